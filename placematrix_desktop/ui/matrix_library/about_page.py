"""What a matrix of the library is about, on a page that is scrolled by keys."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from placematrix_desktop.domain.matrix import Matrix
from placematrix_desktop.domain.matrix_card import card_of
from placematrix_desktop.ui.matrix_shown.about_matrix import AboutMatrix
from placematrix_desktop.ui.matrix_shown.matrix_words import columns_kind, size_words
from placematrix_desktop.ui.matrix_shown.titled_card import TitledCard
from placematrix_desktop.ui.pieces import Badge
from placematrix_desktop.ui.theme import ThemeKeeper, set_role

Key = Qt.Key
_LINES_A_STEP = 3


class AboutPage(QScrollArea):
    """Title, size, and the cards about one matrix."""

    left = Signal()
    """Left was pressed."""

    def __init__(self, themes: ThemeKeeper, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("reading", True)
        self.setAccessibleDescription(self.tr("Arrow keys and PgDn read on"))

    def show_matrix(self, matrix: Matrix) -> None:
        """Show another matrix, from the top."""
        space = self._themes.theme.space
        page = QFrame()
        set_role(page, "window")
        column = QVBoxLayout(page)
        column.setContentsMargins(space(1), space(0.5), 0, space(1))
        column.setSpacing(space(0.5))
        column.addWidget(TitledCard.words(matrix.title, "heading"))
        column.addWidget(TitledCard.words(f"{matrix.edition} · {size_words(card_of(matrix))}", "muted"))
        kind = Badge(self._themes, columns_kind(matrix.ladder), "neutral" if matrix.ladder else "info")
        column.addSpacing(space(0.5))
        column.addWidget(kind, 0, Qt.AlignmentFlag.AlignLeft)
        column.addSpacing(space(1))
        column.addWidget(AboutMatrix(matrix, self._themes), 1)
        self.setWidget(page)
        self.setAccessibleName(matrix.title)
        self.verticalScrollBar().setValue(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar = self.verticalScrollBar()
        bar.setSingleStep(_LINES_A_STEP * self._themes.theme.text_pixels("body"))
        match event.key():
            case Key.Key_Left:
                self.left.emit()
            case Key.Key_Home:
                bar.setValue(bar.minimum())
            case Key.Key_End:
                bar.setValue(bar.maximum())
            case Key.Key_Space:
                bar.setValue(bar.value() + bar.pageStep())
            case Key.Key_Up | Key.Key_Down | Key.Key_PageUp | Key.Key_PageDown:
                super().keyPressEvent(event)
            case _:
                event.ignore()
