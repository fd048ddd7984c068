"""On which line of a TOML text each heading and each key stands.

`tomllib` tells lines only for what is not TOML at all. This reads a text that `tomllib` has already
accepted, and only after something was found wrong with its contents.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator

from placematrix_desktop.domain.matrix_problem import Steps

_STRING_OR_COMMENT = re.compile(
    r'"""(?:[^"\\]|\\.|"(?!""))*"{3,5}'
    r"|'''(?:[^']|'(?!''))*'{3,5}"
    r'|"(?:[^"\\\n]|\\.)*"'
    r"|'[^'\n]*'"
    r"|#[^\n]*",
    re.DOTALL,
)
_PART = r"""(?:[A-Za-z0-9_-]+|"(?:[^"\\]|\\.)*"|'[^']*')"""
_NAME = rf"{_PART}(?:[ \t]*\.[ \t]*{_PART})*"
_LIST_HEADING = re.compile(rf"[ \t]*\[\[[ \t]*({_NAME})[ \t]*\]\]")
_HEADING = re.compile(rf"[ \t]*\[[ \t]*({_NAME})[ \t]*\]")
_KEY = re.compile(rf"[ \t]*({_NAME})[ \t]*=")

# What stands for a character of a string or comment, so that no bracket inside one is counted.
_HIDDEN = "\x01"
_HIDDEN_OVER_LINES = "\x02"


def line_numbers(text: str) -> dict[Steps, int]:
    """Lines, from 1, of every heading and every key that begins a line, by their path in the document.

    What stands inside a list or an inline table has no line of its own: ask for what holds it.
    """
    found: dict[Steps, int] = {}
    lists: dict[Steps, int] = {}
    table: Steps = ()
    for number, line in _beginnings(text.replace("\r\n", "\n")):
        if heading := _LIST_HEADING.match(line):
            names = _names(heading[1])
            path = (*_inside(names[:-1], lists), names[-1])
            lists[path] = lists.get(path, -1) + 1
            table = (*path, lists[path])
            found.setdefault(path, number)
            found[table] = number
        elif heading := _HEADING.match(line):
            table = _inside(_names(heading[1]), lists)
            found[table] = number
        elif key := _KEY.match(line):
            path = table
            for name in _names(key[1]):
                path = (*path, name)
                found.setdefault(path, number)
    return found


def line_of(path: Steps, lines: dict[Steps, int]) -> int | None:
    """The line of a path or, where it has none, of the nearest thing that holds it."""
    while path:
        if path in lines:
            return lines[path]
        path = path[:-1]
    return None


def _beginnings(text: str) -> Iterator[tuple[int, str]]:
    """The lines on which a statement begins: outside every list, inline table and long string."""
    depth = 0
    bare_lines = _STRING_OR_COMMENT.sub(_hide, text).split("\n")
    for number, (bare, line) in enumerate(zip(bare_lines, text.split("\n"), strict=True), start=1):
        if depth == 0 and not bare.startswith(_HIDDEN_OVER_LINES):
            yield number, line
        depth += bare.count("[") + bare.count("{") - bare.count("]") - bare.count("}")


def _hide(found: re.Match[str]) -> str:
    sign = _HIDDEN_OVER_LINES if "\n" in found[0] else _HIDDEN
    return re.sub(r"[^\n]", sign, found[0])


def _inside(names: tuple[str, ...], lists: dict[Steps, int]) -> Steps:
    """The path of a heading: in a list, its last entry is meant."""
    path: Steps = ()
    for name in names:
        path = (*path, name)
        if path in lists:
            path = (*path, lists[path])
    return path


def _names(dotted: str) -> tuple[str, ...]:
    if '"' not in dotted and "'" not in dotted:
        return tuple(part.strip() for part in dotted.split("."))
    names: list[str] = []
    inner = tomllib.loads(f"{dotted} = 0")
    while isinstance(inner, dict):
        [(name, inner)] = inner.items()
        names.append(name)
    return tuple(names)
