"""Going back to a backup: the list of them, and what will happen."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDir, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHeaderView, QLabel, QWidget

from placematrix_desktop.ui.pieces import PrimaryButton, QuietButton, TableView, announce
from placematrix_desktop.ui.pieces.laid_over import LaidOver
from placematrix_desktop.ui.shell.backup_table import BackupTable, moment_words, workshops_words
from placematrix_desktop.ui.theme import ThemeKeeper, set_role

if TYPE_CHECKING:
    from placematrix_desktop.application.library_files import BackupCard


class _Backups(TableView):
    entered = Signal()
    """Enter was pressed on a backup."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        else:
            super().keyPressEvent(event)


class RestorePanel(LaidOver):
    """Arrows choose a backup, Enter goes to the button, which does it. Nothing is lost by it, and it says
    so: what is there now is kept and can be gone back to in the same way."""

    chosen = Signal(object)
    """BackupCard: the library is to go back to it."""

    def __init__(self, themes: ThemeKeeper, over: QWidget) -> None:
        super().__init__(themes, over, self.tr("Go back to a backup"), width=860)
        self._library = Path()
        self.model = BackupTable(self)
        self.table = _Backups(themes, self.tr("Backups"))
        self.table.setModel(self.model)
        self.table.setMinimumHeight(themes.theme.space(20))
        heading = self.table.horizontalHeader()
        heading.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.words = QLabel()
        self._file = QLabel()
        self.go_button = PrimaryButton(themes, self.tr("Go back to this backup"), icon="history")
        self.leave_button = QuietButton(themes, self.tr("Leave it as it is"), hint="Esc")
        set_role(self._file, "muted")
        for label in (self._file, self.words):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        for part in (self._file, self.table, self.words):
            self.body.addWidget(part, 1 if part is self.table else 0)
        self.foot.addWidget(self.go_button)
        self.foot.addWidget(self.leave_button)
        self.table.selectionModel().currentRowChanged.connect(lambda _new, _old: self._follow())
        self.table.entered.connect(self._enter)
        self.go_button.clicked.connect(self._go)
        self.leave_button.clicked.connect(self.leave)

    @property
    def card(self) -> BackupCard | None:
        """The backup that is chosen."""
        return self.model.card(self.table.currentIndex().row())

    def look(self, library: Path) -> None:
        """Show that the backups of a library are being looked through."""
        self._library = library
        self.model.show_cards(())
        self._file.setText(QDir.toNativeSeparators(str(library)))
        self.table.hide()
        self.go_button.setEnabled(False)
        self._say(self.tr("Looking through the backups…"))
        self.show_over(self.leave_button, self.words.text())

    def show_cards(self, cards: tuple[BackupCard, ...]) -> None:
        """Show the backups, the newest first."""
        self.model.show_cards(cards)
        self.table.setVisible(bool(cards))
        if not cards:
            self._say(
                self.tr(
                    "There is no backup of this library. One is made each time that it is opened or closed "
                    "after something has changed."
                )
            )
            self.fit()
            return
        self.table.selectRow(0)
        self._follow()
        self.fit()
        if self.isVisible():
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_busy(self) -> None:
        """Show that it is being done."""
        self.go_button.setEnabled(False)
        self._say(self.tr("Going back…"))

    def show_problem(self, sentence: str) -> None:
        """Say what stood in the way; another backup can be chosen."""
        self._say(sentence)
        self.go_button.setEnabled(self.card is not None and self.card.workshops is not None)
        self.fit()

    def _say(self, sentence: str) -> None:
        self.words.setText(sentence)
        announce(self, sentence)

    def _follow(self) -> None:
        card = self.card
        if card is None:
            return
        self.go_button.setEnabled(card.workshops is not None)
        if card.workshops is None:
            self.words.setText(self.tr("This backup cannot be read. Choose another one."))
            return
        self.words.setText(
            self.tr(
                "“{library}” goes back to how it was on {moment}, with {workshops}. What was recorded later "
                "is not in it then. It is not lost: the library as it is now is kept in “{folder}”, and "
                "you can go back to it here in the same way."
            ).format(
                library=self._library.name,
                moment=moment_words(card.made_at),
                workshops=workshops_words(card),
                folder=QDir.toNativeSeparators(str(card.path.parent)),
            )
        )

    def _enter(self) -> None:
        if self.go_button.isEnabled():
            self.go_button.setFocus(Qt.FocusReason.OtherFocusReason)
            announce(self.go_button, self.words.text())

    def _go(self) -> None:
        card = self.card
        if card is not None:
            self.chosen.emit(card)
