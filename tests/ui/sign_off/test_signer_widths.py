"""No word of those who sign is cut: columns have room for the longest word, cells break lines."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics, QImage, QPainter
from PySide6.QtWidgets import QApplication, QStyleOptionViewItem

from placematrix_desktop.domain.signoff import Position, SigningRole
from placematrix_desktop.ui.sign_off import SignOffScreen
from placematrix_desktop.ui.sign_off.signer_model import Column
from placematrix_desktop.ui.sign_off.signer_widths import SHARES, shared_out
from placematrix_desktop.ui.theme import ThemeKeeper


@pytest.mark.parametrize("room", [300, 700, 888, 1200])
def test_the_widths_come_to_the_room_and_to_what_each_needs(room: int) -> None:
    least = {Column.ROLE: 180, Column.SIGNED: 120, Column.REASON: 100}
    widths = shared_out(room, least)
    assert set(widths) == set(SHARES)
    assert all(widths[column] >= needed for column, needed in least.items())
    assert sum(widths.values()) <= max(room, sum(least.values()))
    assert shared_out(1000, {})[Column.NAME] == 250


@pytest.fixture
def large(themes: ThemeKeeper) -> Iterator[None]:
    themes.set_text_scale(200)
    yield
    themes.set_text_scale(100)


@pytest.mark.usefixtures("large")
def test_at_200_per_cent_each_cell_has_room_for_its_words(
    make_screen: Callable[[], SignOffScreen], themes: ThemeKeeper
) -> None:
    screen = make_screen()
    screen.resize(960, 486)
    QApplication.processEvents()
    table = screen.signing.table
    model = table.model()
    model.setData(model.index(0, Column.ROLE), SigningRole.CONVENOR)
    model.setData(model.index(1, Column.POSITION), Position.AGREE_WITH_RESERVATION)
    table.fit()
    assert sum(table.columnWidth(column) for column in Column) <= table.viewport().width()
    fonts = {
        Column.NAME: themes.theme.font("body", "semibold"),
        Column.ROLE: themes.theme.font("body"),
        Column.POSITION: themes.theme.font("caption", "semibold"),
    }
    for row in range(model.rowCount()):
        for column, font in fonts.items():
            text = str(model.index(row, column).data())
            place = table.visualRect(model.index(row, column))
            beside = 24 if column is Column.NAME else 0
            room = QRect(0, 0, place.width() - 22 - beside, 10_000)
            needed = QFontMetrics(font).boundingRect(room, int(Qt.TextFlag.TextWordWrap), text)
            assert needed.width() <= room.width(), text
            assert needed.height() <= place.height(), text
    words = [str(model.headerData(column, Qt.Orientation.Horizontal)) for column in Column]
    header = table.horizontalHeader()
    for column, word in zip(Column, words, strict=True):
        assert header.sectionSizeFromContents(column).width() <= table.columnWidth(column), word


def test_whatever_the_width_a_row_is_as_high_as_what_is_painted(
    make_screen: Callable[[], SignOffScreen], themes: ThemeKeeper
) -> None:
    table = make_screen().signing.table
    index = table.model().index(0, Column.NAME)
    option = QStyleOptionViewItem()
    option.widget = table
    paper = themes.theme.colour("panel")
    for width in range(150, 230):
        option.rect = QRect(0, 0, width, 1_000)
        option.rect.setHeight(table.itemDelegate().sizeHint(option, index).height())
        image = QImage(option.rect.size(), QImage.Format.Format_RGB32)
        image.fill(paper)
        painter = QPainter(image)
        table.itemDelegate().paint(painter, option, index)
        painter.end()
        edge = {image.pixelColor(x, y).rgb() for x in range(width) for y in (0, 1)}
        assert edge == {paper.rgb()}, f"at {width} pixels the name runs over the top"
