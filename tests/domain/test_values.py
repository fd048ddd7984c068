"""That the values of the domain are values: frozen, and strict about what they are read from."""

from __future__ import annotations

import importlib
import pkgutil
from pathlib import Path

import msgspec
import pytest

import placematrix_desktop.domain
from placematrix_desktop.domain.diary import DiaryEntry
from placematrix_desktop.domain.record import Part, Record
from placematrix_desktop.domain.signed_record import SignedRecord
from placematrix_desktop.domain.signoff import Closing, Reopening, Signature
from placematrix_desktop.domain.workshop import type_of_part
from tests.factories import full_workshop


def structs() -> list[type[msgspec.Struct]]:
    found = []
    folder = Path(placematrix_desktop.domain.__file__).parent
    for info in pkgutil.iter_modules([str(folder)]):
        module = importlib.import_module(f"placematrix_desktop.domain.{info.name}")
        for value in vars(module).values():
            is_struct = isinstance(value, type) and issubclass(value, msgspec.Struct)
            if is_struct and value.__module__ == module.__name__:
                found.append(value)
    return found


@pytest.mark.parametrize("struct", structs(), ids=lambda struct: struct.__name__)
def test_every_struct_of_the_domain_is_frozen(struct: type[msgspec.Struct]) -> None:
    assert struct.__struct_config__.frozen


KEPT = [t for t in type_of_part.values() if t is not str] + [Closing, Reopening, Signature]
READ = [*KEPT, DiaryEntry, Record, SignedRecord, Part]


@pytest.mark.parametrize("struct", READ, ids=lambda struct: struct.__name__)
def test_what_is_kept_and_read_again_takes_no_field_that_it_does_not_know(
    struct: type[msgspec.Struct],
) -> None:
    # A field that is passed over in silence would be lost from the record that it stood in.
    def assert_strict(info: msgspec.inspect.Type) -> None:
        if isinstance(info, msgspec.inspect.StructType):
            assert info.forbid_unknown_fields, info.cls
            for field in info.fields:
                assert_strict(field.type)
        for name in ("item_type", "value_type", "key_type"):
            if hasattr(info, name):
                assert_strict(getattr(info, name))
        for inner in (*getattr(info, "item_types", ()), *getattr(info, "types", ())):
            assert_strict(inner)

    assert_strict(msgspec.inspect.type_info(struct))


def test_the_full_workshop_leaves_no_field_at_its_default() -> None:
    # Else a test that compares whole workshops would not notice a field that is dropped.
    def seen(value: object) -> set[tuple[type, str]]:
        found: set[tuple[type, str]] = set()
        if isinstance(value, msgspec.Struct):
            for field in msgspec.structs.fields(type(value)):
                inner = getattr(value, field.name)
                has_default = field.default is not msgspec.NODEFAULT or (
                    field.default_factory is not msgspec.NODEFAULT
                )
                default = (
                    field.default_factory()
                    if field.default_factory is not msgspec.NODEFAULT
                    else field.default
                )
                if not has_default or inner != default:
                    found.add((type(value), field.name))
                found |= seen(inner)
        elif isinstance(value, dict):
            for inner in value.values():
                found |= seen(inner)
        elif isinstance(value, tuple):
            for inner in value:
                found |= seen(inner)
        return found

    filled = seen(full_workshop())
    kinds = {kind for kind, _ in filled}
    missing = {
        f"{kind.__name__}.{field}"
        for kind in kinds
        for field in kind.__struct_fields__
        if (kind, field) not in filled
    }
    # These say what stands before sign-off, or belong to the matrix, which has tests of its own.
    allowed = {"Workshop.closing", "Workshop.reopening", "Matrix.format", "Matrix.ladder"}
    assert {
        name for name in missing if not name.startswith(("Stage.", "Theme.", "Descriptor.", "Source."))
    } <= (allowed)
