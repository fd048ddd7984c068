"""Measures what is asked for and prints a table; `--json` keeps the figures."""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from pathlib import Path

from build_scripts.benchmarks.child import Failed
from build_scripts.benchmarks.figures import Figure
from build_scripts.benchmarks.measures import MEASURES


def main() -> int:
    """0 where all was measured, whatever the figures; 1 where a program failed."""
    parser = argparse.ArgumentParser(
        prog="bench.py",
        description="Ratios to floors measured in the same run.",
        epilog="Measures: " + "; ".join(f"{name}: {measure.__doc__}" for name, measure in MEASURES.items()),
    )
    parser.add_argument("measures", nargs="*", metavar="MEASURE", help="which to take; all by default")
    parser.add_argument("--runs", type=int, default=7, help="counted runs of each program")
    parser.add_argument("--size", type=float, default=1.0, help="how much of the full size to measure")
    parser.add_argument("--json", type=Path, help="keep the figures in this file")
    options = parser.parse_args()
    figures: list[Figure] = []
    for name in options.measures or MEASURES:
        with tempfile.TemporaryDirectory(prefix="placematrix-bench-") as folder:
            try:
                for figure in MEASURES[name](Path(folder), options.runs, options.size):
                    figures.append(figure)
                    print(line(figure), flush=True)
            except Failed as fault:
                print(f"{name} could not be measured: {fault}", file=sys.stderr)
                return 1
    if options.json:
        options.json.parent.mkdir(parents=True, exist_ok=True)
        kept = [{**figure._asdict(), "reached": figure.reached} for figure in figures]
        options.json.write_text(json.dumps(kept, indent=1), encoding="utf-8")
    return 0


def line(figure: Figure) -> str:
    """One line of the table."""
    digits = 1 if figure.unit == "MiB" else 5
    sign = "reached" if figure.reached else "missed"
    return (
        f"{figure.name:<58} {figure.ratio:8.2f}  aim {figure.aim:<5g} {sign:<8}"
        f"{figure.value:.{digits}f} {figure.unit} against {figure.floor:.{digits}f} ({figure.against})"
    )


if __name__ == "__main__":
    sys.exit(main())
