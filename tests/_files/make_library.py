"""Make the library of the newest schema for the tests to keep: `python tests/_files/make_library.py`.

It is run once for each schema, when that comes; the two files it makes are never made anew. The JSON file
says what has to be read from the library.
"""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from unittest.mock import patch

import msgspec
from msgspec.structs import replace

FOLDER = Path(__file__).resolve().parent
sys.path.insert(0, str(FOLDER.parent.parent))

from placematrix_desktop.application.commands import (  # noqa: E402
    ChangeFacts,
    PlaceStage,
    TextField,
    WritePrivateNote,
    judgement_draft,
)
from placematrix_desktop.application.sealing import secrets  # noqa: E402
from placematrix_desktop.application.workshops import Workshops  # noqa: E402
from placematrix_desktop.domain.diary import next_entry  # noqa: E402
from placematrix_desktop.domain.erasure import people_known  # noqa: E402
from placematrix_desktop.domain.signoff import Position, SigningRole  # noqa: E402
from placematrix_desktop.storage.migrations import newest_schema  # noqa: E402
from placematrix_desktop.storage.opening import open_library  # noqa: E402
from tests.application.everything_done import everything  # noqa: E402
from tests.factories import Ids, Ticking, full_workshop, salts, signature, small_matrix  # noqa: E402
from tests.storage.expected_contents import read_contents  # noqa: E402

NAME = f"library-schema-{newest_schema()}"


def main() -> None:
    """Write both files. Fails where they are there already."""
    file, expected = FOLDER / f"{NAME}.sqlite3", FOLDER / f"{NAME}.json"
    if file.exists():
        sys.exit("This library has been made, and is never made anew.")
    with patch.object(secrets, "token_hex", lambda _: salts_in_order()), open_library(file) as library:
        fill(library)
        contents = read_contents(library)
    expected.write_bytes(msgspec.json.format(msgspec.json.encode(contents), indent=1))


def fill(library) -> None:  # type: ignore[no-untyped-def]
    """Three workshops: one open, one closed and signed, one reopened with a name erased; between them, one of
    everything. A fourth is deleted."""
    clock, ids = Ticking(), Ids()
    window = Workshops(library, clock=clock, new_id=ids)

    full = full_workshop()
    library.add(full, next_entry(None, at=clock(), command="begin", sentence="Workshop begun."))
    session = window.open(full.id)
    session.execute(WritePrivateNote("trust", "Watch the chair. — “quoted”, 🙂, שלום"))
    session.save_draft(judgement_draft("trust", TextField.NOTE), "Typed and not ent")
    session.execute(PlaceStage("trust", "emerging"))
    session.undo()
    session.redo()

    session = window.begin(small_matrix(id="another"), "Calderdale", occasion="Signed off")
    everything(session)
    session.execute(
        ChangeFacts(
            replace(
                session.workshop.facts, date=date(2026, 3, 12), keep_until=date(2034, 3, 12), sponsor="Sue"
            )
        )
    )
    session.close_workshop()
    (person,) = session.workshop.people()
    session.sign(
        (
            signature(
                person,
                role=SigningRole.CONVENOR,
                position=Position.AGREE_WITH_RESERVATION,
                reason="The finance row came too late.",
            ),
        )
    )

    window.keep_until(session.workshop.id, date(2040, 1, 1))

    session = window.begin(small_matrix(), "Wakefield", rehearsal=True)
    everything(session)
    session.close_workshop()
    session.reopen(reason="A number was wrong.", name="Fay Fox")
    session.execute(PlaceStage("evidence-base", "thriving"))
    (facilitator,) = (each for each in people_known([session.workshop]) if each.label == "Fay Fox")
    window.erase_name(session, facilitator.erasure)

    library.set_usual_years(8)
    window.delete(window.begin(small_matrix(), "Gone").workshop.id)


salts_in_order = salts()

if __name__ == "__main__":
    main()
