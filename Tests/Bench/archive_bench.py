#!/usr/bin/env python3
"""Measures an import beside grep -F, wc -l, DuckDB, polars and sqlite3 on the same file.

    python3 Tests/Bench/archive_bench.py PROGRAM MAKER BOARD [--rows N] [--every N] [--rounds N]

MAKER is the built `MakeEvents`. All read the same warm file, in rounds that take turns; figures are
medians and the best by the clock, and the least time of processors, which a busy machine changes least.
DuckDB, polars and sqlite3 filter the pair of the board, sum up Goldstein values per day and count all
rows per day; each day's figures are compared with the archive's. sqlite3 does it once, since it takes
long, and stands beside the others all the same.
Then a desk is opened on an archive of as many rows of the pair.
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


# Each writes a line for a day: the day, all rows, the pair's rows, the sum of their values in tenths.
DUCK = """
import duckdb, sys
duckdb.sql("SET enable_progress_bar = false")
for row in duckdb.sql(f'''
  SELECT day, count(*), count(*) FILTER (pair),
    coalesce(sum(round(value::DOUBLE * 10)::BIGINT) FILTER (pair), 0)
  FROM (SELECT column01 AS day, column30 AS value,
      (column07 = '{sys.argv[2]}' AND column17 = '{sys.argv[3]}')
      OR (column07 = '{sys.argv[3]}' AND column17 = '{sys.argv[2]}') AS pair
    FROM read_csv('{sys.argv[1]}', delim='\\t', header=false, quote='', escape='', all_varchar=true))
  GROUP BY 1''').fetchall(): print(*row)
"""

DUCK_FILTER = """
import duckdb, sys
duckdb.sql("SET enable_progress_bar = false")
print(duckdb.sql(f'''
  SELECT count(*) FROM read_csv('{sys.argv[1]}', delim='\\t', header=false, quote='', escape='',
    all_varchar=true)
  WHERE (column07 = '{sys.argv[2]}' AND column17 = '{sys.argv[3]}')
     OR (column07 = '{sys.argv[3]}' AND column17 = '{sys.argv[2]}')''').fetchall()[0][0])
"""

POLARS = """
import polars as pl, sys
a, b = sys.argv[2], sys.argv[3]
frame = pl.scan_csv(sys.argv[1], separator='\\t', has_header=False, quote_char=None,
                    infer_schema=False)
day, actor, target, value = [frame.collect_schema().names()[i] for i in (1, 7, 17, 30)]
pair = (((pl.col(actor) == a) & (pl.col(target) == b))
        | ((pl.col(actor) == b) & (pl.col(target) == a))).fill_null(False)
tenths = (pl.col(value).cast(pl.Float64) * 10).round().cast(pl.Int64)
rows = frame.group_by(day).agg(pl.len(), pair.sum().alias('n'), tenths.filter(pair).sum().alias('t'))
for row in rows.collect().rows(): print(*row)
"""

SQLITE = """
.mode ascii
.separator "\\t" "\\n"
CREATE TABLE e ({columns});
.import {path} e
.mode list
.separator " "
SELECT c1, count(*), total(pair), total(iif(pair, CAST(round(c30 * 10) AS INTEGER), 0))
FROM (SELECT *, (c7 = '{a}' AND c17 = '{b}') OR (c7 = '{b}' AND c17 = '{a}') AS pair FROM e)
GROUP BY c1;
"""

# The same out of an archive, in which a day has hyphens.
ARCHIVE = """
SELECT replace(total.day, '-', ''), total.rows, total(daily.rows), total(row_tenths)
FROM total LEFT JOIN daily USING (day, source) GROUP BY total.day
"""


def days(text):
    """Each day's figures."""
    return {line.split()[0]: tuple(int(float(word)) for word in line.split()[1:])
            for line in text.decode().splitlines()}


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("program")
    parser.add_argument("maker")
    parser.add_argument("board")
    parser.add_argument("--rows", type=int, default=1_000_000)
    parser.add_argument("--every", type=int, default=300, help="of how many rows one is of the pair")
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


def remove(archive):
    for ending in ["", "-wal", "-shm"]:
        if os.path.exists(archive + ending):
            os.remove(archive + ending)


