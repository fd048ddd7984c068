"""Records as the formats before the present one had them."""

from __future__ import annotations

import json
from typing import Any

from placematrix_desktop.domain.canonical import canonical_bytes, plain, sha256_of
from placematrix_desktop.domain.personal import FACTS_THAT_NAME, OWNER, PERSON, REOPENED_BY
from placematrix_desktop.domain.record import Part, hash_of_part
from placematrix_desktop.domain.workshop import Workshop

NOT_IN_FORMAT_3 = ("rehearsal", "tally_hidden", "tally_by_sector", "prompts")
"""The facts that came with format 4. The breaks of an agenda came with it, too."""


def in_format_3(record: bytes) -> bytes:
    """The record of the same workshop in format 3."""
    return _numbered(3, [_as_of_format_3(part) for part in json.loads(record)["parts"]])


def in_format_2(record: bytes, workshop: Workshop) -> bytes:
    """The record of the same workshop in format 2: names stand in the parts that they belong to."""
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
    return _numbered(2, [_as_of_format_3(part) for part in parts])


def _as_of_format_3(part: dict[str, Any]) -> dict[str, Any]:
    newer = {"facts": NOT_IN_FORMAT_3, "agenda": ("breaks",)}.get(part["name"], ())
    for field in newer:
        del part["value"][field]
    return part


def _numbered(number: int, parts: list[dict[str, Any]]) -> bytes:
    listed = [[part["name"], hash_of_part(Part(**part))] for part in parts]
    return canonical_bytes({"format": number, "fingerprint": sha256_of(listed), "parts": parts})
