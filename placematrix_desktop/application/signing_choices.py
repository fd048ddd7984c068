"""What is chosen for a signature before it is given: kept like typing, so that a crash loses none of it.

It is no part of the workshop: it enters no record, no diary and no document, and it goes with the
signature, with the version that it was for, with the participant, and with the workshop.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import msgspec

from placematrix_desktop.application.ports import (
    SIGNING,
    Clock,
    Draft,
    DraftKey,
    Library,
    StoredWorkshop,
    signing_draft,
)
from placematrix_desktop.domain.drawing import is_drawing
from placematrix_desktop.domain.signoff import Position, SigningRole
from placematrix_desktop.domain.workshop import Change, PartKind


class SigningChoice(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What one participant is about to sign. `ticked` and `role` are None where nobody has chosen, so that
    who is present and what the list says go on to count; `drawing` is path data (`domain.drawing`), `words`
    are those of an answer by email that is being recorded."""

    ticked: bool | None = None
    role: SigningRole | None = None
    position: Position = Position.AGREE
    reason: str = ""
    drawing: str = ""
    words: str = ""


_NOTHING = SigningChoice()


class SigningChoices:
    """The choices of one open workshop, by participant id."""

    def __init__(self, library: Library, stored: StoredWorkshop, clock: Clock) -> None:
        self._library, self._clock = library, clock
        self._workshop_id = stored.workshop.id
        self._choices = dict(_choices_in(stored.drafts))

    @property
    def all(self) -> Mapping[str, SigningChoice]:
        return self._choices

    def of(self, participant_id: str) -> SigningChoice:
        return self._choices.get(participant_id, _NOTHING)

    def keep(self, participant_id: str, choice: SigningChoice) -> None:
        """Keep a choice in place of an earlier one. Raises LibraryProblem; then the earlier one stands."""
        if choice == self.of(participant_id):
            return
        key = signing_draft(participant_id)
        if choice == _NOTHING:
            self._library.drop_draft(self._workshop_id, key)
        else:
            text = msgspec.json.encode(choice).decode()
            self._library.save_draft(self._workshop_id, Draft(key=key, text=text, saved_at=self._clock()))
        self._choices[participant_id] = choice

    def ended_with(self, keys: Iterable[DraftKey]) -> None:
        """The library keeps these drafts no longer; those of them that are choices are gone here, too."""
        for key in keys:
            if key.field == SIGNING:
                self._choices.pop(key.id, None)

    def all_ended(self) -> None:
        """The library keeps none of them any longer."""
        self._choices.clear()


def drafts_ended_by(changes: Iterable[Change]) -> tuple[DraftKey, ...]:
    """The choices of participants whom these changes take off the list."""
    return tuple(
        signing_draft(change.id)
        for change in changes
        if change.kind is PartKind.PARTICIPANT and change.new is None
    )


def typed_texts(drafts: Iterable[Draft]) -> tuple[Draft, ...]:
    """The drafts that are texts of fields, without what is chosen for signatures."""
    return tuple(draft for draft in drafts if draft.key.field != SIGNING)


def _choices_in(drafts: Iterable[Draft]) -> Iterable[tuple[str, SigningChoice]]:
    for draft in drafts:
        if draft.key.field == SIGNING:
            try:
                choice = msgspec.json.decode(draft.text, type=SigningChoice)
            except msgspec.DecodeError:
                continue  # From a version that has other choices: they are chosen anew.
            if choice.drawing and not is_drawing(choice.drawing):
                choice = msgspec.structs.replace(choice, drawing="")
            yield draft.key.id, choice
