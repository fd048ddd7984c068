"""Choosing a matrix in the form: its whole title, for whom it is, and a list that is wide enough."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from placematrix_desktop.domain.matrix import SubjectKind
from placematrix_desktop.domain.matrix_card import MatrixCard, card_of
from placematrix_desktop.matrix_files.bundled import BundledMatrices
from placematrix_desktop.ui.home.matrix_choice import MatrixChoice
from placematrix_desktop.ui.home.matrix_choice_lines import (
    CARD_ROLE,
    ChoiceLines,
    choice_words,
    details_words,
)
from placematrix_desktop.ui.pieces.side_width import side_width
from placematrix_desktop.ui.theme import ThemeKeeper
from tests.factories import small_matrix

Key = Qt.Key
BUNDLED = BundledMatrices(Path(__file__).resolve().parents[3] / "matrices").cards()
Show = Callable[..., MatrixChoice]


@pytest.fixture
def show(qtbot: QtBot, themes: ThemeKeeper) -> Iterator[Show]:
    """Shows the choice in a column of a width, on offer what is given, with the focus."""
    kept: list[QWidget] = []

    def show(*cards: MatrixCard, width: int = 334) -> MatrixChoice:
        window = QWidget()
        kept.append(window)
        qtbot.addWidget(window)
        choice = MatrixChoice(themes)
        choice.offer(cards or BUNDLED, "")
        column = QVBoxLayout(window)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(choice)
        column.addStretch(1)
        window.resize(width, 500)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        choice.setFocus()
        return choice

    yield show
    themes.set_text_scale(100)


def card(**more: object) -> MatrixCard:
    return replace(card_of(small_matrix()), **more)


def test_a_line_says_whom_it_is_for_how_large_it_is_and_which_edition() -> None:
    place = card(subjects=(SubjectKind.PLACE, SubjectKind.PROVIDER_COLLABORATIVE))
    assert details_words(place) == "For places and provider collaboratives · 5 descriptors · 2026"
    assert choice_words(place).startswith("A small matrix · For places")


@pytest.mark.parametrize(("page", "scale"), [(1366, 100), (1093, 100), (1366, 200), (1093, 200)])
def test_every_bundled_title_is_shown_in_full(
    show: Show, themes: ThemeKeeper, qtbot: QtBot, page: int, scale: int
) -> None:
    themes.set_text_scale(scale)
    frame = 2 * themes.theme.space(3) + themes.theme.space(1) + 2
    choice = show(width=side_width(page, themes.theme) - frame)
    for line in range(choice.count()):
        choice.setCurrentIndex(line)
        shown = choice.shown
        assert shown is not None
        qtbot.waitUntil(lambda: choice.height() == choice.heightForWidth(choice.width()))
        assert not shown.is_cut
        assert shown.title_lines <= 2
        assert shown.height < choice.height()
        assert choice.height() >= 40


def test_the_field_grows_and_shrinks_with_the_title(show: Show, qtbot: QtBot) -> None:
    choice = show(card(id="short", title="Short"), card(id="long", title="A title of many words " * 3))
    low = choice.height()
    qtbot.keyClick(choice, Key.Key_Down)
    assert choice.currentData() == "long"
    qtbot.waitUntil(lambda: choice.height() > low)
    qtbot.keyClick(choice, Key.Key_Up)
    qtbot.waitUntil(lambda: choice.height() == low)


def test_a_title_without_end_is_cut_and_whole_in_the_tool_tip(show: Show) -> None:
    endless = card(title="word " * 200)
    choice = show(endless)
    assert choice.shown is not None
    assert choice.shown.is_cut
    assert choice.toolTip() == choice_words(endless)
    choice.offer((card(),), "")
    assert choice.toolTip() == ""


def test_the_list_is_wide_enough_for_every_title(show: Show, themes: ThemeKeeper, qtbot: QtBot) -> None:
    choice = show(width=260)
    choice.showPopup()
    view = choice.view()
    qtbot.waitUntil(view.isVisible)
    assert view.window().width() > choice.width()
    for line in range(choice.count()):
        rect = view.visualRect(choice.model().index(line, 0))
        lines = ChoiceLines(themes.theme, BUNDLED[line], rect.width() - 2 * themes.theme.space(1))
        assert lines.title_lines == 1
        assert lines.height <= rect.height()
        assert rect.height() >= 40
    assert view.verticalScrollBar().maximum() == 0
    choice.hidePopup()


def test_the_list_is_worked_by_keys(show: Show, qtbot: QtBot) -> None:
    choice = show()
    qtbot.keyClick(choice, Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(choice.view().isVisible)
    qtbot.keyClick(choice.view(), Key.Key_Down)
    qtbot.keyClick(choice.view(), Key.Key_Return)
    assert choice.currentData() == BUNDLED[1].id


def test_the_wheel_changes_nothing(show: Show) -> None:
    choice = show()
    at = QPointF(choice.rect().center())
    turn = QWheelEvent(
        at,
        QPointF(choice.mapToGlobal(choice.rect().center())),
        QPoint(0, 0),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(choice, turn)
    assert choice.currentIndex() == 0


def test_what_is_not_on_offer_changes_nothing(show: Show) -> None:
    choice = show()
    choice.choose(BUNDLED[2].id)
    choice.choose("nowhere")
    assert choice.currentData() == BUNDLED[2].id
    choice.offer((), "")
    assert choice.shown is None
    choice.grab()


def test_a_line_is_whole_as_soon_as_it_is_there(show: Show) -> None:
    # With a screen reader on, Qt asks how large a line is as soon as it is told of it.
    choice = show()
    seen = []
    choice.model().rowsInserted.connect(
        lambda _parent, first, _last: seen.append(choice.model().index(first, 0).data(CARD_ROLE))
    )
    choice.offer(BUNDLED, "")
    assert seen == list(BUNDLED)


def test_nothing_is_painted_under_the_two_lines(show: Show) -> None:
    choice = show()
    before = choice.grab().toImage()
    choice.setItemText(choice.currentIndex(), "Other words that are not to be seen")
    assert choice.grab().toImage() == before
    assert not choice.is_cut
