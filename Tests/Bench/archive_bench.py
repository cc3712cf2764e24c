#!/usr/bin/env python3
"""Measures an import beside grep -F, wc -l and, where they are installed, DuckDB and polars.

    python3 Tests/Bench/archive_bench.py PROGRAM MAKER BOARD [--rows N] [--rounds N]

MAKER is the built `MakeEvents`. All read the same warm file, in rounds that take turns; figures are
medians. The peers filter the pair of the board and sum up Goldstein values per day, and their sums
are compared with the archive's. Then a desk is opened on an archive of a million rows.
"""
import argparse, os, resource, shutil, statistics, subprocess, sys, tempfile, time

from bench import Terminal

PAIR = ("NZL", "CHL")


def run(command, **more):
    """How long a command took, by the clock and by its processors, and what came of it."""
    def processor():
        usage = resource.getrusage(resource.RUSAGE_CHILDREN)
        return usage.ru_utime + usage.ru_stime
    before, begun = processor(), time.monotonic()
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, **more)
    return time.monotonic() - begun, processor() - before, done


def peak(command):
    """The peak of a command's memory in MiB, as its own /proc tells it, looked at all the time."""
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    most = 0
    while child.poll() is None:
        try:
            with open(f"/proc/{child.pid}/status") as status:
                for line in status:
                    if line.startswith("VmHWM:"):
                        most = max(most, int(line.split()[1]))
        except OSError:
            break
        time.sleep(0.001)
    return most / 1024


DUCK = """
import duckdb, sys
rows = duckdb.sql(f'''
  SELECT column01, count(*), sum(round(column30::DOUBLE * 10)::BIGINT)
  FROM read_csv('{sys.argv[1]}', delim='\\t', header=false, quote='', escape='', all_varchar=true)
  WHERE (column07 = '{sys.argv[2]}' AND column17 = '{sys.argv[3]}')
     OR (column07 = '{sys.argv[3]}' AND column17 = '{sys.argv[2]}')
  GROUP BY 1''').fetchall()
print(sum(r[1] for r in rows), int(sum(r[2] for r in rows)), len(rows))
"""

POLARS = """
import polars as pl, sys
a, b = sys.argv[2], sys.argv[3]
frame = pl.scan_csv(sys.argv[1], separator='\\t', has_header=False, quote_char=None,
                    infer_schema=False)
names = frame.collect_schema().names()
rows = (frame.filter(((pl.col(names[7]) == a) & (pl.col(names[17]) == b))
                     | ((pl.col(names[7]) == b) & (pl.col(names[17]) == a)))
        .select(pl.col(names[1]), (pl.col(names[30]).cast(pl.Float64) * 10).round().cast(pl.Int64)
                .alias('t'))
        .group_by(names[1]).agg(pl.len().alias('n'), pl.col('t').sum()).collect())
print(rows['n'].sum(), rows['t'].sum(), rows.height)
"""


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("program")
    parser.add_argument("maker")
    parser.add_argument("board")
    parser.add_argument("--rows", type=int, default=1_000_000)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--desk", action="store_true", help="the desk alone")
    options = parser.parse_args()
    folder = tempfile.mkdtemp(prefix="straitwatch-bench-")
    try:
        if not options.desk:
            measure(options, folder)
        desk(options, folder)
    finally:
        shutil.rmtree(folder)


