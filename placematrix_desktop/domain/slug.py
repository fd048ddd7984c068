"""Ids made from labels: "Just starting" becomes `just-starting`.

Letters of every script are kept, since a label in Cyrillic, Arabic or Chinese needs an id that a
person can still recognise. Accents go from Latin letters only; in other scripts a mark can be a vowel.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

LONGEST = 80
"""The most characters of an id; a longer label is cut, between words where that is possible."""

_APOSTROPHES = frozenset("'\u2019\u02bc")


def slug(label: str) -> str:
    """The id that a label gives; empty where it holds no letter and no digit.

    Applying it twice changes nothing, so `slug(text) == text` says whether a text is an id.
    """
    words: list[str] = []
    word: list[str] = []
    for character in _plain(label):
        kind = unicodedata.category(character)
        if kind[0] in "LN":
            word.append(character)
        elif kind[0] == "M":
            if word and not word[-1].isascii():
                word.append(character)
        elif kind == "Cf" or character in _APOSTROPHES:
            continue
        elif word:
            words.append("".join(word))
            word = []
    if word:
        words.append("".join(word))
    return _cut(unicodedata.normalize("NFC", "-".join(words)), LONGEST)


def is_slug(text: str) -> bool:
    """Whether a text may be an id as it stands."""
    return bool(text) and slug(text) == text


class SlugsInUse:
    """The ids of one kind of thing, so that each new one differs from all before it."""

    def __init__(self, taken: Iterable[str] = ()) -> None:
        self._taken = set(taken)
        self._last_number: dict[str, int] = {}

    def make(self, label: str, *, otherwise: str) -> str:
        """A new id for a label: the first free one of `x`, `x-2`, `x-3` and so on.

        `otherwise` stands in for a label without any letter or digit, such as a row of stars.
        """
        first = slug(label) or otherwise
        # The number is remembered: thousands of rows of one name must not each count from the start.
        number = self._last_number.get(first, 0)
        while True:
            number += 1
            ending = f"-{number}" if number > 1 else ""
            found = _cut(first, LONGEST - len(ending)) + ending
            if found not in self._taken:
                break
        self._last_number[first] = number
        self._taken.add(found)
        return found


def _plain(label: str) -> str:
    # Folding the case can give letters that decompose again, hence the second round.
    for _ in range(2):
        label = unicodedata.normalize("NFKD", label).casefold()
    return unicodedata.normalize("NFKD", label)


def _cut(text: str, most: int) -> str:
    if len(text) <= most:
        return text
    at = text.rfind("-", most // 2, most + 1)
    return text[: at if at > 0 else most].rstrip("-")
