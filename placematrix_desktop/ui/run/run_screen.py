"""The Run screen: the grid between the themes and the record, and what its keys do."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QMenu, QVBoxLayout, QWidget

from placematrix_desktop.application.commands import NO_TARGET
from placematrix_desktop.application.workshop_session import ChangeSet
from placematrix_desktop.domain.workshop import PartKind
from placematrix_desktop.errors import Refused
from placematrix_desktop.ui.open_workshop import OpenWorkshop
from placematrix_desktop.ui.pieces import Strip, announce
from placematrix_desktop.ui.projection import Projection, projection_of
from placematrix_desktop.ui.run.deciding import DECISIONS, command_for
from placematrix_desktop.ui.run.grid_model import GridModel
from placematrix_desktop.ui.run.grid_rows import HeadingRow
from placematrix_desktop.ui.run.grid_search import GridSearch
from placematrix_desktop.ui.run.grid_view import GridView
from placematrix_desktop.ui.run.keys import SCREEN_WIDE, Asked, Meaning, asked_by, key_of
from placematrix_desktop.ui.run.outline import OutlineView
from placematrix_desktop.ui.run.panels import PANEL_OF, RoomCard, RoomPanel, SidePanels, column_of
from placematrix_desktop.ui.run.record import RecordPane
from placematrix_desktop.ui.run.record.pane import NO_RULE
from placematrix_desktop.ui.run.room_keys import ROOM_KEYS
from placematrix_desktop.ui.run.run_menus import RunMenus
from placematrix_desktop.ui.run.search_bar import SearchBar
from placematrix_desktop.ui.run.side_panes import SidePanes
from placematrix_desktop.ui.run.tally import TallyPanel
from placematrix_desktop.ui.run.tally.tightness import Tightness
from placematrix_desktop.ui.theme import ThemeKeeper
from placematrix_desktop.ui.words import tr


class RunScreen(QWidget):
    """The grid has the keys of `keys.py` while it has the focus; a text field that has it owns them."""

    def __init__(
        self,
        desk: OpenWorkshop,
        themes: ThemeKeeper,
        projection: Projection | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._projection = projection or projection_of(desk)
        self._themes = themes
        self.setObjectName("run")
        self.setAccessibleName(self.tr("Run"))
        self.grid_model = GridModel(desk, self, self._projection)
        self._middle = QFrame(self)
        self.grid = GridView(self.grid_model, themes, self._middle)
        self.outline = OutlineView(desk, themes)
        self.record = RecordPane(desk, themes, self._projection)
        self.search_bar = SearchBar(themes, self._middle)
        self._search = GridSearch(self.grid, self.search_bar)
        self.tally = TallyPanel(desk, themes, self._projection, self.grid)
        self.notice = Strip(themes, parent=self._middle)
        self.panels = SidePanels(desk, themes, self._projection, self)
        self.room_card = RoomCard(desk, themes, key_of(Meaning.WHO_IS_HERE))
        self.sides = SidePanes(
            themes,
            self.panels,
            self.grid,
            left=column_of(self.outline, self.room_card, gap=themes.theme.space(1)),
            middle=self._lay_out_middle(),
            right=self.record,
            parent=self,
        )
        self.themes_pane, self.record_pane = self.sides.left, self.sides.right
        self.switches = self.sides.switches
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.sides)
        self._menus = RunMenus(desk.workshop.matrix, self.ask, self)
        self._connect()
        self._show_selected(desk.selected)
        self._show_closing()
        self.tally.restore()

    # What the shell asks

    def enter_pending(self) -> bool:
        """Enter all text that is being typed in the record; False where some was refused. Then the record
        is opened where it was, and the strip says what is missing."""
        if not self.panels.enter_pending():
            # Its panel is open again, and the strip says what is wrong.
            self.sides.toggle_panel(Meaning.WHO_IS_HERE)
            return False
        if self.tally.enter_pending() and self.record.enter_pending():
            return True
        unfinished = self.record.unfinished
        if unfinished is not None:
            if self.isVisible():
                self._write_in_record()
                unfinished.focus_problem()
            words = self.tr(
                "Something in the record is begun and not complete. {0} "
                "Complete it in Run, or discard it there."
            )
            self._desk.refused.emit(words.format(unfinished.problem))
        return False

    def focus_grid(self) -> None:
        """Give the grid the keys."""
        self.grid.setFocus(Qt.FocusReason.OtherFocusReason)
        self.sides.give_back()

    def focus_start(self) -> None:
        """Work on this screen begins in the grid."""
        self.focus_grid()

    def show_newcomer(self) -> None:
        """Show the line for somebody who is not on the list yet."""
        if self.panels.panel(Meaning.WHO_IS_HERE) is None:
            self.sides.toggle_panel(Meaning.WHO_IS_HERE)
        panel = self.panels.panel(Meaning.WHO_IS_HERE)
        if isinstance(panel, RoomPanel):
            panel.ask_for_somebody()

    # Putting together

    def _lay_out_middle(self) -> QWidget:
        column = QVBoxLayout(self._middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.notice, self.search_bar, self.grid, self.tally):
            column.addWidget(part)
        return self._middle

    def _connect(self) -> None:
        desk, grid = self._desk, self.grid
        grid.asked.connect(self._on_asked)
        grid.menu_asked.connect(self._open_row_menu)
        grid.descriptor_selected.connect(self._on_descriptor)
        grid.element_selected.connect(self._on_element)
        desk.selected_changed.connect(self._show_selected)
        desk.changed.connect(self._on_change)
        self.grid_model.modelReset.connect(lambda: self._show_selected(desk.selected))
        self.outline.element_chosen.connect(self.go_to_element)
        self.outline.left.connect(self.focus_grid)
        self.record.done.connect(self.focus_grid)
        self.panels.left.connect(self.leave_panels)
        self.room_card.clicked.connect(lambda: self.toggle_panel(Meaning.WHO_IS_HERE))
        self._search.ended.connect(self.focus_grid)
        self.sides.arranged.connect(self._show_closing)
        self.tally.done.connect(self.focus_grid)
        self.tally.needs_room.connect(self._give_way)

    def _give_way(self, tightness: Tightness) -> None:
        """Leave the height to the selected row and to the show of hands."""
        self.switches.give_way(tightness >= Tightness.CRAMPED)
        self.grid.give_way(tightness)

    # The selection, which the grid and the desk share

    def _show_selected(self, descriptor_id: str) -> None:
        if not self.grid.select_descriptor(descriptor_id):
            # It went out of scope: begin where there is something to do.
            workshop = self._desk.workshop
            self._desk.select(workshop.next_open(None) or workshop.agenda.descriptor_ids()[0])

    def _on_descriptor(self, descriptor_id: str) -> None:
        self._desk.select(descriptor_id)
        if self.record.shows_element is not None:
            # From the heading of an element back to the descriptor that was selected before it.
            self.record.show_descriptor(descriptor_id)
        self.outline.follow_descriptor(descriptor_id)

    def _on_element(self, element_id: str) -> None:
        self.record.show_element(element_id)
        self.outline.follow_element(element_id)

    def go_to_element(self, element_id: str) -> None:
        """Bring an element to the top and select its first descriptor, or its heading where it has a
        result of its own."""
        heading = self.grid_model.row_of_element(element_id)
        if heading is None:
            return
        stop = self.grid_model.first_stop(heading)
        if stop is not None:
            self.grid.select_row(stop)
        self.grid.sight.bring_to_top(heading)
        if stop is not None:
            self.grid.sight.reveal(stop)

    def show_result_of(self, element_id: str) -> None:
        """Select the heading of an element that has a result of its own, so that the record shows that."""
        heading = self.grid_model.row_of_element(element_id)
        if heading is not None and self.grid_model.can_select(heading):
            self.grid.select_row(heading)

    # Keys and menus

    def keyPressEvent(self, event: QKeyEvent) -> None:
        asked = asked_by(event.key(), event.modifiers())
        if asked is None or asked.meaning not in SCREEN_WIDE:
            super().keyPressEvent(event)
            return
        self.ask(asked)
        event.accept()

    def ask(self, asked: Asked) -> None:
        """Do what a key of the list, or its line in a menu, asks for."""
        match asked.meaning:
            case Meaning.BACK:
                self._take_focus_first()
                self.tally.close_panel()
                self.leave_panels()
            case meaning if meaning in PANEL_OF:
                self.toggle_panel(meaning)
            case Meaning.CLOCK:
                self._desk.talk_clock.toggle()
                stopped = self._desk.talk_clock.stopped
                announce(
                    self.grid, self.tr("The clock is stopped.") if stopped else self.tr("The clock goes on.")
                )
            case Meaning.FOLD_THEMES:
                self.sides.toggle("left")
            case Meaning.FOLD_RECORD:
                self.sides.toggle("right")
            case Meaning.ROOM_PAGE_ON | Meaning.ROOM_PAGE_BACK as turn:
                self._ask_room(turn)
            case _:
                self.grid.answer(asked)

    def fill_menu(self, menu: QMenu) -> None:
        """Put the actions of the grid into a menu of the window."""
        self._menus.fill(menu, can_decide=self._can_decide())

    def _open_row_menu(self, where: QPoint) -> None:
        has_stages = self._selected_element() is None
        menu = self._menus.of_row(can_decide=self._can_decide(), has_stages=has_stages)
        self._menus.open_at(menu, where)

    def _can_decide(self) -> bool:
        in_scope = self._desk.workshop.agenda.has(self._desk.selected)
        return self.grid_model.can_decide and in_scope and self._selected_element() is None

    def _on_asked(self, asked: Asked) -> None:
        if asked.meaning in DECISIONS:
            self._decide(asked)
        elif asked.meaning is Meaning.NEXT_OPEN:
            self._go_to_next_open()
        elif asked.meaning is Meaning.SEARCH:
            self._search.begin()
        elif asked.meaning in (Meaning.HANDS, Meaning.CORRECT_HANDS):
            self._count_hands(asked.meaning)
        elif asked.meaning in ROOM_KEYS:
            self._ask_room(asked.meaning)
        else:
            self._write(asked.meaning)

    def _decide(self, asked: Asked) -> None:
        element = self._selected_element()
        if element is not None:
            if asked.meaning is Meaning.AGREE_CELL:
                self._write_result(element)
            else:
                self._desk.refused.emit(
                    self.tr(
                        "Nothing is agreed for “{0}” as a whole: Enter leads to where its result is written."
                    ).format(element.element.title)
                )
            return
        descriptor_id = self._desk.selected
        try:
            command = command_for(asked, self._desk.workshop, descriptor_id, self.grid.selected_stage)
        except Refused as problem:
            self._desk.refused.emit(problem.sentence)
            return
        if self._desk.carry_out(command) is None:
            return
        announce(self.grid, self.grid_model.spoken(descriptor_id))
        if asked.meaning is Meaning.NO_CONSENSUS:
            self._write_in_record()
            self.record.focus_reason()

    def _count_hands(self, meaning: Meaning) -> None:
        if self._selected_element() is not None:
            self._desk.refused.emit(self.tr("Hands are counted on a descriptor: go to one first."))
        elif meaning is Meaning.HANDS:
            self.tally.ask()
        else:
            self.tally.correct()

    def _go_to_next_open(self) -> None:
        following = self._desk.workshop.next_open(self._desk.selected)
        if following is None:
            self._desk.told.emit(self.tr("Every descriptor in scope is dealt with."))
            return
        self.grid.select_descriptor(following)

    def _write(self, meaning: Meaning) -> None:
        fields = {
            Meaning.NOTE: self.record.focus_note,
            Meaning.PRIVATE_NOTE: self.record.focus_private_note,
            Meaning.EVIDENCE: self.record.focus_evidence,
            Meaning.ACTION: self.record.focus_action,
            Meaning.MINORITY_VIEW: self.record.focus_minority_view,
            Meaning.SUPPORT: self.record.focus_support,
            Meaning.GOOD_PRACTICE: self.record.focus_good_practice,
            Meaning.RULE: self.record.focus_rule,
            Meaning.TARGET: self.record.focus_target,
            Meaning.GUIDANCE: self.record.focus_guidance,
        }
        element = self._selected_element()
        if element is not None:
            self._write_result(element)
        elif meaning is Meaning.TARGET and not self._desk.workshop.matrix.ladder:
            # Refused at once: the record does not open for it.
            self._desk.refused.emit(NO_TARGET)
        elif meaning is Meaning.RULE and self._desk.workshop.judgement(self._desk.selected).rule is None:
            self._desk.refused.emit(tr(NO_RULE))
        elif meaning in fields:
            self._write_in_record()
            fields[meaning]()

    def _ask_room(self, meaning: Meaning) -> None:
        if self._projection.is_open:
            ROOM_KEYS[meaning](self._projection)
        else:
            self._desk.refused.emit(self.tr("The room window is not open. F5 opens it."))

    def _write_result(self, heading: HeadingRow) -> None:
        """An element with a result of its own has one thing to write: what was found elsewhere."""
        self._write_in_record()
        if self.record.shows_element != heading.element.id:
            self.record.show_element(heading.element.id)
        self.record.focus_note()

    def _write_in_record(self) -> None:
        """Open the record where it is folded; it folds again when the grid gets the keys back."""
        self.panels.put_away("right")
        self.sides.lend("right")

    def _selected_element(self) -> HeadingRow | None:
        row = self.grid.selected_row
        entry = self.grid_model.rows[row] if row >= 0 else None
        return entry if isinstance(entry, HeadingRow) else None

    # Panels over the side panes

    def toggle_panel(self, meaning: Meaning) -> None:
        """Open the panel of a key with the focus in it; where it has the focus already, put it away."""
        if not self.sides.toggle_panel(meaning):
            self.leave_panels()

    def leave_panels(self) -> None:
        """Put every panel away: the grid goes on."""
        self._take_focus_first()
        self.panels.put_away("left")
        self.panels.put_away("right")
        self.focus_grid()

    def _take_focus_first(self) -> None:
        """Give the grid the keys before something that has them is hidden: Qt would pass them to whatever
        comes next in the window, and a screen reader would read that out."""
        self.grid.setFocus(Qt.FocusReason.OtherFocusReason)

    # Changes, closing

    def _on_change(self, change_set: ChangeSet) -> None:
        if change_set.closing_changed:
            self._show_closing()
        elements = change_set.touched(PartKind.ELEMENT_RESULT)
        row = self.grid_model.row_of_element(next(iter(elements))) if elements else None
        if row is not None and row == self.grid.selected_row:
            announce(self.grid, str(self.grid_model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole)))

    def _show_closing(self) -> None:
        closing = self._desk.workshop.closing
        # The record says the same, so it is said here only where that is folded.
        if closing is None or not self.record_pane.isHidden():
            self.notice.clear()
            return
        when = closing.closed_at.astimezone()
        words = self.tr("Closed on {0}, version {1}: to be read, not changed. Sign off can reopen it.")
        words = words.format(f"{when.day} {when:%B %Y}", closing.version)
        if words != self.notice.text:
            self.notice.tell("info", words, dismissible=False)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._desk.talk_clock.set_in_use(True)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._desk.talk_clock.set_in_use(False)
