"""Half-typed rows, such as an action without its owner yet, kept so that a crash loses nothing."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import msgspec
from PySide6.QtCore import QObject, QTimer

from placematrix_desktop.application.ports import DraftKey
from placematrix_desktop.domain.text import clean_text
from placematrix_desktop.domain.workshop import PartKind
from placematrix_desktop.ui.open_workshop import OpenWorkshop
from placematrix_desktop.ui.text_entry import PAUSE_MS

NEWCOMER = DraftKey(PartKind.PARTICIPANT, "", "newcomer")
"""Of whoever is being put on the list while the workshop runs."""


def as_draft(values: Mapping[str, str]) -> str:
    """The fields of a half-typed row as one text."""
    tidy = {name: clean_text(text) for name, text in values.items()}
    return msgspec.json.encode({name: text for name, text in tidy.items() if text}).decode()


def from_draft(text: str) -> dict[str, str]:
    """The fields of a half-typed row. A text of another form is all taken as its words."""
    try:
        return msgspec.json.decode(text, type=dict[str, str])
    except msgspec.DecodeError:
        return {"text": text}


class HalfTyped(QObject):
    """Keeps what stands in several fields together as one draft, on every pause. `values` gives it by the
    names of the fields, and nothing where there is nothing to keep."""

    def __init__(
        self, parent: QObject, desk: OpenWorkshop, key: DraftKey, values: Callable[[], Mapping[str, str]]
    ) -> None:
        super().__init__(parent)
        self._desk, self._values = desk, values
        self.key = key
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self.keep)

    @property
    def kept(self) -> dict[str, str]:
        """What was kept, also in an earlier sitting; empty where nothing was."""
        draft = self._desk.draft(self.key)
        return from_draft(draft) if draft and self._desk.writable else {}

    def wait(self) -> None:
        """Something was typed: keep it with the next pause."""
        self._pause.start()

    def keep(self) -> None:
        """Keep what is typed, without waiting for a pause."""
        self._pause.stop()
        values = self._values()
        if not values or not self._desk.writable:
            self.drop()
        elif (draft := as_draft(values)) != self._desk.draft(self.key):
            self._desk.keep_draft(self.key, draft)

    def drop(self) -> None:
        """Forget what was kept: it was entered, or given up."""
        self._pause.stop()
        if self._desk.writable and self._desk.draft(self.key) is not None:
            self._desk.drop_draft(self.key)

    def aim(self, key: DraftKey) -> None:
        """Turn to other fields. What was kept under the key before stays as it is."""
        self._pause.stop()
        self.key = key
