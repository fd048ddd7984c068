"""The published schema is that of what is written, and every part of a record is in it."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest

from placematrix_desktop.domain.record import read_record, seal
from placematrix_desktop.domain.record_schema import PARTS, record_schema
from tests.domain.write_record_schema import SCHEMA, made
from tests.factories import START, full_workshop, salts


def test_the_published_schema_is_up_to_date() -> None:
    """Where a change is meant: `python -m tests.domain.write_record_schema`."""
    assert SCHEMA.read_text(encoding="utf-8") == made()


def shape_of(name: str) -> list[Any]:
    return [
        shape
        for known, shape in PARTS.items()
        if name == known or (known[-1] == "/" and name.startswith(known))
    ]


def test_every_part_of_a_record_has_one_shape_and_is_of_it() -> None:
    record = read_record(seal(full_workshop(), (), closed_at=START, new_salt=salts()))
    seen = set()
    for part in record.parts:
        (shape,) = shape_of(part.name)
        msgspec.convert(part.value, shape)
        seen.add(part.name.partition("/")[0])
    assert {name.removesuffix("/") for name in PARTS} - seen <= {"reopened_by", "reopening_reason"}


def test_a_part_of_another_shape_is_told_apart() -> None:
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert({"name": 3}, shape_of("person/x")[0])


def test_all_that_the_schema_points_to_is_in_it() -> None:
    schema = record_schema()

    def pointers(value: Any) -> list[str]:
        if isinstance(value, dict):
            here = [value["$ref"]] if isinstance(value.get("$ref"), str) else []
            return here + [found for one in value.values() for found in pointers(one)]
        return [found for one in value for found in pointers(one)] if isinstance(value, list) else []

    found = set(pointers(schema))
    assert len(found) > 20
    assert {pointer.removeprefix("#/$defs/") for pointer in found} <= set(schema["$defs"])
