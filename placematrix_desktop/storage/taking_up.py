"""Taking up a workshop that came as a file: new, brought up to date, or as a copy beside the one here.

The diary decides. A file that has all that the library has, and more, goes on from it; one that went on by
itself is never laid over what was done here. A name that was erased, here or there, is erased afterwards.
"""

from __future__ import annotations

import shutil
import sqlite3
import tempfile
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from msgspec.structs import replace

from placematrix_desktop.application.ports import SIGNING, StoredWorkshop, TakenUp
from placematrix_desktop.domain.diary import Relation, next_entry, relation
from placematrix_desktop.domain.text import counted
from placematrix_desktop.domain.workshop import Change, PartKind
from placematrix_desktop.errors import LibraryProblem, SeveralWorkshops
from placematrix_desktop.storage import diary as written
from placematrix_desktop.storage import problems, times
from placematrix_desktop.storage.connection import LibraryConnection, bare
from placematrix_desktop.storage.erasing_alike import erase_as_there, erased_as_here
from placematrix_desktop.storage.handing_over import PRIVATE
from placematrix_desktop.storage.library import SqliteLibrary
from placematrix_desktop.storage.opening import open_library
from placematrix_desktop.storage.whole_file import UNFINISHED
from placematrix_desktop.storage.workshop_rows import (
    Rows,
    add_workshop,
    continue_workshop,
    put_rows,
    rows_of_workshop,
    under_another_id,
)
from placematrix_desktop.storage.writing import diary, parts, workshops

if TYPE_CHECKING:
    from sqlalchemy import Connection

_KEPT_HERE = (PRIVATE, "draft")
"""What may differ without the diary telling, and so is never laid over what is here."""


def take_up(library: LibraryConnection, beside: Path, file: Path, *, new_id: str, now: datetime) -> TakenUp:
    """Take up the one workshop in a file into an open library. `beside` is a folder of the library's disk;
    `new_id` is for a copy, should it come to that.

    Raises LibraryProblem for a file that is no sound library with one workshop; then nothing was taken.
    """
    try:
        with tempfile.TemporaryDirectory(dir=beside, prefix=".taking-up-", suffix=UNFINISHED) as desk:
            copy = Path(desk) / "taken.sqlite3"
            shutil.copyfile(file, copy)
            with _opened(copy, file) as theirs:
                return _take_up(library, theirs, file, new_id, now)
    except problems.ERRORS as error:
        raise problems.problem_with(error, str(file)) from error


def _opened(copy: Path, file: Path) -> SqliteLibrary:
    try:
        theirs = open_library(copy)
    except LibraryProblem as problem:
        raise type(problem)(problem.what, where=str(file), mend=problem.mend) from problem
    found = theirs.check()
    if found:
        theirs.close()
        raise LibraryProblem(
            f"This file was damaged or changed on the way: {found[0]}",
            where=str(file),
            mend="Ask for it again; nothing was taken from it.",
        )
    return theirs


def _take_up(
    library: LibraryConnection, theirs: SqliteLibrary, file: Path, new_id: str, now: datetime
) -> TakenUp:
    cards = theirs.cards(2)
    if not cards:
        raise LibraryProblem("There is no workshop in this file.", where=str(file))
    if len(cards) > 1:
        raise SeveralWorkshops(
            "This is a library with several workshops, not a workshop that was handed over.",
            where=str(file),
            mend="Open it, and hand over the one that is wanted from its menu.",
        )
    stored, their_diary = theirs.load(cards[0].id), theirs.diary(cards[0].id)
    with library.writing() as writing:
        target = bare(writing)
        row = target.execute("SELECT saved_at FROM workshop WHERE id = ?", (stored.workshop.id,)).fetchone()
        if row is None:
            add_workshop(target, _rows_of(theirs, stored))
            return _told("new", stored, "“{subject}” was taken up from the file.")
        here = times.moment(row[0])
        our_diary = written.read(target, stored.workshop.id)
        how, common = relation(our_diary, their_diary)
        match how:
            case Relation.BEHIND:
                return _told("older", stored, _OLDER, here=here)
            case Relation.APART:
                stored = erased_as_here(writing, our_diary[common:], theirs, stored, now)
                _copy(writing, _rows_of(theirs, stored), stored, common, new_id, now)
                return _told("copy", stored, _COPY, here=here, common=common, workshop_id=new_id)
            case Relation.SAME:
                return _told("same", stored, _SAME + _merge(target, _rows_of(theirs, stored)))
            case Relation.CONTINUES:
                erase_as_there(writing, their_diary[common:], theirs, stored.workshop.id)
                rows = _rows_of(theirs, stored)
                left = _merge(target, rows)
                if stored.workshop.is_closed or stored.workshop.reopening is not None:
                    # What was chosen here was for a version that there may be signed, or taken up again.
                    target.execute(_DROP_CHOICES, (stored.workshop.id, SIGNING))
                continue_workshop(target, {name: rows[name] for name in rows if name not in _KEPT_HERE})
                return _told("continued", stored, _CONTINUED + left, added=len(their_diary) - common)


