"""The recent workshops: searched, walked through and opened by keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QMenu,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from placematrix_desktop.errors import UserError
from placematrix_desktop.ui.home.recent_delegate import RecentDelegate
from placematrix_desktop.ui.home.recent_model import CARD_ROLE, Fetch, RecentModel
from placematrix_desktop.ui.pieces import (
    Button,
    Card,
    ElidedLabel,
    EmptyState,
    IconButton,
    KeyHint,
    QuietButton,
    announce,
)
from placematrix_desktop.ui.pieces.spoken_cells import SpokenCells
from placematrix_desktop.ui.theme import ThemeKeeper, set_role

if TYPE_CHECKING:
    from placematrix_desktop.application.ports import WorkshopCard

SEARCH_PAUSE_MS = 150

_ROOM_FOR_HINTS = 420
"""Pixels at 100 % text."""


class WorkshopListView(QListView):
    """Enter opens the workshop that is chosen; the arrows, Home, End and typing a name move."""

    opened = Signal(str)
    """Workshop id."""
    deletion_asked = Signal(object)
    """WorkshopCard: Delete was pressed, or chosen from the menu."""
    handing_over_asked = Signal()
    """The chosen workshop is to go to another laptop."""
    left_upward = Signal()
    """Up was pressed on the first line."""

    def chosen(self) -> WorkshopCard | None:
        """The workshop that is chosen; None where none is."""
        card: WorkshopCard | None = self.currentIndex().data(CARD_ROLE)
        return card

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if (card := self.chosen()) is not None:
                self.opened.emit(card.id)
            return
        if event.key() == Qt.Key.Key_Delete:
            self.ask_to_delete()
            return
        if event.key() == Qt.Key.Key_Up and self.currentIndex().row() <= 0:
            self.left_upward.emit()
            return
        super().keyPressEvent(event)

    def ask_to_delete(self) -> None:
        """Ask whether the chosen workshop is to be deleted for good."""
        if (card := self.chosen()) is not None:
            self.deletion_asked.emit(card)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What can be done with the chosen workshop; the menu key asks for it too."""
        card = self.chosen()
        if card is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Open\tEnter"), lambda: self.opened.emit(card.id))
        menu.addAction(self.tr("Hand over…"), self.handing_over_asked.emit)
        menu.addAction(self.tr("Delete for good…\tDel"), lambda: self.deletion_asked.emit(card))
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        row = self.visualRect(self.currentIndex())
        menu.popup(self.viewport().mapToGlobal(row.center()) if by_key else event.globalPos())


