"""A text field that loses nothing: typing is kept as a draft on every pause and entered on leaving."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from placematrix_desktop.application.commands import Command
from placematrix_desktop.application.ports import DraftKey
from placematrix_desktop.application.workshop_session import ChangeSet
from placematrix_desktop.domain.text import LONGEST_TEXT, clean_text
from placematrix_desktop.ui.entered_draft import ending_draft
from placematrix_desktop.ui.open_workshop import OpenWorkshop
from placematrix_desktop.ui.words import later, tr

PAUSE_MS = 400

RESTORED = later("Typed earlier and not entered yet.")

# A field of one line cuts what is pasted at this length without a word, so it lies beyond what the
# commands take, which refuse in a sentence.
_LONGEST_LINE = 2 * LONGEST_TEXT


class TextEntry(QObject):
    """Binds one text field of a window to one text of the workshop.

    `stored` gives the text as it is stored, `command` makes the command that enters a new one. The field
    shows a draft where an earlier sitting left one. Leaving the field enters the text, as one command. In
    a workshop that cannot be changed the field is read only, and can still be selected and copied.
    """

    note_changed = Signal(str)
    """What is to be said beside the field: why its text was not entered, or that it was typed earlier.
    Empty when there is nothing to say."""

    def __init__(
        self,
        field: QLineEdit | QPlainTextEdit,
        desk: OpenWorkshop,
        *,
        key: DraftKey,
        stored: Callable[[], str],
        command: Callable[[str], Command],
    ) -> None:
        super().__init__(field)
        self._field = field
        self._desk = desk
        self._key, self._stored, self._command = key, stored, command
        self._filling = self._entering = False
        self._settled: str | None = None
        self._settled_as = ""
        self._note = ""
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self.keep)
        if isinstance(field, QLineEdit):
            field.setMaxLength(_LONGEST_LINE)
        field.textChanged.connect(self._on_typed)
        field.installEventFilter(self)
        desk.changed.connect(self._on_change)
        desk.typing_changed.connect(self._on_drafts)
        self._show_afresh()

    @property
    def key(self) -> DraftKey:
        return self._key

    @property
    def text(self) -> str:
        return self._field.text() if isinstance(self._field, QLineEdit) else self._field.toPlainText()

    @property
    def note(self) -> str:
        """What `note_changed` said last."""
        return self._note

    @property
    def is_pending(self) -> bool:
        """True where the field holds something that is not entered."""
        text = self.text
        return text != self._settled and clean_text(text) != self._stored()

    def aim(self, *, key: DraftKey, stored: Callable[[], str], command: Callable[[str], Command]) -> None:
        """Enter what is typed, then turn to another text of the workshop. What could not be entered
        stays as a draft of the text that it was typed for."""
        if key == self._key:
            self._stored, self._command = stored, command
            return
        self.enter()
        self._key, self._stored, self._command = key, stored, command
        self._show_afresh()

    def show_stored(self) -> None:
        """Show the draft, or what is stored, where the field holds something else."""
        draft = self._desk.draft(self._key)
        if self.text != (self._stored() if draft is None else draft):
            self._show_afresh()

    def keep(self) -> None:
        """Keep what is typed as a draft, without waiting for a pause."""
        self._pause.stop()
        if self.is_pending and self._desk.writable:
            self._desk.keep_draft(self._key, self.text)
        elif self._desk.draft(self._key) is not None:
            self._desk.drop_draft(self._key)

    def enter(self) -> bool:
        """Enter what is typed. False where it was refused: the text stays in the field and as a draft,
        and `note` says why."""
        self._pause.stop()
        if self._entering or not self._desk.writable:
            return True
        if self.is_pending and not self._carry_out():
            return False
        if self._desk.draft(self._key) is not None:
            self._desk.drop_draft(self._key)
        self._settle()
        self._say("")
        if not self._field.hasFocus():
            self.show_stored()
        return True

    def discard(self) -> None:
        """Forget what is typed and show what is stored."""
        self._pause.stop()
        self._desk.drop_draft(self._key)
        self._show_afresh()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._field and isinstance(event, QFocusEvent) and _leaves(event):
            self.enter()
        return super().eventFilter(watched, event)

    def _carry_out(self) -> bool:
        self._entering = True
        try:
            done = self._desk.carry_out(ending_draft(self._command(self.text), self._key))
        finally:
            self._entering = False
        if done is None:
            why = self._desk.refusal
            self._desk.keep_draft(self._key, self.text)
            self._say(why)
        return done is not None

    def _show_afresh(self) -> None:
        """Fill the field. Its own undo begins here and does not reach back into another text."""
        draft = self._desk.draft(self._key)
        self._filling = True
        if isinstance(self._field, QLineEdit):
            self._field.setText(self._stored() if draft is None else draft)
        else:
            self._field.setPlainText(self._stored() if draft is None else draft)
        self._filling = False
        self._field.setReadOnly(not self._desk.writable)
        if draft is None:
            self._settle()
        else:
            self._settled = None
        self._say(tr(RESTORED) if self.is_pending else "")

    def _settle(self) -> None:
        """What the field shows now is what is stored, give or take white space."""
        self._settled, self._settled_as = self.text, self._stored()

    def _say(self, note: str) -> None:
        if note != self._note:
            self._note = note
            self.note_changed.emit(note)

    def _on_typed(self) -> None:
        if not self._filling:
            self._pause.start()
            self._say("")

    def _on_change(self, change_set: ChangeSet) -> None:
        if self._entering:
            return
        # What is being typed is never overwritten by what happens elsewhere.
        untouched = self.text == self._settled
        if change_set.closing_changed or (untouched and self._stored() != self._settled_as):
            self._show_afresh()

    def _on_drafts(self, _waiting: bool) -> None:
        """Follow a draft that was discarded or made somewhere else."""
        if self._entering or self._pause.isActive() or self._field.hasFocus():
            return
        draft = self._desk.draft(self._key)
        gone = draft is None and self.is_pending
        come = draft is not None and self.text == self._settled and draft != self.text
        if gone or come:
            self._show_afresh()


def _leaves(event: QFocusEvent) -> bool:
    # The menu of the field itself, or its list of completions, does not end the typing.
    return event.lostFocus() and event.reason() is not Qt.FocusReason.PopupFocusReason
