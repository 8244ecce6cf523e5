#!/usr/bin/env python3
"""Times `draagvlak check` against `taplo lint` on the same canvases, alternating, in one run.

    cargo build --profile dist
    pip install taplo
    python3 benches/check.py [--canvases 1000] [--rounds 7] [--program target/dist/draagvlak]

Prints for each program the fastest, median and slowest wall time and the most memory, and the ratio of the
medians; the budget is a ratio of at least 5. `taplo lint` only reads TOML here: the sheets name no schema, which
would make it slower. Then it compares the output of one thread with that of several.
"""

import argparse
import os
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

BUDGET = 5.0
PRECONDITIONS = [
    "shared-direction", "orchestration", "entrepreneur-ownership", "business-development-support",
    "pilot-project-support", "access-to-support", "test-and-pilot-facilities", "finance", "talent", "knowledge",
    "market-and-first-customers", "rules-and-room", "coherence-of-initiatives", "external-links",
    "societal-involvement", "programme-and-learning",
]
PARTIES = [
    ("provincie", "government"), ("gemeente", "government"), ("waterschap", "government"),
    ("bedrijvennetwerk", "business"), ("bedrijf-a", "business"), ("bedrijf-b", "business"),
    ("hogeschool", "knowledge"), ("universiteit", "knowledge"), ("vakschool", "knowledge"),
]


def canvas(number: int) -> str:
    """An invented canvas of about ten kilobytes; the same number gives the same text."""
    pick = random.Random(number)
    lines = [
        "format = 1", "", "[canvas]", f'title = "Verzonnen streek {number}"',
        'question = "Hoe maken wij van losse initiatieven één samenhangend ecosysteem?"', 'language = "nl-NL"',
        "as-of = 2026-08-26", 'phase = "steering"', 'frameworks = ["regional-innovation@1"]', 'helix = "triple"',
        'region = { name = "Verzonnen streek", level = "regional" }', 'period = "2027–2029"',
        'commissioners = ["provincie", "gemeente"]', 'out-of-scope = ["basischemie buiten de streek"]', "",
        "[canvas.focus]", 'group = "scale-ups"', 'definition = "ten minste tien werknemers en drie jaar groei"', "",
    ]
    for party, helix in PARTIES:
        lines += ["[[actor]]", f'id = "{party}"', f'name = "{party.replace("-", " ").capitalize()}"',
                  f'helix = "{helix}"', 'brings = ["kennis van de streek", "tijd van mensen"]', ""]
    for source in range(4):
        lines += ["[[evidence]]", f'id = "verslag-{source}"', 'kind = "document"',
                  f'source = "Verslag van bijeenkomst {source}"', f"date = 2026-0{source + 2}-11", "strength = 3", ""]
    lines += ["[[wave]]", 'id = "g1"', "from = 2026-06-01", "until = 2026-06-26", 'method = "interviews"',
              "invited = 60", "n = 20", "outside-network = 5", ""]
    for precondition in PRECONDITIONS:
        counts = [pick.randint(0, 4) for _ in range(5)]
        lines += ["[[assessment]]", 'view = "public"', f'precondition = "{precondition}"', f"value = {pick.randint(1, 3)}",
                  'note = "Er is een begin, maar nog geen vaste afspraak."', f'evidence = ["verslag-{pick.randint(0, 3)}"]', "",
                  "[[assessment]]", 'view = "sme"', f'precondition = "{precondition}"', f"counts = {counts}",
                  'wave = "g1"', ""]
    for number in range(8):
        first, second = pick.sample(PARTIES, 2)
        lines += ["[[initiative]]", f'id = "initiatief-{number}"', f'name = "Initiatief {number}"', 'form = "network"',
                  f'lead = "{first[0]}"', f'covers = [{{ precondition = "{pick.choice(PRECONDITIONS)}" }}]', "",
                  "[[relation]]", f'from = "initiatief-{number}"', f'to = "{second[0]}"', 'kind = "cooperates"', ""]
    for number in range(4):
        lines += ["[[goal]]", f'id = "doel-{number}"', f'text = "Meer pilots met bedrijven uit de streek, deel {number}"',
                  f'indicators = ["cijfer-{number}"]', "year = 2029", "",
                  "[[indicator]]", f'id = "cijfer-{number}"', 'name = "Pilots per jaar"', 'unit = "aantal per jaar"',
                  'baseline = { value = 3, date = 2025, evidence = ["verslag-1"] }', "target = { value = 9, year = 2029 }", "",
                  "[[measure]]", f'id = "maatregel-{number}"', f'title = "Begeleiding van pilots, deel {number}"',
                  f'closes = ["{pick.choice(PRECONDITIONS)}"]', f'serves = ["doel-{number}"]',
                  'rasci = { accountable = "provincie", responsible = ["bedrijvennetwerk"] }',
                  "amounts = [{ year = 2027, eur = 60_000 }, { year = 2028, eur = 60_000 }]", 'status = "proposed"', ""]
    return "\n".join(lines)


def timed(command: list[str]) -> tuple[float, int]:
    """Seconds and kilobytes of one run; its output is thrown away."""
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, _, usage = os.wait4(process.pid, 0)
    return time.perf_counter() - start, usage.ru_maxrss


def row(name: str, runs: list[tuple[float, int]]) -> float:
    times = sorted(seconds for seconds, _ in runs)
    middle = statistics.median(times)
    memory = max(kilobytes for _, kilobytes in runs) / 1024
    print(f"{name:18} {times[0]:7.3f} {middle:7.3f} {times[-1]:7.3f} s   {memory:6.1f} MB")
    return middle


def main() -> int:
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--canvases", type=int, default=1000)
    arguments.add_argument("--rounds", type=int, default=7)
    arguments.add_argument("--program", default="target/dist/draagvlak")
    asked = arguments.parse_args()
    program, taplo = Path(asked.program).resolve(), shutil.which("taplo")
    if not program.exists() or taplo is None:
        print("needs a build of the profile dist and `taplo` on the PATH", file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory() as folder:
        sheets = Path(folder) / "canvases"
        sheets.mkdir()
        for number in range(asked.canvases):
            (sheets / f"streek-{number:04}.toml").write_text(canvas(number), encoding="utf-8")
        size = sum(sheet.stat().st_size for sheet in sheets.iterdir()) / asked.canvases / 1000
        print(f"{asked.canvases} canvases of {size:.1f} kB, {os.cpu_count()} processors, {asked.rounds} rounds")
        check = [str(program), "-C", folder, "--color", "never", "check", "--format", "short"]
        lint = [taplo, "lint", "--no-auto-config", *[str(sheet) for sheet in sorted(sheets.iterdir())]]
        ours, theirs = [], []
        for round in range(asked.rounds + 1):
            pair = (timed(check), timed(lint))
            if round > 0:  # the first warms the disk
                ours.append(pair[0])
                theirs.append(pair[1])
        print(f"{'':18} {'fastest':>7} {'median':>7} {'slowest':>7}")
        ratio = 1 / row("draagvlak check", ours) * row("taplo lint", theirs)
        print(f"{ratio:.1f} times as fast; the budget is {BUDGET:.0f}")
        one, many = (subprocess.run([*check, "--jobs", jobs], capture_output=True).stdout for jobs in ("1", "8"))
        same = one == many and len(one) > 0
        print("output of 1 and 8 threads: " + (f"the same {len(one)} bytes" if same else "DIFFERS"))
    return 0 if ratio >= BUDGET and same else 1


if __name__ == "__main__":
    sys.exit(main())
