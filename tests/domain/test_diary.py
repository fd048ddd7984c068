"""The diary: append-only, chained, and read without what was taken back."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from placematrix_desktop.domain.diary import (
    FIRST_PREVIOUS_HASH,
    DiaryEntry,
    Relation,
    first_broken,
    hash_of,
    minutes,
    next_entry,
    relation,
)
from tests.factories import START, diary


def chain(*links: tuple[int | None, int | None]) -> tuple[DiaryEntry, ...]:
    """A diary in which each link says what it reverses or repeats."""
    entries: list[DiaryEntry] = []
    for reverses, repeats in links:
        entries.append(
            next_entry(
                entries[-1] if entries else None,
                at=START,
                command="place_stage",
                sentence=f"Sentence {len(entries) + 1}.",
                reverses=reverses,
                repeats=repeats,
            )
        )
    return tuple(entries)


def test_entries_are_numbered_and_each_names_the_hash_of_the_one_before() -> None:
    entries = diary("One.", "Two.", "Three.")
    assert [entry.number for entry in entries] == [1, 2, 3]
    assert entries[0].previous_hash == FIRST_PREVIOUS_HASH == "0" * 64
    assert entries[1].previous_hash == entries[0].hash
    assert entries[2].previous_hash == entries[1].hash
    assert all(entry.hash == hash_of(entry) for entry in entries)
    assert len({entry.hash for entry in entries}) == 3


def test_a_whole_diary_holds() -> None:
    assert first_broken(diary("One.", "Two.", "Three.")) is None
    assert first_broken(()) is None


def test_a_diary_that_was_written_and_read_still_holds() -> None:
    entries = diary("Eins — “zwei” 🙂.", "שתיים", "Three.\nMore.")
    read = msgspec.json.decode(msgspec.json.encode(entries), type=tuple[DiaryEntry, ...])
    assert read == entries
    assert first_broken(read) is None


CHANGED: dict[str, Any] = {
    "number": 7,
    "at": START - timedelta(days=1),
    "command": "set_state",
    "sentence": "Another.",
    "about": ("judgement/other",),
    "reverses": 1,
    "repeats": 1,
    "previous_hash": "a" * 64,
    "hash": "b" * 64,
}


def test_there_is_a_change_to_try_for_every_field() -> None:
    assert set(CHANGED) == set(DiaryEntry.__struct_fields__)


@pytest.mark.parametrize("field", CHANGED)
@pytest.mark.parametrize("place", [0, 1, 2])
def test_any_single_change_is_found_where_it_is(field: str, place: int) -> None:
    entries = list(diary("One.", "Two.", "Three."))
    entries[place] = replace(entries[place], **{field: CHANGED[field]})
    assert first_broken(entries) == place + 1


@pytest.mark.parametrize("field", [field for field in CHANGED if field not in ("hash", "number")])
def test_a_change_with_a_hash_made_to_fit_is_found_at_the_next_entry(field: str) -> None:
    entries = list(diary("One.", "Two.", "Three."))
    forged = replace(entries[1], **{field: CHANGED[field]})
    entries[1] = replace(forged, hash=hash_of(forged))
    assert first_broken(entries) == (2 if field == "previous_hash" else 3)


def test_what_is_taken_out_put_in_or_swapped_is_found() -> None:
    one, two, three = diary("One.", "Two.", "Three.")
    assert first_broken([two, three]) == 1
    assert first_broken([one, three]) == 2
    assert first_broken([one, three, two]) == 2
    assert first_broken([one, one, two, three]) == 2


@given(st.lists(st.text(max_size=20), min_size=1, max_size=6), st.data())
def test_any_changed_character_of_a_sentence_is_found(sentences: list[str], data: st.DataObject) -> None:
    entries = list(diary(*sentences))
    place = data.draw(st.integers(0, len(entries) - 1))
    other = data.draw(st.text(max_size=20).filter(lambda text: text != sentences[place]))
    entries[place] = replace(entries[place], sentence=other)
    assert first_broken(entries) == place + 1


@pytest.mark.parametrize(
    ("links", "standing"),
    [
        ([(None, None)], [1]),
        ([(None, None), (1, None)], []),
        ([(None, None), (1, None), (None, 1)], [1]),
        ([(None, None), (1, None), (None, 1), (1, None)], []),
        ([(None, None), (1, None), (None, 1), (1, None), (None, 1)], [1]),
        ([(None, None), (None, None), (2, None), (None, None)], [1, 4]),
        ([(None, None), (None, None), (2, None), (1, None), (None, 1)], [1]),
        ([], []),
    ],
)
def test_the_minutes_leave_out_what_was_taken_back_with_the_taking_back(
    links: list[tuple[int | None, int | None]], standing: list[int]
) -> None:
    assert [entry.number for entry in minutes(chain(*links))] == standing


@pytest.mark.parametrize(
    ("ours", "theirs", "expected"),
    [
        ("abc", "abc", (Relation.SAME, 3)),
        ("abc", "abcde", (Relation.CONTINUES, 3)),
        ("abcde", "abc", (Relation.BEHIND, 3)),
        ("abcd", "abce", (Relation.APART, 3)),
        ("abcd", "abcef", (Relation.APART, 3)),
        ("a", "b", (Relation.APART, 0)),
        ("", "a", (Relation.APART, 0)),
        ("", "", (Relation.SAME, 0)),
    ],
)
def test_how_two_diaries_of_a_workshop_stand_to_each_other(
    ours: str, theirs: str, expected: tuple[Relation, int]
) -> None:
    assert relation(diary(*ours), diary(*theirs)) == expected


def test_the_same_words_after_another_past_are_another_entry() -> None:
    assert relation(diary("a", "b", "c"), diary("a", "x", "c")) == (Relation.APART, 1)
