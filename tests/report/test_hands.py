"""Shows of hands in words."""

from __future__ import annotations

import pytest

from placematrix_desktop.domain.participants import Sector
from placematrix_desktop.domain.tally import Tally
from placematrix_desktop.report.hands import rounds_in_words
from tests.factories import small_matrix
from tests.report.reading_content import said


def told(*tallies: Tally, ladder: bool = True) -> list[str]:
    matrix = small_matrix(ladder=ladder)
    return [said(line) for line in rounds_in_words(tallies, matrix)]


@pytest.mark.parametrize(
    ("counts", "words"),
    [
        (
            {"emerging": 1, "developing": 9},
            "1 Emerging, 9 Developing. Median Developing, from Emerging to Developing; agreement.",
        ),
        (
            {"emerging": 5, "thriving": 5},
            (
                "5 Emerging, 5 Thriving. Median between Developing and Maturing, "
                "from Emerging to Thriving; split."
            ),
        ),
        (
            {"emerging": 4, "developing": 4},
            (
                "4 Emerging, 4 Developing. Median between Emerging and Developing, "
                "from Emerging to Developing; neither agreement nor a split."
            ),
        ),
        ({"maturing": 7}, "7 Maturing. All at Maturing."),
        ({}, "no hands."),
    ],
)
def test_a_round_says_counts_median_range_and_how_far_they_agree(counts: dict[str, int], words: str) -> None:
    assert told(Tally(round=1, counts=counts)) == [f"Round 1: {words}"]


def test_rounds_stand_in_order_each_with_its_sectors() -> None:
    first = Tally(
        round=1,
        counts={"emerging": 3, "maturing": 4},
        by_sector={Sector.VCSE: {"emerging": 3}, Sector.ICB: {"maturing": 3}, Sector.PEOPLE: {"maturing": 1}},
    )
    second = Tally(round=2, counts={"developing": 7})
    lines = told(first, second)
    assert [line.partition(":")[0] for line in lines] == ["Round 1", "Round 1 by sector", "Round 2"]
    by_sector = lines[1].partition(": ")[2]
    assert sorted(by_sector.removesuffix(".").split("; ")) == sorted(
        ["VCSE 3 Emerging", "ICB 3 Maturing", "People and Healthwatch 1 Maturing"]
    )


def test_choices_have_neither_median_nor_range() -> None:
    (line,) = told(Tally(round=1, counts={"emerging": 3, "thriving": 2}), ladder=False)
    assert "Median" not in line
    assert "split" not in line
