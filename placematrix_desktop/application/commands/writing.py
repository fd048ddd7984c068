"""Entering a text that was typed: one command for each editing session of a field."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from msgspec.structs import replace

from placematrix_desktop.application.commands.decision import (
    Decision,
    Sight,
    change_to,
    check_takes_a_reason,
    judgement_change,
)
from placematrix_desktop.application.entered import entered_text
from placematrix_desktop.application.ports import DraftKey
from placematrix_desktop.domain.judgement import ElementResult
from placematrix_desktop.domain.workshop import PartKind
from placematrix_desktop.errors import Refused


class TextField(StrEnum):
    """The texts of a judgement, by the names of its fields."""

    NOTE = "note"
    REASON = "reason"
    SUPPORT_NEEDED = "support_needed"
    GOOD_PRACTICE = "good_practice"


TEXT_FIELD_LABELS: dict[TextField, str] = {
    TextField.NOTE: "note for the report",
    TextField.REASON: "reason",
    TextField.SUPPORT_NEEDED: "support needed",
    TextField.GOOD_PRACTICE: "good practice",
}


@dataclass(frozen=True)
class WriteText:
    """Enter the text of one field of a judgement. That needs no scope: what was typed before the agenda
    changed can still be entered."""

    kind: ClassVar[str] = "write_text"
    descriptor_id: str
    field: TextField
    text: str

    def decide(self, sight: Sight) -> Decision:
        title = sight.descriptor_title(self.descriptor_id)
        label = TEXT_FIELD_LABELS[self.field]
        judgement = sight.workshop.judgement(self.descriptor_id)
        if self.field is TextField.REASON:
            check_takes_a_reason(judgement.state, title)
        new = replace(judgement, **{self.field.value: entered_text(self.text, label, where=title)})
        return Decision(
            name=label,
            sentence=f"{title}: {label} written.",
            changes=judgement_change(sight, new),
            drafts_done=(judgement_draft(self.descriptor_id, self.field),),
        )


@dataclass(frozen=True)
class WritePrivateNote:
    """Enter the private note of a descriptor. The diary does not hear of it."""

    kind: ClassVar[str] = "write_private_note"
    descriptor_id: str
    text: str

    def decide(self, sight: Sight) -> Decision:
        title = sight.descriptor_title(self.descriptor_id)
        text = entered_text(self.text, "private note", where=title)
        old = sight.private_notes.get(self.descriptor_id)
        return Decision(
            name="private note",
            sentence=None,
            changes=change_to(PartKind.PRIVATE_NOTE, self.descriptor_id, old, text or None),
            drafts_done=(private_note_draft(self.descriptor_id),),
        )


@dataclass(frozen=True)
class RecordElementResult:
    """Enter what another instrument found for an element that is not assessed with this matrix."""

    kind: ClassVar[str] = "record_element_result"
    element_id: str
    result: str
    where_from: str = ""

    def decide(self, sight: Sight) -> Decision:
        try:
            title = sight.workshop.matrix.element(self.element_id).title
        except KeyError:
            raise Refused(f"This matrix has no element “{self.element_id}”.") from None
        result = ElementResult(
            element_id=self.element_id,
            result=entered_text(self.result, "result", where=title),
            where_from=entered_text(self.where_from, "place where it comes from", where=title),
        )
        old = sight.workshop.element_results.get(self.element_id)
        new = result if result.result or result.where_from else None
        return Decision(
            name=f"result of {title}",
            sentence=f"{title}: result from elsewhere recorded.",
            changes=change_to(PartKind.ELEMENT_RESULT, self.element_id, old, new),
        )


def judgement_draft(descriptor_id: str, field: TextField) -> DraftKey:
    """The key under which typing in this field is kept until it is entered."""
    return DraftKey(PartKind.JUDGEMENT, descriptor_id, field.value)


def private_note_draft(descriptor_id: str) -> DraftKey:
    """The key under which typing in a private note is kept until it is entered."""
    return DraftKey(PartKind.PRIVATE_NOTE, descriptor_id, "text")
