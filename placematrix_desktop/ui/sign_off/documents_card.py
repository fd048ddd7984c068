"""The fifth stage: for whom, which documents, where; saved, or put into a mail draft."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from placematrix_desktop.application.audiences import account_for
from placematrix_desktop.application.foresight import foreseen
from placematrix_desktop.application.making import Told
from placematrix_desktop.application.parts import Parts
from placematrix_desktop.application.ports import Account, Documents, Mail
from placematrix_desktop.domain.audience import Audience
from placematrix_desktop.errors import UserError
from placematrix_desktop.ui.beside import Beside
from placematrix_desktop.ui.open_workshop import OpenWorkshop
from placematrix_desktop.ui.pieces import PrimaryButton, announce
from placematrix_desktop.ui.saving import FileToMake, Saving
from placematrix_desktop.ui.sign_off.document_choice import DocumentChoice
from placematrix_desktop.ui.sign_off.document_kinds import ENDINGS, MAIL_ENDING, DocumentKind, writer_of
from placematrix_desktop.ui.sign_off.file_names import document_name
from placematrix_desktop.ui.sign_off.mail_part import MailPart
from placematrix_desktop.ui.sign_off.not_saved import NotSaved
from placematrix_desktop.ui.sign_off.place_fields import PlaceFields
from placematrix_desktop.ui.sign_off.saved_list import SavedList
from placematrix_desktop.ui.sign_off.saving_bar import SavingBar
from placematrix_desktop.ui.sign_off.stage_card import StageCard, words_label
from placematrix_desktop.ui.theme import ThemeKeeper, set_role


class _Foreseen(NamedTuple):
    """What was found out beforehand about the copy of an account for an audience."""

    account: Account
    audience: Audience
    sentences: tuple[str, ...]
    mail: Mail


class DocumentsCard(StageCard):
    """Saves files on this computer and nothing more: sending them is left to whoever sends them."""

    saved = Signal(str)
    failed = Signal(str)

    def __init__(
        self, desk: OpenWorkshop, parts: Parts, themes: ThemeKeeper, saving: Saving | None = None
    ) -> None:
        super().__init__(themes, 5, self.tr("Documents"))
        self._desk, self._parts, self._themes = desk, parts, themes
        self.saving = saving or Saving(self)
        self._own: set[str] = set()
        """What this card asked for, by path."""
        self._not_saved = NotSaved()
        self._made_from: dict[Path, Account] = {}
        self._then_open: Path | None = None
        self._then_copy: Path | None = None
        self._foreseen: _Foreseen | None = None
        self._about = words_label(role="muted")
        self.choice = DocumentChoice(themes)
        self.place = PlaceFields(themes)
        self._replaces = words_label(role="caption")
        self.save_button = PrimaryButton(themes, self.tr("Save"))
        self.bar = SavingBar(themes, self.saving)
        self.files = SavedList(themes, before=self.bar.cancel_button)
        self.mail = MailPart(themes)
        self.mail_rule = QFrame()
        self._warnings = QWidget()
        self._warning_list = QVBoxLayout(self._warnings)
        self._looking = Beside(self)
        self._lay_out()
        self._connect()
        self.refresh()

    @property
    def warnings(self) -> tuple[str, ...]:
        """What is said about the chosen copy beforehand."""
        return self._foreseen.sentences if self._foreseen else ()

    @property
    def said(self) -> str:
        """Which files would be replaced, or that saving was stopped; empty where neither is so."""
        return self._replaces.text() if not self._replaces.isHidden() else ""

    def spoken_beside(self, widget: QWidget) -> QWidget | None:
        """What is said of what a button did, and so is to be seen with it; None where nothing is."""
        if self.mail.isAncestorOf(widget):
            return self.mail.told if self.mail.told.isVisible() else None
        return self.place.folder_field if widget is self.save_button and self.place.has_problem else None

    def is_own(self, path: str) -> bool:
        """Whether this card asked for a file, and so shows what becomes of it."""
        return path in self._own

    def refresh(self) -> None:
        """Show what can be saved now, and suggest a name."""
        workshop = self._desk.workshop
        self.choice.set_closed(workshop.is_closed)
        self.place.suggest(document_name(workshop, self.choice.audience))
        self._about.setText(
            self.tr("The files stay on this computer. Signatures that are added later need new ones.")
            if workshop.is_closed
            else self.tr("The workshop is open: the PDF says “Draft” across each page until it is closed.")
        )
        if not self.files.files:
            self.stand("" if workshop.is_closed else self.tr("draft"))
        self._follow()

    def look_for_warnings(self) -> None:
        """Find out, beside the window, what to say of the chosen copy before it is made."""
        try:
            account = self._desk.session.account()
        except UserError:
            return  # Saving says why.
        audience, known = self.choice.audience, self._foreseen
        if known is not None and known.account == account and known.audience is audience:
            return
        self._looking.do(partial(_look, self._parts.documents, account, audience))

    def save(self) -> None:
        """Save the kinds that are ticked."""
        if self.saving.is_busy or not self.choice.chosen:
            return
        copy, stem = self._copy(), self.place.stem()
        if copy is None or stem is None:
            return
        documents = self._parts.documents
        self._begin(
            [
                FileToMake(
                    stem.with_name(stem.name + ENDINGS[kind]),
                    partial(writer_of(kind, documents), copy),
                )
                for kind in self.choice.chosen
            ],
            copy,
        )

    def save_mail_draft(self) -> None:
        """Save the mail with the PDF of the chosen copy attached, and open it."""
        copy, stem = self._copy(), self.place.stem()
        if copy is None or stem is None or self.saving.is_busy:
            return
        file = stem.with_name(stem.name + MAIL_ENDING)
        if self._begin([FileToMake(file, partial(_write_draft, self._parts.documents, copy))], copy):
            self._then_open = file

    def show_and_copy(self) -> None:
        """Put the text of the mail on the clipboard and show the folder with the PDF, saved first where it is
        not there."""
        copy, stem = self._copy(), self.place.stem()
        if copy is None or stem is None or self.saving.is_busy:
            return
        file = stem.with_name(stem.name + ENDINGS[DocumentKind.PDF])
        mail = self._parts.documents.mail(copy, file.name)
        QGuiApplication.clipboard().setText(f"{mail.subject}\n\n{mail.body}")
        if self._made_from.get(file) == copy and file.is_file():
            self._show_pdf(file)
            return
        write = writer_of(DocumentKind.PDF, self._parts.documents)
        if self._begin([FileToMake(file, partial(write, copy))], copy):
            self._then_copy = file

    def cancel(self) -> bool:
        """Stop what is being saved; false where nothing is."""
        if self.saving.is_busy:
            self.bar.cancel()
            return True
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.cancel():
            event.accept()
        else:
            super().keyPressEvent(event)

    def _copy(self) -> Account | None:
        """What the chosen copy is made from."""
        try:
            return account_for(self._desk.session.account(), self.choice.audience)
        except UserError as problem:
            self.place.show_problem(problem.sentence)
            self.failed.emit(problem.sentence)
            return None

    def _begin(self, files: Sequence[FileToMake], copy: Account) -> bool:
        self._not_saved.clear()
        self.place.show_problem("")
        self.mail.tell("")
        self._then_open = self._then_copy = None
        if not self.saving.save(files):
            return False
        for file in files:
            self._own.add(str(file.path))
            self._made_from[file.path] = copy
        announce(self.save_button, self.tr("Saving. Esc cancels."))
        return True

    def _on_saved(self, path: str) -> None:
        if path not in self._own:
            return
        file = Path(path)
        self.files.add(file)
        self.stand(self.tr("saved"), "success", done=True)
        announce(self.save_button, self.tr("{0} saved.").format(file.name))
        if file == self._then_open:
            self._open_draft(file)
        elif file == self._then_copy:
            self._show_pdf(file)
        self.saved.emit(path)

    def _on_failed(self, path: str, sentence: str) -> None:
        if path in self._own:
            self._not_saved.add(path, sentence)
            self.place.show_problem(self._not_saved.sentences)
            self.failed.emit(sentence)

    def _on_ended(self, stopped: bool) -> None:
        if stopped:
            words = self.tr("Cancelled. What was not finished has not been touched.")
            self._replaces.setText(words)
            self._replaces.show()
            announce(self.save_button, words)
        self._follow(keep_words=stopped)

    def _open_draft(self, file: Path) -> None:
        opened = self.files.open_outside(file)
        self.mail.tell(
            self.tr("{0} is with your mail program. Look it over there.").format(file.name)
            if opened
            else self.tr("Show the PDF and copy the text instead.")
        )

    def _show_pdf(self, file: Path) -> None:
        self.files.open_outside(file.parent)
        words = self.tr("The text is on the clipboard. Attach {0} from its folder.").format(file.name)
        self.mail.tell(words)
        announce(self.mail.text_button, words)

    def _on_foreseen(self, found: object) -> None:
        assert isinstance(found, _Foreseen)
        self._foreseen = found
        self._show_warnings()
        # Another copy may have been chosen meanwhile.
        self.look_for_warnings()

    def _on_choice(self) -> None:
        self.refresh()
        self.look_for_warnings()

    def _show_warnings(self) -> None:
        while (item := self._warning_list.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        known = self._foreseen
        fits = known is not None and known.audience is self.choice.audience
        side = self._themes.theme.height("icon_small")
        for sentence in known.sentences if known and fits else ():
            line = QWidget()
            row = QHBoxLayout(line)
            row.setContentsMargins(0, 0, 0, 0)
            sign = QLabel()
            sign.setPixmap(self._themes.icon("warning", "warning").pixmap(side, side))
            row.addWidget(sign)
            row.addWidget(words_label(sentence, "caption"), 1)
            self._warning_list.addWidget(line)
        self._warnings.setVisible(self._warning_list.count() > 0)
        self.mail.show_mail(known.mail if known and fits else None, self.choice.audience)

    def _follow(self, *_args: object, keep_words: bool = False) -> None:
        """The button says what it does; files that are there and will be replaced are named beforehand."""
        number, busy = len(self.choice.chosen), self.saving.is_busy
        self.save_button.setText(
            self.tr("Saving…")
            if busy
            else self.tr("Save {0} files").format(number)
            if number > 1
            else self.tr("Save")
        )
        self.save_button.setEnabled(bool(number) or busy)
        self._show_warnings()
        if busy or keep_words:
            return
        stem = self.place.peek()
        there = (
            [] if stem is None else [name for kind in self.choice.chosen if (name := self._there(stem, kind))]
        )
        words = (
            self.tr("{0} is there; saving replaces it.")
            if len(there) == 1
            else self.tr("{0} are there; saving replaces them.")
        )
        self._replaces.setText(words.format(", ".join(there)))
        self._replaces.setVisible(bool(there))

    def _there(self, stem: Path, kind: DocumentKind) -> str:
        """The name of a file that is not one of those just saved, and would be replaced."""
        file = stem.with_name(stem.name + ENDINGS[kind])
        try:
            return file.name if file not in self.files.files and file.is_file() else ""
        except (OSError, ValueError):
            return ""

    def _connect(self) -> None:
        self.choice.changed.connect(self._on_choice)
        self.place.changed.connect(self._follow)
        self.place.entered.connect(self.save)
        self.save_button.clicked.connect(self.save)
        self.mail.draft_button.clicked.connect(self.save_mail_draft)
        self.mail.text_button.clicked.connect(self.show_and_copy)
        self.bar.left.connect(lambda: self.save_button.setFocus(Qt.FocusReason.OtherFocusReason))
        self.files.failed.connect(self.place.show_problem)
        self._looking.done.connect(self._on_foreseen)
        self._themes.changed.connect(self._show_warnings)
        self.saving.began.connect(self._follow)
        self.saving.saved.connect(self._on_saved)
        self.saving.failed.connect(self._on_failed)
        self.saving.ended.connect(self._on_ended)

    def _lay_out(self) -> None:
        self._warning_list.setContentsMargins(0, 0, 0, 0)
        self._warning_list.setSpacing(self._themes.theme.space(0.5))
        self._warnings.hide()
        self._replaces.hide()
        set_role(self.mail_rule, "rule")
        action = QHBoxLayout()
        action.setSpacing(self._themes.theme.space(2))
        action.addWidget(self.save_button)
        action.addWidget(self.bar, 1)
        action.addStretch(0)
        for part in (self._about, self.choice, self.place, self._replaces, self._warnings):
            self.body.addWidget(part)
        self.body.addLayout(action)
        for part in (self.files, self.mail_rule, self.mail):
            self.body.addWidget(part)


def _look(documents: Documents, account: Account, audience: Audience) -> _Foreseen:
    sentences = foreseen(documents, account, audience)
    return _Foreseen(account, audience, sentences, documents.mail(account_for(account, audience), ""))


def _write_draft(documents: Documents, account: Account, path: Path, told: Told) -> None:
    report = path.name.removesuffix(MAIL_ENDING) + ENDINGS[DocumentKind.PDF]
    documents.write_mail_draft(account, documents.mail(account, report), path, told)
