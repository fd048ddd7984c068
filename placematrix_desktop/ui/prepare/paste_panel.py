"""Pasting a list of people: the text at the left, what was understood of it at the right, then Add."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QSizePolicy,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from placematrix_desktop.application.commands import AddParticipants
from placematrix_desktop.application.ports import DraftKey
from placematrix_desktop.domain.text import counted
from placematrix_desktop.domain.workshop import PartKind
from placematrix_desktop.ui.entered_draft import ending_draft
from placematrix_desktop.ui.open_workshop import OpenWorkshop
from placematrix_desktop.ui.pieces import Button, Card, LabelledField, PrimaryButton, TextArea, announce
from placematrix_desktop.ui.prepare.found_people import FoundPeopleModel, found_in
from placematrix_desktop.ui.text_entry import PAUSE_MS
from placematrix_desktop.ui.theme import ThemeKeeper, set_role
from placematrix_desktop.ui.words import tr

PASTED = DraftKey(PartKind.PARTICIPANT, "", "pasted_list")
"""Where a pasted list is kept until it is added or let go."""

READ_PAUSE_MS = 120
_NOTES_SHOWN = 6


class PastePanel(QWidget):
    """Reads as one types; nobody is on the list before Add is pressed."""

    added = Signal(int)
    """That many people were added."""
    left = Signal()
    """The list was let go."""

    def __init__(self, desk: OpenWorkshop, themes: ThemeKeeper, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._themes = desk, themes
        self.text = TextArea(themes, lines=4, most_lines=4)
        self.found = FoundPeopleModel(self)
        self.table = QTableView()
        self.notes = QLabel()
        self._sign = QLabel()
        self.add_button = PrimaryButton(themes, self.tr("Add"), hint=self.tr("Ctrl+Enter"))
        self.leave_button = Button(themes, self.tr("Cancel"), hint=self.tr("Esc"))
        self._count = QLabel()
        self._reading = self._timer(READ_PAUSE_MS)
        self._keeping = self._timer(PAUSE_MS)
        self._lay_out()
        self._connect()
        self._follow_theme()
        self._read()

    @property
    def has_waiting(self) -> bool:
        """True where a list was pasted, now or in an earlier sitting, and neither added nor let go."""
        return self._desk.draft(PASTED) is not None

    def open(self) -> None:
        """Begin with what was pasted before and not added, else with what the clipboard holds."""
        waiting = self._desk.draft(PASTED)
        self.text.setPlainText(QGuiApplication.clipboard().text() if waiting is None else waiting)
        self._read()
        wanted = self.add_button if self.found.people else self.text
        wanted.setFocus(Qt.FocusReason.OtherFocusReason)

    def add(self) -> None:
        """Put everybody who was found on the list, in one step."""
        self._read()
        people = self.found.people
        if not people or self._desk.carry_out(ending_draft(AddParticipants(people), PASTED)) is None:
            return
        self._clear()
        self.added.emit(len(people))

    def leave(self) -> None:
        """Let go of what was pasted."""
        self._clear()
        self.left.emit()

    def keep(self) -> None:
        """Keep what was pasted as a draft, without waiting for a pause."""
        self._keeping.stop()
        text = self.text.toPlainText()
        if text.strip():
            self._desk.keep_draft(PASTED, text)
        elif self.has_waiting:
            self._desk.drop_draft(PASTED)

    # The inside

    def _timer(self, milliseconds: int) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        return timer

    def _clear(self) -> None:
        self._reading.stop()
        self.text.blockSignals(True)
        self.text.clear()
        self.text.blockSignals(False)
        self._keeping.stop()
        if self.has_waiting:
            self._desk.drop_draft(PASTED)
        self._read()

    def _read(self) -> None:
        self._reading.stop()
        text = self.text.toPlainText()
        read = found_in(text, self._desk.workshop.people())
        self.found.show_people(read.people)
        notes = read.notes if text.strip() else ()
        shown = list(notes[:_NOTES_SHOWN])
        if len(notes) > _NOTES_SHOWN:
            shown.append(self.tr("… and {count} more like these").format(count=len(notes) - _NOTES_SHOWN))
        self.notes.setText("\n".join(shown))
        self.notes.setVisible(bool(shown))
        self._sign.setVisible(bool(shown))
        many = counted(len(read.people), tr("person"), tr("people"))
        self._count.setText(many if read.people else self.tr("Nobody yet"))
        self.add_button.setText(
            self.tr("Add {people}").format(people=many) if read.people else self.tr("Add")
        )
        self.add_button.setEnabled(bool(read.people))
        if text.strip():
            announce(self.table, self._count.text())

    def _lay_out(self) -> None:
        theme = self._themes.theme
        self.text.setPlaceholderText(
            self.tr(
                "Jane Doe\tDirector of public health\tNorthbridge Council\nDOE, Jane <jane@example.org>; …"
            )
        )
        self.text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.text.setLineWrapMode(TextArea.LineWrapMode.NoWrap)
        self.text.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.text.setTabStopDistance(theme.space(3))
        hint = self.tr(
            "Rows of a spreadsheet, with or without a heading, or names and addresses from an email."
        )
        place = LabelledField(self._themes, self.tr("Pasted list"), self.text, hint=hint)
        self.table.setModel(self.found)
        self.table.setProperty("plain", True)
        self.table.setShowGrid(False)
        self.table.setTabKeyNavigation(False)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.table.setAccessibleName(self.tr("People who were found"))
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(theme.height("control"))
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        self.table.setMinimumHeight(96)
        title = QLabel(self.tr("Understood"))
        set_role(title, "field")
        set_role(self._count, "caption")
        self.notes.setWordWrap(True)
        self.notes.setTextFormat(Qt.TextFormat.PlainText)
        set_role(self.notes, "muted")
        left = QVBoxLayout()
        left.addWidget(place, 1)
        over = QHBoxLayout()
        over.addWidget(title)
        over.addWidget(self._count)
        over.addStretch(1)
        right = QVBoxLayout()
        right.setSpacing(theme.space(1))
        right.addLayout(over)
        right.addWidget(self.table, 1)
        noted = QHBoxLayout()
        noted.setSpacing(theme.space(1))
        noted.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        noted.addWidget(self.notes, 1)
        right.addLayout(noted)
        sides = QHBoxLayout()
        sides.setSpacing(theme.space(2))
        sides.addLayout(left, 2)
        sides.addLayout(right, 3)
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.space(1))
        buttons.addStretch(1)
        buttons.addWidget(self.leave_button)
        buttons.addWidget(self.add_button)
        card = Card(self._themes)
        card.body.addLayout(sides, 1)
        card.body.addLayout(buttons)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(card)

    def _follow_theme(self) -> None:
        side = self._themes.theme.height("icon_small")
        icon = self._themes.icon("warning", "warning")
        self._sign.setPixmap(icon.pixmap(QSize(side, side), self.devicePixelRatio()))

    def _connect(self) -> None:
        self._themes.changed.connect(self._follow_theme)
        self.text.textChanged.connect(self._reading.start)
        self.text.textChanged.connect(self._keeping.start)
        self._reading.timeout.connect(self._read)
        self._keeping.timeout.connect(self.keep)
        self.add_button.clicked.connect(self.add)
        self.leave_button.clicked.connect(self.leave)
        for key, what in (("Ctrl+Return", self.add), ("Ctrl+Enter", self.add), ("Esc", self.leave)):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(what)
