"""What the window asks about library files that are not open: their backups, and how to get at them."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Protocol

import msgspec


class BackupCard(msgspec.Struct, frozen=True, kw_only=True):
    """One backup in a list. `size` is in bytes, `workshops` None where the backup cannot be read; `before`
    says what it was made before: "upgrade", "restore", or "" for a rolling one."""

    path: Path
    made_at: datetime
    size: int
    workshops: int | None
    before: str


class LibraryFiles(Protocol):
    """Library files while they are closed. Every method raises errors.LibraryProblem where a file cannot be
    used, and then has changed nothing."""

    @property
    def default_library(self) -> Path:
        """The library that opens unless another is asked for."""
        ...

    def backups(self, library: Path) -> tuple[BackupCard, ...]:
        """The backups of a library, the newest first; from any thread."""
        ...

    def restore(self, library: Path, backup: Path) -> Path | None:
        """Put a backup in the place of a library, and say where that is kept; None where there was none."""
        ...

    def go_on_without_log(self, library: Path) -> None:
        """Let a library that lost its log (errors.LogLost) be opened as it is."""
        ...

    def set_working_copy_aside(self, library: Path) -> Path:
        """Put a newer working copy beside the library that it was made from, and say where it is."""
        ...

    def is_shared(self, library: Path) -> bool:
        """Whether a library lies where somebody else has it as well, and so is worked on in a copy."""
        ...

    def is_handed_over(self, file: Path) -> bool:
        """Whether this is a workshop that was handed over as a file, to be taken up into a library."""
        ...
