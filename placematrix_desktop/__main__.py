"""The window: reads the arguments, then imports only what they ask for."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from placematrix_desktop.errors import UserError

if TYPE_CHECKING:
    from placematrix_desktop.ui.shell.main_window import MainWindow


def main(arguments: Sequence[str] | None = None) -> int:
    """Open the window and stay until it is closed. The exit code is Qt's, 0 where all is well, 1 where the
    window could not be opened; why is then said in a plain window and on the error stream."""
    options = _parser().parse_args(arguments)
    if options.selftest is not None:
        return _selftest(options.selftest)
    try:
        return _open(options)
    except UserError as problem:
        return _could_not_start(problem.sentence, "", None)
    except Exception as fault:  # noqa: BLE001 - whatever it is, somebody has to be told
        return _report(fault)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="placematrix-desktop",
        description="Record a partnership maturity workshop live and sign it off.",
    )
    parser.add_argument(
        "file", nargs="?", type=Path, help="the library or workshop to open, or the file to check"
    )
    parser.add_argument("--workshop", metavar="ID", help="the workshop to open at once")
    parser.add_argument(
        "--step", choices=("prepare", "run", "review", "sign_off"), help="the step to show of it"
    )
    parser.add_argument("--row", metavar="ID", default="", help="the descriptor to select in it")
    # What the program tells itself when it starts again after a fault.
    parser.add_argument("--after-fault", type=Path, help=argparse.SUPPRESS)
    parser.add_argument("--restarts", type=int, default=0, help=argparse.SUPPRESS)
    # For whoever installs and measures, not for the person at the laptop.
    parser.add_argument("--selftest", nargs="?", const=Path(), type=Path, help=argparse.SUPPRESS)
    parser.add_argument("--until-painted", action="store_true", help=argparse.SUPPRESS)
    return parser


def _open(options: argparse.Namespace) -> int:
    from placematrix_desktop import paths, patience

    patience.begin()
    from placematrix_desktop.bootstrap import FilesOfLibraries, command_that_checks, parts_of, verdict_on
    from placematrix_desktop.ui.shell.place import Place
    from placematrix_desktop.ui.shell.start import open_window

    file: Path | None = options.file.absolute() if options.file else None
    received = file if file and _is_checked(file) else None
    return open_window(
        parts_of,
        file if file and not received else paths.default_library_file(),
        paths.resources_folder(),
        paths.log_folder(),
        verdict_on=verdict_on,
        command_that_checks=command_that_checks(),
        received=received,
        files=FilesOfLibraries(),
        on_painted=_leave if options.until_painted else None,
        place=Place(options.workshop, options.step or "", options.row) if options.workshop else None,
        after_fault=options.after_fault,
        restarts=options.restarts,
    )


def _is_checked(file: Path) -> bool:
    from placematrix_desktop.ui.shell.kind_of_file import is_checked

    return is_checked(file)


def _selftest(report: Path) -> int:
    """Check this copy of the program; the lines go to the file `report`, too, unless it is empty."""
    from placematrix_desktop.selftest import run_selftest

    return run_selftest(None if report == Path() else report)


def _leave(window: MainWindow) -> None:
    """Say that the window can be seen, and go: this is how long a start takes."""
    print("painted", flush=True)
    window.close()


def _report(fault: Exception) -> int:
    import traceback

    from placematrix_desktop import paths
    from placematrix_desktop.diagnosis.fault_report import report_of, write_report

    traceback.print_exception(fault)
    report, folder = report_of(fault, screen="start"), None
    try:
        folder = paths.log_folder()
        write_report(folder, report)
    except UserError:
        pass
    sentence = "PlaceMatrix could not be started, and that is our fault. What was saved is safe."
    return _could_not_start(sentence, report, folder)


def _could_not_start(sentence: str, report: str, folder: Path | None) -> int:
    if sys.stderr is not None:  # There is none without a console on Windows.
        print(f"placematrix-desktop: {sentence}", file=sys.stderr)
    try:
        from placematrix_desktop.ui.shell.plain_window import tell_in_plain_window

        tell_in_plain_window(sentence, report, folder)
    except ImportError:
        pass  # Without Qt the error stream and the report have to do.
    return 1


if __name__ == "__main__":
    sys.exit(main())
