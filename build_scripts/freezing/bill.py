"""The software bill of materials, in CycloneDX 1.6."""

from __future__ import annotations

import json
import uuid
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any

from build_scripts.freezing.components import PROGRAM, Component


def bill_of_materials(components: Iterable[Component], *, version: str, moment: int) -> str:
    """The bill as JSON text. `version` is the program's, `moment` in seconds since 1970.

    The same components give the same text, its serial number included.
    """
    listed = [_listed(component) for component in components]
    program = f"pkg:pypi/{PROGRAM}@{version}"
    body: dict[str, Any] = {
        "metadata": {
            "timestamp": datetime.fromtimestamp(moment, UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
            "component": {
                "type": "application",
                "bom-ref": program,
                "name": PROGRAM,
                "version": version,
                "purl": program,
            },
        },
        "components": listed,
        "dependencies": [{"ref": program, "dependsOn": sorted(each["bom-ref"] for each in listed)}],
    }
    number = uuid.uuid5(uuid.NAMESPACE_URL, json.dumps(body, sort_keys=True))
    start = {
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": f"urn:uuid:{number}",
        "version": 1,
    }
    return json.dumps({**start, **body}, indent=2, ensure_ascii=False) + "\n"


def _listed(component: Component) -> dict[str, Any]:
    licence: dict[str, Any] = (
        {"expression": component.licence}
        if component.is_expression
        else {"license": {"name": component.licence}}
    )
    listed: dict[str, Any] = {
        "type": "library",
        "bom-ref": component.purl,
        "name": component.name,
        "version": component.version,
        "purl": component.purl,
        "licenses": [licence],
    }
    if component.note:
        listed["description"] = component.note
    return listed
