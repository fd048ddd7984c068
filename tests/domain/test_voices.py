"""Who has no voice in the room, and since when."""

from __future__ import annotations

from placematrix_desktop.application.commands import AddParticipants, SetPresence
from placematrix_desktop.domain.participants import EXPECTED_SECTORS, NewParticipant, Presence, Sector
from placematrix_desktop.domain.voices import Silence, presence_in_short, silences, voices_missing
from tests.application.begun import Begun, begun


def room(*sectors: Sector) -> Begun:
    start = begun()
    start.do(AddParticipants(tuple(NewParticipant(f"P{n}", sector=s) for n, s in enumerate(sectors))))
    return start


def missing(start: Begun) -> dict[Sector, object]:
    found = silences(start.workshop.people(), start.session.diary())
    return {silence.sector: silence.since for silence in found}


def test_the_last_of_a_sector_leaves() -> None:
    start = room(*EXPECTED_SECTORS, Sector.VCSE)
    vcse = [p.id for p in start.workshop.people() if p.sector is Sector.VCSE]
    start.do(SetPresence(vcse[0], False))
    assert missing(start) == {}
    start.do(SetPresence(vcse[1], False))
    left_at = start.last_entry().at
    assert missing(start) == {Sector.VCSE: left_at}
    start.do(SetPresence(vcse[0], True))
    assert missing(start) == {}


def test_a_departure_that_was_undone_does_not_count() -> None:
    start = room(*EXPECTED_SECTORS)
    icb = next(p.id for p in start.workshop.people() if p.sector is Sector.ICB)
    start.do(SetPresence(icb, False))
    left_at = start.last_entry().at
    start.do(SetPresence(icb, True))
    start.session.undo()
    assert missing(start) == {Sector.ICB: left_at}
    start.session.undo()
    assert missing(start) == {}


def test_those_who_had_a_voice_come_before_those_who_never_had() -> None:
    start = room(Sector.ICB, Sector.OTHER)
    start.do(SetPresence(start.workshop.people()[0].id, False))
    found = silences(start.workshop.people(), start.session.diary())
    assert found[0] == Silence(Sector.ICB, start.last_entry().at)
    assert [s.sector for s in found[1:]] == [s for s in EXPECTED_SECTORS if s is not Sector.ICB]
    assert all(s.since is None for s in found[1:])


def test_presence_in_short() -> None:
    all_there = dict.fromkeys(EXPECTED_SECTORS, 2)
    assert presence_in_short(Presence()) == ""
    assert presence_in_short(Presence(by_sector=all_there)) == "14 present"
    without = {s: 2 for s in EXPECTED_SECTORS if s is not Sector.VCSE}
    assert presence_in_short(Presence(by_sector=without)) == "12 present, no VCSE voice"
    few = Presence(by_sector={Sector.ICB: 1})
    assert presence_in_short(few) == "1 present, 6 sectors without a voice"


def test_two_sectors_are_named_and_more_are_not() -> None:
    assert voices_missing((Sector.VCSE, Sector.ICB)) == "no VCSE or ICB voice"
    assert voices_missing((Sector.VCSE, Sector.ICB, Sector.PEOPLE)) == voices_missing(()) == ""
