"""What the room is shown: it follows, holds, and knows nothing that is private."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec
import pytest
from PySide6.QtWidgets import QApplication

from placematrix_desktop.application.commands import PlaceStage, WritePrivateNote
from placematrix_desktop.domain.tally import Tally
from placematrix_desktop.domain.workshop import Change, PartKind, Workshop
from placematrix_desktop.ui.open_workshop import OpenWorkshop
from placematrix_desktop.ui.projection import Projection, Scene, projection_of
from tests.application.begun import begun
from tests.factories import agreed, workshop

FIRST, SECOND = "common-vision", "health-priorities"


@pytest.fixture
def desk(qapp: QApplication) -> Iterator[OpenWorkshop]:
    desk = OpenWorkshop(begun().session)
    yield desk
    desk.let_go()


@pytest.fixture
def projection(desk: OpenWorkshop) -> Projection:
    return projection_of(desk)


def changes(projection: Projection) -> list[None]:
    heard: list[None] = []
    projection.changed.connect(lambda: heard.append(None))
    return heard


def test_it_follows_the_row_and_what_is_decided(desk: OpenWorkshop, projection: Projection) -> None:
    heard = changes(projection)
    assert projection.shown.descriptor_id == FIRST
    desk.select(SECOND)
    assert projection.shown.descriptor_id == SECOND
    desk.carry_out(PlaceStage(SECOND, "maturing"))
    assert projection.shown.workshop.judgement(SECOND).stage_id == "maturing"
    assert len(heard) == 2


def test_a_frozen_one_keeps_row_and_decisions_until_it_thaws(
    desk: OpenWorkshop, projection: Projection
) -> None:
    projection.frozen = True
    desk.carry_out(PlaceStage(FIRST, "maturing"))
    desk.select(SECOND)
    assert projection.shown.descriptor_id == FIRST
    assert projection.shown.workshop.judgement(FIRST).stage_id is None
    projection.frozen = False
    assert projection.shown.descriptor_id == SECOND
    assert projection.shown.workshop.judgement(FIRST).stage_id == "maturing"


def test_going_on_ends_the_list_of_what_was_agreed_and_begins_at_the_first_page(
    desk: OpenWorkshop, projection: Projection
) -> None:
    projection.shows_agreed_so_far = True
    projection.turn_to_page(2)
    desk.select(SECOND)
    assert not projection.shows_agreed_so_far
    assert projection.page == 0


def test_a_frozen_one_keeps_the_list_too_when_the_facilitator_goes_on(
    desk: OpenWorkshop, projection: Projection
) -> None:
    projection.shows_agreed_so_far = True
    projection.frozen = True
    desk.select(SECOND)
    assert projection.shows_agreed_so_far
    projection.frozen = False
    assert not projection.shows_agreed_so_far


def test_each_step_has_its_scene_and_run_comes_back_to_the_descriptor(
    desk: OpenWorkshop, projection: Projection
) -> None:
    heard = changes(projection)
    scenes = []
    for step in ("prepare", "run", "review", "sign_off", "run"):
        projection.follow_step(step)
        scenes.append(projection.scene)
    assert scenes == [Scene.TITLE, Scene.DESCRIPTOR, Scene.AGREED, Scene.AGREED, Scene.DESCRIPTOR]
    # From Review to Sign off nothing changes.
    assert len(heard) == 4
    projection.shows_agreed_so_far = True
    projection.follow_step("prepare")
    assert projection.scene is Scene.TITLE


def test_pages_stay_where_an_undo_in_review_selects_another_row(
    desk: OpenWorkshop, projection: Projection
) -> None:
    projection.follow_step("review")
    projection.turn_to_page(1)
    desk.select(SECOND)
    assert projection.page == 1
    projection.follow_step("run")
    assert projection.page == 0


def test_a_frozen_one_keeps_its_scene_until_it_thaws(desk: OpenWorkshop, projection: Projection) -> None:
    projection.frozen = True
    projection.follow_step("review")
    assert projection.scene is Scene.DESCRIPTOR
    projection.turn_to_page(1)
    projection.frozen = False
    assert (projection.scene, projection.page) == (Scene.AGREED, 0)


def test_one_that_is_made_anew_stands_at_the_same_scene_and_page(
    desk: OpenWorkshop, projection: Projection
) -> None:
    projection.follow_step("sign_off")
    projection.turn_to_page(1)
    anew = Projection(desk.workshop, FIRST)
    anew.take_over(projection)
    anew.follow_step("sign_off")
    assert (anew.scene, anew.page) == (Scene.AGREED, 1)


def test_there_is_no_page_before_the_first(projection: Projection) -> None:
    projection.turn_to_page(-3)
    assert projection.page == 0


def test_a_window_that_opens_begins_afresh(projection: Projection) -> None:
    projection.set_open(True)
    projection.blank = projection.frozen = projection.shows_agreed_so_far = True
    projection.turn_to_page(3)
    projection.set_open(False)
    assert (projection.blank, projection.frozen, projection.shows_agreed_so_far) == (False, False, False)
    assert projection.page == 0


def tallied(*rounds: int, hidden: bool) -> Workshop:
    tallies = tuple(Tally(round=n, counts={"maturing": n}) for n in rounds)
    made = workshop(agreed(FIRST, "maturing", tallies=tallies))
    return msgspec.structs.replace(made, facts=msgspec.structs.replace(made.facts, tally_hidden=hidden))


def test_a_tally_is_shown_at_once_unless_the_workshop_hides_it(qapp: QApplication) -> None:
    projection = Projection(tallied(1, hidden=False), FIRST)
    assert projection.is_revealed(FIRST)
    assert projection.shown.rounds == 1


def test_a_hidden_tally_is_shown_when_it_is_revealed_and_the_next_round_is_hidden_again(
    qapp: QApplication,
) -> None:
    projection = Projection(tallied(1, hidden=True), FIRST)
    assert not projection.is_revealed(FIRST)
    assert projection.shown.rounds == 0
    projection.reveal(FIRST)
    assert projection.is_revealed(FIRST)
    assert not projection.is_revealed(SECOND)
    assert projection.shown.rounds == 1
    projection.take(tallied(1, 2, hidden=True), None)
    assert not projection.is_revealed(FIRST)
    assert projection.shown.rounds == 1
    projection.reveal(FIRST)
    assert projection.shown.rounds == 2


def test_a_tally_that_is_revealed_while_the_room_is_frozen_waits_for_the_thaw(qapp: QApplication) -> None:
    projection = Projection(tallied(1, hidden=True), FIRST)
    projection.frozen = True
    projection.reveal(FIRST)
    assert projection.shown.rounds == 0
    projection.frozen = False
    assert projection.shown.rounds == 1


def test_no_private_note_can_be_reached_from_it(desk: OpenWorkshop, projection: Projection) -> None:
    note = "Ask the chair about the July board"
    desk.carry_out(WritePrivateNote(FIRST, note))
    projection.frozen = True
    assert projection.parent() is None
    seen: list[object] = [vars(projection)]
    for thing in seen:
        if isinstance(thing, dict):
            seen += [one for pair in thing.items() for one in pair]
        elif isinstance(thing, (tuple, list)):
            seen += thing
        elif hasattr(thing, "__dataclass_fields__"):
            seen += [getattr(thing, name) for name in thing.__dataclass_fields__]
        elif isinstance(thing, msgspec.Struct):
            seen += [getattr(thing, name) for name in thing.__struct_fields__]
        assert not (isinstance(thing, str) and note in thing)
        assert not isinstance(thing, OpenWorkshop | Change)
        assert thing is not desk.session
    assert any(isinstance(thing, Workshop) for thing in seen)
    assert PartKind.PRIVATE_NOTE not in [getattr(thing, "kind", None) for thing in seen]
