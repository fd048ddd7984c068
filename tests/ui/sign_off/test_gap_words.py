"""The window says of each gap what the report says."""

from __future__ import annotations

import pytest

from placematrix_desktop.domain.participants import SECTOR_LABELS, Sector
from placematrix_desktop.domain.readiness import Gap, Open, what_is_open
from placematrix_desktop.ui.sign_off.gap_words import gap_words
from tests.factories import full_workshop, workshop


@pytest.mark.parametrize("made", [full_workshop, workshop])
def test_what_is_open_in_a_workshop_is_said_as_in_its_report(made: object) -> None:
    gaps = what_is_open(made())  # type: ignore[operator]
    assert gaps
    for gap in gaps:
        assert gap_words(gap) == gap.sentence


@pytest.mark.parametrize("gap", list(Gap))
def test_every_kind_of_gap_has_its_sentence(gap: Gap) -> None:
    about = tuple(Sector)[:2] if gap is Gap.SECTORS_MISSING else ("one", "two")
    words = gap_words(Open(gap=gap, sentence="", about=about))
    assert words.endswith(".")
    if gap is Gap.SECTORS_MISSING:
        assert all(SECTOR_LABELS[sector] in words for sector in about)
