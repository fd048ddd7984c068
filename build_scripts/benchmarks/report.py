"""(c) The PDF of a full workshop, from the start of a process of its own; and what tags, archive form and
record add to it."""

from __future__ import annotations

from build_scripts.benchmarks.figures import Figure, times_as_long
from build_scripts.benchmarks.workbench import Workbench

LETTER = "c"
AIM = 2.5
AIM_FOR_EVERYTHING = 1.6


def measure(bench: Workbench) -> list[Figure]:
    """A process that makes the PDF of a workshop that it is handed, one that makes the same pages and nothing
    else, and one that imports ReportLab."""
    library, account = bench.folder / "report.sqlite3", bench.folder / "account.json"
    bench.run(bench.program("make_library", library, "full"))
    bench.run(bench.program("make_account", library, account))
    taken = bench.take_turns(
        {
            "floor": bench.program("reportlab_imported"),
            "pages": bench.program("pages_written", account, bench.folder / "pages.pdf"),
            "pdf": bench.program("pdf_written", account, bench.folder / "report.pdf"),
        }
    )
    return [
        times_as_long(
            LETTER,
            "PDF of a full 43-descriptor workshop",
            "start of Python with ReportLab imported",
            taken["pdf"],
            taken["floor"],
            AIM,
        ),
        times_as_long(
            LETTER,
            "signed report with tags, archive form and record",
            "the same pages without them",
            taken["pdf"],
            taken["pages"],
            AIM_FOR_EVERYTHING,
        ),
    ]
