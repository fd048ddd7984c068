"""The matrix: what it is about, and all of it to read."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from placematrix_desktop.ui.prepare import Part, PrepareScreen
from placematrix_desktop.ui.prepare.matrix_section import MatrixSection
from placematrix_desktop.ui.theme import ThemeKeeper
from tests.ui.prepare.conftest import focus, press

Key = Qt.Key


@pytest.fixture
def section(screen: PrepareScreen) -> MatrixSection:
    screen.show_part(Part.MATRIX)
    screen.focus_start()
    return screen.matrix


def test_what_the_matrix_is_about_is_shown(section: MatrixSection) -> None:
    words = " ".join(label.text() for label in section.findChildren(QLabel))
    for part in ("A small matrix", "Nobody", "Written for the tests.", "Free.", "places and systems"):
        assert part in words
    assert section.about == "2026 · 2 themes · 5 elements · 5 descriptors"
    assert "Emerging: What emerging means." in words
    assert "Digital (assessed elsewhere)" in words


def test_the_preview_opens_and_closes_by_key(section: MatrixSection, qtbot: QtBot) -> None:
    assert focus() is section.preview_button
    press(qtbot, Key.Key_Space)
    assert section.shows_preview
    assert focus() is section.preview
    press(qtbot, Key.Key_Down, Key.Key_Down)
    assert section.preview is not None
    assert section.preview.currentIndex().row() == 2
    press(qtbot, Key.Key_Escape)
    assert not section.shows_preview
    assert focus() is section.preview_button
    press(qtbot, Key.Key_P, held=Qt.KeyboardModifier.AltModifier)
    assert section.shows_preview


def test_a_long_title_and_large_text_stay_within_the_window(
    section: MatrixSection, themes: ThemeKeeper, qtbot: QtBot
) -> None:
    section.name("Development matrix for places and provider collaboratives")
    try:
        themes.set_text_scale(200)
        section.turn_preview()
        qtbot.waitUntil(lambda: section.preview is not None and section.preview.is_fitted)
        for shown in (section.preview_button, section.preview):
            assert shown is not None
            corner = shown.mapTo(section, shown.rect().topRight())
            assert corner.x() <= section.viewport().width()
    finally:
        themes.set_text_scale(100)
