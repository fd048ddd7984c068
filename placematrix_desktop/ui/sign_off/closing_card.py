"""The third stage: closing, which freezes the record and gives it its fingerprint."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFormLayout, QFrame, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from placematrix_desktop.domain.signoff import Closing, short_fingerprint
from placematrix_desktop.domain.version_changes import changes_between
from placematrix_desktop.errors import UserError
from placematrix_desktop.ui.day_words import day_and_time
from placematrix_desktop.ui.open_workshop import OpenWorkshop
from placematrix_desktop.ui.pieces import Button, PrimaryButton, QuietButton, announce
from placematrix_desktop.ui.sign_off.stage_card import StageCard, words_label
from placematrix_desktop.ui.theme import ThemeKeeper, set_role

_SHOWN = 8


class ClosingCard(StageCard):
    """Asks once, in place, before it closes."""

    closed = Signal()

    def __init__(self, desk: OpenWorkshop, themes: ThemeKeeper) -> None:
        super().__init__(themes, 3, self.tr("Close"))
        self._desk, self._themes = desk, themes
        self._about = words_label()
        self.close_button = PrimaryButton(themes, self.tr("Close this workshop"))
        self.confirm_button = PrimaryButton(themes, self.tr("Yes, close it"))
        self.keep_open_button = QuietButton(themes, self.tr("Not yet"))
        self.problem = words_label(role="problem")
        self._asking = self._make_asking()
        self._sealed = self._make_sealed()
        self.changed = words_label()
        self.changed.setAccessibleName(self.tr("What changed since the version before"))
        self.body.addWidget(self._about)
        self.body.addWidget(self.changed)
        self.body.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self._asking)
        self.body.addWidget(self.problem)
        self.body.addWidget(self._sealed)
        self.close_button.clicked.connect(self.ask)
        self.confirm_button.clicked.connect(self._close)
        self.keep_open_button.clicked.connect(self.give_up)
        self._asking.hide()
        self.problem.hide()
        self.refresh()

    @property
    def is_asking(self) -> bool:
        return not self._asking.isHidden()

    def ask(self) -> None:
        """Ask whether it is meant; Enter then closes."""
        self._say("")
        self._asking.show()
        self.confirm_button.setFocus(Qt.FocusReason.OtherFocusReason)
        self.close_button.hide()
        announce(self.confirm_button, self._question.text())

    def give_up(self) -> None:
        """Leave the workshop open."""
        self.close_button.show()
        self.close_button.setFocus(Qt.FocusReason.OtherFocusReason)
        self._asking.hide()

    def refresh(self) -> None:
        """Show how it stands."""
        workshop, closing = self._desk.workshop, self._desk.workshop.closing
        if closing is not None:
            self.stand(self.tr("closed · version {0}").format(closing.version), "success", done=True)
            self._about.setText(
                self.tr("Everything recorded is frozen. What anybody signs or reads from now on is this.")
            )
            self._show_sealed(closing)
            self._say("")
        elif not self._desk.session.writable:
            self.stand(self.tr("open"))
            self._about.setText(
                self.tr("This library can be read and not written, so nothing can be closed.")
            )
        else:
            words = self.tr("open") if workshop.version == 1 else self.tr("version {0}, open")
            self.stand(words.format(workshop.version))
            self._about.setText(
                self.tr(
                    "Closing freezes all that was recorded and gives it a fingerprint, over which people "
                    "sign. Undo ends here; a closed workshop can be taken up again as a new version."
                )
            )
        if workshop.facts.rehearsal:
            self._about.setText(f"{self._rehearsed} {self._about.text()}")
        self._show_changes()
        if closing is not None or not self._desk.writable:
            self._asking.hide()
        self.close_button.setVisible(closing is None and self._asking.isHidden())
        self.close_button.setEnabled(self._desk.writable)
        self._sealed.setVisible(closing is not None)

    def _show_changes(self) -> None:
        """The same list that the report has, before the second version is closed."""
        before = self._desk.session.previous()
        self.changed.setVisible(before is not None)
        if before is None:
            return
        changes = changes_between(before, self._desk.workshop)
        lines = [f"• {each.where}: {each.sentence}" for each in changes[:_SHOWN]]
        rest = len(changes) - _SHOWN
        if rest > 0:
            lines.append(self.tr("• and {0} more, which the report lists").format(rest))
        some, none = (
            self.tr("Changed since version {0}:"),
            self.tr("Nothing has changed since version {0}."),
        )
        head = some if changes else none
        self.changed.setText("\n".join([head.format(before.version), *lines]))

    @property
    def _rehearsed(self) -> str:
        return self.tr(
            "This is a rehearsal: its record and its report say so, and what is signed counts for nothing."
        )

    def _close(self) -> None:
        try:
            self._desk.session.close_workshop()
        except UserError as problem:
            self._say(problem.sentence)
            self.give_up()
            self._desk.refusal = problem.sentence
            self._desk.refused.emit(problem.sentence)
            return
        self.closed.emit()

    def _say(self, sentence: str) -> None:
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))

    def _make_asking(self) -> QWidget:
        theme = self._themes.theme
        box = QFrame()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(1))
        self._question = words_label(
            self.tr("Close now? Nothing in this version can be changed afterwards."), "strong"
        )
        row = QHBoxLayout()
        row.setSpacing(theme.space(1))
        row.addWidget(self.confirm_button)
        row.addWidget(self.keep_open_button)
        row.addStretch(1)
        column.addWidget(self._question)
        column.addLayout(row)
        return box

    def _make_sealed(self) -> QWidget:
        theme = self._themes.theme
        box = QWidget()
        form = QFormLayout(box)
        form.setContentsMargins(0, 0, 0, 0)
        form.setHorizontalSpacing(theme.space(3))
        form.setVerticalSpacing(theme.space(1))
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.DontWrapRows)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._when = words_label()
        self._short = QLabel()
        set_role(self._short, "heading")
        self._short.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._short.setAccessibleName(self.tr("Fingerprint, short"))
        self.fingerprint = QLineEdit()
        self.fingerprint.setReadOnly(True)
        self.fingerprint.setAccessibleName(self.tr("Fingerprint in full"))
        self.copy_button = Button(self._themes, self.tr("Copy"), icon="copy")
        self.copy_button.setAccessibleName(self.tr("Copy the fingerprint"))
        self.copy_button.clicked.connect(self._copy)
        full = QHBoxLayout()
        full.setSpacing(theme.space(1))
        full.addWidget(self.fingerprint, 1)
        full.addWidget(self.copy_button)
        for words, field in (
            (self.tr("Closed"), self._when),
            (self.tr("Fingerprint"), self._short),
            (self.tr("In full"), full),
        ):
            label = QLabel(words)
            set_role(label, "field")
            form.addRow(label, field)
        return box

    def _show_sealed(self, closing: Closing) -> None:
        words = self.tr("{0}, version {1}").format(day_and_time(closing.closed_at), closing.version)
        if closing.previous_fingerprint:
            words += self.tr(" (after {0})").format(short_fingerprint(closing.previous_fingerprint))
        self._when.setText(words)
        self._short.setText(short_fingerprint(closing.fingerprint))
        self.fingerprint.setText(closing.fingerprint)
        self.fingerprint.setCursorPosition(0)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.fingerprint.text())
        self.copy_button.setText(self.tr("Copied"))
        announce(self.copy_button, self.tr("The fingerprint is on the clipboard."))
