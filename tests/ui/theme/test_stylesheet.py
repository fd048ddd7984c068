"""The style sheet is complete, Qt takes it, and no common control is left as Qt draws it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QFile, QPoint, Qt
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QCheckBox,
    QComboBox,
    QDateEdit,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from placematrix_desktop.ui.theme import Theme, ThemeKeeper, set_compact, set_problem, set_role
from placematrix_desktop.ui.theme.icons import IconFolder
from placematrix_desktop.ui.theme.keeper import THEMES
from placematrix_desktop.ui.theme.stylesheet import style_sheet_of


def test_every_word_of_the_sheets_has_a_value(theme: Theme, resources: Path) -> None:
    sheet = style_sheet_of(theme, IconFolder(resources / "icons"))
    assert "$" not in sheet
    assert sheet.count("{") == sheet.count("}")
    pictures = re.findall(r'url\("([^"]*)"\)', sheet)
    assert pictures
    assert all(QFile.exists(path) for path in pictures)


@pytest.mark.parametrize("kind", [QLineEdit, QComboBox, QSpinBox, QDateEdit, QPushButton])
def test_controls_are_large_enough_to_hit(kind: type[QWidget], keeper: ThemeKeeper, qtbot: QtBot) -> None:
    control = _shown(kind(), qtbot)
    assert control.height() == pytest.approx(keeper.theme.height("control"), abs=1)


def test_a_compact_button_is_narrower_and_as_high(keeper: ThemeKeeper, qtbot: QtBot) -> None:
    button = QPushButton("Show in Run")
    _shown(button, qtbot)
    before = button.sizeHint()
    set_compact(button)
    qtbot.waitUntil(lambda: button.sizeHint().width() < before.width())
    assert button.sizeHint().height() == before.height()


@pytest.mark.parametrize("choice", THEMES)
@pytest.mark.parametrize(
    "kind", [QLineEdit, QPlainTextEdit, QComboBox, QSpinBox, QDateEdit, QPushButton, QCheckBox, QRadioButton]
)
def test_the_focus_is_seen_and_moves_nothing(
    kind: type[QWidget], choice: str, keeper: ThemeKeeper, qtbot: QtBot
) -> None:
    keeper.choose(choice)
    control = _shown(kind(), qtbot)
    other = QLineEdit(control.parentWidget())
    control.parentWidget().layout().addWidget(other)
    other.setFocus()
    qtbot.waitUntil(other.hasFocus)
    before, size, wanted = _ring(control), control.size(), control.sizeHint()
    control.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(lambda: control.hasFocus() or isinstance(control, QAbstractSpinBox))
    after = _ring(control)
    assert after == [keeper.theme.hex("focus_ring")] * 2, "a ring of two pixels"
    assert before != after
    assert control.size() == size
    assert control.sizeHint() == wanted


def test_a_role_can_change_while_it_is_shown(keeper: ThemeKeeper, qtbot: QtBot) -> None:
    button = QPushButton("Close")
    _shown(button, qtbot)
    plain = _middle(button)
    set_role(button, "primary")
    assert _middle(button) == keeper.theme.hex("accent") != plain


def test_a_field_to_mend_looks_so(keeper: ThemeKeeper, qtbot: QtBot) -> None:
    field = QLineEdit()
    _shown(field, qtbot)
    set_problem(field, True)
    assert _middle(field) == keeper.theme.hex("danger_soft")
    set_problem(field, False)
    assert _middle(field) == keeper.theme.hex("panel")


@pytest.mark.parametrize(("role", "size"), [("display", "display"), ("title", "title"), ("caption", "small")])
def test_a_label_speaks_in_its_voice(role: str, size: str, keeper: ThemeKeeper, qtbot: QtBot) -> None:
    label = QLabel("Vision")
    set_role(label, role)
    _shown(label, qtbot)
    assert label.font().pixelSize() == keeper.theme.text_pixels(size)  # type: ignore[arg-type]
    assert label.font().families()[0] == "Inter"


def _shown(control: QWidget, qtbot: QtBot) -> QWidget:
    frame = QWidget()
    qtbot.addWidget(frame)
    QVBoxLayout(frame).addWidget(control)
    control._frame = frame  # type: ignore[attr-defined]
    frame.resize(240, 160)
    with qtbot.waitActive(frame):
        frame.show()
        frame.activateWindow()
    return control


def _ring(control: QWidget) -> list[str]:
    """The two outermost pixels at the middle of the left edge, from the outside in."""
    image = control.grab().toImage()
    return [image.pixelColor(QPoint(x, control.height() // 2)).name() for x in (0, 1)]


def _middle(control: QWidget) -> str:
    """A pixel of the ground, away from text and edge."""
    image = control.grab().toImage()
    return image.pixelColor(QPoint(control.width() - 30, 5)).name()
