"""A workshop with a word of its own in everything that it holds, and the files in which a word stands."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from msgspec.structs import replace

from placematrix_desktop.application.commands import (
    AddAction,
    AddParticipants,
    ChangeFacts,
    ChangeParticipant,
    PlaceStage,
    TextField,
    WritePrivateNote,
    WriteText,
    judgement_draft,
)
from placematrix_desktop.application.signing_choices import SigningChoice
from placematrix_desktop.application.workshop_session import WorkshopSession
from placematrix_desktop.domain.participants import NewParticipant, Sector
from tests.factories import small_matrix
from tests.storage.in_a_file import Desk, signed

WORDS = (
    "Quabbleton",
    "Zorbert",
    "Vextable",
    "Plimsoll",
    "Grobnik",
    "Wiffle",
    "Snarkle",
    "Drindle",
    "Jabberwick",
    "Mumfordly",
    "Fribblewick",
    "M417 83l21 -7",
)
"""Subject, facilitator, participant's first name and family name, interest, note, private note, draft,
reason of a signature, matrix; reason and drawing of a signature that is not given yet."""

(
    SUBJECT,
    FACILITATOR,
    FIRST_NAME,
    FAMILY_NAME,
    INTEREST,
    NOTE,
    PRIVATE_NOTE,
    DRAFT,
    REASON,
    MATRIX,
    CHOSEN_REASON,
    DRAWING,
) = WORDS
PERSON = f"{FIRST_NAME} {FAMILY_NAME}"


def planted(window: Desk) -> WorkshopSession:
    """A closed and signed workshop, taken up again, with every word in it somewhere."""
    session = window.begin(SUBJECT, replace(small_matrix(id="planted"), title=MATRIX))
    session.execute(ChangeFacts(replace(session.workshop.facts, facilitator=FACILITATOR, sponsor=PERSON)))
    session.execute(AddParticipants((NewParticipant(PERSON, "Chair", "Council", Sector.ICB),)))
    (person,) = session.workshop.people()
    session.execute(ChangeParticipant(replace(person, interest=INTEREST)))
    session.execute(AddAction("Write to the board", "trust", PERSON))
    session.execute(PlaceStage("trust", "maturing"))
    session.execute(WriteText("trust", TextField.NOTE, f"{NOTE} again. " * 200))
    session.execute(WritePrivateNote("trust", f"{PRIVATE_NOTE} again. " * 200))
    signed(session)
    session.reopen(reason=REASON, name=PERSON)
    session.save_draft(judgement_draft("trust", TextField.SUPPORT_NEEDED), DRAFT)
    session.choices.keep(person.id, SigningChoice(reason=CHOSEN_REASON, drawing=DRAWING))
    return session


def where(word: str, *places: Path) -> list[str]:
    """The names of the files under these places in whose bytes a word stands."""
    files = [
        path
        for place in places
        for path in (place.rglob("*") if place.is_dir() else [place])
        if path.is_file()
    ]
    return sorted(path.name for path in files if word.encode() in path.read_bytes())


def guards(file: Path) -> list[tuple[str, str]]:
    """The triggers of a library."""
    connection = sqlite3.connect(file)
    found = connection.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' ORDER BY rowid")
    listed = found.fetchall()
    connection.close()
    return listed
