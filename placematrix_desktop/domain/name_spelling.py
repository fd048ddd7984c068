"""Finding the name of a person in a text, in the ways in which it may be written there.

A name on a list of participants reads "Dr Zora O’Neill"; in a note the same person is "Zora O'Neill" or
"O’Neill, Zora", or an address of hers is given. First names and surnames alone are words of the language as
well ("Will", "Young"), so that only a reader can tell; `naming` says where to look for them.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator

_TITLES = frozenset(
    {
        *(
            "dr",
            "doctor",
            "prof",
            "professor",
            "mr",
            "mrs",
            "ms",
            "miss",
            "mx",
            "sir",
            "dame",
            "lord",
            "lady",
        ),
        *("baroness", "cllr", "councillor", "rev", "revd", "reverend"),
    }
)
_APOSTROPHES = "'’‘ʼ`´"
_HYPHENS = "-‐‑–"
_SHORTEST_WORD = 3
_LONGEST_ADDRESS = 64
_REMARK = re.compile(r"\([^)]*\)")


class NamesInText:
    """What finds any of some names in a text."""

    def __init__(self, names: Iterable[str]) -> None:
        names = [_in_one_form(name) for name in names]
        spelled = {spelling for name in names for spelling in _spellings(name)}
        # A name without a letter is looked for in every text.
        self._words = [frozenset(_words(each)) for each in spelled]
        # The longest first, so that no half of a longer name is left.
        found = [_as_pattern(each) for each in sorted(spelled, key=lambda each: (-len(each), each))]
        self._names = re.compile(rf"(?<!\w)(?:{'|'.join(found)})(?!\w)", re.IGNORECASE) if found else None
        address = _address(names)
        self._addresses = re.compile(address, re.IGNORECASE) if address else None

    def put_out(self, text: str, instead: str) -> str:
        """The text with `instead` for each name and for each address that has a word of one in it; the very
        same where there is none."""
        cleaned, number = _in_one_form(text), 0
        for pattern in self._looked_for(cleaned):
            cleaned, more = pattern.subn(instead, cleaned)
            number += more
        return cleaned if number else text

    def are_in(self, text: str) -> bool:
        """Whether any of them stands in the text."""
        text = _in_one_form(text)
        return any(pattern.search(text) for pattern in self._looked_for(text))

    def _looked_for(self, text: str) -> Iterator[re.Pattern[str]]:
        # Few texts name anybody, and telling those by their words is many times quicker than the patterns.
        if self._addresses is not None and "@" in text:
            yield self._addresses
        if self._names is not None:
            there = set(_words(text))
            if any(words <= there for words in self._words):
                yield self._names


def _in_one_form(text: str) -> str:
    """The text with each letter and its accents as one character, as far as there is one."""
    return unicodedata.normalize("NFC", text)


def _words(text: str) -> Iterator[str]:
    return (word.casefold() for word in re.findall(r"[^\Wʼ]+", text))


def _spellings(name: str) -> Iterator[str]:
    yield " ".join(name.split())
    plain = " ".join(_REMARK.sub(" ", name).split())
    surname, comma, first = plain.partition(",")
    for order in (plain, f"{first} {surname}") if comma else (plain,):
        words = order.split()
        while words and words[0].strip(".").casefold() in _TITLES:
            del words[0]
        # A single word that is left may be any word of a text.
        if len(words) > 1:
            yield " ".join(words)
            yield f"{words[-1]}, {' '.join(words[:-1])}"


def _as_pattern(spelling: str) -> str:
    words = spelling.split()
    written = r"\s+".join("".join(map(_letter, word)) for word in words)
    if len(words) > 1:
        return written
    # One word alone counts as it is written on the list, or in capitals: "Will" is a name, "will" is none.
    return f"(?-i:{written}|{''.join(map(_letter, spelling.upper()))})"


def _letter(letter: str) -> str:
    for alike in (_APOSTROPHES, _HYPHENS):
        if letter in alike:
            return f"[{re.escape(alike)}]"
    return re.escape(letter)


def _address(names: Iterable[str]) -> str:
    """What finds addresses of mail that have a word of a name in them; empty where there is no such word."""
    words = {
        word
        for name in names
        for word in re.findall(r"\w+", name.partition("@")[0])
        if len(word) >= _SHORTEST_WORD and word.casefold() not in _TITLES
    }
    if not words:
        return ""
    listed = "|".join(re.escape(word) for word in sorted(words))
    local = rf"[\w.+-]{{0,{_LONGEST_ADDRESS}}}"
    return rf"(?<![\w.+-]){local}(?:{listed}){local}@[\w-]+(?:\.[\w-]+)*"
