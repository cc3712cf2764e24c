#!/usr/bin/env python3
"""Measures straitwatch from outside, beside tig and htop, in rounds that take turns.

    python3 Tests/Bench/bench.py PROGRAM BOARD [--rounds N] [--markdown]

Every program runs on a pseudo-terminal of its own; nothing but the standard library is needed.
A start is counted from the moment before exec to the last byte before the first 250 ms of silence.
Figures are medians over the rounds, and p95 where it is said. Clocks are monotonic.
"""
import argparse, fcntl, os, pty, select, shutil, signal, statistics, struct, subprocess, sys, tempfile
import termios, time

QUIET = 0.06
START_QUIET = 0.25  # htop waits between its first bytes and its first screen


class Terminal:
    """A program on a pseudo-terminal."""

    def __init__(self, command, columns, rows, folder):
        self.begun = time.monotonic()
        self.pid, self.master = pty.fork()
        if self.pid == 0:
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
            os.chdir(folder)
            environment = {"PATH": os.environ["PATH"], "HOME": folder, "TERM": "xterm-256color",
                           "LANG": "C.UTF-8"}
            os.execvpe(command[0], command, environment)
        fcntl.ioctl(self.master, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def read(self, quiet=QUIET, limit=3.0):
        """Bytes until the program is silent, and the times of the first and the last of them."""
        total, first, last = 0, None, None
        end = time.monotonic() + limit
        while time.monotonic() < end:
            ready, _, _ = select.select([self.master], [], [], quiet if first else limit)
            if not ready:
                break
            try:
                data = os.read(self.master, 1 << 16)
            except OSError:
                break
            if not data:
                break
            now = time.monotonic()
            first, last, total = first or now, now, total + len(data)
        return total, first, last

    def key(self, data):
        begun = time.monotonic()
        os.write(self.master, data)
        total, first, last = self.read(quiet=0.02, limit=0.5)
        return total, (first or begun) - begun, (last or begun) - begun

    def status(self, name):
        with open(f"/proc/{self.pid}/status") as file:
            for line in file:
                if line.startswith(name + ":"):
                    return int(line.split()[1])
        return 0

    def wakeups(self):
        total = 0
        for task in os.listdir(f"/proc/{self.pid}/task"):
            with open(f"/proc/{self.pid}/task/{task}/status") as file:
                total += sum(int(l.split()[1]) for l in file if l.startswith("voluntary_ctxt"))
        return total

    def end(self, quit_key):
        try:
            os.write(self.master, quit_key)
            self.read(limit=0.3)
        except OSError:
            pass
        for attempt in range(50):
            if os.waitpid(self.pid, os.WNOHANG)[0]:
                break
            time.sleep(0.01)
        else:
            os.kill(self.pid, signal.SIGKILL)
            os.waitpid(self.pid, 0)
        os.close(self.master)


def median(values):
    return statistics.median(values) if values else float("nan")


def percentile(values, share):
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))] if ordered else float("nan")


def measure(subject, size, results):
    terminal = Terminal(subject["command"], *size, subject["folder"])
    total, first, last = terminal.read(quiet=START_QUIET)
    record = results.setdefault((subject["name"], size), {})
    add = lambda key, value: record.setdefault(key, []).append(value)
    add("start ms", (last - terminal.begun) * 1000 if last else float("nan"))
    add("frame bytes", total)
    time.sleep(0.1)
    terminal.read(limit=0.2)
    for data in [b"j"] * 6 + [b"k"] * 6 if subject["vim"] else [b"\x1b[B"] * 6 + [b"\x1b[A"] * 6:
        sent, delay, _ = terminal.key(data)
        if sent:
            add("key ms", delay * 1000)
            add("key bytes", sent)
    add("rss MiB", terminal.status("VmHWM") / 1024)
    terminal.end(b"q")


def idle(subject, seconds):
    terminal = Terminal(subject["command"], 80, 24, subject["folder"])
    terminal.read()
    time.sleep(1)
    terminal.read(limit=0.5)
    before = terminal.wakeups()
    total = 0
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        ready, _, _ = select.select([terminal.master], [], [], end - time.monotonic())
        if ready:
            total += len(os.read(terminal.master, 1 << 16))
    woken = terminal.wakeups() - before
    terminal.end(b"q")
    return total, woken


def reload(program, board, rounds):
    """Milliseconds from the rename of an event file to the last byte of the changed screen."""
    folder = tempfile.mkdtemp(prefix="straitwatch-bench-")
    copy = os.path.join(folder, "board")
    shutil.copytree(board, copy)
    path = os.path.join(copy, "events.csv")
    original = open(path, encoding="utf-8").read()
    terminal = Terminal([program, copy, "--place", "events"], 80, 24, folder)
    terminal.read()
    times = []
    header = original.split("\n", 1)[0].split(",")
    issue = sorted(os.listdir(os.path.join(copy, "issues")))[0][:-3]
    side = next(line for line in open(os.path.join(copy, "board.yaml"), encoding="utf-8")
                if "code:" in line).split("code:")[1].strip()[:3]
    for index in range(rounds):
        fields = {"id": f"bench-{index}", "date": "2026-01-01", "title": f"Bench {index}",
                  "issues": issue, "actor": side, "kind": "other", "verification": "unverified"}
        text = original.rstrip("\n") + "\n" + ",".join(fields.get(name, "") for name in header) + "\n"
        with open(path + ".new", "w", encoding="utf-8") as file:
            file.write(text)
        begun = time.monotonic()
        os.rename(path + ".new", path)
        total, first, last = terminal.read(quiet=0.05, limit=3)
        if last:
            times.append((last - begun) * 1000)
        time.sleep(0.1)
        terminal.read(limit=0.2)
    terminal.end(b"q")
    shutil.rmtree(folder)
    return times


