"""Words that reach the screens by name and not as they stand: what the domain calls things, and the keys."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from importlib import import_module

from build_scripts.translating.found_words import OF_SCREENS, OF_THE_DOMAIN, Words

_DOMAIN = ("audience", "charts", "guidance", "judgement", "participants", "signoff")
"""The modules of the domain with tables of words."""
_ENDINGS = ("_LABELS", "_WORDS", "_IN_WORDS")


def words_by_name() -> set[Words]:
    """All of them. Imports the domain and the keys of the grid."""
    return {*_of_the_domain(), *_of_the_keys()}


def _of_the_domain() -> Iterator[Words]:
    for name in _DOMAIN:
        module = import_module(f"placematrix_desktop.domain.{name}")
        for table in (value for key, value in vars(module).items() if key.endswith(_ENDINGS)):
            if isinstance(table, dict) and all(isinstance(key, Enum) for key in table):
                yield from (Words(OF_THE_DOMAIN, words) for words in table.values() if isinstance(words, str))
    judgement = import_module("placematrix_desktop.domain.judgement")
    yield from (Words(OF_THE_DOMAIN, strength.value) for strength in judgement.EvidenceStrength)
    # What a matrix calls a column.
    yield from (Words(OF_THE_DOMAIN, word) for word in ("stage", "choice"))


def _of_the_keys() -> Iterator[Words]:
    keys = import_module("placematrix_desktop.ui.run.keys")
    yield from (Words(OF_SCREENS, line.words) for line in keys.LINES)
    yield from (Words(OF_SCREENS, group.value) for group in keys.Group)
