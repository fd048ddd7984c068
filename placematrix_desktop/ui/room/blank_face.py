"""What the room sees while it is not to see anything: whose day it is."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtGui import QFont

from placematrix_desktop.domain.workshop import Workshop
from placematrix_desktop.ui.room.content import watermark_of
from placematrix_desktop.ui.room.look import RoomLook, laid_out
from placematrix_desktop.ui.room.marks import Picture, Plate, Words
from placematrix_desktop.ui.room.page import MARGIN, Page


def blank_face(workshop: Workshop, look: RoomLook) -> Picture:
    """The names of place and workshop, on the ground that every page has: nothing flashes."""
    page = Page(look, watermark_of(workshop.facts))
    picture, facts = page.picture, workshop.facts
    left = look.length(MARGIN * 2)
    width = look.size.width() - 2 * left
    lines = [(facts.subject, look.style(48, QFont.Weight.Bold), look.ink)]
    if facts.occasion:
        lines.append((facts.occasion, look.style(28), look.quiet_ink(look.ground)))
    blocks = [(text, style, ink, laid_out((text,), style, width)) for text, style, ink in lines]
    gap, rule = look.length(16), look.length(6)
    high = rule + gap + sum(block.height + gap for *_, block in blocks)
    y = (look.size.height() - high) // 2
    accent = look.theme.hex("progress")
    picture.marks.append(Plate(QRect(left, y, look.length(72), rule), accent, radius=rule // 2))
    y += rule + gap
    for text, style, ink, block in blocks:
        picture.marks.append(Words(text, block, style, QRect(left, y, width, block.height), ink, look.ground))
        picture.spoken.append(text)
        y += block.height + gap
    return page.finished()
