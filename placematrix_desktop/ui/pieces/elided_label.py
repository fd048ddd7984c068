"""One line of text that is cut with an ellipsis where there is no room for it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from placematrix_desktop.ui.theme import set_role


class ElidedLabel(QLabel):
    """The whole text is its accessible name, and its tool tip where it is cut. Line breaks become spaces."""

    def __init__(self, text: str = "", role: str = "", *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = ""
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
        return super().text() != self._text

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
        return QSize(metrics.horizontalAdvance(self._text) + 1, metrics.height())

    def minimumSizeHint(self) -> QSize:
        self.ensurePolished()
        metrics = self.fontMetrics()
        return QSize(min(metrics.horizontalAdvance("…" * 3), self.sizeHint().width()), metrics.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._cut()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.updateGeometry()
            self._cut()

    def _cut(self) -> None:
        metrics = self.fontMetrics()
        shown = self._text
        if metrics.horizontalAdvance(shown) > self.width():
            shown = metrics.elidedText(shown, Qt.TextElideMode.ElideRight, self.width())
        if shown != super().text():
            super().setText(shown)
        self.setToolTip(self._text if shown != self._text else "")
