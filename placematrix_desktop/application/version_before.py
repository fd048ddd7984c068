"""The version before the present one, as it was closed."""

from __future__ import annotations

from msgspec.structs import replace

from placematrix_desktop.application.ports import Library
from placematrix_desktop.domain.record import read_record, restore
from placematrix_desktop.domain.workshop import Workshop
from placematrix_desktop.errors import UserError


class VersionBefore:
    """Reads it once, since what is closed does not change. Whoever erases names makes a new one of these."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._number = 0
        self._found: Workshop | None = None

    def of(self, workshop: Workshop) -> Workshop | None:
        """The version that this one goes on from; None for a first version, and where its record cannot be
        read."""
        number = workshop.reopening.version - 1 if workshop.reopening else 0
        if number != self._number:
            self._number, self._found = number, self._read(workshop.id, number)
        return self._found

    def _read(self, workshop_id: str, number: int) -> Workshop | None:
        for version in self._library.closed_versions(workshop_id) if number else ():
            if version.closing.version == number:
                try:
                    found = restore(read_record(version.record)).workshop
                except (KeyError, ValueError, UserError):
                    return None
                return replace(found, closing=version.closing)
        return None
