from __future__ import annotations

import subprocess
import sys
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parents[1]

AMID_GARBAGE = """
import gc
from PySide6.QtWidgets import QApplication, QComboBox, QVBoxLayout, QWidget
from tests.windows_shown import windows

app = QApplication([])
kept = QWidget()
gc.disable()
for _ in range(100):
    window = QWidget()
    QVBoxLayout(window).addWidget(QComboBox())
    window.itself = [window]
    del window
# From here on any new object may set off the search, which finds a hundred windows that nobody holds.
gc.set_threshold(10, 2, 2)
gc.enable()
print(kept in windows())
"""


def test_windows_are_found_though_others_are_garbage() -> None:
    """Asked without care, Qt's list names windows that Python deletes meanwhile, and the process dies."""
    run = subprocess.run(
        [sys.executable, "-c", AMID_GARBAGE], cwd=CHECKOUT, capture_output=True, text=True, check=False
    )
    assert (run.returncode, run.stdout) == (0, "True\n"), run.stderr
