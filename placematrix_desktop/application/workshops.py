"""What Home does: which workshops there are, beginning a new one, opening one."""

from __future__ import annotations

from datetime import date

from placematrix_desktop.application.ports import Clock, Library, NewId, WorkshopCard
from placematrix_desktop.application.workshop_session import WorkshopSession
from placematrix_desktop.domain.agenda import whole_matrix
from placematrix_desktop.domain.diary import next_entry
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
    ) -> WorkshopSession:
        """Begin a workshop with every descriptor in scope, and open it. Raises Refused without a subject."""
        if not clean_line(subject):
            raise Refused("The workshop needs the name of the place or body that assesses itself.")
        now = self._clock()
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
            ),
            agenda=whole_matrix(matrix),
        )
        entry = next_entry(
            None, at=now, command="begin", sentence=f"Workshop begun on “{matrix.title}”, {matrix.edition}."
        )
        self._library.add(workshop, entry)
        return self.open(workshop.id)

    def open(self, workshop_id: str) -> WorkshopSession:
        """Open a workshop. Raises LibraryProblem where it cannot be read."""
        return WorkshopSession(self._library, workshop_id, clock=self._clock, new_id=self._new_id)

    def comparable(self, workshop: Workshop) -> tuple[WorkshopCard, ...]:
        """The other workshops on the same matrix, for "compare with last time", newest first."""
        return tuple(
            card
            for card in self._library.cards(500)
            if card.matrix_id == workshop.matrix.id and card.id != workshop.id
        )
