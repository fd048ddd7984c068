"""Who is in the room, and which of the seven expected sectors has no voice there."""

from __future__ import annotations

from placematrix_desktop.domain.participants import (
    EXPECTED_SECTORS,
    SECTOR_LABELS,
    SECTOR_SHORT_LABELS,
    Presence,
    Sector,
    presence_of,
    sectors_without_anybody,
)
from tests.factories import person


def test_seven_sectors_are_expected_and_other_is_none_of_them() -> None:
    assert len(EXPECTED_SECTORS) == 7
    assert Sector.OTHER not in EXPECTED_SECTORS


def test_every_sector_has_its_own_words() -> None:
    for labels in (SECTOR_LABELS, SECTOR_SHORT_LABELS):
        assert set(labels) == set(Sector)
        assert len(set(labels.values())) == len(Sector)


def test_those_in_the_room_are_counted_by_sector() -> None:
    people = [
        person(1, sector=Sector.VCSE),
        person(2, sector=Sector.VCSE),
        person(3, sector=Sector.ICB, present=False),
        person(4, sector=None),
        person(5, sector=Sector.OTHER),
    ]
    presence = presence_of(people)
    assert presence == Presence(by_sector={Sector.VCSE: 2, Sector.OTHER: 2})
    assert presence.total == 4


def test_a_sector_is_missing_when_nobody_of_it_is_in_the_room() -> None:
    presence = presence_of([person(1, sector=Sector.VCSE), person(2, sector=Sector.ICB, present=False)])
    assert presence.missing == tuple(sector for sector in EXPECTED_SECTORS if sector is not Sector.VCSE)


def test_an_empty_room_misses_everybody() -> None:
    assert presence_of([]).missing == EXPECTED_SECTORS
    assert presence_of([]).total == 0


def test_nothing_is_missing_when_all_seven_are_there() -> None:
    people = [person(n, sector=sector) for n, sector in enumerate(EXPECTED_SECTORS)]
    assert presence_of(people).missing == ()
    assert sectors_without_anybody(people) == ()


def test_somebody_on_the_list_counts_for_the_list_even_when_away() -> None:
    people = [person(1, sector=Sector.VCSE), person(2, sector=Sector.ICB, present=False), person(3)]
    without = sectors_without_anybody(people)
    assert Sector.ICB not in without
    assert Sector.VCSE not in without
    assert len(without) == 5
