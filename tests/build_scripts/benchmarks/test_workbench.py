"""Whose turn it is, and what the processes find."""

from __future__ import annotations

from pathlib import Path

import pytest

from build_scripts.benchmarks import workbench
from build_scripts.benchmarks.child import Spent
from build_scripts.benchmarks.workbench import Workbench


def test_processes_take_turns_and_the_first_round_does_not_count(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    started: list[str] = []

    def run_child(command: list[str], **_options: object) -> Spent:
        started.append(command[0])
        return Spent(wall=float(len(started)))

    monkeypatch.setattr(workbench, "run_child", run_child)
    taken = Workbench(Path("python"), tmp_path, runs=2).take_turns({"one": ["A"], "other": ["B"]})
    assert started == ["A", "B"] * 3
    assert [spent.wall for spent in taken["one"]] == [3.0, 5.0]
    assert [spent.wall for spent in taken["other"]] == [4.0, 6.0]


def test_processes_keep_away_from_the_folders_of_the_user_and_use_pythons_caches(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    found = Workbench(Path("python"), tmp_path).environment()
    assert found["PLACEMATRIX_DATA"] == str(tmp_path / "data")
    assert "PYTHONDONTWRITEBYTECODE" not in found
