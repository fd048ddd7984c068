"""The record at the right of Run: everything that is written about the selected descriptor."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from placematrix_desktop.application.commands import NO_TARGET
from placematrix_desktop.domain.judgement import State
from placematrix_desktop.ui.open_workshop import OpenWorkshop
from placematrix_desktop.ui.projection import Projection, projection_of
from placematrix_desktop.ui.run.keys import Asked, Meaning, asked_by
from placematrix_desktop.ui.run.record.descriptor_page import DescriptorPage
from placematrix_desktop.ui.run.record.element_page import ElementPage
from placematrix_desktop.ui.run.record.notices import Notice, WaitingNotice, why_not
from placematrix_desktop.ui.run.record.page import Page
from placematrix_desktop.ui.run.record.section import Section
from placematrix_desktop.ui.run.record.tab_order import tab_on
from placematrix_desktop.ui.theme import ThemeKeeper, set_role
from placematrix_desktop.ui.words import later, tr

NO_RULE = later("Agree first; then say by which rule the group came to it.")
NARROWEST, WIDEST = 260, 340
"""Width in pixels at 100 % text."""


class RecordPane(QFrame):
    """Follows the selected descriptor. `show_element` turns to an element until another descriptor is
    selected or one of the `focus_…` methods asks for the descriptor's record again."""

    done = Signal()
    """Esc was pressed, or the typing is at its end: the focus goes back to the grid."""

    def __init__(
        self,
        desk: OpenWorkshop,
        themes: ThemeKeeper,
        projection: Projection | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._themes = desk, themes
        self.setAccessibleName(tr("Record of the selected descriptor"))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self._title, self._whereabouts = QLabel(self), QLabel(self)
        for words, role in ((self._title, "pane-title"), (self._whereabouts, "caption")):
            words.setTextFormat(Qt.TextFormat.PlainText)
            words.setWordWrap(True)
            set_role(words, role)
        self._closed = Notice(themes)
        self._waiting = WaitingNotice(
            desk, themes, show_descriptor=self._go_to_descriptor, show_element=self.show_element
        )
        self._pages = QStackedWidget(self)
        self.page = DescriptorPage(desk, themes, projection or projection_of(desk), self._pages)
        self.element_page = ElementPage(desk, themes, self._pages)
        self._pages.addWidget(self.page)
        self._pages.addWidget(self.element_page)
        head = QVBoxLayout()
        side = themes.theme.space(1.5)
        head.setContentsMargins(side, side, side, themes.theme.space(1))
        head.setSpacing(themes.theme.space(0.5))
        for part in (self._title, self._whereabouts, self._closed, self._waiting):
            head.addWidget(part)
        self._edge = QFrame(self)
        set_role(self._edge, "rule")
        policy = self._edge.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._edge.setSizePolicy(policy)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._edge)
        column.addWidget(self._pages, 1)
        for page in (self.page, self.element_page):
            page.verticalScrollBar().valueChanged.connect(self._show_edge)
        self.page.finished.connect(self.done)
        desk.selected_changed.connect(self.show_descriptor)
        desk.changed.connect(self._on_change)
        desk.typing_changed.connect(self._show_waiting)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus)
        themes.changed.connect(self._follow_theme)
        self._follow_theme()
        self._show_head()

    # What is shown

    def show_descriptor(self, descriptor_id: str) -> None:
        """Enter what is typed and show the record of a descriptor."""
        self.element_page.enter_pending()
        self._pages.setCurrentWidget(self.page)
        self.page.turn_to(descriptor_id)
        self._show_head()

    def show_element(self, element_id: str) -> None:
        """Enter what is typed and show the result of an element that is assessed elsewhere. Raises
        KeyError for an element that the matrix lacks."""
        self.page.enter_pending()
        self.element_page.turn_to(element_id)
        self._pages.setCurrentWidget(self.element_page)
        self._show_head()

    @property
    def shows_element(self) -> str | None:
        """The id of the element that is shown; None while it is a descriptor."""
        return self.element_page.element_id if self._pages.currentWidget() is self.element_page else None

    def enter_pending(self) -> bool:
        """Enter every text that is being typed, and every half-typed row. False where something was
        refused: it stays where it was typed, which says why."""
        entered = [self.page.enter_pending(), self.element_page.enter_pending()]
        return all(entered)

    @property
    def unfinished(self) -> Section | None:
        """The first part with a row that was begun and could not be entered."""
        return next((section for section in self.page.sections if section.problem), None)

    # Where the keys of the grid lead

    def focus_note(self) -> None:
        """Into the note, or the result of the element that is shown."""
        if self.shows_element is not None:
            self.element_page.take_focus()
        else:
            self._open(self.page.note)

    def focus_private_note(self) -> None:
        self._open(self.page.private_note)

    def focus_evidence(self) -> None:
        self._open(self.page.evidence)

    def focus_action(self) -> None:
        self._open(self.page.action_list)

    def focus_minority_view(self) -> None:
        self._open(self.page.minority)

    def focus_support(self) -> None:
        self._open(self.page.support)

    def focus_good_practice(self) -> None:
        self._open(self.page.good_practice)

    def focus_rule(self) -> None:
        """Into the decision rule, where a stage is agreed; else the strip says what comes first."""
        if self._desk.workshop.judgement(self._desk.selected).rule is None:
            self._desk.refused.emit(tr(NO_RULE))
            return
        self._show_page_of_descriptor()
        self.page.decision.focus_rule()

    def focus_target(self) -> None:
        """Into the target; where the columns are choices the strip says that there is none."""
        if self.page.next_stage is None:
            self._desk.refused.emit(NO_TARGET)
        else:
            self._open(self.page.next_stage)

    def focus_guidance(self) -> None:
        """Into what the matrix asks a group to weigh; from there back, and it is folded away again."""
        guidance = self.page.guidance
        if guidance.has_focus:
            guidance.fold()
            self.done.emit()
        elif guidance.can_change:
            self._open(guidance)
        else:
            self._desk.refused.emit(self.tr("This matrix names nothing to consider in every row."))

    def focus_reason(self) -> None:
        """Into the reason, where the state goes with one."""
        self._show_page_of_descriptor()
        if not self.page.decision.reason.isHidden():
            self.page.decision.reason.take_focus()

    # Qt

    def sizeHint(self) -> QSize:
        return QSize(min(320, self.maximumWidth()), 600)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that no field has taken: those of the grid work here too, as far as they are about the
        record."""
        asked = asked_by(event.key(), event.modifiers())
        if asked is None or not self._answer(asked):
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        return tab_on(self, QApplication.focusWidget(), forward=forward)

    # The inside

    def _open(self, section: Section) -> None:
        self._show_page_of_descriptor()
        self.page.open(section)

    def _show_page_of_descriptor(self) -> None:
        if self.shows_element is not None:
            self.show_descriptor(self._desk.selected)

    def _go_to_descriptor(self, descriptor_id: str) -> None:
        if descriptor_id == self._desk.selected:
            self.show_descriptor(descriptor_id)
        else:
            self._desk.select(descriptor_id)

    def _answer(self, asked: Asked) -> bool:
        decision = self.page.decision
        meanings = {
            Meaning.BACK: self.done.emit,
            Meaning.NOTE: self.focus_note,
            Meaning.PRIVATE_NOTE: self.focus_private_note,
            Meaning.EVIDENCE: self.focus_evidence,
            Meaning.ACTION: self.focus_action,
            Meaning.MINORITY_VIEW: self.focus_minority_view,
            Meaning.SUPPORT: self.focus_support,
            Meaning.GOOD_PRACTICE: self.focus_good_practice,
            Meaning.RULE: self.focus_rule,
            Meaning.TARGET: self.focus_target,
            Meaning.GUIDANCE: self.focus_guidance,
        }
        if self.shows_element is None:
            meanings |= {
                Meaning.AGREE_STAGE: lambda: decision.agree(asked.stage or 0),
                Meaning.BETWEEN: decision.toggle_between,
                Meaning.NO_CONSENSUS: lambda: decision.set_state(State.NO_CONSENSUS),
                Meaning.PARK: lambda: decision.set_state(State.PARKED),
                Meaning.NOT_APPLICABLE: lambda: decision.set_state(State.NOT_APPLICABLE),
                Meaning.OPEN_AGAIN: lambda: decision.set_state(State.OPEN),
            }
        act = meanings.get(asked.meaning)
        if act is not None:
            act()
        return act is not None

    def _show_head(self) -> None:
        matrix = self._desk.workshop.matrix
        element_id = self.shows_element
        if element_id is None:
            place = matrix.place(self._desk.selected)
            title, above = place.descriptor.title, place.whereabouts
        else:
            theme, element = next(pair for pair in matrix.elements() if pair[1].id == element_id)
            title, above = element.title, "" if theme.is_its_element else theme.title
        self._title.setText(title)
        self._whereabouts.setText(above)
        self._whereabouts.setVisible(bool(above))
        self._show_edge()
        self._closed.say(why_not(self._desk, None if element_id else self._desk.selected))
        self._show_waiting()

    def _show_edge(self) -> None:
        """A line under the title while something is scrolled away beneath it."""
        page = self._pages.currentWidget()
        self._edge.setVisible(isinstance(page, Page) and page.verticalScrollBar().value() > 0)

    def _show_waiting(self) -> None:
        self._waiting.refresh(self.shows_element or self._desk.selected)

    def _on_change(self, _change_set: object) -> None:
        self.page.refresh()
        self._show_head()

    def _on_focus(self, old: QWidget | None, new: QWidget | None) -> None:
        # Another window, the list of a choice or a menu: the typing goes on afterwards.
        if new is None or new.window() is not self.window():
            return
        inside = self.isAncestorOf(new)
        # A click must not move what it is about to hit; the row is entered with the next step.
        clicks_inside = inside and QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton
        if old is not None and not clicks_inside:
            for section in self.page.sections:
                if section.isAncestorOf(old) and not section.isAncestorOf(new):
                    section.settle()
        if inside:
            page = self._pages.currentWidget()
            if isinstance(page, Page):
                page.reveal(new)
        elif old is not None and self.isAncestorOf(old):
            self.page.fold_empty()

    def _follow_theme(self) -> None:
        # Larger text needs a wider pane, though not in proportion: it wraps.
        larger = max(100, self._themes.theme.text_scale) / 100 - 1
        self.setMinimumWidth(round(NARROWEST * (1 + 0.4 * larger)))
        self.setMaximumWidth(round(WIDEST * (1 + larger)))
