"""A small matrix file as text, to be broken one thing at a time."""

from __future__ import annotations

import pytest

from placematrix_desktop.matrix_files.file_problems import MatrixFileProblems
from placematrix_desktop.matrix_files.toml_file import parse_matrix

SMALL = """\
format = 1
id = "small"
title = "A small matrix"
edition = "2026"
subjects = ["place"]
ladder = true
wording = "Written for the tests."

[source]
publisher = "Nobody"
title = "Nothing"

[[stages]]
id = "early"
label = "Early"
definition = "Just begun."

[[stages]]
id = "late"
label = "Late"
age_range = "over six years"

[[themes]]
title = "Ambition"

[[themes.elements]]
title = "Vision"

[[themes.elements.descriptors]]
id = "common-vision"
title = "Common vision"
[themes.elements.descriptors.cells]
early = ["Partners talk."]
late = ["Partners act.", "And they check."]

[[themes.elements.descriptors]]
title = "One plan"
definition = "The plan of the place."
context = "Adopted each year."
[themes.elements.descriptors.cells]
early = []
late = "There is a plan."

[[themes.elements]]
title = "Digital"
status = "assessed_elsewhere"
note = "See the digital matrix."
"""

NAME = "small.toml"


def changed(old: str, new: str) -> str:
    """The small matrix with one piece replaced, which has to stand in it exactly once."""
    assert SMALL.count(old) == 1, old
    return SMALL.replace(old, new)


def problems_of(text: str | bytes) -> MatrixFileProblems:
    """What is wrong with the text of a matrix file."""
    with pytest.raises(MatrixFileProblems) as caught:
        parse_matrix(text if isinstance(text, bytes) else text.encode(), NAME)
    return caught.value


def lines_of(text: str | bytes) -> list[str]:
    """The lines that are told about a matrix file, without its name."""
    lines = problems_of(text).lines
    assert all(line.startswith((f"{NAME}, ", f"{NAME}: ")) for line in lines)
    return [line[len(NAME) + 2 :] for line in lines]
