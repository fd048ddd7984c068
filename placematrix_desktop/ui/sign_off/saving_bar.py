"""How far the saving of documents is, and the button that stops it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QVBoxLayout, QWidget

from placematrix_desktop.ui.pieces import Button
from placematrix_desktop.ui.pieces.elided_label import ElidedLabel
from placematrix_desktop.ui.saving import Saving
from placematrix_desktop.ui.theme import ThemeKeeper, set_role


class SavingBar(QWidget):
    """Shown while something is being made."""

    left = Signal()
    """Whoever was on Cancel is there no more: the button goes."""

    def __init__(self, themes: ThemeKeeper, saving: Saving) -> None:
        super().__init__()
        self._saving = saving
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setRange(0, 100)
        self.bar.setAccessibleName(self.tr("How much is saved"))
        self._name = ElidedLabel("", "caption")
        self._share = QLabel()
        set_role(self._share, "caption")
        self.cancel_button = Button(themes, self.tr("Cancel"), hint="Esc")
        self.cancel_button.clicked.connect(self.cancel)
        top = QHBoxLayout()
        top.addWidget(self._name, 1)
        top.addWidget(self._share)
        told = QVBoxLayout()
        told.setSpacing(themes.theme.space(0.5))
        told.addStretch(1)
        told.addLayout(top)
        told.addWidget(self.bar)
        told.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(themes.theme.space(1.5))
        row.addLayout(told, 1)
        row.addWidget(self.cancel_button, 0, Qt.AlignmentFlag.AlignVCenter)
        saving.began.connect(self._follow)
        saving.moved.connect(self._follow)
        saving.ended.connect(self._follow)
        self._follow()

    @property
    def said(self) -> str:
        """What is being made, in words."""
        return self._name.text()

    def cancel(self) -> None:
        """Stop what is being made."""
        self._leave()
        self.cancel_button.setEnabled(False)
        self._saving.cancel()

    def _follow(self, *_ended: object) -> None:
        busy = self._saving.is_busy
        if not busy:
            self._leave()
            self.cancel_button.setEnabled(True)
        self.setVisible(busy)
        self._name.setText(self.tr("Saving {0}").format(self._saving.now_making))
        self._share.setText(self.tr("{0} %").format(self._saving.per_cent))
        self.bar.setValue(self._saving.per_cent)

    def _leave(self) -> None:
        if self.cancel_button.hasFocus():
            self.left.emit()
