"""The window: reads the arguments, then imports only what they ask for."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from placematrix_desktop.ui.shell.main_window import MainWindow


def main(arguments: Sequence[str] | None = None) -> int:
    """Open the window and stay until it is closed. The exit code is Qt's, 0 where all is well."""
    parser = argparse.ArgumentParser(
        prog="placematrix-desktop",
        description="Record a partnership maturity workshop live and sign it off.",
    )
    parser.add_argument("file", nargs="?", type=Path, help="the library or the record to open")
    # For whoever installs and measures, not for the person at the laptop.
    parser.add_argument("--selftest", nargs="?", const=Path(), type=Path, help=argparse.SUPPRESS)
    parser.add_argument("--until-painted", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args(arguments)
    if options.selftest is not None:
        return _selftest(options.selftest)

    from placematrix_desktop import paths
    from placematrix_desktop.bootstrap import parts_of, read_record
    from placematrix_desktop.domain.record import RECORD_ENDINGS
    from placematrix_desktop.ui.shell.start import open_window

    file: Path | None = options.file.absolute() if options.file else None
    record = file if file and file.suffix.casefold() in RECORD_ENDINGS else None
    return open_window(
        parts_of,
        file if file and not record else paths.default_library_file(),
        paths.resources_folder(),
        paths.log_folder(),
        read_record=read_record,
        record=record,
        on_painted=_leave if options.until_painted else None,
    )


def _selftest(report: Path) -> int:
    """Check this copy of the program; the lines go to the file `report`, too, unless it is empty."""
    from placematrix_desktop.selftest import run_selftest

    return run_selftest(None if report == Path() else report)


def _leave(window: MainWindow) -> None:
    """Say that the window can be seen, and go: this is how long a start takes."""
    print("painted", flush=True)
    window.close()


if __name__ == "__main__":
    sys.exit(main())
