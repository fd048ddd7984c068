"""The small parts of the record that need no window."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from placematrix_desktop.domain.text import clean_text
from placematrix_desktop.ui.half_typed import as_draft, from_draft
from placematrix_desktop.ui.run.record.people_completion import (
    organisation_of_owner,
    organisations_of,
    owners_of,
)
from placematrix_desktop.ui.run.record.replacing import put, without
from tests.factories import person

PEOPLE = (
    person(1, "Ann Achebe", role="Chief officer", organisation="Third Sector Leaders"),
    person(2, "Bo Björk", role="Director", organisation="ICB"),
    person(3, "Cy Doe", role="Director", organisation="Council"),
    person(4, "Di Eze"),
)

ANY_TEXT = st.text(st.characters(codec=None), max_size=60)
"""Lone halves of surrogate pairs included, as a clipboard may hold them."""


@given(st.dictionaries(st.sampled_from(["text", "owner", "due"]), ANY_TEXT))
def test_a_half_typed_row_comes_back_as_it_was_typed(values: dict[str, str]) -> None:
    tidy = {name: clean_text(text) for name, text in values.items()}
    draft = as_draft(values)
    # A draft is cleaned once more when it is kept.
    assert from_draft(clean_text(draft)) == {name: text for name, text in tidy.items() if text}


@pytest.mark.parametrize("draft", ["just words", "{half", '["a"]', '{"text": 3}', ""])
def test_a_draft_of_another_form_is_taken_as_words(draft: str) -> None:
    assert from_draft(draft) == {"text": draft}


def test_owners_are_offered_by_name_and_by_role() -> None:
    offered = dict(owners_of(PEOPLE))
    assert offered["Ann Achebe"] == "Ann Achebe · Chief officer, Third Sector Leaders"
    assert offered["Chief officer"] == "Chief officer · Third Sector Leaders"
    assert offered["Di Eze"] == "Di Eze"
    assert [name for name, _ in organisations_of(PEOPLE)] == ["Council", "ICB", "Third Sector Leaders"]


@pytest.mark.parametrize(
    ("owner", "organisation"),
    [
        ("bo björk", "ICB"),
        ("  Chief   officer ", "Third Sector Leaders"),
        ("Director", ""),
        ("Di Eze", ""),
        ("Somebody else", ""),
        ("", ""),
    ],
)
def test_an_organisation_is_known_only_where_it_is_one_alone(owner: str, organisation: str) -> None:
    assert organisation_of_owner(PEOPLE, owner) == organisation


def test_one_of_several_is_replaced_in_its_place() -> None:
    assert put((1, 2, 3), 9, 2) == (1, 9, 3)
    assert put((1, 2, 2), 9, 2) == (1, 9, 2)
    assert put((1, 2), 9, None) == (1, 2, 9)
    assert put((1, 2), 9, 7) == (1, 2, 9)
    assert without((1, 2, 2), 2) == (1, 2)
    assert without((1,), 7) == (1,)
