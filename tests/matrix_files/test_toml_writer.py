"""Writing a matrix file: for people to read, and for us to read back the same."""

from __future__ import annotations

from hypothesis import given

from placematrix_desktop.domain.matrix import Matrix
from placematrix_desktop.matrix_files.toml_file import parse_matrix
from placematrix_desktop.matrix_files.toml_writer import write_matrix
from tests.factories import large_matrix, small_matrix
from tests.matrix_files.small_files import NAME, SMALL
from tests.matrix_files.sound_matrices import sound_matrices


@given(sound_matrices())
def test_what_is_written_reads_back_the_same(matrix: Matrix) -> None:
    assert parse_matrix(write_matrix(matrix).encode(), NAME) == matrix


def test_small_and_large_matrices_read_back_the_same() -> None:
    for matrix in (small_matrix(), small_matrix(ladder=False), large_matrix(120, stages=9)):
        assert parse_matrix(write_matrix(matrix).encode(), NAME) == matrix


def test_the_file_is_written_for_people() -> None:
    assert (
        write_matrix(parse_matrix(SMALL.encode(), NAME))
        == """\
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
id = "ambition"
title = "Ambition"

[[themes.elements]]
id = "vision"
title = "Vision"

[[themes.elements.descriptors]]
id = "common-vision"
title = "Common vision"

[themes.elements.descriptors.cells]
early = ["Partners talk."]
late = [
    "Partners act.",
    "And they check.",
]

[[themes.elements.descriptors]]
id = "one-plan"
title = "One plan"
definition = "The plan of the place."
context = "Adopted each year."

[themes.elements.descriptors.cells]
early = []
late = ["There is a plan."]

[[themes.elements]]
id = "digital"
title = "Digital"
status = "assessed_elsewhere"
note = "See the digital matrix."
"""
    )


def test_a_long_statement_has_a_line_of_its_own() -> None:
    matrix = parse_matrix(SMALL.replace("Partners talk.", "Partners talk. " * 10).encode(), NAME)
    assert f'early = [\n    "{("Partners talk. " * 10).strip()}",\n]' in write_matrix(matrix)
