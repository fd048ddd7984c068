"""What Home says of a workshop that is none in earnest."""

from __future__ import annotations

from placematrix_desktop.ui.home.card_words import has_words, mark_words, spoken
from tests.ui.home.conftest import card


def test_a_rehearsal_is_marked_before_a_sample_is() -> None:
    assert mark_words(card(1)) == ""
    assert mark_words(card(1, sample=True)) == "Sample"
    assert mark_words(card(1, sample=True, rehearsal=True)) == "Rehearsal"


def test_a_rehearsal_is_heard_and_found() -> None:
    assert "rehearsal" in spoken(card(1, rehearsal=True)).split(", ")
    assert has_words(card(1, rehearsal=True), "Rehears")
    assert not has_words(card(1), "Rehears")
