"""`placematrix` in a terminal: demo, export, matrix, verify and selftest. Each imports only what it needs.

The exit code is 0 where all went well, 1 with a sentence on the error stream where the user can mend
something, 2 where the words of the call are off.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from placematrix_desktop.errors import UserError


def main(arguments: Sequence[str] | None = None) -> int:
    """Carry out one command of the terminal and return its exit code."""
    # Labels and notes may hold any script, whatever the terminal was set to.
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    options = _parser().parse_args(arguments)
    try:
        return int(options.run(options))
    except UserError as problem:
        print(f"placematrix: {problem.sentence}", file=sys.stderr)
        return 1
    except BrokenPipeError:
        # Somebody reads only the first lines ("… | head"); the rest goes nowhere, quietly.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="placematrix",
        description="Partnership maturity workshops: demonstration, export, matrix files, checks.",
    )
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    demo = commands.add_parser("demo", help="go through a whole workshop by itself and leave what it made")
    demo.add_argument("--out", type=Path, required=True, metavar="DIR", help="where to leave it")
    demo.add_argument(
        "--matrix", default="wyh-place-development", metavar="ID", help="the matrix to go through"
    )
    demo.set_defaults(run=_demo)

    export = commands.add_parser("export", help="write a document of a workshop: PDF, record, workbook, mail")
    export.add_argument("library", type=Path, metavar="LIBRARY", help="a library file")
    export.add_argument(
        "workshop", nargs="?", metavar="WORKSHOP", help="the id of a workshop, or its beginning"
    )
    kind = export.add_mutually_exclusive_group(required=True)
    # Named here and not taken from `export.KINDS`, so that other commands start without what exporting needs.
    for name, words in (
        ("pdf", "write the report as a PDF"),
        ("record", "write the signed record"),
        ("word", "write the report as a Word document (.docx)"),
        ("workbook", "write the results as an .xlsx workbook"),
        ("csv", "write the grid of results as a CSV file"),
        ("mail", "write a mail draft with the PDF attached (.eml)"),
    ):
        kind.add_argument(f"--{name}", type=Path, metavar="FILE", help=words)
    export.add_argument(
        "--audience",
        choices=("working", "board", "public"),
        default="working",
        help="for whom the PDF, record or mail is: what they do not get is left out",
    )
    export.set_defaults(run=_export)

    matrix = commands.add_parser("matrix", help="list, show and check matrices")
    about = matrix.add_subparsers(required=True, metavar="WHAT")
    about.add_parser("list", help="list the bundled matrices").set_defaults(run=_matrix_list)
    show = about.add_parser("show", help="print a bundled matrix")
    show.add_argument("id", metavar="ID")
    show.set_defaults(run=_matrix_show)
    check = about.add_parser("check", help="say what is wrong with a matrix file")
    check.add_argument("file", type=Path, metavar="FILE")
    check.set_defaults(run=_matrix_check)

    verify = commands.add_parser(
        "verify",
        help="say whether PDFs, records or libraries are what was closed and signed",
        epilog="Exit code: 0 valid, 3 rewritten with its record intact, 1 changed, 2 not ours.",
    )
    verify.add_argument("files", nargs="+", type=Path, metavar="FILE", help="a PDF, record or library")
    verify.add_argument("--json", action="store_true", help="say it as a line of JSON for each file")
    verify.set_defaults(run=_verify)
    # What the window starts; without words of help it is in no list of commands.
    commands.add_parser("verify-listed").set_defaults(run=_verify_listed)

    selftest = commands.add_parser("selftest", help="check that this copy of the program is whole and works")
    selftest.set_defaults(run=_selftest)
    return parser


def _demo(options: argparse.Namespace) -> int:
    from placematrix_desktop.demo import run_demo

    return run_demo(options.out, options.matrix)


def _export(options: argparse.Namespace) -> int:
    from placematrix_desktop.cli.export import WRITERS, export
    from placematrix_desktop.domain.audience import Audience

    kind, path = next((name, getattr(options, name)) for name in WRITERS if getattr(options, name))
    return export(options.library, options.workshop, kind, path, Audience(options.audience))


def _verify(options: argparse.Namespace) -> int:
    from placematrix_desktop.cli.verify import verify

    return verify(options.files, as_json=options.json)


def _verify_listed(_options: argparse.Namespace) -> int:
    from placematrix_desktop.cli.verify_listed import verify_listed

    return verify_listed()


def _matrix_list(_options: argparse.Namespace) -> int:
    from placematrix_desktop.cli.matrix import list_matrices

    return list_matrices()


def _matrix_show(options: argparse.Namespace) -> int:
    from placematrix_desktop.cli.matrix import show_matrix

    return show_matrix(options.id)


def _matrix_check(options: argparse.Namespace) -> int:
    from placematrix_desktop.cli.matrix import check_matrix

    return check_matrix(options.file)


def _selftest(_options: argparse.Namespace) -> int:
    from placematrix_desktop.selftest import run_selftest

    return run_selftest()
