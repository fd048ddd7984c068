"""Records as the format before the present one had them: names stand in the parts that they belong to."""

from __future__ import annotations

import json

from placematrix_desktop.domain.canonical import canonical_bytes, plain, sha256_of
from placematrix_desktop.domain.personal import FACTS_THAT_NAME, OWNER, PERSON, REOPENED_BY
from placematrix_desktop.domain.record import Part, hash_of_part
from placematrix_desktop.domain.workshop import Workshop


def in_format_2(record: bytes, workshop: Workshop) -> bytes:
    """The record of the same workshop in format 2."""
    named = (*FACTS_THAT_NAME, REOPENED_BY, PERSON, OWNER)
    parts = [part for part in json.loads(record)["parts"] if not part["name"].startswith(named)]
    for part in parts:
        kind, _, key = part["name"].partition("/")
        match kind:
            case "identity":
                part["value"]["reopening"] = plain(workshop.reopening)
            case "facts":
                part["value"] = plain(workshop.facts)
                del part["value"]["keep_until"]
            case "participant":
                part["value"] = plain(workshop.participants[key])
            case "action":
                part["value"] = plain(workshop.actions[key])
    listed = [[part["name"], hash_of_part(Part(**part))] for part in parts]
    return canonical_bytes({"format": 2, "fingerprint": sha256_of(listed), "parts": parts})
