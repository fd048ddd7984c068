"""The frame of what stands at the left or the right of the grid."""

from __future__ import annotations

from typing import Literal

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from placematrix_desktop.ui.theme import set_role


class SidePane(QFrame):
    """Holds one widget; a line divides it from the grid. It is hidden where it is folded. `margins` are
    those at the sides and those above and below."""

    def __init__(
        self,
        content: QWidget,
        side: Literal["left", "right"],
        *,
        margins: tuple[int, int],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.side = side
        self.setProperty("side", side)
        set_role(self, "side-pane")
        column = QVBoxLayout(self)
        across, down = margins
        column.setContentsMargins(across, down, across, down)
        column.addWidget(content)
