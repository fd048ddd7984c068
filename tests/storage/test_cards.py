"""What Home shows of each workshop: right whatever was done, and quick with many."""

from __future__ import annotations

import time
import uuid
from collections.abc import Callable
from datetime import date
from pathlib import Path

from msgspec.structs import replace

from placematrix_desktop.application.commands import (
    ChangeFacts,
    PlaceStage,
    SetAgenda,
    SetState,
    TextField,
    WriteText,
)
from placematrix_desktop.application.ports import WorkshopCard
from placematrix_desktop.application.workshop_session import WorkshopSession
from placematrix_desktop.application.workshops import Workshops
from placematrix_desktop.domain.judgement import State
from placematrix_desktop.domain.summary import summarise
from placematrix_desktop.storage.library import SqliteLibrary
from tests.application.everything_done import everything
from tests.factories import DESCRIPTORS, START, Ids, agenda, large_matrix, small_matrix
from tests.storage.in_a_file import Desk, desk, plain, signed


def card_of(library: SqliteLibrary, session: WorkshopSession) -> WorkshopCard:
    (card,) = (card for card in library.cards() if card.id == session.workshop.id)
    return card


def expected(session: WorkshopSession, signatures: int = 0) -> WorkshopCard:
    """The card that follows from the workshop as it is held, by the domain's own counting."""
    workshop, counts = session.workshop, summarise(session.workshop).counts
    facts = workshop.facts
    return WorkshopCard(
        id=workshop.id,
        subject=facts.subject,
        occasion=facts.occasion,
        matrix_id=workshop.matrix.id,
        matrix_title=workshop.matrix.title,
        date=facts.date.isoformat() if facts.date else None,
        saved_at=session.saved_at,
        version=workshop.version,
        closed=workshop.is_closed,
        signatures=signatures,
        in_scope=counts.total,
        agreed=counts.agreed,
        decided=counts.decided,
        sample=facts.sample,
        keep_until=facts.keep_until.isoformat() if facts.keep_until else None,
        rehearsal=facts.rehearsal,
    )


def test_a_card_says_what_the_workshop_says(library: SqliteLibrary) -> None:
    session = desk(library).begin()
    assert card_of(library, session) == expected(session)
    facts = session.workshop.facts
    for command in (
        ChangeFacts(replace(facts, occasion="Spring “review”", date=date(2026, 3, 12), sample=True)),
        PlaceStage("trust", "maturing"),
        SetState("common-vision", State.NO_CONSENSUS),
        SetState("health-priorities", State.PARKED),
        SetState("evidence-base", State.NOT_APPLICABLE),
        SetState("common-vision", State.OPEN),
        PlaceStage("common-vision", "emerging"),
        WriteText("common-vision", TextField.NOTE, "x" * 20_000),
        SetAgenda(agenda(*DESCRIPTORS[1:])),
        SetAgenda(agenda("trust")),
    ):
        session.execute(command)
        assert card_of(library, session) == expected(session)
    session.undo()
    assert card_of(library, session) == expected(session)


def test_a_closed_card_stays_and_counts_signatures(library: SqliteLibrary) -> None:
    session = desk(library).begin()
    everything(session)
    session.close_workshop()
    assert card_of(library, session) == expected(session)
    session.reopen(reason="A number.", name="Fay")
    signed(session)
    assert card_of(library, session) == expected(session, signatures=1)
    session.reopen(reason="Another number.", name="Fay")
    session.execute(PlaceStage("evidence-base", "maturing"))
    card = card_of(library, session)
    assert card == expected(session, signatures=1), "those of the last closed version"
    assert (card.version, card.closed) == (3, False)


def test_the_newest_comes_first_and_no_more_than_asked(library: SqliteLibrary) -> None:
    window = desk(library)
    sessions = [window.begin(f"Place {number}") for number in range(5)]
    assert [card.subject for card in library.cards()] == [f"Place {number}" for number in (4, 3, 2, 1, 0)]
    sessions[1].execute(PlaceStage("trust", "maturing"))
    sessions[3].close_workshop()
    assert [card.subject for card in library.cards(3)] == ["Place 3", "Place 1", "Place 4"]


