"""The Run screen: the grid between the themes and the record, and what its keys do."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QMenu, QSplitter, QVBoxLayout, QWidget

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
from placematrix_desktop.ui.run.grid_view import GridView
from placematrix_desktop.ui.run.keys import SCREEN_WIDE, Asked, Meaning, asked_by
from placematrix_desktop.ui.run.outline import OutlineView
from placematrix_desktop.ui.run.pane_folding import PaneFolding
from placematrix_desktop.ui.run.pane_switches import PaneSwitches
from placematrix_desktop.ui.run.record import RecordPane
from placematrix_desktop.ui.run.record.pane import NO_RULE
from placematrix_desktop.ui.run.room_keys import ROOM_KEYS
from placematrix_desktop.ui.run.run_menus import RunMenus
from placematrix_desktop.ui.run.search_bar import SearchBar
from placematrix_desktop.ui.run.searching import Searching
from placematrix_desktop.ui.run.side_pane import SidePane
from placematrix_desktop.ui.theme import ThemeKeeper

_LEFT_WIDTH, _RIGHT_WIDTH = 220, 320
_HANDLE = 4


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
        self._folding = PaneFolding()
        self._search: Searching | None = None
        self._sized_for: tuple[bool, bool, int] | None = None
        self.setObjectName("run")
        self.setAccessibleName(self.tr("Run"))
        self.grid_model = GridModel(desk, self)
        # From the outside in: each time a widget gets its place in another, Qt works out the style sheet
        # again for all that is in it.
        self.splitter = QSplitter(Qt.Orientation.Horizontal, self)
        space = themes.theme.space
        self.themes_pane = SidePane("left", margins=(space(1), space(1)), parent=self.splitter)
        self._middle = QFrame(self.splitter)
        self.record_pane = SidePane("right", margins=(0, 0), parent=self.splitter)
        self.grid = GridView(self.grid_model, themes, self._middle)
        self.outline = OutlineView(desk, themes, self.themes_pane)
        self.record = RecordPane(desk, themes, self._projection, self.record_pane)
        self.search_bar = SearchBar(themes, self._middle)
        self.notice = Strip(themes, parent=self._middle)
        self.switches = PaneSwitches(themes, self.grid)
        self._menus = RunMenus(desk.workshop.matrix, self.ask, self)
        self._lay_out()
        self._connect()
        self._show_selected(desk.selected)
        self._show_closing()

    # What the shell asks

    def enter_pending(self) -> bool:
        """Enter all text that is being typed in the record; False where some was refused. Then the record
        is opened where it was, and the strip says what is missing."""
        if self.record.enter_pending():
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
        self._folding.give_back()
        self._fold()

    def focus_start(self) -> None:
        """Work on this screen begins in the grid."""
        self.focus_grid()

    # Putting together

    def _lay_out(self) -> None:
        self.themes_pane.hold(self.outline)
        self.record_pane.hold(self.record)
        column = QVBoxLayout(self._middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.notice, self.search_bar, self.grid):
            column.addWidget(part)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setHandleWidth(_HANDLE)
        # The panes draw the line at their edge; the handle is the room to take hold of it.
        self.splitter.setProperty("bare", True)
        for pane in (self.themes_pane, self._middle, self.record_pane):
            self.splitter.addWidget(pane)
        self.splitter.setStretchFactor(1, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.splitter)

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
        self.search_bar.typed.connect(self._on_search_typed)
        self.search_bar.stepped.connect(self._on_search_stepped)
        self.search_bar.taken.connect(self._end_search)
        self.search_bar.given_up.connect(self._give_search_up)
        self.switches.pressed.connect(self.toggle_pane)
        self._themes.changed.connect(self._fold)

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
                self.focus_grid()
            case Meaning.FOLD_THEMES:
                self.toggle_pane("left")
            case Meaning.FOLD_RECORD:
                self.toggle_pane("right")
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
            self._begin_search()
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

    def _go_to_next_open(self) -> None:
        following = self._desk.workshop.next_open(self._desk.selected)
        if following is None:
            announce(self.grid, self.tr("Every descriptor in scope is dealt with."))
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
            self._desk.refused.emit(NO_RULE)
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
        self._folding.lend("right")
        self._fold()

    def _selected_element(self) -> HeadingRow | None:
        row = self.grid.selected_row
        entry = self.grid_model.rows[row] if row >= 0 else None
        return entry if isinstance(entry, HeadingRow) else None

    # Search

    def _begin_search(self) -> None:
        self._search = Searching(self.grid.selected_row)
        self.search_bar.begin()

    def _on_search_typed(self, text: str) -> None:
        if self._search is None:
            return
        self._search.look_for(self.grid_model.matches(text))
        self.grid.geometry_of_rows.mark(tuple(text.split()))
        self._show_match(bool(text.strip()))

    def _on_search_stepped(self, by: int) -> None:
        if self._search is not None:
            self._search.step(by)
            self._show_match(bool(self.search_bar.field.text().strip()))

    def _show_match(self, is_looking: bool) -> None:
        assert self._search is not None
        self.grid.select_row(self._search.row)
        if is_looking:
            self.search_bar.say_count(self._search.place, self._search.matches)
        else:
            self.search_bar.say("")

    def _give_search_up(self) -> None:
        if self._search is not None:
            self.grid.select_row(self._search.start)
        self._end_search()

    def _end_search(self) -> None:
        self._search = None
        self.grid.geometry_of_rows.mark(())
        self.search_bar.hide()
        self.focus_grid()

    # Changes, closing, folding

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

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def toggle_pane(self, side: str) -> None:
        """Fold a pane ("left" or "right"), or open it. A focus in what folds goes to the grid."""
        self._folding.choose(side, not self._folding.is_folded(side))
        self._fold()

    def _fold(self) -> None:
        self._folding.measure(self.width(), self._themes.text_scale)
        for pane in (self.themes_pane, self.record_pane):
            folded = self._folding.is_folded(pane.side)
            self.switches.show_folded(pane.side, folded)
            focused = QApplication.focusWidget()
            if folded and focused is not None and pane.isAncestorOf(focused):
                self.grid.setFocus(Qt.FocusReason.OtherFocusReason)
            pane.setVisible(not folded)
        standing = (self.themes_pane.isHidden(), self.record_pane.isHidden(), self._themes.text_scale)
        if standing != self._sized_for:
            # Otherwise the edges stay where somebody drew them.
            self._sized_for = standing
            self._size_panes()
        self._show_closing()

    def _size_panes(self) -> None:
        scale = max(100, self._themes.text_scale)
        sides = {}
        for pane, width in ((self.themes_pane, _LEFT_WIDTH), (self.record_pane, _RIGHT_WIDTH)):
            wanted = width * scale // 100
            pane.setMinimumWidth(wanted * 4 // 5)
            sides[pane.side] = 0 if pane.isHidden() else wanted
        room = max(1, self.width() - sum(sides.values()) - 2 * _HANDLE)
        self.splitter.setSizes([sides["left"], room, sides["right"]])
