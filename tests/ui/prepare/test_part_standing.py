"""How each part stands, in a few words."""

from __future__ import annotations

from datetime import date, datetime, time

import pytest

from placematrix_desktop.domain.guidance import Activity, Arrangement
from placematrix_desktop.domain.participants import EXPECTED_SECTORS, InterestOutcome, Participant, Sector
from placematrix_desktop.ui.prepare.part_standing import (
    agenda_standing,
    facts_standing,
    interests_standing,
    matrix_standing,
    partnership_standing,
    people_standing,
)
from tests.factories import agenda, large_matrix, person, workshop

NOW = datetime(2026, 11, 26, 12, 0).astimezone()
DAY = date(2026, 11, 26)
EVERYBODY = tuple(person(number, sector=sector) for number, sector in enumerate(EXPECTED_SECTORS, start=1))


@pytest.mark.parametrize(
    ("facts", "standing"),
    [
        ({}, ("No date yet", True)),
        ({"date": DAY}, ("26 Nov 2026", False)),
        ({"date": DAY, "finish": time(12, 30)}, ("26 Nov 2026 · 12:30", False)),
    ],
)
def test_a_workshop_wants_a_date(facts: dict[str, object], standing: tuple[str, bool]) -> None:
    assert facts_standing(workshop(facts=facts)) == standing


def test_a_matrix_has_descriptors() -> None:
    assert matrix_standing(workshop()).words == "5 descriptors"
    assert matrix_standing(workshop(matrix=large_matrix(1))).words == "1 descriptor"


@pytest.mark.parametrize(
    ("people", "standing"),
    [
        ((), ("Nobody yet", False)),
        ((person(1, sector=Sector.VCSE),), ("1 of 7 sectors here", True)),
        (EVERYBODY, ("7 of 7 present", False)),
        ((*EVERYBODY, person(8, present=False)), ("7 of 8 present", False)),
    ],
)
def test_missing_sectors_come_before_numbers(
    people: tuple[Participant, ...], standing: tuple[str, bool]
) -> None:
    assert people_standing(workshop(people=people)) == standing


@pytest.mark.parametrize(
    ("facts", "words"),
    [
        ({}, "Not said yet"),
        ({"activities": (Activity.STRATEGY,)}, "How it decides is open"),
        ({"arrangements": (Arrangement.JOINT_COMMITTEE,)}, "Joint committee"),
        ({"arrangements": (Arrangement.COMMITTEE, Arrangement.LEAD_PROVIDER)}, "2 arrangements"),
    ],
)
def test_a_partnership_says_how_it_decides(facts: dict[str, object], words: str) -> None:
    assert partnership_standing(workshop(facts=facts)) == (words, False)


ASKED = person(1, no_interest=True)
DECLARED = person(2, interest="A contract.")
SETTLED = person(3, interest="A seat.", outcome=InterestOutcome.NO_CONFLICT)


@pytest.mark.parametrize(
    ("people", "standing"),
    [
        ((), ("Nobody yet", False)),
        ((person(4),), ("Not asked yet", False)),
        ((ASKED, person(4)), ("1 not asked", True)),
        ((ASKED, DECLARED), ("1 not settled", True)),
        ((ASKED, SETTLED), ("1 declared", False)),
        ((ASKED,), ("None declared", False)),
    ],
)
def test_interests_want_asking_and_then_settling(
    people: tuple[Participant, ...], standing: tuple[str, bool]
) -> None:
    assert interests_standing(workshop(people=people)) == standing


def test_an_agenda_is_too_long_or_not() -> None:
    facts = {"date": DAY, "finish": time(12, 30)}
    assert agenda_standing(workshop(facts=facts), NOW) == ("5 in scope", False)
    short = workshop(facts=facts, agenda=agenda("trust", minutes=30))
    assert agenda_standing(short, NOW) == ("1 in scope · 30 min", False)
    long = workshop(facts=facts, agenda=agenda("trust", minutes=31))
    assert agenda_standing(long, NOW) == ("1 in scope · 31 min", True)
