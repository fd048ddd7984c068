"""What holds for every piece: it follows the theme and the text size, and can be thrown away."""

from __future__ import annotations

import gc
from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget

from placematrix_desktop.ui import pieces
from placematrix_desktop.ui.pieces import (
    Badge,
    Button,
    Card,
    CardButton,
    DangerButton,
    ElidedLabel,
    EmptyState,
    FooterBar,
    IconButton,
    KeyHint,
    LabelledField,
    PillButton,
    PrimaryButton,
    PrivateTextArea,
    QuietButton,
    ScrollColumn,
    SectionHeading,
    StageChip,
    StepBar,
    Strip,
    TableView,
    TextArea,
    TreeView,
)
from placematrix_desktop.ui.pieces.chart_view import ChartView
from placematrix_desktop.ui.theme import ThemeKeeper
from tests.ui.pieces.conftest import Show

Make = Callable[[ThemeKeeper], QWidget]


def _strip(keeper: ThemeKeeper) -> QWidget:
    strip = Strip(keeper)
    strip.tell("warning", "No VCSE voice since 10:20.", action="See who is here")
    return strip


def _footer(keeper: ThemeKeeper) -> QWidget:
    footer = FooterBar(keeper)
    footer.set_item("saved", "Saved", "10:42", icon="check")
    footer.set_hints([("F1", "keys")])
    return footer


def _steps(keeper: ThemeKeeper) -> QWidget:
    steps = StepBar(keeper)
    steps.set_done("prepare")
    return steps


MAKERS: dict[str, Make] = {
    "Badge": lambda keeper: Badge(keeper, "Agreed", "agreed"),
    "Button": lambda keeper: Button(keeper, "Open", icon="folder", hint="Ctrl+O"),
    "Card": Card,
    "CardButton": lambda keeper: CardButton(keeper, "Sample", "Not real.", icon="matrix"),
    "ChartView": lambda keeper: ChartView(keeper, "Where we are"),
    "DangerButton": lambda keeper: DangerButton(keeper, "Remove", icon="trash"),
    "ElidedLabel": lambda _keeper: ElidedLabel("Northbridge", "title"),
    "EmptyState": lambda keeper: EmptyState(keeper, "people", "Nobody is here yet", "Paste a list."),
    "FooterBar": _footer,
    "IconButton": lambda keeper: IconButton(keeper, "search", "Search"),
    "KeyHint": lambda keeper: KeyHint(keeper, "F1", "keys"),
    "LabelledField": lambda keeper: LabelledField(keeper, "Venue", QLineEdit(), key="N"),
    "PillButton": lambda keeper: PillButton(keeper, "P", "park"),
    "PrimaryButton": lambda keeper: PrimaryButton(keeper, "Close", icon="sign-off"),
    "PrivateTextArea": PrivateTextArea,
    "QuietButton": lambda keeper: QuietButton(keeper, "Skip"),
    "ScrollColumn": ScrollColumn,
    "SectionHeading": lambda keeper: SectionHeading(keeper, "Actions", trailing="3"),
    "StageChip": lambda keeper: StageChip(keeper, 0, 4, name="Emerging"),
    "StepBar": _steps,
    "Strip": _strip,
    "TableView": lambda keeper: TableView(keeper, "People"),
    "TextArea": TextArea,
    "TreeView": lambda keeper: TreeView(keeper, "Themes"),
}


def test_every_piece_is_here() -> None:
    kinds = {name for name in pieces.__all__ if isinstance(getattr(pieces, name), type)}
    # The chart stands beside the others: the window is painted without it.
    assert kinds | {"ChartView"} == set(MAKERS)
    told = pieces.__doc__ or ""
    assert all(name in told for name in pieces.__all__ if not name.endswith("Kind"))


@pytest.mark.parametrize("name", MAKERS)
def test_a_piece_follows_theme_and_text_size(name: str, keeper: ThemeKeeper, show: Show) -> None:
    piece = MAKERS[name](keeper)
    window = show(piece)
    pictures = []
    for choice in ("light", "dark", "contrast"):
        keeper.choose(choice)
        QTest.qWait(0)
        pictures.append(window.grab().toImage())
    assert pictures[0] != pictures[1]
    height = piece.sizeHint().height()
    keeper.set_text_scale(200)
    QTest.qWait(0)
    assert not window.grab().isNull()
    if name not in ("Card", "ChartView", "ScrollColumn", "TableView", "TreeView"):
        assert piece.sizeHint().height() > height
    keeper.set_text_scale(100)
    QTest.qWait(0)
    assert piece.sizeHint().height() == height


@pytest.mark.parametrize("name", MAKERS)
def test_the_buttons_of_a_piece_have_names(name: str, keeper: ThemeKeeper, show: Show) -> None:
    piece = MAKERS[name](keeper)
    show(piece)
    buttons = [piece] if isinstance(piece, QAbstractButton) else piece.findChildren(QAbstractButton)
    for button in buttons:
        # Qt's own buttons inside of its fields are not reached by the keyboard.
        if button.isVisible() and not button.objectName().startswith("qt_"):
            assert button.accessibleName() or button.text()


@pytest.mark.parametrize("name", MAKERS)
def test_a_piece_that_is_gone_is_not_told_of_changes(name: str, keeper: ThemeKeeper) -> None:
    piece = MAKERS[name](keeper)
    piece.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    del piece
    gc.collect()
    keeper.choose("dark")
    keeper.set_text_scale(150)
