"""Half-typed rows, such as an action without its owner yet, kept so that a crash loses nothing."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from placematrix_desktop.domain.text import clean_text


def as_draft(values: Mapping[str, str]) -> str:
    """The fields of a half-typed row as one text."""
    tidy = {name: clean_text(text) for name, text in values.items()}
    return msgspec.json.encode({name: text for name, text in tidy.items() if text}).decode()


def from_draft(text: str) -> dict[str, str]:
    """The fields of a half-typed row. A text of another form is all taken as its words."""
    try:
        return msgspec.json.decode(text, type=dict[str, str])
    except msgspec.DecodeError:
        return {"text": text}
