"""What the room is told: results, hands without names, the time that is left."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

import pytest

from placematrix_desktop.domain.judgement import State
from placematrix_desktop.domain.signoff import Closing
from placematrix_desktop.domain.workshop import Facts
from placematrix_desktop.ui.projection import Projection, Shown
from placematrix_desktop.ui.room.content import (
    DescriptorTold,
    Hands,
    agreed_told,
    descriptor_told,
    time_left,
    watermark_of,
)
from tests.factories import agreed, full_workshop, in_state, small_matrix, workshop
from tests.ui.room.conftest import NOW, OpenRoom, hands, on

FIRST = "common-vision"


def told(*judgements: object, rounds: int = 9, **facts: object) -> DescriptorTold:
    made = on(small_matrix(), *judgements, **facts)  # type: ignore[arg-type]
    return descriptor_told(Shown(made, None, FIRST, rounds), NOW)


@pytest.mark.parametrize(
    ("finish", "words"),
    [
        (time(12, 30), "until 12:30 · 48 min left"),
        (time(11, 43), "until 11:43 · 1 min left"),
        (time(11, 42), "until 11:42 · now"),
        (time(11, 37), "until 11:37 · 5 min over"),
        (time(13, 42), "until 13:42 · 2 h 00 min left"),
        (time(16, 47), "until 16:47 · 5 h 05 min left"),
        (time(10, 42), "until 10:42 · 60 min over"),
        (time(10, 41), "10:41 has passed"),
        (None, ""),
    ],
)
def test_the_time_left_counts_down_to_the_finish(finish: time | None, words: str) -> None:
    facts = Facts(subject="Kirklees", date=date(2026, 3, 12), finish=finish)
    assert time_left(facts, NOW) == words


def test_a_minute_that_has_begun_is_still_left() -> None:
    facts = Facts(subject="Kirklees", finish=time(12, 30))
    assert time_left(facts, NOW + timedelta(seconds=59)) == "until 12:30 · 48 min left"


def test_nothing_is_counted_down_to_another_day() -> None:
    facts = Facts(subject="Kirklees", date=date(2026, 3, 14), finish=time(12, 30))
    assert time_left(facts, NOW) == "until 12:30"


def test_a_workshop_without_a_date_is_taken_for_todays() -> None:
    evening = datetime(2026, 3, 12, 19, 0).astimezone()
    assert time_left(Facts(subject="Kirklees", finish=time(20, 0)), evening) == "until 20:00 · 60 min left"


def test_an_agreed_stage_and_where_the_group_is_heading() -> None:
    stages = told(agreed(FIRST, "developing", between_next=True)).stages
    assert [stage.agreed for stage in stages] == [False, True, False, False]
    assert [stage.moving_to for stage in stages] == [None, 3, None, None]


def test_a_result_without_a_stage() -> None:
    assert told(in_state(FIRST, State.NO_CONSENSUS)).state is State.NO_CONSENSUS
    assert told().state is None
    assert told(agreed(FIRST, "maturing")).state is None


def test_the_stage_of_last_time() -> None:
    earlier = workshop(agreed(FIRST, "emerging"))
    shown = Shown(on(small_matrix()), earlier, FIRST, 0)
    assert [stage.last_time for stage in descriptor_told(shown, NOW).stages] == [True, False, False, False]


def test_hands_are_told_by_stage_with_the_round_before() -> None:
    small = small_matrix()
    rounds = (hands(small, 5, 3, 4), hands(small, 2, 6, 4, number=2))
    judgement = in_state(FIRST, State.OPEN, tallies=rounds)
    assert [stage.hands for stage in told(judgement).stages] == [
        Hands(2, 5),
        Hands(6, 3),
        Hands(4, 4),
        Hands(0, 0),
    ]
    assert [stage.hands for stage in told(judgement, rounds=1).stages][:2] == [Hands(5), Hands(3)]


def test_hidden_hands_are_said_to_be_there_and_neither_shown_nor_guessed() -> None:
    judgement = in_state(FIRST, State.OPEN, tallies=(hands(small_matrix(), 1, 7),))
    hidden = told(judgement, rounds=0)
    assert all(stage.hands is None for stage in hidden.stages)
    assert hidden.in_question == frozenset()
    assert hidden.remarks == ("Hands are counted and not shown yet",)
    assert told(judgement, rounds=1).remarks == ("8 hands · Agreement on Developing",)


def test_what_the_talk_is_about() -> None:
    assert told().in_question == frozenset()
    assert told(agreed(FIRST, "developing", between_next=True)).in_question == {1, 2}
    split = in_state(FIRST, State.OPEN, tallies=(hands(small_matrix(), 4, 0, 0, 5),))
    assert told(split).in_question == {0, 3}


def test_a_descriptor_out_of_scope_says_so() -> None:
    made = workshop(scope=["trust"])
    assert descriptor_told(Shown(made, None, FIRST, 0), NOW).remarks == ("Not in today’s scope",)


def test_progress_counts_what_is_agreed_in_scope() -> None:
    made = told(agreed(FIRST, "maturing"), in_state("trust", State.NO_CONSENSUS))
    assert made.progress.words == "1 of 5 agreed"


def test_rehearsals_and_samples_are_watermarked() -> None:
    assert watermark_of(Facts(subject="Kirklees")) == ""
    assert watermark_of(Facts(subject="Kirklees", rehearsal=True)) == "Rehearsal"
    assert watermark_of(Facts(subject="Kirklees", sample=True)) == "Sample"


def test_what_was_agreed_so_far_goes_by_theme_and_keeps_no_consensus() -> None:
    made = on(
        small_matrix(),
        agreed(FIRST, "developing", between_next=True),
        in_state("evidence-base", State.NO_CONSENSUS),
        in_state("patient-experience", State.PARKED),
    )
    agreed_so_far = agreed_told(Projection(made, FIRST).shown, NOW)
    assert [theme for theme, _ in agreed_so_far.themes] == ["Ambition and vision"]
    lines = agreed_so_far.themes[0][1]
    assert [(line.title, line.number, line.result) for line in lines] == [
        ("Common vision", 2, "Developing, moving to 3"),
        ("Evidence base", 0, "No consensus"),
    ]


def test_a_closed_workshop_counts_nothing_down() -> None:
    made = full_workshop()
    shown = Shown(made, None, FIRST, 2)
    assert descriptor_told(shown, NOW).progress.time_left.startswith("until 12:30")


def test_once_it_is_closed_what_was_agreed_is_no_more_so_far(open_room: OpenRoom) -> None:
    closing = Closing(version=1, closed_at=NOW, fingerprint="ab" * 32)
    titles = []
    for made in (workshop(agreed(FIRST, "maturing")), workshop(agreed(FIRST, "maturing"), closing=closing)):
        window = open_room(made)
        window.projection.follow_step("sign_off")
        titles.append({"Agreed so far", "What was agreed"} & {text.text for text in window.picture.texts()})
    assert titles == [{"Agreed so far"}, {"What was agreed"}]
