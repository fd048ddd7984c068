"""What every page of the room window has: where it is, its heading, its foot, and the watermark."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QRect
from PySide6.QtGui import QFont

from placematrix_desktop.domain.judgement import State
from placematrix_desktop.ui.pieces.text_block import TextStyle
from placematrix_desktop.ui.room.content import Progress
from placematrix_desktop.ui.room.look import SMALLEST, TITLE_SIZES, RoomLook, laid_out
from placematrix_desktop.ui.room.marks import Line, Picture, Plate, Sign, Watermark, Words

MARGIN, TOP = 36, 28
_FOOT = 32
_BAR = 14
_SEMIBOLD = QFont.Weight.DemiBold
_BOLD = QFont.Weight.Bold


class Page:
    """Builds one picture from the top down. `body` is what is left for whatever the page is about."""

    def __init__(self, look: RoomLook, watermark: str) -> None:
        self.look = look
        self.picture = Picture(look.size, look.ground)
        self._watermark = watermark
        self._left = look.length(MARGIN)
        self._right = look.size.width() - self._left
        self._top = look.length(TOP)
        self._bottom = look.size.height() - look.length(TOP)
        self._badges_at = self._right

    @property
    def body(self) -> QRect:
        """What is still free between heading and foot."""
        return QRect(self._left, self._top, self._right - self._left, max(1, self._bottom - self._top))

    def add_head(self, above: str, title: str) -> None:
        """Where it is and what it is called."""
        look = self.look
        # The number of pages is known only when they are laid out; its room is kept free.
        reserved = look.badge_width(self.page_words(88, 88))
        if self._watermark:
            width = look.badge_width(self._watermark)
            reserved += width + look.length(10)
            self.add_badge(self._watermark, QRect(self._right - width, self._top, width, look.badge_height))
            self._badges_at = self._right - width - look.length(10)
        style = look.style(SMALLEST)
        self._add_words(above, style, self._right - self._left - reserved, look.quiet_ink(look.ground))
        self._top = max(self._top + look.length(2), look.length(TOP) + look.badge_height)
        width = self._right - self._left
        styles = [look.style(size, _BOLD) for size in TITLE_SIZES]
        fitting = next((one for one in styles if one.width(title) <= width), styles[-1])
        self._add_words(title, fitting, width, look.ink)
        self._top += look.length(12)
        self.picture.spoken += [title, above]

    def add_foot(self, progress: Progress) -> None:
        """How far the group is, and the time that is left."""
        look = self.look
        style = look.style(SMALLEST)
        ink = look.quiet_ink(look.ground)
        height = max(look.length(_FOOT), style.step)
        top = self._bottom - height
        ends = []
        for words, at_right in ((progress.words, False), (progress.time_left, True)):
            width = round(style.width(words)) + 2 if words else 0
            left = self._right - width if at_right else self._left
            if words:
                self.picture.marks.append(
                    Line(words, style, QRect(left, top, width, height), ink, look.ground)
                )
                self.picture.spoken.append(words)
            ends.append(left if at_right else left + width)
        gap = look.length(30)
        bar = QRect(ends[0] + gap, top, 0, height)
        bar.setRight(ends[1] - (gap if progress.time_left else 0))
        self._add_progress(progress, bar)
        self._bottom = top - look.length(14)

    def add_state(self, state: State, words: str) -> None:
        """A result without a stage, in large type with its sign."""
        look = self.look
        style = look.style(26, _SEMIBOLD)
        ground = look.theme.hex("band")
        height = style.step + look.length(14)
        side, pad = round(style.step * 0.6), look.length(16)
        width = pad * 2 + side + look.length(12) + round(style.width(words)) + 2
        plate = QRect(self._left, self._top, width, height)
        self.picture.marks += [
            Plate(plate, ground, look.theme.hex("agreed_outline"), look.length(2), look.length(8)),
            Sign(state, QRect(self._left + pad, self._top + (height - side) // 2, side, side), look.ink),
            Line(
                words,
                style,
                plate.adjusted(pad + side + look.length(12), 0, -pad + 2, 0),
                look.ink,
                ground,
            ),
        ]
        self._top += height + look.length(12)
        self.picture.spoken.append(words)

    def add_remark(self, words: str) -> None:
        """A sentence under the heading."""
        look = self.look
        ink = look.quiet_ink(look.ground)
        self._top -= look.length(6)
        self._add_words(words, look.style(SMALLEST), self._right - self._left, ink)
        self._top += look.length(14)
        self.picture.spoken.append(words)

    def add_page_number(self, page: int, pages: int) -> None:
        """Which page this is, where there are several."""
        self.picture.page, self.picture.pages = page, pages
        if pages < 2:
            return
        words = self.page_words(page + 1, pages)
        width = self.look.badge_width(words)
        top = self.look.length(TOP)
        rect = QRect(self._badges_at - width, top, width, self.look.badge_height)
        self.add_badge(words, rect)
        self.picture.spoken.append(words)

    def add_badge(self, words: str, rect: QRect) -> None:
        """Words in an outlined pill."""
        look = self.look
        outline = look.theme.hex("ink_muted")
        self.picture.marks += [
            Plate(rect, look.ground, outline, max(1, look.length(1.5)), rect.height() // 2),
            Line(words, look.badge_style, rect, look.ink, look.ground, centred=True),
        ]

    def finished(self) -> Picture:
        """The picture; a watermark lies under every word."""
        if self._watermark:
            whole = QRect(0, 0, self.look.size.width(), self.look.size.height())
            style = self.look.style(64, _BOLD)
            self.picture.marks.append(Watermark(self._watermark, style, whole, self.look.mark))
        return self.picture

    @staticmethod
    def page_words(page: int, pages: int) -> str:
        """ "Page 1 of 3"."""
        return QCoreApplication.translate("Room", "Page {0} of {1}").format(page, pages)

    def _add_words(self, text: str, style: TextStyle, width: int, ink: str) -> None:
        block = laid_out((text,), style, width)
        rect = QRect(self._left, self._top, width, block.height)
        self.picture.marks.append(Words(text, block, style, rect, ink, self.look.ground))
        self._top += block.height

    def _add_progress(self, progress: Progress, room: QRect) -> None:
        look = self.look
        if room.width() < look.length(60):
            return
        height = look.length(_BAR)
        track = QRect(room.left(), room.center().y() - height // 2, room.width(), height)
        self.picture.marks.append(Plate(track, look.theme.hex("progress_track"), radius=height // 2))
        if progress.agreed and progress.total:
            done = QRect(track)
            done.setWidth(max(height, track.width() * progress.agreed // progress.total))
            self.picture.marks.append(Plate(done, look.theme.hex("progress"), radius=height // 2))
