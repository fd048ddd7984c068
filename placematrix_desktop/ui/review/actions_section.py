"""The action register: who does what by when, and which three go on page one."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QButtonGroup, QFrame, QHBoxLayout, QLineEdit, QPushButton, QWidget

from placematrix_desktop.application.commands import AddAction
from placematrix_desktop.application.ports import DraftKey
from placematrix_desktop.domain.actions import TOP_ACTIONS, top_actions
from placematrix_desktop.domain.text import clean_line, counted
from placematrix_desktop.domain.workshop import PartKind
from placematrix_desktop.ui.entered_draft import ending_draft
from placematrix_desktop.ui.open_workshop import OpenWorkshop
from placematrix_desktop.ui.pieces import Button, DangerButton, EmptyState
from placematrix_desktop.ui.pieces.calm_combo_box import CalmComboBox
from placematrix_desktop.ui.pieces.press_by_enter import PressByEnter
from placematrix_desktop.ui.review.action_model import ActionModel, Column, Order
from placematrix_desktop.ui.review.action_table import ActionTable
from placematrix_desktop.ui.review.fresh_section import FreshSection, label
from placematrix_desktop.ui.theme import ThemeKeeper, set_role
from placematrix_desktop.ui.words import tr

NEW_ACTION = DraftKey(PartKind.ACTION, "", "new")
_PAUSE_MS = 400
_IN_A_LINE = 800
"""Pixels of width, at 100 % text, from which a new action and what it is about stand in one line."""


class ActionsSection(FreshSection):
    """The table with its sorting above and a line to add an action below."""

    def __init__(self, desk: OpenWorkshop, themes: ThemeKeeper) -> None:
        super().__init__(desk, themes)
        self.name(self.tr("Actions"))
        self.actions_model = ActionModel(desk, self)
        self.table = ActionTable(desk, self.actions_model, themes, self.tr("Action register"))
        self.sort_buttons: dict[Order, QPushButton] = {}
        self.remove_button = DangerButton(themes, self.tr("Remove"), icon="trash", compact=True)
        self.new_text = QLineEdit()
        self.new_about = CalmComboBox()
        self.add_button = Button(themes, self.tr("Add action"), icon="plus")
        self._adding = QWidget()
        self._nothing = EmptyState(
            themes,
            "action",
            self.tr("No actions yet"),
            self.tr("Press A on a descriptor in Run, or type one below."),
        )
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._put_together()
        self._connect()
        self.new_text.setText(desk.draft(NEW_ACTION) or "")

    def status(self) -> str:
        number = len(self.desk.workshop.actions)
        starred = sum(action.top for action in self.desk.workshop.actions.values())
        words = counted(number, tr("action"), tr("actions"))
        return self.tr("{0}, {1} starred").format(words, starred) if starred else words

    def enter_pending(self) -> bool:
        """Enter what is typed in a cell, and an action that is typed and not added."""
        self.table.end_editing()
        added = not clean_line(self.new_text.text()) or not self.desk.writable or self._add()
        return self.actions_model.enter_waiting() and added

    def focus_start(self) -> None:
        self.freshen()
        if self.actions_model.actions:
            at = self.table.currentIndex()
            self.table.go_to(max(at.row(), 0), Column(max(at.column(), Column.TEXT)))
        elif self.desk.writable:
            self.new_text.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._nothing.setFocus(Qt.FocusReason.OtherFocusReason)

    def fill(self) -> None:
        workshop = self.desk.workshop
        some = bool(workshop.actions)
        self.table.setVisible(some)
        self._nothing.setVisible(not some)
        self._sorting.setVisible(len(workshop.actions) > 1)
        self._adding.setVisible(self.desk.writable)
        self.remove_button.setVisible(self.desk.writable and some)
        self.set_about(self._page_one())
        if self.new_about.count() != len(workshop.agenda.items) + 1:
            self.new_about.clear()
            self.new_about.addItem(self.tr("The workshop as a whole"), None)
            for key in workshop.agenda.descriptor_ids():
                self.new_about.addItem(workshop.matrix.place(key).descriptor.title, key)

    def _page_one(self) -> str:
        actions = self.desk.workshop.actions.values()
        starred = sum(action.top for action in actions)
        if not actions:
            return ""
        if not starred:
            return self.tr("None starred (* stars one): page one shows the {0} due first.").format(
                counted(min(TOP_ACTIONS, len(actions)), tr("action"), tr("actions"))
            )
        if starred > TOP_ACTIONS:
            shown = "; ".join(" ".join(action.text.split())[:48] for action in top_actions(actions))
            return self.tr("{0} are starred; page one has room for {1}: {2}.").format(
                starred, TOP_ACTIONS, shown
            )
        return self.tr("{0} starred for page one; * stars an action.").format(
            self.tr("{0} of {1}").format(starred, TOP_ACTIONS)
        )

    def _add(self) -> bool:
        text = self.new_text.text()
        if not clean_line(text):
            self.new_text.setFocus(Qt.FocusReason.OtherFocusReason)
            return False
        self._pause.stop()
        before = set(self.desk.workshop.actions)
        command = AddAction(text, self.new_about.currentData())
        if self.desk.carry_out(ending_draft(command, NEW_ACTION)) is None:
            self.desk.keep_draft(NEW_ACTION, text)
            return False
        if self.desk.draft(NEW_ACTION) is not None:
            self.desk.drop_draft(NEW_ACTION)
        self.new_text.clear()
        self._pause.stop()
        self.new_about.setCurrentIndex(0)
        (self._added,) = set(self.desk.workshop.actions) - before
        return True

    def _add_and_go_on(self) -> None:
        """After an action comes its owner."""
        if self._add():
            row = self.actions_model.row_of(self._added)
            if row is not None:
                self.table.go_to(row, Column.OWNER, edit=True)

    def _remove(self) -> None:
        index = self.table.currentIndex()
        if not index.isValid() or not self.desk.writable:
            return
        row, column = index.row(), Column(index.column())
        if self.actions_model.remove(row) and self.actions_model.actions:
            self.table.go_to(min(row, len(self.actions_model.actions) - 1), column)
        elif not self.actions_model.actions:
            self.focus_start()

    def _sort(self, order: Order) -> None:
        index = self.table.currentIndex()
        chosen = self.actions_model.actions[index.row()].id if index.isValid() else None
        self.table.end_editing()
        self.actions_model.sort_by(order)
        self.sort_buttons[order].setChecked(True)
        row = self.actions_model.row_of(chosen) if chosen else None
        if row is not None:
            self.table.setCurrentIndex(self.actions_model.index(row, index.column()))

    def _keep_new(self) -> None:
        text = self.new_text.text()
        if clean_line(text) and self.desk.writable:
            self.desk.keep_draft(NEW_ACTION, text)
        elif self.desk.draft(NEW_ACTION) is not None:
            self.desk.drop_draft(NEW_ACTION)

    def _sort_by_heading(self, section: int) -> None:
        orders = {
            Column.TOP: Order.ENTRY,
            Column.DESCRIPTOR: Order.THEME,
            Column.OWNER: Order.OWNER,
            Column.DUE: Order.DUE,
        }
        if Column(section) in orders:
            self._sort(orders[Column(section)])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.new_text.hasFocus():
            self.focus_start()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_adding()

    def _fit_adding(self) -> None:
        """What the new action is about stands under it where there is no room for both in a line."""
        narrow = self.width() < _IN_A_LINE * max(100, self.themes.text_scale) // 100
        way = QBoxLayout.Direction
        self._adding_line.setDirection(way.TopToBottom if narrow else way.LeftToRight)

    def _put_together(self) -> None:
        theme = self.themes.theme
        self._sorting = QFrame()
        set_role(self._sorting, "track")
        row = QHBoxLayout(self._sorting)
        row.setContentsMargins(3, 3, 3, 3)
        row.setSpacing(2)
        group = QButtonGroup(self)
        for order, words in (
            (Order.ENTRY, self.tr("As entered")),
            (Order.DUE, self.tr("Due")),
            (Order.OWNER, self.tr("Owner")),
            (Order.THEME, self.tr("Theme")),
        ):
            button = PressByEnter(words)
            button.setCheckable(True)
            button.setChecked(order is Order.ENTRY)
            button.setAccessibleName(self.tr("Sort by: {0}").format(words))
            button.setProperty("compact", True)
            set_role(button, "segment")
            group.addButton(button)
            row.addWidget(button)
            self.sort_buttons[order] = button
            button.clicked.connect(lambda _=False, order=order: self._sort(order))
        self.buttons.addWidget(self._sorting)
        self.buttons.addWidget(self.remove_button)
        self.new_text.setPlaceholderText(self.tr("What is to be done"))
        self.new_text.setAccessibleName(self.tr("New action"))
        self.new_about.setAccessibleName(self.tr("What the new action is about"))
        self._nothing.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        adding = self._adding_line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._adding)
        adding.setContentsMargins(0, 0, 0, 0)
        adding.setSpacing(theme.space(1))
        adding.addWidget(self.new_text, 4)
        what_about = QHBoxLayout()
        what_about.setSpacing(theme.space(1))
        about = label(self.tr("about"), "muted")
        about.setWordWrap(False)
        what_about.addWidget(about)
        what_about.addWidget(self.new_about, 1)
        what_about.addWidget(self.add_button)
        adding.addLayout(what_about, 5)
        self.column.addWidget(self.table, 1)
        self.column.addWidget(self._nothing, 1)
        self.column.addWidget(self._adding)

    def _connect(self) -> None:
        self.table.remove_asked.connect(self._remove)
        self.table.horizontalHeader().setSectionsClickable(True)
        self.table.horizontalHeader().sectionClicked.connect(self._sort_by_heading)
        self.remove_button.clicked.connect(self._remove)
        self.add_button.clicked.connect(self._add_and_go_on)
        self.new_text.returnPressed.connect(self._add_and_go_on)
        self.new_text.textEdited.connect(lambda _text: self._pause.start())
        self._pause.timeout.connect(self._keep_new)
