"""The matrix that the workshop goes through: what it is, where it is from, and all of it to read."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut

from placematrix_desktop.domain.matrix_card import card_of
from placematrix_desktop.ui.matrix_shown.about_matrix import AboutMatrix
from placematrix_desktop.ui.matrix_shown.matrix_words import size_words
from placematrix_desktop.ui.matrix_shown.preview import MatrixPreview
from placematrix_desktop.ui.open_workshop import OpenWorkshop
from placematrix_desktop.ui.pieces import Button, Card
from placematrix_desktop.ui.pieces.page_section import Section
from placematrix_desktop.ui.theme import ThemeKeeper


class MatrixSection(Section):
    """A workshop keeps its own copy of the matrix, so that a later edition never changes an old result."""

    def __init__(self, desk: OpenWorkshop, themes: ThemeKeeper) -> None:
        super().__init__(themes)
        self._matrix = desk.workshop.matrix
        self.name(self._matrix.title)
        self.title = self.tr("Matrix")
        self.setAccessibleName(self.title)
        self.preview: MatrixPreview | None = None
        self.preview_button = Button(themes, self.tr("Preview"), icon="expand", hint=self.tr("Alt+P"))
        self._about_it = AboutMatrix(self._matrix, themes)
        # Not a stack, which would be as high as the higher of the two.
        self._place = Card(themes)
        self._place.body.setContentsMargins(1, 1, 1, 1)
        self._place.hide()
        self._lay_out_page()
        self.preview_button.clicked.connect(self.turn_preview)
        for key, what in (("Alt+P", self.turn_preview), ("Esc", self.close_preview)):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(what)
        self._say()

    @property
    def shows_preview(self) -> bool:
        return not self._place.isHidden()

    def focus_start(self) -> None:
        wanted = self.preview if self.shows_preview else self.preview_button
        assert wanted is not None
        wanted.setFocus(Qt.FocusReason.OtherFocusReason)

    def turn_preview(self) -> None:
        """Show the whole grid, or what it is about again."""
        if self.shows_preview:
            self.close_preview()
            return
        if self.preview is None:
            self.preview = MatrixPreview(self._matrix, self._themes)
            self._place.body.addWidget(self.preview)
        self._about_it.hide()
        self._place.show()
        self._say()
        self.preview.focus_here()

    def close_preview(self) -> None:
        """Show what the matrix is about."""
        if self.shows_preview:
            self._place.hide()
            self._about_it.show()
            self._say()
            self.preview_button.setFocus(Qt.FocusReason.OtherFocusReason)

    # The inside

    def _say(self) -> None:
        card = card_of(self._matrix)
        self.set_about(f"{self._matrix.edition} · {size_words(card)}")
        shows = self.shows_preview
        self.preview_button.setText(self.tr("Close preview") if shows else self.tr("Preview"))
        self.preview_button.set_hint(self.tr("Esc") if shows else self.tr("Alt+P"))
        self.preview_button.set_icon("collapse" if shows else "expand")

    def _lay_out_page(self) -> None:
        self.buttons.addWidget(self.preview_button)
        self.column.addWidget(self._about_it, 1)
        self.column.addWidget(self._place, 1)
