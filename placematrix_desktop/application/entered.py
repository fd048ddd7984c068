"""Texts of several lines as they are entered: cleaned, refused where they are too long to keep, and which of
those that were typed are still to be entered."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from placematrix_desktop.application.ports import Draft
from placematrix_desktop.domain.text import LONGEST_TEXT, clean_text
from placematrix_desktop.domain.workshop import PartKind, PartValue
from placematrix_desktop.errors import Refused


def entered_text(text: str, label: str, *, where: str = "") -> str:
    """The text as it is to be kept. `label` names the field within a sentence ("note for the report").

    Raises Refused where it has more than `LONGEST_TEXT` characters.
    """
    cleaned = clean_text(text)
    if len(cleaned) > LONGEST_TEXT:
        raise Refused(
            f"The {label} has {len(cleaned):,} characters; {LONGEST_TEXT:,} is the most.",
            where=where,
            mend="Shorten it; what you typed is still here.",
        )
    return cleaned


def not_entered(
    drafts: Iterable[Draft], part_of: Callable[[PartKind, str], PartValue | None]
) -> tuple[Draft, ...]:
    """The drafts that say something else than what is stored in their place. `part_of` gives a part by its
    kind and id."""

    def stored(draft: Draft) -> object:
        part = part_of(draft.key.kind, draft.key.id)
        return part if isinstance(part, str) else getattr(part, draft.key.field, "")

    return tuple(draft for draft in drafts if draft.text != stored(draft))
