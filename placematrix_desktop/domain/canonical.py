"""Canonical JSON (RFC 8785) of the domain's values, and hashes over it."""

from __future__ import annotations

import hashlib
from typing import Any

import msgspec
import rfc8785


def plain(value: Any) -> Any:
    """A value as plain JSON types: structs as dicts, times as text, enums as their values."""
    return msgspec.to_builtins(value, str_keys=True)


def canonical_bytes(value: Any) -> bytes:
    """The one byte form of a value. Raises ValueError for what JSON cannot carry (a lone surrogate, NaN)."""
    return rfc8785.dumps(plain(value))


def sha256_of(value: Any) -> str:
    """The SHA-256 of the canonical form, as 64 lower-case hexadecimal digits."""
    return hashlib.sha256(canonical_bytes(value)).hexdigest()
