"""(j) Checking a signed report against reading its record with a PDF library."""

from __future__ import annotations

from statistics import median

from build_scripts.benchmarks.figures import Figure, median_ratio
from build_scripts.benchmarks.workbench import Workbench

LETTER = "j"
AIM = 4.0
_TIMES_A_RUN = 10


def measure(bench: Workbench) -> list[Figure]:
    """`placematrix verify` without the start of Python, on the PDF of a full workshop."""
    library, account = bench.folder / "report.sqlite3", bench.folder / "account.json"
    pdf = bench.folder / "report.pdf"
    bench.run(bench.program("make_library", library, "full"))
    bench.run(bench.program("make_account", library, account))
    bench.run(bench.program("pdf_written", account, pdf))
    said = bench.run(bench.program("checked", pdf, bench.runs * _TIMES_A_RUN)).said
    note = f"{median(said['check']) * 1000:.1f} ms against {median(said['read']) * 1000:.1f} ms"
    return [
        Figure(
            LETTER,
            "checking a signed report",
            "opening it with pikepdf and reading its record",
            median_ratio(said["check"], said["read"]),
            AIM,
            note=note,
            detail={"seconds": said},
        )
    ]
