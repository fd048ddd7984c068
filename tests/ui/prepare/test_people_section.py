"""The list of people through its keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from placematrix_desktop.application.parts import Parts
from placematrix_desktop.application.ports import DraftKey
from placematrix_desktop.domain.participants import Sector
from placematrix_desktop.domain.workshop import PartKind
from placematrix_desktop.ui.open_workshop import OpenWorkshop
from placematrix_desktop.ui.prepare import Part, PrepareScreen
from placematrix_desktop.ui.prepare.paste_panel import PASTED
from placematrix_desktop.ui.prepare.people_columns import Column
from placematrix_desktop.ui.prepare.people_section import PeopleSection
from placematrix_desktop.ui.theme import ThemeKeeper
from tests.application.begun import Begun
from tests.ui.prepare.conftest import focus, press, shown, write

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def people(screen: PrepareScreen) -> PeopleSection:
    """An empty list."""
    screen.show_part(Part.PEOPLE)
    screen.focus_start()
    return screen.people


@pytest.fixture
def listed(with_people: Begun, screen: PrepareScreen) -> PeopleSection:
    """Three people on the list, the first one current."""
    screen.show_part(Part.PEOPLE)
    screen.focus_start()
    return screen.people


def at(section: PeopleSection, row: int, column: Column) -> None:
    section.table.setCurrentIndex(section.model.index(row, column))


def test_names_are_typed_one_after_another(people: PeopleSection, start: Begun, qtbot: QtBot) -> None:
    assert focus() is people.table
    for name in ("Ann Achebe", "Bo Doe", "Cy Lee"):
        write(qtbot, name)
        press(qtbot, Key.Key_Return)
    assert [person.name for person in start.reloaded().workshop.people()] == [
        "Ann Achebe",
        "Bo Doe",
        "Cy Lee",
    ]
    assert people.table.currentIndex().row() == 3


def test_tab_goes_from_cell_to_cell_and_on_to_the_next_person(
    people: PeopleSection, start: Begun, qtbot: QtBot
) -> None:
    write(qtbot, "Ann Achebe")
    for words in ("Chair", "Leaders", None, "ann@example.org"):
        press(qtbot, Key.Key_Tab)
        if words is not None:
            write(qtbot, words)
    press(qtbot, Key.Key_Tab)
    (ann,) = start.workshop.people()
    assert (ann.name, ann.role, ann.organisation) == ("Ann Achebe", "Chair", "Leaders")
    assert (ann.email, ann.sector) == ("ann@example.org", None)
    write(qtbot, "Bo Doe")
    press(qtbot, Key.Key_Return)
    assert len(start.workshop.people()) == 2


def test_tab_leaves_the_table_when_nothing_is_typed(people: PeopleSection, qtbot: QtBot) -> None:
    press(qtbot, Key.Key_Tab)
    assert focus() is not people.table


def test_escape_leaves_a_cell_as_it_was(
    listed: PeopleSection, start: Begun, desk: OpenWorkshop, qtbot: QtBot
) -> None:
    at(listed, 0, Column.ROLE)
    write(qtbot, "Chair")
    key = DraftKey(PartKind.PARTICIPANT, start.workshop.people()[0].id, "role")
    qtbot.waitUntil(lambda: desk.draft(key) == "Chair")
    press(qtbot, Key.Key_Escape)
    assert start.workshop.people()[0].role == "Chief officer"
    assert not desk.waiting()


def test_typing_in_a_cell_is_kept_on_a_pause_and_not_disturbed(
    listed: PeopleSection, start: Begun, parts: Parts, themes: ThemeKeeper, qtbot: QtBot
) -> None:
    at(listed, 1, Column.ROLE)
    write(qtbot, "Chair ")
    key = DraftKey(PartKind.PARTICIPANT, start.workshop.people()[1].id, "role")
    qtbot.waitUntil(lambda: start.reloaded().draft(key) == "Chair")
    write(qtbot, "of the board")
    editor = focus()
    assert isinstance(editor, QLineEdit)
    assert editor.text() == "Chair of the board", "keeping a draft must not touch the field"
    # A crash now: the next sitting shows what was typed, and enters it on leaving.
    again = PrepareScreen(OpenWorkshop(start.reloaded()), parts, themes)
    qtbot.addWidget(again)
    assert again.people.model.index(1, Column.ROLE).data() == "Chair"
    assert again.enter_pending()
    assert start.reloaded().workshop.people()[1].role == "Chair"


def test_an_open_cell_is_entered_when_the_screen_is_left(
    listed: PeopleSection, screen: PrepareScreen, start: Begun, qtbot: QtBot
) -> None:
    at(listed, 1, Column.ORGANISATION)
    write(qtbot, "Council")
    assert screen.enter_pending()
    assert start.reloaded().workshop.people()[1].organisation == "Council"
    assert not start.session.drafts()


def test_an_open_new_name_is_entered_when_the_screen_is_left(
    people: PeopleSection, screen: PrepareScreen, start: Begun, qtbot: QtBot
) -> None:
    write(qtbot, "Ann")
    assert screen.enter_pending()
    assert [person.name for person in start.reloaded().workshop.people()] == ["Ann"]


def test_an_open_cell_that_cannot_be_stored_holds_the_screen_and_keeps_its_text(
    listed: PeopleSection, screen: PrepareScreen, start: Begun, qtbot: QtBot
) -> None:
    at(listed, 1, Column.ROLE)
    write(qtbot, "Chair")
    with start.library.failing("commit", "save_draft"):
        assert not screen.enter_pending()
        assert listed.model.index(1, Column.ROLE).data() == "Chair"
    assert screen.enter_pending()
    assert start.reloaded().workshop.people()[1].role == "Chair"
    assert not start.reloaded().drafts()
    assert listed.model.waiting == 0


def test_delete_removes_who_is_selected_and_undo_brings_them_back(
    listed: PeopleSection, start: Begun, desk: OpenWorkshop, qtbot: QtBot
) -> None:
    at(listed, 0, Column.NAME)
    press(qtbot, Key.Key_Down, held=Qt.KeyboardModifier.ShiftModifier)
    press(qtbot, Key.Key_Delete)
    assert [person.name for person in start.workshop.people()] == ["Cy Doe"]
    assert start.session.undo_name == "remove 2 participants"
    assert listed.table.currentIndex().row() == 0
    desk.undo()
    assert listed.model.rowCount() == 4


def test_space_says_who_is_here(listed: PeopleSection, start: Begun, qtbot: QtBot) -> None:
    at(listed, 1, Column.NAME)
    press(qtbot, Key.Key_Space)
    assert [person.present for person in start.workshop.people()] == [True, False, True]
    assert "ICB: not here" in [chip.text for chip in listed.chips.chips.values()]
    press(qtbot, Key.Key_Space)
    assert start.workshop.people()[1].present


def test_a_sector_is_chosen_by_keys(listed: PeopleSection, start: Begun, qtbot: QtBot) -> None:
    at(listed, 2, Column.SECTOR)
    press(qtbot, Key.Key_F2)
    box = focus()
    assert isinstance(box, QComboBox)
    press(qtbot, Key.Key_S)
    press(qtbot, Key.Key_Return)
    assert start.workshop.people()[2].sector is Sector.SOCIAL_CARE
    assert listed.chips.chips[Sector.SOCIAL_CARE].text == "Social care 1"


def test_a_click_in_the_list_of_sectors_is_enough(listed: PeopleSection, start: Begun, qtbot: QtBot) -> None:
    at(listed, 2, Column.SECTOR)
    press(qtbot, Key.Key_Return)
    box = listed.table.indexWidget(listed.table.currentIndex())
    assert isinstance(box, QComboBox)
    qtbot.waitUntil(lambda: box.view().isVisible())
    row = box.findData(Sector.VCSE)
    box.view().setCurrentIndex(box.model().index(row, 0))
    qtbot.keyClick(box.view(), Key.Key_Return)
    qtbot.waitUntil(lambda: start.workshop.people()[2].sector is Sector.VCSE)


def test_a_tick_is_clicked(listed: PeopleSection, start: Begun, qtbot: QtBot) -> None:
    table = listed.table
    rect = table.visualRect(listed.model.index(0, Column.PRESENT))
    box = QPoint(rect.left() + 18, rect.center().y())
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=box)
    assert not start.workshop.people()[0].present


def test_the_chips_say_who_is_expected_before_anybody_is_listed(people: PeopleSection) -> None:
    assert [chip.text for chip in people.chips.chips.values()][:2] == ["Primary care", "NHS providers"]


def test_missing_sectors_are_told_in_words(listed: PeopleSection) -> None:
    assert listed.chips.chips[Sector.PEOPLE].text == "People and Healthwatch: nobody"
    assert listed.chips.chips[Sector.VCSE].text == "VCSE 1"
    assert "Healthwatch: nobody on the list" in listed.chips.accessibleDescription()


# Pasting


def paste(text: str) -> None:
    QApplication.clipboard().setText(text)


def test_ctrl_v_in_the_table_pastes_a_list(people: PeopleSection, start: Begun, qtbot: QtBot) -> None:
    paste("Jane Doe\tCouncil\nBo Björk\tCouncil")
    assert focus() is people.table
    qtbot.keyClick(people.table, Key.Key_V, CTRL)
    assert people.is_pasting
    assert [person.name for person in people.paste.found.people] == ["Jane Doe", "Bo Björk"]
    qtbot.keyClick(focus(), Key.Key_Return, CTRL)
    assert [person.name for person in start.reloaded().workshop.people()] == ["Jane Doe", "Bo Björk"]


def test_a_pasted_list_is_shown_then_added_with_a_key(
    listed: PeopleSection, start: Begun, qtbot: QtBot
) -> None:
    paste("Name\tOrganisation\tSector\nJane Doe\tCouncil\tLocal authority\n\tNobody\t\nBo Björk\nCy Doe\t\t")
    qtbot.keyClick(listed.paste_button, Key.Key_Space)
    panel = listed.paste
    assert [person.name for person in panel.found.people] == ["Jane Doe"]
    assert panel.notes.text().splitlines() == [
        "Row 3: there is no name, so it was left out (Nobody).",
        "Bo Björk is on the list already.",
        "Cy Doe is on the list already.",
    ]
    assert focus() is panel.add_button
    assert len(start.workshop.people()) == 3, "nobody is added before Add"
    press(qtbot, Key.Key_Space)
    jane = start.reloaded().workshop.people()[3]
    assert (jane.name, jane.organisation, jane.sector) == ("Jane Doe", "Council", Sector.LOCAL_AUTHORITY)
    assert not listed.is_pasting
    assert focus() is listed.table
    assert listed.table.currentIndex().row() == 3


def test_two_hundred_rows_with_missing_columns_come_in_one_step(
    people: PeopleSection, start: Begun, desk: OpenWorkshop, qtbot: QtBot
) -> None:
    rows = [f"Person {n}" + ("" if n % 3 else f"\tRole {n}\tBody {n}") for n in range(200)]
    paste("\r\n".join(rows))
    people.open_paste()
    press(qtbot, Key.Key_Return, held=CTRL)
    assert len(start.reloaded().workshop.people()) == 200
    assert people.model.rowCount() == 201
    desk.undo()
    assert people.model.rowCount() == 1


def test_an_email_list_is_typed_over_and_read_on_a_pause(
    people: PeopleSection, start: Begun, qtbot: QtBot
) -> None:
    QApplication.clipboard().clear()
    people.open_paste()
    panel = people.paste
    assert focus() is panel.text
    assert not panel.add_button.isEnabled()
    write(qtbot, '"DOE, Jane" <jane@example.org>; sam.lee@example.org')
    qtbot.waitUntil(lambda: len(panel.found.people) == 2)
    press(qtbot, Key.Key_Return, held=CTRL)
    assert [person.name for person in start.workshop.people()] == ["Jane Doe", "Sam Lee"]


def test_a_list_that_was_pasted_survives_a_crash_until_it_is_let_go(
    people: PeopleSection,
    start: Begun,
    desk: OpenWorkshop,
    parts: Parts,
    themes: ThemeKeeper,
    qtbot: QtBot,
) -> None:
    paste("Jane Doe\tDirector")
    people.open_paste()
    assert people.enter_pending()
    paste("")
    again = shown(OpenWorkshop(start.reloaded()), parts, themes, qtbot)
    assert again.people.is_pasting
    assert [person.name for person in again.people.paste.found.people] == ["Jane Doe"]
    again.show_part(Part.PEOPLE)
    again.focus_start()
    press(qtbot, Key.Key_Escape)
    assert not again.people.is_pasting
    assert start.reloaded().draft(PASTED) is None
    assert start.reloaded().workshop.people() == ()


def test_an_added_list_leaves_no_draft(people: PeopleSection, start: Begun, qtbot: QtBot) -> None:
    paste("Jane Doe")
    people.open_paste()
    people.paste.keep()
    assert start.session.draft(PASTED) is not None
    people.paste.add()
    assert start.session.drafts() == ()


def test_a_closed_workshop_is_only_shown(listed: PeopleSection, start: Begun, qtbot: QtBot) -> None:
    listed.open_paste()
    listed.paste.leave()
    start.session.close_workshop()
    assert not listed.paste_button.isEnabled()
    before = start.library.everything()
    at(listed, 0, Column.NAME)
    press(qtbot, Key.Key_Delete, Key.Key_Space, Key.Key_Return)
    write(qtbot, "Somebody else")
    assert start.library.everything() == before
