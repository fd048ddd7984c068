"""A count that is broken off: kept on every pause, back in its fields, gone once it is taken."""

from __future__ import annotations

from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from placematrix_desktop.application.commands import ChangeFacts
from placematrix_desktop.domain.participants import Sector
from placematrix_desktop.domain.tally import Tally
from placematrix_desktop.ui.run.tally.entry import hands_draft
from placematrix_desktop.ui.shell.kept_typing import keep_typing
from placematrix_desktop.ui.text_entry import RESTORED
from tests.ui.run.tally.conftest import KEY, SHIFT, Count, Counting

Key = Qt.Key


def typed(one: Counting, *hands: int) -> Counting:
    """Hands are typed from where the focus is, and not taken."""
    for number, each in enumerate(hands):
        if number:
            one.press(Key.Key_Tab)
        QTest.keyClicks(QApplication.focusWidget(), str(each))
    return one


def fields(one: Counting) -> list[str]:
    return [field.edit.text() for field in one.panel.table.fields]


def test_a_half_typed_count_survives_a_crash_and_is_taken_from_its_fields(
    counting: Count, qtbot: QtBot
) -> None:
    one = counting(people=12)
    one.press(Key.Key_V)
    with qtbot.waitSignal(one.desk.typing_changed, timeout=3000):
        typed(one, 2, 6)
    again = counting(start=one.begun.crashed())
    assert again.tallies == ()
    assert again.panel.isVisible()
    assert fields(again)[:2] == ["2", "6"]
    assert again.panel.counting == 1
    assert again.panel.details.text() == RESTORED
    assert again.on_the_grid
    again.press(Key.Key_V)
    assert again.panel.table.fields[0].edit.hasFocus()
    again.press(Key.Key_Return)
    assert again.tallies == (Tally(round=1, counts={"emerging": 2, "developing": 6}),)
    assert again.desk.waiting() == ()
    assert again.begun.reloaded().draft(hands_draft(KEY)) is None


def test_a_corrected_round_by_sector_comes_back_as_that_round(counting: Count) -> None:
    one = counting(people=4, tally_by_sector=True)
    one.press(Key.Key_V)
    one.count(1, 2)
    one.press(Key.Key_V, held=SHIFT)
    one.panel.table.field("maturing", Sector.VCSE).edit.setFocus()
    typed(one, 3)
    keep_typing(one.screen)
    stands = fields(one)
    again = counting(start=one.begun.crashed())
    assert again.panel.counting == 1
    assert fields(again) == stands
    assert again.panel.table.field("maturing", Sector.VCSE).hands == 3


def test_hands_kept_by_sector_are_added_up_where_sectors_are_counted_no_more(counting: Count) -> None:
    one = counting(people=4, tally_by_sector=True)
    one.press(Key.Key_V)
    for sector in (Sector.VCSE, Sector.ICB):
        one.panel.table.field("maturing", sector).step(2)
    keep_typing(one.screen)
    start = one.begun.crashed()
    start.do(ChangeFacts(replace(start.workshop.facts, tally_by_sector=False)))
    again = counting(start=start)
    assert again.panel.table.count() == {None: {"maturing": 4}}
    keep_typing(again.screen)
    start = again.begun.crashed()
    start.do(ChangeFacts(replace(start.workshop.facts, tally_by_sector=True)))
    assert counting(start=start).panel.table.count() == {Sector.OTHER: {"maturing": 4}}


def test_what_is_given_up_or_emptied_or_taken_is_kept_no_longer(counting: Count) -> None:
    one = counting()
    for end in (Key.Key_Escape, Key.Key_Return):
        one.press(Key.Key_V)
        typed(one, 5)
        keep_typing(one.screen)
        assert one.desk.waiting() == (hands_draft(KEY),)
        one.press(end)
        assert one.desk.waiting() == ()
    one.press(Key.Key_V)
    typed(one, 5)
    keep_typing(one.screen)
    one.press(Key.Key_Backspace)
    one.desk.select("trust")
    assert one.desk.waiting() == ()
    assert len(one.tallies) == 1


def test_the_count_of_another_descriptor_waits_there(counting: Count) -> None:
    one = counting()
    one.press(Key.Key_V)
    typed(one, 4)
    keep_typing(one.screen)
    start = one.begun.crashed()
    again = counting(start=start)
    again.panel.give_up()
    assert again.desk.waiting() == ()

    start = one.begun.crashed()
    desk_first = counting(start=start)
    desk_first.desk.select("trust")
    # Left like any other field: what stands there is entered, and can be undone.
    assert desk_first.tallies == (Tally(round=1, counts={"emerging": 4}),)
    assert desk_first.panel.isHidden()


def test_in_a_closed_workshop_nothing_comes_back(counting: Count) -> None:
    one = counting()
    one.press(Key.Key_V)
    typed(one, 4)
    one.panel.give_up()
    one.desk.session.close_workshop()
    again = counting(start=one.begun.crashed())
    assert again.panel.isHidden()
