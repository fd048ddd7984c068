"""How one row of the grid is laid out at given widths: text blocks, badges, and the height they need."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from PySide6.QtCore import QRect

from placematrix_desktop.ui.pieces.text_block import Marking, TextBlock, lay_out
from placematrix_desktop.ui.run.grid_look import CUT_AFTER, GridLook
from placematrix_desktop.ui.run.row_words import BLANK_CELL, StageCell, TitleCell
from placematrix_desktop.ui.run.signs import badge_width
from placematrix_desktop.ui.words import tr

_SHORT = 16
"""Characters of a remark that is not broken over lines."""

_REMARK_LINES = (3, 1)
"""Lines for how a descriptor stands and for what was written, in rows that are not selected."""


class Placed(NamedTuple):
    """A text block and where it stands, from the corner of its cell."""

    block: TextBlock
    x: int
    y: int


class Badge(NamedTuple):
    """A badge of a stage cell. `kind` is "agreed", "last_time" or "target"."""

    kind: str
    words: str
    box: QRect


@dataclass
class TitleLayout:
    """The descriptor's column: title, sign and status, what was written, what the descriptor means."""

    cell: TitleCell
    title: Placed
    sign: QRect
    status: Placed
    written: Placed | None
    explanation: Placed | None
    height: int

    @property
    def title_height(self) -> int:
        """The height of the title alone, with the room above it and before what follows."""
        return self.status.y


class HandsLayout(NamedTuple):
    """The hands of a stage: `dots` of them, each a dot, in the box; where they do not fit on a line, one dot
    with `words` after it."""

    dots: int
    words: str
    box: QRect


@dataclass
class StageLayout:
    """One stage of a descriptor. `button` is the chip that agrees it, in the selected row."""

    cell: StageCell
    text: Placed
    height: int
    badges: list[Badge] = field(default_factory=list)
    button: QRect | None = None
    is_blank: bool = False
    hands: HandsLayout | None = None


@dataclass
class RowLayout:
    """A whole descriptor row."""

    title: TitleLayout
    stages: list[StageLayout]
    height: int

    @property
    def is_cut(self) -> bool:
        """True where a cell does not stand in full."""
        return any(stage.text.block.is_cut for stage in self.stages)


def lay_out_row(
    look: GridLook,
    title: TitleCell,
    cells: Sequence[StageCell],
    widths: Sequence[int],
    *,
    selected: bool,
    full: bool,
    chips: bool = True,
    marking: Marking | None = None,
    before: RowLayout | None = None,
) -> RowLayout:
    """Lay a descriptor row out. `widths` are those of the columns, the descriptor's first.

    `full` leaves nothing out. Without `chips` the selected row offers no stage to agree. `marking` is of
    what a search looks for. `before` is how the row was laid out until something was decided, all else
    being the same: cells that say what they said are taken from it.
    """
    if before is not None and before.title.cell == title:
        first = before.title
    else:
        first = _lay_out_title(look, title, widths[0], selected=selected, marking=marking)
    same = {stage.cell: stage for stage in before.stages} if before is not None else {}
    stages = [
        same.get(cell)
        or _lay_out_stage(look, cell, width, full=full or selected, chips=chips and selected, marking=marking)
        for cell, width in zip(cells, widths[1:], strict=True)
    ]
    return RowLayout(first, stages, max([first.height, *(stage.height for stage in stages)]))


