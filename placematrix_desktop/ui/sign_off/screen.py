"""The Sign off screen: its stages down the page, the next thing to do under the cursor."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget

from placematrix_desktop.application.parts import Parts
from placematrix_desktop.application.workshop_session import ChangeSet
from placematrix_desktop.ui.open_workshop import OpenWorkshop
from placematrix_desktop.ui.pieces import ScrollColumn
from placematrix_desktop.ui.saving import Saving
from placematrix_desktop.ui.sign_off.closing_card import ClosingCard
from placematrix_desktop.ui.sign_off.documents_card import DocumentsCard
from placematrix_desktop.ui.sign_off.erasing_card import ErasingCard
from placematrix_desktop.ui.sign_off.open_points import OpenPoints
from placematrix_desktop.ui.sign_off.read_back_card import ReadBackCard
from placematrix_desktop.ui.sign_off.reopening_card import ReopeningCard
from placematrix_desktop.ui.sign_off.signing_card import SigningCard
from placematrix_desktop.ui.theme import ThemeKeeper

_WIDTH = 980


class SignOffScreen(QWidget):
    """Read-back, what is open, closing, signatures, documents, reopening. The focus goes from one thing to
    the next, so that Enter alone leads from closing to the saved PDF."""

    run_asked = Signal(str)
    """Descriptor id: show it in Run."""
    element_asked = Signal(str)
    """Id of an element that takes a result from elsewhere: show that in Run."""
    prepare_asked = Signal(str)
    """The part of Prepare that is wanted, "people" or "interests"; "" where that is not known."""
    read_back_asked = Signal(str)
    """Theme id: show it in the read-back of Review."""
    newcomer_asked = Signal()
    """Show who is in the room, in Run."""
    review_asked = Signal()
    """To the action register."""
    name_erased = Signal(str)
    """A sentence; the files are to be rid of the name."""
    document_saved = Signal(str)
    """Path."""
    document_failed = Signal(str)
    """A sentence."""

    def __init__(
        self,
        desk: OpenWorkshop,
        parts: Parts,
        themes: ThemeKeeper,
        parent: QWidget | None = None,
        saving: Saving | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._themes = desk, themes
        self.setObjectName("sign_off")
        self.setAccessibleName(self.tr("Sign off"))
        self.read_back = ReadBackCard(desk, themes)
        self.open_points = OpenPoints(desk, themes)
        self.closing = ClosingCard(desk, themes)
        self.signing = SigningCard(desk, themes)
        self.documents = DocumentsCard(desk, parts, themes, saving)
        self.reopening = ReopeningCard(desk, themes)
        self.erasing = ErasingCard(desk, parts, themes)
        self.page = ScrollColumn(themes, width=_WIDTH)
        self._lay_out()
        self.reopening.refresh()
        self.erasing.refresh()
        self._connect()
        self._stale = False

    # What tests and the demonstration ask

    @property
    def close_button(self) -> QPushButton:
        return self.closing.close_button

    @property
    def confirm_button(self) -> QPushButton:
        return self.closing.confirm_button

    @property
    def sign_button(self) -> QPushButton:
        return self.signing.sign_button

    @property
    def signers(self) -> QWidget:
        """The table of those who sign; its model is `signing.signers`."""
        return self.signing.table

    @property
    def save_button(self) -> QPushButton:
        """Saves the documents that are ticked."""
        return self.documents.save_button

    # What the shell asks

    def enter_pending(self) -> bool:
        """Take over a reason that is being typed in the table, and keep the words of an answer by email."""
        self.signing.table.end_editing()
        self.signing.email.keep()
        return True

    def focus_start(self) -> None:
        """Put the focus on the next thing to do: close, sign, save the PDF."""
        if self._desk.writable:
            target = self.confirm_button if self.closing.is_asking else self.close_button
        elif self.signing.can_sign:
            target = self.sign_button
        else:
            target = self.save_button
        target.setFocus(Qt.FocusReason.OtherFocusReason)
        QTimer.singleShot(0, self, lambda: self._reveal(target))

    # The inside

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self._refresh()
        self.open_points.refresh()
        self.documents.look_for_warnings()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.closing.is_asking:
            self.closing.give_up()
        elif event.key() == Qt.Key.Key_Escape and self.documents.cancel():
            event.accept()
        else:
            super().keyPressEvent(event)

    def _on_change(self, change_set: ChangeSet) -> None:
        # While another screen is worked on, this one waits until it is looked at.
        if self.isVisible() or change_set.closing_changed:
            self._refresh()
        else:
            self._stale = True
        if self.isVisible() and change_set.closing_changed:
            self.documents.look_for_warnings()

    def _refresh(self) -> None:
        self._stale = False
        for part in self._parts:
            part.refresh()

    @property
    def _parts(
        self,
    ) -> tuple[ReadBackCard, OpenPoints, ClosingCard, SigningCard, DocumentsCard, ReopeningCard, ErasingCard]:
        """The parts of the page, from top to bottom."""
        return (
            self.read_back,
            self.open_points,
            self.closing,
            self.signing,
            self.documents,
            self.reopening,
            self.erasing,
        )

    @property
    def _ground(self) -> QWidget:
        """What scrolls."""
        ground = self.page.widget()
        assert ground is not None
        return ground

    def _reveal(self, widget: QWidget) -> None:
        """Scroll until the card of a widget is in sight, or as much of it as there is room for."""
        page = self._ground
        card: QWidget = widget
        for part in self._parts:
            if part.isAncestorOf(widget):
                card = part
        for panel in (self.signing.email, self.signing.pad):
            if panel.isAncestorOf(widget):
                # The card of the signatures is longer than the window; what was opened is not.
                card = panel
        top = card.mapTo(page, card.rect().topLeft()).y() if page.isAncestorOf(card) else 0
        margin = self._themes.theme.space(2)
        bar = self.page.verticalScrollBar()
        seen = QRect(0, bar.value(), 1, self.page.viewport().height())
        if top - margin < seen.top() or top + card.height() + margin > seen.bottom():
            bottom = top + card.height() + margin - seen.height()
            bar.setValue(max(0, min(top - margin, bottom)) if card.height() < seen.height() else top - margin)
        for what in (self.documents.spoken_beside(widget), widget):
            if what is not None:
                self.page.ensureWidgetVisible(what, 0, margin)

    def _reveal_focus(self) -> None:
        focused = QApplication.focusWidget()
        if focused is not None and self.isAncestorOf(focused):
            self._reveal(focused)

    def _reveal_when_grown(self) -> None:
        """Reveal what has the focus once the page has made room for it."""
        self.page.verticalScrollBar().rangeChanged.connect(
            lambda: QTimer.singleShot(0, self, self._reveal_focus), Qt.ConnectionType.SingleShotConnection
        )

    def _reveal_row(self) -> None:
        table = self.signing.table
        if not table.hasFocus():
            return
        place = table.visualRect(table.currentIndex())
        where = table.viewport().mapTo(self._ground, place.center())
        self.page.ensureVisible(where.x(), where.y(), 0, place.height() + self._themes.theme.space(2))

    def _lay_out(self) -> None:
        for part in self._parts:
            self.page.column.addWidget(part)
        self.page.column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.page)

    def _connect(self) -> None:
        self._desk.changed.connect(self._on_change)
        self.read_back.asked.connect(self.read_back_asked)
        self.open_points.read_back_asked.connect(self.read_back_asked)
        self.open_points.run_asked.connect(self.run_asked)
        self.open_points.element_asked.connect(self.element_asked)
        self.open_points.newcomer_asked.connect(self.newcomer_asked)
        self.open_points.prepare_asked.connect(self.prepare_asked)
        self.open_points.actions_asked.connect(self.review_asked)
        self.closing.closed.connect(self.focus_start)
        self.signing.signed.connect(self.focus_start)
        self.reopening.reopened.connect(self.focus_start)
        self.signing.unfolded.connect(self._reveal_when_grown)
        self.reopening.unfolded.connect(self._reveal_when_grown)
        self.erasing.unfolded.connect(self._reveal_when_grown)
        self.erasing.erased.connect(self.name_erased)
        self.signing.table.current_moved.connect(self._reveal_row)
        for news in (self.documents.saving.began, self.documents.saving.ended, self.documents.saved):
            # What is told of it makes the page longer or shorter, now or in a moment.
            news.connect(self._reveal_when_grown)
            news.connect(lambda *_: QTimer.singleShot(0, self, self._reveal_focus))
        self.documents.saved.connect(self.document_saved)
        self.documents.failed.connect(self.document_failed)
