"""A journey through all screens in a language that marks each text: no word is left over."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from placematrix_desktop import paths
from placematrix_desktop.bootstrap import parts_of
from placematrix_desktop.demo.keyboard import Keyboard
from placematrix_desktop.domain.judgement import State
from placematrix_desktop.domain.matrix import Matrix
from placematrix_desktop.domain.matrix_card import MatrixCard, card_of
from placematrix_desktop.ui.shell.main_window import MainWindow
from placematrix_desktop.ui.theme import ThemeKeeper
from tests.factories import small_matrix
from tests.journeys.marked_words import MarkedLanguage, greek, in_greek, unmarked, unmarked_on_screen

Key = Qt.Key
WRITTEN_IN_ENGLISH = (
    re.compile(r"^(ChartView|LineList) "),  # what a chart says; the diary, which is a part of the record
    re.compile(r": We took part for "),  # a text to publish, as the report has it
    re.compile(r": These columns are choices: "),  # a refusal of the application
)
"""Where sentences that the domain or the application made up are shown as they are."""


class OneMatrix:
    """The library of matrices with one in it, in Greek letters."""

    def __init__(self, *, ladder: bool) -> None:
        self.matrix = in_greek(small_matrix(ladder=ladder))

    def cards(self) -> tuple[MatrixCard, ...]:
        return (card_of(self.matrix),)

    def load(self, _matrix_id: str) -> Matrix:
        return self.matrix

    def read(self, _path: Path) -> Matrix:
        raise NotImplementedError


@pytest.fixture(params=[True, False], ids=["steps", "choices"])
def window(
    request: pytest.FixtureRequest, qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> Iterator[MainWindow]:
    matrices = OneMatrix(ladder=request.param)
    language, before = MarkedLanguage(), QLocale()
    qapp.installTranslator(language)
    # So that the names of days and months have no Latin letters either.
    QLocale.setDefault(QLocale("el_GR"))
    themes = ThemeKeeper(paths.resources_folder())
    themes.choose("light")
    themes.dress(qapp)
    window = MainWindow(
        lambda file: replace(parts_of(file), matrices=matrices), tmp_path / "1.sqlite3", themes
    )
    themes.setParent(window)
    qtbot.addWidget(window)
    window.resize(1366, 768)
    window.show()
    qtbot.waitExposed(window)
    window.open_library()
    yield window
    window.close()
    qapp.removeTranslator(language)
    QLocale.setDefault(before)


def test_what_is_left_over_is_seen() -> None:
    assert unmarked("⟦Agreed ⟦{0}⟧⟧ αβγ · 3 Ctrl+Z") == ""
    assert unmarked("⟦Agreed⟧ by majority") == "by majority"


def test_every_word_of_every_screen_is_translated(window: MainWindow) -> None:
    keys = Keyboard(window)
    left: dict[str, str] = {}

    def look(where: str) -> None:
        keys.settle()
        for text, place in unmarked_on_screen().items():
            if not any(known.search(f"{place}: {text}") for known in WRITTEN_IN_ENGLISH):
                left.setdefault(text, f"{place}, {where}")

    look("home")
    window.begin_workshop("small", greek("Northbridge"), "")
    for part in range(6):
        look(f"prepare {part}")
        keys.press(Key.Key_PageDown, ctrl=True)
    window.go_to("run")
    look("run")
    for key in (Key.Key_2, Key.Key_Period):
        keys.press(key)
        look("agreed")
    for key in (Key.Key_N, Key.Key_E, Key.Key_A, Key.Key_D, Key.Key_S, Key.Key_K):
        keys.press(key)
        look(f"written by {key.name}")
        keys.press(Key.Key_Escape)
    for key in (Key.Key_X, Key.Key_P, Key.Key_U):
        keys.press(Key.Key_Down)
        keys.press(key)
        keys.press(Key.Key_Escape)
        look(f"decided by {key.name}")
    keys.press(Key.Key_Home)
    # What opens over the grid: hands, who is here, what next, minutes; a clock, what was agreed so far.
    for key in (Key.Key_V, Key.Key_R, Key.Key_W, Key.Key_M, Key.Key_C, Key.Key_L, Key.Key_O, Key.Key_Q):
        keys.press(key)
        look(f"opened by {key.name}")
        keys.press(Key.Key_Escape)
    for key in (Key.Key_F1, Key.Key_F10):
        keys.press(key)
        look(f"opened by {key.name}")
        popup = QApplication.activePopupWidget()
        if popup is not None:
            popup.close()
        else:
            keys.press(Key.Key_Escape)
    keys.press(Key.Key_F5)
    look("room window")
    keys.press(Key.Key_F5)
    window.go_to("review")
    keys.press(Key.Key_Escape)
    for part in range(6):
        look(f"review {part}")
        keys.press(Key.Key_Down)
    window.go_to("sign_off")
    look("sign off")
    assert window.desk is not None
    states = {judgement.state for judgement in window.desk.workshop.judgements.values()}
    assert {State.AGREED, State.NO_CONSENSUS, State.PARKED, State.NOT_APPLICABLE} <= states
    window.desk.session.close_workshop()
    look("closed")
    window.go_to("run")
    look("closed, in run")
    assert window.go_home()
    look("home with a workshop")
    assert not left, "\n".join(f"{place}: {text}" for text, place in left.items())
