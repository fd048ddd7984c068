"""The dark bar at the foot of the window: what is saved and how far we are, and the keys."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QWidget

from placematrix_desktop.ui.theme import ThemeKeeper, set_role

_GAP = 5
"""Pixels between the parts of an item."""


class FooterBar(QFrame):
    """Items from the left, hints of keys at the right. Hints that find no room are left out, but the last;
    then items are said in short, and those that may are left out, the highest rank first."""

    def __init__(self, keeper: ThemeKeeper, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keeper = keeper
        self._items: dict[str, _Item] = {}
        set_role(self, "footer")
        self.setAccessibleName(QCoreApplication.translate("FooterBar", "Status"))
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(keeper.theme.space(2), 0, keeper.theme.space(2), 0)
        self._row.setSpacing(keeper.theme.space(3))
        # The bar never asks for more room than there is: it fits what it says to it.
        self.setMinimumWidth(1)
        self._hints = _Hints(keeper, self)
        self._row.addWidget(self._hints, 1)
        keeper.changed.connect(self._follow)
        self._follow()

    def set_item(
        self,
        key: str,
        strong: str = "",
        rest: str = "",
        *,
        icon: str = "",
        before: str = "",
        short: tuple[str, str] | None = None,
        rank: int = 0,
        due: bool = False,
    ) -> None:
        """Add or change the item of a key: a strong part, with what comes before it and the rest in a plain
        voice. Where there is little room it says `short`, a strong part and the rest; with a `rank` over
        0 it stands after those below it and may be left out. `due` gives it the colour of what is over
        its time: say so in words too."""
        item = self._items.get(key)
        if item is None:
            item = _Item(self._keeper, self)
            before_it = sum(other.said.rank <= rank for other in self._items.values())
            self._items[key] = item
            self._row.insertWidget(before_it, item)
        if item.say(_Said(before, strong, rest, icon, short, rank, due)):
            self._fit()

    def item_text(self, key: str) -> str:
        """What an item says, as a screen reader would."""
        return self._items[key].accessibleName()

    def remove_item(self, key: str) -> None:
        """Take an item away, where there is one."""
        item = self._items.pop(key, None)
        if item is not None:
            self._row.removeWidget(item)
            item.hide()
            item.deleteLater()
            self._fit()

    def set_hints(self, hints: Sequence[tuple[str, str]]) -> None:
        """Show keys with what they do, in order of use; the last is the one that leads to all others."""
        self._hints.show_hints(tuple(hints))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _follow(self) -> None:
        self.setFixedHeight(self._keeper.theme.height("footer_bar"))
        self._fit()

    def _fit(self) -> None:
        """Say as much as there is room for."""
        margins = self._row.contentsMargins()
        room = self.width() - margins.left() - margins.right() - self._hints.minimumSizeHint().width()
        gap = self._row.spacing()
        by_rank = sorted(self._items.values(), key=lambda item: -item.said.rank)
        widths = {item: item.width_of(in_short=False) + gap for item in by_rank}
        short = set()
        for item in by_rank:
            if sum(widths.values()) > room and item.said.short:
                short.add(item)
                widths[item] = item.width_of(in_short=True) + gap
        for item in by_rank:
            if sum(widths.values()) > room and item.said.rank:
                del widths[item]
        for item in by_rank:
            item.show_said(in_short=item in short)
            item.setVisible(item in widths)


class _Said(NamedTuple):
    """What an item says."""

    before: str
    strong: str
    rest: str
    icon: str
    short: tuple[str, str] | None
    rank: int
    due: bool

    def parts(self, *, in_short: bool) -> tuple[str, str, str]:
        return ("", *self.short) if in_short and self.short else self[:3]


class _Item(QWidget):
    def __init__(self, keeper: ThemeKeeper, parent: QWidget) -> None:
        super().__init__(parent)
        self._keeper = keeper
        self.said = _Said("", "", "", "", None, 0, False)
        self._sign, self._before = QLabel(self), QLabel(self)
        self._strong, self._rest = QLabel(self), QLabel(self)
        set_role(self._before, "on-footer")
        set_role(self._strong, "on-footer-strong")
        set_role(self._rest, "on-footer")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_GAP)
        for label in (self._sign, self._before, self._strong, self._rest):
            label.setTextFormat(Qt.TextFormat.PlainText)
            row.addWidget(label)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        keeper.changed.connect(self._follow)

    def say(self, said: _Said) -> bool:
        """Take what is to be said; False where that is what it says already."""
        if said == self.said:
            return False
        self.said = said
        set_role(self._strong, "on-footer-due" if said.due else "on-footer-strong")
        self.setAccessibleName(" ".join(part for part in said[:3] if part))
        self._follow()
        return True

    def show_said(self, *, in_short: bool) -> None:
        """Show it in full, or in short."""
        labels = (self._before, self._strong, self._rest)
        for label, text in zip(labels, self.said.parts(in_short=in_short), strict=True):
            if label.text() != text:
                label.setText(text)
            label.setVisible(bool(text))

    def width_of(self, *, in_short: bool) -> int:
        """The width that it takes in full, or in short."""
        theme = self._keeper.theme
        plain, strong = QFontMetrics(theme.font("small")), QFontMetrics(theme.font("small", "semibold"))
        texts = self.said.parts(in_short=in_short)
        widths = [
            metrics.horizontalAdvance(text) + 1
            for text, metrics in zip(texts, (plain, strong, plain), strict=True)
            if text
        ]
        if self.said.icon:
            widths.append(theme.height("icon_small"))
        return sum(widths) + _GAP * max(len(widths) - 1, 0)

    def _follow(self) -> None:
        self._sign.setVisible(bool(self.said.icon))
        if self.said.icon:
            side = self._keeper.theme.height("icon_small")
            icon = self._keeper.icon(self.said.icon, "on_footer_due" if self.said.due else "on_footer")
            self._sign.setPixmap(icon.pixmap(QSize(side, side), self.devicePixelRatio()))


class _Hints(QWidget):
    def __init__(self, keeper: ThemeKeeper, parent: QWidget) -> None:
        super().__init__(parent)
        self._keeper = keeper
        self._hints: tuple[tuple[str, str], ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        keeper.changed.connect(self.updateGeometry)
        keeper.changed.connect(self.update)

    def show_hints(self, hints: tuple[tuple[str, str], ...]) -> None:
        self._hints = hints
        self.setAccessibleName(", ".join(f"{key} {text}" for key, text in hints))
        self.updateGeometry()
        self.update()

    def shown(self) -> tuple[tuple[str, str], ...]:
        """Those that find room, in order."""
        kept = list(self._hints)
        while len(kept) > 1 and self._length(kept) > self.width():
            kept.pop(-2)
        return tuple(kept)

    def sizeHint(self) -> QSize:
        return QSize(self._length(list(self._hints)), 0)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._length(list(self._hints[-1:])), 0)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._keeper.theme
        painter = QPainter(self)
        shown = list(self.shown())
        left = self.width() - self._length(shown)
        for key, text in shown:
            for words, font, colour in (
                (key, theme.font("small", "semibold"), theme.colour("on_footer")),
                (text, theme.font("small"), theme.colour("on_footer_muted")),
            ):
                width = QFontMetrics(font).horizontalAdvance(words)
                place = QRect(left, 0, width + 1, self.height())
                painter.setFont(font)
                painter.setPen(colour)
                painter.drawText(place, int(Qt.AlignmentFlag.AlignVCenter), words)
                left += width + 5
            left += theme.space(1.5)
        painter.end()

    def _length(self, hints: list[tuple[str, str]]) -> int:
        theme = self._keeper.theme
        strong = QFontMetrics(theme.font("small", "semibold"))
        plain = QFontMetrics(theme.font("small"))
        words = sum(strong.horizontalAdvance(key) + 10 + plain.horizontalAdvance(text) for key, text in hints)
        return words + theme.space(1.5) * max(len(hints) - 1, 0)
