"""The window: reads the arguments, then imports only what they ask for."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path


def main(arguments: Sequence[str] | None = None) -> int:
    """Open the window and stay until it is closed. The exit code is Qt's, 0 where all is well."""
    parser = argparse.ArgumentParser(
        prog="placematrix-desktop",
        description="Record a partnership maturity workshop live and sign it off.",
    )
    parser.add_argument("library", nargs="?", type=Path, help="the library file to open")
    options = parser.parse_args(arguments)

    from placematrix_desktop import paths
    from placematrix_desktop.bootstrap import parts_of
    from placematrix_desktop.ui.shell.start import open_window

    library = options.library.absolute() if options.library else paths.default_library_file()
    return open_window(parts_of, library, paths.resources_folder(), paths.log_folder())


if __name__ == "__main__":
    sys.exit(main())
