"""Keys in the real grid at a text size: `large_text.py LIBRARY PER_CENT COUNT`.

Says in milliseconds what a decision took from key to paint, what going on to the next row took, and what the
last step up to that text size did (at 100 % the step down to it).
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from time import perf_counter

from PySide6.QtCore import Qt

from build_scripts.benchmarks.programs.at_the_grid import AtTheGrid

library, per_cent, count = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
at_the_grid = AtTheGrid(library)
themes = at_the_grid.window.themes
themes.set_text_scale(per_cent - 10 if per_cent > 100 else per_cent + 10)
at_the_grid.rest()
begun = perf_counter()
themes.set_text_scale(per_cent)
at_the_grid.app.processEvents()
resized = (perf_counter() - begun) * 1000
assert themes.text_scale == per_cent
at_the_grid.rest()
decisions, steps = [], []
for _ in range(count):
    decisions.append(at_the_grid.decide() * 1000)
    begun = perf_counter()
    at_the_grid.press(Qt.Key.Key_Down if at_the_grid.decided % 40 else Qt.Key.Key_Home)
    steps.append((perf_counter() - begun) * 1000)
    at_the_grid.app.processEvents()
at_the_grid.close()
print(json.dumps({"decision_ms": decisions, "step_ms": steps, "resized_ms": resized}), flush=True)
os._exit(0)
