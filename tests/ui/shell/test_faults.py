"""What becomes of a fault that nobody caught."""

from __future__ import annotations

import sys
from pathlib import Path
from types import TracebackType

import pytest

from placematrix_desktop.ui.shell.faults import watch_for_faults, write_report


def _fault(message: str) -> tuple[type[BaseException], BaseException, TracebackType | None]:
    try:
        raise ValueError(message)
    except ValueError as problem:
        return type(problem), problem, problem.__traceback__


@pytest.fixture
def quiet_hook(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    seen: list[object] = []
    monkeypatch.setattr(sys, "excepthook", lambda *fault: seen.append(fault))
    return seen


def test_a_fault_is_told_and_written_down(tmp_path: Path, quiet_hook: list[object]) -> None:
    told: list[str] = []
    watch_for_faults(tmp_path / "logs", told.append)
    sys.excepthook(*_fault("what somebody typed"))
    (report,) = (tmp_path / "logs").glob("fault-*.txt")
    assert str(report) in told[0]
    text = report.read_text(encoding="utf-8")
    assert "ValueError" in text
    assert "test_faults.py" in text
    assert "what somebody typed" not in text
    assert len(quiet_hook) == 1


def test_where_no_report_can_be_written_the_fault_is_told_all_the_same(
    tmp_path: Path, quiet_hook: list[object]
) -> None:
    blocked = tmp_path / "logs"
    blocked.write_text("a file where the folder should be", encoding="utf-8")
    told: list[str] = []
    watch_for_faults(blocked, told.append)
    sys.excepthook(*_fault("x"))
    assert len(told) == 1
    assert "report" not in told[0]
    assert write_report(blocked, ValueError, None) is None


def test_stopping_by_keyboard_is_no_fault(tmp_path: Path, quiet_hook: list[object]) -> None:
    told: list[str] = []
    watch_for_faults(tmp_path, told.append)
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert told == []
