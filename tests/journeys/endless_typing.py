"""Somebody at the real window who agrees, undoes and types for ever, and says what the screen shows.

It is there to be killed: what the screen showed as saved has to be in the library afterwards.
"""

from __future__ import annotations

import os
import random
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from placematrix_desktop import paths
from placematrix_desktop.application.ports import DraftKey
from placematrix_desktop.bootstrap import parts_of
from placematrix_desktop.demo.keyboard import Keyboard
from placematrix_desktop.domain.text import clean_text
from placematrix_desktop.ui.run import RunScreen
from placematrix_desktop.ui.run.grid_model import CELL_ROLE, STATE_ROLE
from placematrix_desktop.ui.shell.main_window import MainWindow
from placematrix_desktop.ui.theme import ThemeKeeper

Key = Qt.Key


class Shown(NamedTuple):
    """What the screen shows at one moment: of each descriptor its state and the number of its stage, 0
    where there is none; how many are agreed according to the foot; and what is being typed and kept, with its
    place, None where there is nothing."""

    rows: dict[str, tuple[str, int]]
    agreed: str
    typing: tuple[DraftKey, str] | None


def type_for_ever(say: Callable[[Shown | None], None], file: Path, seed: int) -> None:
    """Open the window on a library and go on where its last workshop stands."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    app = QApplication(["placematrix"])
    themes = ThemeKeeper(paths.resources_folder())
    themes.choose("light")
    themes.dress(app)
    window = MainWindow(parts_of, file, themes)
    window.show()
    say(None)
    window.open_library()
    assert window.parts is not None
    keys = Keyboard(window)
    recent = window.parts.workshops.recent(1)
    if recent:
        window.open_workshop(recent[0].id)
    else:
        window.begin_workshop("wyh-place-development", "Northbridge", "")
    window.go_to("run")
    keys.settle()
    say(shown(window))
    chance = random.Random(seed)
    while True:
        _do_something(keys, window, chance)
        say(shown(window))


def _do_something(keys: Keyboard, window: MainWindow, chance: random.Random) -> None:
    if isinstance(keys.focused, QPlainTextEdit) and chance.random() < 0.7:
        keys.press(Key.Key_Escape)
        return
    match chance.randrange(10):
        case 0 | 1:
            _type(keys, window, f"Word {chance.randrange(100)} ")
        case 2:
            keys.press(Key.Key_Z, ctrl=True)
        case 3:
            keys.press(Key.Key_X)
        case 4 | 5:
            keys.press(Key.Key_Down, times=chance.randrange(1, 4))
        case _:
            keys.press(Qt.Key(Key.Key_1 + chance.randrange(4)))


def _type(keys: Keyboard, window: MainWindow, text: str) -> None:
    if not isinstance(keys.focused, QPlainTextEdit):
        keys.press(Key.Key_N)
    keys.type(text)
    keys.wait_for("the pause in typing", lambda: _kept_text(window) is not None)


def _kept_text(window: MainWindow) -> tuple[DraftKey, str] | None:
    """What is being typed, where it is kept as it stands; None where it is not, or nothing is typed."""
    field, desk = window.focusWidget(), window.desk
    if desk is None or not isinstance(field, QPlainTextEdit):
        return None
    text = clean_text(field.toPlainText())
    kept = (key for key in desk.waiting() if key.id == desk.selected and desk.draft(key) == text)
    key = next(kept, None)
    return (key, text) if key is not None else None


def shown(window: MainWindow) -> Shown:
    """What the window shows now."""
    run = window.screens.screen_of("run") if window.screens else None
    assert isinstance(run, RunScreen)
    model = run.grid_model
    rows = {}
    for descriptor in model.workshop.agenda.descriptor_ids():
        row = model.row_of_descriptor(descriptor)
        assert row is not None
        cells = [model.index(row, column).data(CELL_ROLE) for column in range(1, model.columnCount())]
        stage = next((number for number, cell in enumerate(cells, start=1) if cell.agreed), 0)
        rows[descriptor] = (str(model.index(row, 0).data(STATE_ROLE)), stage)
    return Shown(rows=rows, agreed=window.footer.item_text("agreed"), typing=_kept_text(window))
