"""Whether the room may be looking at the main window, and the key that unfolds it for a moment."""

from __future__ import annotations

from pathlib import Path
from typing import Literal, get_args

from PySide6.QtCore import QObject, QSettings, Signal

from placematrix_desktop.ui.room.displays import Displays

Shared = Literal["auto", "always", "never"]
CHOICES: tuple[Shared, ...] = get_args(Shared)
_KEY = "screen/shared"


class RoomSafety(QObject):
    """`folds` says whether private notes, names and hidden tallies have to be folded in the main window now:
    with one display or a mirrored one, unless the user said always or never, and not while the key is held.
    What the user chose is remembered in `file`."""

    changed = Signal()

    def __init__(self, displays: Displays, file: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._displays = displays
        self._settings = QSettings(str(file), QSettings.Format.IniFormat, self)
        kept = str(self._settings.value(_KEY, "auto"))
        self._choice: Shared = next((one for one in CHOICES if one == kept), "auto")
        self._held = False
        self._folds = self._wanted()
        displays.changed.connect(self._renew)

    @property
    def choice(self) -> Shared:
        """ "auto" goes by the displays."""
        return self._choice

    def choose(self, choice: Shared) -> None:
        """Say whether the room sees the main window."""
        self._choice = choice
        self._settings.setValue(_KEY, choice)
        self._settings.sync()
        self._renew()

    @property
    def folds(self) -> bool:
        return self._folds

    @property
    def is_held(self) -> bool:
        return self._held

    def hold(self, held: bool) -> None:
        """The key that unfolds is held, or no longer."""
        if held != self._held:
            self._held = held
            self._renew()

    def _wanted(self) -> bool:
        shared = self._displays.mirrored if self._choice == "auto" else self._choice == "always"
        return shared and not self._held

    def _renew(self) -> None:
        folds = self._wanted()
        if folds != self._folds:
            self._folds = folds
            self.changed.emit()
