"""What was agreed so far, for somebody who comes late: theme by theme, in two columns, on several pages."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QRect
from PySide6.QtGui import QFont

from placematrix_desktop.domain.judgement import State
from placematrix_desktop.ui.room.content import Agreed, AgreedTold
from placematrix_desktop.ui.room.look import RoomLook, laid_out
from placematrix_desktop.ui.room.marks import Line, Picture, Plate, Sign, Words
from placematrix_desktop.ui.room.page import Page

_SEMIBOLD = QFont.Weight.DemiBold
_SIZE, _CHIP, _ROW_GAP, _COLUMN_GAP = 22, 34, 12, 40
_RESULT_SHARE = 0.36
"""How much of a column the results may take up."""


@dataclass(frozen=True)
class _Row:
    """A heading, where `line` is None, or a line of the list; `height` includes the gap after it."""

    text: str
    line: Agreed | None
    height: int


def agreed_face(told: AgreedTold, look: RoomLook, page: int) -> Picture:
    """A page of it; the last one where there are fewer."""
    return _AgreedFace(told, look).picture(page)


class _AgreedFace:
    def __init__(self, told: AgreedTold, look: RoomLook) -> None:
        self._told, self._look = told, look
        self._inks = look.stages(told.stages, ladder=told.ladder)
        self._page = Page(look, told.watermark)
        self._style = look.style(_SIZE)
        self._heading = look.style(_SIZE, _SEMIBOLD)

    def picture(self, number: int) -> Picture:
        told, page, look = self._told, self._page, self._look
        so_far = QCoreApplication.translate("Room", "Agreed so far")
        title = QCoreApplication.translate("Room", "What was agreed") if told.closed else so_far
        page.add_head(told.subject, title)
        page.add_foot(told.progress)
        if not told.themes:
            page.add_remark(QCoreApplication.translate("Room", "Nothing has been agreed yet."))
        body = page.body
        gap = look.length(_COLUMN_GAP)
        width = (body.width() - gap) // 2
        columns = self._columns(width, body.height())
        pages = max(1, -(-len(columns) // 2))
        number = min(number, pages - 1)
        page.add_page_number(number, pages)
        for place, rows in enumerate(columns[2 * number : 2 * number + 2]):
            self._add_column(rows, body.x() + place * (width + gap), body.y(), width)
        return page.finished()

    def _columns(self, width: int, height: int) -> list[list[_Row]]:
        """The rows column by column. A theme that goes on in the next column is named again there, and no
        heading stands alone at the foot."""
        columns: list[list[_Row]] = []
        left = 0
        for theme, lines in self._told.themes:
            heading = _Row(theme, None, self._heading_height(theme, width))
            named = False
            for line in lines:
                row = _Row(line.title, line, self._row_height(line, width))
                wanted = row.height + (0 if named else heading.height)
                if not columns or wanted > left:
                    columns.append([])
                    left, named = height, False
                if not named:
                    columns[-1].append(heading)
                    left, named = left - heading.height, True
                columns[-1].append(row)
                left -= row.height
        return columns

    def _heading_height(self, theme: str, width: int) -> int:
        block = laid_out((theme,), self._heading, width)
        return block.height + self._look.length(6 + 2 + _ROW_GAP)

    def _row_height(self, line: Agreed, width: int) -> int:
        title, result = self._widths(width)
        high = max(
            laid_out((line.title,), self._style, title).height,
            laid_out((line.result,), self._heading, result).height,
            self._look.length(_CHIP),
        )
        return high + self._look.length(_ROW_GAP)

    def _widths(self, width: int) -> tuple[int, int]:
        """The widths of title and result."""
        result = round(width * _RESULT_SHARE)
        return width - result - self._look.length(_CHIP + 12 + 16), result

    def _add_column(self, rows: list[_Row], x: int, y: int, width: int) -> None:
        for row in rows:
            if row.line is None:
                self._add_heading(row.text, x, y, width)
            else:
                self._add_line(row.line, x, y, width)
            y += row.height

    def _add_heading(self, theme: str, x: int, y: int, width: int) -> None:
        look, picture = self._look, self._page.picture
        block = laid_out((theme,), self._heading, width)
        rect = QRect(x, y, width, block.height)
        picture.marks += [
            Words(theme, block, self._heading, rect, look.ink, look.ground),
            Plate(QRect(x, rect.bottom() + 1 + look.length(6), width, look.length(2)), look.ink),
        ]
        picture.spoken.append(theme)

    def _add_line(self, line: Agreed, x: int, y: int, width: int) -> None:
        look, picture = self._look, self._page.picture
        side = look.length(_CHIP)
        chip = QRect(x, y, side, side)
        if line.number:
            inks = self._inks[line.number - 1]
            number = look.style(_SIZE, QFont.Weight.Bold)
            picture.marks += [
                Plate(chip, inks.fill, inks.border, max(1, look.length(1)), look.length(7)),
                Line(str(line.number), number, chip, inks.on_fill, inks.fill, centred=True),
            ]
        else:
            inset = look.length(6)
            picture.marks.append(
                Sign(State.NO_CONSENSUS, chip.adjusted(inset, inset, -inset, -inset), look.ink)
            )
        title_width, result_width = self._widths(width)
        left = x + side + look.length(12)
        for text, style, at, room in (
            (line.title, self._style, left, title_width),
            (line.result, self._heading, x + width - result_width, result_width),
        ):
            block = laid_out((text,), style, room)
            lowered = max(0, (side - style.step) // 2)
            rect = QRect(at, y + lowered, room, block.height)
            picture.marks.append(Words(text, block, style, rect, look.ink, look.ground))
        picture.spoken.append(f"{line.title}: {line.result}")
