"""On which line of a TOML text each heading and each key stands."""

from __future__ import annotations

import tomllib

import pytest

from placematrix_desktop.matrix_files.toml_lines import line_numbers, line_of

TEXT = '''\
# [not.a.heading]
top = 1
long = """
[[themes]]
inside = 2 \\""" ]
"""""
literal = \'\'\'
# no comment [
\'\'\'
"quoted key" = "[ # { \\""
list = [  # with a [ in a comment
  "a ] b",
  [1],
]
inline = { a = 1, b = [2] }

[source] # a note
title = 'it''s'
[[themes]]
title = "One"
  [[themes.elements]]
  cells."Just starting".x = 1
  [themes.elements.more]
  y = 1
  [[themes.elements]]
  title = "Two"
[[ themes ]]
[[ themes . "elements" ]]
title = "Three"
'''.replace("'it''s'", "'its'")


def test_the_text_is_toml() -> None:
    assert set(tomllib.loads(TEXT)) == {
        "top",
        "long",
        "literal",
        "quoted key",
        "list",
        "inline",
        "source",
        "themes",
    }


@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_headings_and_keys_have_lines(ends: str) -> None:
    lines = line_numbers(TEXT.replace("\n", ends))
    assert lines == {
        ("top",): 2,
        ("long",): 3,
        ("literal",): 7,
        ("quoted key",): 10,
        ("list",): 11,
        ("inline",): 15,
        ("source",): 17,
        ("source", "title"): 18,
        ("themes",): 19,
        ("themes", 0): 19,
        ("themes", 0, "title"): 20,
        ("themes", 0, "elements"): 21,
        ("themes", 0, "elements", 0): 21,
        ("themes", 0, "elements", 0, "cells"): 22,
        ("themes", 0, "elements", 0, "cells", "Just starting"): 22,
        ("themes", 0, "elements", 0, "cells", "Just starting", "x"): 22,
        ("themes", 0, "elements", 0, "more"): 23,
        ("themes", 0, "elements", 0, "more", "y"): 24,
        ("themes", 0, "elements", 1): 25,
        ("themes", 0, "elements", 1, "title"): 26,
        ("themes", 1): 27,
        ("themes", 1, "elements"): 28,
        ("themes", 1, "elements", 0): 28,
        ("themes", 1, "elements", 0, "title"): 29,
    }


def test_what_has_no_line_takes_that_of_what_holds_it() -> None:
    lines = line_numbers(TEXT)
    assert line_of(("list", 1), lines) == 11
    assert line_of(("themes", 0, "elements", 1, "note"), lines) == 25
    assert line_of(("absent",), lines) is None
    assert line_of((), lines) is None
