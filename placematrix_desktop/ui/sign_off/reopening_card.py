"""Taking a closed workshop up again as a new version; folded away until it is asked for."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from placematrix_desktop.domain.text import clean_line, clean_text
from placematrix_desktop.errors import UserError
from placematrix_desktop.ui.open_workshop import OpenWorkshop
from placematrix_desktop.ui.pieces import Button, LabelledField, QuietButton
from placematrix_desktop.ui.sign_off.stage_card import words_label
from placematrix_desktop.ui.theme import ThemeKeeper


class ReopeningCard(QWidget):
    """A quiet line; opened, it asks why and for whom."""

    reopened = Signal()
    unfolded = Signal()

    def __init__(self, desk: OpenWorkshop, themes: ThemeKeeper) -> None:
        super().__init__()
        self._desk, self._themes = desk, themes
        theme = themes.theme
        self.unfold_button = QuietButton(themes, self.tr("Reopen as a new version…"), icon="history")
        self.reason = QLineEdit()
        self.name = QLineEdit()
        self._reason_field = LabelledField(themes, self.tr("Why it is reopened"), self.reason)
        self._name_field = LabelledField(themes, self.tr("Who asks for it"), self.name)
        self.reopen_button = Button(themes, self.tr("Reopen"))
        self.cancel_button = QuietButton(themes, self.tr("Leave it closed"))
        self._about = words_label(role="muted")
        self._form = QWidget()
        column = QVBoxLayout(self._form)
        column.setContentsMargins(theme.space(2.5), 0, theme.space(2.5), theme.space(2))
        column.setSpacing(theme.space(1.5))
        fields = QHBoxLayout()
        fields.setSpacing(theme.space(1.5))
        fields.addWidget(self._reason_field, 2)
        fields.addWidget(self._name_field, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.space(1))
        buttons.addWidget(self.reopen_button)
        buttons.addWidget(self.cancel_button)
        buttons.addStretch(1)
        column.addWidget(self._about)
        column.addLayout(fields)
        column.addLayout(buttons)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.unfold_button, 0, Qt.AlignmentFlag.AlignLeft)
        whole.addWidget(self._form)
        self._form.hide()
        self.unfold_button.clicked.connect(lambda: self._unfold(self._form.isHidden()))
        self.cancel_button.clicked.connect(lambda: self._unfold(False))
        self.reopen_button.clicked.connect(self._reopen)
        self.reason.returnPressed.connect(self._on_return)
        self.name.returnPressed.connect(self._on_return)
        # Shown before it has a place on the page it would be a window of its own, and take the keys.
        self.hide()

    def refresh(self) -> None:
        """Show it where there is something to reopen."""
        closing = self._desk.workshop.closing
        self.setVisible(closing is not None and self._desk.session.writable)
        if closing is not None:
            self._about.setText(
                self.tr(
                    "Version {0} stays as it is, with its signatures. Version {1} begins where it ended, "
                    "names its fingerprint, and is closed and signed afresh."
                ).format(closing.version, closing.version + 1)
            )

    def _unfold(self, unfold: bool) -> None:
        self._form.setVisible(unfold)
        (self.reason if unfold else self.unfold_button).setFocus(Qt.FocusReason.OtherFocusReason)
        if unfold:
            self.unfolded.emit()

    def _on_return(self) -> None:
        if not clean_line(self.name.text()):
            self.name.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self._reopen()

    def _reopen(self) -> None:
        reason, name = clean_text(self.reason.text()), clean_line(self.name.text())
        self._reason_field.set_problem("" if reason else self.tr("Say in a few words why."))
        self._name_field.set_problem("" if name else self.tr("Say who asks for it."))
        if not reason or not name:
            (self.name if reason else self.reason).setFocus(Qt.FocusReason.OtherFocusReason)
            return
        try:
            self._desk.session.reopen(reason=reason, name=name)
        except UserError as problem:
            self._reason_field.set_problem(problem.sentence)
            self._desk.refusal = problem.sentence
            self._desk.refused.emit(problem.sentence)
            return
        self.reason.clear()
        self.name.clear()
        self._form.hide()
        self.reopened.emit()
