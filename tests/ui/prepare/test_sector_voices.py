"""Which of the seven expected sectors have a voice."""

from __future__ import annotations

from placematrix_desktop.domain.participants import EXPECTED_SECTORS, Sector
from placematrix_desktop.ui.prepare.sector_voices import Standing, room_words, voices_of
from tests.factories import person

PEOPLE = (
    person(1, sector=Sector.VCSE),
    person(2, sector=Sector.VCSE, present=False),
    person(3, sector=Sector.ICB, present=False),
    person(4),
    person(5, sector=Sector.OTHER),
)


def test_each_expected_sector_is_here_away_or_missing() -> None:
    voices = {voice.sector: voice for voice in voices_of(PEOPLE)}
    assert tuple(voices) == EXPECTED_SECTORS
    assert (voices[Sector.VCSE].standing, voices[Sector.VCSE].detail) == (Standing.PRESENT, "1")
    assert voices[Sector.VCSE].sentence.endswith("1 of 2 in the room.")
    assert (voices[Sector.ICB].standing, voices[Sector.ICB].detail) == (Standing.ABSENT, "not here")
    assert (voices[Sector.PEOPLE].standing, voices[Sector.PEOPLE].detail) == (Standing.MISSING, "nobody")


def test_the_room_is_summed_up() -> None:
    assert room_words(PEOPLE) == "3 of 5 present · 1 of 7 expected sectors · 1 without a sector"
    assert room_words(()) == "0 of 0 present · 0 of 7 expected sectors"
