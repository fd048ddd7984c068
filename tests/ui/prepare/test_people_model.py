"""The list of people as a table that one types in, without a window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from placematrix_desktop.application.commands import AddParticipants, ChangeParticipant, RemoveParticipants
from placematrix_desktop.application.ports import DraftKey
from placematrix_desktop.domain.participants import InterestOutcome, NewParticipant, Sector
from placematrix_desktop.domain.workshop import PartKind
from placematrix_desktop.ui.open_workshop import OpenWorkshop
from placematrix_desktop.ui.prepare.people_columns import Column
from placematrix_desktop.ui.prepare.people_model import (
    MISSING_ROLE,
    PERSON_ROLE,
    WAITING_ROLE,
    PeopleModel,
)
from tests.application.begun import Begun, begun
from tests.application.memory_library import MemoryLibrary

Role = Qt.ItemDataRole
NAMES = ["Ann Achebe", "Bo Björk", "Cy Doe"]


@pytest.fixture
def model(with_people: Begun, desk: OpenWorkshop) -> PeopleModel:
    model = PeopleModel(desk, desk)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning, model)
    return model


def names(model: PeopleModel) -> list[str]:
    return [model.index(row, Column.NAME).data() or "" for row in range(model.rowCount())]


def test_there_is_a_row_for_each_and_one_for_the_next(model: PeopleModel) -> None:
    assert names(model) == [*NAMES, ""]
    last = model.index(3, Column.NAME)
    assert last.data(MISSING_ROLE) == "Type a name"
    assert last.data(PERSON_ROLE) is None
    editable = [c for c in Column if model.flags(model.index(3, c)) & Qt.ItemFlag.ItemIsEditable]
    assert editable == [Column.NAME]


def test_typing_a_name_in_the_last_row_adds_somebody_there(model: PeopleModel, start: Begun) -> None:
    typed_in = QPersistentModelIndex(model.index(3, Column.NAME))
    assert model.setData(model.index(3, Column.NAME), " 李明  🎉 ")
    assert names(model) == [*NAMES, "李明 🎉", ""]
    assert typed_in.row() == 3, "the row typed in is the new person's"
    assert start.reloaded().workshop.people()[3].name == "李明 🎉"


@pytest.mark.parametrize(
    ("column", "field", "text"),
    [
        (Column.NAME, "name", "أمينة الفاسي"),
        (Column.ROLE, "role", "Director"),
        (Column.ORGANISATION, "organisation", "Council"),
        (Column.EMAIL, "email", "bo@example.org"),
        (Column.INTEREST, "interest", "Holds a contract"),
    ],
)
def test_each_column_is_typed_in(
    model: PeopleModel, start: Begun, column: Column, field: str, text: str
) -> None:
    assert model.setData(model.index(1, column), text)
    assert getattr(start.workshop.people()[1], field) == text
    assert model.index(1, column).data() == text


def test_a_sector_is_chosen_and_taken_away(model: PeopleModel, start: Begun) -> None:
    cell = model.index(2, Column.SECTOR)
    assert (cell.data(), cell.data(MISSING_ROLE)) == ("", "Choose")
    assert model.setData(cell, Sector.SOCIAL_CARE)
    assert (cell.data(), cell.data(Role.EditRole)) == ("Social care", Sector.SOCIAL_CARE)
    assert model.setData(cell, None)
    assert start.workshop.people()[2].sector is None


@pytest.mark.parametrize("word", ["none", "None.", "NIL", "n/a"])
def test_no_interest_is_not_the_same_as_not_asked(model: PeopleModel, start: Begun, word: str) -> None:
    cell = model.index(0, Column.INTEREST)
    assert (cell.data(), cell.data(MISSING_ROLE)) == ("", "Not asked")
    assert model.setData(cell, word)
    assert (cell.data(), cell.data(MISSING_ROLE)) == ("None", "")
    assert start.workshop.people()[0].no_interest
    assert model.setData(cell, "Her charity holds a contract")
    assert not start.workshop.people()[0].no_interest
    assert model.setData(cell, "")
    assert not start.workshop.people()[0].no_interest
    assert cell.data(MISSING_ROLE) == "Not asked"


def test_an_outcome_goes_with_a_declared_interest(model: PeopleModel, start: Begun) -> None:
    interest, outcome = model.index(0, Column.INTEREST), model.index(0, Column.OUTCOME)
    assert not outcome.flags() & Qt.ItemFlag.ItemIsEditable
    assert (outcome.data(), outcome.data(MISSING_ROLE)) == ("", "")
    assert not model.setData(outcome, InterestOutcome.DISCUSSES), "the rules refuse it"
    assert model.setData(interest, "Holds a contract")
    assert outcome.flags() & Qt.ItemFlag.ItemIsEditable
    assert outcome.data(MISSING_ROLE) == "Not settled"
    assert model.setData(outcome, InterestOutcome.DISCUSSES)
    assert start.workshop.people()[0].outcome is InterestOutcome.DISCUSSES
    assert outcome.data() == "Conflict: discusses, does not decide"
    assert outcome.data(Role.EditRole) == InterestOutcome.DISCUSSES
    assert "(Conflict: discusses, does not decide)" in model.index(0, 0).data(Role.AccessibleTextRole)
    assert model.setData(interest, "Holds two contracts")
    assert start.workshop.people()[0].outcome is InterestOutcome.DISCUSSES
    assert model.setData(interest, "none")
    assert start.workshop.people()[0].outcome is None


def test_the_others_have_none(model: PeopleModel, start: Begun) -> None:
    model.setData(model.index(1, Column.INTEREST), "Holds a contract")
    model.say_that_the_others_have_none()
    assert [(one.interest, one.no_interest) for one in start.workshop.people()] == [
        ("", True),
        ("Holds a contract", False),
        ("", True),
    ]


def test_waiting_text_is_entered_by_column(model: PeopleModel, start: Begun) -> None:
    with start.library.failing("commit"):
        for column in (Column.ROLE, Column.INTEREST):
            assert not model.setData(model.index(1, column), "Typed")
        assert not model.enter_waiting([Column.INTEREST])
        assert model.enter_waiting([Column.EMAIL]), "nothing waits there"
    assert model.enter_waiting([Column.INTEREST])
    assert model.waiting == 1
    assert (start.workshop.people()[1].interest, start.workshop.people()[1].role) == ("Typed", "")


def test_a_tick_says_who_is_here(model: PeopleModel, start: Begun) -> None:
    cell = model.index(0, Column.PRESENT)
    assert cell.data(Role.CheckStateRole) is Qt.CheckState.Checked
    assert model.setData(cell, Qt.CheckState.Unchecked.value, Role.CheckStateRole)
    assert not start.workshop.people()[0].present
    model.turn_presence([0, 1, 3])
    assert [person.present for person in start.workshop.people()] == [True, True, True]
    model.turn_presence([0, 1])
    assert [person.present for person in start.workshop.people()] == [False, False, True]


def test_a_name_cannot_be_emptied_and_shows_again(
    model: PeopleModel, desk: OpenWorkshop, start: Begun, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(desk.refused) as said:
        assert not model.setData(model.index(0, Column.NAME), "  ")
    assert said.args == ["A participant needs a name."]
    assert names(model)[0] == "Ann Achebe"
    assert not desk.waiting()


def test_leaving_the_last_row_empty_adds_nobody(model: PeopleModel, desk: OpenWorkshop, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(desk.refused), qtbot.assertNotEmitted(desk.changed):
        model.setData(model.index(3, Column.NAME), "")


def test_people_are_removed_in_one_step_and_come_back_in_their_places(
    model: PeopleModel, desk: OpenWorkshop
) -> None:
    assert model.remove([0, 1, 3])
    assert names(model) == ["Cy Doe", ""]
    desk.undo()
    assert names(model) == [*NAMES, ""]
    desk.redo()
    assert names(model) == ["Cy Doe", ""]
    assert not model.remove([1])


def test_a_change_from_elsewhere_repaints_its_row_alone(
    model: PeopleModel, start: Begun, desk: OpenWorkshop, qtbot: QtBot
) -> None:
    from msgspec.structs import replace

    second = start.workshop.people()[1]
    with qtbot.waitSignal(model.dataChanged) as told:
        desk.carry_out(ChangeParticipant(replace(second, role="Chair")))
    assert (told.args[0].row(), told.args[1].row()) == (1, 1)
    assert model.index(1, Column.ROLE).data() == "Chair"


def test_two_hundred_people_come_in_one_go(with_people: Begun, desk: OpenWorkshop) -> None:
    model = PeopleModel(desk, desk)
    crowd = tuple(NewParticipant(f"Person {number}") for number in range(200))
    told: list[tuple[int, int]] = []
    model.rowsInserted.connect(lambda _parent, first, last: told.append((first, last)))
    desk.carry_out(AddParticipants(crowd))
    assert told == [(3, 202)]
    assert names(model)[202] == "Person 199"


def test_what_could_not_be_stored_waits_in_its_cell(
    model: PeopleModel, desk: OpenWorkshop, start: Begun
) -> None:
    cell = model.index(1, Column.ROLE)
    with start.library.failing("commit"):
        assert not model.setData(cell, "Chair")
        assert (cell.data(), cell.data(WAITING_ROLE)) == ("Chair", True)
        assert not model.enter_waiting()
    assert model.enter_waiting()
    assert cell.data(WAITING_ROLE) is False
    assert start.workshop.people()[1].role == "Chair"
    assert not start.session.drafts()


def test_typing_of_an_earlier_sitting_is_shown_and_can_be_entered(
    with_people: Begun, desk: OpenWorkshop
) -> None:
    second = with_people.workshop.people()[1]
    desk.keep_draft(DraftKey(PartKind.PARTICIPANT, second.id, "email"), "bo@exa")
    desk.keep_draft(DraftKey(PartKind.PARTICIPANT, "", "name"), "Di")
    desk.keep_draft(DraftKey(PartKind.PARTICIPANT, "somebody-gone", "name"), "Gone")
    model = PeopleModel(desk, desk)
    assert model.index(1, Column.EMAIL).data() == "bo@exa"
    assert model.index(3, Column.NAME).data() == "Di"
    assert model.waiting == 2
    assert model.enter_waiting()
    assert with_people.workshop.people()[1].email == "bo@exa"
    assert with_people.workshop.people()[3].name == "Di"
    assert not desk.waiting()


def test_typing_that_is_discarded_elsewhere_goes_from_the_cell(
    model: PeopleModel, desk: OpenWorkshop, start: Begun
) -> None:
    key = DraftKey(PartKind.PARTICIPANT, start.workshop.people()[0].id, "role")
    desk.keep_draft(key, "Chief")
    cell = model.index(0, Column.ROLE)
    assert cell.data() == "Chief"
    desk.drop_draft(key)
    assert (cell.data(), cell.data(WAITING_ROLE)) == ("Chief officer", False)


def test_typing_about_somebody_who_is_removed_bars_no_closing(
    model: PeopleModel, desk: OpenWorkshop, start: Begun
) -> None:
    desk.keep_draft(DraftKey(PartKind.PARTICIPANT, start.workshop.people()[0].id, "role"), "Chief")
    desk.carry_out(RemoveParticipants((start.workshop.people()[0].id,)))
    assert not desk.waiting()
    start.session.close_workshop()


def test_a_closed_workshop_is_only_shown(model: PeopleModel, start: Begun) -> None:
    start.session.close_workshop()
    assert names(model) == NAMES
    cell = model.index(0, Column.ROLE)
    assert not model.flags(cell) & Qt.ItemFlag.ItemIsEditable
    assert not model.flags(model.index(0, Column.PRESENT)) & Qt.ItemFlag.ItemIsUserCheckable
    assert not model.setData(cell, "Chair")
    start.session.reopen(reason="A name was wrong.", name="Fay")
    assert names(model) == [*NAMES, ""]


def test_a_library_that_can_only_be_read_is_only_shown(with_people: Begun) -> None:
    read_only = MemoryLibrary(writable=False)
    read_only._workshops = with_people.library._workshops
    with_people.workshops._library = read_only
    desk = OpenWorkshop(with_people.reloaded())
    assert names(PeopleModel(desk, desk)) == NAMES


def test_a_row_is_spoken_whole(model: PeopleModel) -> None:
    assert model.index(0, Column.PRESENT).data(Role.AccessibleTextRole) == (
        "Ann Achebe, Chief officer, Third Sector Leaders, VCSE, present, interests: Not asked"
    )
    assert model.index(2, Column.EMAIL).data(Role.AccessibleTextRole) == "Email: empty"
    assert [model.headerData(c, Qt.Orientation.Horizontal) for c in Column][:3] == ["Present", "Name", "Role"]


def test_an_empty_list_has_a_row_to_begin_in(desk: OpenWorkshop) -> None:
    assert names(PeopleModel(desk, desk)) == [""]
    assert begun().workshop.people() == ()
