"""What is wrong with a text that is not TOML, in words for whoever wrote it."""

from __future__ import annotations

import re

from placematrix_desktop.domain.matrix_problem import Problem, Spot
from placematrix_desktop.domain.matrix_text import quoted

_POSITION = re.compile(r"\(at (?:line (?P<line>\d+), column (?P<column>\d+)|end of document)\)$")

_MEANINGS = (
    ("Cannot overwrite", "the same name stands twice in one table", "Take one of the two out, or rename it."),
    (
        "Cannot declare",
        "the same heading stands twice",
        "Put [[ ]] around the heading of an entry of a list.",
    ),
    ("Unclosed array", "a list is not closed", "Put a comma between its entries and ] at its end."),
    ("Unclosed inline", "a table in braces is not closed", "Put a comma between entries and } at the end."),
    ("Expected ']", "a heading is not closed", "Put as many ] at its end as there are [ at its start."),
    ("Unterminated string", "a text is not closed", "Put a quotation mark at its end."),
    ("Illegal character '\\n'", "a text is not closed on its line", "Put a quotation mark at its end."),
    ("Expected '='", "after a name, an equals sign is missing", 'Write name = "text".'),
    (
        "Expected newline",
        "something is left over after the end of a value",
        "Look for a quotation mark inside the text, or begin a new line.",
    ),
    ("Unescaped '\\'", "a backslash has a meaning of its own in a text", "Write it twice."),
    ("Invalid value", "a value is missing or cannot be read", 'Put text in quotes: name = "text".'),
    ("Invalid statement", "this is neither a name with a value nor a heading", 'Write name = "text".'),
    ("Invalid initial", "a name is missing, or needs quotes", 'Write name = "text".'),
    ("Invalid date", "there is no such date or time", "Put it in quotes to keep it as a text."),
)
"""How a message of `tomllib` begins, what that means, and what to do. Python may reword its messages;
then its own words are shown instead."""


def syntax_problem(message: str, text: str) -> Problem:
    """The problem behind a message of `tomllib` about a text, with line, column and the line itself."""
    at = _POSITION.search(message)
    reason = message[: at.start()].strip() if at else message
    meaning, mend = reason.rstrip("."), "Mend this line, or the one above it."
    for beginning, known_meaning, known_mend in _MEANINGS:
        if reason.startswith(beginning):
            meaning, mend = known_meaning, known_mend
            break
    position, line = _position(at, text) if at else ("", "")
    shown = f" The line is {quoted(line)}." if line.strip() else ""
    return Problem(what=f"This is not valid TOML: {meaning}.{shown}", mend=mend, spot=Spot(position=position))


def _position(at: re.Match[str], text: str) -> tuple[str, str]:
    """The position in words, and the line that stands there."""
    if not at["line"]:
        lines = text.rstrip().split("\n")
        return f"line {len(lines)}, where the file ends", lines[-1]
    number = int(at["line"])
    return f"line {number}, column {at['column']}", text.split("\n")[number - 1]
