"""The strip speaks without taking the focus, and gives it back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from placematrix_desktop.ui.pieces import Strip, StripKind, announce
from placematrix_desktop.ui.theme import ThemeKeeper
from tests.ui.pieces.conftest import Show

KINDS: tuple[StripKind, ...] = ("info", "success", "warning", "problem")


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, bool]]:
    said: list[tuple[str, bool]] = []
    monkeypatch.setattr(
        "placematrix_desktop.ui.pieces.strip.announce",
        lambda _widget, text, *, urgent=False: said.append((text, urgent)),
    )
    return said


def test_it_is_not_there_until_it_speaks(keeper: ThemeKeeper, show: Show) -> None:
    strip = Strip(keeper)
    show(strip)
    assert not strip.isVisible()
    strip.tell("info", "Saved.")
    assert strip.isVisible()
    assert strip.text == "Saved."
    strip.clear()
    assert not strip.isVisible()
    assert strip.text == ""


@pytest.mark.parametrize("kind", KINDS)
def test_it_is_read_out_and_only_a_problem_interrupts(
    kind: StripKind, keeper: ThemeKeeper, show: Show, said: list[tuple[str, bool]]
) -> None:
    strip = Strip(keeper)
    show(strip)
    strip.tell(kind, "The disk is full.")
    assert said == [("The disk is full.", kind == "problem")]
    assert strip.kind == kind
    assert strip.accessibleName() == "The disk is full."


def test_every_kind_has_a_sign_of_its_own_besides_its_colour(keeper: ThemeKeeper, show: Show) -> None:
    strip = Strip(keeper)
    show(strip)
    looks = set()
    for kind in KINDS:
        strip.tell(kind, "x")
        sign = strip.findChildren(QLabel)[0].pixmap()
        assert not sign.isNull()
        looks.add((strip.grab().toImage().pixelColor(3, 3).name(), sign.toImage().constBits().tobytes()))
    assert len(looks) == len(KINDS)
    assert len({picture for _ground, picture in looks}) == len(KINDS)


def test_it_takes_no_focus_and_blocks_nothing(keeper: ThemeKeeper, show: Show, qtbot: QtBot) -> None:
    strip, field = Strip(keeper), QLineEdit()
    show(strip, field)
    field.setFocus()
    qtbot.keyClicks(field, "Ask the")
    strip.tell("problem", "It cannot be saved.", action="Try again")
    qtbot.keyClicks(field, " chair")
    assert field.text() == "Ask the chair"
    assert field.hasFocus()


def test_what_it_offers_is_done_once_and_it_falls_silent(
    keeper: ThemeKeeper, show: Show, qtbot: QtBot
) -> None:
    strip = Strip(keeper)
    show(strip)
    done: list[str] = []
    strip.tell("success", "The PDF is saved.", action="Open folder", on_action=lambda: done.append("open"))
    (button,) = [button for button in strip.findChildren(QPushButton) if button.text() == "Open folder"]
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert done == ["open"]
    assert strip.text == ""


def test_an_action_may_speak_through_it_again(keeper: ThemeKeeper, show: Show, qtbot: QtBot) -> None:
    strip = Strip(keeper)
    show(strip)
    strip.tell("problem", "Full.", action="Try again", on_action=lambda: strip.tell("problem", "Still full."))
    (button,) = [button for button in strip.findChildren(QPushButton) if button.text() == "Try again"]
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert strip.text == "Still full."


def test_closing_it_gives_the_focus_back(keeper: ThemeKeeper, show: Show, qtbot: QtBot) -> None:
    strip, first, field = Strip(keeper), QLineEdit(), QLineEdit()
    show(strip, first, field)
    field.setFocus()
    strip.tell("info", "Saved.")
    (close,) = [button for button in strip.findChildren(QPushButton) if button.isVisible()]
    close.setFocus(Qt.FocusReason.TabFocusReason)
    with qtbot.waitSignal(strip.dismissed):
        qtbot.keyClick(close, Qt.Key.Key_Space)
    assert field.hasFocus()
    assert close.accessibleName() == "Close this message"


def test_a_field_that_is_gone_is_not_given_the_focus(keeper: ThemeKeeper, show: Show, qtbot: QtBot) -> None:
    strip, stays, goes = Strip(keeper), QLineEdit(), QLineEdit()
    show(strip, stays, goes)
    goes.setFocus()
    strip.tell("info", "Saved.")
    (close,) = [button for button in strip.findChildren(QPushButton) if button.isVisible()]
    close.setFocus()
    with qtbot.waitSignal(goes.destroyed):
        goes.deleteLater()
    qtbot.keyClick(close, Qt.Key.Key_Space)
    assert strip.text == ""


def test_one_that_must_stay_cannot_be_closed(keeper: ThemeKeeper, show: Show) -> None:
    strip = Strip(keeper)
    show(strip)
    strip.tell("warning", "This library is read-only.", dismissible=False)
    assert not [button for button in strip.findChildren(QPushButton) if button.isVisible()]


def test_what_it_says_is_never_taken_for_markup(keeper: ThemeKeeper, show: Show) -> None:
    strip = Strip(keeper)
    show(strip)
    strip.tell("info", "<b>Northbridge</b>")
    (words,) = [label for label in strip.findChildren(QLabel) if label.text()]
    assert words.textFormat() is Qt.TextFormat.PlainText


@pytest.mark.parametrize("urgent", [True, False])
def test_an_announcement_carries_its_sentence_and_its_haste(
    urgent: bool, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    sent = []

    class Reader:
        AnnouncementPoliteness = QAccessible.AnnouncementPoliteness

        @staticmethod
        def updateAccessibility(event: object) -> None:
            sent.append((event.message(), event.politeness()))  # type: ignore[attr-defined]

    monkeypatch.setattr("PySide6.QtGui.QAccessible", Reader)
    label = QLabel()
    qtbot.addWidget(label)
    announce(label, "Saved.", urgent=urgent)
    haste = QAccessible.AnnouncementPoliteness
    assert sent == [("Saved.", haste.Assertive if urgent else haste.Polite)]
