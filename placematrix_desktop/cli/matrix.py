"""`placematrix matrix`: what matrices there are, what one holds, what is wrong with a file."""

from __future__ import annotations

from pathlib import Path

from placematrix_desktop import paths
from placematrix_desktop.matrix_files.bundled import BundledMatrices
from placematrix_desktop.matrix_files.outline import check_file, matrix_list, outline, problems_text


def list_matrices() -> int:
    """Print one line a bundled matrix; 1 where one of them is damaged."""
    bundled = BundledMatrices(paths.matrices_folder())
    print(matrix_list(bundled.cards()))
    for problems in bundled.damaged():
        print(problems_text(problems))
    return 1 if bundled.damaged() else 0


def show_matrix(matrix_id: str) -> int:
    """Print the outline of a bundled matrix. Raises UserError for an unknown id."""
    print(outline(BundledMatrices(paths.matrices_folder()).load(matrix_id)))
    return 0


def check_matrix(file: Path) -> int:
    """Print what a matrix file holds, or all that is wrong with it; 1 where something is."""
    check = check_file(file)
    print(check.text)
    return 0 if check.sound else 1
