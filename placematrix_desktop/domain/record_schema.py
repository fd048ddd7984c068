"""The shape of a signed record as JSON Schema, for programs that are not ours. `docs/record.schema.json` is
written from this.

It is what the current format looks like. Whether a record is what was closed no schema can say: for that its
fingerprint is worked out again.
"""

from __future__ import annotations

from typing import Any

import msgspec

from placematrix_desktop.domain.actions import Action
from placematrix_desktop.domain.agenda import Agenda
from placematrix_desktop.domain.diary import DiaryEntry
from placematrix_desktop.domain.judgement import ElementResult, Judgement, MinorityView
from placematrix_desktop.domain.matrix import Matrix
from placematrix_desktop.domain.participants import Participant, Presence, Sector
from placematrix_desktop.domain.personal import (
    FACTS_THAT_NAME,
    OWNER,
    PERSON,
    REOPENED_BY,
    REOPENING_REASON,
    Person,
)
from placematrix_desktop.domain.record import (
    HANDS_BY_SECTOR,
    JUDGEMENT,
    PRESENCE,
    RECORD_FORMAT,
    TALLY,
    VIEWS,
    Identity,
)
from placematrix_desktop.domain.signed_record import SignedRecord
from placematrix_desktop.domain.tally import Tally
from placematrix_desktop.domain.workshop import Facts

DIALECT = "https://json-schema.org/draft/2020-12/schema"

PARTS: dict[str, Any] = {
    "identity": Identity,
    "matrix": Matrix,
    "facts": Facts,
    "agenda": Agenda,
    JUDGEMENT: Judgement,
    PRESENCE: Presence,
    VIEWS: tuple[MinorityView, ...],
    TALLY: Tally,
    HANDS_BY_SECTOR: dict[Sector, dict[str, int]],
    "element_result/": ElementResult,
    "participant/": Participant,
    "action/": Action,
    REOPENED_BY: str,
    REOPENING_REASON: str,
    **dict.fromkeys(FACTS_THAT_NAME, str),
    PERSON: Person,
    OWNER: str,
    "diary": tuple[DiaryEntry, ...],
}
"""What the value of each part is, by its name, or by the beginning of its name where that ends in a slash."""


def record_schema() -> dict[str, Any]:
    """The schema of a `SignedRecord` whose parts have the values that their names say."""
    (whole, *values), definitions = msgspec.json.schema_components(
        [SignedRecord, *PARTS.values()], ref_template="#/$defs/{name}"
    )
    definitions["Part"]["allOf"] = [
        {
            "if": {"properties": {"name": _named(name)}},
            "then": {"properties": {"value": value}},
        }
        for name, value in zip(PARTS, values, strict=True)
    ]
    return {
        "$schema": DIALECT,
        "title": f"Signed record of a PlaceMatrix workshop, format {RECORD_FORMAT}",
        **whole,
        "$defs": dict(sorted(definitions.items())),
    }


def _named(name: str) -> dict[str, str]:
    return {"pattern": f"^{name}"} if name.endswith("/") else {"const": name}
