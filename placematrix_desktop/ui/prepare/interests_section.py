"""Interests, asked for at the start: who declares what, and how it is managed."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget

from placematrix_desktop.application.workshop_session import ChangeSet
from placematrix_desktop.domain.workshop import PartKind
from placematrix_desktop.ui.open_workshop import OpenWorkshop
from placematrix_desktop.ui.pieces import Button, EmptyState
from placematrix_desktop.ui.pieces.page_section import Section
from placematrix_desktop.ui.prepare.interest_table import InterestTable
from placematrix_desktop.ui.prepare.people_columns import Column
from placematrix_desktop.ui.prepare.people_model import PeopleModel
from placematrix_desktop.ui.prepare.table_card import table_card
from placematrix_desktop.ui.theme import ThemeKeeper


class InterestsSection(Section):
    """The table, or a word where nobody is on the list yet. `model` is that of the list of people."""

    def __init__(self, desk: OpenWorkshop, model: PeopleModel, themes: ThemeKeeper) -> None:
        super().__init__(themes)
        self.name(self.tr("Interests"))
        self._desk, self._model = desk, model
        self.table = InterestTable(desk, model, themes)
        self.none_button = Button(themes, self.tr("The others have none"), icon="check")
        self._pages = QStackedWidget()
        self._lay_out_page()
        self.none_button.clicked.connect(self._say_none)
        desk.changed.connect(self._on_change)
        self._follow()

    def enter_pending(self) -> bool:
        self.table.commit_open_editor()
        return self._model.enter_waiting([Column.INTEREST]) if self._desk.writable else True

    def focus_start(self) -> None:
        if not self._model.people:
            self.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        if not self.table.currentIndex().isValid():
            self.table.go_to_person(0)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    # The inside

    def _lay_out_page(self) -> None:
        self.buttons.addWidget(self.none_button)
        keys = (
            (self.tr("Enter"), self.tr("next person")),
            (self.tr("Tab"), self.tr("outcome")),
            (self.tr("Del"), self.tr("empty")),
        )
        self._pages.addWidget(table_card(self._themes, self.table, keys))
        self._pages.addWidget(
            EmptyState(
                self._themes,
                "people",
                self.tr("Nobody is on the list yet"),
                self.tr("Put people on the list in People first; then ask here for their interests."),
            )
        )
        self.column.addWidget(self._pages, 1)

    def _say_none(self) -> None:
        """The usual end of the round: whoever has said nothing has none."""
        self.table.commit_open_editor()
        self._model.say_that_the_others_have_none()

    def _on_change(self, change_set: ChangeSet) -> None:
        if change_set.closing_changed or change_set.touched(PartKind.PARTICIPANT):
            self._follow()

    def _follow(self) -> None:
        people = self._desk.workshop.people()
        self._pages.setCurrentIndex(0 if people else 1)
        silent = sum(1 for person in people if not person.interest and not person.no_interest)
        self.set_about(
            self.tr(
                "Conflicts of interest are managed by a process that partners have agreed. "
                "Ask at the start; what is declared and what was settled is printed in the report."
            )
        )
        self.none_button.setEnabled(self._desk.writable and silent > 0)
