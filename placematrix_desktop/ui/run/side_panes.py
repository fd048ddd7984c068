"""The panes at both sides of the grid: which are folded, how wide they are, and what lies over them."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QSplitter, QWidget

from placematrix_desktop.ui.run.grid_view import GridView
from placematrix_desktop.ui.run.keys import Meaning
from placematrix_desktop.ui.run.pane_folding import PaneFolding
from placematrix_desktop.ui.run.pane_switches import PaneSwitches
from placematrix_desktop.ui.run.panels import PANEL_OF, PANEL_WIDTH, SidePanels
from placematrix_desktop.ui.run.side_pane import SidePane
from placematrix_desktop.ui.theme import ThemeKeeper

_LEFT_WIDTH, _RIGHT_WIDTH = 220, 320
_HANDLE = 4


class SidePanes(QSplitter):
    """Arranges themes, grid and record. A focus in what folds goes to the grid."""

    arranged = Signal()
    """A pane may have been folded or opened."""

    def __init__(
        self,
        themes: ThemeKeeper,
        panels: SidePanels,
        grid: GridView,
        *,
        left: QWidget,
        middle: QWidget,
        right: QWidget,
        parent: QWidget,
    ) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._themes, self._panels, self._grid = themes, panels, grid
        self._folding = PaneFolding()
        self._sized_for: tuple[object, ...] | None = None
        space = themes.theme.space
        # From the outside in: each time a widget gets its place in another, Qt works out the style sheet
        # again for all that is in it.
        self.left = SidePane(panels.stack("left"), "left", margins=(space(1), space(1)), parent=self)
        self.right = SidePane(panels.stack("right"), "right", margins=(0, 0), parent=self)
        panels.lay("left", left)
        panels.lay("right", right)
        self.switches = PaneSwitches(themes, grid)
        self.setChildrenCollapsible(False)
        self.setHandleWidth(_HANDLE)
        # The panes draw the line at their edge; the handle is the room to take hold of it.
        self.setProperty("bare", True)
        for part in (self.left, middle, self.right):
            self.addWidget(part)
        self.setStretchFactor(1, 1)
        self.switches.pressed.connect(self.toggle)
        themes.changed.connect(self.arrange)

    def toggle(self, side: str) -> None:
        """Fold a pane ("left" or "right"), or open it."""
        self._folding.choose(side, not self._folding.is_folded(side))
        self.arrange()

    def lend(self, side: str) -> None:
        """Open a pane where it is folded; it folds again when the grid gets the keys back."""
        self._folding.lend(side)
        self.arrange()

    def give_back(self) -> None:
        """The grid has the keys: fold what was only lent."""
        self._folding.give_back()
        self.arrange()

    def toggle_panel(self, meaning: Meaning) -> bool:
        """Open the panel of a key with the focus in it. False where it has the focus already, and is to be
        put away."""
        panel = self._panels.panel(meaning)
        focused = QApplication.focusWidget()
        if panel is not None and focused is not None and panel.isAncestorOf(focused):
            return False
        self._folding.lend(PANEL_OF[meaning].side)
        panel = self._panels.open(meaning)
        self.arrange()
        panel.take_focus()
        return True

    def arrange(self) -> None:
        """Fold and open the panes as there is room and as was chosen."""
        self._folding.measure(self.width(), self._themes.text_scale)
        panes = (self.left, self.right)
        for pane in panes:
            folded = self._folding.is_folded(pane.side)
            self.switches.show_folded(pane.side, folded)
            focused = QApplication.focusWidget()
            if folded and focused is not None and pane.isAncestorOf(focused):
                self._grid.setFocus(Qt.FocusReason.OtherFocusReason)
            pane.setVisible(not folded)
            if folded:
                self._panels.put_away(pane.side)
        standing = (
            *((pane.isHidden(), self._panels.is_open(pane.side)) for pane in panes),
            self._themes.text_scale,
        )
        if standing != self._sized_for:
            # Otherwise the edges stay where somebody drew them.
            self._sized_for = standing
            self._size()
        self.arranged.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()

    def _size(self) -> None:
        scale = max(100, self._themes.text_scale)
        sides = {}
        for pane, width in ((self.left, _LEFT_WIDTH), (self.right, _RIGHT_WIDTH)):
            wanted = max(width, PANEL_WIDTH if self._panels.is_open(pane.side) else 0) * scale // 100
            pane.setMinimumWidth(wanted * 4 // 5)
            sides[pane.side] = 0 if pane.isHidden() else wanted
        room = max(1, self.width() - sum(sides.values()) - 2 * _HANDLE)
        self.setSizes([sides["left"], room, sides["right"]])
