"""The figures, each with the floor that it is held against and the most that is wished for."""

from __future__ import annotations

import statistics
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from build_scripts.benchmarks import child, libraries
from build_scripts.benchmarks.figures import Figure, in_turn, percentile, ratio

Measure = Callable[[Path, int, float], Iterator[Figure]]
"""Takes an empty folder, the number of runs, and how much of the full size to measure (1 is all)."""

BARE = "bare PySide6 window with a label"


def start(folder: Path, runs: int, _size: float) -> Iterator[Figure]:
    """(a) Process start to Home painted, and to a key in the grid of 43 descriptors painted."""
    workshop = libraries.with_real_workshop(folder / "start.sqlite3")
    for what, name, aim in (
        (("home",), "start to Home painted", 1.5),
        (("grid", workshop), "start to a key in the grid painted", 2.5),
    ):
        started = partial(child.program, "window", what[0], folder / "start.sqlite3", *what[1:])
        ours, bare = in_turn(runs, started, lambda: child.program("bare_window"))
        yield ratio(name, BARE, [t.wall for t in ours], [t.wall for t in bare], "s", aim)
        yield ratio(f"{name}, processor", BARE, [t.cpu for t in ours], [t.cpu for t in bare], "s", aim)


def decision(folder: Path, runs: int, size: float) -> Iterator[Figure]:
    """(b) Key press to committed and painted, in 43 and in 2,000 descriptors."""
    count = max(50, round(2000 * size))
    medians: dict[int, list[float]] = {}
    for descriptors in (43, max(44, round(2000 * size))):
        file = folder / f"decision-{descriptors}.sqlite3"
        workshop = libraries.with_large_workshop(file, descriptors)
        decide = partial(child.program, "decisions", file, workshop, str(count))
        commit = partial(child.program, "commits", folder, str(count))
        took, took_bare = in_turn(max(1, runs // 2), decide, commit)
        ours, floor = [each.said for each in took], [each.said for each in took_bare]
        medians[descriptors] = [statistics.median(taken) for taken in ours]
        name = f"key to committed and painted, {descriptors} descriptors"
        against = "raw sqlite3 commit, same pragmas and disk"
        medians_of_floor = [statistics.median(taken) for taken in floor]
        yield ratio(name, against, medians[descriptors], medians_of_floor, "s", 10)
        tail = statistics.median(percentile(taken, 99) for taken in ours)
        tail_of_floor = statistics.median(percentile(taken, 99) for taken in floor)
        yield Figure(
            f"{name}: p99 less the floor's",
            against,
            tail,
            tail_of_floor,
            "s",
            1000 * (tail - tail_of_floor),
            8,
        )
    few, many = medians.values()
    yield ratio("the same, 2,000 descriptors", "43 descriptors", many, few, "s", 1.1)


def report(folder: Path, runs: int, _size: float) -> Iterator[Figure]:
    """(c) The PDF of a full workshop of 43 descriptors, by the command of the terminal."""
    file = folder / "report.sqlite3"
    workshop = libraries.with_full_workshop(file)
    ours, floor = in_turn(
        runs,
        lambda: child.run(
            "-m", "placematrix_desktop.cli", "export", file, workshop, "--pdf", folder / "report.pdf"
        ),
        lambda: child.run("-c", "import reportlab.platypus, reportlab.pdfgen.canvas"),
    )
    yield ratio(
        "PDF of a full workshop",
        "start of Python with ReportLab imported",
        [t.wall for t in ours],
        [t.wall for t in floor],
        "s",
        2.5,
    )


def memory(folder: Path, runs: int, _size: float) -> Iterator[Figure]:
    """(d) Peak memory with a workshop open."""
    file = folder / "memory.sqlite3"
    workshop = libraries.with_real_workshop(file)
    ours, bare = in_turn(
        runs,
        lambda: child.program("window", "grid", file, workshop),
        lambda: child.program("bare_window"),
    )
    peaks, floors = [took.peak for took in ours], [took.peak for took in bare]
    yield ratio("peak memory, a workshop open", BARE, peaks, floors, "MiB", 2.5)


def home(folder: Path, runs: int, size: float) -> Iterator[Figure]:
    """(f) Opening Home with 10,000 workshops."""
    many = max(50, round(10_000 * size))
    libraries.with_many_workshops(folder / "few.sqlite3", 10)
    libraries.with_many_workshops(folder / "many.sqlite3", many)
    full, few = in_turn(
        runs,
        lambda: child.program("window", "listed", folder / "many.sqlite3"),
        lambda: child.program("window", "listed", folder / "few.sqlite3"),
    )
    yield ratio(
        f"Home with {many:,} workshops", "with 10", [t.wall for t in full], [t.wall for t in few], "s", 1.2
    )


def endurance(folder: Path, _runs: int, size: float) -> Iterator[Figure]:
    """(g) Memory and latency after 100,000 commands."""
    count = max(2000, round(100_000 * size))
    workshop = libraries.with_real_workshop(folder / "endurance.sqlite3")
    said = child.program("endurance", folder / "endurance.sqlite3", workshop, str(count)).said
    after = f"after {count:,} commands"
    yield ratio(f"latency {after}", "of the first 1,000", [said["last"]], [said["first"]], "s", 1.05)
    yield ratio(f"memory {after}", "after 1,000", [said["last_memory"]], [said["first_memory"]], "MiB", 1.05)


MEASURES: dict[str, Measure] = {
    "start": start,
    "decision": decision,
    "report": report,
    "memory": memory,
    "home": home,
    "endurance": endurance,
}
