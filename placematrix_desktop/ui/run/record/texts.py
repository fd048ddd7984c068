"""The parts that are one text: note, support needed, good practice, and the private note."""

from __future__ import annotations

from placematrix_desktop.application.commands import (
    TextField,
    WritePrivateNote,
    WriteText,
    judgement_draft,
    private_note_draft,
)
from placematrix_desktop.ui.open_workshop import OpenWorkshop
from placematrix_desktop.ui.pieces import PrivateTextArea, TextArea
from placematrix_desktop.ui.projection import UNFOLD_KEY_NAME, Projection
from placematrix_desktop.ui.run.record.entered_text import Aim, EnteredText
from placematrix_desktop.ui.run.record.planned_reminder import PlannedReminder
from placematrix_desktop.ui.run.record.section import Section
from placematrix_desktop.ui.theme import ThemeKeeper
from placematrix_desktop.ui.words import later, tr

WHO_READS_IT = later(
    "In no report, record or export. Whoever sees this screen can read it, and a freedom-of-information or "
    "subject-access request may call for it."
)
"""What is said beside a private note: what the program does, and what it cannot promise."""


def aim_at_text(desk: OpenWorkshop, descriptor_id: str, field: TextField) -> Aim:
    """One of the texts of a judgement."""
    return Aim(
        judgement_draft(descriptor_id, field),
        lambda: str(getattr(desk.workshop.judgement(descriptor_id), field.value)),
        lambda text: WriteText(descriptor_id, field, text),
    )


def aim_at_private_note(desk: OpenWorkshop, descriptor_id: str) -> Aim:
    """The private note of a descriptor."""
    return Aim(
        private_note_draft(descriptor_id),
        lambda: desk.session.private_notes.get(descriptor_id, ""),
        lambda text: WritePrivateNote(descriptor_id, text),
    )


class _OneText(Section):
    text: EnteredText

    def _show(self, text: EnteredText) -> None:
        self.text = text
        self.column.addWidget(text)
        text.stirred.connect(self.stirred)

    @property
    def has_content(self) -> bool:
        return self.text.has_content

    def enter_pending(self) -> bool:
        return self.text.entry.enter()

    def take_focus(self) -> None:
        self.text.take_focus()


class TextSection(_OneText):
    """One text of the judgement."""

    def __init__(
        self,
        desk: OpenWorkshop,
        themes: ThemeKeeper,
        field: TextField,
        *,
        label: str,
        key: str = "",
        pill: str = "",
        lines: int = 2,
        most_lines: int = 10,
    ) -> None:
        super().__init__(desk, themes, key=key, pill=pill)
        self._field = field
        area = TextArea(themes, lines=lines, most_lines=most_lines)
        aim = aim_at_text(desk, self.descriptor_id, field)
        self._show(EnteredText(desk, themes, area, aim, label=label, key=key))

    def turn_to(self, descriptor_id: str) -> None:
        self.text.aim(aim_at_text(self.desk, descriptor_id, self._field))
        super().turn_to(descriptor_id)


class NoteSection(TextSection):
    """The note for the report, which is always there."""

    always = True

    def __init__(self, desk: OpenWorkshop, themes: ThemeKeeper, key: str) -> None:
        label = tr("Note for the report")
        super().__init__(desk, themes, TextField.NOTE, label=label, key=key, lines=3, most_lines=12)
        self.reminder = PlannedReminder(desk, themes, self.text.area)
        self.column.addWidget(self.reminder)
        self.reminder.stirred.connect(self.stirred)
        self.reminder.look()

    def turn_to(self, descriptor_id: str) -> None:
        super().turn_to(descriptor_id)
        self.reminder.turn_to(descriptor_id)

    def refresh(self) -> None:
        super().refresh()
        self.reminder.look()


class PrivateNoteSection(_OneText):
    """The facilitator's own note. Its text stands in its field and nowhere else in the window."""

    def __init__(self, desk: OpenWorkshop, themes: ThemeKeeper, projection: Projection, key: str) -> None:
        super().__init__(desk, themes, key=key, pill=tr("private note"))
        self._projection = projection
        self._area = PrivateTextArea(themes, lines=1)
        self._show(
            EnteredText(
                desk,
                themes,
                self._area,
                aim_at_private_note(desk, self.descriptor_id),
                label=tr("Private note"),
                key=key,
                icon="private",
                hint=tr(WHO_READS_IT),
            )
        )
        projection.changed.connect(self._fold)
        self._fold()

    def turn_to(self, descriptor_id: str) -> None:
        self.text.aim(aim_at_private_note(self.desk, descriptor_id))
        super().turn_to(descriptor_id)

    def _fold(self) -> None:
        """Dots where the room may be looking at this window. One can still write, and read while the key
        is held."""
        folds = self._projection.folds_private
        if folds != self._area.folded:
            self._area.set_folded(folds)
            key = UNFOLD_KEY_NAME
            self.text.set_label(
                self.tr("Private note · hold {} to read").format(key) if folds else self.tr("Private note")
            )
