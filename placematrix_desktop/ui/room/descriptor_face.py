"""One descriptor on the projector: its stages side by side, what was agreed, and the show of hands."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QCoreApplication, QRect
from PySide6.QtGui import QFont

from placematrix_desktop.domain.judgement import State
from placematrix_desktop.ui.pieces.text_block import TextStyle
from placematrix_desktop.ui.room.columns import FOLDED_LABEL_SIZE, Column, ColumnPage, Columns
from placematrix_desktop.ui.room.content import DescriptorTold, StageTold, state_told
from placematrix_desktop.ui.room.look import RoomLook, StageInks, laid_out, widest_word
from placematrix_desktop.ui.room.marks import Line, Picture, Plate, Sign, Words
from placematrix_desktop.ui.room.page import Page

_SEMIBOLD = QFont.Weight.DemiBold
_BOLD = QFont.Weight.Bold
_CHIP, _LABEL_SIZE, _HANDS_SIZE, _HANDS_BAR = 36, 22, 26, 18
_TOP = 16


def descriptor_face(told: DescriptorTold, look: RoomLook, page: int) -> Picture:
    """A page of it; the last one where there are fewer."""
    return _DescriptorFace(told, look).picture(page)


class _DescriptorFace:
    def __init__(self, told: DescriptorTold, look: RoomLook) -> None:
        self._told, self._look = told, look
        self._inks = look.stages(len(told.stages), ladder=told.ladder)
        self._page = Page(look, told.watermark)

    def picture(self, number: int) -> Picture:
        told, page = self._told, self._page
        page.add_head(f"{told.subject} · {told.whereabouts}", told.title)
        if told.state is not None:
            page.add_state(told.state, state_told(told.state))
        for remark in told.remarks:
            page.add_remark(remark)
        page.add_foot(told.progress)
        body = page.body
        columns = Columns(
            told.stages,
            told.in_question,
            self._look,
            body.width(),
            body.height(),
            self,
            ladder=told.ladder,
        )
        pages = columns.pages()
        number = min(number, len(pages) - 1)
        page.add_page_number(number, len(pages))
        shown = pages[number]
        most, narrowest = self._most_hands(), min(column.inner for column in shown.columns)
        for column in shown.columns:
            self._add_column(column, shown, body, most, narrowest)
        return page.finished()

    # What stands over and under the statements

    def height(self, stage: int, inner: int) -> int:
        """What label, badges and hands of a stage take of the height of its column."""
        told = self._told.stages[stage]
        return (
            self._look.length(_TOP) * 2
            + self._label_height(told, inner, folded=False)
            + self._badges_height(told)
            + self._hands_height()
        )

    def least_width(self, stage: int) -> int:
        """The inner width that the label and the badges of a stage need."""
        told, look = self._told.stages[stage], self._look
        label = ceil(widest_word(told.label, self._label_style(folded=False))) + look.length(_CHIP + 10) + 1
        badges = [look.badge_width(words, sign=is_agreed) for words, is_agreed in self._badges(told)]
        return max(label, *badges) if badges else label

    def _label_style(self, *, folded: bool) -> TextStyle:
        return self._look.style(FOLDED_LABEL_SIZE if folded else _LABEL_SIZE, _SEMIBOLD)

    def _label_width(self, inner: int, *, folded: bool) -> int:
        return max(1, inner if folded else inner - self._look.length(_CHIP + 10))

    def _label_height(self, told: StageTold, inner: int, *, folded: bool) -> int:
        width = self._label_width(inner, folded=folded)
        label = laid_out((told.label,), self._label_style(folded=folded), width).height
        chip = self._look.length(_CHIP)
        return (chip + self._look.length(8) + label if folded else max(chip, label)) + self._look.length(12)

    def _badges(self, told: StageTold) -> list[tuple[str, bool]]:
        """The words of each badge, and whether it is the one of what is agreed."""
        badges = []
        if told.agreed:
            badges.append((_tr("Agreed"), True))
        if told.moving_to:
            badges.append((_tr("moving to {}").format(told.moving_to), False))
        if told.last_time:
            badges.append((_tr("last time"), False))
        return badges

    def _badges_height(self, told: StageTold) -> int:
        count = len(self._badges(told))
        return count * (self._look.badge_height + self._look.length(8)) + (
            self._look.length(4) if count else 0
        )

    # Hands

    def _most_hands(self) -> int:
        hands = [stage.hands for stage in self._told.stages if stage.hands]
        return max((max(one.count, one.before or 0) for one in hands), default=0)

    def _has_hands(self) -> bool:
        return any(stage.hands for stage in self._told.stages)

    def _has_two_rounds(self) -> bool:
        return any(stage.hands and stage.hands.before is not None for stage in self._told.stages)

    def _hands_height(self) -> int:
        if not self._has_hands():
            return 0
        look = self._look
        height = look.length(10) + look.style(_HANDS_SIZE, _BOLD).step + look.length(_HANDS_BAR + 4)
        if self._has_two_rounds():
            height += look.style(20).step + look.length(_HANDS_BAR // 2 + 4)
        return height

    # Putting a column together

    def _add_column(
        self, column: Column, page: ColumnPage, body: QRect, most_hands: int, narrowest: int
    ) -> None:
        told, inks, look = self._told.stages[column.stage], self._inks[column.stage], self._look
        rect = QRect(body.x() + column.x, body.y(), column.width, body.height())
        ground, ink = (inks.soft, inks.on_soft) if told.agreed else (look.ground, look.ink)
        edge, width = (
            (look.theme.hex("agreed_outline"), look.length(6))
            if told.agreed
            else (look.theme.hex("line_strong"), max(1, look.length(1.5)))
        )
        marks = self._page.picture.marks
        marks.append(Plate(rect, ground, edge, width, look.length(12), large=True))
        x, y = rect.x() + column.padding, rect.y() + look.length(_TOP)
        y = self._add_label(told, inks, column, x, y, ink, ground)
        y = self._add_badges(told, x, y, ink, ground)
        if column.block is not None:
            room = rect.bottom() + 1 - look.length(_TOP) - self._hands_height() - y
            text = "\n".join(column.said)
            ink = ink if told.statements else look.quiet_ink(ground)
            marks.append(Words(text, column.block, page.style, QRect(x, y, column.inner, room), ink, ground))
        if told.hands:
            self._add_hands(
                told, x, rect.bottom() + 1 - look.length(_TOP), ink, ground, most_hands, narrowest
            )
        self._say(told, column)

    def _add_label(
        self, told: StageTold, inks: StageInks, column: Column, x: int, y: int, ink: str, ground: str
    ) -> int:
        look, marks = self._look, self._page.picture.marks
        side = look.length(_CHIP)
        chip = QRect(x, y, side, side)
        number = look.style(_LABEL_SIZE, _BOLD)
        marks += [
            Plate(chip, inks.fill, inks.border, max(1, look.length(1)), look.length(7)),
            Line(str(told.number), number, chip, inks.on_fill, inks.fill, centred=True),
        ]
        style = self._label_style(folded=column.folded)
        width = self._label_width(column.inner, folded=column.folded)
        block = laid_out((told.label,), style, width)
        if column.folded:
            at = QRect(x, y + side + look.length(8), width, block.height)
        else:
            lowered = max(0, (side - block.height) // 2)
            at = QRect(x + side + look.length(10), y + lowered, width, block.height)
        marks.append(Words(told.label, block, style, at, ink, ground))
        return y + self._label_height(told, column.inner, folded=column.folded)

    def _add_badges(self, told: StageTold, x: int, y: int, ink: str, ground: str) -> int:
        look, marks = self._look, self._page.picture.marks
        style, height, pad = look.badge_style, look.badge_height, look.length(12)
        for words, is_agreed in self._badges(told):
            width = look.badge_width(words, sign=is_agreed)
            rect = QRect(x, y, width, height)
            if is_agreed:
                fill, on_fill = look.theme.hex("agreed_badge"), look.theme.hex("on_agreed_badge")
                side = look.length(18)
                sign = QRect(x + pad, y + (height - side) // 2, side, side)
                marks += [
                    Plate(rect, fill, radius=height // 2),
                    Sign(State.AGREED, sign, on_fill),
                    Line(words, style, rect.adjusted(pad + look.length(28), 0, -pad, 0), on_fill, fill),
                ]
            else:
                is_last_time = words == _tr("last time")
                quiet = look.quiet_ink(ground) if is_last_time else ink
                stroke = max(1, look.length(1.5))
                marks += [
                    Plate(rect, ground, quiet, stroke, height // 2, dashed=is_last_time),
                    Line(words, style, rect, quiet, ground, centred=True),
                ]
            y += height + look.length(8)
        return y + (look.length(4) if self._badges(told) else 0)

    def _add_hands(
        self, told: StageTold, x: int, bottom: int, ink: str, ground: str, most: int, longest: int
    ) -> None:
        """The bars of all columns have one scale, whatever their widths."""
        assert told.hands is not None
        look, marks, hands = self._look, self._page.picture.marks, told.hands
        style, small = look.style(_HANDS_SIZE, _BOLD), look.style(20)
        y = bottom - self._hands_height() + look.length(10)
        marks.append(Line(str(hands.count), style, QRect(x, y, longest, style.step), ink, ground))
        y += style.step
        height = look.length(_HANDS_BAR)
        bar = look.theme.hex("tally_dot")
        marks.append(Plate(QRect(x, y, _bar(hands.count, most, longest), height), bar, radius=look.length(4)))
        y += height + look.length(4)
        if hands.before is not None:
            words = _tr("before: {}").format(hands.before)
            marks.append(Line(words, small, QRect(x, y, longest, small.step), ink, ground))
            y += small.step
            outline = QRect(x, y, _bar(hands.before, most, longest), height // 2)
            marks.append(Plate(outline, ground, bar, max(1, look.length(1.5)), look.length(3)))

    def _say(self, told: StageTold, column: Column) -> None:
        said = [f"{told.number} {told.label}", *(words for words, _ in self._badges(told)), *column.said]
        if told.hands:
            said.append(_tr("{} hands").format(told.hands.count))
            if told.hands.before is not None:
                said.append(_tr("before: {}").format(told.hands.before))
        self._page.picture.spoken.append(". ".join(part.rstrip(".") for part in said))


def _bar(count: int, most: int, longest: int) -> int:
    """The length of a bar; that of nothing is a line."""
    return max(2, longest * count // most) if most else 2


def _tr(words: str) -> str:
    return QCoreApplication.translate("Room", words)
