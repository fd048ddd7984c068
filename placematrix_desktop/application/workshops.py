"""What Home does: which workshops there are, beginning a new one, opening one."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

from msgspec.structs import replace

from placematrix_desktop.application.commands.preparing import ChangeFacts
from placematrix_desktop.application.ports import Clock, Library, NewId, TakenUp, WorkshopCard
from placematrix_desktop.application.workshop_session import WorkshopSession
from placematrix_desktop.domain.agenda import whole_matrix
from placematrix_desktop.domain.dates import years_after
from placematrix_desktop.domain.diary import DiaryEntry, next_entry
from placematrix_desktop.domain.erasure import Erasure
from placematrix_desktop.domain.matrix import Matrix
from placematrix_desktop.domain.text import clean_line
from placematrix_desktop.domain.workshop import Facts, Workshop, usual_purpose
from placematrix_desktop.errors import Refused


class Workshops:
    """The workshops of one library."""

    def __init__(self, library: Library, *, clock: Clock, new_id: NewId) -> None:
        self._library = library
        self._clock = clock
        self._new_id = new_id

    @property
    def library(self) -> Library:
        return self._library

    def recent(self, limit: int = 50) -> tuple[WorkshopCard, ...]:
        """The workshops last worked on, newest first."""
        return self._library.cards(limit)

    def begin(
        self,
        matrix: Matrix,
        subject: str,
        *,
        occasion: str = "",
        today: date | None = None,
        sample: bool = False,
        rehearsal: bool = False,
    ) -> WorkshopSession:
        """Begin a workshop with every descriptor in scope, and open it. Raises Refused without a subject."""
        if not clean_line(subject):
            raise Refused("The workshop needs the name of the place or body that assesses itself.")
        now = self._clock()
        years = None if sample else self._library.usual_years()
        workshop = Workshop(
            id=self._new_id(),
            created_at=now,
            matrix=matrix,
            facts=Facts(
                subject=clean_line(subject),
                subject_kind=matrix.subjects[0],
                occasion=clean_line(occasion),
                purpose=usual_purpose(matrix),
                date=today,
                sample=sample,
                rehearsal=rehearsal,
                keep_until=years_after(now.astimezone().date(), years) if years else None,
            ),
            agenda=whole_matrix(matrix),
        )
        begun = "Rehearsal begun" if rehearsal else "Workshop begun"
        entry = next_entry(
            None, at=now, command="begin", sentence=f"{begun} on “{matrix.title}”, {matrix.edition}."
        )
        self._library.add(workshop, entry)
        return self.open(workshop.id)

    def open(self, workshop_id: str) -> WorkshopSession:
        """Open a workshop. Raises LibraryProblem where it cannot be read."""
        return WorkshopSession(self._library, workshop_id, clock=self._clock, new_id=self._new_id)

    def comparable(self, workshop: Workshop) -> tuple[WorkshopCard, ...]:
        """The other workshops on the same matrix, for "compare with last time", newest first. A real
        workshop does not look back on a rehearsal; a rehearsal may look back on either."""
        return tuple(
            card
            for card in self._library.cards(500)
            if card.matrix_id == workshop.matrix.id
            and card.id != workshop.id
            and (workshop.facts.rehearsal or not card.rehearsal)
        )

    # From one laptop to another

    def hand_over(self, workshop_id: str, path: Path, *, with_private_notes: bool) -> None:
        """Write a workshop that is not signed into a file of its own. Raises Refused where it is signed."""
        self._library.hand_over(workshop_id, path, with_private_notes=with_private_notes)

    def take_up(self, file: Path) -> TakenUp:
        """Take up the workshop in such a file; `library.cleanse` is to follow, since a name may have been
        erased there. Raises SeveralWorkshops for a library with more than one."""
        return self._library.take_up(file, new_id=self._new_id(), now=self._clock())

    # Care for data

    def past_keeping(self, limit: int = 50) -> tuple[WorkshopCard, ...]:
        """The workshops that were to be kept until a day that has passed, the longest past first."""
        return self._library.past_keeping(self._clock().astimezone().date(), limit)

    def keep_until(self, workshop_id: str, day: date) -> None:
        """Keep a workshop until another day. The record of a closed one stays as it is. Raises Refused for
        a day that has passed."""
        now = self._clock()
        if day < now.astimezone().date():
            raise Refused("This day has passed.", mend="Choose a later one, or delete the workshop.")
        session = self.open(workshop_id)
        if not session.workshop.is_closed:
            session.execute(ChangeFacts(replace(session.workshop.facts, keep_until=day)))
            return
        entry = self._entry(workshop_id, now, "keep_until", f"To be kept until {day.isoformat()}.")
        self._library.keep_until(workshop_id, day, entry)

    def keep_for(self, workshop_id: str, years: int) -> date:
        """Keep a workshop for so many years from today, and give the day."""
        day = years_after(self._clock().astimezone().date(), years)
        self.keep_until(workshop_id, day)
        return day

    def delete(self, workshop_id: str) -> None:
        """Delete a workshop for good; `library.cleanse` is to follow."""
        self._library.delete_workshop(workshop_id, self._clock())

    def erase_name(self, session: WorkshopSession, erasure: Erasure) -> None:
        """Take a person's name out of every version of a workshop, for good; `library.cleanse` is to
        follow. Undo ends here, since it would bring the name back."""
        workshop_id, now = session.workshop.id, self._clock()
        entry = self._entry(workshop_id, now, "erase_name", "A person's name was erased.")
        self._library.erase_name(workshop_id, erasure, entry)
        session.read_again("erase a name")

    def _entry(self, workshop_id: str, now: datetime, command: str, sentence: str) -> DiaryEntry:
        last = self._library.load(workshop_id).last_entry
        return next_entry(last, at=now, command=command, sentence=sentence)
