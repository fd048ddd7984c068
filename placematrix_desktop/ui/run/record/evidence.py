"""The evidence: texts or links, and how strong the group holds each to be."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QWidget

from placematrix_desktop.application.commands import Command, SetEvidence
from placematrix_desktop.application.ports import DraftKey
from placematrix_desktop.domain.judgement import Evidence, EvidenceStrength
from placematrix_desktop.domain.text import clean_text
from placematrix_desktop.domain.workshop import PartKind
from placematrix_desktop.errors import UserError
from placematrix_desktop.ui.open_workshop import OpenWorkshop
from placematrix_desktop.ui.run.record.choice_box import ChoiceBox
from placematrix_desktop.ui.run.record.entry_area import EntryArea
from placematrix_desktop.ui.run.record.list_section import ListSection
from placematrix_desktop.ui.run.record.replacing import put, without
from placematrix_desktop.ui.run.record.row import ReadRow, Row
from placematrix_desktop.ui.run.record.row_form import FieldProblem, RowForm
from placematrix_desktop.ui.theme import ThemeKeeper
from placematrix_desktop.ui.words import domain_tr, later, tr

STRENGTH_WORDS: dict[EvidenceStrength, str] = {
    EvidenceStrength.SOME: later("Some evidence"),
    EvidenceStrength.STRONG: later("Strong evidence"),
    EvidenceStrength.ASSERTED: later("Asserted only"),
}


class EvidenceForm(RowForm):
    """What shows it, and how strongly."""

    def __init__(self, themes: ThemeKeeper) -> None:
        super().__init__(themes)
        text = EntryArea(themes, tr("Evidence"), placeholder=tr("A document, a figure, a link"))
        text.submitted.connect(self.submitted)
        strength = ChoiceBox(tr("Strength of the evidence"))
        strength.set_choices((one.value, tr(words)) for one, words in STRENGTH_WORDS.items())
        self.name_field("text", text)
        self.name_field("strength", strength)
        self.column.addWidget(text)
        row = QHBoxLayout()
        row.addWidget(strength, 1)
        self.column.addLayout(row)
        self.end()


class EvidenceSection(ListSection):
    """The list of evidence."""

    needs_scope = True

    def __init__(self, desk: OpenWorkshop, themes: ThemeKeeper, key: str) -> None:
        super().__init__(
            desk, themes, EvidenceForm(themes), label=tr("Evidence"), key=key, pill=tr("evidence")
        )

    def draft_key(self, descriptor_id: str) -> DraftKey:
        return DraftKey(PartKind.JUDGEMENT, descriptor_id, "evidence.new")

    def items(self) -> tuple[Evidence, ...]:
        return self.judgement.evidence

    def name_of(self, item: Evidence) -> str:
        return f"{item.strength}:{item.text}"

    def values_of(self, item: Evidence) -> dict[str, str]:
        return {"text": item.text, "strength": item.strength.value}

    def row_of(self, item: Evidence, *, can_change: bool) -> QWidget:
        if not can_change:
            return ReadRow(self.themes, tr("Evidence"), item.text, tag=domain_tr(item.strength.value))
        return self.wire(Row(self.themes, item.text, tag=domain_tr(item.strength.value)), item)

    def entering(self, values: Mapping[str, str], instead_of: Any | None) -> Command:
        text = clean_text(values["text"])
        if not text:
            raise FieldProblem("text", UserError(tr("Say what the evidence is, or remove it.")))
        piece = Evidence(text=text, strength=EvidenceStrength(values["strength"]))
        return SetEvidence(self.descriptor_id, put(self.items(), piece, instead_of))

    def removing(self, item: Evidence) -> Command:
        return SetEvidence(self.descriptor_id, without(self.items(), item))
