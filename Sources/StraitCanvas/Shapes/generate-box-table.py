#!/usr/bin/env python3
"""Writes BoxTable.swift from the names of the box-drawing characters, U+2500-257F.

A character has four arms: left, up, right, down, each 0 (none), 1 (light), 2 (heavy) or 3 (double);
its name says which: BOX DRAWINGS DOWN LIGHT AND RIGHT HEAVY. The arms are packed in two bits each,
left lowest. Arcs count as corners; diagonals have no arms and are drawn apart.
"""
import pathlib
import unicodedata

DIRECTIONS = {
    "LEFT": (0,), "UP": (1,), "RIGHT": (2,), "DOWN": (3,),
    "HORIZONTAL": (0, 2), "VERTICAL": (1, 3),
}
WEIGHTS = {"LIGHT": 1, "HEAVY": 2, "DOUBLE": 3, "SINGLE": 1}


def arms(point):
    # A "DOUBLE DASH" has two dashes, not two lines.
    name = unicodedata.name(chr(point)).replace("DOUBLE DASH", "DASH")
    words = name.removeprefix("BOX DRAWINGS ").split()
    if "DIAGONAL" in words:
        return 0
    found = [0, 0, 0, 0]
    weight = 1
    # "LIGHT ARC DOWN AND RIGHT": one weight in front is for all; otherwise each follows its arm.
    if words[0] in WEIGHTS:
        weight = WEIGHTS[words[0]]
        for word in words:
            if word in WEIGHTS:
                weight = WEIGHTS[word]
            for arm in DIRECTIONS.get(word, ()):
                found[arm] = weight
    else:
        pending = []
        for word in words:
            if word in DIRECTIONS:
                pending += DIRECTIONS[word]
            elif word in WEIGHTS:
                for arm in pending:
                    found[arm] = WEIGHTS[word]
                pending = []
    return found[0] | found[1] << 2 | found[2] << 4 | found[3] << 6


def main():
    words = [f"0x{arms(point):02X}" for point in range(0x2500, 0x2580)]
    rows = [", ".join(words[i : i + 12]) for i in range(0, len(words), 12)]
    body = "\n".join(f"    {row}," for row in rows)
    text = f"""// Written by generate-box-table.py; not to be edited by hand.

extension BoxGlyph {{
  /// The arms of U+2500–257F: left, up, right, down from the lowest bits, two bits each.
  static let table: [UInt8] = [
{body}
  ]
}}
"""
    pathlib.Path(__file__).with_name("BoxTable.swift").write_text(text)


if __name__ == "__main__":
    main()
