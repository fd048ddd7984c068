"""A thousand single changes to signed files are all found, and no untouched file is called changed."""

from __future__ import annotations

import json
import random
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from placematrix_desktop.application.audiences import account_for
from placematrix_desktop.application.commands import AddParticipants, PlaceStage, TextField, WriteText
from placematrix_desktop.application.ports import Account
from placematrix_desktop.bootstrap import ReportAndRecord, verdict_on
from placematrix_desktop.domain.audience import Audience
from placematrix_desktop.domain.participants import NewParticipant
from placematrix_desktop.domain.verdict import Finding
from placematrix_desktop.storage.opening import open_library
from tests.factories import small_matrix
from tests.storage.in_a_file import desk, signed

FONTS = Path(__file__).resolve().parents[1] / "resources" / "fonts"
NAMES = ("Ann Achebe", "Bo Björk", "Cy Doe", "שלום כהן")


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library with ten workshops, closed and signed, the last of them in two versions."""
    file = tmp_path_factory.mktemp("tampering") / "library.sqlite3"
    with open_library(file) as opened:
        here = desk(opened)
        for number in range(10):
            session = here.begin(f"Place {number}", small_matrix())
            session.execute(AddParticipants(tuple(NewParticipant(name) for name in NAMES[: 1 + number % 4])))
            session.execute(PlaceStage("trust", ("emerging", "developing", "maturing")[number % 3]))
            session.execute(WriteText("trust", TextField.NOTE, f"Noted {number} – “said” by them."))
            signed(session)
        session.reopen(reason="A slip.", name="Fay")
        signed(session)
    return file


@pytest.fixture(scope="module")
def accounts(library: Path, tmp_path_factory: pytest.TempPathFactory) -> list[Account]:
    copy = Path(shutil.copy(library, tmp_path_factory.mktemp("accounts") / "copy.sqlite3"))
    with open_library(copy) as opened:
        workshops = desk(opened).workshops
        return [workshops.open(card.id).account() for card in workshops.recent()]


DOCUMENTS = ReportAndRecord(FONTS)


def finding(file: Path) -> Finding:
    return verdict_on(file).finding


@pytest.fixture(scope="module")
def files(accounts: list[Account], tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[bytes]]:
    """Every report and record for every audience."""
    folder = tmp_path_factory.mktemp("files")
    found: dict[str, list[bytes]] = {"pdf": [], "pmrecord": []}
    for audience in Audience:
        for account in accounts:
            meant = account_for(account, audience)
            DOCUMENTS.write_pdf(meant, folder / "a.pdf")
            DOCUMENTS.write_record(meant, folder / "a.pmrecord")
            for kind, made in found.items():
                made.append((folder / f"a.{kind}").read_bytes())
    return found


def test_two_hundred_untouched_files_are_valid(
    files: dict[str, list[bytes]], library: Path, tmp_path: Path
) -> None:
    tried = 0
    for kind, made in files.items():
        for number, data in enumerate(made):
            file = tmp_path / f"{number}.{kind}"
            file.write_bytes(data)
            again = Path(shutil.copy(file, tmp_path / f"copy of {number}.{kind}"))
            for each in (file, again):
                assert finding(each) is Finding.VALID, each
                tried += 1
    for number in range(200 - tried):
        assert finding(Path(shutil.copy(library, tmp_path / f"{number}.sqlite3"))) is Finding.VALID
        tried += 1
    assert tried == 200


@pytest.mark.parametrize(("kind", "number"), [("pdf", 400), ("pmrecord", 300)])
def test_every_single_byte_that_is_changed_is_found(
    files: dict[str, list[bytes]], tmp_path: Path, kind: str, number: int
) -> None:
    chance = random.Random(f"bytes of a {kind}")
    file = tmp_path / f"changed.{kind}"
    for _ in range(number):
        data = bytearray(chance.choice(files[kind]))
        at = chance.randrange(len(data))
        data[at] ^= chance.randrange(1, 256)
        file.write_bytes(data)
        assert finding(file) is not Finding.VALID, at


def test_every_value_that_is_changed_in_a_record_is_found(
    files: dict[str, list[bytes]], tmp_path: Path
) -> None:
    chance = random.Random("values of a record")
    file = tmp_path / "changed.pmrecord"
    for _ in range(100):
        whole = json.loads(chance.choice(files["pmrecord"]))
        _change_one(whole, chance)
        file.write_text(json.dumps(whole), encoding="utf-8")
        assert finding(file) in (Finding.CHANGED, Finding.NOT_OURS)


def _change_one(whole: Any, chance: random.Random) -> None:
    """Put another value in one place of a JSON value."""
    places: list[tuple[Any, Any]] = []
    waiting = [whole]
    while waiting:
        here = waiting.pop()
        keys = here if isinstance(here, dict) else range(len(here))
        for key in keys:
            if isinstance(here[key], dict | list) and here[key]:
                waiting.append(here[key])
            else:
                places.append((here, key))
    here, key = chance.choice(places)
    old = here[key]
    here[key] = next(
        each for each in ("", "changed", 7, None, True) if each != old or type(each) is not type(old)
    )


def test_every_value_that_is_changed_in_a_library_is_found(library: Path, tmp_path: Path) -> None:
    chance = random.Random("values of a library")
    file = tmp_path / "changed.sqlite3"
    for _ in range(170):
        shutil.copy(library, file)
        said = _change_in_a_library(file, chance)
        assert finding(file) is Finding.CHANGED, said


def _change_in_a_library(file: Path, chance: random.Random) -> str:
    """Change one value of what was closed and signed, by SQL, past all guards."""
    with closing(sqlite3.connect(file)) as connection, connection:
        for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'trigger'").fetchall():
            connection.execute(f"DROP TRIGGER {name}")
        table = chance.choice(("closed_version", "closed_version", "signature", "diary"))
        rowids = [row for (row,) in connection.execute(f"SELECT rowid FROM {table}")]
        row = chance.choice(rowids)
        if table == "diary" and chance.random() < 0.5:
            connection.execute("DELETE FROM diary WHERE rowid = ?", (row,))
            return f"diary {row} deleted"
        columns = [
            name
            for _, name, _, _, _, _, hidden in connection.execute(f"PRAGMA table_xinfo({table})")
            if not hidden and name != "workshop_id"
        ]
        column = chance.choice(columns)
        (old,) = connection.execute(f"SELECT {column} FROM {table} WHERE rowid = ?", (row,)).fetchone()
        new = _another(old, chance)
        connection.execute(f"UPDATE {table} SET {column} = ? WHERE rowid = ?", (new, row))
        return f"{table}.{column} of {row}: {old!r} to {new!r}"[:400]


def _another(old: Any, chance: random.Random) -> Any:
    match old:
        case bytes():
            data = bytearray(old)
            data[chance.randrange(len(data))] ^= chance.randrange(1, 128)
            return bytes(data)
        case int():
            return old + 5_000
        case str() if old.startswith("{"):
            value = json.loads(old)
            _change_one(value, chance)
            return json.dumps(value)
        case _:
            return f"{old or ''}x"


def test_a_record_in_the_report_of_another_is_found(files: dict[str, list[bytes]], tmp_path: Path) -> None:
    import pikepdf

    from placematrix_desktop.report.content import RECORD_NAME

    file, changed = tmp_path / "one.pdf", tmp_path / "changed.pdf"
    for number in range(10):
        file.write_bytes(files["pdf"][number])
        with pikepdf.open(file) as pdf:
            record = files["pmrecord"][(number + 1) % 10]
            pdf.attachments[RECORD_NAME] = pikepdf.AttachedFileSpec(pdf, record, filename=RECORD_NAME)
            del pdf.Root.AF
            pdf.save(changed)
        assert finding(changed) is Finding.CHANGED
