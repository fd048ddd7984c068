"""Where documents go: one folder, and what the files are called without their endings."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QGridLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from placematrix_desktop.ui.pieces import Button, LabelledField
from placematrix_desktop.ui.sign_off.document_kinds import ENDINGS, MAIL_ENDING
from placematrix_desktop.ui.sign_off.file_names import is_name
from placematrix_desktop.ui.theme import ThemeKeeper, set_role

_ENDINGS = (*ENDINGS.values(), MAIL_ENDING)


class PlaceFields(QWidget):
    """The name is suggested until somebody types one."""

    changed = Signal()
    entered = Signal()
    """Return was pressed in a field."""

    def __init__(self, themes: ThemeKeeper) -> None:
        super().__init__()
        self._suggested = ""
        self.folder = QLineEdit(
            QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        )
        self.name = QLineEdit()
        self.folder_field = LabelledField(themes, self.tr("Folder"), self.folder)
        self.name_field = LabelledField(themes, self.tr("Name of the files"), self.name)
        self.browse_button = Button(themes, self.tr("Browse…"), icon="folder")
        self.browse_button.setAccessibleName(self.tr("Browse for the folder"))
        self.browse_button.clicked.connect(self._browse)
        # The button stands beside the field, under a label that says nothing.
        above = QLabel(" ")
        set_role(above, "field")
        beside = QVBoxLayout()
        beside.setSpacing(themes.theme.space(0.5))
        beside.addWidget(above)
        beside.addWidget(self.browse_button)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(themes.theme.space(1))
        grid.setColumnStretch(0, 5)
        grid.setColumnStretch(2, 6)
        top = Qt.AlignmentFlag.AlignTop
        grid.addWidget(self.folder_field, 0, 0, top)
        grid.addLayout(beside, 0, 1, top)
        grid.addWidget(self.name_field, 0, 2, top)
        for field in (self.folder, self.name):
            field.textChanged.connect(self._on_typed)
            field.returnPressed.connect(self.entered)

    def suggest(self, name: str) -> None:
        """Fill in a name, unless somebody has typed one."""
        if self.name.text() in ("", self._suggested):
            self._suggested = name
            self.name.setText(name)
            self.name.setCursorPosition(0)

    def stem(self) -> Path | None:
        """The path of the files without their ending; None where the fields do not give one, which then say
        so."""
        typed, name = self.folder.text().strip().strip('"'), self.name.text().strip()
        for ending in _ENDINGS:
            if name.casefold().endswith(ending):
                name = name[: -len(ending)].rstrip()
        folder = Path(typed).expanduser() if typed else None
        self.folder_field.set_problem("")
        self.name_field.set_problem("")
        if folder is None:
            self.folder_field.set_problem(self.tr("Say where the files are to go."))
        elif not folder.is_absolute():
            self.folder_field.set_problem(
                self.tr("“{0}” names no folder. Type the whole path, or browse.").format(typed)
            )
        if not is_name(name):
            self.name_field.set_problem(
                self.tr("A file cannot be called that.")
                if name
                else self.tr("Say what they are to be called.")
            )
        if folder is None or self.folder_field.problem or self.name_field.problem:
            (self.folder if self.folder_field.problem else self.name).setFocus(
                Qt.FocusReason.OtherFocusReason
            )
            return None
        return folder / name

    def peek(self) -> Path | None:
        """The same, without a word where it is none yet."""
        folder, name = Path(self.folder.text().strip().strip('"')), self.name.text().strip()
        return folder / name if folder.is_absolute() and is_name(name) else None

    @property
    def has_problem(self) -> bool:
        """Whether it says why a file could not be saved."""
        return bool(self.folder_field.problem)

    def show_problem(self, sentence: str) -> None:
        """Say why a file could not be saved there; empty where there is nothing to be said."""
        self.folder_field.set_problem(sentence)

    def _on_typed(self) -> None:
        self.folder_field.set_problem("")
        self.name_field.set_problem("")
        self.changed.emit()

    def _browse(self) -> None:
        chosen = QFileDialog.getExistingDirectory(
            self, self.tr("Where the files are to go"), self.folder.text()
        )
        if chosen:
            self.folder.setText(chosen)
            self.name.setFocus(Qt.FocusReason.OtherFocusReason)
