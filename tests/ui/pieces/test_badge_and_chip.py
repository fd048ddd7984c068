"""Badges and stage chips carry a word or a number besides their colour."""

from __future__ import annotations

from typing import get_args

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QImage, QPainter
from pytestqt.qtbot import QtBot

from placematrix_desktop.ui.pieces import (
    Badge,
    BadgeKind,
    StageChip,
    badge_size,
    paint_badge,
    paint_stage_chip,
)
from placematrix_desktop.ui.theme import ThemeKeeper
from tests.ui.pieces.conftest import Show

KINDS: tuple[BadgeKind, ...] = get_args(BadgeKind)


@pytest.mark.parametrize("kind", KINDS)
def test_a_badge_has_room_for_its_word(kind: BadgeKind, keeper: ThemeKeeper, show: Show) -> None:
    badge = Badge(keeper, "Agreed", kind)
    show(badge)
    assert badge.size() == badge_size(keeper, "Agreed", kind)
    assert (badge.text, badge.kind, badge.accessibleName()) == ("Agreed", kind, "Agreed")
    badge.set_badge("Agreed, moving to 3", kind)
    assert badge.sizeHint().width() > badge_size(keeper, "Agreed", kind).width()
    assert badge.accessibleName() == "Agreed, moving to 3"


@pytest.mark.parametrize("kind", KINDS)
def test_a_badge_is_painted_where_it_says(kind: BadgeKind, keeper: ThemeKeeper) -> None:
    image = _blank()
    painter = QPainter(image)
    place = paint_badge(painter, keeper, QPoint(20, 10), "Agreed", kind)
    painter.end()
    assert place == QRect(QPoint(20, 10), badge_size(keeper, "Agreed", kind))
    assert _painted(image)
    assert place.contains(_painted(image))


def test_a_badge_is_cut_to_the_width_that_there_is(keeper: ThemeKeeper) -> None:
    image = _blank()
    painter = QPainter(image)
    place = paint_badge(painter, keeper, QPoint(0, 0), "Agreed between two and three", "agreed", width=70)
    painter.end()
    assert place.width() == 70
    assert place.contains(_painted(image))


def test_a_chip_shows_the_number_and_says_the_stage(keeper: ThemeKeeper, show: Show) -> None:
    chip = StageChip(keeper, 2, 4, name="Maturing")
    show(chip)
    assert chip.accessibleName() == "3 Maturing"
    assert chip.grab().toImage().pixelColor(3, 3).name() == keeper.theme.stage_hexes(4)[2].fill
    chip.set_stage(0, 3, ladder=False, name="system")
    assert chip.accessibleName() == "1 system"
    assert chip.grab().toImage().pixelColor(3, 3).name() == keeper.theme.stage_hexes(3, ladder=False)[0].fill


@pytest.mark.parametrize(("index", "count"), [(4, 4), (-1, 4)])
def test_a_stage_that_there_is_not_is_a_fault(
    index: int, count: int, keeper: ThemeKeeper, qtbot: QtBot
) -> None:
    with pytest.raises(IndexError, match=f"stage {index} of {count}"):
        StageChip(keeper, index, count)


def test_numbers_differ_where_colours_are_not_seen(keeper: ThemeKeeper) -> None:
    pictures = set()
    for index in range(9):
        image = _blank()
        painter = QPainter(image)
        paint_stage_chip(painter, QRect(0, 0, 20, 20), keeper.theme, index, 9)
        painter.end()
        stage = keeper.theme.stages(9)[index]
        ink = [(x, y) for x in range(20) for y in range(20) if image.pixelColor(x, y) == stage.on_fill]
        pictures.add(tuple(ink))
    assert len(pictures) == 9


def _blank() -> QImage:
    image = QImage(300, 60, QImage.Format.Format_ARGB32)
    image.fill(0)
    return image


def _painted(image: QImage) -> QRect:
    dots = [
        QPoint(x, y)
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).alpha()
    ]
    return QRect(
        QPoint(min(dot.x() for dot in dots), min(dot.y() for dot in dots)),
        QPoint(max(dot.x() for dot in dots), max(dot.y() for dot in dots)),
    )
