"""Handing a workshop over to another laptop: what goes along, and where the file is to be."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDir, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QLineEdit, QWidget

from placematrix_desktop.ui.pieces import Button, LabelledField, PrimaryButton, QuietButton, announce
from placematrix_desktop.ui.pieces.explained_check import ExplainedCheck
from placematrix_desktop.ui.pieces.laid_over import LaidOver
from placematrix_desktop.ui.theme import ThemeKeeper, set_role

if TYPE_CHECKING:
    from collections.abc import Callable

ENDING = ".placematrix"


class HandOverPanel(LaidOver):
    """One field with a suggested file, and a tick for the private notes that is off each time."""

    hand_over = Signal(str, Path, bool)
    """Workshop id, file, and whether private notes go along."""

    def __init__(self, themes: ThemeKeeper, over: QWidget) -> None:
        super().__init__(themes, over, self.tr("Hand this workshop over"))
        self._workshop_id = ""
        self._subject = QLabel()
        what = QLabel(
            self.tr(
                "Everything of this workshop goes into one file: results, notes, people, actions, the diary "
                "and earlier versions. Open the file in PlaceMatrix on the other laptop to go on there, and "
                "bring it back in the same way. Where both go on, neither is lost: both are kept."
            )
        )
        self.path = QLineEdit()
        self.field = LabelledField(themes, self.tr("File"), self.path)
        self.browse_button = Button(themes, self.tr("Browse…"), icon="folder")
        self.notes = ExplainedCheck(
            themes,
            self.tr("With private notes"),
            self.tr("Off, they stay on this laptop. On, whoever has the file can read them."),
        )
        self.save_button = PrimaryButton(themes, self.tr("Save the file"), icon="save")
        self.leave_button = QuietButton(themes, self.tr("Not now"), hint="Esc")
        set_role(self._subject, "lead")
        for label in (self._subject, what):
            label.setWordWrap(True)
        row = QHBoxLayout()
        row.setSpacing(themes.theme.space(1))
        row.addWidget(self.field, 1)
        for part in (self._subject, what):
            self.body.addWidget(part)
        self.body.addLayout(row)
        self.body.addWidget(self.notes)
        self.foot.addWidget(self.save_button)
        self.foot.addWidget(self.browse_button)
        self.foot.addWidget(self.leave_button)
        self.path.textChanged.connect(lambda _text: self._look_at_path())
        self.path.returnPressed.connect(self._save)
        self.browse_button.clicked.connect(self._browse)
        self.save_button.clicked.connect(self._save)
        self.leave_button.clicked.connect(self.leave)

    def ask(self, workshop_id: str, subject: str, suggested: Path) -> None:
        """Ask how a workshop is to be handed over."""
        self._workshop_id = workshop_id
        self._subject.setText(subject)
        self.notes.box.setChecked(False)
        self.path.setText(QDir.toNativeSeparators(str(suggested)))
        self._look_at_path()
        self.show_over(self.path, subject)
        # The name is what somebody may want to change.
        stem = self.path.text().rfind(suggested.name)
        self.path.setSelection(stem, len(suggested.stem))

    def show_problem(self, sentence: str) -> None:
        """Say why there is no file."""
        self.field.set_problem(sentence)
        self.fit()
        self.path.setFocus()
        announce(self, sentence, urgent=True)

    def _look_at_path(self) -> None:
        """Say beforehand that a file will be replaced."""
        self.field.set_problem("")
        there = self._on_path(lambda path: path.is_file())
        self.field.set_hint(self.tr("This file is there; saving replaces it.") if there else "")
        self.fit()

    def _on_path(self, ask: Callable[[Path], bool]) -> bool:
        try:
            return bool(self.path.text().strip()) and ask(self._typed())
        except (OSError, ValueError):
            return False

    def _typed(self) -> Path:
        path = Path(self.path.text().strip().strip('"')).expanduser()
        if path.suffix.casefold() not in (ENDING, ".sqlite3"):
            path = path.with_name(f"{path.name}{ENDING}")
        return path

    def _save(self) -> None:
        if not self.path.text().strip():
            self.show_problem(self.tr("Say where the file is to go."))
            return
        path = self._typed()
        if not path.is_absolute():
            self.show_problem(self.tr("“{}” names no folder. Type the whole path, or browse.").format(path))
            return
        self.hand_over.emit(self._workshop_id, path, self.notes.box.isChecked())

    def _browse(self) -> None:
        chosen, _ = QFileDialog.getSaveFileName(
            self, self._title.text(), str(self._typed()), self.tr("PlaceMatrix workshops (*.placematrix)")
        )
        if chosen:
            self.path.setText(QDir.toNativeSeparators(chosen))
            self.save_button.setFocus()
