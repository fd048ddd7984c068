"""Texts of a copy that may name somebody who is not to be named there.

Full names are taken out of the public copy by themselves (`audience`); a first name in a sentence is not, and
nobody but a reader can tell whom it means. So whoever saves the copy is told where to look.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from msgspec.structs import replace

from placematrix_desktop.domain.audience import Audience
from placematrix_desktop.domain.free_texts import FreeText, free_texts
from placematrix_desktop.domain.signoff import Signature
from placematrix_desktop.domain.workshop import Workshop

_SHORTEST_WORD = 3
"""Letters of a word of a name from which on it is looked for by itself."""

_WORD = re.compile(r"\w[\w'’-]*")
_TITLES = frozenset({"Mrs", "Miss", "Prof", "Professor", "Doctor", "Sir", "Dame", "Lord", "Lady", "Cllr"})


def texts_that_may_name(
    workshop: Workshop, signatures: Iterable[Signature], names: Iterable[str], audience: Audience
) -> tuple[FreeText, ...]:
    """The texts that hold one of `names` or a word of one, with its capital: "Will" is somebody's name and
    "will" is none. `workshop` and `signatures` are those of the copy.

    A board may know who took part, so only what stands beside a judgement counts there.
    """
    if audience is Audience.WORKING:
        return ()
    shown = replace(workshop, participants={})
    if audience is Audience.BOARD:
        facts = replace(shown.facts, subject="", occasion="", purpose="", venue="")
        shown, signatures = replace(shown, facts=facts, actions={}, reopening=None), ()
    words = {word for name in names for word in _words(name) if _is_looked_for(word)}
    return tuple(each for each in free_texts(shown, signatures=signatures) if words & set(_words(each.text)))


def _words(text: str) -> list[str]:
    found = _WORD.findall(unicodedata.normalize("NFKC", text))
    # "Ann's" is Ann.
    return [re.sub(r"['’]s?$", "", word) for word in found]


def _is_looked_for(word: str) -> bool:
    if word.lower() == word.upper():
        # A script without capitals: no way to tell a name from a word, but a name is rare there.
        return not word.isascii()
    return len(word) >= _SHORTEST_WORD and word != word.lower() and word not in _TITLES
