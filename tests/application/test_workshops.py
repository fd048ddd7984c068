"""Home: beginning a workshop, opening one, and which there are."""

from __future__ import annotations

from datetime import date

import pytest
from msgspec.structs import replace

from placematrix_desktop.application.commands import (
    AddParticipants,
    ChangeFacts,
    PlaceStage,
    SetState,
    TextField,
    WriteText,
)
from placematrix_desktop.domain.agenda import whole_matrix
from placematrix_desktop.domain.diary import FIRST_PREVIOUS_HASH, first_broken
from placematrix_desktop.domain.judgement import State
from placematrix_desktop.domain.matrix import SubjectKind
from placematrix_desktop.domain.participants import NewParticipant
from placematrix_desktop.domain.workshop import PURPOSE, PURPOSE_OF_CHOICES, Facts
from placematrix_desktop.errors import LibraryProblem, Refused
from tests.application.begun import begun
from tests.application.memory_library import MemoryLibrary
from tests.factories import signature, small_matrix


def test_a_new_workshop_has_the_whole_matrix_in_scope_and_says_what_it_is_for() -> None:
    one = begun()
    made = one.workshops.begin(
        small_matrix(), " Calder\ndale ", occasion=" Spring ", today=date(2026, 3, 12), sample=True
    ).workshop
    assert made.facts == Facts(
        subject="Calder dale",
        subject_kind=SubjectKind.PLACE,
        occasion="Spring",
        purpose=PURPOSE,
        date=date(2026, 3, 12),
        sample=True,
    )
    assert made.agenda == whole_matrix(small_matrix())
    assert made.matrix == small_matrix()
    assert made.created_at == one.clock.now
    assert (made.judgements, made.participants, made.actions, made.version) == ({}, {}, {}, 1)
    assert "Not a rating of performance" in made.facts.purpose


def test_a_workshop_on_choices_does_not_call_itself_an_assessment() -> None:
    purpose = begun(small_matrix(ladder=False)).workshop.facts.purpose
    assert purpose == PURPOSE_OF_CHOICES
    assert "assess" not in purpose
    assert "Not a rating of performance" in purpose


def test_the_kind_of_subject_is_the_first_that_the_matrix_is_for() -> None:
    matrix = replace(small_matrix(), subjects=(SubjectKind.SYSTEM, SubjectKind.PLACE))
    assert begun(matrix).workshop.facts.subject_kind is SubjectKind.SYSTEM


def test_a_new_workshop_is_stored_with_the_first_entry_of_its_diary() -> None:
    one = begun()
    (entry,) = one.session.diary()
    assert (entry.number, entry.command, entry.previous_hash) == (1, "begin", FIRST_PREVIOUS_HASH)
    assert entry.sentence == "Workshop begun on “A small matrix”, 2026."
    assert first_broken([entry]) is None
    assert one.reloaded().workshop == one.workshop


@pytest.mark.parametrize("subject", ["", " \r\n\t", "\x00"])
def test_a_workshop_needs_a_subject(subject: str) -> None:
    one = begun()
    before = one.library.everything()
    with pytest.raises(Refused, match="needs the name of the place"):
        one.workshops.begin(small_matrix(), subject)
    assert one.library.everything() == before


def test_a_library_that_fails_has_no_new_workshop() -> None:
    one = begun()
    before = one.library.everything()
    with one.library.failing("add"), pytest.raises(LibraryProblem):
        one.workshops.begin(small_matrix(), "Calderdale")
    assert one.library.everything() == before


def test_a_workshop_that_is_not_there_cannot_be_opened() -> None:
    with pytest.raises(LibraryProblem, match="nowhere"):
        begun().workshops.open("nowhere")


def test_two_workshops_of_one_library_keep_apart() -> None:
    one = begun()
    other = one.workshops.begin(small_matrix(), "Calderdale")
    one.do(PlaceStage("trust", "maturing"))
    other.execute(PlaceStage("trust", "emerging"))
    assert one.reloaded().workshop.judgement("trust").stage_id == "maturing"
    assert one.workshops.open(other.workshop.id).workshop.judgement("trust").stage_id == "emerging"
    assert len(one.session.diary()) == len(other.diary()) == 2


def test_home_shows_how_far_each_workshop_is_the_last_one_first() -> None:
    one = begun()
    other = one.workshops.begin(
        small_matrix(), "Calderdale", occasion="Spring", today=date(2026, 3, 12), sample=True
    )
    one.do(
        PlaceStage("trust", "maturing"),
        SetState("common-vision", State.NO_CONSENSUS),
        SetState("evidence-base", State.PARKED),
    )
    first, second = one.workshops.recent()
    assert (first.id, second.id) == (one.workshop.id, other.workshop.id)
    assert (first.in_scope, first.agreed, first.decided) == (5, 1, 2)
    assert (first.version, first.closed, first.signatures) == (1, False, 0)
    assert first.saved_at == one.session.saved_at
    assert (second.subject, second.occasion, second.date, second.sample) == (
        "Calderdale",
        "Spring",
        "2026-03-12",
        True,
    )
    assert one.workshops.recent(limit=1) == (first,)


def test_home_shows_that_a_workshop_is_closed_and_how_many_signed() -> None:
    one = begun()
    one.do(AddParticipants((NewParticipant("Ann"), NewParticipant("Bo"))))
    one.session.close_workshop()
    one.session.sign(tuple(signature(someone) for someone in one.workshop.people()))
    (card,) = one.workshops.recent()
    assert (card.closed, card.signatures, card.version) == (True, 2, 1)
    one.session.reopen(reason="A slip.", name="Fay")
    (card,) = one.workshops.recent()
    assert (card.closed, card.version) == (False, 2)


def test_a_workshop_is_compared_with_others_on_the_same_matrix() -> None:
    one = begun()
    earlier = one.workshops.begin(small_matrix(), "Kirklees", occasion="Autumn")
    later = one.workshops.begin(small_matrix(), "Calderdale")
    one.workshops.begin(small_matrix(id="another"), "Kirklees")
    ids = [card.id for card in one.workshops.comparable(one.workshop)]
    assert ids == [later.workshop.id, earlier.workshop.id]


def test_reading_a_library_that_can_only_be_read() -> None:
    library = MemoryLibrary()
    one = begun(library=library)
    one.do(WriteText("trust", TextField.NOTE, "Said."))
    one.do(ChangeFacts(replace(one.workshop.facts, venue="Hall")))
    library._writable = False
    assert one.workshops.recent()
    assert one.reloaded().workshop == one.workshop
    assert not one.workshops.library.writable
    with pytest.raises(LibraryProblem):
        one.workshops.begin(small_matrix(), "Calderdale")


def test_a_rehearsal_says_so_from_the_first_entry_on_and_is_offered_to_rehearsals_alone() -> None:
    real, other = begun(), begun()
    rehearsal = real.workshops.begin(small_matrix(), "Kirklees", rehearsal=True)
    assert rehearsal.workshop.facts.rehearsal
    assert rehearsal.diary()[0].sentence.startswith("Rehearsal begun on")
    assert [card.rehearsal for card in real.workshops.recent()] == [True, False]
    assert real.workshops.comparable(real.workshop) == ()
    assert [card.id for card in real.workshops.comparable(rehearsal.workshop)] == [real.workshop.id]
    rehearsal.close_workshop()
    assert rehearsal.diary()[-1].sentence == "Closed as version 1 of a rehearsal."
    assert real.workshops.recent()[0].rehearsal
    assert not other.workshop.facts.rehearsal
