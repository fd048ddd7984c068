"""Fields have labels that are tied to them, say what is wrong, grow, and lose nothing."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QHelpEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from placematrix_desktop.ui.pieces import (
    LabelledField,
    PrivateTextArea,
    TextArea,
)
from placematrix_desktop.ui.pieces.calm_combo_box import CalmComboBox
from placematrix_desktop.ui.theme import ThemeKeeper
from tests.ui.pieces.conftest import Show


def test_a_label_names_its_field_and_leads_to_it(keeper: ThemeKeeper, show: Show) -> None:
    field = LabelledField(keeper, "&Venue", QLineEdit(), key="N", hint="Room and building.")
    show(field)
    label = field.findChildren(QLabel)[0]
    assert label.buddy() is field.field
    assert field.field.accessibleName() == "&Venue"
    assert field.field.accessibleDescription() == "Room and building. · N"
    field.set_label("Where")
    assert field.field.accessibleName() == label.text() == "Where"
    field.set_hint("")
    assert field.field.accessibleDescription() == "N"


def test_a_problem_is_said_in_words_and_goes_again(keeper: ThemeKeeper, show: Show) -> None:
    field = LabelledField(keeper, "Venue", QLineEdit())
    show(field)
    field.set_problem("Say where the workshop is.")
    assert field.problem == "Say where the workshop is."
    assert [label for label in field.findChildren(QLabel) if label.isVisible()][-1].text() == field.problem
    assert field.field.property("problem") is True
    assert "Say where" in field.field.accessibleDescription()
    field.set_problem("")
    assert field.field.property("problem") is False
    assert field.field.accessibleDescription() == ""
    assert len([label for label in field.findChildren(QLabel) if label.isVisible()]) == 1


@pytest.mark.parametrize("kind", [TextArea, PrivateTextArea])
def test_a_text_area_grows_to_its_most_and_then_scrolls(
    kind: type[TextArea], keeper: ThemeKeeper, show: Show
) -> None:
    area = kind(keeper, lines=2, most_lines=5)
    show(area)
    line = area.fontMetrics().lineSpacing()
    empty = area.height()
    area.setPlainText("one\ntwo")
    QTest.qWait(0)
    assert area.height() == empty
    assert not area.verticalScrollBar().isVisible()
    area.setPlainText("one\ntwo\nthree\nfour")
    QTest.qWait(0)
    assert area.height() == pytest.approx(empty + 2 * line, abs=2)
    assert area.verticalScrollBar().maximum() == 0, "all of it is seen"
    area.setPlainText("\n".join("line" for _ in range(40)))
    QTest.qWait(0)
    assert area.height() == pytest.approx(empty + 3 * line, abs=2)
    assert area.verticalScrollBar().isVisible()
    area.clear()
    QTest.qWait(0)
    assert area.height() == empty


def test_a_text_area_grows_where_long_lines_break(keeper: ThemeKeeper, show: Show) -> None:
    area = TextArea(keeper, lines=1, most_lines=8)
    window = show(area, width=260)
    before = area.height()
    area.setPlainText("The strategy refresh used our evidence, but health partners joined late. " * 2)
    QTest.qWait(0)
    assert area.height() > before + area.fontMetrics().lineSpacing()
    window.resize(1200, 400)
    QTest.qWait(0)
    assert area.height() <= before + area.fontMetrics().lineSpacing() + 2


def test_a_text_area_takes_twenty_thousand_characters(keeper: ThemeKeeper, show: Show) -> None:
    area = TextArea(keeper)
    show(area)
    text = ("Ὀ שלום 🎉 plain words, " * 1_000)[:20_000]
    area.setPlainText(text)
    assert area.toPlainText() == text


def test_tab_leaves_a_text_area(keeper: ThemeKeeper, show: Show, qtbot: QtBot) -> None:
    area, other = TextArea(keeper), QLineEdit()
    show(area, other)
    area.setFocus()
    qtbot.keyClick(area, Qt.Key.Key_Tab)
    assert other.hasFocus()
    assert area.toPlainText() == ""


def test_what_is_pasted_comes_without_its_dress(keeper: ThemeKeeper, show: Show) -> None:
    area = TextArea(keeper)
    show(area)
    mime = QMimeData()
    mime.setHtml("<h1 style='color:red'>Vision</h1><script>alert(1)</script>")
    mime.setText("Vision")
    QApplication.clipboard().setMimeData(mime)
    area.paste()
    assert area.toPlainText() == "Vision"


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc"]), max_size=200))
def test_a_text_area_keeps_what_is_typed(text: str, keeper: ThemeKeeper, qtbot: QtBot) -> None:
    area = TextArea(keeper)
    qtbot.addWidget(area)
    area.setPlainText(text)
    # Qt keeps line and paragraph separators as new lines.
    expected = (
        text.replace("\u2028", "\n").replace("\u2029", "\n").replace("\ufdd0", "\n").replace("\ufdd1", "\n")
    )
    assert area.toPlainText() == expected.replace("\xa0", " ")


@pytest.mark.parametrize("choice", ["light", "dark", "contrast"])
def test_a_private_note_is_striped_and_the_other_is_not(choice: str, keeper: ThemeKeeper, show: Show) -> None:
    keeper.choose(choice)
    private, plain = PrivateTextArea(keeper), TextArea(keeper)
    show(private, plain)
    stripes = {keeper.theme.hex("private_note_fill"), keeper.theme.hex("private_note_stripe")}
    assert stripes <= _colours(private)
    assert not stripes & _colours(plain)


def _turn_wheel(widget: QWidget) -> None:
    middle = QPointF(widget.rect().center())
    event = QWheelEvent(
        middle,
        widget.mapToGlobal(middle),
        QPoint(0, 0),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(widget, event)


def _colours(widget: QWidget) -> set[str]:
    image = widget.grab().toImage()
    return {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}


def test_a_choice_without_room_ends_in_an_ellipsis_and_is_told_in_full(qtbot: QtBot) -> None:
    box = CalmComboBox()
    qtbot.addWidget(box)
    box.addItem("Baseline review, Thursday 14 May 2026, 18 of 43 agreed")
    box.resize(600, 40)
    box.show()
    assert not box.is_cut
    box.resize(150, 40)
    assert box.is_cut
    plain = box.grab().toImage()
    where = QPoint(20, 20)
    QApplication.sendEvent(box, QHelpEvent(QEvent.Type.ToolTip, where, box.mapToGlobal(where)))
    assert QToolTip.text() == box.currentText()
    QToolTip.hideText()
    box.setItemText(0, box.currentText() + " and more that is beyond the ellipsis")
    assert box.grab().toImage() == plain
