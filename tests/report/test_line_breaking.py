"""Words broken into lines: nothing lost, nothing too wide, broken where a reader expects it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from placematrix_desktop.report.line_breaking import Line, Run, broken
from placematrix_desktop.report.palette import INK, MUTED


def measure(text: str, font: str) -> float:
    """Every character is 1 wide, twice as wide in the font "wide"."""
    return len(text) * (2.0 if font == "wide" else 1.0)


def plain(text: str) -> list[Run]:
    return [Run(text, "plain", INK)]


def texts(lines: list[Line]) -> list[str]:
    return ["".join(run.text for run in line.runs) for line in lines]


def test_lines_end_at_spaces_and_are_as_full_as_can_be() -> None:
    assert texts(broken(plain("one two three four"), 9, measure)) == ["one two", "three", "four"]
    assert texts(broken(plain("  one   two  "), 99, measure)) == ["one two"]
    assert broken(plain("   "), 9, measure) == []
    assert broken([], 9, measure) == []


def test_a_no_break_space_is_part_of_its_word() -> None:
    assert texts(broken(plain("see page\xa012 there"), 9, measure)) == ["see", "page\xa012", "there"]


def test_spaces_give_a_little_for_one_more_word() -> None:
    words = " ".join(["ab"] * 21)
    # 21 words with 20 spaces take 62, and 20 spaces give 1.
    (line,) = broken(plain(words), 61.2, measure)
    assert line.width == 61.2
    assert line.spacing == pytest.approx(-0.8 / 20)
    assert len(broken(plain(words), 60.9, measure)) == 2


def test_a_word_wider_than_a_line_is_parted_and_begins_where_it_stands() -> None:
    assert texts(broken(plain("ab cdefghijklmnop qr"), 6, measure)) == ["ab cde", "fghijk", "lmnop", "qr"]
    assert texts(broken(plain("abcdef ghijklmn"), 6, measure)) == ["abcdef", "ghijkl", "mn"]


def test_a_word_may_change_its_font_and_stays_one_word() -> None:
    runs = [Run("one tw", "plain", INK), Run("o", "wide", INK), Run(", three", "plain", INK)]
    lines = broken(runs, 9, measure)
    assert texts(lines) == ["one two,", "three"]
    assert [run.font for run in lines[0].runs] == ["plain", "wide", "plain"]
    assert lines[0].width == 9


def test_a_space_belongs_to_the_run_it_was_typed_in() -> None:
    (line,) = broken([Run("one ", "plain", INK), Run("two", "plain", MUTED)], 99, measure)
    assert [(run.text, run.colour) for run in line.runs] == [("one ", INK), ("two", MUTED)]
    (line,) = broken([Run("one", "plain", INK), Run(" two", "plain", MUTED)], 99, measure)
    assert [run.text for run in line.runs] == ["one", " two"]


RUNS = st.lists(
    st.builds(
        Run,
        st.text(alphabet="abc \xa0", max_size=30),
        st.sampled_from(["plain", "wide"]),
        st.sampled_from([INK, MUTED]),
    ),
    max_size=6,
)


@given(RUNS, st.integers(2, 40))
def test_any_text_keeps_its_signs_in_order_and_no_line_is_too_wide(runs: list[Run], room: int) -> None:
    lines = broken(runs, room, measure)
    signs = [(sign, run.font, run.colour) for run in runs for sign in run.text if sign != " "]
    found = [(s, run.font, run.colour) for line in lines for run in line.runs for s in run.text if s != " "]
    assert found == signs
    for line in lines:
        wide = sum(measure(run.text, run.font) for run in line.runs)
        spaces = sum(run.text.count(" ") + run.text.count("\xa0") for run in line.runs)
        assert line.width <= room
        assert line.width == pytest.approx(wide + spaces * line.spacing)
        assert not line.runs[0].text.startswith(" ")
        assert not line.runs[-1].text.endswith(" ")


@given(st.text(alphabet="abc  ", max_size=60), st.integers(2, 20))
def test_one_font_and_several_break_alike(text: str, room: int) -> None:
    """There are two ways through the code; a change of colour takes the other one."""
    middle = len(text) // 2
    parted = [Run(text[:middle], "plain", INK), Run(text[middle:], "plain", MUTED)]
    assert texts(broken(plain(text), room, measure)) == texts(broken(parted, room, measure))