def test_of_two_at_one_moment_the_one_that_was_begun_later_comes_first(library: SqliteLibrary) -> None:
    window = Workshops(library, clock=lambda: START, new_id=Ids())
    for number in range(5):
        window.begin(small_matrix(), f"Place {number}")
    assert [card.subject for card in library.cards(3)] == ["Place 4", "Place 3", "Place 2"]


def test_moments_sort_as_they_follow(library: SqliteLibrary) -> None:
    """A whole second and one with a fraction are texts of one length, or they would sort wrongly."""
    window = desk(library)
    first, second = window.begin("Whole second"), window.begin("Fraction")
    late = second.saved_at.replace(microsecond=500_000)
    second._clock = lambda: late  # type: ignore[method-assign]
    first._clock = lambda: late.replace(microsecond=0)  # type: ignore[method-assign]
    second.execute(PlaceStage("trust", "maturing"))
    first.execute(PlaceStage("trust", "maturing"))
    assert [card.subject for card in library.cards()] == ["Fraction", "Whole second"]


def test_ten_thousand_workshops_are_listed_at_once(file: Path, library: SqliteLibrary) -> None:
    many_like_one(file, desk(library), 10_000)
    plans = _plans(library, lambda: len(library.cards(50)) == 50)
    scans = {plan for plan in plans if plan.startswith("SCAN")}
    assert scans == {
        "SCAN workshop USING INDEX workshop_by_saved_at",
        "SCAN listed",
        "SCAN item VIRTUAL TABLE INDEX 3:",
    }

    assert _quickest(lambda: library.cards(50)) < 0.1, "measured: 5 ms"

    plans = _plans(library, lambda: library.past_keeping(date(2040, 1, 1)) == ())
    assert any("INDEX workshop_by_keep_until" in plan for plan in plans)
    assert "SCAN workshop" not in {plan.split(" USING")[0] for plan in plans}
    assert _quickest(lambda: library.past_keeping(date(2040, 1, 1))) < 0.1, "measured: 1 ms"


def _plans(library: SqliteLibrary, holds: Callable[[], bool]) -> list[str]:
    """How SQLite goes about what is read for a list."""
    asked: list[str] = []
    with library._connection._one.bare() as connection:
        connection.set_trace_callback(asked.append)
    assert holds()
    with library._connection._one.bare() as connection:
        connection.set_trace_callback(None)
        return [
            row[3]
            for sql in asked
            if "listed" in sql
            for row in connection.execute(f"EXPLAIN QUERY PLAN {sql}").fetchall()
        ]


def _quickest(call: Callable[[], object]) -> float:
    """The shortest of five calls, in seconds."""

    def seconds() -> float:
        started = time.perf_counter()
        call()
        return time.perf_counter() - started

    return min(seconds() for _ in range(5))


def many_like_one(file: Path, window: Desk, number: int) -> None:
    """Fill a library with copies of one half-done workshop of 43 descriptors."""
    session = window.begin(matrix=large_matrix(43))
    for descriptor in range(1, 6):
        session.execute(PlaceStage(f"descriptor-{descriptor}", "stage-2"))
    with plain(file) as connection:
        connection.execute("PRAGMA synchronous = OFF")
        connection.execute("BEGIN")
        for _ in range(number):
            copy = (str(uuid.uuid4()), session.workshop.id)
            connection.execute(
                "INSERT INTO workshop SELECT ?, created_at, saved_at, matrix_hash, reopening, "
                "closed_version, keep_until FROM workshop WHERE id = ?",
                copy,
            )
            for table in ("facts", "agenda", "judgement"):
                connection.execute(
                    f"INSERT INTO {table} (workshop_id, id, body) SELECT ?, id, body FROM {table} "
                    "WHERE workshop_id = ?",
                    copy,
                )
        connection.execute("COMMIT")


def test_a_rehearsal_is_one_open_closed_and_reopened(library: SqliteLibrary) -> None:
    session = desk(library).begin()
    session.execute(ChangeFacts(replace(session.workshop.facts, rehearsal=True)))
    assert card_of(library, session).rehearsal
    session.close_workshop()
    assert card_of(library, session) == expected(session)
    assert card_of(library, session).rehearsal
    session.reopen(reason="A slip.", name="Fay")
    assert card_of(library, session).rehearsal
