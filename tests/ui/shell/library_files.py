"""Library files that are none, through the door of `application.library_files.LibraryFiles`."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

from placematrix_desktop.application.library_files import BackupCard
from placematrix_desktop.errors import LibraryProblem

MADE = datetime(2026, 11, 26, 14, 2, tzinfo=UTC)


def card(number: int, *, workshops: int | None = 3, before: str = "") -> BackupCard:
    """A backup; the one with the higher number is older."""
    return BackupCard(
        path=Path(f"/backups/library-{number}.sqlite3"),
        made_at=MADE - timedelta(days=number),
        size=184_000,
        workshops=workshops,
        before=before,
    )


class FilesInMemory:
    """Remembers what it was asked to do in `done`. What is in `refusing` raises."""

    def __init__(self) -> None:
        self.cards: tuple[BackupCard, ...] = ()
        self.done: list[tuple[str, Path]] = []
        self.refusing: set[str] = set()
        self.handed_over: set[Path] = set()

    @property
    def default_library(self) -> Path:
        return Path("usual.sqlite3")

    def is_shared(self, library: Path) -> bool:
        return False

    def backups(self, library: Path) -> tuple[BackupCard, ...]:
        self._do("backups", library)
        return self.cards

    def restore(self, library: Path, backup: Path) -> Path | None:
        self._do("restore", backup)
        return Path("/backups/kept.sqlite3")

    def go_on_without_log(self, library: Path) -> None:
        self._do("go on without log", library)

    def set_working_copy_aside(self, library: Path) -> Path:
        self._do("set aside", library)
        return Path("/shared/aside.sqlite3")

    def is_handed_over(self, file: Path) -> bool:
        return file in self.handed_over

    def _do(self, what: str, file: Path) -> None:
        if what in self.refusing:
            raise LibraryProblem("The disk is full.", where=file.name, mend="Free some space.")
        self.done.append((what, file))
