#!/usr/bin/env python3
"""Times `draagvlak log` and `diff` against `git log -p` on one canvas of many versions, alternating, in one run.

    cargo build --profile dist
    python3 benches/history.py [--commits 1000] [--rounds 7] [--program target/dist/draagvlak]

The canvas is that of the fictional region; each commit changes one to three of its records. Prints for each command the
fastest, median and slowest wall time and the most memory, and the ratio of the medians; the budget is a ratio of at most
3. Then it runs with twice as many commits: memory is flat if it is less than a quarter more.
"""

import argparse
import os
import random
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from check import row, timed

BUDGET = 3.0
SHEET = "canvases/streek.toml"
WORDS = ["snel", "samen", "later", "eerst", "vooral", "elk jaar", "in de streek", "met bedrijven"]


def versions(number: int):
    """The canvas again and again, each time with some records changed; the same number gives the same texts."""
    pick = random.Random(7)
    text = (Path(__file__).parent.parent / "canvases/voorbeeldstreek.toml").read_text(encoding="utf-8")
    records = re.split(r"(?m)^(?=\[\[)", text)
    for _ in range(number):
        yield "".join(records)
        for _ in range(pick.randint(1, 3)):
            at = pick.randrange(1, len(records))
            if money := re.search(r"eur = (\d[\d_]*)", records[at]):
                eur = int(money[1].replace("_", "")) + 1000
                records[at] = records[at].replace(money[0], f"eur = {eur}", 1)
            elif texts := re.findall(r'nl = "[^"]* [^"]*"', records[at]):
                said = pick.choice(texts)
                cut = said[: said.index(" ", 6)] if " " in said[6:] else said[:-1]
                rest = said[len(cut):]
                records[at] = records[at].replace(said, f"{cut} {pick.choice(WORDS)}{rest[:60].rstrip(chr(34))}\"", 1)
            else:
                records[at] += f"# {pick.random()}\n"


def repository(folder: str, number: int) -> None:
    """A repository of so many commits, packed."""
    git = ["git", "-C", folder, "-c", "gc.auto=0"]
    subprocess.run([*git, "init", "-q", "-b", "main", "."], check=True)
    feed = subprocess.Popen([*git, "fast-import", "--quiet"], stdin=subprocess.PIPE)
    # fed piece by piece: what this program holds counts as memory of the programs that it starts
    for at, text in enumerate(versions(number)):
        data = text.encode()
        head = f"commit refs/heads/main\ncommitter i <i@example.org> {1790000000 + at * 3600} +0000\n"
        feed.stdin.write(f"{head}data 8\nversie {at % 10}M 100644 inline {SHEET}\ndata {len(data)}\n".encode() + data + b"\n")
    feed.stdin.close()
    if feed.wait() != 0:
        sys.exit("git fast-import failed")
    subprocess.run([*git, "repack", "-adq"], check=True)


def main() -> int:
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--commits", type=int, default=1000)
    arguments.add_argument("--rounds", type=int, default=7)
    arguments.add_argument("--program", default="target/dist/draagvlak")
    asked = arguments.parse_args()
    program = Path(asked.program).resolve()
    if not program.exists():
        print("needs a build of the profile dist", file=sys.stderr)
        return 2
    slow, most = False, {}
    for number in (asked.commits, 2 * asked.commits):
        with tempfile.TemporaryDirectory() as folder:
            repository(folder, number)
            ours = [str(program), "-C", folder, "--color", "never"]
            commands = {
                "git log -p": ["git", "-C", folder, "log", "-p", "--", SHEET],
                "draagvlak log": [*ours, "log"],
                "log ADDRESS": [*ours, "log", "streek", "measure.pilotregeling"],
                "draagvlak diff": [*ours, "diff", f"main~{number - 1}..main"],
            }
            print(f"{number} commits, {os.cpu_count()} processors, {asked.rounds} rounds")
            print(f"{'':18} {'fastest':>7} {'median':>7} {'slowest':>7}")
            runs = {name: [] for name in commands}
            for round in range(asked.rounds + 1):
                for name, command in commands.items():
                    run = timed(command)
                    if round > 0:  # the first warms the disk
                        runs[name].append(run)
            middle = {name: row(name, of) for name, of in runs.items()}
            for name in list(commands)[1:]:
                ratio = middle[name] / middle["git log -p"]
                slow |= ratio > BUDGET
                print(f"{name}: {ratio:.2f} times git log -p; the budget is {BUDGET:.0f}")
                most.setdefault(name, []).append(max(kilobytes for _, kilobytes in runs[name]))
    grown = max(twice / once for once, twice in most.values())
    print(f"memory with twice as many commits: {grown:.2f} times")
    return 1 if slow or grown > 1.25 else 0


if __name__ == "__main__":
    sys.exit(main())
