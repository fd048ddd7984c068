"""A page that scrolls, with its content in a column that is never too wide to read."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from placematrix_desktop.ui.theme import ThemeKeeper, set_role


class ScrollColumn(QScrollArea):
    """`column` is the layout of the page; `width` its greatest width in pixels at 100 % text."""

    def __init__(self, keeper: ThemeKeeper, *, width: int = 920, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keeper = keeper
        self._width = width
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        page = QFrame()
        set_role(page, "window")
        self._page = QWidget(page)
        self.column = QVBoxLayout(self._page)
        self.column.setSpacing(keeper.theme.space(2))
        edge = keeper.theme.space(3)
        self.column.setContentsMargins(edge, edge, edge, edge)
        row = QHBoxLayout(page)
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch(1)
        row.addWidget(self._page, 1000)
        row.addStretch(1)
        self.setWidget(page)
        keeper.changed.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        self._page.setMaximumWidth(round(self._width * max(100, self._keeper.theme.text_scale) / 100))
