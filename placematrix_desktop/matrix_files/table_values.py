"""Single values out of the tables of a file, each with a problem where it is not of the kind wanted."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, time
from enum import StrEnum
from typing import Any, TypeVar

from placematrix_desktop.domain.matrix_problem import Problem, Spot
from placematrix_desktop.domain.matrix_text import quoted
from placematrix_desktop.domain.nearest import nearest
from placematrix_desktop.matrix_files.file_problems import MOST_PROBLEMS

Table = Mapping[str, Any]
Kind = TypeVar("Kind", bound=StrEnum)


class TooManyProblems(Exception):
    """Enough was found wrong to stop reading."""


class TableValues:
    """Takes values out of tables and collects what is wrong with them.

    Where a value cannot be used, something empty of the kind wanted stands in its place. Any method
    raises TooManyProblems once more than MOST_PROBLEMS are collected.
    """

    def __init__(self) -> None:
        self.problems: list[Problem] = []

    def say(self, what: str, mend: str, spot: Spot) -> None:
        """Add one problem."""
        self.problems.append(Problem(what=what, mend=mend, spot=spot))
        if len(self.problems) > MOST_PROBLEMS:
            raise TooManyProblems

    def one_of(self, kind: type[Kind], table: Table, key: str, spot: Spot) -> Kind | None:
        """A value out of a fixed list; None where it is not given or not in the list."""
        given = table.get(key)
        if given is None:
            return None
        for member in kind:
            if given == member.value:
                return member
        known = [member.value for member in kind]
        name = "subject" if key == "subjects" else key
        meant = nearest(given, known) if isinstance(given, str) else ""
        shown = quoted(given) if isinstance(given, str) else in_words(given).capitalize()
        self.say(
            f"{shown} is no {name} that this program knows.",
            f"{f'Perhaps {meant} is meant' if meant else 'Choose one'}: known are {', '.join(known)}.",
            spot.at(key),
        )
        return None

    def text(self, table: Table, key: str, spot: Spot) -> str:
        """A text; empty where it is not given."""
        given = table.get(key, "")
        if isinstance(given, str):
            return given
        simple = not isinstance(given, dict | list)
        self.say(
            f"The {key.replace('_', ' ')} is {in_words(given)}, where a text is wanted.",
            f'Put it in quotes: {key} = "{plain(given)}".' if simple else f'Write {key} = "...", in quotes.',
            spot.at(key),
        )
        return ""

    def yes_or_no(self, table: Table, key: str, spot: Spot) -> bool:
        """True or false; true where it is not given."""
        given = table.get(key, True)
        if not isinstance(given, bool):
            self.say(
                f"The {key} is {in_words(given)}, where true or false is wanted.",
                f"Write {key} = true where the stages are steps, {key} = false where they are choices.",
                spot.at(key),
            )
            return True
        return given

    def tables(
        self, table: Table, key: str, outside: Spot, *, title: str = "title"
    ) -> list[tuple[Table, Spot]]:
        """The entries of a list of tables, each with its spot. What is no table becomes an empty one."""
        given = table.get(key, [])
        if not isinstance(given, list):
            self.say(
                f"The {key} are {in_words(given)}, where a list of tables is wanted.",
                f"Begin each of the {key} with a heading in double square brackets.",
                outside.at(key),
            )
            return []
        found: list[tuple[Table, Spot]] = []
        for number, entry in enumerate(given):
            known_title = entry.get(title) if isinstance(entry, dict) else None
            names = {key.removesuffix("s"): known_title} if isinstance(known_title, str) else {}
            spot = outside.at(key, number, **names)
            if not isinstance(entry, dict):
                self.say(
                    f"This entry of the {key} is {in_words(entry)}, where a table is wanted.",
                    f"Begin each of the {key} with a heading in double square brackets.",
                    spot,
                )
            found.append((entry if isinstance(entry, dict) else {}, spot))
        return found


def in_words(value: object) -> str:
    """What a value is, in words, with the value itself where it is short."""
    if isinstance(value, bool):
        return f"a yes-or-no value ({plain(value)})"
    if isinstance(value, int | float):
        return f"a number ({plain(value)})"
    if isinstance(value, datetime | date | time):
        return f"a date or time ({plain(value)})"
    if isinstance(value, str):
        return f"the text {quoted(value)}"
    if isinstance(value, list):
        return "a list"
    return "a table" if isinstance(value, dict) else "of an unknown kind"


def plain(value: object) -> str:
    """A simple value as a file would write it."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int):
        # Python refuses to write out a number of thousands of digits.
        return str(value) if abs(value) < 10**30 else "a very long number"
    return str(value)
