"""The matrices that come with the program: one TOML file each, named after the id of its matrix."""

from __future__ import annotations

from pathlib import Path

from placematrix_desktop.domain.matrix import Matrix
from placematrix_desktop.domain.matrix_card import MatrixCard, card_of
from placematrix_desktop.domain.matrix_text import quoted
from placematrix_desktop.domain.nearest import nearest_few
from placematrix_desktop.errors import UserError
from placematrix_desktop.matrix_files.file_problems import MatrixFileProblems, sole_problem
from placematrix_desktop.matrix_files.toml_file import read_matrix


class BundledMatrices:
    """The matrices in one folder, and any other matrix file by its path (`application.ports.Matrices`).

    Each file is read once and kept; nothing is read before it is asked for.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._read: dict[Path, Matrix | MatrixFileProblems] = {}

    def ids(self) -> tuple[str, ...]:
        """The ids of all matrices, from the names of the files alone, in order."""
        return tuple(path.stem for path in self._files())

    def cards(self) -> tuple[MatrixCard, ...]:
        """One card a matrix, by title. A file that cannot be read is left out: `damaged` has it."""
        read = (self._matrix(path) for path in self._files())
        cards = [card_of(each) for each in read if isinstance(each, Matrix)]
        return tuple(sorted(cards, key=lambda card: (card.title.casefold(), card.id)))

    def damaged(self) -> tuple[MatrixFileProblems, ...]:
        """What is wrong with the files that cannot be read; empty in a sound copy of the program."""
        read = (self._matrix(path) for path in self._files())
        return tuple(each for each in read if isinstance(each, MatrixFileProblems))

    def load(self, matrix_id: str) -> Matrix:
        """The matrix with an id. Raises UserError where there is none, or where its file is damaged."""
        known = self.ids()
        if matrix_id in known:
            found = self._matrix(self._folder / f"{matrix_id}.toml")
            if isinstance(found, MatrixFileProblems):
                # The exception is made anew, since raising one twice would pile up its tracebacks.
                raise MatrixFileProblems(found.file, found.problems)
            return found
        near = nearest_few(matrix_id, known, most=3)
        if not known:
            mend = "No matrix came with this copy of the program: install it again."
        elif near:
            mend = f"Perhaps {' or '.join(near)} is meant."
        elif len(known) == 1:
            mend = f"The only one is {known[0]}."
        else:
            mend = f"There are {', '.join(known)}."
        raise UserError(f"There is no matrix {quoted(matrix_id)}.", mend=mend)

    def read(self, path: Path) -> Matrix:
        """The matrix in a file of somebody's own. Raises MatrixFileProblems with all that is wrong."""
        return read_matrix(path)

    def _files(self) -> list[Path]:
        return sorted(self._folder.glob("*.toml"))

    def _matrix(self, path: Path) -> Matrix | MatrixFileProblems:
        if path not in self._read:
            try:
                matrix = read_matrix(path)
            except MatrixFileProblems as problems:
                self._read[path] = problems
            else:
                self._read[path] = matrix if matrix.id == path.stem else _misnamed(path, matrix)
        return self._read[path]


def _misnamed(path: Path, matrix: Matrix) -> MatrixFileProblems:
    return sole_problem(
        path.name,
        f"The file holds the matrix {quoted(matrix.id)}, and its name says another.",
        f"Name it {matrix.id}.toml.",
    )
