"""Records as the formats before the present one had them."""

from __future__ import annotations

import json
from typing import Any

from placematrix_desktop.domain import record
from placematrix_desktop.domain.canonical import canonical_bytes, plain, sha256_of
from placematrix_desktop.domain.personal import FACTS_THAT_NAME, OWNER, PERSON, REOPENED_BY
from placematrix_desktop.domain.record import Part, hash_of_part
from placematrix_desktop.domain.workshop import Workshop

NOT_IN_FORMAT_3 = ("rehearsal", "tally_hidden", "tally_by_sector", "prompts")
"""The facts that came with format 4. The breaks of an agenda came with it, too."""


def in_format_3(data: bytes) -> bytes:
    """The record of the same workshop in format 3."""
    return _numbered(3, _as_of_format_3(json.loads(data)["parts"]))


def in_format_2(data: bytes, workshop: Workshop) -> bytes:
    """The record of the same workshop in format 2: names stand in the parts that they belong to."""
    named = (*FACTS_THAT_NAME, REOPENED_BY, PERSON, OWNER)
    parts = [part for part in json.loads(data)["parts"] if not part["name"].startswith(named)]
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
    return _numbered(2, _as_of_format_3(parts))


def _as_of_format_3(parts: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """What tells of sectors goes back to where it belongs, and what came later goes."""
    by_name = {part["name"]: part for part in parts}
    kept = []
    for part in parts:
        kind, _, key = part["name"].partition("/")
        match f"{kind}/":
            case record.PRESENCE:
                by_name[f"judgement/{key}"]["value"]["present"] = part["value"]
            case record.VIEWS:
                by_name[f"judgement/{key}"]["value"]["minority_views"] = part["value"]
            case "reopening_reason/":
                by_name["identity"]["value"]["reopening"]["reason"] = part["value"]
            case record.HANDS_BY_SECTOR:
                by_name[f"tally/{key}"]["value"]["by_sector"] = part["value"]
            case _:
                for field in {"facts": NOT_IN_FORMAT_3, "agenda": ("breaks",)}.get(part["name"], ()):
                    del part["value"][field]
                kept.append(part)
    return kept


def _numbered(number: int, parts: list[dict[str, Any]]) -> bytes:
    listed = [[part["name"], hash_of_part(Part(**part))] for part in parts]
    return canonical_bytes({"format": number, "fingerprint": sha256_of(listed), "parts": parts})
