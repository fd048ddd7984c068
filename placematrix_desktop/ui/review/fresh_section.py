"""A part of Review: it shows the workshop as it stands and looks anew only while it is seen."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLabel, QLayout

from placematrix_desktop.ui.open_workshop import OpenWorkshop
from placematrix_desktop.ui.pieces.page_section import Section
from placematrix_desktop.ui.theme import ThemeKeeper


class FreshSection(Section):
    """`fill` is called when it is shown and has changed; `status` may be asked at any time."""

    def __init__(self, desk: OpenWorkshop, themes: ThemeKeeper, *, width: int = 0) -> None:
        super().__init__(themes, width=width)
        self.desk, self.themes = desk, themes
        self._stale = True
        desk.changed.connect(self._age)
        themes.changed.connect(self._age)

    def status(self) -> str:
        """How this part stands, in a few words for the list of parts."""
        raise NotImplementedError

    def fill(self) -> None:
        """Show the workshop as it stands."""
        raise NotImplementedError

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.freshen()

    def freshen(self) -> None:
        """Fill it if something has changed since."""
        if self._stale:
            self._stale = False
            self.fill()

    def _age(self, *_what: object) -> None:
        self._stale = True
        if self.isVisible():
            self.freshen()


def label(text: str, role: str = "") -> QLabel:
    """Plain text that breaks its lines."""
    words = QLabel(text)
    words.setTextFormat(Qt.TextFormat.PlainText)
    words.setWordWrap(True)
    if role:
        # Qt reads the property when it first dresses the label; doing it here too takes twice as long.
        words.setProperty("role", role)
    return words


def empty(layout: QLayout) -> None:
    """Take everything out of a layout."""
    while (item := layout.takeAt(0)) is not None:
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            widget.hide()
            widget.setParent(None)
            widget.deleteLater()
        elif inner is not None:
            empty(inner)
