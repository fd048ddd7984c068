"""Where things are: the only module that tells source tree, wheel, bundle and user folders apart.

Nothing here creates a folder or reads a file. The user's folders are absolute and may not exist yet.

A bundle is portable where a folder named "PlaceMatrix data" lies beside its program (on macOS beside the
`.app`), as it does in the zip: then all that is kept for the user lies in that folder, and travels with the
program on a stick.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from placematrix_desktop.errors import UserError

DATA_VARIABLE = "PLACEMATRIX_DATA"
"""Environment variable that names another folder for everything the program keeps for its user."""

LIBRARY_NAME = "library.sqlite3"

PORTABLE_NAME = "PlaceMatrix data"
"""The folder beside the program that makes a bundle portable, and in which it then keeps everything."""

_APPLICATION_NAME = "PlaceMatrix"


def resources_folder() -> Path:
    """The folder of icons, themes, fonts, samples and translations."""
    return _shipped_folder("resources")


def matrices_folder() -> Path:
    """The folder of the bundled matrices, one TOML file each."""
    return _shipped_folder("matrices")


def user_data_folder() -> Path:
    """The one folder that holds all that the program keeps for its user.

    The local application-data folder of the system, never a roaming one: a library that is copied
    to a server at every log-out would be locked, slow and open to conflicts. A portable bundle has it
    beside its program. `PLACEMATRIX_DATA` names another folder and goes before both. Raises `UserError`
    where it names a file.
    """
    chosen = os.environ.get(DATA_VARIABLE, "").strip()
    if not chosen:
        portable = _portable_folder()
        if portable:
            return portable
        import platformdirs

        return platformdirs.user_data_path(_APPLICATION_NAME, appauthor=False, roaming=False)
    folder = Path(chosen).expanduser().absolute()
    if folder.is_file():
        raise UserError(
            f"The environment variable {DATA_VARIABLE} names a file, not a folder.",
            where=str(folder),
            mend="Set it to a folder, or remove it to use the usual one.",
        )
    return folder


def default_library_file() -> Path:
    """The library that opens unless another file is asked for."""
    return user_data_folder() / LIBRARY_NAME


def backups_folder() -> Path:
    """The rolling backups of the default library."""
    return user_data_folder() / "backups"


def rescued_folder() -> Path:
    """Where a library goes on whose own place takes nothing more."""
    return user_data_folder() / "rescued"


def working_copies_folder() -> Path:
    """Copies, on this computer, of libraries that lie in a folder that somebody else has as well."""
    return user_data_folder() / "working copies"


def log_folder() -> Path:
    """What the program writes about itself for whoever mends it. Never what was said in a workshop."""
    return user_data_folder() / "logs"


def is_bundle() -> bool:
    """Whether this is a bundle that was frozen, with a Python of its own."""
    return bool(getattr(sys, "frozen", False))


def sums_file() -> Path | None:
    """The list of the files of a bundle with the SHA-256 of each; None where there is none."""
    file = _beside_the_program() / "SHA256SUMS"
    return file if is_bundle() and file.is_file() else None


def _portable_folder() -> Path | None:
    """The data folder beside the program; None where there is none, or where this is no bundle."""
    folder = _beside_the_program() / PORTABLE_NAME
    return folder if is_bundle() and folder.is_dir() else None


def _beside_the_program() -> Path:
    """The folder that a bundle lies in: that of its programs, or on macOS that of the `.app`."""
    program = Path(sys.executable).resolve()
    inside = [parent for parent in program.parents if parent.suffix == ".app"]
    return inside[-1].parent if inside and sys.platform == "darwin" else program.parent


def _shipped_folder(name: str) -> Path:
    folder = _shipped_root() / name
    if not folder.is_dir():
        raise FileNotFoundError(f"This copy of PlaceMatrix Desktop is incomplete: {folder} is missing.")
    return folder


def _shipped_root() -> Path:
    if is_bundle():
        return Path(sys._MEIPASS)  # type: ignore[attr-defined]
    package = Path(__file__).resolve().parent
    inside_wheel = package / "_bundled"
    return inside_wheel if inside_wheel.is_dir() else package.parent
