"""Keeps what is typed in a cell of a table as a draft on every pause, until the cell is entered or left."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QLineEdit

from placematrix_desktop.application.ports import DraftKey
from placematrix_desktop.domain.text import clean_text
from placematrix_desktop.ui.open_workshop import OpenWorkshop
from placematrix_desktop.ui.text_entry import PAUSE_MS


class CellDraft(QObject):
    """Lives as long as the editor of the cell."""

    def __init__(self, editor: QLineEdit, desk: OpenWorkshop, key: DraftKey, stored: str) -> None:
        super().__init__(editor)
        self._editor, self._desk, self._key, self._stored = editor, desk, key, stored
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self.keep)
        editor.textEdited.connect(lambda _text: self._pause.start())

    def keep(self) -> None:
        """Keep what is typed, without waiting for a pause."""
        self._pause.stop()
        text = clean_text(self._editor.text())
        if text not in (self._stored, ""):
            self._desk.keep_draft(self._key, text)
        elif self._desk.draft(self._key) is not None:
            self._desk.drop_draft(self._key)

    def stop(self) -> None:
        """Keep nothing more: the cell is being entered, or was given up."""
        self._pause.stop()
