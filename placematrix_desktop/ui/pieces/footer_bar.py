"""The dark bar at the foot of the window: what is saved and how far we are, and the keys."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QWidget

from placematrix_desktop.ui.theme import ThemeKeeper, set_role


class FooterBar(QFrame):
    """Items from the left, hints of keys at the right. Hints that find no room are left out, but the last."""

    def __init__(self, keeper: ThemeKeeper, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keeper = keeper
        self._items: dict[str, _Item] = {}
        set_role(self, "footer")
        self.setAccessibleName(QCoreApplication.translate("FooterBar", "Status"))
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(keeper.theme.space(2), 0, keeper.theme.space(2), 0)
        self._row.setSpacing(keeper.theme.space(3))
        self._hints = _Hints(keeper, self)
        self._row.addWidget(self._hints, 1)
        keeper.changed.connect(self._follow)
        self._follow()

    def set_item(self, key: str, strong: str = "", rest: str = "", *, icon: str = "") -> None:
        """Add or change the item of a key: a strong part, and the rest of it in a plain voice."""
        item = self._items.get(key)
        if item is None:
            item = self._items[key] = _Item(self._keeper, self)
            self._row.insertWidget(self._row.count() - 1, item)
        item.show_texts(strong, rest, icon)

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

    def set_hints(self, hints: Sequence[tuple[str, str]]) -> None:
        """Show keys with what they do, in order of use; the last is the one that leads to all others."""
        self._hints.show_hints(tuple(hints))

    def _follow(self) -> None:
        self.setFixedHeight(self._keeper.theme.height("footer_bar"))


class _Item(QWidget):
    def __init__(self, keeper: ThemeKeeper, parent: QWidget) -> None:
        super().__init__(parent)
        self._keeper = keeper
        self._icon_name = ""
        self._shown: tuple[str, str, str] | None = None
        self._sign, self._strong, self._rest = QLabel(self), QLabel(self), QLabel(self)
        set_role(self._strong, "on-footer-strong")
        set_role(self._rest, "on-footer")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(5)
        for label in (self._sign, self._strong, self._rest):
            label.setTextFormat(Qt.TextFormat.PlainText)
            row.addWidget(label)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        keeper.changed.connect(self._follow)

    def show_texts(self, strong: str, rest: str, icon: str) -> None:
        if (strong, rest, icon) == self._shown:
            return
        self._shown = (strong, rest, icon)
        self._icon_name = icon
        for label, text in ((self._strong, strong), (self._rest, rest)):
            label.setText(text)
            label.setVisible(bool(text))
        self.setAccessibleName(f"{strong} {rest}".strip())
        self._follow()

    def _follow(self) -> None:
        self._sign.setVisible(bool(self._icon_name))
        if self._icon_name:
            side = self._keeper.theme.height("icon_small")
            icon = self._keeper.icon(self._icon_name, "on_footer")
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
