"""What somebody who mistyped a name most likely meant."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache


def nearest(word: str, known: Iterable[str]) -> str:
    """The one of `known` that is most like `word`, or an empty text where none is like it."""
    found = nearest_few(word, known, most=1)
    return found[0] if found else ""


def nearest_few(word: str, known: Iterable[str], *, most: int) -> tuple[str, ...]:
    """Up to `most` of `known` that are like `word`, the likest first."""
    return _nearest(word[:80], tuple(known), most)


@lru_cache(maxsize=512)
def _nearest(word: str, known: tuple[str, ...], most: int) -> tuple[str, ...]:
    # Only a mistake needs it, so a good start does not pay for the import.
    from difflib import get_close_matches

    as_known = {name.casefold(): name for name in reversed(known)}
    return tuple(as_known[name] for name in get_close_matches(word.casefold(), as_known, n=most))