class RecentList(QWidget):
    """The list with its search field above and what else there is below."""

    opened = Signal(str)
    """Workshop id."""
    deletion_asked = Signal(object)
    """WorkshopCard."""
    failed = Signal(str)
    """The library could not be read: a sentence."""

    def __init__(self, themes: ThemeKeeper, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self.model = RecentModel(self)
        self.view = WorkshopListView()
        self.search = QLineEdit()
        self.more = QuietButton(themes, self.tr("Show more"), compact=True)
        self.open = Button(themes, self.tr("Open"), hint=self.tr("Enter"), compact=True)
        self.delete = IconButton(themes, "trash", self.tr("Delete for good…"), hint=self.tr("Del"))
        self._hint = KeyHint(themes, "↑ ↓", self.tr("choose"))
        self._count = QLabel()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(SEARCH_PAUSE_MS)
        self._shown = QStackedWidget()
        self._nothing_found = EmptyState(
            themes,
            "search",
            self.tr("No workshop has all these words"),
            self.tr("Esc shows every workshop again."),
        )
        # Narrow, it does without the hint.
        self.setMinimumWidth(1)
        self._dress()
        self._lay_out()
        self._connect()

    def look_at(self, fetch: Fetch) -> None:
        """Show the workshops of another library."""
        self.search.blockSignals(True)
        self.search.clear()
        self.search.blockSignals(False)
        self._pause.stop()
        self._try(lambda: self.model.look_at(fetch))

    def refresh(self) -> None:
        """Read the workshops again; the one that was chosen stays so."""
        card = self.view.chosen()
        self._try(self.model.refresh)
        row = self.model.row_of(card.id) if card else None
        if row is not None:
            self.view.setCurrentIndex(self.model.index(row))

    def focus_list(self) -> None:
        """Put the focus on the chosen workshop, or on the first."""
        if not self.view.currentIndex().isValid():
            self.view.setCurrentIndex(self.model.index(0))
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # The keys are told elsewhere too; what can be pressed is shown first.
        self._hint.setVisible(self.width() >= _ROOM_FOR_HINTS * self._themes.text_scale // 100)

    def _dress(self) -> None:
        self.view.setModel(self.model)
        SpokenCells(self.view)
        self.view.setItemDelegate(RecentDelegate(self._themes, self.view))
        self.view.setProperty("plain", True)
        self.view.setResizeMode(QListView.ResizeMode.Adjust)
        self.view.setMouseTracking(True)
        self.view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.view.setAccessibleName(self.tr("Recent workshops"))
        self.view.setAccessibleDescription(
            self.tr("Enter opens the chosen workshop, Delete asks if it is to go")
        )
        self.view.setMinimumHeight(120)
        self.search.setPlaceholderText(self.tr("Search"))
        self.search.setAccessibleName(self.tr("Search workshops"))
        self.search.setToolTip(self.tr("Search workshops (Ctrl+F)"))
        self.search.setClearButtonEnabled(True)
        set_role(self._count, "caption")

    def _lay_out(self) -> None:
        theme = self._themes.theme
        title = ElidedLabel(self.tr("Recent workshops"), "heading", most_lines=2)
        title.setBuddy(self.view)
        self.search.setMaximumWidth(theme.space(30))
        self.search.setMinimumWidth(theme.space(12))
        top = QHBoxLayout()
        top.addWidget(title, 1)
        top.addWidget(self.search, 1)

        listed = QWidget()
        column = QVBoxLayout(listed)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.view, 1)
        foot = QFrame()
        row = QHBoxLayout(foot)
        row.setContentsMargins(theme.space(2), theme.space(1), theme.space(2), theme.space(1))
        row.setSpacing(theme.space(1.5))
        row.addWidget(self._count)
        row.addWidget(self.more)
        row.addStretch(1)
        row.addWidget(self._hint)
        row.addWidget(self.delete)
        row.addWidget(self.open)
        column.addWidget(foot)

        self._shown.addWidget(listed)
        self._shown.addWidget(self._nothing_found)
        card = Card(self._themes)
        card.body.setContentsMargins(1, 1, 1, 1)
        card.body.addWidget(self._shown)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(theme.space(1.5))
        page.addLayout(top)
        page.addWidget(card, 1)

    def _connect(self) -> None:
        self._pause.timeout.connect(self._search)
        self.search.textChanged.connect(lambda _text: self._pause.start())
        self.search.returnPressed.connect(self._search_now)
        self.more.clicked.connect(self._show_more)
        self.open.clicked.connect(self._open_chosen)
        self.delete.clicked.connect(self.view.ask_to_delete)
        self.view.opened.connect(self.opened)
        self.view.deletion_asked.connect(self.deletion_asked)
        self.view.doubleClicked.connect(lambda _index: self._open_chosen())
        self.view.selectionModel().currentChanged.connect(lambda _new, _old: self._follow())
        self.model.counted.connect(self._follow)
        self._themes.changed.connect(self.view.scheduleDelayedItemsLayout)
        within = Qt.ShortcutContext.WidgetWithChildrenShortcut
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self.search)
        escape.setContext(Qt.ShortcutContext.WidgetShortcut)
        escape.activated.connect(self.search.clear)
        down = QShortcut(QKeySequence(Qt.Key.Key_Down), self.search)
        down.setContext(Qt.ShortcutContext.WidgetShortcut)
        down.activated.connect(self._search_now)
        back = QShortcut(QKeySequence(Qt.Key.Key_Escape), self._nothing_found)
        back.setContext(within)
        back.activated.connect(self.search.clear)

    def _follow(self) -> None:
        model = self.model
        self._shown.setCurrentIndex(1 if model.wanted and not model.cards else 0)
        self.more.setVisible(model.has_more)
        for button in (self.open, self.delete):
            button.setEnabled(self.view.chosen() is not None)
        shown = len(model.cards)
        if model.has_more:
            words = self.tr("The last {count} are shown").format(count=shown)
        elif shown == 1:
            words = self.tr("1 workshop")
        else:
            words = self.tr("{count} workshops").format(count=shown)
        self._count.setText(words)

    def _search(self) -> None:
        self._pause.stop()
        self._try(lambda: self.model.search(self.search.text()))
        if self.model.wanted:
            announce(self.search, self._count.text() if self.model.cards else self.tr("Nothing found"))

    def _search_now(self) -> None:
        """Enter and Down in the search field go to what was found."""
        self._search()
        if self.model.cards:
            self.view.setCurrentIndex(self.model.index(0))
            self.focus_list()

    def _show_more(self) -> None:
        first_new = len(self.model.cards)
        self._try(self.model.show_more)
        if len(self.model.cards) > first_new:
            self.view.setCurrentIndex(self.model.index(first_new))
            self.focus_list()

    def _open_chosen(self) -> None:
        if (card := self.view.chosen()) is not None:
            self.opened.emit(card.id)

    def _try(self, read: object) -> None:
        assert callable(read)
        try:
            read()
        except UserError as problem:
            self.failed.emit(problem.sentence)
