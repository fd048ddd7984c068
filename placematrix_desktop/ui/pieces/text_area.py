"""Fields for a few lines of plain text, which grow with what is in them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

from placematrix_desktop.ui.theme import ThemeKeeper

_FRAME = 5
"""Border and padding of one side, as the style sheet gives them, focused or not."""

_SLACK = 2
"""Without it, Qt takes the last line for one that does not fit."""

_STRIPE, _STRIPE_STEP = 7, 16

_DOT = "•"


class TextArea(QPlainTextEdit):
    """Plain text of `lines` to `most_lines` lines; longer text scrolls. Tab goes to the next field."""

    def __init__(
        self, keeper: ThemeKeeper, *, lines: int = 3, most_lines: int = 8, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._keeper = keeper
        self._lines, self._most_lines = lines, max(lines, most_lines)
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self._fit()

    def sizeHint(self) -> QSize:
        return QSize(200, self._wanted_height())

    def minimumSizeHint(self) -> QSize:
        return QSize(80, self._wanted_height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # Lines broken to another width are not told as another size of the document.
        if event.size().width() != event.oldSize().width():
            self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def _wanted_height(self) -> int:
        # The layout of a plain-text document gives its height in lines as they are broken.
        lines = round(self.document().size().height())
        shown = min(max(lines, self._lines), self._most_lines)
        margins = 2 * (self.document().documentMargin() + _FRAME)
        return round(shown * self.fontMetrics().lineSpacing() + margins) + _SLACK

    def _fit(self) -> None:
        over = self.document().size().height() > self._most_lines
        self.setVerticalScrollBarPolicy(
            Qt.ScrollBarPolicy.ScrollBarAsNeeded if over else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        )
        if self.height() != self._wanted_height():
            self.updateGeometry()


class PrivateTextArea(TextArea):
    """A field whose text never leaves the laptop: striped, so that nobody takes it for the other one.

    While it is folded there is a dot for each character in place of the text, in even steps, so that not
    even the length of a word can be seen; one can go on typing. A screen reader reads it all the same.
    """

    def __init__(
        self, keeper: ThemeKeeper, *, lines: int = 2, most_lines: int = 6, parent: QWidget | None = None
    ) -> None:
        super().__init__(keeper, lines=lines, most_lines=most_lines, parent=parent)
        self._folded = False
        self.setProperty("private", True)
        keeper.changed.connect(self.viewport().update)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._keeper.theme
        painter = QPainter(self.viewport())
        painter.setClipRect(event.rect())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.colour("private_note_stripe"), _STRIPE))
        width, height = self.viewport().width(), self.viewport().height()
        for left in range(-height, width + _STRIPE_STEP, _STRIPE_STEP):
            painter.drawLine(left, height + _STRIPE, left + height + 2 * _STRIPE, -_STRIPE)
        if self._folded:
            self._paint_dots(painter)
        painter.end()
        if not self._folded:
            # Qt paints text, selection and cursor, none of which may be seen while it is folded.
            super().paintEvent(event)

    @property
    def folded(self) -> bool:
        return self._folded

    def set_folded(self, folded: bool) -> None:
        """Show dots in place of the text, or the text."""
        if folded != self._folded:
            self._folded = folded
            self.viewport().update()

    def _paint_dots(self, painter: QPainter) -> None:
        metrics, margin = self.fontMetrics(), round(self.document().documentMargin())
        step, line = metrics.horizontalAdvance(_DOT) + 1, metrics.lineSpacing()
        a_line = max(1, (self.viewport().width() - 2 * margin) // step)
        lines = max(1, (self.viewport().height() - 2 * margin) // line)
        before = self.textCursor().position() if self.hasFocus() else 0
        # The lines with the cursor, where there are more dots than room.
        first = max(0, before // a_line - lines + 1) * a_line
        count = min(self.document().characterCount() - 1 - first, a_line * lines)
        painter.setPen(self._keeper.theme.colour("on_private_note"))
        painter.setFont(self.font())
        for at in range(count):
            x, y = margin + at % a_line * step, margin + at // a_line * line
            painter.drawText(x, y + metrics.ascent(), _DOT)
        if self.hasFocus():
            place = before - first
            x, y = margin + place % a_line * step, margin + place // a_line * line
            painter.drawLine(x, y, x, y + metrics.height())
