"""The frame of a panel: its name, how to put it away, its list and its keys."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLayout, QVBoxLayout, QWidget

from placematrix_desktop.ui.pieces import ElidedLabel, IconButton, KeyHint
from placematrix_desktop.ui.pieces.flow_layout import FlowLayout
from placematrix_desktop.ui.run.panels.line_list import LineList
from placematrix_desktop.ui.theme import ThemeKeeper, set_role


class Panel(QFrame):
    """Lies over a side pane. It is not modal: the grid goes on beside it. What it shows is read afresh each
    time it is opened, and with every change while it is open."""

    left = Signal()
    """It is to be put away."""

    def __init__(
        self, themes: ThemeKeeper, title: str, hints: Sequence[tuple[str, str]], *, lead: str = ""
    ) -> None:
        """`lead` is the widest that stands before a line, such as a time."""
        super().__init__()
        self.themes = themes
        space = themes.theme.space
        self.setAccessibleName(title)
        self.title = ElidedLabel(title, "pane-title")
        self.about = QLabel()
        self.about.setWordWrap(True)
        self.about.setTextFormat(Qt.TextFormat.PlainText)
        set_role(self.about, "caption")
        self.about.hide()
        self.close_button = IconButton(themes, "cross", self.tr("Put it away"), hint="Esc", compact=False)
        self.close_button.clicked.connect(self.left)
        self.list = LineList(themes, title, lead=lead)
        # In a low window with large text it gives way to the fields below it.
        self.list.setMinimumHeight(1)
        top = QHBoxLayout()
        top.setContentsMargins(space(1), 0, 0, 0)
        top.addWidget(self.title, 1)
        top.addWidget(self.close_button)
        about = QHBoxLayout()
        about.setContentsMargins(space(1), 0, space(1), 0)
        about.addWidget(self.about)
        self.inset: list[QLayout] = [about]
        """The lines that stand in from the edge as far as the words of the list do."""
        self.keys = QWidget()
        flow = FlowLayout(self.keys, gap=space(1))
        for key, words in hints:
            flow.addWidget(KeyHint(themes, key, words))
        self.foot = QVBoxLayout()
        self.foot.setContentsMargins(space(1), space(0.5), space(1), space(0.5))
        self.foot.setSpacing(space(1))
        self.foot.addWidget(self.keys)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(space(0.75))
        self.column.addLayout(top)
        self.column.addLayout(about)
        self.column.addWidget(self.list, 1)
        self.column.addLayout(self.foot)

    def stand_in_page(self) -> None:
        """Leave the name to the page that it stands in, and stay."""
        self.title.hide()
        self.close_button.hide()
        for line in (*self.inset, self.foot):
            line.setContentsMargins(0, 0, 0, 0)

    def say(self, words: str) -> None:
        """Show a sentence under the title; an empty one takes it away."""
        self.about.setText(words)
        self.about.setVisible(bool(words))

    def refresh(self) -> None:
        """Show what is so now."""
        raise NotImplementedError

    def enter_pending(self) -> bool:
        """Enter what is being typed. False where it was refused; it is then kept."""
        return True

    def take_focus(self) -> None:
        """Put the focus where work in the panel begins."""
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()