def measure(options, folder):
    path = os.path.join(folder, "made.csv")
    archive = os.path.join(folder, "archive.sqlite")
    with open(path, "wb") as file:
        told = subprocess.run(
            [options.maker, str(options.rows), "7", "900000000", ",".join(PAIR), str(options.every)],
            stdout=file, stderr=subprocess.PIPE, check=True).stderr.decode().split()
    truth = dict(word.split("=") for word in told)
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
    telling = ["DuckDB: days", "polars"]
    for name, module, script in [("DuckDB", "duckdb", DUCK_FILTER), ("DuckDB: days", "duckdb", DUCK),
                                 ("polars", "polars", POLARS)]:
        contenders[name] = [sys.executable, "-c", script, path, *PAIR]
        if name != "DuckDB: days":
            contenders[f"{name}: start"] = [sys.executable, "-c", f"import {module}"]
    environment = dict(os.environ, LC_ALL="C")
    times = {name: [] for name in contenders}
    processors = {name: [] for name in contenders}
    figures = {}
    for _ in range(options.rounds):
        for name, command in contenders.items():
            if name == "import":
                remove(archive)
            seconds, processor, done = run(command, env=environment)
            if done.returncode:
                sys.exit(f"{name}: {done.stderr.decode()}")
            times[name].append(seconds)
            processors[name].append(processor)
            if name in telling:
                figures[name] = days(done.stdout)
    seconds, processor, done = run(["sqlite3", ":memory:"], env=environment, input=SQLITE.format(
        columns=", ".join(f"c{i} TEXT" for i in range(61)), path=path, a=PAIR[0], b=PAIR[1]).encode())
    times["sqlite3, once"], processors["sqlite3, once"] = [seconds], [processor]
    figures["sqlite3"] = days(done.stdout)
    ours = days(run(["sqlite3", "-separator", " ", archive, ARCHIVE])[2].stdout)
    if (sum(day[0] for day in ours.values()), sum(day[1] for day in ours.values()),
            sum(day[2] for day in ours.values())) != (
                options.rows, int(truth["pair"]), int(truth["tenths"])):
        sys.exit(f"the archive does not hold what was made: {truth}")
    for name, theirs in figures.items():
        differing = [day for day in ours.keys() | theirs.keys() if ours.get(day) != theirs.get(day)]
        if differing:
            day = differing[0]
            sys.exit(f"{name} differs on {len(differing)} days: {day} {theirs.get(day)}, "
                     f"the archive {ours.get(day)}")
        print(f"{name:22} the same rows, rows of the pair and sums on each of {len(theirs)} days")
    stored = subprocess.run(
        [options.program, "archive", "stats", options.board, "--archive", archive, "--json"],
        capture_output=True, check=True).stdout.decode()
    if f'"events": {truth["events"]},' not in stored:
        sys.exit(f"the archive does not hold what was made: {truth}\n{stored}")
    clock = {name: statistics.median(values) for name, values in times.items()}
    least = {name: min(values) for name, values in times.items()}
    work = {name: min(values) for name, values in processors.items()}
    for name in clock:
        print(f"{name:22} {clock[name] * 1000:8.1f} ms, at best {least[name] * 1000:8.1f} ms, "
              f"{work[name] * 1000:8.1f} ms of processors")
    ours, start = "filter (--dry-run)", "start (--version)"
    for name in ("DuckDB", "polars", "grep -cF", "wc -l", "sqlite3, once"):
        own = f"{name}: start"
        net = (work[name] - work.get(own, 0)) / (work[ours] - work[start])
        print(f"{name} takes {clock[name] / clock[ours]:.1f} × the filter by the clock, "
              f"{least[name] / least[ours]:.1f} × at best, "
              f"{work[name] / work[ours]:.1f} × by processors, {net:.1f} × without the starts")
    pair = int(truth["pair"])
    for words, measured in [("by the clock", clock), ("at best", least), ("by processors", work)]:
        bound = measured[ours] + pair / 300_000 + 0.1
        print(f"import {words}: {measured['import'] * 1000:.0f} ms, "
              f"and shall take at most {bound * 1000:.0f} ms")
    rate = pair / max(work["import"] - work[ours], 1e-9)
    print(f"storing: {rate:.0f} rows a second of processors, all that an import does besides the filter")
    size = sum(os.path.getsize(archive + e) for e in ("", "-wal") if os.path.exists(archive + e))
    print(f"archive: {size / pair:.0f} bytes a row")
    begun = time.monotonic()
    subprocess.run([options.program, "archive", "export", options.board, "--archive", archive],
                   stdout=subprocess.DEVNULL, check=True)
    print(f"export: {pair / (time.monotonic() - begun):.0f} rows a second by the clock")
    memory = peak(contenders[ours])
    remove(archive)
    print(f"peak of memory: filter {memory:.0f} MiB, import {peak(contenders['import']):.0f} MiB, "
          f"again {peak(contenders['import']):.0f} MiB, and shall be at most 60 MiB")


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
