"""The frame of what stands at the left or the right of the grid."""

from __future__ import annotations

from typing import Literal

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from placematrix_desktop.ui.theme import set_role


class SidePane(QFrame):
    """Is given one widget to hold; a line divides it from the grid. It is hidden where it is folded.
    `margins` are those at the sides and those above and below."""

    def __init__(
        self,
        side: Literal["left", "right"],
        *,
        margins: tuple[int, int],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.side = side
        self.setProperty("side", side)
        set_role(self, "side-pane")
        self._column = QVBoxLayout(self)
        across, down = margins
        self._column.setContentsMargins(across, down, across, down)

    def hold(self, content: QWidget) -> None:
        """Show this widget, which is best made as a child of this one."""
        self._column.addWidget(content)
