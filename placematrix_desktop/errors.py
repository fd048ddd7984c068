"""What the user can mend, apart from what is our bug.

Anything that is not a `UserError` and reaches the top of the program is a bug of ours.
"""

from __future__ import annotations


class UserError(Exception):
    """Something that the person at the laptop can put right.

    `what` is one sentence that says what is wrong, `where` names the place (a file, a row, a
    descriptor) and `mend` is one sentence that says what to do next. Either of the last two may be
    empty where it would only repeat `what`.
    """

    def __init__(self, what: str, *, where: str = "", mend: str = "") -> None:
        self.what = what
        self.where = where
        self.mend = mend
        super().__init__(self.sentence)

    @property
    def sentence(self) -> str:
        """The whole message as one piece of prose, for a strip, a dialog or a terminal."""
        place = f"{self.where}: " if self.where else ""
        return " ".join(part for part in (f"{place}{self.what}", self.mend) if part)


class Refused(UserError):
    """The domain says no to a command: nothing has changed and nothing was written."""


class LibraryProblem(UserError):
    """A library file cannot be opened, read or written; nothing acknowledged is lost."""


class PlaceProblem(LibraryProblem):
    """It is the place where the library lies that does not do: full, gone, not to be written to. Going on
    in a copy that lies elsewhere would."""


class WorkingCopyProblem(LibraryProblem):
    """It is the copy on this computer, in which a library from a shared folder is worked on, that cannot be
    used. The library itself can be, once the copy is out of the way."""


class SeveralWorkshops(LibraryProblem):
    """A file that was to be taken up as one workshop is a library with more."""


class LogLost(LibraryProblem):
    """The library was not closed, and the file beside it that has what was saved last is missing. It can be
    opened without, once somebody has said that they know."""
