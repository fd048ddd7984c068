"""What the pace says in words."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from typing import Any

import pytest

from placematrix_desktop.domain.pace import BreakAhead, Pace
from placematrix_desktop.ui.pace_words import break_words, length_words, pace_sentence, pace_words

ZONE = timezone(timedelta(hours=1))
FINISH = datetime(2026, 3, 12, 12, 30, tzinfo=ZONE)


def pace(**more: Any) -> Pace:
    return Pace(**{"finish": FINISH, "minutes_left": 100.0, "total": 18, "done": 7, **more})


@pytest.mark.parametrize(
    ("given", "words", "sentence"),
    [
        (
            {"measured": True, "reached": 14, "spare": -48.0},
            "At this pace 14 of 18 by 12:30",
            "At this pace 14 of 18 by 12:30 · 48 min short",
        ),
        (
            {"reached": 11, "spare": -90.0},
            "As planned 11 of 18 by 12:30",
            "As planned 11 of 18 by 12:30 · 1 h 30 min short",
        ),
        (
            {"measured": True, "reached": 18, "spare": 12.4},
            "At this pace all 18 by 12:30 · 12 min to spare",
            "At this pace all 18 by 12:30 · 12 min to spare",
        ),
        (
            {"reached": 18, "spare": 0.2},
            "As planned all 18 by 12:30",
            "As planned all 18 by 12:30",
        ),
        ({}, "1 h 40 min until 12:30", "1 h 40 min until 12:30"),
        (
            {"minutes_left": 0.0, "reached": 7, "spare": -90.0},
            "Finish time 12:30 has passed",
            "Finish time 12:30 has passed",
        ),
    ],
)
def test_the_forecast_in_words(given: dict[str, Any], words: str, sentence: str) -> None:
    assert str(pace_words(pace(**given))) == words
    assert pace_sentence(pace(**given)) == sentence


def test_there_is_nothing_to_say_without_a_finish_or_when_all_is_done() -> None:
    assert pace_words(None) is None
    assert pace_sentence(None) == ""
    assert pace_words(pace(done=18)) is None


def test_a_break_is_named_before_and_while_it_lasts() -> None:
    start, end = FINISH - timedelta(minutes=90), FINISH - timedelta(minutes=75)
    assert break_words(None) == ""
    assert break_words(BreakAhead(start, end, False, 10)) == "Break at 11:00, in 10 min"
    assert break_words(BreakAhead(start, end, True, 5)) == "Break until 11:15"


def test_lengths() -> None:
    assert [length_words(n) for n in (0, 59, 60, 215)] == ["0 min", "59 min", "1 h", "3 h 35 min"]
