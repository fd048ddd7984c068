"""Everything that can be read from a library, in a form that can be kept beside it."""

from __future__ import annotations

import hashlib

import msgspec

from placematrix_desktop.application.ports import Library, StoredWorkshop, WorkshopCard
from placematrix_desktop.domain.diary import DiaryEntry
from placematrix_desktop.domain.signoff import Closing, Signature


class ExpectedVersion(msgspec.Struct, frozen=True, kw_only=True):
    """A closed version; `record_sha256` stands for the very bytes of its record."""

    closing: Closing
    signatures: tuple[Signature, ...]
    record_sha256: str


class ExpectedWorkshop(msgspec.Struct, frozen=True, kw_only=True):
    """One workshop with all that goes with it."""

    card: WorkshopCard
    stored: StoredWorkshop
    diary: tuple[DiaryEntry, ...]
    versions: tuple[ExpectedVersion, ...]


class Contents(msgspec.Struct, frozen=True, kw_only=True):
    """A whole library, in the order of its cards."""

    workshops: tuple[ExpectedWorkshop, ...]


def read_contents(library: Library) -> Contents:
    """Read everything there is."""
    return Contents(
        workshops=tuple(
            ExpectedWorkshop(
                card=card,
                stored=library.load(card.id),
                diary=library.diary(card.id),
                versions=tuple(
                    ExpectedVersion(
                        closing=version.closing,
                        signatures=version.signatures,
                        record_sha256=hashlib.sha256(version.record).hexdigest(),
                    )
                    for version in library.closed_versions(card.id)
                ),
            )
            for card in library.cards(1_000)
        )
    )
