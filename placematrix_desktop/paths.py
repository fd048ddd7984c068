"""Where things are: the only module that tells source tree, wheel, bundle and user folders apart.

Nothing here creates a folder or reads a file. The user's folders are absolute and may not exist yet.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from placematrix_desktop.errors import UserError

DATA_VARIABLE = "PLACEMATRIX_DATA"
"""Environment variable that names another folder for everything the program keeps for its user."""

LIBRARY_NAME = "library.sqlite3"

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
    to a server at every log-out would be locked, slow and open to conflicts. `PLACEMATRIX_DATA`
    names another folder. Raises `UserError` where it names a file.
    """
    chosen = os.environ.get(DATA_VARIABLE, "").strip()
    if not chosen:
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


def log_folder() -> Path:
    """What the program writes about itself for whoever mends it. Never what was said in a workshop."""
    return user_data_folder() / "logs"


def _shipped_folder(name: str) -> Path:
    folder = _shipped_root() / name
    if not folder.is_dir():
        raise FileNotFoundError(f"This copy of PlaceMatrix Desktop is incomplete: {folder} is missing.")
    return folder


def _shipped_root() -> Path:
    if getattr(sys, "frozen", False):
        return Path(sys._MEIPASS)  # type: ignore[attr-defined]
    package = Path(__file__).resolve().parent
    inside_wheel = package / "_bundled"
    return inside_wheel if inside_wheel.is_dir() else package.parent
