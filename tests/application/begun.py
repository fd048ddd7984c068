"""A workshop begun in a library in memory, open as the window would have it."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import dataclass

from placematrix_desktop.application.commands import Command
from placematrix_desktop.application.workshop_session import ChangeSet, WorkshopSession
from placematrix_desktop.application.workshops import Workshops
from placematrix_desktop.domain.diary import DiaryEntry, next_entry
from placematrix_desktop.domain.matrix import Matrix
from placematrix_desktop.domain.workshop import Workshop
from tests.application.memory_library import MemoryLibrary
from tests.factories import Ids, Ticking, small_matrix


@dataclass
class Begun:
    """A session with what stands behind it."""

    session: WorkshopSession
    library: MemoryLibrary
    workshops: Workshops
    clock: Ticking
    ids: Ids

    @property
    def workshop(self) -> Workshop:
        return self.session.workshop

    def do(self, *commands: Command) -> ChangeSet:
        """Carry the commands out and give what the last one changed."""
        done = [self.session.execute(command) for command in commands]
        return done[-1]

    def reloaded(self) -> WorkshopSession:
        """The same workshop as somebody finds it who opens it now."""
        return self.workshops.open(self.workshop.id)

    def crashed(self) -> Begun:
        """The library as it lies there when the program is killed now, opened again. Whatever the window that
        is left over still does reaches another copy."""
        library = deepcopy(self.library)
        workshops = Workshops(library, clock=self.clock, new_id=self.ids)
        return Begun(workshops.open(self.workshop.id), library, workshops, self.clock, self.ids)

    def last_entry(self) -> DiaryEntry:
        return self.session.diary()[-1]


def left_by_an_older_version(workshop: Workshop) -> Begun:
    """The same for a workshop as it lies in the library, also where it could not be recorded so today."""
    library, clock, ids = MemoryLibrary(), Ticking(), Ids()
    workshops = Workshops(library, clock=clock, new_id=ids)
    library.add(workshop, next_entry(None, at=clock(), command="begin", sentence="Workshop begun."))
    return Begun(workshops.open(workshop.id), library, workshops, clock, ids)


def begun(matrix: Matrix | None = None, library: MemoryLibrary | None = None, **more: object) -> Begun:
    """Begin a workshop on `small_matrix` (or another); `more` goes to `Workshops.begin`."""
    library = library or MemoryLibrary()
    clock, ids = Ticking(), Ids()
    workshops = Workshops(library, clock=clock, new_id=ids)
    session = workshops.begin(matrix or small_matrix(), "Kirklees", **more)  # type: ignore[arg-type]
    return Begun(session, library, workshops, clock, ids)
