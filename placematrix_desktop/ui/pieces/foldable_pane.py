"""A pane at the side of a screen that folds to a narrow edge."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from placematrix_desktop.ui.pieces.buttons import IconButton
from placematrix_desktop.ui.theme import ThemeKeeper, set_role


class FoldablePane(QFrame):
    """A title with a button that folds, over one content widget. `width` is in pixels at 100 % text."""

    folded_changed = Signal(bool)

    def __init__(
        self,
        keeper: ThemeKeeper,
        title: str,
        *,
        side: Literal["left", "right"] = "left",
        width: int = 272,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._keeper = keeper
        self._side = side
        self._width = width
        self._folded = False
        self._content: QWidget | None = None
        self.setProperty("side", side)
        set_role(self, "side-pane")
        self._title = QLabel(title, self)
        self._title.setWordWrap(True)
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        set_role(self._title, "pane-title")
        self._title.setContentsMargins(0, 6, 0, 0)
        self._button = IconButton(keeper, "chevron-left", "", parent=self)
        self._button.clicked.connect(lambda: self.set_folded(not self._folded))
        self._top = QHBoxLayout()
        self._top.setSpacing(4)
        self._top.addWidget(self._title, 1)
        self._top.addWidget(self._button, 0, Qt.AlignmentFlag.AlignTop)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(keeper.theme.space(1))
        self._column.addLayout(self._top)
        self._column.addStretch(0)
        keeper.changed.connect(self._follow)
        self._follow()

    @property
    def is_folded(self) -> bool:
        return self._folded

    def set_title(self, title: str) -> None:
        """Show another title."""
        self._title.setText(title)
        self._follow()

    def set_content(self, content: QWidget) -> None:
        """Put the one widget of the pane into it, in place of the one before."""
        if self._content is not None:
            self._column.removeWidget(self._content)
            self._content.deleteLater()
        self._content = content
        self._column.insertWidget(1, content, 1)
        content.setVisible(not self._folded)

    def set_folded(self, folded: bool) -> None:
        """Fold or unfold. A focus inside goes to the button, so that it is never lost."""
        if folded == self._folded:
            return
        focus = QApplication.focusWidget()
        inside = (
            focus is not None
            and self._content is not None
            and (self._content is focus or self._content.isAncestorOf(focus))
        )
        self._folded = folded
        self._follow()
        if folded and inside:
            self._button.setFocus(Qt.FocusReason.OtherFocusReason)
        self.folded_changed.emit(folded)

    def _follow(self) -> None:
        theme = self._keeper.theme
        edge = theme.space(0.5) if self._folded else theme.space(1.5)
        self._column.setContentsMargins(edge, theme.space(1), edge, theme.space(1))
        self._title.setVisible(not self._folded)
        if self._content is not None:
            self._content.setVisible(not self._folded)
        towards_edge = self._folded != (self._side == "left")
        self._button.set_icon("chevron-left" if towards_edge else "chevron-right")
        verb = (
            QCoreApplication.translate("FoldablePane", "Show {title}")
            if self._folded
            else QCoreApplication.translate("FoldablePane", "Fold {title}")
        )
        self._button.set_name(verb.format(title=self._title.text()))
        self.setAccessibleName(self._title.text())
        narrow = theme.height("control_compact") + 2 * edge + 1
        # Half as fast as the text: what lies between the panes needs the room more.
        grown = self._width * (1 + max(0, theme.text_scale - 100) / 200)
        self.setFixedWidth(narrow if self._folded else round(grown))
