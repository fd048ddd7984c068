"""Decisions by key press with the room window and without, in turn: `both_windows.py LIBRARY COUNT`.

Says what each took on the clock, in milliseconds, COUNT of either kind.
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from time import perf_counter

from PySide6.QtCore import QEvent, QObject

from build_scripts.benchmarks.programs.at_the_grid import MOST_ROUNDS, AtTheGrid

IN_TURN = 10
"""Decisions before the room window is opened or closed again."""


class Paints(QObject):
    """Counts how often a window has been painted."""

    count = 0

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint:
            self.count += 1
        return False


def decide_in_both() -> float:
    """A decision that both windows show: the seconds from the key to the later paint."""
    before = paints.count
    begun = perf_counter()
    at_the_grid.decide()
    for _ in range(MOST_ROUNDS):
        if paints.count > before:
            return perf_counter() - begun
        at_the_grid.app.processEvents()
    raise AssertionError("the room window is not painted")


library, count = Path(sys.argv[1]), int(sys.argv[2])
at_the_grid = AtTheGrid(library)
projector = at_the_grid.window.projector
both: list[float] = []
one: list[float] = []
for _ in range(min(count, 20)):
    # Until caches are filled and statements are prepared.
    at_the_grid.decide()
    at_the_grid.go_on()
while len(one) < count:
    projector.toggle()
    room = projector.room
    assert room is not None, "the room window did not open"
    paints = Paints(room)
    room.installEventFilter(paints)
    at_the_grid.app.processEvents()
    # The first one lays out what the later ones find.
    decide_in_both()
    at_the_grid.go_on()
    for _ in range(min(IN_TURN, count - len(both))):
        both.append(decide_in_both() * 1000)
        at_the_grid.go_on()
    projector.toggle()
    at_the_grid.app.processEvents()
    at_the_grid.decide()
    at_the_grid.go_on()
    for _ in range(min(IN_TURN, count - len(one))):
        one.append(at_the_grid.decide() * 1000)
        at_the_grid.go_on()
at_the_grid.close()
print(json.dumps({"both_ms": both, "one_ms": one}), flush=True)
os._exit(0)
