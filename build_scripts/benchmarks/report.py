"""(c) The PDF of a full workshop, from the start of a process of its own."""

from __future__ import annotations

from build_scripts.benchmarks.figures import Figure, times_as_long
from build_scripts.benchmarks.workbench import Workbench

LETTER = "c"
AIM = 2.5


def measure(bench: Workbench) -> list[Figure]:
    """A process that makes the PDF of a workshop that it is handed, and one that imports ReportLab."""
    library, account = bench.folder / "report.sqlite3", bench.folder / "account.json"
    bench.run(bench.program("make_library", library, "full"))
    bench.run(bench.program("make_account", library, account))
    taken = bench.take_turns(
        {
            "floor": bench.program("reportlab_imported"),
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
        )
    ]
