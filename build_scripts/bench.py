"""Measure the program: `python3 build_scripts/bench.py [MEASURES] [--runs N] [--full] [--out FILE]`.

Every figure is a ratio against its floor, the two measured in turn in the same run, so that another machine
or a busy one gives much the same. Prints a table and leaves all of it as JSON in `out/bench.json`. The exit
code is 0 however the figures are: they are to be read, not to fail a build.
"""

import sys

if sys.version_info < (3, 11):
    sys.exit("PlaceMatrix Desktop needs Python 3.11 or newer: start this command with a newer Python.")

import argparse
import shutil
from collections.abc import Callable, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from build_scripts import system_libraries
from build_scripts.benchmarks import (
    both_windows,
    bundle,
    checking,
    decision,
    endurance,
    home,
    large_text,
    memory,
    office,
    report,
    start,
)
from build_scripts.benchmarks.child import ChildFailed
from build_scripts.benchmarks.figures import Figure
from build_scripts.benchmarks.table import as_json, as_table
from build_scripts.benchmarks.workbench import Size, Workbench
from build_scripts.set_up import set_up

OUT = ROOT / "out" / "bench.json"
SCRATCH = ROOT / "out" / "bench"

MEASURES: dict[str, tuple[str, Callable[[Workbench], list[Figure]]]] = {
    start.LETTER: ("start to Home, and to the grid", start.measure),
    decision.LETTER: ("key press to committed and painted", decision.measure),
    report.LETTER: ("PDF of a full workshop", report.measure),
    memory.LETTER: ("peak memory with a workshop open", memory.measure),
    bundle.LETTER: ("the bundle", bundle.measure),
    home.LETTER: ("Home with very many workshops", home.measure),
    endurance.LETTER: ("very many commands", endurance.measure),
    both_windows.LETTER: ("a decision with the room window open", both_windows.measure),
    large_text.LETTER: ("many descriptors at 200 % text", large_text.measure),
    checking.LETTER: ("checking a signed report", checking.measure),
    office.LETTER: ("the report against LibreOffice", office.measure),
}


def main(arguments: Sequence[str]) -> int:
    """Set up, measure what is asked for, show and keep it."""
    options = parser().parse_args(arguments)
    python = set_up(system_libraries.WITHOUT_A_DISPLAY)
    SCRATCH.mkdir(parents=True, exist_ok=True)
    bench = Workbench(python, SCRATCH, runs=options.runs, size=Size().scaled(options.size))
    figures: list[Figure] = []
    try:
        for letter in sorted(set("".join(options.measures)) or MEASURES):
            words, measure = MEASURES[letter]
            print(f"({letter}) {words} …", file=sys.stderr, flush=True)
            figures += measure(bench)
    except ChildFailed as failure:
        print(failure, file=sys.stderr)
        return 1
    finally:
        shutil.rmtree(SCRATCH, ignore_errors=True)
    print(as_table(figures))
    options.out.parent.mkdir(parents=True, exist_ok=True)
    options.out.write_text(as_json(figures, runs=options.runs), encoding="utf-8")
    print(f"\nAll of it is in {options.out}.")
    return 0


def parser() -> argparse.ArgumentParser:
    """What the command takes."""
    listed = "; ".join(f"{letter}: {words}" for letter, (words, _) in MEASURES.items())
    known = argparse.ArgumentParser(
        prog="bench.py", description="Measure the program against its floors.", epilog=f"Measures: {listed}."
    )
    known.add_argument(
        "measures",
        nargs="*",
        type=letters,
        metavar="MEASURES",
        help="letters of measures, all of them if none",
    )
    known.add_argument("--runs", type=at_least_one, default=15, metavar="N", help="runs of each process, 15")
    known.add_argument(
        "--size", type=share, default=0.1, metavar="SHARE", help="share of the full size to measure, 0.1"
    )
    known.add_argument(
        "--full",
        action="store_const",
        dest="size",
        const=1.0,
        help="the full size: 2,000 decisions, 10,000 workshops, 100,000 commands",
    )
    known.add_argument("--out", type=Path, default=OUT, metavar="FILE", help="where the JSON goes")
    return known


def letters(text: str) -> str:
    """Letters of measures as they were given ("a", "abd"), or an error that names those there are."""
    if unknown := sorted(set(text) - set(MEASURES)):
        known = ", ".join(MEASURES)
        raise argparse.ArgumentTypeError(f"there is no measure {', '.join(unknown)}; there are {known}")
    return text


def at_least_one(text: str) -> int:
    """A number of runs."""
    try:
        number = int(text)
    except ValueError:
        number = 0
    if number < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number of runs: give 1 or more")
    return number


def share(text: str) -> float:
    """How much of the full size is measured."""
    try:
        number = float(text)
    except ValueError:
        number = 0
    if not 0 < number <= 1:
        raise argparse.ArgumentTypeError(
            f"{text!r} is no share of the full size: give more than 0, 1 at most"
        )
    return number


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(130)
