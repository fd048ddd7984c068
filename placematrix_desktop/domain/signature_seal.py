"""The seals of signatures, by which a change of one, or of their order, shows.

Signatures lie over a record and are no part of its fingerprint, since they come after it. So each has a
seal: the SHA-256 of the canonical JSON of what it says, of `who_hash`, and of the seal of the one before. Who
signed is in it only by that hash, which has a salt (`record` does the same with its parts), so that a name
can be erased or left out of a copy, salt and all, and the seals still hold. A drawing is in it by its hash.

Like a fingerprint, a seal shows change against what was recorded; anybody who rewrites everything can make
new ones. The diary has the seals, too, and is part of the next version's record.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from msgspec.structs import replace

from placematrix_desktop.domain.canonical import plain, sha256_of
from placematrix_desktop.domain.personal import ERASED_NAME, NAME_WITHHELD
from placematrix_desktop.domain.signoff import Signature

SIGNATURE = "signature/"
"""What stands before a seal where the diary names it."""

_NOBODY = frozenset({"", ERASED_NAME})
"""What may stand in the place of a name that was left out."""
_WHO = ("name", "organisation")
_NOT_SEALED = (*_WHO, "drawing", "salt", "seal")


def sealed(signature: Signature, previous: Signature | None, salt: str) -> Signature:
    """The signature with its seal, after `previous` (None for the first of a version). `salt` is 32
    hexadecimal digits from a source fit for secrets."""
    salted = replace(signature, salt=salt)
    known = replace(
        salted,
        who_hash=_hash_of_who(salted),
        drawing_hash=sha256_of(signature.drawing) if signature.drawing else "",
    )
    return replace(known, seal=_seal_of(known, previous.seal if previous else ""))


def told_of(signatures: Iterable[Signature]) -> tuple[str, ...]:
    """How the diary names these signatures."""
    return tuple(f"{SIGNATURE}{each.seal}" for each in signatures)


def without_name(signature: Signature, name: str) -> Signature:
    """The signature without the name and the drawing of who gave it, with `name` in that place. Its seal
    holds as before."""
    return replace(signature, name=name, drawing="", salt="")


def first_changed(signatures: Iterable[Signature]) -> int | None:
    """The place, from 1, of the first signature whose seal does not hold; None where all do.

    Signatures of a format without seals hold where none of them has one. Of one in a public copy whose words
    had a name in them, the words are not held against the seal.
    """
    signatures = tuple(signatures)
    if not any(each.seal or each.who_hash or each.salt for each in signatures):
        return None
    previous = ""
    for number, each in enumerate(signatures, start=1):
        # Only a public copy has no name at all; elsewhere the mark is what somebody put there.
        is_shortened = not each.name and not each.salt and NAME_WITHHELD in each.reason + each.words
        says_the_same = is_shortened or each.seal == _seal_of(each, previous)
        drawn_the_same = not each.drawing or each.drawing_hash == sha256_of(each.drawing)
        if not (says_the_same and drawn_the_same and _is_who_signed(each)):
            return number
        previous = each.seal
    return None


def _is_who_signed(signature: Signature) -> bool:
    if signature.salt:
        return signature.who_hash == _hash_of_who(signature)
    return signature.name in _NOBODY


def _hash_of_who(signature: Signature) -> str:
    who: dict[str, Any] = {field: getattr(signature, field) for field in _WHO}
    return sha256_of({**who, "salt": signature.salt})


def _seal_of(signature: Signature, previous_seal: str) -> str:
    said = {name: value for name, value in plain(signature).items() if name not in _NOT_SEALED}
    return sha256_of({**said, "previous_seal": previous_seal})
