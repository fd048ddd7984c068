"""Which library was left for a copy in another place, so that the next start can say so."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSettings

FILE = "rescued.ini"
_LIBRARY, _COPY = "rescue/library", "rescue/copy"


class RescueMemory:
    """Remembers the latest one in a `folder` of this laptop; without a folder, nothing."""

    def __init__(self, folder: Path | None) -> None:
        self._file = folder / FILE if folder is not None else None

    def remember(self, library: Path, copy: Path) -> None:
        """Work that belongs to a library goes on in a copy. Going on from that copy once more still belongs
        to the library that was left first."""
        settings = self._settings()
        if settings is None:
            return
        if str(settings.value(_COPY, "")) != str(library):
            settings.setValue(_LIBRARY, str(library))
        settings.setValue(_COPY, str(copy))
        settings.sync()

    def copy_of(self, library: Path) -> Path | None:
        """Where work on this library went on; None where it did not, or where the copy is gone."""
        settings = self._settings()
        if settings is None or str(settings.value(_LIBRARY, "")) != str(library):
            return None
        copy = Path(str(settings.value(_COPY, "")))
        try:
            return copy if copy.is_file() else None
        except OSError:
            return None

    def forget(self) -> None:
        """It is known to whoever has to know."""
        settings = self._settings()
        if settings is not None:
            settings.remove("rescue")
            settings.sync()

    def _settings(self) -> QSettings | None:
        return QSettings(str(self._file), QSettings.Format.IniFormat) if self._file is not None else None
