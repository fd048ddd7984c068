"""What rows say, to the eye and to a screen reader."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from placematrix_desktop.domain.judgement import (
    DecisionRule,
    ElementResult,
    Evidence,
    Judgement,
    MinorityView,
    State,
)
from placematrix_desktop.domain.participants import Presence, Sector
from placematrix_desktop.ui.run import row_words
from placematrix_desktop.ui.run.grid_rows import FoldedRow, HeadingRow, rows_of
from placematrix_desktop.ui.run.row_words import StageCell
from tests.factories import (
    ELSEWHERE,
    IN_DEVELOPMENT,
    START,
    agreed,
    full_workshop,
    in_state,
    small_matrix,
    workshop,
)

LOCAL = START.astimezone()
TODAY = LOCAL.date()
TIME = f"{LOCAL:%H:%M}"


def status(judgement: Judgement, minutes: int | None = None, today: date = TODAY) -> str:
    return row_words.status_words(judgement, minutes=minutes, today=today)


def test_an_open_descriptor_says_so_with_its_minutes() -> None:
    assert status(Judgement(descriptor_id="a")) == "Open"
    assert status(Judgement(descriptor_id="a"), minutes=8) == "Open · 8 min"


def test_an_agreed_one_says_when_how_and_before_how_many() -> None:
    present = Presence(by_sector={Sector.VCSE: 4, Sector.ICB: 7})
    judgement = agreed("a", "maturing", rule=DecisionRule.MAJORITY, present=present)
    assert status(judgement, minutes=8) == f"Agreed {TIME} · majority · 11 present, 5 sectors without a voice"


def test_a_decision_of_another_day_says_which() -> None:
    assert status(agreed("a", "maturing"), today=TODAY + timedelta(days=1)).startswith(
        f"Agreed {LOCAL.day} {LOCAL:%b} {TIME}"
    )


@pytest.mark.parametrize(
    ("state", "words"),
    [
        (State.NO_CONSENSUS, f"No consensus {TIME}"),
        (State.PARKED, f"Parked {TIME}"),
        (State.NOT_APPLICABLE, f"Not applicable {TIME}"),
    ],
)
def test_the_other_states(state: State, words: str) -> None:
    assert status(in_state("a", state)) == words


def test_minority_views_are_mentioned() -> None:
    view = MinorityView(sector=Sector.VCSE, reason="No.")
    assert status(in_state("a", State.NO_CONSENSUS, minority_views=(view,))).endswith(" · minority view kept")
    assert status(in_state("a", State.PARKED, minority_views=(view, view))).endswith("2 minority views kept")


def test_what_was_written_is_named_and_never_quoted() -> None:
    judgement = Judgement(
        descriptor_id="a",
        note="secret words",
        evidence=(Evidence(text="x"),),
        support_needed="y",
        good_practice="z",
    )
    assert (
        row_words.written_words(judgement, 2)
        == "Note · evidence · 2 actions · support needed · good practice"
    )
    assert row_words.written_words(Judgement(descriptor_id="a"), 0) == ""


def test_a_heading_says_theme_and_element_and_once_where_they_are_the_same() -> None:
    theme = small_matrix().themes[0]
    element = theme.elements[0]
    assert row_words.heading_words(HeadingRow(theme, element)) == "Ambition and vision › Vision"
    same = HeadingRow(theme, type(element)(id="x", title=theme.title))
    assert row_words.heading_words(same) == "Ambition and vision"


def test_the_tags_of_a_heading() -> None:
    theme = small_matrix().themes[0]
    vision, needs, _ = theme.elements
    assert row_words.heading_tags(HeadingRow(theme, needs)) == ("To be expanded",)
    assert row_words.heading_tags(HeadingRow(theme, vision)) == ()


def test_what_was_found_elsewhere() -> None:
    digital, quality = small_matrix().element(ELSEWHERE), small_matrix().element(IN_DEVELOPMENT)
    assert row_words.result_words(digital, None) == row_words.NO_RESULT
    assert row_words.result_words(quality, None) == row_words.NOTHING_YET
    found = ElementResult(element_id="digital", result="Level 2", where_from="Digital matrix")
    for element in (digital, quality):
        assert row_words.result_words(element, found) == "Result: Level 2 · from Digital matrix"


@pytest.mark.parametrize(
    ("whole", "is_open", "words", "spoken"),
    [
        (False, False, "3 not in scope today", "3 not in scope today, folded"),
        (
            True,
            True,
            "Ambition and vision › Vision: 3 not in scope today",
            "Ambition and vision › Vision: 3 not in scope today, open",
        ),
    ],
)
def test_the_line_of_what_is_out_of_scope(whole: bool, is_open: bool, words: str, spoken: str) -> None:
    theme = small_matrix().themes[0]
    row = FoldedRow(theme, theme.elements[0], 3, whole, is_open)
    assert row_words.folded_words(row) == words
    assert row_words.spoken_folded(row) == spoken


def test_a_row_out_of_scope_is_spoken_as_that() -> None:
    narrow = workshop(scope=("common-vision",))
    rows = rows_of(narrow, unfolded={"leadership"})
    row = next(row for row in rows if getattr(row, "id", "") == "trust")
    assert row_words.spoken_row(narrow, row, 1) == "Trust, not in scope today"  # type: ignore[arg-type]


def test_a_row_is_spoken_with_its_result_and_place() -> None:
    held = full_workshop()
    rows = {getattr(row, "id", ""): row for row in rows_of(held)}
    assert row_words.spoken_row(held, rows["common-vision"], 5) == (  # type: ignore[arg-type]
        "Common vision, agreed Maturing, moving to Thriving, row 5 of 5"
    )
    plain = workshop()
    row = next(row for row in rows_of(plain) if getattr(row, "id", "") == "trust")
    assert row_words.spoken_row(plain, row, 5) == "Trust, not assessed, row 5 of 5"  # type: ignore[arg-type]


def test_a_cell_is_spoken_with_its_statements_and_marks() -> None:
    cell = StageCell(
        stage=1, statements=("One.", "Two."), agreed=True, moving_to=3, last_time=True, target=True
    )
    assert row_words.spoken_cell(workshop(), cell) == (
        "Developing: One. Two. Agreed, moving to Maturing. Agreed last time. Target"
    )
    assert row_words.spoken_cell(workshop(), StageCell(stage=0, statements=())) == (
        "Emerging: No statement here"
    )
