"""A file that somebody opened from outside: a library is opened, a workshop that was handed over is taken up,
anything else is checked."""

from __future__ import annotations

from pathlib import Path

from placematrix_desktop.ui.shell.kind_of_file import is_checked
from placematrix_desktop.ui.shell.main_window import MainWindow


def open_file(window: MainWindow, file: Path) -> None:
    """Open a file in the running window. A workshop that is open is left for Home first where a library takes
    its place, unless something that was typed in it cannot be entered."""
    files = window.libraries.files
    if is_checked(file):
        window.checking.check([file])
    elif files is not None and files.is_handed_over(file):
        window.passing_on.take_up(file)
    elif window.go_home():
        window.open_library(file)
