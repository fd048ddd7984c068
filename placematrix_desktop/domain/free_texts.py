"""Everything in a workshop that somebody typed as free text, with where it stands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

import msgspec

from placematrix_desktop.domain.judgement import Judgement
from placematrix_desktop.domain.signoff import Signature
from placematrix_desktop.domain.workshop import Workshop


class FreeText(msgspec.Struct, frozen=True):
    """One text. `where` names the field as a facilitator knows it."""

    where: str
    text: str


def free_texts(
    workshop: Workshop,
    *,
    signatures: Iterable[Signature] = (),
    private_notes: Mapping[str, str] | None = None,
) -> Iterator[FreeText]:
    """All that is not empty, in the order of the workshop."""
    for where, text in _all(workshop, signatures, private_notes or {}):
        if text:
            yield FreeText(where, text)


def _all(
    workshop: Workshop, signatures: Iterable[Signature], private_notes: Mapping[str, str]
) -> Iterator[tuple[str, str]]:
    facts = workshop.facts
    for label, text in (
        ("Name of the place or body", facts.subject),
        ("Occasion", facts.occasion),
        ("Purpose", facts.purpose),
        ("Venue", facts.venue),
    ):
        yield label, text
    for person in workshop.people():
        yield f"Interest of {person.name}", person.interest
    for key in workshop.matrix.descriptor_ids():
        title = workshop.matrix.place(key).descriptor.title
        if key in workshop.judgements:
            for label, text in _of_judgement(workshop.judgements[key]):
                yield f"{title}: {label}", text
        yield f"{title}: private note", private_notes.get(key, "")
    for key, result in workshop.element_results.items():
        title = workshop.matrix.element(key).title
        yield f"{title}: result from elsewhere", result.result
        yield f"{title}: where it is from", result.where_from
    for action in workshop.actions_in_order():
        yield "Action", action.text
        yield "Organisation of an action", action.organisation
    for signature in signatures:
        yield "Reason given with a signature", signature.reason
        yield "Answer by email", signature.words
    if workshop.reopening:
        yield "Why it was reopened", workshop.reopening.reason


def _of_judgement(judgement: Judgement) -> Iterator[tuple[str, str]]:
    yield "reason", judgement.reason
    yield "note for the report", judgement.note
    for evidence in judgement.evidence:
        yield "evidence", evidence.text
    for view in judgement.minority_views:
        yield "minority view", view.reason
    yield "support needed", judgement.support_needed
    yield "good practice", judgement.good_practice
