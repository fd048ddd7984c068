"""What becomes of a fault that nobody caught; `tests/journeys` lets them arise in a real window."""

from __future__ import annotations

import gc
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType

import pytest
from PySide6.QtCore import QObject

from placematrix_desktop.diagnosis.fault_report import PREFIX
from placematrix_desktop.ui.shell.faults import Fault, FaultWatch

TYPED = "what somebody typed"


@pytest.fixture
def seen(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """What the hooks of before are told, in place of those that would fail the test."""
    seen: list[object] = []
    monkeypatch.setattr(sys, "excepthook", lambda *fault: seen.append(fault[0]))
    monkeypatch.setattr(threading, "excepthook", lambda arguments: seen.append(arguments.exc_type))
    monkeypatch.setattr(sys, "unraisablehook", lambda unraisable: seen.append(unraisable.exc_type))
    return seen


@pytest.fixture
def watch(tmp_path: Path, seen: list[object], qapp: object) -> Iterator[FaultWatch]:
    watch = FaultWatch(tmp_path / "logs", lambda: "run")
    watch.begin()
    yield watch
    watch.end()


@pytest.fixture
def told(watch: FaultWatch) -> list[Fault]:
    told: list[Fault] = []
    watch.happened.connect(told.append)
    return told


def fault(
    kind: type[BaseException] = ValueError,
) -> tuple[type[BaseException], BaseException, TracebackType | None]:
    try:
        raise kind(TYPED)
    except BaseException as problem:  # noqa: BLE001 - handed on as Python would
        return type(problem), problem, problem.__traceback__


def reports(tmp_path: Path) -> list[str]:
    return [file.read_text(encoding="utf-8") for file in sorted((tmp_path / "logs").glob(f"{PREFIX}*"))]


def test_what_was_called_before_is_called_still(
    watch: FaultWatch, seen: list[object], told: list[Fault]
) -> None:
    sys.excepthook(*fault())
    assert (len(seen), len(told)) == (1, 1)
    watch.end()
    sys.excepthook(*fault())
    assert (len(seen), len(told)) == (2, 1)


def test_the_same_fault_again_is_told_and_not_written_down_again(
    watch: FaultWatch, told: list[Fault], tmp_path: Path
) -> None:
    for _ in range(50):
        sys.excepthook(*fault())
    assert len(told) == 50
    assert len(set(told)) == 1
    assert len(reports(tmp_path)) == 1
    sys.excepthook(*fault(RuntimeError))
    assert len(reports(tmp_path)) == 2


def test_where_no_report_can_be_written_it_is_told_all_the_same(
    watch: FaultWatch, told: list[Fault], tmp_path: Path
) -> None:
    (tmp_path / "logs").write_text("a file where the folder should be", encoding="utf-8")
    sys.excepthook(*fault())
    assert told[0].file is None
    assert "ValueError" in told[0].report


def test_stopping_by_keyboard_is_no_fault(watch: FaultWatch, told: list[Fault], tmp_path: Path) -> None:
    sys.excepthook(*fault(KeyboardInterrupt))
    sys.excepthook(*fault(SystemExit))
    assert told == []
    assert reports(tmp_path) == []


def test_what_cannot_be_tidied_up_is_written_down_and_disturbs_nobody(
    watch: FaultWatch, told: list[Fault], tmp_path: Path
) -> None:
    class Untidy(QObject):
        def __del__(self) -> None:
            raise ValueError(TYPED)

    untidy = Untidy()
    del untidy
    gc.collect()
    assert told == []
    (report,) = reports(tmp_path)
    assert "in __del__" in report
