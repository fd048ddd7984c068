"""The first stage of the sign-off says what was read back, and leads there."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from placematrix_desktop.application.commands import ConfirmReadBack, TextField, WriteText
from placematrix_desktop.ui.sign_off import SignOffScreen
from tests.application.begun import Begun


def test_it_says_how_it_stands_and_leads_to_the_first_that_waits(
    qtbot: QtBot, screen: SignOffScreen, start: Begun
) -> None:
    card = screen.read_back
    assert card.standing == "0 of 2 themes read back"
    assert card.words.text().startswith("Read out what was recorded")
    start.do(ConfirmReadBack("ambition"))
    assert card.standing == "1 of 2 themes read back"
    assert card.words.text() == "Not read back: Design and delivery."
    with qtbot.waitSignal(screen.read_back_asked) as asked:
        card.read_button.click()
    assert asked.args == ["delivery"]
    start.do(ConfirmReadBack("delivery"), WriteText("common-vision", TextField.NOTE, "Other words."))
    assert card.words.text() == "Changed since it was read back: Ambition and vision."
    start.do(ConfirmReadBack("ambition"))
    assert card.standing == "2 of 2 themes read back"
    assert card.read_button.text() == "Read it again"


def test_it_is_not_in_the_way_of_closing(screen: SignOffScreen, start: Begun) -> None:
    assert screen.close_button.isEnabled()
    start.session.close_workshop()
    assert screen.read_back.words.text() == "Not read back: Ambition and vision; Design and delivery."
    assert screen.read_back.read_button.isHidden()
    assert "2 themes were not read back." in [point.sentence for point in screen.open_points.points]


def test_an_open_point_leads_to_the_read_back(qtbot: QtBot, screen: SignOffScreen) -> None:
    (point,) = (p for p in screen.open_points.points if "read back" in p.sentence)
    with qtbot.waitSignal(screen.read_back_asked) as asked:
        point.button.click()
    assert asked.args == ["ambition"]
