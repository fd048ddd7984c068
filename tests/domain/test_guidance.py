"""The reference data of the guidance is whole, in its order, and in words of ours."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

import pytest

from placematrix_desktop.domain.guidance import (
    ACTIVITY_LABELS,
    ACTIVITY_WORDS,
    ARRANGEMENT_LABELS,
    ARRANGEMENT_WORDS,
    SOURCE,
    Activity,
    Arrangement,
)
from placematrix_desktop.domain.participants import (
    EXPECTED_SECTORS,
    OUTCOME_LABELS,
    SECTOR_LABELS,
    SECTOR_SHORT_LABELS,
    InterestOutcome,
    Sector,
)
from placematrix_desktop.domain.signoff import SIGNING_ROLE_LABELS, SIGNING_ROLE_WORDS, SigningRole


@pytest.mark.parametrize(
    ("kind", "count"),
    [(Arrangement, 5), (Activity, 7), (InterestOutcome, 6), (SigningRole, 3 + 1), (Sector, 7 + 1)],
)
def test_as_many_as_the_source_has(kind: type[StrEnum], count: int) -> None:
    """Roles and sectors have one of ours each, for whoever is none of those."""
    assert len(kind) == count


@pytest.mark.parametrize(
    ("kind", "labels"),
    [
        (Arrangement, ARRANGEMENT_LABELS),
        (Arrangement, ARRANGEMENT_WORDS),
        (Activity, ACTIVITY_LABELS),
        (Activity, ACTIVITY_WORDS),
        (InterestOutcome, OUTCOME_LABELS),
        (SigningRole, SIGNING_ROLE_LABELS),
        (SigningRole, SIGNING_ROLE_WORDS),
        (Sector, SECTOR_LABELS),
        (Sector, SECTOR_SHORT_LABELS),
    ],
)
def test_everything_has_words_of_its_own_in_its_order(
    kind: type[StrEnum], labels: Mapping[StrEnum, str]
) -> None:
    assert list(labels) == list(kind)
    assert len(set(labels.values())) == len(kind)
    assert all(words.strip() for words in labels.values())


def test_the_first_outcome_is_no_conflict_and_seven_sectors_are_expected() -> None:
    assert next(iter(InterestOutcome)) is InterestOutcome.NO_CONFLICT
    assert len(EXPECTED_SECTORS) == 7
    assert Sector.OTHER not in EXPECTED_SECTORS


def test_the_source_is_cited() -> None:
    for part in ("Thriving places", "NHS England", "Local Government Association", "PAR660", "2021"):
        assert part in SOURCE
