"""Beginning a workshop: type the name of the place, press Enter."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QWidget

from placematrix_desktop.ui.home.matrix_choice import MatrixChoice
from placematrix_desktop.ui.home.matrix_choice_lines import choice_words
from placematrix_desktop.ui.pieces import Card, LabelledField, PrimaryButton
from placematrix_desktop.ui.pieces.flow_layout import FlowLayout
from placematrix_desktop.ui.theme import ThemeKeeper, set_role

if TYPE_CHECKING:
    from placematrix_desktop.domain.matrix_card import MatrixCard


class NewWorkshop(Card):
    """The form. What is asked for before the library is open begins as soon as it is."""

    begun = Signal(str, str, str, bool)
    """Matrix id, subject, occasion, and whether it is a rehearsal."""

    def __init__(self, themes: ThemeKeeper, parent: QWidget | None = None) -> None:
        super().__init__(themes, parent=parent)
        self._themes = themes
        self._cards: tuple[MatrixCard, ...] = ()
        self._asked_early = False
        self._writable = True
        self.subject = QLineEdit()
        self.occasion = QLineEdit()
        self.matrix = MatrixChoice(themes)
        self.rehearsal = QCheckBox(self.tr("Rehearsal"))
        about = self.tr("To practise with: marked as a rehearsal everywhere, kept apart from real workshops.")
        self.rehearsal.setToolTip(about)
        self.rehearsal.setAccessibleDescription(about)
        self.begin_button = PrimaryButton(themes, self.tr("Begin workshop"), hint=self.tr("Enter"))
        self._subject_field = LabelledField(themes, self.tr("Name of the place or body"), self.subject)
        self._matrix_field = LabelledField(themes, self.tr("Matrix"), self.matrix)
        self._the_matrix = QLabel()
        self._note = QLabel()
        self._lay_out()
        self.subject.returnPressed.connect(self.begin)
        self.occasion.returnPressed.connect(self.begin)
        self.begin_button.clicked.connect(self.begin)
        self.subject.textChanged.connect(lambda _text: self._subject_field.set_problem(""))

    @property
    def problem(self) -> str:
        """What is wrong with the name; "" where nothing is."""
        return self._subject_field.problem

    def offer(self, cards: Iterable[MatrixCard], *, writable: bool, usual: str = "") -> None:
        """Offer these matrices; a library that can only be read takes no new workshop.

        `usual` is the id of the one that is chosen until somebody chooses another.
        """
        chosen = self.matrix.currentData() or usual
        self._cards, self._writable = tuple(cards), writable
        self.matrix.offer(self._cards, chosen)
        self._matrix_field.setVisible(len(self._cards) > 1)
        self._the_matrix.setVisible(len(self._cards) == 1)
        if len(self._cards) == 1:
            self._the_matrix.setText(choice_words(self._cards[0]))
        self._note.setVisible(not writable)
        for field in (self.subject, self.occasion, self.matrix, self.rehearsal, self.begin_button):
            field.setEnabled(writable)
        if self._asked_early and writable and self._cards:
            self.begin()

    def begin(self) -> None:
        """Ask for the workshop; without a name, say that it needs one."""
        subject = " ".join(self.subject.text().split())
        if not subject:
            self._subject_field.set_problem(self.tr("Type the name first."))
            self.subject.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        if not self._cards:
            self._asked_early = True
            return
        self._asked_early = False
        if self._writable:
            occasion = " ".join(self.occasion.text().split())
            self.begun.emit(self.matrix.currentData(), subject, occasion, self.rehearsal.isChecked())

    def clear(self) -> None:
        """Make ready for another workshop."""
        self._asked_early = False
        self.subject.clear()
        self.occasion.clear()
        self.rehearsal.setChecked(False)
        self._subject_field.set_problem("")

    def _lay_out(self) -> None:
        theme = self._themes.theme
        title = QLabel(self.tr("New workshop"))
        set_role(title, "heading")
        self.subject.setPlaceholderText(self.tr("for example Northbridge"))
        self.occasion.setPlaceholderText(self.tr("for example Baseline review"))
        set_role(self._the_matrix, "caption")
        set_role(self._note, "problem")
        self._note.setText(self.tr("This library can only be read. Open another one to begin a workshop."))
        for label in (self._the_matrix, self._note):
            label.setWordWrap(True)
            label.hide()
        self._matrix_field.hide()
        edge = theme.space(3)
        self.body.setContentsMargins(edge, theme.space(2.5), edge, edge)
        self.body.setSpacing(theme.space(2))
        top = FlowLayout(gap=theme.space(2))
        top.addWidget(title)
        top.addWidget(self.rehearsal)
        self.body.addLayout(top)
        self.body.addWidget(self._subject_field)
        self.body.addWidget(LabelledField(self._themes, self.tr("Occasion (can wait)"), self.occasion))
        self.body.addWidget(self._matrix_field)
        self.body.addWidget(self._the_matrix)
        self.body.addWidget(self.begin_button)
        self.body.addWidget(self._note)
