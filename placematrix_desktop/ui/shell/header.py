"""The heading of the window: which workshop this is, the steps, undo, and the menu."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from placematrix_desktop.ui.pieces import Badge, Button, ElidedLabel, IconButton, StepBar
from placematrix_desktop.ui.shell.header_fit import HeaderFit
from placematrix_desktop.ui.theme import ThemeKeeper, set_role

if TYPE_CHECKING:
    from placematrix_desktop.domain.workshop import Workshop
    from placematrix_desktop.ui.open_workshop import OpenWorkshop


class Header(QFrame):
    """On Home the name of the program; in a workshop its subject, its steps and what Undo would take back."""

    home_asked = Signal()
    step_asked = Signal(str)
    undo_asked = Signal()
    redo_asked = Signal()
    room_asked = Signal()

    def __init__(self, themes: ThemeKeeper, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self._desk: OpenWorkshop | None = None
        self._told: object = None
        self._taken = 0
        set_role(self, "header")
        self.home_button = IconButton(themes, "home", self.tr("Home"), hint="Alt+Home", compact=False)
        self.title = ElidedLabel("", "pane-title", most_lines=2)
        self.subtitle = ElidedLabel("", "caption", most_lines=2)
        self.status = Badge(themes, "")
        self.rehearsal = Badge(themes, self.tr("Rehearsal"), "warning")
        self.step_bar = StepBar(themes)
        self.undo_button = Button(themes, self.tr("Undo"), hint="Ctrl+Z")
        self.redo_button = IconButton(themes, "redo", self.tr("Redo"), hint="Ctrl+Y", compact=False)
        self.room_button = Button(themes, self.tr("Room window"), hint="F5")
        self.room_button.setAccessibleName(self.tr("Room window"))
        self.menu_button = IconButton(themes, "menu", self.tr("Menu"), hint="F10", compact=False)
        self._undo_words = self.tr("Undo")
        self._of_a_workshop = (self.undo_button, self.redo_button, self.room_button)
        self._mark = QLabel()
        self._fit = HeaderFit(
            themes,
            at_left=self.home_button,
            title=self.title,
            status=self.status,
            marks=(self.rehearsal,),
            steps=self.step_bar,
            undo=self.undo_button,
            redo=self.redo_button,
            room=self.room_button,
            menu=self.menu_button,
        )
        for badge in (self.status, self.rehearsal):
            # The title gives way, not they.
            badge.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        # It fits itself to the window, which may be as narrow as it likes.
        self.setMinimumWidth(1)
        self._lay_out()
        self.home_button.clicked.connect(self.home_asked)
        self.step_bar.step_chosen.connect(self._on_step)
        self.undo_button.clicked.connect(self.undo_asked)
        self.redo_button.clicked.connect(self.redo_asked)
        self.room_button.clicked.connect(self.room_asked)
        self.title.lines_changed.connect(self._share_lines)
        themes.changed.connect(self._follow)
        self._follow()
        self.show_home()

    def show_home(self) -> None:
        """The program alone, with no workshop open."""
        self._desk = self._told = None
        self._grid.setColumnMinimumWidth(0, 0)
        self.title.setText("PlaceMatrix")
        self.subtitle.setText(self.tr("Partnership maturity workshops"))
        marks = (self.status, self.rehearsal)
        for widget in (self.home_button, *marks, self.step_bar, *self._of_a_workshop):
            widget.hide()
        self._mark.show()

    def show_workshop(self, desk: OpenWorkshop) -> None:
        """A workshop: it is followed until another one or Home is shown."""
        self._desk, self._told = desk, None
        desk.changed.connect(self._on_change)
        self._mark.hide()
        for widget in (self.home_button, self.step_bar, *self._of_a_workshop):
            widget.show()
        self._refresh()

    def show_step(self, step: str) -> None:
        """Mark the step that is shown."""
        self.step_bar.set_current(step)
        self._fit_all()

    def _on_step(self, step: str) -> None:
        self.step_asked.emit(step)

    def _on_change(self, _change_set: object) -> None:
        if self.sender() is self._desk:
            self._refresh()

    def _refresh(self) -> None:
        if self._desk is None:
            return
        workshop, session = self._desk.workshop, self._desk.session
        # Few changes are about what stands here.
        told = (workshop.facts, workshop.version, workshop.is_closed)
        if told != self._told:
            self._told = told
            self._show_facts(workshop)
        self._show_undo(session.undo_name, session.redo_name)

    def _show_facts(self, workshop: Workshop) -> None:
        facts = workshop.facts
        self.title.setText(facts.subject)
        day = (
            QLocale().toString(QDate(facts.date.year, facts.date.month, facts.date.day), "ddd d MMM yyyy")
            if facts.date
            else ""
        )
        told = (f"{workshop.matrix.title} {workshop.matrix.edition}".strip(), facts.occasion, day)
        self.subtitle.setText(" · ".join(part for part in told if part))
        if workshop.is_closed:
            self.status.set_badge(self.tr("Closed, version {}").format(workshop.version), "agreed")
        elif facts.sample:
            self.status.set_badge(self.tr("Sample"), "neutral")
        self._fit.wants_status = workshop.is_closed or facts.sample
        self.rehearsal.setVisible(facts.rehearsal)
        self.step_bar.set_done("sign_off", workshop.is_closed)
        self._share_lines()
        self._fit_all()

    def _show_undo(self, undo: str | None, redo: str | None) -> None:
        self.undo_button.setEnabled(undo is not None)
        words = self.tr("Undo: {}").format(undo) if undo else self.tr("Undo")
        self.undo_button.setAccessibleName(words)
        self.undo_button.setToolTip(words)
        self._undo_words = words
        self._fit_undo()
        self.redo_button.setEnabled(redo is not None)
        self.redo_button.set_name(self.tr("Redo: {}").format(redo) if redo else self.tr("Redo"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_all()

    def _fit_all(self) -> None:
        """Fold as little as there is room for, then say as much of Undo as is left."""
        if self._desk is not None:
            self._fit.fit(self.width(), self.tr("Undo"))
            # The steps give up the middle of the window sooner than the title its letters.
            self._grid.setColumnMinimumWidth(0, self._fit.left)
            self._taken = 0
            self._fit_undo()

    def _share_lines(self) -> None:
        """A title of two lines leaves no room for what stands below; its tool tip says it then."""
        alone = self.title.lines > 1
        self.subtitle.setVisible(not alone)
        self.title.set_more(self._below if alone else "")

    @property
    def _below(self) -> str:
        status = self.status.text if self._fit.wants_status else ""
        return " · ".join(filter(None, (status, self.subtitle.text())))

    def _fit_undo(self) -> None:
        """Show as much of what Undo would take back as there is room for beside the steps."""
        button, shortest = self.undo_button, self.tr("Undo")
        if self._fit.folded.undo:
            return
        metrics = button.fontMetrics()
        # The steps stay in the middle: half of what they leave is for Undo and its neighbours.
        half = (self.width() - self.step_bar.sizeHint().width()) // 2 - self._room_taken()
        room = min(half, metrics.horizontalAdvance(shortest) + self._fit.spare)
        words = metrics.elidedText(self._undo_words, Qt.TextElideMode.ElideRight, room)
        # A letter or two of what it was would say less than the plain word.
        cut_too_short = metrics.horizontalAdvance(self.tr("Undo: agree…")) > room
        button.setText(shortest if cut_too_short and words != self._undo_words else words)

    def _room_taken(self) -> int:
        """The width of what stands beside the words of Undo, which follows the theme and the fit alone."""
        if not self._taken:
            button, word = self.undo_button, self.tr("Undo")
            # Not without a word: Qt then takes the width of four letters.
            button.setText(word)
            around = [b for b in (button, *self._of_a_workshop[1:], self.menu_button) if not b.isHidden()]
            self._taken = sum(b.sizeHint().width() for b in around) + self._themes.theme.space(7)
            self._taken -= button.fontMetrics().horizontalAdvance(word)
        return self._taken

    def _lay_out(self) -> None:
        space = self._themes.theme.space
        words = QVBoxLayout()
        words.setSpacing(1)
        line = QHBoxLayout()
        line.setSpacing(space(1))
        line.addWidget(self.title)
        for mark in (self.rehearsal, self.status):
            line.addWidget(mark, 0, Qt.AlignmentFlag.AlignVCenter)
        line.addStretch(1)
        words.addStretch(1)
        words.addLayout(line)
        words.addWidget(self.subtitle)
        words.addStretch(1)
        left = QHBoxLayout()
        left.setSpacing(space(1.5))
        left.addWidget(self.home_button)
        left.addWidget(self._mark)
        left.addLayout(words, 1)
        right = QHBoxLayout()
        right.setSpacing(space(1))
        right.addStretch(1)
        for button in (*self._of_a_workshop, self.menu_button):
            right.addWidget(button)
        # Three columns, the outer two alike, keep the steps in the middle of the window.
        grid = self._grid = QGridLayout(self)
        grid.setContentsMargins(space(2), 0, space(1.5), 0)
        grid.setHorizontalSpacing(space(2))
        grid.addLayout(left, 0, 0)
        grid.addWidget(self.step_bar, 0, 1, Qt.AlignmentFlag.AlignCenter)
        grid.addLayout(right, 0, 2)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(2, 1)

    def _follow(self) -> None:
        self.setFixedHeight(self._themes.theme.height("header"))
        self.step_bar.ensurePolished()
        side = self._themes.theme.height("icon") + self._themes.theme.space(1)
        self._mark.setPixmap(self._themes.icon("app").pixmap(QSize(side, side), self.devicePixelRatio()))
        self._refresh()
        self._fit_all()
