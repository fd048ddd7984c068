"""Signatures that are drawn, and answers that came by email, from the row of the table."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QPointingDevice, QTabletEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from placematrix_desktop.domain.drawing import LONGEST_DRAWING, is_drawing, strokes_of
from placematrix_desktop.domain.signoff import Position, SigningWay
from placematrix_desktop.ui.day_words import day_and_time
from placematrix_desktop.ui.open_workshop import OpenWorkshop
from placematrix_desktop.ui.sign_off import SignOffScreen
from placematrix_desktop.ui.sign_off.drawing_pad import DrawingPad
from placematrix_desktop.ui.sign_off.email_panel import _past
from placematrix_desktop.ui.sign_off.signer_model import Column


def press(qtbot: QtBot, key: Qt.Key) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    qtbot.keyClick(focused, key)


def row(screen: SignOffScreen, number: int) -> None:
    table = screen.signing.table
    table.setFocus()
    table.setCurrentIndex(table.model().index(number, Column.NAME))


def draw(qtbot: QtBot, pad: DrawingPad) -> None:
    start, way = QPoint(60, 80), (QPoint(140, 40), QPoint(220, 110))
    qtbot.mousePress(pad, Qt.MouseButton.LeftButton, pos=start)
    for place in way:
        qtbot.mouseMove(pad, place)
    qtbot.mouseRelease(pad, Qt.MouseButton.LeftButton, pos=way[-1])


# By hand


def test_w_opens_the_field_and_what_is_drawn_is_signed(
    qtbot: QtBot, screen: SignOffScreen, desk: OpenWorkshop
) -> None:
    desk.session.close_workshop()
    row(screen, 0)
    press(qtbot, Qt.Key.Key_W)
    pad = screen.signing.pad.pad
    assert pad.hasFocus()
    assert pad.accessibleName() == "Field for the signature of Ann Achebe"
    draw(qtbot, pad)
    screen.signing.pad.use_button.click()
    table = screen.signing.table
    assert table.hasFocus()
    assert table.model().index(0, Column.SIGNED).data() == "drawn"
    screen.sign_button.click()
    ann, bo = desk.session.signatures
    assert is_drawing(ann.drawing)
    assert bo.drawing == ""
    spoken = table.model().index(0, Column.SIGNED).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("Signed by hand at ")


def test_the_keyboard_takes_strokes_back_and_leaves(qtbot: QtBot, screen: SignOffScreen) -> None:
    row(screen, 0)
    press(qtbot, Qt.Key.Key_W)
    panel = screen.signing.pad
    for _ in range(2):
        draw(qtbot, panel.pad)
    assert len(strokes_of(panel.pad.path)) == 2
    press(qtbot, Qt.Key.Key_Backspace)
    assert len(strokes_of(panel.pad.path)) == 1
    press(qtbot, Qt.Key.Key_Delete)
    assert panel.pad.path == ""
    assert not panel.use_button.isEnabled()
    press(qtbot, Qt.Key.Key_Escape)
    assert panel.isHidden()
    assert screen.signing.table.hasFocus()
    assert screen.signing.signers.signers[0].drawing == ""


def test_a_finger_and_a_pen_draw_as_the_mouse_does(qtbot: QtBot, screen: SignOffScreen) -> None:
    row(screen, 0)
    press(qtbot, Qt.Key.Key_W)
    pad = screen.signing.pad.pad
    # Of a finger Qt makes a mouse, as long as the field takes no touches itself.
    assert QApplication.testAttribute(Qt.ApplicationAttribute.AA_SynthesizeMouseForUnhandledTouchEvents)
    assert not pad.testAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
    qtbot.mousePress(pad, Qt.MouseButton.LeftButton, pos=QPoint(60, 80))
    qtbot.mouseMove(pad, QPoint(160, 60))
    qtbot.mouseRelease(pad, Qt.MouseButton.LeftButton, pos=QPoint(160, 60))
    by_mouse = strokes_of(pad.path)
    assert len(by_mouse) == 1
    pad.clear()
    pen = QPointingDevice()
    for kind, place in (
        (QEvent.Type.TabletPress, QPointF(60, 80)),
        (QEvent.Type.TabletMove, QPointF(160, 60)),
        (QEvent.Type.TabletRelease, QPointF(160, 60)),
    ):
        QApplication.sendEvent(
            pad,
            QTabletEvent(
                kind,
                pen,
                place,
                place,
                0.5,
                0,
                0,
                0,
                0,
                0,
                Qt.KeyboardModifier.NoModifier,
                Qt.MouseButton.LeftButton,
                Qt.MouseButton.LeftButton,
            ),
        )
    assert strokes_of(pad.path) == by_mouse


def test_a_drawing_has_an_end(qtbot: QtBot, screen: SignOffScreen) -> None:
    row(screen, 0)
    press(qtbot, Qt.Key.Key_W)
    panel = screen.signing.pad
    pad = panel.pad
    for _ in range(4):
        qtbot.mousePress(pad, Qt.MouseButton.LeftButton, pos=QPoint(10, 10))
        for step in range(700):
            pad._go_on(QPointF(10 + step % 2 * 300, 10 + step % 150))
        qtbot.mouseRelease(pad, Qt.MouseButton.LeftButton, pos=QPoint(10, 10))
    assert 0 < len(pad.path) <= LONGEST_DRAWING
    assert panel.problem.text().startswith("There is no room for this stroke.")


# By email


def test_e_records_who_when_and_their_words(qtbot: QtBot, screen: SignOffScreen, desk: OpenWorkshop) -> None:
    desk.session.close_workshop()
    row(screen, 2)
    press(qtbot, Qt.Key.Key_E)
    panel = screen.signing.email
    assert panel.day.hasFocus()
    assert panel.day.accessibleName() == "Day it came"
    qtbot.keyClicks(panel.day, "yesterday")
    panel.hour.setText("14:30")
    panel.position.setCurrentIndex(panel.position.findData(Position.AGREE_WITH_RESERVATION))
    assert not panel.reason.isHidden()
    panel.words.setPlainText("Fine by me,\nbut not the finance row.")
    panel.record_button.click()
    assert panel.reason.hasFocus(), "a reservation needs its reason"
    assert desk.session.signatures == ()
    panel.reason.setText("The finance row.")
    panel.record_button.click()
    (answer,) = desk.session.signatures
    assert (answer.name, answer.way, answer.position) == (
        "Cy Doe",
        SigningWay.BY_EMAIL,
        Position.AGREE_WITH_RESERVATION,
    )
    assert answer.words == "Fine by me,\nbut not the finance row."
    assert answer.reason == "The finance row."
    assert answer.answered_at is not None
    came = answer.answered_at.astimezone()
    assert (came.hour, came.minute) == (14, 30)
    assert came.date() == answer.signed_at.astimezone().date() - timedelta(days=1)
    assert panel.isHidden()
    index = screen.signing.table.model().index(2, Column.SIGNED)
    recorded = answer.signed_at.astimezone()
    assert index.data() == (
        f"answered {came.day} {came:%b}\nrecorded {recorded.day} {recorded:%b}, {recorded:%H:%M}"
    )
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == (
        f"Answered by email {day_and_time(came)}; recorded {day_and_time(recorded)}"
    )
    assert screen.signing.table.hasFocus()


@pytest.mark.parametrize(
    ("day", "hour", "words", "problem"),
    [
        ("tomorrow", "14:30", "Yes.", "That is still to come."),
        ("someday", "14:30", "Yes.", "is not a date"),
        ("", "14:30", "Yes.", "Say on which day it came."),
        ("yesterday", "late", "Yes.", "is not a time of day"),
        ("yesterday", "", "Yes.", "Say at what time."),
        ("yesterday", "14:30", " ", "Type or paste what they wrote."),
    ],
)
def test_what_is_missing_is_said_at_its_field(
    qtbot: QtBot,
    screen: SignOffScreen,
    desk: OpenWorkshop,
    day: str,
    hour: str,
    words: str,
    problem: str,
) -> None:
    desk.session.close_workshop()
    row(screen, 2)
    press(qtbot, Qt.Key.Key_E)
    panel = screen.signing.email
    panel.day.setText(day)
    panel.hour.setText(hour)
    panel.words.setPlainText(words)
    panel.record_button.click()
    assert desk.session.signatures == ()
    problems = [field.problem for field in (panel._day, panel._hour, panel._words) if field.problem]
    assert len(problems) == 1
    assert problem in problems[0]
    press(qtbot, Qt.Key.Key_Escape)
    assert panel.isHidden()


def test_before_closing_it_says_what_to_do_first(qtbot: QtBot, screen: SignOffScreen) -> None:
    row(screen, 2)
    press(qtbot, Qt.Key.Key_E)
    assert screen.signing.email.isHidden()
    assert "close the workshop first" in screen.signing.problem.text()
    assert not screen.signing.email_button.isEnabled()


def test_whoever_has_signed_neither_draws_nor_answers_again(
    qtbot: QtBot, screen: SignOffScreen, desk: OpenWorkshop
) -> None:
    desk.session.close_workshop()
    screen.sign_button.click()
    row(screen, 0)
    press(qtbot, Qt.Key.Key_E)
    press(qtbot, Qt.Key.Key_W)
    assert screen.signing.email.isHidden()
    assert screen.signing.pad.isHidden()
    assert not screen.signing.draw_button.isEnabled()
    row(screen, 2)
    assert screen.signing.draw_button.isEnabled()


@pytest.mark.parametrize(
    ("day", "typed", "meant"),
    [
        (date(2027, 11, 25), "25 Nov", date(2026, 11, 25)),
        (date(2026, 11, 26), "today", date(2026, 11, 26)),
        (date(2027, 11, 25), "25 Nov 2027", date(2027, 11, 25)),
    ],
)
def test_a_day_without_its_year_is_the_last_such_day(day: date, typed: str, meant: date) -> None:
    assert _past(day, date(2026, 11, 26), typed) == meant
