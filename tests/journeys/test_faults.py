"""Faults in the real program, in a process of its own: nothing is lost, nobody is named, work goes on."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from tests.journeys.in_a_process import KINDS, TYPED

CHECKOUT = Path(__file__).resolve().parents[2]


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "data"


def run(driver: str, data: Path, *arguments: str, code: int | None = 0, **environment: str) -> dict[str, Any]:
    """Let a driver of `in_a_process` work in the program, and give what it found."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.journeys.in_a_process", driver, *arguments],
        cwd=CHECKOUT,
        env={**os.environ, "PLACEMATRIX_DATA": str(data), "QT_QPA_PLATFORM": "offscreen", **environment},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        timeout=120,
    )
    found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1]) if done.stdout else {}
    assert code is None or done.returncode == code, (found, done.stderr[-3000:])
    return found


def written_by_the_program(data: Path) -> str:
    """The log, reports and traces, with their names."""
    files = sorted((data / "logs").iterdir())
    return "\n".join(f"{file.name}\n{file.read_text(encoding='utf-8')}" for file in files)


def test_whatever_fails_is_reported_without_a_name_and_work_goes_on(data: Path) -> None:
    found = run("faults_of_every_kind", data)
    assert found["shown"] == {kind.__name__: 1 for kind in KINDS}
    assert found["agreed"] == len(KINDS)
    written = written_by_the_program(data)
    assert written.count("ValueError: (a message of ") >= len(KINDS)
    assert "placematrix_desktop.ui.beside, line " in written
    assert TYPED not in written, "neither the subject nor the message of an exception"
    assert str(Path.home()) not in written
    assert str(CHECKOUT) not in written
    assert "INFO place_stage in " in written


@pytest.mark.skipif(os.name == "nt", reason="a script stands in for Python")
def test_a_window_that_is_unsound_starts_again_at_the_same_row(data: Path, tmp_path: Path) -> None:
    result, stand_in = tmp_path / "result.json", tmp_path / "stand-in"
    stand_in.write_text(
        f'#!/bin/sh\nexec "{sys.executable}" -m tests.journeys.in_a_process "$@" > "{result}.part" '
        f'&& mv "{result}.part" "{result}"\n'.replace("exec ", ""),
        encoding="utf-8",
    )
    stand_in.chmod(0o755)
    before = run("an_unsound_window", data, STARTED_AGAIN_WITH=str(stand_in))
    wait_for(result)
    after = json.loads(result.read_text(encoding="utf-8").splitlines()[-1])
    assert (after["workshop"], after["step"], after["row"]) == (before["workshop"], "run", before["row"])
    assert after["agreed"] == 1, "what was decided is there, whatever the window held"
    assert after["draft"] == "Half a sentence"
    assert "has started again" in after["strip"]
    assert "ValueError" in after["report"]
    assert TYPED not in written_by_the_program(data)


def wait_for(file: Path) -> None:
    """Wait for a file that another process makes."""
    for _ in range(600):
        if file.exists():
            return
        time.sleep(0.05)
    raise AssertionError(f"{file.name} was never made")


@pytest.mark.skipif(os.name == "nt", reason="dies in another way there")
def test_after_a_stop_by_the_system_the_next_window_says_so_and_has_the_work(data: Path) -> None:
    run("stopped_by_the_system", data, code=None)
    assert [file.name.split("-")[0] for file in (data / "logs").glob("*.trace")] == ["running"]
    found = run("after_a_stop", data)
    assert found["strip"].startswith("PlaceMatrix was stopped the last time.")
    assert "Segmentation fault" in found["report"]
    assert "tests.journeys" not in found["report"].replace("[__main__]", "")
    assert str(CHECKOUT) not in found["report"]
    assert list((data / "logs").glob("*.trace")) == []
    assert TYPED not in written_by_the_program(data)


def test_a_program_that_cannot_start_says_so_with_a_report(data: Path) -> None:
    found = run("no_resources", data, code=1)
    assert "could not be started" in found["sentence"]
    assert "FileNotFoundError" in found["report"]
    assert "Screen: start" in found["report"]
    assert found["report"] in written_by_the_program(data)
    assert TYPED not in written_by_the_program(data)


def test_what_the_user_can_mend_at_the_start_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file", encoding="utf-8")
    found = run("no_folder", tmp_path / "data", code=1)
    assert "PLACEMATRIX_DATA names a file" in found["sentence"]
    assert not found["report"]
