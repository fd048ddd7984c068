"""What SQLite and the system say, as sentences for the person at the laptop."""

from __future__ import annotations

import errno
import sqlite3

import msgspec

from placematrix_desktop.errors import LibraryProblem, LogLost, PlaceProblem

ERRORS = (sqlite3.Error, OSError, msgspec.MsgspecError, UnicodeDecodeError)
"""What a file that is in trouble may raise; SQLAlchemy wraps the first of them."""

_WORDS_FOR_SQLITE: dict[int, tuple[str, str]] = {
    sqlite3.SQLITE_BUSY: (
        "Another window or program is using this library just now.",
        "Nothing was lost: try again in a moment, and close the other window if it stays like this.",
    ),
    sqlite3.SQLITE_READONLY: (
        "This library can only be read: the file or its folder does not allow changes.",
        "Allow changes to both, or save a copy elsewhere and go on with that.",
    ),
    sqlite3.SQLITE_FULL: (
        "The disk is full, so this was not saved; everything before it is safe.",
        "Free some space and try again.",
    ),
    sqlite3.SQLITE_IOERR: (
        "The disk did not take or give what was asked of it, so this was not saved.",
        "Check that the drive is connected and has room, then try again.",
    ),
    sqlite3.SQLITE_CORRUPT: (
        "This library is damaged.",
        "Keep the file as it is and open the latest backup.",
    ),
    sqlite3.SQLITE_NOTADB: (
        "This file is not a PlaceMatrix library.",
        "Choose another file; this one was left as it is.",
    ),
    sqlite3.SQLITE_CANTOPEN: (
        "The library cannot be opened: the file or its folder is missing or does not let this program in.",
        "Check that the drive is connected and that you may open files in this folder.",
    ),
}
_WORDS_FOR_SQLITE[sqlite3.SQLITE_LOCKED] = _WORDS_FOR_SQLITE[sqlite3.SQLITE_BUSY]
_WORDS_FOR_SQLITE[sqlite3.SQLITE_PERM] = _WORDS_FOR_SQLITE[sqlite3.SQLITE_CANTOPEN]

_OF_THE_PLACE = frozenset(
    (
        sqlite3.SQLITE_READONLY,
        sqlite3.SQLITE_FULL,
        sqlite3.SQLITE_IOERR,
        sqlite3.SQLITE_CANTOPEN,
        sqlite3.SQLITE_PERM,
    )
)

_AS_SQLITE_WOULD_SAY: dict[int, int] = {
    errno.ENOSPC: sqlite3.SQLITE_FULL,
    errno.EDQUOT: sqlite3.SQLITE_FULL,
    errno.EROFS: sqlite3.SQLITE_READONLY,
    errno.EIO: sqlite3.SQLITE_IOERR,
    errno.EACCES: sqlite3.SQLITE_CANTOPEN,
    errno.EPERM: sqlite3.SQLITE_CANTOPEN,
    errno.ENOENT: sqlite3.SQLITE_CANTOPEN,
    errno.ENOTDIR: sqlite3.SQLITE_CANTOPEN,
}


def problem_with(error: BaseException, where: str) -> LibraryProblem:
    """The sentence for an error of SQLite (bare or wrapped by SQLAlchemy), of the system, or of a value
    in the file that is not of its shape. `where` names the file."""
    error = _bare(error)
    if is_damage(error):
        return damaged(where)
    if getattr(error, "sqlite_errorcode", None) == sqlite3.SQLITE_READONLY_DBMOVED:
        return moved(where)
    code = result_code(error)
    if code in _WORDS_FOR_SQLITE:
        return problem_of_code(code, where)
    return LibraryProblem(
        f"The library could not be read or written ({error_words(error)}).",
        where=where,
        mend="Everything saved before is safe. Try again, and start the program anew if it stays like this.",
    )


def is_damage(error: BaseException) -> bool:
    """Whether an error comes of a file that does not hold what this program wrote. Our statements never
    change, so one that SQLite cannot carry out, or text that is none, says so as well."""
    error = _bare(error)
    if isinstance(error, sqlite3.OperationalError):
        return result_code(error) in (None, sqlite3.SQLITE_ERROR, sqlite3.SQLITE_CORRUPT)
    return (
        isinstance(error, msgspec.MsgspecError | UnicodeDecodeError)
        or result_code(error) == sqlite3.SQLITE_CORRUPT
    )


def error_words(error: BaseException) -> str:
    """What SQLite or the system says itself, for what no sentence of ours covers."""
    error = _bare(error)
    return getattr(error, "strerror", None) or str(error)


def problem_of_code(code: int, where: str) -> LibraryProblem:
    """The sentence for one of SQLite's primary result codes that has words here."""
    what, mend = _WORDS_FOR_SQLITE[code]
    kind = PlaceProblem if code in _OF_THE_PLACE else LibraryProblem
    return kind(what, where=where, mend=mend)


def result_code(error: BaseException | None) -> int | None:
    """SQLite's primary result code, or the one that is nearest to an error of the system."""
    extended = getattr(error, "sqlite_errorcode", None)
    if extended is not None:
        return int(extended) & 0xFF
    if isinstance(error, OSError) and error.errno is not None:
        return _AS_SQLITE_WOULD_SAY.get(error.errno)
    return None


def _bare(error: BaseException) -> BaseException:
    return getattr(error, "orig", None) or error


def damaged(where: str = "") -> LibraryProblem:
    """What is stored is not what this program wrote."""
    return problem_of_code(sqlite3.SQLITE_CORRUPT, where)


def unknown_workshop() -> LibraryProblem:
    return LibraryProblem(
        "This workshop is not in this library.", mend="Go back to Home, which lists those that are."
    )


def changed_elsewhere() -> LibraryProblem:
    """A second window wrote to the same workshop, so what this one shows is no longer what is stored."""
    return LibraryProblem(
        "This workshop was changed in another window, so this was not saved.",
        mend="Open the workshop again to see it as it stands, then repeat this step.",
    )


def closed_elsewhere() -> LibraryProblem:
    return LibraryProblem(
        "This workshop was closed in another window, so this was not saved.",
        mend="Open the workshop again to see it as it was signed off.",
    )


def only_read() -> LibraryProblem:
    return LibraryProblem(
        "This library was opened for reading only.",
        mend="Save a copy in a folder where you may write and open that.",
    )


def in_two_files(error: BaseException, where: str) -> LibraryProblem:
    """The library was let go of before its log could be put into it."""
    return LibraryProblem(
        f"What was saved last is still in the file “{where}-wal” beside the library ({error_words(error)}).",
        where=where,
        mend="Nothing is lost while the two stay together: open the library again when there is room.",
    )


def log_lost(where: str, log: str, mend: str) -> LogLost:
    """`log` is the name of the file that is missing."""
    return LogLost(
        f"This library was not closed properly, and the file “{log}” that was beside it is missing. What was "
        "saved last is in that file.",
        where=where,
        mend=mend,
    )


def moved(where: str) -> LibraryProblem:
    return PlaceProblem(
        "The library file was moved, renamed, replaced or deleted while it was open, so this was not saved.",
        where=where,
        mend="Put it back where it was and try again, or save a copy before you close this window.",
    )
