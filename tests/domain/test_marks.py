"""Marks: the sign of each judgement, told without colour, and texts cut to a width."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from placematrix_desktop.domain.judgement import Judgement, State
from placematrix_desktop.domain.marks import (
    Polygon,
    Rect,
    Text,
    chip,
    chip_marks,
    in_lines,
    shortened,
    state_in_words,
)
from tests.factories import STAGES, agreed, in_state, small_matrix, workshop


def signs(judgement: Judgement) -> list[str]:
    """What a chip shows beside its colours: the kinds of mark, dashes and digits."""
    found = []
    for mark in chip_marks(workshop(), judgement, 0, 0, 20):
        if isinstance(mark, Text):
            found.append(f"text {mark.text}")
        elif isinstance(mark, Rect):
            found.append("dashed" if mark.dashed else "rectangle")
        elif isinstance(mark, Polygon):
            found.append(f"polygon of {len(mark.points)}")
        else:
            found.append("line")
    return found


def test_no_two_results_are_told_apart_by_colour_alone() -> None:
    judgements = [agreed("trust", stage) for stage in STAGES]
    judgements += [agreed("trust", stage, between_next=True) for stage in STAGES[:-1]]
    judgements += [in_state("trust", state) for state in State if state is not State.AGREED]
    shown = [tuple(signs(judgement)) for judgement in judgements]
    assert len(set(shown)) == len(shown)


def test_a_stage_has_its_number_and_its_colours_by_role() -> None:
    box, number = chip_marks(workshop(), agreed("trust", "maturing"), 0, 0, 20)
    assert isinstance(box, Rect)
    assert isinstance(number, Text)
    assert (box.fill, box.outline, number.text) == ("stage:2", "stage_edge:2", "3")
    assert number.colour == "on_stage:2"


def test_only_what_was_not_assessed_is_dashed() -> None:
    dashed = {
        state
        for state in State
        if state is not State.AGREED
        and any(
            isinstance(m, Rect) and m.dashed
            for m in chip_marks(workshop(), in_state("trust", state), 0, 0, 9)
        )
    }
    assert dashed == {State.OPEN}


@pytest.mark.parametrize(
    ("judgement", "words"),
    [
        (Judgement(descriptor_id="trust"), "not assessed"),
        (agreed("trust", "maturing"), "agreed Maturing"),
        (agreed("trust", "maturing", between_next=True), "agreed Maturing, moving to Thriving"),
        (in_state("trust", State.NO_CONSENSUS), "no consensus"),
        (in_state("trust", State.PARKED), "parked"),
        (in_state("trust", State.NOT_APPLICABLE), "not applicable"),
    ],
)
def test_every_state_in_words(judgement: Judgement, words: str) -> None:
    assert state_in_words(workshop(), judgement) == words


def test_without_a_ladder_nothing_moves_to_a_next_stage() -> None:
    some = workshop(matrix=small_matrix(ladder=False))
    assert state_in_words(some, agreed("trust", "maturing", between_next=True)) == "agreed Maturing"


def in_characters(text: str) -> float:
    return float(len(text))


def test_a_text_that_fits_stays_as_it_is() -> None:
    assert shortened("Governance", 10, in_characters) == "Governance"
    assert shortened("", 0, in_characters) == ""


@pytest.mark.parametrize(
    ("width", "expected"), [(9, "Care clo…"), (6, "Care…"), (5, "Care…"), (2, "C…"), (1, "…")]
)
def test_a_text_that_is_too_long_ends_with_an_ellipsis_and_not_with_a_space(
    width: int, expected: str
) -> None:
    assert shortened("Care closer to home", width, in_characters) == expected


@given(st.text(max_size=60), st.floats(0, 70))
def test_a_shortened_text_fits_and_is_as_long_as_it_can_be(text: str, width: float) -> None:
    short = shortened(text, width, in_characters)
    if len(text) <= width:
        assert short == text
        return
    assert short.endswith("…")
    assert text.startswith(short[:-1])
    assert len(short) <= max(width, 1)
    # One character more would be too many, unless what was left off is the space before it.
    longer = text[: int(width)].rstrip() + "…"
    assert len(longer) > width or longer == short


def test_a_chip_by_itself_says_what_it_is() -> None:
    alone = chip(workshop(), agreed("trust", "maturing"), 12)
    assert (alone.width, alone.height) == (12, 12)
    assert alone.description == "agreed Maturing"
    assert list(alone.marks) == chip_marks(workshop(), agreed("trust", "maturing"), 0, 0, 12)


@pytest.mark.parametrize(
    ("width", "most", "lines"),
    [
        (40, 2, ("Care closer to home",)),
        (11, 2, ("Care closer", "to home")),
        (11, 1, ("Care close…",)),
        (6, 2, ("Care", "close…")),
        (6, 4, ("Care", "closer", "to", "home")),
        (3, 2, ("Ca…", "cl…")),
    ],
)
def test_a_text_is_broken_between_words(width: int, most: int, lines: tuple[str, ...]) -> None:
    assert in_lines("Care  closer to\nhome", width, in_characters, most=most) == lines


def test_no_text_is_no_line() -> None:
    assert in_lines(" ", 10, in_characters, most=2) == ()


@given(st.text(max_size=80), st.integers(1, 40), st.integers(1, 4))
def test_lines_fit_and_lose_nothing_without_an_ellipsis(text: str, width: int, most: int) -> None:
    lines = in_lines(text, width, in_characters, most=most)
    assert len(lines) <= most
    assert all(len(line) <= width for line in lines)
    if not any(line.endswith("…") for line in lines):
        assert " ".join(lines).split() == text.split()
