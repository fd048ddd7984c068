"""What is said of a text that is not TOML."""

from __future__ import annotations

import pytest

from placematrix_desktop.matrix_files.toml_syntax import syntax_problem
from tests.matrix_files.small_files import changed, lines_of


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        (
            'label = "Late"',
            'label = "Late',
            (
                "line 20, column 14: This is not valid TOML: a text is not closed on its line. "
                'The line is “label = "Late”. Put a quotation mark at its end.'
            ),
        ),
        (
            'late = ["Partners act.", "And they check."]',
            'late = ["Partners act." "And they check."]',
            (
                "line 34, column 25: This is not valid TOML: a list is not closed. "
                'The line is “late = ["Partners act." "And they check."]”. '
                "Put a comma between its entries and ] at its end."
            ),
        ),
        (
            'wording = "Written for the tests."',
            "wording = Written for the tests.",
            (
                "line 7, column 11: This is not valid TOML: a value is missing or cannot be read. "
                "The line is “wording = Written for the tests.”. "
                'Put text in quotes: name = "text".'
            ),
        ),
        (
            'wording = "Written',
            'wording "Written',
            (
                "line 7, column 9: This is not valid TOML: after a name, an equals sign is missing. "
                'The line is “wording "Written for the tests."”. '
                'Write name = "text".'
            ),
        ),
        (
            'wording = "Written for',
            'wording = "Written "for"',
            (
                "line 7, column 21: This is not valid TOML: something is left over after the end of a value. "
                'The line is “wording = "Written "for" the tests."”. '
                "Look for a quotation mark inside the text, or begin a new line."
            ),
        ),
        (
            'wording = "Written for',
            'wording = "C:\\Written for',
            (
                "line 7, column 16: This is not valid TOML: a backslash has a meaning of its own in a text. "
                'The line is “wording = "C:\\Written for the tests."”. Write it twice.'
            ),
        ),
        (
            'edition = "2026"',
            'edition = "2026"\ntitle = "Again"',
            (
                "line 5, column 16: This is not valid TOML: the same name stands twice in one table. "
                'The line is “title = "Again"”. Take one of the two out, or rename it.'
            ),
        ),
        (
            "[source]",
            "[source]\n[source]",
            (
                "line 10, column 8: This is not valid TOML: the same heading stands twice. "
                "The line is “[source]”. Put [[ ]] around the heading of an entry of a list."
            ),
        ),
        (
            "[source]",
            "[source",
            (
                "line 9, column 8: This is not valid TOML: a heading is not closed. "
                "The line is “[source”. Put as many ] at its end as there are [ at its start."
            ),
        ),
        (
            "[source]",
            "• [source]",
            (
                "line 9, column 1: This is not valid TOML: this is neither a name with a value "
                "nor a heading. "
                "The line is “• [source]”. "
                'Write name = "text".'
            ),
        ),
        (
            'edition = "2026"',
            "edition = 2026-02-30",
            (
                "line 4, column 11: This is not valid TOML: there is no such date or time. "
                "The line is “edition = 2026-02-30”. Put it in quotes to keep it as a text."
            ),
        ),
        (
            'note = "See the digital matrix."\n',
            'note = """See the digital matrix.\n\n',
            (
                "line 47, where the file ends: This is not valid TOML: a text is not closed. "
                'The line is “note = """See the digital matrix.”. Put a quotation mark at its end.'
            ),
        ),
        (
            'note = "See the digital matrix."\n',
            "note = [\n",
            (
                "line 47, where the file ends: This is not valid TOML: a value is missing or cannot be read. "
                "The line is “note = [”. "
                'Put text in quotes: name = "text".'
            ),
        ),
    ],
)
def test_a_text_that_is_no_toml(old: str, new: str, line: str) -> None:
    assert lines_of(changed(old, new)) == [line]


def test_a_message_that_is_not_known_is_shown_as_it_is() -> None:
    problem = syntax_problem("Odd sign found (at line 2, column 3)", "a = 1\nb = 2\n")
    assert problem.sentence == (
        "line 2, column 3: This is not valid TOML: Odd sign found. "
        "The line is “b = 2”. Mend this line, or the one above it."
    )


def test_a_message_without_a_position_still_makes_a_sentence() -> None:
    problem = syntax_problem("Odd sign found.", "a = 1\n")
    assert problem.sentence == "This is not valid TOML: Odd sign found. Mend this line, or the one above it."
