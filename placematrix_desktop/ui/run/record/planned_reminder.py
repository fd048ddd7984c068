"""The quiet line under a note that claims a stage with work that is only planned."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from placematrix_desktop.domain.judgement import State
from placematrix_desktop.domain.planned_work import claimed_by_plans
from placematrix_desktop.ui.open_workshop import OpenWorkshop
from placematrix_desktop.ui.pieces import IconButton, TextArea
from placematrix_desktop.ui.theme import ThemeKeeper, set_role

PAUSE_MS = 400


class PlannedReminder(QWidget):
    """Reads the note when the typing pauses. It stops nothing, and once it is put away it stays away for
    that descriptor as long as the workshop is open."""

    stirred = Signal()

    def __init__(self, desk: OpenWorkshop, themes: ThemeKeeper, area: TextArea) -> None:
        super().__init__()
        self._desk, self._themes, self._area = desk, themes, area
        self._descriptor_id = desk.selected
        self._put_away: set[str] = set()
        self._sign = QLabel(self)
        self.words = QLabel(self)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setWordWrap(True)
        set_role(self.words, "caption")
        self.close_button = IconButton(
            themes, "cross", self.tr("Put this reminder away for the row"), compact=False
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(themes.theme.space(0.75))
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.words, 1)
        row.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self.look)
        area.textChanged.connect(self._pause.start)
        self.close_button.clicked.connect(self._put_it_away)
        themes.changed.connect(self._follow)
        self._follow()
        self.hide()

    def turn_to(self, descriptor_id: str) -> None:
        """Another descriptor, whose note the field holds by now."""
        self._descriptor_id = descriptor_id
        self.look()

    def look(self) -> None:
        """Read the note and show the reminder, or hide it."""
        self._pause.stop()
        phrase = self._phrase()
        shown = bool(phrase)
        if shown:
            words = self.tr(
                "“{0}”: planned work does not count as done. An action keeps what is still ahead."
            )
            self.words.setText(words.format(phrase))
        if shown != (not self.isHidden()):
            if not shown and self.close_button.hasFocus():
                self._area.setFocus()
            self.setVisible(shown)
            self.stirred.emit()

    def _phrase(self) -> str:
        judgement = self._desk.workshop.judgement(self._descriptor_id)
        is_away = self._descriptor_id in self._put_away
        if judgement.state is not State.AGREED or judgement.stage_id is None or is_away:
            return ""
        descriptor = self._desk.workshop.matrix.place(self._descriptor_id).descriptor
        return claimed_by_plans(self._area.toPlainText(), descriptor.statements(judgement.stage_id))

    def _put_it_away(self) -> None:
        self._put_away.add(self._descriptor_id)
        self.look()
        self._area.setFocus()

    def _follow(self) -> None:
        side = self._themes.theme.height("icon_small")
        icon = self._themes.icon("info", "ink_muted")
        self._sign.setPixmap(icon.pixmap(QSize(side, side), self.devicePixelRatio()))
