"""(k) The signed report against LibreOffice making a tagged PDF from the same report as a Word document."""

from __future__ import annotations

import shutil

from build_scripts.benchmarks.figures import Figure, not_measured, times_as_long
from build_scripts.benchmarks.workbench import Workbench

LETTER = "k"
AIM = 0.5
WHAT, AGAINST = "signed report as a PDF", "LibreOffice converting the same report from .docx to tagged PDF"
_RUNS = 3
"""LibreOffice takes seconds a time."""
_FILTER = 'pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"}}'


def measure(bench: Workbench) -> list[Figure]:
    """Both as processes of their own, LibreOffice with a profile of its own that a first run has made."""
    office = shutil.which("soffice") or shutil.which("libreoffice")
    if office is None:
        return [not_measured(LETTER, WHAT, AGAINST, AIM, why="LibreOffice is not installed")]
    library, account = bench.folder / "report.sqlite3", bench.folder / "account.json"
    word, profile = bench.folder / "report.docx", bench.folder / "office"
    bench.run(bench.program("make_library", library, "full"))
    bench.run(bench.program("make_account", library, account))
    bench.run(bench.program("word_written", account, word))
    taken = bench.take_turns(
        {
            "floor": bench.program(
                "quietly",
                office,
                f"-env:UserInstallation={profile.as_uri()}",
                "--headless",
                "--convert-to",
                _FILTER,
                "--outdir",
                bench.folder,
                word,
            ),
            "pdf": bench.program("pdf_written", account, bench.folder / "ours.pdf"),
        },
        runs=min(bench.runs, _RUNS),
    )
    return [times_as_long(LETTER, WHAT, AGAINST, taken["pdf"], taken["floor"], AIM)]
