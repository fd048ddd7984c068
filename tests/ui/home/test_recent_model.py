"""The recent workshops as a list, without a window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from placematrix_desktop.application.ports import WorkshopCard
from placematrix_desktop.errors import LibraryProblem
from placematrix_desktop.ui.home.recent_model import CARD_ROLE, STEP, RecentModel
from tests.ui.home.conftest import card


class Shelf:
    """A library of that many workshops that remembers what it was asked."""

    def __init__(self, *cards: WorkshopCard) -> None:
        self.cards = cards
        self.asked: list[int] = []

    def __call__(self, limit: int) -> tuple[WorkshopCard, ...]:
        self.asked.append(limit)
        return self.cards[:limit]


@pytest.fixture
def model(qapp: object) -> RecentModel:
    model = RecentModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning, model)
    return model


def subjects(model: RecentModel) -> list[str]:
    return [model.index(row).data() for row in range(model.rowCount())]


def test_no_workshops_is_said(model: RecentModel) -> None:
    model.look_at(Shelf())
    assert (model.rowCount(), model.is_empty, model.has_more) == (0, True, False)


def test_ten_thousand_workshops_come_in_steps(model: RecentModel) -> None:
    shelf = Shelf(*(card(number) for number in range(10_000)))
    model.look_at(shelf)
    assert (model.rowCount(), model.has_more) == (STEP, True)
    assert max(shelf.asked) == STEP + 1
    model.show_more()
    assert (model.rowCount(), model.has_more) == (2 * STEP, True)


@pytest.mark.parametrize(("there", "more"), [(STEP, False), (STEP + 1, True)])
def test_there_is_more_only_where_there_is(model: RecentModel, there: int, more: bool) -> None:
    model.look_at(Shelf(*(card(number) for number in range(there))))
    assert (model.rowCount(), model.has_more) == (STEP, more)
    if more:
        model.show_more()
        assert (model.rowCount(), model.has_more) == (there, False)


def test_a_search_looks_through_all_of_them(model: RecentModel, qtbot: QtBot) -> None:
    shelf = Shelf(*(card(n, occasion="Second look" if n % 10 == 7 else "Baseline") for n in range(10_000)))
    model.look_at(shelf)
    with qtbot.waitSignal(model.counted):
        model.search("  9997 second ")
    assert subjects(model) == ["Place 9997"]
    asked = len(shelf.asked)
    model.search("second look")
    assert (model.rowCount(), model.has_more) == (STEP, True)
    assert len(shelf.asked) == asked, "the library is read once in a search"
    model.search("nowhere")
    assert (model.rowCount(), model.is_empty) == (0, False)
    model.search("")
    assert model.rowCount() == STEP


@pytest.mark.parametrize("words", ["PLACE 3", "closed", "version 2", "26 nov", "sample", "4 signatures"])
def test_whatever_a_line_says_can_be_searched_for(model: RecentModel, words: str) -> None:
    model.look_at(
        Shelf(
            card(3, closed=True, version=2, signatures=4, sample=True),
            card(5, date=None, occasion=""),
        )
    )
    model.search(words)
    assert [c.id for c in model.cards] == ["workshop-3"]


def test_how_far_it_got_is_not_searched(model: RecentModel) -> None:
    model.look_at(Shelf(card(1, agreed=12), card(12, agreed=3)))
    model.search("12")
    assert subjects(model) == ["Place 12"]


def test_a_line_is_spoken_whole(model: RecentModel) -> None:
    model.look_at(Shelf(card(1), card(2, closed=True, signatures=1, date=None, sample=True)))
    assert model.index(0).data(Qt.ItemDataRole.AccessibleTextRole) == (
        "Place 1, Baseline review, Place development matrix, 26 Nov 2026, Open, 12 of 18 agreed"
    )
    assert model.index(1).data(Qt.ItemDataRole.AccessibleTextRole) == (
        "Place 2, sample workshop, Baseline review, Place development matrix, Closed, version 1, "
        "1 signature, 12 of 18 agreed"
    )
    assert model.index(0).data(CARD_ROLE) == card(1)
    assert (model.row_of("workshop-2"), model.row_of("workshop-9")) == (1, None)


def test_a_library_that_fails_leaves_what_was_shown(model: RecentModel) -> None:
    model.look_at(Shelf(card(1)))

    def broken(_limit: int) -> tuple[WorkshopCard, ...]:
        raise LibraryProblem("The library cannot be used just now.")

    with pytest.raises(LibraryProblem):
        model.look_at(broken)
    assert subjects(model) == ["Place 1"]
