"""Nothing that somebody typed is overlooked where texts are looked through for a name."""

from __future__ import annotations

from typing import Any

import msgspec
from msgspec.structs import replace

from placematrix_desktop.domain.actions import Action
from placematrix_desktop.domain.free_texts import FreeText, free_texts
from placematrix_desktop.domain.judgement import ElementResult, Evidence, Judgement, MinorityView
from placematrix_desktop.domain.participants import Participant
from placematrix_desktop.domain.personal import FACTS_THAT_NAME, Person
from placematrix_desktop.domain.signoff import Reopening, Signature
from placematrix_desktop.domain.workshop import Facts, Workshop
from tests.factories import START, full_workshop, signature

IDS = {
    "id",
    "participant_id",
    "descriptor_id",
    "element_id",
    "stage_id",
    "target_stage_id",
    "compared_with",
    "fingerprint",
    "previous_fingerprint",
    "salt",
    "who_hash",
    "drawing_hash",
    "drawing",
    "seal",
}
NAMES = {*FACTS_THAT_NAME, *Person.__struct_fields__, "owner"} - {"interest"}


def marked(value: Any) -> Any:
    """The value with a text of its own in each field that somebody types."""
    texts = {
        field.name: f"{type(value).__name__}.{field.name}"
        for field in msgspec.structs.fields(value)
        if field.type in (str, str | None) and field.name not in IDS
    }
    return replace(value, **texts)


def test_every_text_is_found_and_says_where_it_stands() -> None:
    full = full_workshop()
    judgement = full.judgements["common-vision"]
    some: Workshop = replace(
        full,
        facts=marked(full.facts),
        judgements={
            "common-vision": replace(
                marked(judgement),
                evidence=(marked(judgement.evidence[0]),),
                minority_views=(marked(judgement.minority_views[0]),),
            )
        },
        element_results={"digital": marked(full.element_results["digital"])},
        participants={"person-1": marked(full.participants["person-1"])},
        actions={"action-1": marked(full.actions["action-1"])},
        reopening=marked(
            Reopening(version=2, previous_fingerprint="", reason="x", name="x", reopened_at=START)
        ),
    )
    signatures = [marked(signature(full.participants["person-1"]))]
    found = list(free_texts(some, signatures=signatures, private_notes={"trust": "Watch the chair."}))
    assert FreeText("Trust: private note", "Watch the chair.") in found
    assert FreeText("Common vision: note for the report", "Judgement.note") in found
    expected = {
        f"{kind.__name__}.{field.name}"
        for kind in (
            Facts,
            Judgement,
            Evidence,
            MinorityView,
            ElementResult,
            Participant,
            Action,
            Signature,
            Reopening,
        )
        for field in msgspec.structs.fields(kind)
        if field.type in (str, str | None) and field.name not in {*IDS, *NAMES}
    }
    assert "Judgement.good_practice" in expected
    said = {each.text for each in found} - {"Watch the chair."}
    assert said == expected | {"Action.organisation"}


def test_what_is_empty_is_no_text() -> None:
    assert [each.where for each in free_texts(replace(full_workshop(), judgements={}, actions={}))] == [
        "Name of the place or body",
        "Occasion",
        "Purpose",
        "Venue",
        "Interest of Ann Achebe",
        "Digital: result from elsewhere",
        "Digital: where it is from",
    ]
