"""Home from asking for a library to its workshops painted: `home_filled.py LIBRARY`.

Everything that is imported for it has been imported before. Says the time on the clock and on the
processor in milliseconds, and how many workshops are listed.
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from time import perf_counter, process_time

from PySide6.QtWidgets import QAbstractItemView

import placematrix_desktop.matrix_files.bundled
import placematrix_desktop.storage.opening  # noqa: F401 - so that it is no part of what is measured
from placematrix_desktop import paths
from placematrix_desktop.bootstrap import parts_of
from placematrix_desktop.ui.shell.start import make_application, make_window

library = Path(sys.argv[1])
app = make_application()
window = make_window(app, parts_of, library, paths.resources_folder())
window.show()
for _ in range(5):
    app.processEvents()
begun, worked = perf_counter(), process_time()
window.open_library()
for _ in range(3):
    app.processEvents()
filled, work = perf_counter() - begun, process_time() - worked
views = [view for view in window.home.findChildren(QAbstractItemView) if view.isVisible()]
listed = max((view.model().rowCount() for view in views), default=0)
window.close()
print(json.dumps({"filled_ms": filled * 1000, "cpu_ms": work * 1000, "listed": listed}), flush=True)
os._exit(0)
