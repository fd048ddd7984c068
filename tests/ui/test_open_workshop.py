"""The open workshop as the screens share it: selection, refusals, drafts, undo."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from placematrix_desktop.application.commands import (
    AddAction,
    MarkBetween,
    PlaceStage,
    RemoveAction,
    SetAgenda,
    TextField,
    WritePrivateNote,
    WriteText,
    judgement_draft,
)
from placematrix_desktop.domain.judgement import State
from placematrix_desktop.ui.open_workshop import OpenWorkshop
from tests.application.begun import Begun, begun
from tests.factories import agenda

NOTE = judgement_draft("common-vision", TextField.NOTE)
SUPPORT = judgement_draft("common-vision", TextField.SUPPORT_NEEDED)


@pytest.fixture
def start() -> Begun:
    return begun()


@pytest.fixture
def desk(start: Begun, qapp: object) -> Iterator[OpenWorkshop]:
    desk = OpenWorkshop(start.session)
    yield desk
    desk.let_go()


def test_the_first_open_descriptor_is_selected(start: Begun, qapp: object) -> None:
    start.do(SetAgenda(agenda("evidence-base", "trust")), PlaceStage("evidence-base", "emerging"))
    assert OpenWorkshop(start.session).selected == "trust"
    start.do(PlaceStage("trust", "emerging"))
    assert OpenWorkshop(start.session).selected == "evidence-base"


def test_selecting_is_told_once_and_an_unknown_id_is_a_bug(desk: OpenWorkshop, qtbot: QtBot) -> None:
    with qtbot.waitSignal(desk.selected_changed) as told:
        desk.select("trust")
    assert told.args == ["trust"]
    with qtbot.assertNotEmitted(desk.selected_changed):
        desk.select("trust")
    with pytest.raises(KeyError):
        desk.select("nowhere")
    assert desk.selected == "trust"


def test_a_refusal_goes_to_the_strip_and_changes_nothing(
    desk: OpenWorkshop, start: Begun, qtbot: QtBot
) -> None:
    before = start.library.everything()
    with qtbot.assertNotEmitted(desk.changed), qtbot.waitSignal(desk.refused) as said:
        assert desk.carry_out(MarkBetween("trust", True)) is None
    assert "Agree a stage first" in said.args[0]
    assert desk.refusal == said.args[0]
    assert start.library.everything() == before


@pytest.mark.parametrize(
    "command",
    [
        PlaceStage("trust", "emerging"),
        WriteText("trust", TextField.NOTE, "words"),
        WritePrivateNote("trust", "words"),
        AddAction("words", "trust"),
    ],
)
def test_undo_and_redo_show_where_they_were(desk: OpenWorkshop, command: object) -> None:
    desk.carry_out(command)  # type: ignore[arg-type]
    desk.select("evidence-base")
    desk.undo()
    assert desk.selected == "trust"
    desk.select("evidence-base")
    desk.redo()
    assert desk.selected == "trust"


def test_undoing_a_removed_action_shows_its_descriptor(desk: OpenWorkshop) -> None:
    done = desk.carry_out(AddAction("words", "trust"))
    assert done is not None
    desk.carry_out(RemoveAction(done.changes[0].id))
    desk.select("evidence-base")
    desk.undo()
    assert desk.selected == "trust"


def test_undoing_an_action_of_the_whole_workshop_stays_where_it_is(desk: OpenWorkshop) -> None:
    desk.carry_out(AddAction("Book the next workshop"))
    desk.select("evidence-base")
    assert desk.undo() is not None
    assert desk.selected == "evidence-base"


def test_nothing_to_undo_is_said(desk: OpenWorkshop, qtbot: QtBot) -> None:
    with qtbot.waitSignal(desk.refused) as said:
        assert desk.undo() is None
    assert said.args == ["There is nothing to undo."]


def test_typing_is_told_until_it_is_entered(desk: OpenWorkshop, start: Begun, qtbot: QtBot) -> None:
    with qtbot.waitSignal(desk.typing_changed) as told:
        assert desk.keep_draft(NOTE, "half a sent")
    assert told.args == [True]
    assert desk.waiting() == (NOTE,)
    assert start.reloaded().draft(NOTE) == "half a sent"
    with qtbot.waitSignal(desk.typing_changed) as told:
        desk.carry_out(WriteText("common-vision", TextField.NOTE, "half a sentence"))
    assert told.args == [False]
    assert desk.draft(NOTE) is None


def test_typing_that_cannot_be_written_is_held_and_written_later(
    desk: OpenWorkshop, start: Begun, qtbot: QtBot
) -> None:
    with start.library.failing("save_draft"):
        with qtbot.waitSignal(desk.refused):
            assert not desk.keep_draft(NOTE, "do not lose me")
        assert desk.draft(NOTE) == "do not lose me"
        assert desk.waiting() == (NOTE,)
        desk.carry_out(PlaceStage("trust", "emerging"))
        assert desk.draft(NOTE) == "do not lose me"
        assert start.reloaded().draft(NOTE) is None
    desk.carry_out(PlaceStage("trust", "developing"))
    assert start.reloaded().draft(NOTE) == "do not lose me"
    assert desk.waiting() == (NOTE,)
    desk.drop_draft(NOTE)
    assert desk.waiting() == ()
    assert start.reloaded().draft(NOTE) is None


def test_a_later_draft_takes_the_place_of_the_one_that_is_held(desk: OpenWorkshop, start: Begun) -> None:
    with start.library.failing("save_draft"):
        desk.keep_draft(NOTE, "old")
        desk.keep_draft(SUPPORT, "other")
    desk.keep_draft(NOTE, "new")
    desk.carry_out(PlaceStage("trust", "emerging"))
    assert start.reloaded().draft(NOTE) == "new"
    assert start.reloaded().draft(SUPPORT) == "other"


def test_what_cannot_be_changed_says_so(start: Begun, qapp: object) -> None:
    desk = OpenWorkshop(start.session)
    assert desk.writable
    start.session.close_workshop()
    assert not desk.writable
    start.session.reopen(reason="A mistake.", name="Chair")
    assert desk.writable


def test_a_library_that_can_only_be_read_is_not_writable(start: Begun, qapp: object) -> None:
    start.library._writable = False
    assert not OpenWorkshop(start.session).writable


def test_one_that_was_let_go_hears_nothing_more(start: Begun, qtbot: QtBot) -> None:
    desk = OpenWorkshop(start.session)
    desk.let_go()
    with qtbot.assertNotEmitted(desk.changed):
        start.do(PlaceStage("trust", "emerging"))
    assert desk.workshop.judgement("trust").state is State.AGREED
