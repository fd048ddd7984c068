"""The actions of a descriptor."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from msgspec.structs import replace
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from placematrix_desktop.application.commands import AddAction, ChangeAction, Command, RemoveAction
from placematrix_desktop.application.ports import DraftKey
from placematrix_desktop.domain.actions import Action
from placematrix_desktop.domain.dates import day_in_words, parse_day
from placematrix_desktop.domain.text import clean_text
from placematrix_desktop.domain.workshop import PartKind
from placematrix_desktop.errors import UserError
from placematrix_desktop.ui.open_workshop import OpenWorkshop
from placematrix_desktop.ui.pieces import IconButton
from placematrix_desktop.ui.run.record.action_form import ActionForm
from placematrix_desktop.ui.run.record.list_section import ListSection
from placematrix_desktop.ui.run.record.row import ReadRow, Row
from placematrix_desktop.ui.run.record.row_form import FieldProblem
from placematrix_desktop.ui.theme import ThemeKeeper
from placematrix_desktop.ui.words import tr


class ActionRow(Row):
    """An action; the star, or the asterisk key, marks it for page one."""

    top_wanted = Signal()

    def __init__(self, themes: ThemeKeeper, action: Action, under: str) -> None:
        super().__init__(themes, action.text, under)
        star = IconButton(
            themes,
            "star-filled" if action.top else "star",
            tr("No longer a top action") if action.top else tr("Top action: on page one of the report"),
            hint="*",
            compact=False,
        )
        star.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.add_at_end(star)
        star.clicked.connect(self.top_wanted)
        if action.top:
            self.setAccessibleName(tr("Top action, {}").format(self.accessibleName()))
        self.setAccessibleDescription(
            tr("Enter changes it, asterisk marks it for page one, Delete removes it")
        )
        self.setToolTip(tr("Enter or click: change · *: top action · Delete: remove"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Asterisk:
            self.top_wanted.emit()
        else:
            super().keyPressEvent(event)


class ActionSection(ListSection):
    """The list of actions."""

    def __init__(self, desk: OpenWorkshop, themes: ThemeKeeper, key: str) -> None:
        self._form = ActionForm(themes)
        super().__init__(desk, themes, self._form, label=tr("Actions"), key=key, pill=tr("action"))

    @property
    def today(self) -> date:
        """The day of the workshop, from which due dates without a year are counted."""
        return self.desk.workshop.facts.date or datetime.now().astimezone().date()

    def draft_key(self, descriptor_id: str) -> DraftKey:
        return DraftKey(PartKind.ACTION, descriptor_id, "new")

    def refresh(self) -> None:
        self._form.set_people(self.desk.workshop.people())
        self._form.set_today(self.today)
        super().refresh()

    def looks(self) -> Any:
        return self.today

    def items(self) -> tuple[Action, ...]:
        return self.desk.workshop.actions_for(self.descriptor_id)

    def name_of(self, item: Action) -> str:
        return item.id

    def values_of(self, item: Action) -> dict[str, str]:
        due = day_in_words(item.due, self.today) if item.due else ""
        return {"text": item.text, "owner": item.owner, "organisation": item.organisation, "due": due}

    def row_of(self, item: Action, *, can_change: bool) -> QWidget:
        due = day_in_words(item.due, self.today) if item.due else ""
        under = " · ".join(part for part in (item.owner, item.organisation, due) if part)
        if not can_change:
            return ReadRow(self.themes, tr("Action"), item.text, under, tag=tr("top") if item.top else "")
        row = ActionRow(self.themes, item, under)
        row.top_wanted.connect(lambda: self.mark_top(item))
        return self.wire(row, item)

    def mark_top(self, item: Action) -> None:
        """Mark an action for page one, or no longer."""
        self.desk.carry_out(ChangeAction(replace(item, top=not item.top)))

    def entering(self, values: Mapping[str, str], instead_of: Any | None) -> Command:
        self._form.fill_in_organisation()
        values = self._form.values()
        text = clean_text(values["text"])
        if not text:
            raise FieldProblem("text", UserError(tr("Say what is to be done, or remove the action.")))
        try:
            due = parse_day(values["due"], self.today) if values["due"].strip() else None
        except UserError as problem:
            raise FieldProblem("due", problem) from None
        if instead_of is None:
            return AddAction(text, self.descriptor_id, values["owner"], values["organisation"], due)
        return ChangeAction(
            replace(
                instead_of,
                text=text,
                owner=values["owner"],
                organisation=values["organisation"],
                due=due,
            )
        )

    def removing(self, item: Action) -> Command:
        return RemoveAction(item.id)
