"""One part of the record of a descriptor, such as its evidence."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from placematrix_desktop.domain.judgement import Judgement
from placematrix_desktop.ui.open_workshop import OpenWorkshop
from placematrix_desktop.ui.theme import ThemeKeeper, set_role


class Section(QWidget):
    """Shows its part for one descriptor at a time. One that is empty is hidden and stands among the pills
    at the foot of the pane until it is asked for; `always` ones are never hidden."""

    finished = Signal()
    """The typing here is done: back to the grid."""
    stirred = Signal()
    """What is shown has changed, so that the pane lays itself out afresh."""

    always: ClassVar[bool] = False
    needs_scope: ClassVar[bool] = False
    """True where the rules refuse it for descriptors that are not in scope today."""

    def __init__(self, desk: OpenWorkshop, themes: ThemeKeeper, *, key: str = "", pill: str = "") -> None:
        super().__init__()
        self.desk, self.themes = desk, themes
        self.key, self.pill = key, pill
        self.descriptor_id = desk.selected
        self.is_asked_for = False
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(themes.theme.space(0.5))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    @property
    def judgement(self) -> Judgement:
        return self.desk.workshop.judgement(self.descriptor_id)

    @property
    def in_scope(self) -> bool:
        return self.desk.workshop.agenda.has(self.descriptor_id)

    @property
    def can_change(self) -> bool:
        return self.desk.writable and (self.in_scope or not self.needs_scope)

    @property
    def has_content(self) -> bool:
        """Whether there is something to show, typed or stored."""
        raise NotImplementedError

    def turn_to(self, descriptor_id: str) -> None:
        """Enter what is typed and show the part for another descriptor."""
        self.descriptor_id = descriptor_id
        self.is_asked_for = False
        self.refresh()

    def refresh(self) -> None:
        """Show what is stored now."""

    def enter_pending(self) -> bool:
        """Enter what is typed. False where something of it was refused."""
        return True

    def settle(self) -> None:
        """The focus has left this part."""

    @property
    def problem(self) -> str:
        """What is missing in a row that was begun; empty where there is none."""
        return ""

    def focus_problem(self) -> None:
        """Put the focus where the problem is mended."""
        self.take_focus()

    def take_focus(self) -> None:
        """Put the focus where typing begins."""
        raise NotImplementedError


class SectionHeader(QWidget):
    """The label of a part, with an icon before it and the key that leads to it at its end."""

    def __init__(self, themes: ThemeKeeper, label: str, *, key: str = "", icon: str = "") -> None:
        super().__init__()
        self._themes, self._icon_name = themes, icon
        self._sign = QLabel(self)
        self._sign.setVisible(bool(icon))
        self.label = QLabel(label, self)
        self._key = QLabel(key, self)
        self._key.setVisible(bool(key))
        for words, role in ((self.label, "field"), (self._key, "key")):
            words.setTextFormat(Qt.TextFormat.PlainText)
            set_role(words, role)
        self.label.setWordWrap(True)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(themes.theme.space(0.5))
        self.row.addWidget(self._sign)
        self.row.addWidget(self.label, 1)
        self.row.addWidget(self._key)
        themes.changed.connect(self._follow)
        self._follow()

    def set_label(self, label: str) -> None:
        """Show another label."""
        self.label.setText(label)

    def _follow(self) -> None:
        if self._icon_name:
            side = self._themes.theme.height("icon_small")
            icon = self._themes.icon(self._icon_name, "ink_muted")
            self._sign.setPixmap(icon.pixmap(QSize(side, side), self.devicePixelRatio()))
