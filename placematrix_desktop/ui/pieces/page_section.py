"""A part of Prepare: a heading with a sentence, and what is under it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from placematrix_desktop.ui.theme import ThemeKeeper, set_role

_LEAST_FOR_WORDS = 150
"""Pixels, at 100 % text, that the heading and its sentence have beside the buttons."""


class Section(QScrollArea):
    """`column` is the layout under the heading, `buttons` the row at its end. It scrolls where the window
    is too small for it; `width` is the most that it takes, in pixels at 100 % text, 0 for all there is."""

    def __init__(self, themes: ThemeKeeper, *, width: int = 0) -> None:
        super().__init__()
        self._themes = themes
        self._width = width
        self.title = ""
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._heading = QLabel()
        set_role(self._heading, "heading")
        # The title of a matrix is long, and large text makes it longer.
        self._heading.setWordWrap(True)
        self._heading.setTextFormat(Qt.TextFormat.PlainText)
        self._about = QLabel()
        set_role(self._about, "muted")
        self._about.setWordWrap(True)
        self._about.setTextFormat(Qt.TextFormat.PlainText)
        self.buttons = QHBoxLayout()
        self._page = QWidget()
        self.column = QVBoxLayout(self._page)
        self._lay_out()
        themes.changed.connect(self._follow_width)
        self._follow_width()

    def name(self, title: str, about: str = "") -> None:
        """Give this part its heading, and a sentence under it."""
        self.title = title
        self._heading.setText(title)
        self.setAccessibleName(title)
        self.set_about(about)

    @property
    def about(self) -> str:
        """The sentence under the heading."""
        return self._about.text()

    def set_about(self, about: str) -> None:
        """Show another sentence under the heading."""
        self._about.setText(about)
        self._about.setVisible(bool(about))

    def enter_pending(self) -> bool:
        """Enter all that is being typed. False where some was refused; it is then kept and shown."""
        return True

    def focus_start(self) -> None:
        """Put the focus where work on this part begins."""
        raise NotImplementedError

    def _lay_out(self) -> None:
        theme = self._themes.theme
        words = QVBoxLayout()
        words.setSpacing(theme.space(0.5))
        words.addWidget(self._heading)
        words.addWidget(self._about)
        self.buttons.setSpacing(theme.space(1))
        top = self._top = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        top.setSpacing(theme.space(2))
        top.addLayout(words, 1)
        top.addLayout(self.buttons)
        self.column.setContentsMargins(theme.space(3), theme.space(2), theme.space(3), theme.space(2))
        self.column.setSpacing(theme.space(2))
        self.column.addLayout(top)
        self._place_buttons()
        ground = QFrame()
        set_role(ground, "window")
        row = QHBoxLayout(ground)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._page, 1000)
        if self._width:
            row.addStretch(1)
        self.setWidget(ground)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_buttons()

    def _place_buttons(self) -> None:
        """The buttons stand below the sentence where they would leave it only a few letters a line."""
        left = self.viewport().width() - self.buttons.sizeHint().width() - 2 * self._themes.theme.space(3)
        below = left < _LEAST_FOR_WORDS * max(100, self._themes.theme.text_scale) // 100
        way = QBoxLayout.Direction
        self._top.setDirection(way.TopToBottom if below else way.LeftToRight)
        side = Qt.AlignmentFlag.AlignLeft if below else Qt.AlignmentFlag(0)
        self._top.setAlignment(self.buttons, Qt.AlignmentFlag.AlignTop | side)

    def _follow_width(self) -> None:
        if self._width:
            scale = max(100, self._themes.theme.text_scale) / 100
            self._page.setMaximumWidth(round(self._width * scale))
        self._place_buttons()
