"""Every measure in a tiny size: that it works and gives a figure, never how fast anything is."""

from __future__ import annotations

import json
import math
import sys
from pathlib import Path

import pytest

from build_scripts import bare_bundle, bench
from build_scripts.bare_bundle import Comparison
from build_scripts.bare_bundle import Figures as BundleFigures
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
from build_scripts.benchmarks.programs.raw_commits import PRAGMAS
from build_scripts.benchmarks.workbench import Size, Workbench
from placematrix_desktop.storage import connection


@pytest.fixture
def tiny(tmp_path: Path) -> Workbench:
    return Workbench(Path(sys.executable), tmp_path, runs=1, size=Size().scaled(0.001))


@pytest.mark.parametrize(
    ("measure", "count"),
    [
        (start, 3),
        (decision, 5),
        (report, 2),
        (memory, 1),
        (home, 1),
        (endurance, 2),
        (large_text, 3),
        (both_windows, 1),
        (checking, 1),
    ],
    ids=lambda part: getattr(part, "LETTER", ""),
)
def test_a_measure_gives_ratios(measure: object, count: int, tiny: Workbench) -> None:
    figures: list[Figure] = measure.measure(tiny)  # type: ignore[attr-defined]
    assert len(figures) == count
    for figure in figures:
        assert figure.measure == measure.LETTER  # type: ignore[attr-defined]
        if figure.value is None:
            assert sys.platform != "linux", figure
            continue
        assert math.isfinite(figure.value)
        # A difference may be below zero; nothing is faster than no time at all.
        assert figure.value > 0 or figure.unit == "ms"


def test_without_libreoffice_it_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(office.shutil, "which", lambda _name: None)
    (figure,) = office.measure(Workbench(Path("python"), tmp_path))
    assert figure.value is None
    assert figure.note == "not measured: LibreOffice is not installed"


def test_without_a_bundle_it_says_so_and_how_to_get_one(tmp_path: Path) -> None:
    figures = bundle.measure(Workbench(Path("python"), tmp_path, root=tmp_path))
    assert [figure.value for figure in figures] == [None, None]
    assert {figure.note for figure in figures} == {
        "not measured: no bundle; build_scripts/bundle.py makes it"
    }


def test_a_bundle_is_compared_with_a_bare_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program = tmp_path / bundle.FOLDER / bundle.PROGRAM
    program.parent.mkdir(parents=True)
    program.touch()
    found = Comparison(BundleFigures(3_000_000, 400.0), BundleFigures(2_000_000, 200.0))
    monkeypatch.setattr(bare_bundle, "make_bare_bundle", lambda _python, work: work)
    monkeypatch.setattr(bare_bundle, "compare", lambda _folder, _bare, *, runs: found)
    size, begun = bundle.measure(Workbench(Path("python"), tmp_path, root=tmp_path))
    assert (size.value, size.reached) == (1.5, False)
    assert (begun.value, begun.note) == (2.0, "400 ms against 200 ms")


def test_a_bundle_that_does_not_start_is_no_figure(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program = tmp_path / bundle.FOLDER / bundle.PROGRAM
    program.parent.mkdir(parents=True)
    program.touch()

    def compare(*_arguments: object, **_options: object) -> Comparison:
        raise RuntimeError("it said nothing")

    monkeypatch.setattr(bare_bundle, "make_bare_bundle", lambda _python, work: work)
    monkeypatch.setattr(bare_bundle, "compare", compare)
    with pytest.raises(ChildFailed, match="it said nothing"):
        bundle.measure(Workbench(Path("python"), tmp_path, root=tmp_path))


def test_the_floor_of_a_decision_has_the_pragmas_of_a_library() -> None:
    wanted = {*connection.ON_EACH_CONNECTION, "PRAGMA journal_mode = WAL"}
    assert set(PRAGMAS) == wanted


def test_a_library_of_many_holds_so_many_and_the_program_can_read_them(tiny: Workbench) -> None:
    from placematrix_desktop.bootstrap import parts_of

    library = tiny.folder / "many.sqlite3"
    tiny.run(tiny.program("make_library", library, "many", 40))
    parts = parts_of(library)
    cards = parts.workshops.recent(100)
    assert len(cards) == 40
    assert sum(card.closed for card in cards) == 5
    for card in (cards[0], next(card for card in cards if card.closed)):
        assert parts.workshops.open(card.id).workshop.facts.subject == "Northbridge"
    parts.library.close()


def test_a_key_that_decides_nothing_is_no_figure(tiny: Workbench) -> None:
    """A closed workshop takes no decision, so the program that should make one has to say so."""
    library = tiny.folder / "full.sqlite3"
    workshop = tiny.run(tiny.program("make_library", library, "full")).said["workshop"]
    with pytest.raises(ChildFailed):
        tiny.run(tiny.program("grid_ready", library, workshop, "decide"))


def test_the_command_measures_what_is_asked_for_and_keeps_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    asked: list[tuple[str, int]] = []

    def measure(letter: str) -> object:
        def give(at: Workbench) -> list[Figure]:
            asked.append((letter, at.runs))
            return [Figure(letter, "what", "floor", 1.0, 2.0)]

        return give

    monkeypatch.setattr(bench, "set_up", lambda _files: Path("python"))
    monkeypatch.setattr(bench, "SCRATCH", tmp_path / "scratch")
    monkeypatch.setattr(bench, "MEASURES", {letter: (letter, measure(letter)) for letter in "abc"})
    out = tmp_path / "deep" / "bench.json"
    assert bench.main(["c", "a", "--runs", "4", "--out", str(out)]) == 0
    assert asked == [("a", 4), ("c", 4)]
    assert "reached" in capsys.readouterr().out
    assert len(json.loads(out.read_text(encoding="utf-8"))["figures"]) == 2
    assert not (tmp_path / "scratch").exists()
    asked.clear()
    bench.main(["--out", str(out)])
    assert [letter for letter, _ in asked] == ["a", "b", "c"]


@pytest.mark.parametrize(
    ("arguments", "words"),
    [(["z"], "no measure z"), (["--runs", "0"], "not a number of runs"), (["--size", "2"], "no share")],
)
def test_what_cannot_be_measured_is_refused_in_words(
    arguments: list[str], words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        bench.main(arguments)
    assert words in capsys.readouterr().err