def steps(program, board, place, size):
    """Milliseconds from a step of a day to the last byte of the changed screen, over three months."""
    folder = tempfile.mkdtemp(prefix="straitwatch-bench-")
    terminal = Terminal([program, os.path.abspath(board), "--place", place + "?as-of=2019-06-30"],
                        *size, folder)
    terminal.read()
    times = [terminal.key(b"]")[2] * 1000 for _ in range(92)]
    terminal.end(b"q")
    shutil.rmtree(folder)
    return times


def headless(program, board, rounds):
    rows = []
    reports = [("120x40", name, []) for name in ["text", "ansi", "svg"]]
    # What a picture costs depends on the fonts that are there: `straitwatch doctor` names them.
    reports += [("160x48", "png", []), ("160x48", "png", ["--scale", "2"]), ("160x48", "pdf", [])]
    for size, name, more in reports:
        times = []
        for _ in range(rounds):
            begun = time.monotonic()
            subprocess.run([program, "report", board, "--size", size, "--format", name] + more,
                           stdout=subprocess.PIPE, check=True)
            times.append((time.monotonic() - begun) * 1000)
        rows.append((" ".join([f"report {size} as {name}"] + more), median(times)))
    return rows


def machine():
    model = next((line.split(":")[1].strip() for line in open("/proc/cpuinfo")
                  if line.startswith("model name")), "unknown processor")
    system = next((line.split("=")[1].strip().strip('"') for line in open("/etc/os-release")
                   if line.startswith("PRETTY_NAME")), "Linux")
    return f"{model}, {os.cpu_count()} cores, {system}, load {os.getloadavg()[0]:.1f} at the end"


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("board")
    parser.add_argument("--rounds", type=int, default=15)
    parser.add_argument("--idle", type=int, default=10)
    options = parser.parse_args()
    program, board = os.path.abspath(options.program), os.path.abspath(options.board)

    # tig gets a repository of its own, with as many commits as the sample board has events.
    home = tempfile.mkdtemp(prefix="straitwatch-bench-")
    subjects = [{"name": "straitwatch", "command": [program, board], "folder": home, "vim": True}]
    if shutil.which("tig"):
        git = ["git", "-C", home, "-c", "user.name=b", "-c", "user.email=b@example.org"]
        subprocess.run(["git", "init", "-q", home], check=True)
        for index in range(186):
            subprocess.run(git + ["commit", "-q", "--allow-empty", "-m", f"commit {index}"], check=True)
        subjects.append({"name": "tig", "command": ["tig"], "folder": home, "vim": True})
    if shutil.which("htop"):
        subjects.append({"name": "htop", "command": ["htop"], "folder": home, "vim": False})

    results = {}
    for _ in range(options.rounds):
        for size in [(80, 24), (200, 60)]:
            for subject in subjects:
                measure(subject, size, results)

    print(f"Machine: {machine()}.\n")
    print("| program | size | start ms | p95 | first frame bytes | key → first byte ms | p95 | bytes a key | peak RSS MiB |")
    print("| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |")
    for (name, size), record in sorted(results.items(), key=lambda item: (item[0][1], item[0][0] != "straitwatch", item[0][0])):
        print(f"| {name} | {size[0]}x{size[1]} | {median(record['start ms']):.1f} | "
              f"{percentile(record['start ms'], .95):.1f} | {median(record['frame bytes']):.0f} | "
              f"{median(record.get('key ms', [])):.2f} | {percentile(record.get('key ms', []), .95):.2f} | "
              f"{median(record.get('key bytes', [])):.0f} | {median(record['rss MiB']):.1f} |")
    print(f"\n| program | bytes in {options.idle} idle seconds | wake-ups |")
    print("| --- | ---: | ---: |")
    for subject in subjects:
        total, woken = idle(subject, options.idle)
        print(f"| {subject['name']} | {total} | {woken} |")
    times = reload(program, board, options.rounds)
    print("\n| straitwatch | ms | p95 |")
    print("| --- | ---: | ---: |")
    print(f"| file renamed over → changed screen ({len(times)} of {options.rounds}) | {median(times):.1f} | {percentile(times, .95):.1f} |")
    for place, size in [("overview", (80, 24)), ("overview", (200, 60)), ("issue/gsomia", (120, 40)),
                        ("tension", (120, 40))]:
        times = steps(program, board, place, size)
        print(f"| a day on, {place} at {size[0]}×{size[1]} | {median(times):.1f} | {percentile(times, .95):.1f} |")
    for name, value in headless(program, board, options.rounds):
        print(f"| {name}, whole process | {value:.1f} | |")
    shutil.rmtree(home)


if __name__ == "__main__":
    main()
