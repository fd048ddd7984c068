"""The binding to Qt that we pin must be one that can be called all day (see the pins in pyproject.toml)."""

from __future__ import annotations

import subprocess
import sys

PROGRAM = """
from PySide6.QtCore import QCoreApplication, QObject, Signal

class Bell(QObject):
    rung = Signal()

app = QCoreApplication([])
bell = Bell()
for _ in range(100_000):
    bell.setObjectName("x")
    bell.rung.emit()
print("alive")
"""


def test_a_hundred_thousand_calls_leave_none_and_true_alive() -> None:
    done = subprocess.run([sys.executable, "-c", PROGRAM], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout.strip()) == (0, "alive"), done.stderr
