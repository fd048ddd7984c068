"""Views that were not agreed, kept by sector and never by name."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtWidgets import QWidget

from placematrix_desktop.application.commands import Command, SetMinorityViews
from placematrix_desktop.application.ports import DraftKey
from placematrix_desktop.domain.judgement import MinorityView
from placematrix_desktop.domain.matrix import Matrix
from placematrix_desktop.domain.participants import SECTOR_SHORT_LABELS, Sector
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
from placematrix_desktop.ui.words import domain_tr, tr


class MinorityViewForm(RowForm):
    """Whose view, for which stage or choice, and why."""

    def __init__(self, themes: ThemeKeeper, matrix: Matrix) -> None:
        super().__init__(themes)
        sector = ChoiceBox(tr("Sector that holds the view"))
        sectors = ((one.value, domain_tr(label)) for one, label in SECTOR_SHORT_LABELS.items())
        sector.set_choices([("", tr("Whose view?")), *sectors])
        if matrix.ladder:
            stage, none = ChoiceBox(tr("Stage that they would choose")), tr("No stage named")
        else:
            stage, none = ChoiceBox(tr("Choice that they would make")), tr("No choice named")
        numbered = enumerate(matrix.stages, start=1)
        stage.set_choices([("", none), *((s.id, f"{n}  {s.label}") for n, s in numbered)])
        reason = EntryArea(themes, tr("Reason of the minority view"), placeholder=tr("Their reason"))
        reason.submitted.connect(self.submitted)
        for name, field in (("sector", sector), ("stage", stage), ("reason", reason)):
            self.name_field(name, field)
            self.column.addWidget(field)
        self.end()


class MinoritySection(ListSection):
    """The list of minority views."""

    needs_scope = True

    def __init__(self, desk: OpenWorkshop, themes: ThemeKeeper, key: str) -> None:
        form = MinorityViewForm(themes, desk.workshop.matrix)
        super().__init__(desk, themes, form, label=tr("Minority views"), key=key, pill=tr("minority view"))

    def draft_key(self, descriptor_id: str) -> DraftKey:
        return DraftKey(PartKind.JUDGEMENT, descriptor_id, "minority_view.new")

    def items(self) -> tuple[MinorityView, ...]:
        return self.judgement.minority_views

    def name_of(self, item: MinorityView) -> str:
        return f"{item.sector}:{item.stage_id or ''}:{item.reason}"

    def values_of(self, item: MinorityView) -> dict[str, str]:
        return {"sector": item.sector.value, "stage": item.stage_id or "", "reason": item.reason}

    def row_of(self, item: MinorityView, *, can_change: bool) -> QWidget:
        whose = domain_tr(SECTOR_SHORT_LABELS[item.sector])
        if item.stage_id is not None:
            whose = f"{whose} · {self.desk.workshop.matrix.stage(item.stage_id).label}"
        if not can_change:
            return ReadRow(self.themes, tr("Minority view"), item.reason, whose)
        return self.wire(Row(self.themes, item.reason, whose), item)

    def entering(self, values: Mapping[str, str], instead_of: Any | None) -> Command:
        if not values["sector"]:
            raise FieldProblem("sector", UserError(tr("Choose the sector that holds this view.")))
        reason = clean_text(values["reason"])
        if not reason:
            raise FieldProblem("reason", UserError(tr("A minority view needs its reason in words.")))
        view = MinorityView(sector=Sector(values["sector"]), reason=reason, stage_id=values["stage"] or None)
        return SetMinorityViews(self.descriptor_id, put(self.items(), view, instead_of))

    def removing(self, item: MinorityView) -> Command:
        return SetMinorityViews(self.descriptor_id, without(self.items(), item))
