"""What is wrong with a matrix file: all of it, each thing in a sentence of its own."""

from __future__ import annotations

from collections.abc import Sequence

from placematrix_desktop.domain.matrix_problem import Problem, Spot
from placematrix_desktop.errors import UserError

MOST_PROBLEMS = 500
"""Where a reader stops looking: a file with so many faults is not a matrix, or has one fault many times."""


class MatrixFileProblems(UserError):
    """A file that is no sound matrix. `problems` holds at least one, in the order of the file.

    As a single sentence it tells the first problem and how many there are; `lines` has them all.
    """

    def __init__(self, file: str, problems: Sequence[Problem]) -> None:
        self.file = file
        self.problems = tuple(problems)
        first = self.problems[0]
        if len(self.problems) == 1:
            where = ", ".join(part for part in (file, first.spot.where) if part)
            # The last piece of the sentence is the mend; what stands before it names both spots.
            told = first.sentence.removeprefix(f"{first.spot.where}: ").removesuffix(f" {first.mend}")
            super().__init__(told, where=where, mend=first.mend)
        else:
            super().__init__(
                f"{self._how_many} things are wrong with this matrix. The first: {first.sentence}",
                where=file,
                mend="Mend them all, then open the file again.",
            )

    @property
    def lines(self) -> tuple[str, ...]:
        """One line a problem, each with the name of the file."""
        return tuple(
            f"{self.file}, {each.sentence}" if each.spot.where else f"{self.file}: {each.sentence}"
            for each in self.problems
        )

    @property
    def _how_many(self) -> str:
        return f"More than {MOST_PROBLEMS}" if len(self.problems) > MOST_PROBLEMS else str(len(self.problems))


def sole_problem(file: str, what: str, mend: str, *, position: str = "") -> MatrixFileProblems:
    """The one problem of a file that cannot be read as a matrix at all."""
    return MatrixFileProblems(file, [Problem(what=what, mend=mend, spot=Spot(position=position))])
