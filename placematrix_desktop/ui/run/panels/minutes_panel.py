"""M: the minutes, to be read and searched."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit

from placematrix_desktop.application.commands import RecordTally
from placematrix_desktop.domain.diary import DiaryEntry, minutes
from placematrix_desktop.domain.workshop import PartKind
from placematrix_desktop.ui.open_workshop import OpenWorkshop
from placematrix_desktop.ui.projection import Projection
from placematrix_desktop.ui.run.panels.minutes_lines import about_words, minutes_lines
from placematrix_desktop.ui.run.panels.panel import Panel
from placematrix_desktop.ui.theme import ThemeKeeper

_JUDGEMENT = f"{PartKind.JUDGEMENT}/"


class MinutesPanel(Panel):
    """The last entry is chosen at first; Enter goes to the descriptor that an entry is about. Private notes
    leave no entry, and no entry names a person."""

    def __init__(self, desk: OpenWorkshop, themes: ThemeKeeper, projection: Projection) -> None:
        translate = QCoreApplication.translate
        super().__init__(
            themes,
            translate("MinutesPanel", "Minutes"),
            (
                ("/", translate("MinutesPanel", "search")),
                ("Enter", translate("MinutesPanel", "go to the descriptor")),
            ),
            lead="00:00",
        )
        self._desk, self._projection = desk, projection
        self._entries: dict[str, DiaryEntry] = {}
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search the minutes"))
        self.search.setAccessibleName(self.tr("Search the minutes"))
        self.search.setClearButtonEnabled(True)
        line = QHBoxLayout()
        space = themes.theme.space(1)
        line.setContentsMargins(space, 0, space, 0)
        line.addWidget(self.search)
        self.column.insertLayout(2, line)
        self.inset.append(line)
        self.search.textChanged.connect(self.refresh)
        self.search.returnPressed.connect(self.take_list)
        self.list.taken.connect(self._go)
        desk.changed.connect(self._on_change)
        projection.changed.connect(self._on_change)

    def refresh(self) -> None:
        entries = self._desk.session.diary()
        standing = minutes(entries)
        self._entries = {str(entry.number): entry for entry in standing}
        lines = tuple(minutes_lines(standing, None, self.search.text(), hides=self._hides))
        self.list.show_lines(lines)
        if self.search.text().strip():
            found = sum(bool(line.key) for line in lines)
            self.say(
                self.tr("{0} of {1} entries").format(found, len(standing))
                if found
                else self.tr("Nothing found")
            )
        else:
            self.say(about_words(entries, standing))

    def take_focus(self) -> None:
        self.list.choose_row(max(0, len(self.list.lines.lines) - 1))
        super().take_focus()

    def take_list(self) -> None:
        """From the search to what it has found."""
        self.list.choose_row(0)
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Slash:
                self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
                self.search.selectAll()
            case Qt.Key.Key_Down if self.search.hasFocus():
                self.take_list()
            case Qt.Key.Key_Escape if self.search.text():
                self.search.clear()
                self.take_focus()
            case _:
                super().keyPressEvent(event)
                return
        event.accept()

    def _go(self, number: str) -> None:
        matrix = self._desk.workshop.matrix
        for key in self._entries[number].about:
            descriptor_id = key.removeprefix(_JUDGEMENT)
            if descriptor_id != key and matrix.has_descriptor(descriptor_id):
                self._desk.select(descriptor_id)
                self.left.emit()
                return

    def _hides(self, entry: DiaryEntry) -> bool:
        """Whether an entry has a tally that the room must not see, and may see here."""
        if not self._projection.folds_private or entry.command != RecordTally.kind:
            return False
        keys = (key.removeprefix(_JUDGEMENT) for key in entry.about)
        return not all(self._projection.is_revealed(key) for key in keys)

    def _on_change(self, _change_set: object = None) -> None:
        if self.isVisible():
            self.refresh()
