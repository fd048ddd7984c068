"""What somebody who mistyped a name most likely meant."""

from __future__ import annotations

import time

from placematrix_desktop.domain.nearest import nearest, nearest_few

STAGES = ("emerging", "developing", "maturing", "thriving")


def test_a_slip_finds_its_word() -> None:
    assert nearest("thrivng", STAGES) == "thriving"
    assert nearest("EMERGING", STAGES) == "emerging"


def test_capitals_in_what_is_known_are_kept() -> None:
    assert nearest("emergin", ("Emerging",)) == "Emerging"


def test_something_else_finds_nothing() -> None:
    assert nearest("zebra", STAGES) == ""
    assert nearest("", STAGES) == ""
    assert nearest("emerging", ()) == ""


def test_the_likest_comes_first() -> None:
    assert nearest_few("stage-1", ("stage-11", "stage-1", "other"), most=3)[:2] == ("stage-1", "stage-11")
    assert len(nearest_few("stage", ("stage-1", "stage-2", "stage-3"), most=2)) == 2


def test_huge_words_take_no_time() -> None:
    began = time.process_time()
    assert {nearest("emerging" * 100_000 + str(number), STAGES) for number in range(100)} == {""}
    assert time.process_time() - began < 2
