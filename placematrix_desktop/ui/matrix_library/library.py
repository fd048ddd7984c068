"""The page of all matrices: the list at the left, the chosen one at the right."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from placematrix_desktop.application.ports import Matrices
from placematrix_desktop.domain.matrix import Matrix
from placematrix_desktop.errors import UserError
from placematrix_desktop.ui.matrix_library.about_page import AboutPage
from placematrix_desktop.ui.matrix_library.list_model import MatrixListModel
from placematrix_desktop.ui.matrix_library.matrix_list import MatrixList
from placematrix_desktop.ui.matrix_shown.matrix_words import kind_words
from placematrix_desktop.ui.matrix_shown.preview import MatrixPreview
from placematrix_desktop.ui.pieces import Button, Card, ElidedLabel, EmptyState, PrimaryButton
from placematrix_desktop.ui.pieces.calm_combo_box import CalmComboBox
from placematrix_desktop.ui.pieces.side_width import is_cramped, side_width
from placematrix_desktop.ui.theme import ThemeKeeper, set_role


class MatrixLibrary(QFrame):
    """Moving through the list shows each matrix at the right: what it is about, or its whole grid.

    Where the window is too narrow for both, the grid takes the place of the list.
    """

    used = Signal(str)
    """Begin a workshop with the matrix of this id."""
    left = Signal()

    def __init__(self, themes: ThemeKeeper, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self._matrices: Matrices | None = None
        self._matrix: Matrix | None = None
        self.preview: MatrixPreview | None = None
        self._grid_wanted = False
        self._writable = True
        set_role(self, "window")
        self.setAccessibleName(self.tr("Matrices"))
        self.model = MatrixListModel(self)
        self.back_button = Button(themes, self.tr("Home"), icon="chevron-left", hint=self.tr("Esc"))
        self._title = ElidedLabel("", "heading")
        self.grid_button = Button(themes, "", icon="expand")
        self.use_button = PrimaryButton(themes, self.tr("Use for a new workshop"), hint=self.tr("Enter"))
        self.kind = CalmComboBox()
        self.list = MatrixList(self.model, themes)
        self.about = AboutPage(themes)
        self._note = QLabel()
        self._side = Card(themes)
        self._grid = Card(themes)
        self._problem = EmptyState(themes, "warning", self.tr("There is no matrix to show"))
        self._right = QStackedWidget()
        self._page = QVBoxLayout(self)
        self._top = QHBoxLayout()
        self._lay_out()
        self._connect()

    # What it shows

    def look_at(self, matrices: Matrices, chosen: str, *, writable: bool) -> None:
        """Show all matrices, the one with the id `chosen` first of all. A library that can only be read
        takes no new workshop. Raises what `matrices` raises."""
        self._matrices = matrices
        self._grid_wanted = False
        self.model.look_at(matrices.cards())
        self.kind.blockSignals(True)
        self.kind.clear()
        self.kind.addItem(self.tr("For everybody"), None)
        for kind in self.model.kinds:
            self.kind.addItem(self.tr("For {kinds}").format(kinds=kind_words(kind)), kind)
        self.kind.blockSignals(False)
        self.kind.setVisible(len(self.model.kinds) > 1)
        self._writable = writable
        self._note.setVisible(not writable)
        self._matrix = None
        self.list.choose(chosen)
        if not self.model.cards:
            self._show_chosen()

    @property
    def matrix(self) -> Matrix | None:
        """The matrix at the right; None where there is none, or where it cannot be read."""
        return self._matrix

    @property
    def shows_grid(self) -> bool:
        return self._grid_wanted

    @property
    def problem(self) -> str:
        """Why the chosen matrix cannot be read; "" where it can."""
        return self._problem.accessibleDescription() if self._right.currentWidget() is self._problem else ""

    def focus_start(self) -> None:
        """Put the focus on the list, or on the grid where that has taken its place."""
        if self._side.isHidden():
            self._enter()
        else:
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def turn_grid(self) -> None:
        """Show the whole grid, or what the matrix is about again."""
        if self._grid_wanted:
            self.close_grid()
        elif self._matrix is not None:
            self._grid_wanted = True
            self._show_chosen()
            self._enter()

    def close_grid(self) -> None:
        """Show what the matrix is about."""
        if self._grid_wanted:
            self._grid_wanted = False
            self._show_chosen()
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self._use()
        elif event.key() == Qt.Key.Key_Escape:
            self._go_back()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_out()

    # The inside

    def _use(self) -> None:
        if self.use_button.isEnabled() and self._matrix is not None:
            self.used.emit(self._matrix.id)

    def _go_back(self) -> None:
        if self._grid_wanted:
            self.close_grid()
        else:
            self.left.emit()

    def _enter(self) -> None:
        """Go from the list into what is shown at the right."""
        if self._grid_wanted and self.preview is not None:
            self.preview.focus_here()
        elif self._matrix is not None:
            self.about.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_chosen(self) -> None:
        card = self.list.chosen()
        self._matrix = None
        if card is None or self._matrices is None:
            self._problem.set_text(self.tr("No matrix came with this copy of the program: install it again."))
        else:
            try:
                self._matrix = self._matrices.load(card.id)
            except UserError as problem:
                self._problem.set_text(problem.sentence)
        self._drop_preview()
        if self._matrix is None:
            self._right.setCurrentWidget(self._problem)
        elif self._grid_wanted:
            self.preview = MatrixPreview(self._matrix, self._themes)
            self.preview.left.connect(self.focus_start)
            self._grid.body.addWidget(self.preview)
            self._right.setCurrentWidget(self._grid)
        else:
            self.about.show_matrix(self._matrix)
            self._right.setCurrentWidget(self.about)
        self._say()
        self._share_out()

    def _drop_preview(self) -> None:
        if self.preview is not None:
            self._grid.body.removeWidget(self.preview)
            self.preview.hide()
            self.preview.deleteLater()
            self.preview = None

    def _say(self) -> None:
        shows = self._grid_wanted
        self.grid_button.setText(self.tr("Close the grid") if shows else self.tr("Whole grid"))
        self.grid_button.set_hint(self.tr("Esc") if shows else self.tr("Alt+P"))
        self.grid_button.set_icon("collapse" if shows else "expand")
        self.grid_button.setEnabled(self._matrix is not None)
        self.use_button.setEnabled(self._writable and self._matrix is not None)
        self.back_button.set_hint("" if shows else self.tr("Esc"))

    def _share_out(self) -> None:
        """Give the list its width, or its place to the grid."""
        cramped = is_cramped(self.width(), self._themes.theme)
        had_focus = self.list.hasFocus()
        self._side.setVisible(not (cramped and self._grid_wanted))
        if had_focus and self._side.isHidden():
            self._enter()
        self._side.setFixedWidth(side_width(self.width(), self._themes.theme))
        self.back_button.setHidden(self._side.isHidden())
        if self._side.isHidden() and self._matrix is not None:
            self._title.setText(self._matrix.title)
        else:
            # Beside large buttons a few letters of it would say less than nothing.
            words = self.tr("Matrices")
            fits = self._title.fontMetrics().horizontalAdvance(words) <= self._room_for_title()
            self._title.setText(words if fits else "")

    def _room_for_title(self) -> int:
        buttons = (self.back_button, self.grid_button, self.use_button)
        margins = self._page.contentsMargins()
        taken = margins.left() + margins.right() + len(buttons) * self._top.spacing()
        return self.width() - taken - sum(button.sizeHint().width() for button in buttons)

    def _lay_out(self) -> None:
        space = self._themes.theme.space
        self.kind.setAccessibleName(self.tr("Show matrices for"))
        self._note.setText(self.tr("This library can only be read. Open another one to begin a workshop."))
        self._note.setWordWrap(True)
        set_role(self._note, "problem")
        self._note.hide()
        top = self._top
        top.setSpacing(space(1.5))
        top.addWidget(self.back_button)
        top.addWidget(self._title, 1)
        top.addWidget(self.grid_button)
        top.addWidget(self.use_button)
        self._side.body.setContentsMargins(1, 1, 1, 1)
        self._side.body.setSpacing(0)
        filters = QHBoxLayout()
        filters.setContentsMargins(space(1.5), space(1.5), space(1.5), space(1))
        filters.addWidget(self.kind)
        self._side.body.addLayout(filters)
        self._side.body.addWidget(self.list, 1)
        self._grid.body.setContentsMargins(1, 1, 1, 1)
        for shown in (self.about, self._grid, self._problem):
            self._right.addWidget(shown)
        below = QHBoxLayout()
        below.setSpacing(space(2))
        below.addWidget(self._side)
        below.addWidget(self._right, 1)
        page = self._page
        page.setContentsMargins(space(4), space(2), space(4), space(1.5))
        page.setSpacing(space(1.5))
        page.addLayout(top)
        page.addWidget(self._note)
        page.addLayout(below, 1)

    def _connect(self) -> None:
        self.back_button.clicked.connect(self.left)
        self.grid_button.clicked.connect(self.turn_grid)
        self.use_button.clicked.connect(self._use)
        self.list.moved.connect(self._show_chosen)
        self.list.entered.connect(self._enter)
        self.list.doubleClicked.connect(lambda _index: self._use())
        self.about.left.connect(self.focus_start)
        self.kind.currentIndexChanged.connect(self._filter)
        self._themes.changed.connect(self._share_out)
        grid = QShortcut(QKeySequence("Alt+P"), self)
        grid.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        grid.activated.connect(self.turn_grid)

    def _filter(self, _line: int) -> None:
        chosen = self._matrix.id if self._matrix is not None else ""
        self.model.show_kind(self.kind.currentData())
        self.list.choose(chosen)
