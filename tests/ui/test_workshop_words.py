"""The window says of a workshop what its report says."""

from __future__ import annotations

from placematrix_desktop.domain.charts import counts_in_words
from placematrix_desktop.domain.marks import state_in_words
from placematrix_desktop.domain.summary import summarise
from placematrix_desktop.ui.workshop_words import counts_words, standing_words
from tests.factories import full_workshop


def test_a_descriptor_stands_as_in_the_report() -> None:
    workshop = full_workshop()
    for judgement in workshop.judgements.values():
        assert standing_words(workshop, judgement) == state_in_words(workshop, judgement)


def test_as_many_are_counted_as_in_the_report() -> None:
    workshop = full_workshop()
    summary = summarise(workshop)
    for counts in (summary.counts, *(theme.counts for theme in summary.themes)):
        assert counts_words(workshop, counts) == counts_in_words(workshop, counts)
