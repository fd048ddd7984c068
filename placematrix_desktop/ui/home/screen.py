"""Home: it paints before any library is open, and takes a name at once."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QDir, Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from placematrix_desktop.errors import UserError
from placematrix_desktop.ui.home import late_parts
from placematrix_desktop.ui.home.new_workshop import NewWorkshop
from placematrix_desktop.ui.pieces import Badge, CardButton, ElidedLabel, EmptyState
from placematrix_desktop.ui.pieces.side_width import side_width
from placematrix_desktop.ui.theme import ThemeKeeper, set_role

if TYPE_CHECKING:
    from placematrix_desktop.application.parts import Parts
    from placematrix_desktop.application.ports import WorkshopCard
    from placematrix_desktop.ui.home.keeping_note import KeepingNote
    from placematrix_desktop.ui.home.problem_panel import ProblemPanel
    from placematrix_desktop.ui.home.recent_list import RecentList
    from placematrix_desktop.ui.home.removal_panel import RemovalPanel
    from placematrix_desktop.ui.home.welcome import Welcome
    from placematrix_desktop.ui.matrix_library import MatrixLibrary

FIRST_MATRIX = "wyh-place-development"
"""What a new library offers first; later it is the matrix of the latest workshop."""

_SHORT_BELOW = 280
"""Pixels at 100 % text."""


class HomeScreen(QWidget):
    """At the left beginning a workshop, at the right the ones there are. What cannot be shown before a
    library is open is made when it is first asked for."""

    open_workshop = Signal(str)
    """Workshop id."""
    new_workshop = Signal(str, str, str, bool)
    """Matrix id, subject, occasion, and whether it is a rehearsal."""
    delete_workshop = Signal(str)
    """Workshop id: the name was typed, it is to go for good."""
    keep_longer = Signal(str, int)
    """Workshop id, and for how many years from today."""
    sample_workshop = Signal()
    open_library = Signal()
    retry = Signal()
    """Open the same library again."""
    restore = Signal()
    """Show the backups of the library that cannot be used."""
    handing_over_asked = Signal()
    matrices_shown = Signal(bool)
    """The library of matrices has taken the place of the workshops, or they have theirs again."""

    def __init__(self, themes: ThemeKeeper, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self._parts: Parts | None = None
        self._due: Parts | None = None
        self._has_begun = False
        self._focus_before: QWidget | None = None
        self.offers_backups = True
        self.matrices: MatrixLibrary | None = None
        self.form = NewWorkshop(themes)
        self._recent: RecentList | None = None
        self._problem: ProblemPanel | None = None
        self._welcome: Welcome | None = None
        self._removal: RemovalPanel | None = None
        self._keeping: KeepingNote | None = None
        self.matrices_button = CardButton(
            themes,
            self.tr("Matrices"),
            self.tr("What each is about, who it is for, and all of it to read."),
            icon="matrix",
            hint=self.tr("Ctrl+M"),
        )
        self.sample_button = CardButton(
            themes,
            self.tr("Sample workshop"),
            self.tr("A made-up place with results, notes and actions, to look around in."),
            icon="star",
        )
        self.library_button = CardButton(
            themes,
            self.tr("Open library…"),
            self.tr("Another file with workshops."),
            icon="folder",
            hint=self.tr("Ctrl+O"),
        )
        self._loading = EmptyState(themes, "open", self.tr("Opening your library"))
        self._right = QStackedWidget()
        self._whole = QStackedWidget(self)
        self._page = QFrame()
        self._where = ElidedLabel("", "caption")
        self._read_only = Badge(themes, self.tr("Can only be read"), "warning")
        self._lay_out()
        self._connect()
        self.show_loading()

    # What it shows

    def show_loading(self) -> None:
        """Say that the library is being opened; a name can be typed all the while."""
        self._parts = None
        self._right.setCurrentWidget(self._loading)
        self.matrices_button.setEnabled(False)
        self._turn_to(self._page)
        self._where.setText("")
        self._read_only.hide()

    def show_parts(self, parts: Parts) -> None:
        """Show the workshops of an open library."""
        self._parts, self._due = parts, None
        self.matrices_button.setEnabled(True)
        self._turn_to(self._page)
        self._where.setText(QDir.toNativeSeparators(str(parts.library.path)))
        self._read_only.setVisible(not parts.library.writable)
        self.sample_button.setEnabled(parts.library.writable)
        self.recent.look_at(parts.workshops.recent)
        if self._parts is None:
            return  # The workshops could not be read, and the problem is shown.
        try:
            matrices = parts.matrices.cards()
            latest = parts.workshops.recent(1)
        except UserError as problem:
            self.show_problem(problem.sentence)
            return
        self._choose_right()
        self._speak_of_keeping()
        usual = latest[0].matrix_id if latest else FIRST_MATRIX
        self.form.offer(matrices, writable=parts.library.writable, usual=usual)

    def show_parts_when_seen(self, parts: Parts) -> None:
        """The same once Home is turned to: the start leads straight to a workshop."""
        self._due = parts

    def show_problem(self, sentence: str, *, way: str = "", on_way: Callable[[], None] | None = None) -> None:
        """Say in full why the library cannot be used, and offer the ways on; `way` is one that goes with this
        problem alone."""
        self._show_problem(sentence)
        self.problem.offer(way, on_way)

    def show_unclosed(self, sentence: str) -> None:
        """Say why a library that was worked in could not be put where it belongs, and where the work is."""
        self._show_problem(sentence, is_unchanged=False)

    def _show_problem(self, sentence: str, *, is_unchanged: bool = True) -> None:
        self._parts = None
        self.problem.say(sentence, is_unchanged=is_unchanged)
        self._turn_to(self.problem)
        self.focus_start()

    @property
    def problem_text(self) -> str:
        """Why the library cannot be used, as it is shown; empty where it can."""
        return self.problem.sentence if self._shows_problem else ""

    def show_matrices(self) -> None:
        """Show the library of matrices, with the one first that the form has chosen; before a library of
        workshops is open there is nothing to choose one for."""
        if self._parts is None or self._shows_matrices:
            return
        if self.matrices is None:
            from placematrix_desktop.ui.matrix_library import MatrixLibrary

            self.matrices = MatrixLibrary(self._themes)
            self.matrices.used.connect(self._use_matrix)
            self.matrices.left.connect(self._leave_matrices)
            self._whole.addWidget(self.matrices)
        try:
            self.matrices.look_at(
                self._parts.matrices,
                self.form.matrix.currentData() or "",
                writable=self._parts.library.writable,
            )
        except UserError as problem:
            self.show_problem(problem.sentence)
            return
        self._focus_before = self.focusWidget()
        self._turn_to(self.matrices)
        self.focus_start()

    def refresh(self) -> None:
        """Read the workshops again, as after coming back from one."""
        if self._has_begun:
            self._has_begun = False
            self.form.clear()
        if self._parts is not None:
            self.recent.refresh()
        if self._parts is not None:
            self._choose_right()
            self._speak_of_keeping()

    def ask_to_delete(self, card: WorkshopCard) -> None:
        """Ask whether a workshop is to be deleted for good, where the library can be written to."""
        if self._parts is None or not self._parts.library.writable:
            return
        removal = self.removal
        removal.ask(card, self._parts.clock().astimezone().date())
        self._right.setCurrentWidget(removal)
        if self._keeping is not None:
            self._keeping.hide()
        removal.focus_start()

    @property
    def recent(self) -> RecentList:
        """The workshops that there are."""
        if self._recent is None:
            self._recent = late_parts.recent_list(self, self._themes)
            self._right.addWidget(self._recent)
        return self._recent

    @property
    def welcome(self) -> Welcome:
        """What stands there before there is a workshop."""
        if self._welcome is None:
            self._welcome = late_parts.welcome(self, self._themes)
            self._right.addWidget(self._welcome)
        return self._welcome

    @property
    def problem(self) -> ProblemPanel:
        """Why a library cannot be used, and the ways on."""
        if self._problem is None:
            self._problem = late_parts.problem_panel(self, self._themes)
            self._whole.addWidget(self._problem)
        return self._problem

    @property
    def removal(self) -> RemovalPanel:
        """The panel that asks before a workshop is deleted."""
        if self._removal is None:
            self._removal = late_parts.removal_panel(self, self._themes)
            self._removal.left.connect(self._leave_removal)
            self._right.addWidget(self._removal)
        return self._removal

    @property
    def keeping(self) -> KeepingNote:
        """The line about workshops past their day."""
        if self._keeping is None:
            self._keeping = late_parts.keeping_note(self, self._themes)
            self._place_keeping(self._keeping)
        return self._keeping

    def focus_start(self) -> None:
        """Put the focus where the name is typed, or where the way on from a problem is."""
        if self._shows_problem:
            self.problem.retry_button.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self._shows_matrices and self.matrices is not None:
            self.matrices.focus_start()
        elif self.form.subject.isEnabled():
            self.form.subject.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.recent.focus_list()

    # The inside

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._due is not None:
            self.show_parts(self._due)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_out()

    @property
    def _shows_matrices(self) -> bool:
        return self.matrices is not None and self._whole.currentWidget() is self.matrices

    @property
    def _shows_problem(self) -> bool:
        return self._problem is not None and self._whole.currentWidget() is self._problem

    def _share_out(self) -> None:
        self._left.setFixedWidth(side_width(self.width(), self._themes.theme))
        if self._keeping is not None:
            self._place_keeping(self._keeping)

    def _turn_to(self, page: QWidget) -> None:
        shown = self._shows_matrices
        self._whole.setCurrentWidget(page)
        if shown is not self._shows_matrices:
            self.matrices_shown.emit(not shown)

    def _use_matrix(self, matrix_id: str) -> None:
        self.form.matrix.choose(matrix_id)
        self._turn_to(self._page)
        self.focus_start()

    def _leave_matrices(self) -> None:
        before, self._focus_before = self._focus_before, None
        self._turn_to(self._page)
        if before is not None and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.focus_start()

    def _place_keeping(self, note: KeepingNote) -> None:
        """Over the list; where large text leaves that too little room, in the side that scrolls."""
        if self.height() < _SHORT_BELOW * self._themes.text_scale // 100:
            self._column.insertWidget(1, note)
        else:
            self._above.addWidget(note)

    def _leave_removal(self) -> None:
        self._choose_right()
        self._speak_of_keeping()
        if self._right.currentWidget() is self.recent:
            self.recent.focus_list()

    def _speak_of_keeping(self) -> None:
        """Say which workshops are past the day until which they were to be kept."""
        past: tuple[WorkshopCard, ...] = ()
        if self._parts is not None and self._parts.library.writable:
            try:
                past = self._parts.workshops.past_keeping()
            except UserError as problem:
                self.show_problem(problem.sentence)
        if past or self._keeping is not None:
            self.keeping.tell(past)

    def _choose_right(self) -> None:
        is_first = self.recent.model.is_empty
        if is_first:
            self.welcome.sample_button.setEnabled(self.sample_button.isEnabled())
        self._right.setCurrentWidget(self.welcome if is_first else self.recent)
        # The welcome has a button of its own for it.
        self.sample_button.setVisible(not is_first)

    def _lay_out(self) -> None:
        theme = self._themes.theme
        page = self._page
        set_role(page, "window")
        gap = theme.space(2)
        column = self._column = QVBoxLayout()
        column.setContentsMargins(0, 0, theme.space(1), 0)
        column.setSpacing(gap)
        for widget in (self.form, self.matrices_button, self.sample_button, self.library_button):
            column.addWidget(widget)
        column.addStretch(1)
        inner = QWidget()
        set_role(inner, "scrolled")
        inner.setLayout(column)
        self._left = QScrollArea()
        self._left.setWidgetResizable(True)
        self._left.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._left.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._left.setWidget(inner)

        self._right.addWidget(self._loading)
        foot = QHBoxLayout()
        foot.setSpacing(theme.space(1))
        foot.addStretch(1)
        foot.addWidget(self._read_only)
        foot.addWidget(self._where)
        right = QVBoxLayout()
        right.setSpacing(theme.space(1))
        self._above = QVBoxLayout()
        self._above.setContentsMargins(0, 0, 0, theme.space(0.5))
        right.addLayout(self._above)
        right.addWidget(self._right, 1)
        right.addLayout(foot)
        row = QHBoxLayout(page)
        edge = theme.space(4)
        row.setContentsMargins(edge, theme.space(3), edge, theme.space(1.5))
        row.setSpacing(theme.space(3))
        row.addWidget(self._left)
        row.addLayout(right, 1)
        self._whole.addWidget(page)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._whole)

    def _connect(self) -> None:
        self.form.begun.connect(self._begin)
        self._themes.changed.connect(self._share_out)
        self.matrices_button.clicked.connect(self.show_matrices)
        self.sample_button.clicked.connect(self.sample_workshop)
        self.library_button.clicked.connect(self.open_library)
        find = QShortcut(QKeySequence("Ctrl+F"), self)
        find.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        find.activated.connect(lambda: self.recent.search.setFocus())  # noqa: PLW0108 - made late
        down = QShortcut(QKeySequence(Qt.Key.Key_Down), self.form.subject)
        down.setContext(Qt.ShortcutContext.WidgetShortcut)
        down.activated.connect(self._go_to_list)

    def _begin(self, matrix_id: str, subject: str, occasion: str, rehearsal: bool) -> None:
        self._has_begun = True
        self.new_workshop.emit(matrix_id, subject, occasion, rehearsal)

    def _go_to_list(self) -> None:
        if self._right.currentWidget() is self.recent:
            self.recent.focus_list()
