"""What is in scope, in which order, and what narrowing the scope keeps."""

from __future__ import annotations

from datetime import time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from placematrix_desktop.domain.agenda import Agenda, AgendaItem, Break, narrowed, whole_matrix
from tests.factories import DESCRIPTORS, agenda, small_matrix

MATRIX = small_matrix()


def test_the_whole_matrix_comes_in_its_own_order_without_times() -> None:
    whole = whole_matrix(MATRIX)
    assert whole.descriptor_ids() == DESCRIPTORS
    assert whole.minutes == 0
    assert all(whole.has(key) for key in DESCRIPTORS)


def test_minutes_are_added_up_and_items_without_a_time_count_nothing() -> None:
    one = AgendaItem(descriptor_id="trust", minutes=20)
    two = AgendaItem(descriptor_id="common-vision")
    three = AgendaItem(descriptor_id="evidence-base", minutes=5)
    assert Agenda(items=(one, two, three)).minutes == 25


def test_has_asks_the_items_of_this_agenda() -> None:
    first = agenda("trust")
    assert first.has("trust")
    second = replace(first, items=(AgendaItem(descriptor_id="common-vision"),))
    assert not second.has("trust")
    assert second.has("common-vision")
    assert first.has("trust")


def test_agendas_that_have_been_asked_are_still_equal() -> None:
    asked = agenda("trust")
    asked.has("trust")
    assert asked == agenda("trust")


def test_new_descriptors_come_in_where_the_matrix_has_them() -> None:
    before = agenda("trust", "common-vision", minutes=10)
    after = narrowed(before, MATRIX, [*before.descriptor_ids(), "evidence-base"])
    assert after.descriptor_ids() == ("trust", "common-vision", "evidence-base")
    first = narrowed(agenda("health-priorities"), MATRIX, ["health-priorities", "common-vision"])
    assert first.descriptor_ids() == ("common-vision", "health-priorities")


def test_a_descriptor_that_the_matrix_lacks_is_an_error() -> None:
    with pytest.raises(KeyError):
        narrowed(agenda("trust"), MATRIX, ["trust", "nowhere"])


@st.composite
def agendas(draw: st.DrawFn) -> Agenda:
    ids = draw(st.lists(st.sampled_from(DESCRIPTORS), unique=True))
    minutes: Any = st.none() | st.integers(1, 600)
    return Agenda(items=tuple(AgendaItem(descriptor_id=key, minutes=draw(minutes)) for key in ids))


@given(agendas(), st.sets(st.sampled_from(DESCRIPTORS)))
def test_narrowing_gives_what_was_asked_and_keeps_what_was_there(before: Agenda, wanted: set[str]) -> None:
    after = narrowed(before, MATRIX, wanted)
    assert sorted(after.descriptor_ids()) == sorted(wanted)
    kept = tuple(item for item in before.items if item.descriptor_id in wanted)
    assert tuple(item for item in after.items if before.has(item.descriptor_id)) == kept
    assert all(item.minutes is None for item in after.items if not before.has(item.descriptor_id))


@given(agendas(), st.sets(st.sampled_from(DESCRIPTORS)))
def test_narrowing_twice_is_narrowing_once(before: Agenda, wanted: set[str]) -> None:
    once = narrowed(before, MATRIX, wanted)
    assert narrowed(once, MATRIX, wanted) == once


@given(st.sets(st.sampled_from(DESCRIPTORS)), st.sets(st.sampled_from(DESCRIPTORS)))
def test_an_agenda_in_the_order_of_the_matrix_stays_in_it(first: set[str], second: set[str]) -> None:
    ordered = narrowed(narrowed(agenda(), MATRIX, first), MATRIX, second)
    assert ordered.descriptor_ids() == tuple(key for key in DESCRIPTORS if key in second)


def test_breaks_stay_when_the_scope_changes() -> None:
    breaks = (Break(start=time(10, 30), minutes=15),)
    narrower = narrowed(replace(agenda("trust"), breaks=breaks), MATRIX, ["evidence-base"])
    assert (narrower.descriptor_ids(), narrower.breaks) == (("evidence-base",), breaks)


def test_a_break_lasts_until_midnight_at_the_latest() -> None:
    assert Break(start=time(23, 45), minutes=15).ends_today
    assert not Break(start=time(23, 45), minutes=16).ends_today
