"""Through a whole workshop the program opens no socket and loads no library for networks.

`tests/test_architecture.py` looks at what is imported; this looks at what is done.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

CHECKOUT = Path(__file__).resolve().parents[2]


def went_through(folder: Path, *fault: str) -> dict[str, Any]:
    done = subprocess.run(
        [sys.executable, "-m", "tests.journeys.offline", str(folder), *fault],
        cwd=CHECKOUT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr[-3000:]
    found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return found


def test_a_whole_workshop_opens_no_socket(tmp_path: Path) -> None:
    assert went_through(tmp_path) == {"events": [], "loaded": [], "open": 0}
    assert (tmp_path / "report.pdf").stat().st_size > 10_000
    assert (tmp_path / "report.pmrecord").stat().st_size > 10_000
    assert list((tmp_path / "library backups").glob("*.sqlite3"))


def test_whatever_reached_out_would_be_seen(tmp_path: Path) -> None:
    found = went_through(tmp_path, "--reach-out")
    assert "socket.__new__" in found["events"]
    assert "PySide6.QtNetwork" in found["loaded"]
    if sys.platform == "linux":
        assert any("Qt6Network" in name for name in found["loaded"] if not name.startswith("PySide6"))
        assert found["open"] == 1
