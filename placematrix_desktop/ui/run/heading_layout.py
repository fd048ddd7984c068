"""How a heading of the grid is laid out: theme › element, remarks beside it, note and result below."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect

from placematrix_desktop.ui.pieces.text_block import lay_out
from placematrix_desktop.ui.run.grid_look import TOUCH, GridLook
from placematrix_desktop.ui.run.row_layout import Placed
from placematrix_desktop.ui.run.signs import badge_width


@dataclass
class HeadingLayout:
    """A heading row. `tags` are the remarks with their boxes; `result` what was found elsewhere."""

    title: Placed
    tags: list[tuple[str, QRect]]
    note: Placed | None
    result: Placed | None
    height: int


def heading_height(look: GridLook) -> int:
    """The height of a heading of one line, and of the one that stays at the top while scrolling."""
    return look.heading.step + 2 * look.gap + 4


def lay_out_heading(
    look: GridLook, words: str, tags: tuple[str, ...], note: str, result: str, width: int
) -> HeadingLayout:
    """Lay a heading out; empty texts take no room."""
    left = look.pad_x + look.accent_bar
    inner = width - left - look.pad_x
    y = look.gap + 2
    title = Placed(lay_out((words,), look.heading, inner), left, y)
    boxes: list[tuple[str, QRect]] = []
    x = left + round(title.block.widest) + look.pad_x
    line_y = y + title.block.height - look.heading.step
    for tag in tags:
        wide = badge_width(tag, look.badge, look.badge_pad)
        if x + wide > left + inner and x > left:
            x, line_y = left, line_y + look.badge_height + look.gap
        wide = min(wide, inner)
        top = line_y + (look.heading.step - look.badge_height) // 2
        boxes.append((tag, QRect(x, top, wide, look.badge_height)))
        x += wide + look.gap
    y = (
        max(y + title.block.height, *(box.bottom() + 1 for _, box in boxes), 0)
        if boxes
        else y + title.block.height
    )
    placed_note = placed_result = None
    if note:
        y += 2
        placed_note = Placed(lay_out((note,), look.definition, inner), left, y)
        y += placed_note.block.height
    if result:
        y += look.gap
        placed_result = Placed(lay_out((result,), look.status_strong, inner), left, y)
        y += placed_result.block.height
    return HeadingLayout(title, boxes, placed_note, placed_result, y + look.gap + 2)


def lay_out_folded(look: GridLook, words: str, width: int) -> HeadingLayout:
    """The line of what is folded, laid out as a heading with nothing but a note behind its sign. It is
    high enough for a finger."""
    left = look.pad_x + look.accent_bar + look.sign + look.gap + 2
    block = lay_out((words,), look.definition, width - left - look.pad_x)
    height = max(TOUCH, block.height + 2 * look.gap)
    nothing = Placed(lay_out((), look.heading, 1), left, 0)
    return HeadingLayout(nothing, [], Placed(block, left, (height - block.height) // 2), None, height)
