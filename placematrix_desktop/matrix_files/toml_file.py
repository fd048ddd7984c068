"""Read a matrix from a TOML file, or say all that keeps it from being one."""

from __future__ import annotations

import tomllib
from itertools import islice
from pathlib import Path
from typing import Any

from placematrix_desktop.domain.matrix import Matrix
from placematrix_desktop.domain.matrix_draft import finished
from placematrix_desktop.domain.matrix_problem import Problem, Spot, Steps
from placematrix_desktop.domain.matrix_rules import each_problem
from placematrix_desktop.matrix_files.file_problems import MOST_PROBLEMS, MatrixFileProblems, sole_problem
from placematrix_desktop.matrix_files.file_text import bytes_of, decoded
from placematrix_desktop.matrix_files.table_shape import Draft, draft_from
from placematrix_desktop.matrix_files.toml_lines import line_numbers, line_of
from placematrix_desktop.matrix_files.toml_syntax import syntax_problem


def read_matrix(path: Path) -> Matrix:
    """The matrix in a file. Raises MatrixFileProblems with all that is wrong with the file."""
    return parse_matrix(bytes_of(path), path.name or str(path))


def parse_matrix(raw: bytes, name: str) -> Matrix:
    """The matrix in the bytes of a file called `name`. Raises MatrixFileProblems as `read_matrix` does."""
    text = decoded(raw, name)
    draft = draft_from(_parsed(text, name))
    found = list(draft.problems)
    if draft.matrix is not None:
        matrix = finished(draft.matrix)
        broken = islice(each_problem(matrix), MOST_PROBLEMS + 1)
        found += [each for each in broken if not draft.says_already(each)]
        if not found:
            return matrix
    raise MatrixFileProblems(name, _in_order_of_the_file(found, draft, text))


def _parsed(text: str, name: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except RecursionError:
        raise sole_problem(
            name,
            "The file has lists inside lists too deep to read.",
            "Choose a matrix file, whose name ends in .toml.",
        ) from None
    except tomllib.TOMLDecodeError as error:
        raise MatrixFileProblems(name, [syntax_problem(str(error), text)]) from None
    except ValueError:
        # Python refuses to read a number of thousands of digits.
        raise sole_problem(
            name, "The file holds a number that is too long.", "Take it out or put it in quotes."
        ) from None


def _in_order_of_the_file(found: list[Problem], draft: Draft, text: str) -> list[Problem]:
    lines = line_numbers(text)

    def line(spot: Spot | None) -> int:
        path: Steps = spot.path if spot else ()
        return line_of(draft.path_in_file(path), lines) or 0

    def position(spot: Spot | None) -> str:
        number = line(spot)
        return f"line {number}" if number else ""

    in_order = sorted(found, key=lambda each: line(each.spot))
    return [each.positioned(position(each.spot), position(each.other)) for each in in_order]