def measure(options, folder):
    path = os.path.join(folder, "made.csv")
    archive = os.path.join(folder, "archive.sqlite")
    with open(path, "wb") as file:
        told = subprocess.run(
            [options.maker, str(options.rows), "7", "900000000", ",".join(PAIR), "300"],
            stdout=file, stderr=subprocess.PIPE, check=True).stderr.decode().split()
    truth = dict(word.split("=") for word in told)
    size = os.path.getsize(path)
    with open(path, "rb") as file:
        while file.read(1 << 20):
            pass
    base = [options.program, "import", "gdelt", path, "--board", options.board]
    contenders = {
        "start (--version)": [options.program, "--version"],
        "filter (--dry-run)": base + ["--dry-run"],
        "import": base + ["--archive", archive],
        "grep -cF": ["grep", "-cF", PAIR[0], path],
        "wc -l": ["wc", "-l", path],
    }
    for name, module, script in [("DuckDB", "duckdb", DUCK), ("polars", "polars", POLARS)]:
        if subprocess.run([sys.executable, "-c", f"import {module}"], capture_output=True).returncode:
            print(f"{name} is not installed and is left out", file=sys.stderr)
        else:
            contenders[name] = [sys.executable, "-c", script, path, *PAIR]
            contenders[f"{name}: import alone"] = [sys.executable, "-c", f"import {module}"]
    environment = dict(os.environ, LC_ALL="C")
    times = {name: [] for name in contenders}
    processors = {name: [] for name in contenders}
    for _ in range(options.rounds):
        for name, command in contenders.items():
            if name == "import":
                for ending in ["", "-wal", "-shm"]:
                    if os.path.exists(archive + ending):
                        os.remove(archive + ending)
            seconds, processor, done = run(command, env=environment)
            if done.returncode:
                sys.exit(f"{name}: {done.stderr.decode()}")
            times[name].append(seconds)
            processors[name].append(processor)
            if name in ("DuckDB", "polars"):
                rows, tenths, _ = map(int, done.stdout.split())
                if (rows, tenths) != (int(truth["pair"]), int(truth["tenths"])):
                    sys.exit(f"{name} counts {rows} rows and {tenths} tenths, and the truth is {truth}")
    stored = subprocess.run(
        [options.program, "archive", "stats", options.board, "--archive", archive, "--json"],
        capture_output=True, check=True).stdout.decode()
    if f'"rows": {truth["pair"]},' not in stored or f'"events": {truth["events"]},' not in stored:
        sys.exit(f"the archive does not hold what was made: {truth}\n{stored}")
    median = {name: statistics.median(values) for name, values in times.items()}
    for name, seconds in median.items():
        processor = statistics.median(processors[name])
        print(f"{name:22} {seconds * 1000:8.1f} ms  {processor * 1000:8.1f} ms of processors")
    for name in ("DuckDB", "polars", "grep -cF", "wc -l"):
        if name in median:
            start = median.get(f"{name}: import alone", 0)
            ratio = (median[name] - start) / (median["filter (--dry-run)"] - median["start (--version)"])
            print(f"{name} takes {median[name] / median['filter (--dry-run)']:.1f} × the filter, "
                  f"{ratio:.1f} × without what each needs to start")
    bound = median["filter (--dry-run)"] + int(truth["pair"]) / 300_000 + 0.1
    print(f"import: {median['import'] * 1000:.0f} ms, and shall take at most {bound * 1000:.0f} ms")
    print(f"peak of memory: filter {peak(contenders['filter (--dry-run)']):.0f} MiB, "
          f"import again {peak(contenders['import']):.0f} MiB, and shall be at most 60 MiB")


def desk(options, folder):
    """First frame, and pages, with as many rows of the pair archived as were asked for."""
    path, archive = os.path.join(folder, "pair.csv"), os.path.join(folder, "pair.sqlite")
    with open(path, "wb") as file:
        subprocess.run([options.maker, str(options.rows), "7", "900000000", ",".join(PAIR), "1"],
                       stdout=file, stderr=subprocess.DEVNULL, check=True)
    subprocess.run([options.program, "import", "gdelt", path, "--board", options.board,
                    "--archive", archive], stdout=subprocess.DEVNULL, check=True)
    os.remove(path)
    home = tempfile.mkdtemp(dir=folder)
    size = (120, 40)
    print(f"a desk with {options.rows:,} rows archived ({os.path.getsize(archive) >> 20} MiB), "
          f"at {size[0]}x{size[1]}, medians and the slowest:")

    def times(place, keys, quiet=0.3):
        """From the start to the first frame; from each key to the last byte before it is silent."""
        starts, answers = [], {name: [] for name, _ in keys}
        for _ in range(options.rounds):
            terminal = Terminal([options.program, "watch", options.board, "--archive", archive,
                                 "--as-of", "2020-04-30", "--place", place], *size, home)
            _, first, last = terminal.read(quiet=quiet, limit=6)
            starts.append((last - terminal.begun) * 1000)
            for name, key in keys:
                begun = time.monotonic()
                os.write(terminal.master, key)
                _, _, last = terminal.read(quiet=quiet, limit=6)
                answers[name].append(((last or begun) - begun) * 1000)
            terminal.end(b"q")
        return starts, answers

    def say(name, values):
        print(f"  {name:44} {statistics.median(values):7.1f} ms  {max(values):7.1f} ms")

    starts, answers = times("overview", [("0: the archive over all days", b"0")])
    say("start, the overview", starts)
    for name, values in answers.items():
        say(name, values)
    starts, answers = times("archive/2020-03", [
        ("the next page of a month", b"G\x1b[B"), ("the page after", b"G\x1b[B"),
        ("Enter: a row", b"\r"), ("back", b"\x1b")])
    say("start, a page of a month", starts)
    for name, values in answers.items():
        say(name, values)
    starts, answers = times("archive?by=week", [
        ("another week under the cursor", b"\x1b[D"), ("and another", b"\x1b[D")])
    for name, values in answers.items():
        say(name, values)
    starts, answers = times("archive/2020-03?filter=mark%3Anone", [("a page of a finer filter", b"G\x1b[B")])
    for name, values in answers.items():
        say(name, values)


if __name__ == "__main__":
    main()
