"""What the menu has for the care of data: deleting the chosen workshop, and how long new ones are kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu

from placematrix_desktop.errors import UserError
from placematrix_desktop.ui.home.keeping_note import YEARS
from placematrix_desktop.ui.theme import ThemeKeeper

if TYPE_CHECKING:
    from placematrix_desktop.ui.shell.main_window import MainWindow


class CareMenu(QObject):
    """An entry of the menu, and one among the `settings`; `look` makes them say how things stand."""

    def __init__(
        self, window: MainWindow, menu: QMenu, before: QAction, themes: ThemeKeeper, *, settings: QMenu
    ) -> None:
        super().__init__(menu)
        self._window = window
        self.delete = QAction(self.tr("Delete workshop for good…"), menu)
        self.delete.triggered.connect(self._delete)
        self.keeping = QMenu(self.tr("Keep new workshops"), settings)
        menu.insertAction(before, self.delete)
        settings.addMenu(self.keeping)
        self._group = QActionGroup(self.keeping)
        for years in (None, *YEARS):
            action = self.keeping.addAction(self._words(years))
            action.setCheckable(True)
            action.setData(years)
            action.triggered.connect(lambda _checked=False, years=years: self._choose(years))
            self._group.addAction(action)
        for action, icon in ((self.delete, "trash"), (self.keeping.menuAction(), "clock")):
            self._dress(action, icon, themes)

    def _words(self, years: int | None) -> str:
        if years is None:
            return self.tr("Without a day")
        return self.tr("For 1 year") if years == 1 else self.tr("For {} years").format(years)

    def _dress(self, action: QAction, icon: str, themes: ThemeKeeper) -> None:
        action.setIcon(themes.icon(icon, "ink_muted"))
        themes.changed.connect(lambda: action.setIcon(themes.icon(icon, "ink_muted")))

    def look(self) -> None:
        """Offer what can be done now, and tick what is chosen."""
        parts = self._window.parts
        writable = parts is not None and parts.library.writable
        on_home = writable and self._window.desk is None
        self.delete.setEnabled(on_home and self._window.home.recent.view.chosen() is not None)
        self.keeping.setEnabled(writable)
        if parts is None:
            return
        try:
            usual = parts.library.usual_years()
        except UserError:
            self.keeping.setEnabled(False)
            return
        for action in self._group.actions():
            action.setChecked(action.data() == usual)

    def _delete(self) -> None:
        if self._window.desk is None:
            self._window.home.recent.view.ask_to_delete()

    def _choose(self, years: int | None) -> None:
        parts = self._window.parts
        if parts is None:
            return
        try:
            parts.library.set_usual_years(years)
        except UserError as problem:
            self._window.strip.tell("problem", problem.sentence)
