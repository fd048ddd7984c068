"""A window that is stopped by the system leaves where it was, and the next one finds it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from placematrix_desktop.diagnosis.hard_stop import HardStopWatch
from placematrix_desktop.diagnosis.stop_reports import reports_of_stops

CHECKOUT = Path(__file__).resolve().parents[2]

DIE = """
import sys, faulthandler
from pathlib import Path
from placematrix_desktop.diagnosis.hard_stop import HardStopWatch
watch = HardStopWatch(Path(sys.argv[1]))
watch.begin()
def deep_inside():
    {deed}
deep_inside()
watch.end()
"""


def run(folder: Path, deed: str) -> int:
    done = subprocess.run(
        [sys.executable, "-c", DIE.format(deed=deed), str(folder)],
        cwd=CHECKOUT,
        check=False,
        capture_output=True,
    )
    return done.returncode


@pytest.mark.skipif(os.name == "nt", reason="dies in another way there")
def test_a_crash_is_found_once_and_names_modules_instead_of_paths(tmp_path: Path) -> None:
    assert run(tmp_path / "logs", "faulthandler._sigsegv()") != 0
    (left,) = (tmp_path / "logs").iterdir()
    assert left.name.startswith("running-")
    (report,) = reports_of_stops(tmp_path / "logs")
    assert "Fatal Python error: Segmentation fault" in report
    assert "in deep_inside" in report
    assert "PlaceMatrix Desktop" in report
    assert "/" not in report.replace("\n", "")
    assert list((tmp_path / "logs").iterdir()) == []
    assert list(reports_of_stops(tmp_path / "logs")) == []


def test_a_window_that_ends_as_it_should_leaves_nothing(tmp_path: Path) -> None:
    assert run(tmp_path / "logs", "pass") == 0
    assert list((tmp_path / "logs").iterdir()) == []


def test_one_that_was_killed_without_a_word_leaves_nothing_to_report(tmp_path: Path) -> None:
    run(tmp_path / "logs", "import os; os._exit(1)")
    assert len(list((tmp_path / "logs").iterdir())) == 1
    assert list(reports_of_stops(tmp_path / "logs")) == []
    assert list((tmp_path / "logs").iterdir()) == []


def test_what_belongs_to_a_window_that_runs_is_left_to_it(tmp_path: Path) -> None:
    mine = tmp_path / f"running-{os.getpid()}.trace"
    mine.write_text("Fatal Python error: Aborted\n", encoding="utf-8")
    assert list(reports_of_stops(tmp_path)) == []
    assert mine.exists()


def test_paths_of_all_systems_become_modules(tmp_path: Path) -> None:
    (tmp_path / "running-99999999.trace").write_text(
        "Windows fatal exception: access violation\n"
        "\n"
        "Current thread 0x00001234 (most recent call first):\n"
        r'  File "C:\Users\Zorbert\AppData\placematrix_desktop\ui\run\grid_view.py", line 12 in paintEvent'
        "\n"
        '  File "/home/zorbert/.venv/lib/site-packages/sqlalchemy/engine/base.py", line 3 in _execute\n'
        '  File "/home/zorbert/script.py", line 4 in <module>\n'
        "Zorbert said something\n",
        encoding="utf-8",
    )
    (report,) = reports_of_stops(tmp_path)
    assert report.split("The program was stopped.\n\n")[1].splitlines() == [
        "Windows fatal exception: access violation",
        "Current thread 0x00001234 (most recent call first):",
        "  placematrix_desktop.ui.run.grid_view, line 12, in paintEvent",
        "  [sqlalchemy.engine.base], line 3, in _execute",
        "  [script], line 4, in <module>",
    ]


def test_without_a_folder_the_program_runs_all_the_same(tmp_path: Path) -> None:
    (tmp_path / "logs").write_text("a file where the folder should be", encoding="utf-8")
    watch = HardStopWatch(tmp_path / "logs")
    watch.begin()
    watch.end()
    assert list(reports_of_stops(tmp_path / "logs")) == []
