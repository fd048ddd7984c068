"""Text that wraps anywhere it must, so that a long link never widens the pane."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from placematrix_desktop.ui.pieces.text_block import TextBlock, TextStyle, lay_out
from placematrix_desktop.ui.theme import Role, TextSize, ThemeKeeper, Weight

_KEPT = 6
"""Widths for which a layout is kept."""


class WrappedText(QWidget):
    """One paragraph, or several divided by line ends. Whoever shows it gives it its accessible name."""

    def __init__(
        self,
        text: str,
        themes: ThemeKeeper,
        *,
        role: Role = "ink",
        size: TextSize = "body",
        weight: Weight = "regular",
        most_lines: int | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._text, self._themes = text, themes
        self._role: Role = role
        self._size: TextSize = size
        self._weight: Weight = weight
        self._most_lines = most_lines
        # A layout asks for several widths in turn before it settles.
        self._blocks: dict[int, TextBlock] = {}
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        themes.changed.connect(self._renew)

    @property
    def text(self) -> str:
        return self._text

    def set_text(self, text: str) -> None:
        """Show another text."""
        if text != self._text:
            self._text = text
            self._renew()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._laid_out(width).height

    def sizeHint(self) -> QSize:
        width = max(self.width(), 60)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(40, self._themes.theme.text_pixels(self._size))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._laid_out(self.width()).paint(painter, 0, 0, self._themes.theme.colour(self._role))
        painter.end()

    def _laid_out(self, width: int) -> TextBlock:
        if width not in self._blocks:
            if len(self._blocks) >= _KEPT:
                self._blocks.clear()
            style = TextStyle.of(self._themes.theme.font(self._size, self._weight))
            self._blocks[width] = lay_out(self._text.split("\n"), style, width, most_lines=self._most_lines)
        return self._blocks[width]

    def _renew(self) -> None:
        self._blocks.clear()
        self.updateGeometry()
        self.update()
