"""A journey through all screens in a language that marks each text: no word is left over."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from placematrix_desktop import paths
from placematrix_desktop.application.parts import Parts
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


class OneMatrix:
    """The library of matrices with one in it, in Greek letters."""

    def __init__(self) -> None:
        self.matrix = in_greek(small_matrix())

    def cards(self) -> tuple[MatrixCard, ...]:
        return (card_of(self.matrix),)

    def load(self, _matrix_id: str) -> Matrix:
        return self.matrix

    def read(self, _path: Path) -> Matrix:
        raise NotImplementedError


def parts_in_greek(library: Path) -> Parts:
    return replace(parts_of(library), matrices=OneMatrix())


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[MainWindow]:
    language, before = MarkedLanguage(), QLocale()
    qapp.installTranslator(language)
    # So that the names of days and months have no Latin letters either.
    QLocale.setDefault(QLocale("el_GR"))
    themes = ThemeKeeper(paths.resources_folder())
    themes.choose("light")
    themes.dress(qapp)
    window = MainWindow(parts_in_greek, tmp_path / "1.sqlite3", themes)
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
            if place.startswith("ChartView"):
                continue  # The domain puts what a chart says in words: English still.
            left.setdefault(text, f"{place}, {where}")

    look("home")
    window.begin_workshop("small", greek("Northbridge"), "")
    for row in range(6):
        look(f"prepare {row}")
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
    keys.press(Key.Key_V)
    look("tally")
    keys.press(Key.Key_Escape)
    keys.press(Key.Key_F1)
    look("keys")
    keys.press(Key.Key_Escape)
    window.go_to("review")
    for row in range(6):
        look(f"review {row}")
        keys.press(Key.Key_PageDown, ctrl=True)
    window.go_to("sign_off")
    look("sign off")
    assert window.desk is not None
    states = {judgement.state for judgement in window.desk.workshop.judgements.values()}
    assert {State.AGREED, State.NO_CONSENSUS, State.PARKED, State.NOT_APPLICABLE} <= states
    assert "\n".join(f"{place}: {text}" for text, place in left.items()) == ""
