#!/usr/bin/env python3
"""Writes CellWidth+Table.swift from the Unicode data that comes with Python.

The rules are those of the C library's locale files, in this order:

  1. no column: control characters, line and paragraph separators, noncharacters and surrogates,
     none of which a frame may hold;
  2. one column: what this version of Unicode does not assign; a terminal shows a replacement;
  3. no column: marks (Mn, Me), format characters (Cf, but those that are seen), and the vowels
     and final consonants of conjoining Hangul;
  4. two columns: East Asian Wide and Fullwidth, and the two blocks that the C library adds;
  5. one column: everything else, the ambiguous among it.

Run it from any folder; it writes beside itself. Width/ is the only place that knows these rules.
"""
import pathlib
import unicodedata

# Format characters that are seen: they enclose or stand over digits.
VISIBLE_FORMAT = {0xAD, *range(0x600, 0x606), 0x6DD, 0x70F, 0x890, 0x891, 0x8E2, 0x110BD, 0x110CD}
ADDED_WIDE = [(0x3248, 0x324F), (0x4DC0, 0x4DFF)]
LAST = 0x10FFFF


def is_noncharacter(point):
    return 0xFDD0 <= point <= 0xFDEF or point & 0xFFFE == 0xFFFE


def width(point):
    character = chr(point)
    category = unicodedata.category(character)
    if category in ("Cc", "Cs", "Zl", "Zp") or is_noncharacter(point):
        return 0
    if category == "Cn":
        return 1
    if category in ("Mn", "Me") or category == "Cf" and point not in VISIBLE_FORMAT:
        return 0
    if 0x1160 <= point <= 0x11FF or 0xD7B0 <= point <= 0xD7FB:
        return 0
    if unicodedata.east_asian_width(character) in "WF":
        return 2
    if any(first <= point <= last for first, last in ADDED_WIDE):
        return 2
    return 1


def runs(value_of):
    """The points at which a value changes, from 0, as (point, value)."""
    found = []
    for point in range(LAST + 1):
        value = value_of(point)
        if not found or found[-1][1] != value:
            found.append((point, value))
    return found


def is_ambiguous(point):
    # Private use is ambiguous as well, and no frame holds it.
    character = chr(point)
    ambiguous = unicodedata.east_asian_width(character) == "A"
    return ambiguous and unicodedata.category(character) not in ("Co", "Mn", "Me")


def rows(words, per_line):
    lines = [words[i : i + per_line] for i in range(0, len(words), per_line)]
    return "\n".join("    " + ", ".join(line) + "," for line in lines)


def main():
    widths = [f"0x{point << 2 | value:06X}" for point, value in runs(width)]
    ambiguous = [f"0x{point << 2 | int(value):06X}" for point, value in runs(is_ambiguous)]
    text = f"""// Written by generate-width-table.py from Unicode {unicodedata.unidata_version}; not to be edited by hand.

extension CellWidth {{
  /// The scalars at which the width changes, in order: the scalar times four, plus the width.
  static let changes: [UInt32] = [
{rows(widths, 9)}
  ]

  /// The scalars at which East Asian Ambiguous begins (the scalar times four, plus one) and ends.
  static let ambiguousChanges: [UInt32] = [
{rows(ambiguous, 9)}
  ]
}}
"""
    pathlib.Path(__file__).with_name("CellWidth+Table.swift").write_text(text)


if __name__ == "__main__":
    main()
