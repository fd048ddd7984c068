"""What the lines of the panels say, worked out without a window."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

from hypothesis import given
from hypothesis import strategies as st

from placematrix_desktop.domain.judgement import Judgement, State
from placematrix_desktop.domain.next_to_take import next_to_take
from placematrix_desktop.domain.pace import Pace
from placematrix_desktop.domain.participants import Sector
from placematrix_desktop.domain.tally import Tally
from placematrix_desktop.domain.voices import Silence
from placematrix_desktop.ui.run.panels.line import Line, find
from placematrix_desktop.ui.run.panels.minutes_lines import about_words, minutes_lines
from placematrix_desktop.ui.run.panels.next_lines import next_lines
from placematrix_desktop.ui.run.panels.room_lines import (
    counted_lines,
    people_lines,
    room_words,
    silence_words,
)
from tests.factories import agenda, diary, in_state, person, workshop

ZONE = timezone(timedelta(hours=1))
PEOPLE = (
    person(1, "Ann Achebe", Sector.VCSE, role="Chief officer", organisation="Third Sector Leaders"),
    person(2, "Bo Björk", Sector.ICB, present=False),
    person(3, "Cy Doe", None),
    person(4, "Di Achebe-Lee", Sector.VCSE),
)


def test_people_stand_under_their_sector() -> None:
    lines = list(people_lines(PEOPLE))
    assert [(line.look, line.title, line.trail) for line in lines if line.look == "heading"] == [
        ("heading", "VCSE", "2 of 2"),
        ("heading", "ICB", "0 of 1"),
        ("heading", "Other", "1 of 1"),
    ]
    assert [(line.title, line.checked) for line in lines if line.key] == [
        ("Ann Achebe", True),
        ("Di Achebe-Lee", True),
        ("Bo Björk", False),
        ("Cy Doe", True),
    ]
    assert lines[1].caption == "Chief officer · Third Sector Leaders"
    assert lines[4].said == "Bo Björk, ICB, not in the room"


def test_counts_alone_hold_no_name() -> None:
    lines = list(counted_lines(PEOPLE))
    assert [line.said for line in lines] == ["VCSE, 2 of 2", "ICB, 0 of 1", "Other, 1 of 1"]
    assert not any(line.key for line in lines)


def test_the_card_says_how_many_and_who_has_no_voice() -> None:
    assert room_words(()) == "Nobody is listed yet"
    assert room_words(PEOPLE) == "3 in the room"
    now = datetime(2026, 3, 12, 12, 0, tzinfo=ZONE)
    left = datetime(2026, 3, 12, 9, 20, tzinfo=UTC)
    assert silence_words((), now) == ""
    assert silence_words((Silence(Sector.VCSE, left),), now) == "no VCSE voice since 10:20"
    yesterday = left - timedelta(days=1)
    assert silence_words((Silence(Sector.VCSE, yesterday),), now) == "no VCSE voice since 11 Mar 10:20"
    two = (Silence(Sector.VCSE, left), Silence(Sector.ICB))
    assert silence_words(two, now) == "no VCSE voice since 10:20, no ICB voice"
    many = (*two, Silence(Sector.PEOPLE), Silence(Sector.SOCIAL_CARE))
    assert silence_words(many, now) == "no VCSE voice since 10:20, 3 sectors without a voice"
    assert silence_words(many[1:], now) == "3 sectors without a voice"


def test_letters_find_any_word_of_a_name_and_go_round() -> None:
    lines = tuple(people_lines(PEOPLE))
    titles = [line.title for line in lines]
    assert find(lines, "bj", 0) == titles.index("Bo Björk")
    assert find(lines, "lee", 0) == titles.index("Di Achebe-Lee")
    assert find(lines, "ach", titles.index("Ann Achebe") + 1) == titles.index("Di Achebe-Lee")
    assert find(lines, "anna", 5) == titles.index("Ann Achebe")
    assert find(lines, "vcse", 0) is None
    assert find(lines, " ", 0) is find((), "a", 0) is None


@given(st.lists(st.text(max_size=8), max_size=6), st.text(max_size=3), st.integers(0, 10))
def test_whatever_is_typed_what_is_found_has_it(titles: list[str], typed: str, after: int) -> None:
    lines = tuple(Line(title=title, key=str(number)) for number, title in enumerate(titles))
    found = find(lines, typed, after)
    wanted = "".join(typed.casefold().split())
    if found is None:
        assert not wanted or wanted not in [title.casefold() for title in titles]
    else:
        letters = (char for char in titles[found].casefold() if char not in " -’'.,")
        assert wanted in "".join("".join(letters).split())


def test_what_to_take_next_says_why_and_where_the_time_ends() -> None:
    split = Judgement(descriptor_id="trust", tallies=(Tally(round=1, counts={"emerging": 4, "thriving": 4}),))
    one = workshop(
        split,
        in_state("common-vision", State.PARKED, reason="The analyst\nis away."),
        agenda=agenda("common-vision", "evidence-base", "trust", minutes=8),
    )
    suggestions = next_to_take(one)
    pace = Pace(
        finish=datetime(2026, 3, 12, 12, 30, tzinfo=ZONE),
        minutes_left=10,
        total=3,
        done=0,
        reached=1,
        spare=-14,
        later=("evidence-base", "common-vision"),
    )
    lines = list(next_lines(one, suggestions, pace))
    assert [(line.lead, line.title, line.caption) for line in lines] == [
        ("1", "Trust", "Split: hands from Emerging to Thriving"),
        ("", "Reached by 12:30. What follows is for another day.", ""),
        ("2", "Evidence base", "Next on the agenda"),
        ("3", "Common vision", "Parked: The analyst is away."),
    ]
    assert lines[1].look == "mark"
    assert not lines[1].key
    assert lines[2].said == "2, Evidence base, Next on the agenda, 8 min, for another day"
    assert not any(line.look == "mark" for line in next_lines(one, suggestions, None))


def test_minutes_stand_under_their_day_by_the_clock_on_the_wall() -> None:
    entries = diary("Vision: agreed Maturing.", "A participant left.")
    lines = list(minutes_lines(entries, ZONE))
    assert [(line.lead, line.title) for line in lines] == [
        ("", "Thursday 12 March 2026"),
        ("10:00", "Vision: agreed Maturing."),
        ("10:00", "A participant left."),
    ]
    late = timezone(timedelta(hours=15))
    assert next(minutes_lines(entries, late)).title == "Friday 13 March 2026"
    assert [line.title for line in minutes_lines(entries, ZONE, "LEFT particip")][1:] == [
        "A participant left."
    ]
    assert not list(minutes_lines(entries, ZONE, "nothing like it"))


def test_a_tally_that_is_hidden_is_named_and_not_told() -> None:
    entries = diary("Trust: show of hands, round 1: Emerging 5.")
    lines = list(minutes_lines(entries, ZONE, hides=lambda _entry: True))
    assert lines[1].title == "Trust: show of hands, hidden"
    assert not list(minutes_lines(entries, ZONE, "emerging", hides=lambda _entry: True))


def test_what_was_left_out_is_counted() -> None:
    entries = diary("One.", "Two.", "Three.")
    assert about_words(entries, entries) == "3 entries"
    assert about_words(entries, entries[:1]) == "1 entry · 2 about what was undone are left out"
