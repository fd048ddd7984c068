"""One row of a list in the record: pressed to change it, or only to be read and copied."""

from __future__ import annotations

from PySide6.QtCore import QMargins, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from placematrix_desktop.ui.pieces import TextArea
from placematrix_desktop.ui.run.record.wrapped_text import WrappedText
from placematrix_desktop.ui.theme import ThemeKeeper, set_role
from placematrix_desktop.ui.words import tr


class CardRow(QPushButton):
    """Words that wrap, a fainter line under them and a word at the end, all of it one button."""

    def __init__(self, themes: ThemeKeeper, words: str, under: str = "", *, tag: str = "") -> None:
        super().__init__()
        self.setAutoDefault(False)
        set_role(self, "row")
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(", ".join(part for part in (words, under, tag) if part))
        self._row = _lay_out(self, themes)
        texts = QVBoxLayout()
        texts.setSpacing(2)
        # A row has to be high enough for a finger, also with a single line.
        texts.addStretch(1)
        texts.addWidget(_unseen(WrappedText(words, themes)))
        if under:
            texts.addWidget(_unseen(WrappedText(under, themes, role="ink_muted", size="small")))
        texts.addStretch(1)
        self._row.addLayout(texts, 1)
        if tag:
            self._row.addWidget(_unseen(_tag(tag)), 0, Qt.AlignmentFlag.AlignVCenter)

    def add_at_end(self, widget: QWidget) -> None:
        """Put a button at the end of the row."""
        self._row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)

    def sizeHint(self) -> QSize:
        return self._row.totalSizeHint()

    def minimumSizeHint(self) -> QSize:
        return self._row.totalMinimumSize()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._row.totalHeightForWidth(width)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)


class Row(CardRow):
    """A row of a list. Enter or a click changes it, Delete removes it."""

    removal_wanted = Signal()

    def __init__(self, themes: ThemeKeeper, words: str, under: str = "", *, tag: str = "") -> None:
        super().__init__(themes, words, under, tag=tag)
        self.setAccessibleDescription(tr("Enter changes it, Delete removes it"))
        self.setToolTip(tr("Enter or click: change · Delete: remove"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete:
            self.removal_wanted.emit()
        elif event.key() == Qt.Key.Key_F2:
            self.click()
        else:
            super().keyPressEvent(event)


class ReadRow(QFrame):
    """The same row where nothing can be changed: its words can be selected and copied."""

    def __init__(self, themes: ThemeKeeper, name: str, words: str, under: str = "", *, tag: str = "") -> None:
        super().__init__()
        set_role(self, "card")
        row = _lay_out(self, themes)
        # The field brings its own room below.
        row.setContentsMargins(row.contentsMargins() - QMargins(0, 0, 0, row.contentsMargins().bottom()))
        text = TextArea(themes, lines=1, most_lines=40, parent=self)
        text.setReadOnly(True)
        text.setAccessibleName(name)
        text.setFrameShape(QPlainTextEdit.Shape.NoFrame)
        text.setProperty("bare", True)
        text.document().setDocumentMargin(0)
        text.setPlainText(f"{words}\n{under}" if under else words)
        row.addWidget(text, 1)
        if tag:
            row.addWidget(_tag(tag), 0, Qt.AlignmentFlag.AlignTop)


def _lay_out(widget: QWidget, themes: ThemeKeeper) -> QHBoxLayout:
    row = QHBoxLayout(widget)
    side, edge = themes.theme.space(1.25), themes.theme.space(0.75)
    row.setContentsMargins(side, edge, side, edge)
    row.setSpacing(themes.theme.space(1))
    return row


def _tag(words: str) -> QLabel:
    label = QLabel(words)
    label.setTextFormat(Qt.TextFormat.PlainText)
    set_role(label, "strong")
    return label


def _unseen(widget: QWidget) -> QWidget:
    """Clicks go through to the row, which speaks for what stands in it."""
    widget.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    return widget
