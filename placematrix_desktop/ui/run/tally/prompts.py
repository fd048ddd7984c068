"""What may help the facilitator on after a count, a quiet line each."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from placematrix_desktop.ui.theme import ThemeKeeper, set_role


class Prompts(QWidget):
    """At most as many lines as it is given; hidden where there are none."""

    def __init__(self, themes: ThemeKeeper) -> None:
        super().__init__()
        self._themes = themes
        self._signs: list[QLabel] = []
        self._lines: list[QLabel] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(themes.theme.space(0.25))
        themes.changed.connect(self._follow)
        self.hide()

    @property
    def said(self) -> tuple[str, ...]:
        """The lines that are shown."""
        return () if self.isHidden() else tuple(line.text() for line in self._lines if not line.isHidden())

    def say(self, lines: Sequence[str]) -> None:
        """Show these lines in place of those before."""
        while len(self._lines) < len(lines):
            self._add()
        for number, (sign, label) in enumerate(zip(self._signs, self._lines, strict=True)):
            there = number < len(lines)
            label.setText(lines[number] if there else "")
            for part in (sign, label):
                part.setVisible(there)
        self.setVisible(bool(lines))

    def _add(self) -> None:
        sign, label = QLabel(self), QLabel(self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        set_role(label, "caption")
        row = QHBoxLayout()
        row.setSpacing(self._themes.theme.space(0.75))
        row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(label, 1)
        self._column.addLayout(row)
        self._signs.append(sign)
        self._lines.append(label)
        self._follow()

    def _follow(self) -> None:
        side = self._themes.theme.height("icon_small")
        icon = self._themes.icon("info", "ink_muted")
        for sign in self._signs:
            sign.setPixmap(icon.pixmap(QSize(side, side), self.devicePixelRatio()))
