"""What the menu has for libraries as files: handing over, taking up, going back to a backup, copies."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from placematrix_desktop.ui.theme import ThemeKeeper

if TYPE_CHECKING:
    from placematrix_desktop.ui.shell.main_window import MainWindow


class LibraryMenu(QObject):
    """Entries of the menu, before one that is there; `look` offers what can be done now."""

    def __init__(self, window: MainWindow, menu: QMenu, before: QAction, themes: ThemeKeeper) -> None:
        super().__init__(menu)
        self._window, self._themes = window, themes
        self.hand_over = self._action(self.tr("Hand workshop over…"), "action", self._hand_over)
        self.take_up = self._action(self.tr("Take workshop up…"), "expand", self._take_up)
        self.check = self._action(self.tr("Check a file…"), "check", self._check)
        self.files = QMenu(self.tr("Library file"), menu)
        self._dress(self.files.menuAction(), "save")
        self.restore = self._action(self.tr("Restore from a backup…"), "history", self._restore)
        self.save_copy = self._action(self.tr("Save a copy…"), "copy", self._save_copy)
        self.put_back = self._action(self.tr("Write back now"), "link", window.libraries.put_back_now)
        self.go_on = self._action(self.tr("Go on in another place"), "place", self._go_on)
        self.files.addActions([self.restore, self.save_copy, self.put_back, self.go_on])
        menu.insertActions(before, [self.hand_over, self.take_up, self.check])
        menu.insertMenu(before, self.files)

    def look(self) -> None:
        """Offer what can be done now."""
        window = self._window
        parts, has_files = window.parts, window.libraries.files is not None
        chosen = window.desk is not None or window.home.recent.view.chosen() is not None
        self.hand_over.setEnabled(parts is not None and chosen)
        self.take_up.setEnabled(parts is not None and parts.library.writable)
        self.restore.setEnabled(has_files)
        self.save_copy.setEnabled(parts is not None)
        self.put_back.setVisible(window.libraries.is_shared)
        self.go_on.setVisible(parts is not None and not parts.library.has_its_place)

    def _action(self, words: str, icon: str, what: Callable[[], object]) -> QAction:
        action = QAction(words, self)
        action.triggered.connect(lambda _checked=False: what())
        self._dress(action, icon)
        return action

    def _dress(self, action: QAction, icon: str) -> None:
        action.setIcon(self._themes.icon(icon, "ink_muted"))
        self._themes.changed.connect(lambda: action.setIcon(self._themes.icon(icon, "ink_muted")))

    # Each of these is made when it is first asked for.

    def _hand_over(self) -> None:
        self._window.passing_on.ask()

    def _take_up(self) -> None:
        self._window.passing_on.choose()

    def _check(self) -> None:
        self._window.checking.choose()

    def _restore(self) -> None:
        self._window.restoring.show_backups()

    def _save_copy(self) -> None:
        self._window.moving_on.save_copy()

    def _go_on(self) -> None:
        self._window.moving_on.go_on()
