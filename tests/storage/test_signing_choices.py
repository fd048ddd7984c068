"""What is chosen for signatures, in a library file."""

from __future__ import annotations

from pathlib import Path

import pytest

from placematrix_desktop.application.commands import AddParticipants
from placematrix_desktop.application.ports import Draft, DraftKey, signing_draft
from placematrix_desktop.application.signing_choices import SigningChoice
from placematrix_desktop.application.workshop_session import WorkshopSession
from placematrix_desktop.domain.participants import NewParticipant
from placematrix_desktop.domain.workshop import PartKind
from placematrix_desktop.errors import LibraryProblem
from tests.factories import START, signature
from tests.storage.conftest import Opened
from tests.storage.in_a_file import Desk, as_after_a_kill, desk
from tests.storage.planted import where

CHOICE = SigningChoice(reason="Fribblewick", drawing="M417 83l21 -7")


@pytest.fixture
def window(file: Path, opened: Opened) -> Desk:
    return desk(opened(file))


@pytest.fixture
def session(window: Desk) -> WorkshopSession:
    session = window.begin()
    session.execute(AddParticipants((NewParticipant("Ann"), NewParticipant("Bo"))))
    session.close_workshop()
    for person in session.workshop.people():
        session.choices.keep(person.id, CHOICE)
    return session


def test_they_outlive_a_kill(session: WorkshopSession, file: Path, tmp_path: Path, opened: Opened) -> None:
    as_after_a_kill(file, tmp_path / "after" / "library.sqlite3")
    found = desk(opened(tmp_path / "after" / "library.sqlite3")).workshops.open(session.workshop.id)
    assert found.choices.all == session.choices.all
    assert set(found.choices.all.values()) == {CHOICE}


def test_they_go_with_the_signature_and_with_the_version(
    window: Desk, session: WorkshopSession, file: Path
) -> None:
    ann, bo = session.workshop.people()
    session.sign((signature(ann),))
    assert [draft.key for draft in window.library.load(session.workshop.id).drafts] == [signing_draft(bo.id)]
    session.reopen(reason="A slip.", name="Fay")
    assert window.library.load(session.workshop.id).drafts == ()
    window.library.close()
    # The rows are overwritten where they stood.
    assert where("Fribblewick", file.parent) == where(CHOICE.drawing, file.parent) == []


def test_a_closed_workshop_takes_no_other_draft(window: Desk, session: WorkshopSession) -> None:
    key = DraftKey(PartKind.FACTS, "", "venue")
    with pytest.raises(LibraryProblem):
        window.library.save_draft(session.workshop.id, Draft(key=key, text="Town hall", saved_at=START))


def test_nothing_is_kept_for_a_workshop_that_is_gone(window: Desk, session: WorkshopSession) -> None:
    (ann, _), workshop_id = session.workshop.people(), session.workshop.id
    window.workshops.delete(workshop_id)
    with pytest.raises(LibraryProblem, match="not in this library"):
        session.choices.keep(ann.id, SigningChoice(reason="Later."))


def test_they_are_not_handed_over_and_none_comes_from_elsewhere(
    window: Desk, session: WorkshopSession, tmp_path: Path, opened: Opened
) -> None:
    handed = tmp_path / "handed.placematrix"
    window.library.hand_over(session.workshop.id, handed, with_private_notes=True)
    assert where("Fribblewick", handed) == where(CHOICE.drawing, handed) == []
    there = opened(tmp_path / "there" / "library.sqlite3")
    there.take_up(handed, new_id="other", now=START)
    other = desk(there).workshops.open(session.workshop.id)
    ann, _ = other.workshop.people()
    other.choices.keep(ann.id, SigningChoice(reason="Theirs."))
    # Back as it was: what is chosen here stays. Reopened there: it was for the version before.
    assert window.library.take_up(handed, new_id="other", now=START).kind == "same"
    assert session.workshop.closing is not None
    assert len(window.library.load(session.workshop.id).drafts) == 2
    other.reopen(reason="A slip.", name="Fay")
    there.hand_over(other.workshop.id, handed, with_private_notes=True)
    assert window.library.take_up(handed, new_id="other", now=START).kind == "continued"
    assert window.library.load(session.workshop.id).drafts == ()
