"""The earlier workshop that one is compared with."""

from __future__ import annotations

from placematrix_desktop.application.ports import Library
from placematrix_desktop.domain.workshop import Workshop
from placematrix_desktop.errors import LibraryProblem


class LookingBack:
    """Other workshops of a library, as one that looks back on them needs them."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._earlier: Workshop | None = None
        self._earlier_id: str | None = None

    def earlier_of(self, workshop: Workshop) -> Workshop | None:
        """The workshop that this one is compared with; None where there is none or it cannot be read, and
        where a real workshop would look back on a rehearsal. It is read once."""
        wanted = workshop.facts.compared_with
        if wanted != self._earlier_id:
            try:
                self._earlier = self._library.load(wanted).workshop if wanted else None
            except LibraryProblem:
                # Asked for again next time: a file that is locked now is not locked for good.
                self._earlier = self._earlier_id = None
                return None
            self._earlier_id = wanted
        if self._earlier and self._earlier.facts.rehearsal and not workshop.facts.rehearsal:
            return None
        return self._earlier

    def is_rehearsal(self, workshop_id: str) -> bool:
        """Whether another workshop is a rehearsal; one that is gone or damaged is compared with nothing."""
        try:
            return self._library.load(workshop_id).workshop.facts.rehearsal
        except LibraryProblem:
            return False
