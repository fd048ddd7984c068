"""One document: where it goes, the button that saves it, and what became of it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from placematrix_desktop.application.ports import Account
from placematrix_desktop.errors import UserError
from placematrix_desktop.ui.beside import Beside
from placematrix_desktop.ui.pieces import Badge, Button, LabelledField, PrimaryButton, announce
from placematrix_desktop.ui.sign_off.stage_card import words_label
from placematrix_desktop.ui.theme import ThemeKeeper

Write = Callable[[Account, Path], None]


class DocumentLine(QWidget):
    """`write` runs beside the window; `account` is asked for in the window's own thread. A name that has
    neither `ending` nor one of `also` gets `ending`."""

    saved = Signal(str)
    """The path of the file."""
    failed = Signal(str)
    """A sentence."""

    def __init__(
        self,
        themes: ThemeKeeper,
        *,
        label: str,
        save: str,
        ending: str,
        kind: str,
        account: Callable[[], Account],
        write: Write,
        also: tuple[str, ...] = (),
        primary: bool = False,
    ) -> None:
        super().__init__()
        self._themes, self._ending, self._kind = themes, ending, kind
        self._endings = {ending, *also}
        self._account, self._write = account, write
        self._save_words = save
        self._suggested = self._hint = ""
        self._saved_as: Path | None = None
        self.path = QLineEdit()
        self.field = LabelledField(themes, label, self.path)
        self.browse_button = Button(themes, self.tr("Browse…"), icon="folder")
        self.browse_button.setAccessibleName(self.tr("Browse for: {0}").format(label))
        self.save_button = (PrimaryButton if primary else Button)(themes, save)
        self.open_button = Button(themes, self.tr("Open"), compact=True)
        self.folder_button = Button(themes, self.tr("Open folder"), icon="folder", compact=True)
        self._badge = Badge(themes, self.tr("saved"), "success")
        self._result = words_label()
        self._result_row = QWidget()
        self._work = Beside(self)
        self._lay_out()
        self.path.textChanged.connect(self._look_at_path)
        self.path.returnPressed.connect(self.save)
        self.browse_button.clicked.connect(self._browse)
        self.save_button.clicked.connect(self.save)
        self.open_button.clicked.connect(self._open)
        self.folder_button.clicked.connect(self._open_folder)
        self._work.done.connect(self._on_done)
        self._work.failed.connect(self._on_failed)

    @property
    def is_busy(self) -> bool:
        return self._work.is_busy

    def suggest(self, path: Path) -> None:
        """Fill in where it might go, unless somebody has typed a place of their own."""
        if self.path.text() in ("", self._suggested):
            self._suggested = str(path)
            self.path.setText(self._suggested)
            self.path.setCursorPosition(len(self._suggested))

    def set_possible(self, possible: bool, hint: str = "") -> None:
        """Say whether it can be made now, and why not."""
        self.save_button.setEnabled(possible)
        self.path.setEnabled(possible)
        self.browse_button.setEnabled(possible)
        self._hint = hint
        self._look_at_path()

    def save(self) -> None:
        """Write the document to the path in the field."""
        if self._work.is_busy or not self.save_button.isEnabled():
            return
        typed = self.path.text().strip().strip('"')
        if not typed:
            self._on_failed(self.tr("Say where the file is to go."))
            return
        path = Path(typed).expanduser()
        if path.suffix.casefold() not in self._endings and not path.is_dir():
            path = path.with_name(path.name + self._ending)
        if not path.is_absolute():
            self._on_failed(self.tr("“{0}” names no folder. Type the whole path, or browse.").format(typed))
            return
        try:
            account = self._account()
        except UserError as problem:
            self._on_failed(problem.sentence)
            return
        self.field.set_problem("")
        self._result_row.hide()
        self.save_button.setText(self.tr("Saving…"))
        write = self._write

        def work() -> Path:
            write(account, path)
            return path

        self._work.do(work)

    def _on_done(self, path: object) -> None:
        assert isinstance(path, Path)
        self._saved_as = path
        self.save_button.setText(self._save_words)
        self._result.setText(self.tr("{0} is in {1}.").format(path.name, path.parent))
        self._result_row.show()
        self._look_at_path()
        announce(self.save_button, self.tr("{0} saved.").format(path.name))
        self.saved.emit(str(path))

    def _on_failed(self, sentence: str) -> None:
        self.save_button.setText(self._save_words)
        self.field.set_problem(sentence)
        self.failed.emit(sentence)

    def _look_at_path(self) -> None:
        """Say beforehand that a file will be replaced."""
        if self._work.is_busy:
            return
        self.field.set_problem("")
        hint = self._hint
        typed = self.path.text().strip()
        path = Path(typed) if typed else None
        try:
            there = path is not None and path != self._saved_as and path.is_file()
        except (OSError, ValueError):
            there = False
        if there and self.path.isEnabled():
            hint = " ".join(
                part for part in (hint, self.tr("This file is there; saving replaces it.")) if part
            )
        self.field.set_hint(hint)

    def _browse(self) -> None:
        chosen, _ = QFileDialog.getSaveFileName(
            self, self._save_words, self.path.text(), f"{self._kind} (*{self._ending})"
        )
        if chosen:
            self.path.setText(chosen)
            self.save_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open(self) -> None:
        if self._saved_as is not None:
            self._show_outside(self._saved_as)

    def _open_folder(self) -> None:
        if self._saved_as is not None:
            self._show_outside(self._saved_as.parent)

    def _show_outside(self, path: Path) -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            self._on_failed(self.tr("This computer has no program that opens {0}.").format(path.name))

    def _lay_out(self) -> None:
        theme = self._themes.theme
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.space(1))
        buttons.addWidget(self.browse_button)
        buttons.addWidget(self.save_button)
        beside = QVBoxLayout()
        beside.setContentsMargins(0, self._themes.theme.text_pixels("small") + 9, 0, 0)
        beside.addLayout(buttons)
        beside.addStretch(1)
        top = QHBoxLayout()
        top.setSpacing(theme.space(1))
        top.addWidget(self.field, 1)
        top.addLayout(beside)
        result = QHBoxLayout(self._result_row)
        result.setContentsMargins(0, 0, 0, 0)
        result.setSpacing(theme.space(1))
        result.addWidget(self._badge)
        result.addWidget(self._result, 1)
        result.addWidget(self.open_button)
        result.addWidget(self.folder_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(1))
        column.addLayout(top)
        column.addWidget(self._result_row)
        self._result_row.hide()
