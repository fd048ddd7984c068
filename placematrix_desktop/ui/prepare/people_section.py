"""Who takes part: the list, pasting it, and which sectors have a voice."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget

from placematrix_desktop.application.workshop_session import ChangeSet
from placematrix_desktop.domain.workshop import PartKind
from placematrix_desktop.ui.open_workshop import OpenWorkshop
from placematrix_desktop.ui.pieces import Button
from placematrix_desktop.ui.pieces.page_section import Section
from placematrix_desktop.ui.prepare.paste_panel import PastePanel
from placematrix_desktop.ui.prepare.people_model import PeopleModel
from placematrix_desktop.ui.prepare.people_table import PEOPLE_COLUMNS, PeopleTable
from placematrix_desktop.ui.prepare.sector_chips import SectorChips
from placematrix_desktop.ui.prepare.sector_voices import room_words
from placematrix_desktop.ui.prepare.table_card import table_card
from placematrix_desktop.ui.theme import ThemeKeeper


class PeopleSection(Section):
    """The table, or in its place the pasting of a list."""

    def __init__(self, desk: OpenWorkshop, themes: ThemeKeeper) -> None:
        super().__init__(themes)
        self.name(self.tr("People"))
        self._desk = desk
        self.model = PeopleModel(desk, self)
        self.table = PeopleTable(desk, self.model, themes)
        self.chips = SectorChips(themes)
        self.paste = PastePanel(desk, themes)
        self.paste_button = Button(themes, self.tr("Paste a list"), icon="copy", hint=self.tr("Ctrl+V"))
        self.remove_button = Button(themes, self.tr("Remove"), icon="trash", hint=self.tr("Del"))
        self._pages = QStackedWidget()
        self._lay_out_page()
        self._connect()
        if self.paste.has_waiting and desk.writable:
            self.open_paste()
        self._follow()

    def enter_pending(self) -> bool:
        self.table.commit_open_editor()
        if self.is_pasting:
            self.paste.keep()
        return self.model.enter_waiting(PEOPLE_COLUMNS) if self._desk.writable else True

    def focus_start(self) -> None:
        if self.is_pasting:
            self.paste.text.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        if not self.table.currentIndex().isValid():
            self.table.go_to_new() if not self.model.people else self.table.go_to_person(0)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def is_pasting(self) -> bool:
        return self._pages.currentWidget() is self.paste

    def open_paste(self) -> None:
        """Show the pasting of a list in place of the table."""
        self.table.commit_open_editor()
        self._pages.setCurrentWidget(self.paste)
        self._follow()
        self.paste.open()

    # The inside

    def _lay_out_page(self) -> None:
        self.buttons.addWidget(self.remove_button)
        self.buttons.addWidget(self.paste_button)
        self.column.addWidget(self.chips)
        keys = (
            (self.tr("F2"), self.tr("change")),
            (self.tr("Tab"), self.tr("next cell")),
            (self.tr("Space"), self.tr("present or not")),
            (self.tr("Del"), self.tr("remove")),
        )
        self._pages.addWidget(table_card(self._themes, self.table, keys))
        self._pages.addWidget(self.paste)
        self.column.addWidget(self._pages, 1)

    def _connect(self) -> None:
        self.paste_button.clicked.connect(self.open_paste)
        self.table.paste_asked.connect(self.open_paste)
        self.remove_button.clicked.connect(self.table.remove_picked)
        self.table.picked_changed.connect(self._follow)
        self.paste.added.connect(self._after_adding)
        self.paste.left.connect(self._close_paste)
        self._desk.changed.connect(self._on_change)

    def _after_adding(self, count: int) -> None:
        self._close_paste()
        self.table.go_to_person(len(self.model.people) - count)

    def _close_paste(self) -> None:
        self._pages.setCurrentIndex(0)
        self._follow()
        self.focus_start()

    def _on_change(self, change_set: ChangeSet) -> None:
        if change_set.closing_changed or change_set.touched(PartKind.PARTICIPANT):
            if self.is_pasting and not self._desk.writable:
                self._pages.setCurrentIndex(0)
            self._follow()

    def _follow(self) -> None:
        people = self._desk.workshop.people()
        self.chips.show_people(people)
        self.set_about(
            room_words(people)
            if people
            else self.tr("Paste a list from a spreadsheet or an email, or type the first name in the table.")
        )
        can = self._desk.writable and not self.is_pasting
        self.paste_button.setEnabled(can)
        self.remove_button.setEnabled(can and bool(self.table.picked_rows()))
