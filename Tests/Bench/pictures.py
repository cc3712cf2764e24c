#!/usr/bin/env python3
"""Measures pictures of a screen beside Textual's SVG export and rsvg-convert, in rounds that take turns.

    python3 Tests/Bench/pictures.py PROGRAM BOARD [--rounds N]

Each figure is a whole process, from exec to its end, with its output in a pipe. Textual draws the same
number of cells of the same text; of its time the part after its interpreter has started and Textual is
loaded is told apart, since a program that is open already does not pay that again.
"""
import argparse, os, statistics, subprocess, sys, tempfile, time

TEXTUAL = """
import asyncio, sys, time
from textual.app import App
from textual.widgets import Static

text = open(sys.argv[1], encoding="utf-8").read()
begun = time.monotonic()

class Screen(App):
    CSS = "Static { width: 100%; height: 100%; }"

    def compose(self):
        yield Static(text, markup=False)

async def export():
    app = Screen()
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        return app.export_screenshot()

svg = asyncio.run(export())
sys.stderr.write(f"{(time.monotonic() - begun) * 1000}")
sys.stdout.write(svg)
"""


def whole(command, **options):
    begun = time.monotonic()
    result = subprocess.run(command, capture_output=True, check=True, **options)
    return (time.monotonic() - begun) * 1000, result


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("board")
    parser.add_argument("--rounds", type=int, default=9)
    options = parser.parse_args()
    environment = dict(os.environ, SOURCE_DATE_EPOCH="1566691200")
    report = [options.program, "report", options.board, "--as-of", "2019-08-25", "--size", "120x40"]
    ours = {name: report + ["--format", name] for name in ["svg", "html", "png", "pdf"]}
    times, sizes = {}, {}

    def add(name, command, **more):
        took, result = whole(command, env=environment, **more)
        times.setdefault(name, []).append(took)
        sizes[name] = len(result.stdout)
        return result

    with tempfile.TemporaryDirectory(prefix="straitwatch-bench-") as folder:
        text = os.path.join(folder, "screen.txt")
        with open(text, "wb") as file:
            file.write(whole(report + ["--format", "text", "--bare"], env=environment)[1].stdout)
        script = os.path.join(folder, "export.py")
        with open(script, "w") as file:
            file.write(TEXTUAL)
        svg = os.path.join(folder, "screen.svg")
        for _ in range(options.rounds):
            for name, command in ours.items():
                result = add(f"straitwatch {name}", command)
                if name == "svg":
                    with open(svg, "wb") as file:
                        file.write(result.stdout)
            add("rsvg-convert of that svg", ["rsvg-convert", svg])
            result = add("Textual svg", [sys.executable, script, text])
            times.setdefault("Textual svg, loaded", []).append(float(result.stderr))

    base = statistics.median(times["straitwatch svg"])
    print("| 120x40, whole process | ms | times our svg | bytes |")
    print("| --- | ---: | ---: | ---: |")
    for name, values in times.items():
        middle = statistics.median(values)
        print(f"| {name} | {middle:.1f} | {middle / base:.1f} | {sizes.get(name, '')} |")


main()
