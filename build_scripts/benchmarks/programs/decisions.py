"""Decisions by key in the real grid.

`decisions.py LIBRARY WORKSHOP COUNT` prints the seconds of each, from the key press to the row committed and
painted.
"""

from __future__ import annotations

import json
import os
import sys
import time
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from build_scripts.benchmarks.programs.keys import grid_of, press
from placematrix_desktop import paths
from placematrix_desktop.bootstrap import parts_of
from placematrix_desktop.ui.shell.start import make_application, make_window

if __name__ == "__main__":
    library, workshop_id, count = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
    app = make_application(["placematrix"])
    window = make_window(app, parts_of, library, paths.resources_folder())
    window.show()
    window.open_library()
    window.open_workshop(workshop_id)
    grid = grid_of(window)
    assert window.desk is not None
    order = window.desk.workshop.agenda.descriptor_ids()
    taken = []
    for _ in range(count):
        # Another stage than the one that stands there, so that each press is a decision.
        stands = window.desk.workshop.judgement(window.desk.selected).stage_id
        digit = "1" if stands != "stage-1" else "2"
        before = window.desk.workshop
        begun = time.perf_counter()
        press(grid, digit)
        QApplication.processEvents()
        taken.append(time.perf_counter() - begun)
        assert window.desk.workshop is not before, "the key was no decision"
        press(grid, "", Qt.Key.Key_Home if window.desk.selected == order[-1] else Qt.Key.Key_Down)
        QApplication.processEvents()
    print(json.dumps(taken))
    sys.stdout.flush()
    os._exit(0)
