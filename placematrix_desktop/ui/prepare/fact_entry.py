"""A field of the facts: bound to its text, with what is to be said about it under it."""

from __future__ import annotations

from collections.abc import Callable

from msgspec.structs import replace
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from placematrix_desktop.application.commands import ChangeFacts, Command
from placematrix_desktop.application.ports import DraftKey
from placematrix_desktop.domain.text import clean_text
from placematrix_desktop.domain.workshop import PartKind
from placematrix_desktop.ui.entered_draft import ending_draft
from placematrix_desktop.ui.open_workshop import OpenWorkshop
from placematrix_desktop.ui.pieces import LabelledField
from placematrix_desktop.ui.text_entry import RESTORED, TextEntry
from placematrix_desktop.ui.theme import set_problem
from placematrix_desktop.ui.words import tr


class FactEntry(TextEntry):
    """One field of the facts. Enter in a line enters it at once.

    A field that may not be empty shows what is stored again when it was emptied and left; the strip and
    the words under the field say why.
    """

    def __init__(
        self,
        place: LabelledField,
        field: QLineEdit | QPlainTextEdit,
        desk: OpenWorkshop,
        name: str,
        *,
        stored: Callable[[], str] | None = None,
        command: Callable[[str], Command] | None = None,
        needed: bool = False,
        hint: str = "",
    ) -> None:
        key = DraftKey(PartKind.FACTS, "", name)
        self._place, self._hint, self._needed = place, hint, needed

        def as_stored() -> str:
            return str(getattr(desk.workshop.facts, name))

        def change(text: str) -> Command:
            return ChangeFacts(replace(desk.workshop.facts, **{name: text}))

        make = command or change
        super().__init__(
            field,
            desk,
            key=key,
            stored=stored or as_stored,
            command=lambda text: ending_draft(make(text), key),
        )
        self.note_changed.connect(self._show_note)
        self._show_note(self.note)
        if isinstance(field, QLineEdit):
            field.returnPressed.connect(self.enter_and_show)

    def enter(self) -> bool:
        """As TextEntry, but what may not be empty comes back as it was."""
        emptied = self._needed and not clean_text(self.text)
        entered = super().enter()
        if not entered and emptied:
            why = self.note
            self.discard()
            self._say(why)
        return entered

    def enter_and_show(self) -> None:
        """Enter what is typed and show it in the form in which it is stored."""
        if self.enter():
            self.show_stored()

    def _show_note(self, note: str) -> None:
        is_restored = note == tr(RESTORED)
        self._place.set_hint(note if is_restored else self._hint)
        self._place.set_problem("" if is_restored else note)
        # Where the place holds more than the field, as a date does, its border is the field's all the same.
        set_problem(self._field, bool(note) and not is_restored)
