"""The panel under the table in which somebody draws a signature."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from placematrix_desktop.ui.pieces import Button, QuietButton, announce
from placematrix_desktop.ui.sign_off.drawing_pad import DrawingPad
from placematrix_desktop.ui.sign_off.stage_card import words_label
from placematrix_desktop.ui.theme import ThemeKeeper, set_role


class SignaturePanel(QFrame):
    """Opened for one person of the table; what is drawn is kept there until it is signed."""

    drawn = Signal(str, str)
    """Participant id and path data; "" for a drawing that was taken away."""
    left = Signal()

    def __init__(self, themes: ThemeKeeper) -> None:
        super().__init__()
        theme = themes.theme
        set_role(self, "card")
        self._participant_id = self._name = ""
        self._title = words_label(role="strong")
        about = words_label(
            self.tr(
                "By mouse, finger or pen. It is printed in the working copy only, and nobody has to draw: a "
                "name in the list signs as well."
            ),
            "muted",
        )
        self.pad = DrawingPad(themes)
        self.problem = words_label(role="problem")
        self.use_button = Button(themes, self.tr("Use this signature"), icon="check")
        self.undo_button = QuietButton(themes, self.tr("Undo stroke"), icon="undo")
        self.clear_button = QuietButton(themes, self.tr("Clear"))
        self.leave_button = QuietButton(themes, self.tr("Leave it"))
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.space(1))
        for button in (self.use_button, self.undo_button, self.clear_button, self.leave_button):
            buttons.addWidget(button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        edge = theme.space(2)
        column.setContentsMargins(edge, edge, edge, edge)
        column.setSpacing(theme.space(1))
        for part in (self._title, about, self.pad, self.problem):
            column.addWidget(part)
        column.addLayout(buttons)
        self.use_button.clicked.connect(self._use)
        self.undo_button.clicked.connect(self.pad.undo)
        self.clear_button.clicked.connect(self.pad.clear)
        self.leave_button.clicked.connect(self._leave)
        self.pad.changed.connect(self._follow)
        self.pad.full.connect(self._say_full)
        self.hide()

    def ask(self, participant_id: str, name: str) -> None:
        """Open it for this person."""
        self._participant_id, self._name = participant_id, name
        self._title.setText(self.tr("Draw the signature of {0}").format(name))
        self.pad.setAccessibleName(self.tr("Field for the signature of {0}").format(name))
        self.pad.setAccessibleDescription(
            self.tr("To be drawn in by mouse, finger or pen. Escape leaves it; a name signs without drawing.")
        )
        self.pad.clear()
        self.show()
        self.pad.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
        else:
            super().keyPressEvent(event)

    def _use(self) -> None:
        path = self.pad.path
        self.hide()
        self.drawn.emit(self._participant_id, path)
        self.left.emit()

    def _leave(self) -> None:
        self.hide()
        self.left.emit()

    def _follow(self) -> None:
        has_any = bool(self.pad.path)
        for button in (self.use_button, self.undo_button, self.clear_button):
            button.setEnabled(has_any)
        self._say("")

    def _say_full(self) -> None:
        self._say(self.tr("There is no room for this stroke. Clear the field and draw it more simply."))

    def _say(self, sentence: str) -> None:
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))
        if sentence:
            announce(self.pad, sentence)