def _rows_of(theirs: SqliteLibrary, stored: StoredWorkshop) -> Rows:
    with theirs.reading() as reading:
        return rows_of_workshop(reading, stored.workshop.id)


_DROP_CHOICES = "DELETE FROM draft WHERE workshop_id = ? AND field = ?"
_SAME = "This library already has “{subject}” as it is in the file."
_OLDER = (
    "This library has a newer state of “{subject}” than the file, so nothing was taken from it: it was saved "
    "here {here}, there {there}."
)
_CONTINUED = "“{subject}” was brought up to date from the file: {added} added, the last saved {there}."
_COPY = (
    "“{subject}” went on separately here and in the file after {common} in common, so both were kept, and "
    "the one in the file is now a workshop of its own. It was saved {there}, the one here {here}."
)


def _told(
    kind: Literal["new", "continued", "same", "older", "copy"],
    stored: StoredWorkshop,
    words: str,
    *,
    here: datetime | None = None,
    added: int = 0,
    common: int = 0,
    workshop_id: str | None = None,
) -> TakenUp:
    sentence = words.format(
        subject=stored.workshop.facts.subject,
        here=_said(here) if here else "",
        there=_said(stored.saved_at),
        added=counted(added, "step was", "steps were"),
        common=counted(common, "entry", "entries"),
    )
    return TakenUp(kind=kind, workshop_id=workshop_id or stored.workshop.id, sentence=sentence)


def _copy(
    writing: Connection, rows: Rows, stored: StoredWorkshop, common: int, new_id: str, now: datetime
) -> None:
    """Write the workshop of the file under another id, and let its diary say so."""
    add_workshop(bare(writing), under_another_id(rows, new_id))
    is_open = not stored.workshop.is_closed
    entry = next_entry(
        stored.last_entry,
        at=now,
        command="take_up_copy",
        sentence=f"Taken up as a workshop of its own: both had gone on separately after entry {common}.",
        about=("facts",) if is_open else (),
    )
    diary.append(writing, new_id, entry)
    if is_open:
        # So that the two can be told apart in a list.
        facts = stored.workshop.facts
        named = replace(facts, occasion=f"{facts.occasion} (from another computer)".strip())
        parts.write_changes(writing, new_id, (Change(PartKind.FACTS, "", facts, named),))
    workshops.touch(writing, new_id, now)


def _merge(target: sqlite3.Connection, rows: Rows) -> str:
    """Take private notes and half-typed texts that are not here. A note that differs is put below the one
    that is here; a text that differs stays as it was typed here, which the sentence then says."""
    differing = 0
    for row in rows[PRIVATE]:
        ours = _text_here(target, PRIVATE, row)
        if ours is None:
            put_rows(target, PRIVATE, [row])
        elif row["text"] not in ours:
            both = row["text"] if ours in row["text"] else f"{ours}\n\n{row['text']}"
            target.execute(
                "UPDATE private_note SET text = ? WHERE workshop_id = ? AND id = ?",
                (both, row["workshop_id"], row["id"]),
            )
    for row in rows["draft"]:
        if row["field"] == SIGNING:
            continue  # Nobody signs with what was begun to be signed elsewhere.
        ours = _text_here(target, "draft", row)
        if ours is None:
            put_rows(target, "draft", [row])
        elif ours != row["text"]:
            differing += 1
    if not differing:
        return ""
    texts = counted(differing, "text", "texts")
    return f" {texts} that {'is' if differing == 1 else 'are'} half typed here stayed as typed here."


def _text_here(target: sqlite3.Connection, table: str, row: dict[str, object]) -> str | None:
    """What is here under the key of a row of the file."""
    key = {name: value for name, value in row.items() if name not in ("text", "saved_at")}
    where = " AND ".join(f'"{name}" = :{name}' for name in key)
    found = target.execute(f'SELECT text FROM "{table}" WHERE {where}', key).fetchone()
    return None if found is None else str(found[0])


def _said(moment: datetime) -> str:
    local = moment.astimezone()
    return f"{local.day} {local:%b %Y at %H:%M}"
