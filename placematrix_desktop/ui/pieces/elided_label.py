"""A line of text, or two, cut with an ellipsis where there is no room for it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from placematrix_desktop.ui.theme import set_role


class ElidedLabel(QLabel):
    """The whole text is its accessible name, and its tool tip where it is cut. Line breaks become spaces.
    It stands in one line where that is wide enough, and otherwise in up to `most_lines`, one or two."""

    lines_changed = Signal()

    def __init__(
        self, text: str = "", role: str = "", *, most_lines: int = 1, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._text = ""
        self._most_lines, self._lines, self._is_cut = most_lines, 1, False
        self._more = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        if role:
            set_role(self, role)
        self.setText(text)

    def text(self) -> str:
        """The whole text."""
        return self._text

    @property
    def is_cut(self) -> bool:
        return self._is_cut

    @property
    def lines(self) -> int:
        """In how many lines it stands."""
        return self._lines

    def set_most_lines(self, lines: int) -> None:
        if lines != self._most_lines:
            self._most_lines = lines
            self._cut()

    def set_more(self, words: str) -> None:
        """What else its tool tip says, as of something beside it that there is no room for."""
        if words != self._more:
            self._more = words
            self.setAccessibleDescription(words)
            self._cut()

    def width_whole(self) -> int:
        """The width in pixels below which it is cut."""
        self.ensurePolished()
        metrics = self.fontMetrics()
        words = self._text.split(" ")
        breaks = range(1, len(words)) if self._most_lines > 1 else ()
        two = (
            max(metrics.horizontalAdvance(" ".join(part)) for part in (words[:at], words[at:]))
            for at in breaks
        )
        return min((*two, metrics.horizontalAdvance(self._text))) + 1

    def setText(self, text: str) -> None:
        words = " ".join(text.split())
        if words == self._text:
            return
        self._text = words
        self.setAccessibleName(self._text)
        self.updateGeometry()
        self._cut()

    def sizeHint(self) -> QSize:
        self.ensurePolished()
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self._text) + 1, self._lines * metrics.height())

    def minimumSizeHint(self) -> QSize:
        self.ensurePolished()
        metrics = self.fontMetrics()
        return QSize(
            min(metrics.horizontalAdvance("…" * 3), self.sizeHint().width()), self.sizeHint().height()
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._cut()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.updateGeometry()
            self._cut()

    def _cut(self) -> None:
        metrics, room = self.fontMetrics(), self.width()
        lines = [self._text]
        if metrics.horizontalAdvance(self._text) > room:
            if self._most_lines > 1 and (end := self._first_line(room)) < len(self._text):
                lines = [self._text[:end].rstrip(), self._text[end:]]
            # The first of two as well: its one word may be longer than the line.
            lines = [metrics.elidedText(line, Qt.TextElideMode.ElideRight, room) for line in lines]
        self._is_cut = " ".join(lines) != self._text and "".join(lines) != self._text
        shown = "\n".join(lines)
        if shown != super().text():
            super().setText(shown)
        self.setToolTip("\n".join(filter(None, (self._text if self._is_cut else "", self._more))))
        if len(lines) != self._lines:
            self._lines = len(lines)
            self.updateGeometry()
            self.lines_changed.emit()

    def _first_line(self, room: int) -> int:
        """How many letters stand in the first of two lines."""
        layout = QTextLayout(self._text, self.font())
        layout.setTextOption(QTextOption(Qt.AlignmentFlag.AlignLeft))
        layout.beginLayout()
        line = layout.createLine()
        line.setLineWidth(room)
        end: int = line.textLength()
        layout.endLayout()
        return end
