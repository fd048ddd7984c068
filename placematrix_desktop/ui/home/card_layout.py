"""Where what stands in the line of one workshop on Home, so that no word of it is cut at any size of text."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPoint, QRectF

from placematrix_desktop.ui.home.card_words import (
    about_words,
    detail_words,
    mark_words,
    progress_words,
    status_words,
)
from placematrix_desktop.ui.pieces import BadgeKind, badge_size
from placematrix_desktop.ui.pieces.text_block import TextBlock, TextStyle, lay_out
from placematrix_desktop.ui.theme import Role, ThemeKeeper

if TYPE_CHECKING:
    from placematrix_desktop.application.ports import WorkshopCard

BAR = 4
"""Pixels that the bar of the progress is high."""
_ROOM_FOR_TWO = 430
"""Pixels, at 100 % text, from which how far a workshop got stands beside what it is, and not below."""
_RIGHT = 30
"""Steps of space, at 100 % text, that how far it got has beside, and two fifths of the width at most."""


class Words(NamedTuple):
    """A text and its top left corner, in pixels from that of the line."""

    block: TextBlock
    left: int
    top: int
    role: Role


class Sign(NamedTuple):
    """A badge and its top left corner."""

    text: str
    kind: BadgeKind
    at: QPoint


@dataclass
class CardLayout:
    """`height` is that of all of it; `track` is the room of the bar, None where it has none."""

    words: list[Words] = field(default_factory=list)
    signs: list[Sign] = field(default_factory=list)
    track: QRectF | None = None
    height: int = 0


def lay_out_card(themes: ThemeKeeper, card: WorkshopCard, width: int) -> CardLayout:
    """Lay a workshop out in a width in pixels: in two columns where there is room, else in one."""
    laid = CardLayout()
    space = themes.theme.space
    if width < _ROOM_FOR_TWO * max(100, themes.text_scale) // 100:
        below = _what(themes, laid, card, width) + space(0.75)
        laid.height = _how_far(themes, laid, card, 0, below, width, in_a_line=True)
        return laid
    right = min(space(_RIGHT) * max(100, themes.text_scale) // 100, width * 2 // 5)
    left = _what(themes, laid, card, width - right - space(3))
    laid.height = max(left, _how_far(themes, laid, card, width - right, 0, right, in_a_line=False))
    return laid


def _what(themes: ThemeKeeper, laid: CardLayout, card: WorkshopCard, width: int) -> int:
    """Name with its mark, and what is known of it below; gives its height."""
    theme = themes.theme
    style = TextStyle.of(theme.font("lead", "semibold"), 1.2)
    name = lay_out((card.subject,), style, width, from_left=True)
    laid.words.append(Words(name, 0, 0, "ink"))
    y = name.height
    if mark := mark_words(card):
        kind: BadgeKind = "warning" if card.rehearsal else "neutral"
        size, left = badge_size(themes, mark, kind), round(name.last_width) + theme.space(1)
        if left + size.width() <= width:
            top = y - style.step + (style.step - size.height()) // 2
        else:
            left, top = 0, y + theme.space(0.25)
            y = top + size.height()
        laid.signs.append(Sign(mark, kind, QPoint(left, top)))
    y += theme.space(0.5)
    about = lay_out((about_words(card),), TextStyle.of(theme.font("small"), 1.2), width, from_left=True)
    laid.words.append(Words(about, 0, y, "ink_muted"))
    return y + about.height


def _how_far(
    themes: ThemeKeeper,
    laid: CardLayout,
    card: WorkshopCard,
    left: int,
    top: int,
    width: int,
    *,
    in_a_line: bool,
) -> int:
    """Whether it is closed, its version and signatures, and what is agreed; gives where that ends. With
    `in_a_line` what is agreed stands behind the rest, where there is room."""
    theme = themes.theme
    style = TextStyle.of(theme.font("small"), 1.2)
    kind: BadgeKind = "success" if card.closed else "info"
    badge = badge_size(themes, status_words(card), kind)
    # In two columns the badge stands in the middle of the first line of the name.
    first = TextStyle.of(theme.font("lead", "semibold"), 1.2).step
    row = badge.height() if in_a_line else first
    laid.signs.append(Sign(status_words(card), kind, QPoint(left, top + (row - badge.height()) // 2)))
    taken = badge.width() + theme.space(1)
    y = top + row
    if detail := detail_words(card):
        wide = style.width(detail) + 1
        beside = taken + wide <= width
        block = lay_out((detail,), style, width, from_left=True)
        at = (left + taken, top + (row - block.height) // 2) if beside else (left, y + theme.space(0.25))
        laid.words.append(Words(block, *at, "ink_muted"))
        taken = taken + round(wide) + theme.space(2) if beside else width
        y = max(y, at[1] + block.height)

    words = progress_words(card)
    needed = round(style.width(words)) + 1
    if in_a_line and taken + needed + theme.space(5.5) <= width:
        y, left, width = top + (row - style.step) // 2, left + taken, width - taken
    else:
        y += theme.space(0.5)
    # Room for the longest words, so that the bars of all lines are as long.
    wide = max(needed, 0 if in_a_line else width * 2 // 5)
    block = lay_out((words,), style, min(wide, width), from_left=True)
    laid.words.append(Words(block, left + width - min(wide, width), y, "ink_muted"))
    track = QRectF(left, y + (style.step - BAR) / 2, width - wide - theme.space(1.5), BAR)
    laid.track = track if track.width() >= theme.space(4) else None
    return max(y + block.height, top + row)
