"""The fifth stage: the PDF and the signed record as files."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from placematrix_desktop.application.parts import Parts
from placematrix_desktop.application.ports import Account
from placematrix_desktop.domain.record_endings import RECORD_ENDING, RECORD_ENDINGS
from placematrix_desktop.errors import UserError
from placematrix_desktop.ui.beside import Beside
from placematrix_desktop.ui.open_workshop import OpenWorkshop
from placematrix_desktop.ui.sign_off.document_line import DocumentLine
from placematrix_desktop.ui.sign_off.file_names import document_name
from placematrix_desktop.ui.sign_off.stage_card import StageCard, words_label
from placematrix_desktop.ui.theme import ThemeKeeper, set_role


class DocumentsCard(StageCard):
    """Saves files on this computer and nothing more: sending them is left to whoever sends them."""

    saved = Signal(str)
    failed = Signal(str)

    def __init__(self, desk: OpenWorkshop, parts: Parts, themes: ThemeKeeper) -> None:
        super().__init__(themes, 5, self.tr("Documents"))
        self._desk, self._parts, self._themes = desk, parts, themes
        self._folder = Path(
            QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        )
        self._saved_any = False
        self._sentences: tuple[str, ...] = ()
        documents = parts.documents
        self._about = words_label(role="muted")
        self.pdf = DocumentLine(
            themes,
            label=self.tr("Report (PDF)"),
            save=self.tr("Save PDF"),
            ending=".pdf",
            kind=self.tr("PDF"),
            account=desk.session.account,
            write=documents.write_pdf,
            primary=True,
        )
        self.record = DocumentLine(
            themes,
            label=self.tr("Record (to be checked and compared later)"),
            save=self.tr("Save record"),
            ending=RECORD_ENDING,
            also=RECORD_ENDINGS,
            kind=self.tr("Record"),
            account=desk.session.account,
            write=documents.write_record,
        )
        self.record.open_button.hide()
        self.pdf.open_button.setText(self.tr("Open PDF"))
        self._warnings = QWidget()
        self._warning_list = QVBoxLayout(self._warnings)
        self._looking = Beside(self)
        self._looked_at: Account | None = None
        self._lay_out()
        for line in (self.pdf, self.record):
            line.saved.connect(self._on_saved)
            line.failed.connect(self.failed)
        self._looking.done.connect(self._show_warnings)
        themes.changed.connect(lambda: self._show_warnings(self._sentences))
        self.refresh()

    @property
    def warnings(self) -> tuple[str, ...]:
        """What is said about the PDF beforehand."""
        return self._sentences

    def refresh(self) -> None:
        """Show what can be saved now, and suggest names."""
        workshop = self._desk.workshop
        name = document_name(workshop)
        self.pdf.suggest(self._folder / f"{name}.pdf")
        self.record.suggest(self._folder / f"{name.removesuffix(' draft')}{RECORD_ENDING}")
        if workshop.is_closed:
            self._about.setText(
                self.tr("The files stay on this computer. Signatures that are added later need a new PDF.")
            )
            self.pdf.set_possible(True)
            self.record.set_possible(True)
        else:
            self._about.setText(
                self.tr("The workshop is open: the PDF says “Draft” across each page until it is closed.")
            )
            self.pdf.set_possible(True)
            self.record.set_possible(False, self.tr("There is a record once the workshop is closed."))
        if not self._saved_any:
            self.stand("" if workshop.is_closed else self.tr("draft"))

    def look_for_warnings(self) -> None:
        """Find out, beside the window, what will not come out in the PDF as it was typed."""
        try:
            account = self._desk.session.account()
        except UserError:
            return  # Saving says why.
        if account == self._looked_at:
            return
        documents = self._parts.documents
        if self._looking.do(lambda: documents.warnings(account)):
            self._looked_at = account

    def _show_warnings(self, sentences: object) -> None:
        assert isinstance(sentences, tuple)
        self._sentences = sentences
        while (item := self._warning_list.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        side = self._themes.theme.height("icon_small")
        for sentence in sentences:
            line = QWidget()
            row = QHBoxLayout(line)
            row.setContentsMargins(0, 0, 0, 0)
            sign = QLabel()
            sign.setPixmap(self._themes.icon("warning", "warning").pixmap(side, side))
            row.addWidget(sign)
            row.addWidget(words_label(sentence, "caption"), 1)
            self._warning_list.addWidget(line)
        self._warnings.setVisible(bool(sentences))

    def _on_saved(self, path: str) -> None:
        self._saved_any = True
        self._folder = Path(path).parent
        self.stand(self.tr("saved"), "success", done=True)
        self.saved.emit(path)

    def _lay_out(self) -> None:
        self._warning_list.setContentsMargins(0, 0, 0, 0)
        self._warning_list.setSpacing(self._themes.theme.space(0.5))
        self._warnings.hide()
        rule = QFrame()
        set_role(rule, "rule")
        for part in (self._about, self._warnings, self.pdf, rule, self.record):
            self.body.addWidget(part)
