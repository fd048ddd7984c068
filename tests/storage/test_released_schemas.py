"""A library of every schema that was ever released opens today and holds what it held."""

from __future__ import annotations

import shutil
from pathlib import Path

import msgspec
import pytest

from placematrix_desktop.application.commands import PlaceStage
from placematrix_desktop.application.workshop_session import WorkshopSession
from placematrix_desktop.domain.diary import first_broken
from placematrix_desktop.domain.record import fingerprint_of, read_record
from placematrix_desktop.storage.header import read_header
from placematrix_desktop.storage.library import SqliteLibrary
from placematrix_desktop.storage.migrations import STEPS
from tests.factories import Ids, Ticking
from tests.storage.conftest import Opened
from tests.storage.expected_contents import Contents, read_contents

FILES = sorted((Path(__file__).resolve().parents[1] / "_files").glob("library-schema-*.sqlite3"))


def test_there_is_one_of_each() -> None:
    assert [file.name for file in FILES] == [f"library-schema-{step.NUMBER}.sqlite3" for step in STEPS]
    assert [read_header(file).schema for file in FILES] == [step.NUMBER for step in STEPS]


@pytest.fixture(params=FILES, ids=lambda file: file.stem)
def released(request: pytest.FixtureRequest) -> Path:
    path: Path = request.param
    return path


@pytest.fixture
def library(released: Path, tmp_path: Path, opened: Opened) -> SqliteLibrary:
    """The library of one release, brought up to date where that is needed."""
    shutil.copy(released, tmp_path / released.name)
    return opened(tmp_path / released.name)


def test_it_holds_what_it_held(released: Path, library: SqliteLibrary) -> None:
    expected = msgspec.json.decode(released.with_suffix(".json").read_bytes(), type=Contents)
    assert read_contents(library) == expected
    assert library.check() == ()
    for workshop in expected.workshops:
        assert first_broken(library.diary(workshop.card.id)) is None
        for version in library.closed_versions(workshop.card.id):
            assert fingerprint_of(read_record(version.record)) == version.closing.fingerprint


def test_there_is_one_of_everything_in_it(library: SqliteLibrary) -> None:
    stored = [library.load(card.id) for card in library.cards()]
    assert {one.workshop.is_closed for one in stored} == {True, False}
    assert any(one.workshop.reopening for one in stored)
    assert any(one.signatures for one in stored)
    assert any(one.private_notes for one in stored)
    assert any(one.drafts for one in stored)
    for field in ("judgements", "element_results", "participants", "actions"):
        assert any(getattr(one.workshop, field) for one in stored)


def test_work_goes_on_in_it(library: SqliteLibrary) -> None:
    for card in library.cards():
        session = WorkshopSession(library, card.id, clock=Ticking(), new_id=Ids())
        if card.closed:
            session.reopen(reason="A number.", name="Fay")
        session.execute(PlaceStage("trust", "thriving"))
        for draft in session.drafts():
            session.drop_draft(draft.key)
        session.close_workshop()
        assert library.load(card.id).workshop == session.workshop
    assert library.check() == ()
