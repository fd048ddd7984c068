"""Before the talk begins: whose day it is, which one, and what it is about."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QRect
from PySide6.QtGui import QFont

from placematrix_desktop.ui.pieces.text_block import TextBlock, TextStyle
from placematrix_desktop.ui.room.content import TitleTold
from placematrix_desktop.ui.room.look import SMALLEST, RoomLook, laid_out
from placematrix_desktop.ui.room.marks import Picture, Plate, Words
from placematrix_desktop.ui.room.page import Page

_BOLD, _SEMIBOLD = QFont.Weight.Bold, QFont.Weight.DemiBold
_SUBJECT_SIZES = (56, 48, 42, 36, 30, 26, 22, SMALLEST)
_RULE, _GAP, _PART_GAP = 6, 12, 28

_Line = tuple[str, TextStyle, str, TextBlock, int]
"""What is said, its type and ink, how it is broken, and the gap above it in pixels."""


def title_face(told: TitleTold, look: RoomLook) -> Picture:
    """One page. Where long names leave no room for everything, what the day is for gives way whole, then the
    matrix: nothing is cut."""
    page = Page(look, told.watermark)
    page.add_foot(told.progress)
    if told.watermark:
        width = look.badge_width(told.watermark)
        right = page.body.right() + 1
        page.add_badge(told.watermark, QRect(right - width, page.body.y(), width, look.badge_height))
    room = page.body.adjusted(0, look.badge_height, 0, 0)
    lines = _fitting(told, look, room)
    high = look.length(_RULE) + _height(lines)
    y = room.y() + max(0, (room.height() - high) // 2)
    picture, rule = page.picture, look.length(_RULE)
    accent = look.theme.hex("progress")
    picture.marks.append(Plate(QRect(room.x(), y, look.length(72), rule), accent, radius=rule // 2))
    y += rule
    spoken = []
    for text, style, ink, block, gap in lines:
        y += gap
        rect = QRect(room.x(), y, room.width(), block.height)
        picture.marks.append(Words(text, block, style, rect, ink, look.ground))
        spoken.append(text)
        y += block.height
    picture.spoken[:0] = spoken
    return page.finished()


def _fitting(told: TitleTold, look: RoomLook, room: QRect) -> list[_Line]:
    """The lines in the largest type in which most of them have room."""
    lines: list[_Line] = []
    for shown in (told, replace(told, purpose=""), replace(told, purpose="", matrix="")):
        for size in _SUBJECT_SIZES:
            lines = _lines(shown, look, room.width(), size)
            if look.length(_RULE) + _height(lines) <= room.height():
                return lines
    return lines


def _lines(told: TitleTold, look: RoomLook, width: int, size: int) -> list[_Line]:
    quiet = look.quiet_ink(look.ground)
    said = (
        (told.subject, look.style(size, _BOLD), look.ink, _GAP + 4),
        (told.occasion, look.style(min(size, 30), _SEMIBOLD), look.ink, _GAP),
        (told.day, look.style(min(size, 26)), quiet, _GAP),
        (told.matrix, look.style(min(size, 26), _SEMIBOLD), look.ink, _PART_GAP),
        (told.purpose, look.style(min(size, 24)), quiet, _GAP),
    )
    return [
        (text, style, ink, laid_out(tuple(text.split("\n")), style, width), look.length(gap))
        for text, style, ink, gap in said
        if text
    ]


def _height(lines: list[_Line]) -> int:
    return sum(gap + block.height for *_, block, gap in lines)
