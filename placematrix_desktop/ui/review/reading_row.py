"""One descriptor, or one element with a result of its own, as a card that is read."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from placematrix_desktop.ui.pieces import Card
from placematrix_desktop.ui.review.fresh_section import label
from placematrix_desktop.ui.theme import ThemeKeeper


class ReadingRow(Card):
    """`spoken` is read out when the row gets the focus; Enter or a double click asks for Run. Of the two
    ids one is empty."""

    run_asked = Signal(str)
    element_asked = Signal(str)

    def __init__(
        self, themes: ThemeKeeper, descriptor_id: str, sign: QWidget, title: str, *, element_id: str = ""
    ) -> None:
        super().__init__(themes)
        self._themes = themes
        self.descriptor_id, self.element_id = descriptor_id, element_id
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        theme = themes.theme
        self.words = QVBoxLayout()
        self.words.setSpacing(theme.space(0.5))
        self.words.addWidget(label(title, "title"))
        row = QHBoxLayout()
        row.setSpacing(theme.space(1.5))
        row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(self.words, 1)
        self.body.addLayout(row)
        self._spoken = [title]
        self.setAccessibleName(title)

    @property
    def spoken(self) -> str:
        """All of the row in words."""
        return ". ".join(part.rstrip(".") for part in self._spoken) + "."

    def say(self, text: str, role: str = "", before: str = "") -> None:
        """Add a paragraph; `before` stands in front of it for the ear and the eye."""
        whole = f"{before} {text}".strip()
        self.words.addWidget(label(whole, role))
        self.add_spoken(whole)

    def say_list(self, texts: Sequence[str], role: str = "") -> None:
        """Add statements: one as a paragraph, several as a list."""
        if len(texts) == 1:
            self.say(texts[0], role)
            return
        for text in texts:
            line = QHBoxLayout()
            line.setSpacing(self._themes.theme.space(1))
            line.addWidget(label("•", role), 0, Qt.AlignmentFlag.AlignTop)
            line.addWidget(label(text, role), 1)
            self.words.addLayout(line)
            self.add_spoken(text)

    def add_spoken(self, text: str) -> None:
        self._spoken.append(text)
        self.setAccessibleName(self.spoken)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._ask()
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._ask()
        event.accept()

    def _ask(self) -> None:
        if self.element_id:
            self.element_asked.emit(self.element_id)
        else:
            self.run_asked.emit(self.descriptor_id)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus():
            theme = self._themes.theme
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(theme.colour("focus_ring"), theme.height("focus_width")))
            radius = theme.height("radius_large")
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), radius, radius)
            painter.end()
