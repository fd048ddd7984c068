"""Interests through their keys: declared down the column, then settled."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from placematrix_desktop.domain.participants import InterestOutcome
from placematrix_desktop.ui.prepare import Part, PrepareScreen
from placematrix_desktop.ui.prepare.interests_section import InterestsSection
from placematrix_desktop.ui.prepare.people_columns import Column
from tests.application.begun import Begun
from tests.ui.prepare.conftest import focus, press, write

Key = Qt.Key


@pytest.fixture
def interests(with_people: Begun, screen: PrepareScreen) -> InterestsSection:
    """Three people who have not been asked, the first one current."""
    screen.show_part(Part.INTERESTS)
    screen.focus_start()
    return screen.interests


def test_they_are_typed_down_the_column(interests: InterestsSection, start: Begun, qtbot: QtBot) -> None:
    assert focus() is interests.table
    for words in ("Holds a contract", "none", "Her husband is a trustee"):
        write(qtbot, words)
        press(qtbot, Key.Key_Return)
    assert [(one.interest, one.no_interest) for one in start.reloaded().workshop.people()] == [
        ("Holds a contract", False),
        ("", True),
        ("Her husband is a trustee", False),
    ]


def test_an_outcome_is_chosen_by_key(interests: InterestsSection, start: Begun, qtbot: QtBot) -> None:
    write(qtbot, "Holds a contract")
    press(qtbot, Key.Key_Tab)
    box = interests.table.indexWidget(interests.table.currentIndex())
    assert isinstance(box, QComboBox)
    assert box.count() == 1 + 6
    press(qtbot, Key.Key_Down, Key.Key_Down, Key.Key_Return)
    assert interests.enter_pending()
    assert start.workshop.people()[0].outcome is InterestOutcome.TAKES_PART


def test_delete_empties_a_cell_and_takes_nobody_off_the_list(
    interests: InterestsSection, start: Begun, qtbot: QtBot
) -> None:
    write(qtbot, "Holds a contract")
    press(qtbot, Key.Key_Return, Key.Key_Up, Key.Key_Delete)
    assert start.workshop.people()[0].interest == ""
    interests.table.setCurrentIndex(interests.table.model().index(0, Column.NAME))
    press(qtbot, Key.Key_Delete, Key.Key_Space)
    assert len(start.workshop.people()) == 3
    assert all(one.present for one in start.workshop.people())


def test_the_rest_of_the_room_is_answered_at_once(
    interests: InterestsSection, start: Begun, qtbot: QtBot
) -> None:
    write(qtbot, "Holds a contract")
    interests.none_button.click()
    assert [one.no_interest for one in start.workshop.people()] == [False, True, True]
    assert not interests.none_button.isEnabled()


def test_the_row_for_a_new_name_is_not_here(interests: InterestsSection, start: Begun) -> None:
    table = interests.table
    shown = [row for row in range(table.model().rowCount()) if not table.isRowHidden(row)]
    assert shown == [0, 1, 2]


def test_without_anybody_it_says_where_people_come_from(screen: PrepareScreen) -> None:
    screen.show_part(Part.INTERESTS)
    assert not screen.interests.table.isVisible()
    assert not screen.interests.none_button.isEnabled()


def test_a_closed_workshop_is_only_shown(
    interests: InterestsSection, screen: PrepareScreen, start: Begun, qtbot: QtBot
) -> None:
    start.session.close_workshop()
    screen.show_part(Part.INTERESTS)
    assert not interests.none_button.isEnabled()
    press(qtbot, Key.Key_Delete)
    write(qtbot, "x")
    assert start.workshop.people()[0].interest == ""
