"""Labels that are cut, headings, cards, empty places, pages and views."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QStringListModel, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from placematrix_desktop.ui.pieces import (
    Card,
    CardButton,
    ElidedLabel,
    EmptyState,
    PrimaryButton,
    ScrollColumn,
    SectionHeading,
    TableView,
    TreeView,
)
from placematrix_desktop.ui.theme import ThemeKeeper
from tests.ui.pieces.conftest import Show

LONG = "Northbridge, Southbridge and the Five Valleys Health and Care Place Partnership"


def test_a_label_is_cut_only_where_it_must_be(keeper: ThemeKeeper, show: Show) -> None:
    label = ElidedLabel(LONG, "title")
    window = show(label, width=1400)
    assert not label.is_cut
    assert label.toolTip() == ""
    window.resize(200, 100)
    QTest.qWait(0)
    assert label.is_cut
    assert label.text() == label.toolTip() == label.accessibleName() == LONG
    assert QLabel.text(label).endswith("…")
    window.resize(1400, 100)
    QTest.qWait(0)
    assert not label.is_cut


def test_a_label_is_cut_anew_when_the_text_grows(keeper: ThemeKeeper, show: Show) -> None:
    label = ElidedLabel("Fit with health and wellbeing", "title")
    window = show(label, width=300)
    window.setFixedWidth(300)
    assert not label.is_cut
    keeper.set_text_scale(200)
    QTest.qWait(0)
    assert label.is_cut


def test_a_label_of_several_lines_becomes_one(keeper: ThemeKeeper, show: Show) -> None:
    label = ElidedLabel("Common\n vision\t here")
    show(label)
    assert label.text() == "Common vision here"
    assert label.textFormat() is Qt.TextFormat.PlainText


def test_a_heading_has_its_remark_and_its_button(keeper: ThemeKeeper, show: Show) -> None:
    heading = SectionHeading(keeper, "Actions", trailing="3")
    button = QPushButton("Add")
    heading.add_button(button)
    show(heading)
    assert heading.text == heading.accessibleName() == "Actions"
    heading.set_text("Top actions")
    heading.set_trailing("5")
    assert heading.accessibleName() == "Top actions"
    assert "5" in [label.text() for label in heading.findChildren(QLabel)]
    assert button.isVisible()


def test_a_card_is_one_button_with_a_name_and_a_description(
    keeper: ThemeKeeper, show: Show, qtbot: QtBot
) -> None:
    card = CardButton(keeper, "Sample workshop", "Nothing in it is real.", icon="matrix")
    show(card)
    assert (card.accessibleName(), card.accessibleDescription()) == (
        "Sample workshop",
        "Nothing in it is real.",
    )
    with qtbot.waitSignal(card.clicked):
        label = card.findChildren(QLabel)[1]
        QTest.mouseClick(card.window().windowHandle(), Qt.MouseButton.LeftButton, pos=_in_window(label))
    with qtbot.waitSignal(card.clicked):
        card.setFocus()
        qtbot.keyClick(card, Qt.Key.Key_Space)
    with qtbot.waitSignal(card.clicked):
        qtbot.keyClick(card, Qt.Key.Key_Return)


def test_a_card_shows_the_key_that_does_the_same(keeper: ThemeKeeper, show: Show) -> None:
    card = CardButton(keeper, "Matrices", "All of them.", icon="matrix", hint="Ctrl+M")
    show(card)
    assert "Ctrl+M" in [label.text() for label in card.findChildren(QLabel) if label.isVisible()]
    assert card.accessibleDescription() == "All of them. · Ctrl+M"


def test_a_card_is_as_high_as_its_words_need(keeper: ThemeKeeper, show: Show, qtbot: QtBot) -> None:
    card = CardButton(keeper, "Sample workshop", LONG * 3)
    window = show(card, width=900)
    low = card.height()
    window.resize(300, 600)
    QTest.qWait(0)
    assert card.height() > low
    card.set_texts("Sample workshop")
    qtbot.waitUntil(lambda: card.height() < low)
    inside = card.contentsRect()
    assert all(inside.contains(label.geometry()) for label in card.findChildren(QLabel) if label.isVisible())


def test_a_card_holds_what_is_put_into_it(keeper: ThemeKeeper, show: Show) -> None:
    card = Card(keeper)
    card.body.addWidget(QLabel("Join the strategy group"))
    show(card)
    assert card.height() > 2 * keeper.theme.space(2)
    assert card.grab().toImage().pixelColor(5, 20).name() == keeper.theme.hex("panel")


def test_an_empty_place_says_what_can_be_done(keeper: ThemeKeeper, show: Show) -> None:
    empty = EmptyState(keeper, "people", "Nobody is here yet", "Paste a list.")
    buttons = [PrimaryButton(keeper, "Paste"), PrimaryButton(keeper, "Type")]
    for button in buttons:
        empty.add_button(button)
    show(empty)
    assert (empty.accessibleName(), empty.accessibleDescription()) == ("Nobody is here yet", "Paste a list.")
    assert buttons[0].x() < buttons[1].x()


def test_an_empty_place_can_say_something_else(keeper: ThemeKeeper, show: Show) -> None:
    empty = EmptyState(keeper, "warning", "Nothing to show")
    show(empty)
    empty.set_text("The file is damaged.")
    shown = [label.text() for label in empty.findChildren(QLabel) if label.isVisible()]
    assert "The file is damaged." in shown
    assert empty.accessibleDescription() == "The file is damaged."
    empty.set_text("")
    assert empty.accessibleDescription() == ""


def test_a_page_is_never_too_wide_to_read_and_scrolls_to_the_focus(
    keeper: ThemeKeeper, show: Show, qtbot: QtBot
) -> None:
    page = ScrollColumn(keeper, width=400)
    fields = [QLineEdit() for _ in range(20)]
    for field in fields:
        page.column.addWidget(field)
    show(page, width=1200)
    assert fields[0].width() <= 400
    assert page.verticalScrollBar().maximum() > 0
    fields[0].setFocus()
    for field in fields[:-1]:
        qtbot.keyClick(field, Qt.Key.Key_Tab)
    assert fields[-1].hasFocus()
    assert page.verticalScrollBar().value() > 0
    assert not fields[-1].visibleRegion().isEmpty()


def test_tab_leaves_a_table(keeper: ThemeKeeper, show: Show, qtbot: QtBot) -> None:
    table, after = TableView(keeper, "People"), QLineEdit()
    model = QStandardItemModel(3, 2)
    table.setModel(model)
    show(table, after)
    table.setFocus()
    table.setCurrentIndex(model.index(0, 0))
    qtbot.keyClick(table, Qt.Key.Key_Down)
    assert table.currentIndex().row() == 1
    qtbot.keyClick(table, Qt.Key.Key_Tab)
    assert after.hasFocus()
    assert table.accessibleName() == "People"
    before = table.rowHeight(0)
    keeper.set_text_scale(200)
    assert table.verticalHeader().defaultSectionSize() > 1.5 * before


def test_rows_of_a_tree_are_as_high_before_as_after_the_style_sheet(keeper: ThemeKeeper, show: Show) -> None:
    model = QStandardItemModel()
    model.appendRow(QStandardItem("Ambition and vision"))
    tree = TreeView(keeper, "Themes")
    tree.setModel(model)
    show(tree)
    assert tree.visualRect(model.index(0, 0)).height() >= keeper.theme.height("control_compact") - 2


@pytest.mark.parametrize("kind", [TableView, TreeView])
def test_a_view_takes_any_model(kind: type[TableView], keeper: ThemeKeeper, show: Show) -> None:
    view = kind(keeper, "Names")
    view.setModel(QStringListModel(["one", "two"], view))
    show(view)
    assert view.model().rowCount() == 2


def _in_window(widget: QWidget) -> QPoint:
    return widget.mapTo(widget.window(), widget.rect().center())


def test_a_label_may_take_a_second_line_before_it_is_cut(qtbot: QtBot) -> None:
    label = ElidedLabel("Northbridge Place Partnership", most_lines=2)
    qtbot.addWidget(label)
    label.show()
    one = label.sizeHint().width()
    label.resize(one, 90)
    assert (label.lines, label.is_cut) == (1, False)
    label.resize(label.width_whole(), 90)
    assert (label.lines, label.is_cut) == (2, False)
    assert label.sizeHint().height() == 2 * label.fontMetrics().height()
    label.resize(label.width_whole() // 2, 90)
    assert (label.lines, label.is_cut) == (2, True)
    assert label.toolTip() == "Northbridge Place Partnership"
    # A first word that is too long for the line ends in an ellipsis, too.
    label.resize(label.fontMetrics().horizontalAdvance("Northbridge") - 4, 90)
    first, _ = QLabel.text(label).split("\n")
    assert first.endswith("…")
    assert label.fontMetrics().horizontalAdvance(first) <= label.width()
