"""Coming and going: who is counted in from then on, what the diary says, and Undo."""

from __future__ import annotations

import pytest

from placematrix_desktop.application.commands import AddParticipants, PlaceStage, SetPresence
from placematrix_desktop.domain.participants import NewParticipant, Presence, Sector
from placematrix_desktop.errors import Refused
from tests.application.begun import Begun, begun


@pytest.fixture
def start() -> Begun:
    start = begun()
    people = (NewParticipant("Ann Achebe", sector=Sector.VCSE), NewParticipant("Bo", sector=Sector.ICB))
    start.do(AddParticipants(people))
    return start


def test_each_decision_carries_who_was_there(start: Begun) -> None:
    ann = start.workshop.people()[0]
    start.do(PlaceStage("common-vision", "maturing"))
    assert start.do(SetPresence(ann.id, False)).name == "departure"
    start.do(PlaceStage("trust", "maturing"))
    assert start.do(SetPresence(ann.id, True)).name == "arrival"
    both = Presence(by_sector={Sector.VCSE: 1, Sector.ICB: 1})
    assert start.workshop.judgement("common-vision").present == both
    assert start.workshop.judgement("trust").present == Presence(by_sector={Sector.ICB: 1})


def test_the_diary_names_nobody(start: Begun) -> None:
    ann = start.workshop.people()[0]
    start.do(SetPresence(ann.id, False))
    assert start.last_entry().sentence == "A participant left."
    assert start.last_entry().about == (f"participant/{ann.id}",)
    start.do(SetPresence(ann.id, True))
    assert start.last_entry().sentence == "A participant arrived."
    assert "Ann" not in "".join(entry.sentence for entry in start.session.diary())


def test_it_is_undone_by_name(start: Begun) -> None:
    ann = start.workshop.people()[0]
    start.do(SetPresence(ann.id, False))
    assert start.session.undo_name == "departure"
    start.session.undo()
    assert start.workshop.participants[ann.id] == ann


def test_what_stands_already_leaves_no_entry(start: Begun) -> None:
    before = len(start.session.diary())
    assert not start.do(SetPresence(start.workshop.people()[0].id, True)).changes
    assert len(start.session.diary()) == before


def test_somebody_unknown_is_refused(start: Begun) -> None:
    with pytest.raises(Refused, match="no longer on the list"):
        start.do(SetPresence("nobody", True))