def _lay_out_title(
    look: GridLook, cell: TitleCell, width: int, *, selected: bool, marking: Marking | None
) -> TitleLayout:
    left = look.pad_x + look.accent_bar
    inner = width - left - look.pad_x
    y = look.pad_y
    title = Placed(lay_out((cell.title,), look.title, inner, marking=marking), left, y)
    y += title.block.height + look.gap
    indent = look.sign + look.gap + 2
    sign = QRect(left, y + (look.status.step - look.sign) // 2, look.sign, look.sign)
    room = inner - indent
    status_lines, written_lines = (None, None) if selected else _REMARK_LINES
    words = _glued(cell.status)
    status = Placed(lay_out((words,), look.status, room, most_lines=status_lines), left + indent, y)
    y += status.block.height
    written = explanation = None
    if cell.written:
        y += look.gap // 2
        words = _glued(cell.written)
        written = Placed(lay_out((words,), look.status, room, most_lines=written_lines), left + indent, y)
        y += written.block.height
    if cell.explanation and selected:
        y += look.gap
        explanation = Placed(lay_out((cell.explanation,), look.status, inner), left, y)
        y += explanation.block.height
    return TitleLayout(cell, title, sign, status, written, explanation, y + look.pad_y)


def _glued(words: str) -> str:
    """The same words with line breaks only between the parts, as far as these are short."""
    parts = (p.replace(" ", "\u00a0") if len(p) <= _SHORT else p for p in words.split(" · "))
    return " · ".join(parts)


def _lay_out_stage(
    look: GridLook, cell: StageCell, width: int, *, full: bool, chips: bool, marking: Marking | None
) -> StageLayout:
    inner = width - 2 * look.pad_x
    badges, button, y = _lay_out_top(look, cell, inner, chips=chips)
    blank = not cell.statements
    block = lay_out(
        cell.statements or (tr(BLANK_CELL),),
        look.cell_agreed if cell.agreed else look.cell,
        inner,
        most_lines=None if full else CUT_AFTER,
        bullets=len(cell.statements) > 1,
        marking=marking if cell.statements else None,
    )
    text = Placed(block, look.pad_x, y)
    y += block.height
    hands = None
    if cell.hands:
        y += look.gap
        fits = cell.hands * look.dot_pitch <= inner
        box = QRect(look.pad_x, y, inner, look.status.step)
        hands = HandsLayout(cell.hands if fits else 1, "" if fits else str(cell.hands), box)
        y += box.height()
    return StageLayout(cell, text, y + look.pad_y, badges, button, blank, hands)


def _lay_out_top(
    look: GridLook, cell: StageCell, inner: int, *, chips: bool
) -> tuple[list[Badge], QRect | None, int]:
    """What stands above the statements: badges side by side where they fit, with `chips` before them the
    one that agrees the stage. Gives the place where the statements begin."""
    x, y, row_height = look.pad_x, look.pad_y, 0
    button = None
    if chips:
        # As high with the badge as with the chip, so that agreeing moves nothing.
        row_height = look.chip_height
        if not cell.agreed:
            button = QRect(x, y, round(look.chip_height * 1.15), look.chip_height)
            x += button.width() + look.gap
    badges = []
    for kind, choices in _badges(cell):
        tick = kind == "agreed"
        room = look.pad_x + inner - x
        words, width = _fitting(look, choices, room, tick=tick)
        if width > room and x > look.pad_x:
            x, y = look.pad_x, y + row_height + look.gap
            row_height = 0
            words, width = _fitting(look, choices, inner, tick=tick)
        if width > inner:
            words = look.badge.shortened(words, inner - (width - look.badge.width(words)))
            width = inner
        line = max(row_height, look.badge_height)
        badges.append(
            Badge(kind, words, QRect(x, y + (line - look.badge_height) // 2, width, look.badge_height))
        )
        row_height = line
        x += width + look.gap
    return badges, button, y + (row_height + look.gap + 2 if row_height else 0)


def _badges(cell: StageCell) -> list[tuple[str, tuple[str, ...]]]:
    """The badges of a cell, each with its words from the longest to the shortest."""
    found: list[tuple[str, tuple[str, ...]]] = []
    if cell.agreed:
        moving = (
            (
                tr("Agreed, moving to {}").format(cell.moving_to),
                tr("Agreed → {}").format(cell.moving_to),
            )
            if cell.moving_to
            else (tr("Agreed"),)
        )
        found.append(("agreed", moving))
    if cell.last_time:
        found.append(("last_time", (tr("last time"),)))
    if cell.target:
        found.append(("target", (tr("target"),)))
    return found


def _fitting(look: GridLook, choices: tuple[str, ...], room: int, *, tick: bool) -> tuple[str, int]:
    words, width = choices[0], 0
    for words in choices:
        width = badge_width(words, look.badge, look.badge_pad, tick=tick)
        if width <= room:
            break
    return words, width
