"""The report: what a workshop came to, as a PDF that a board can read in two minutes.

`content` says what stands in it, without ReportLab; `layout` puts it on pages. ReportLab is imported
only when a function here that makes a PDF is called, and what writes Word documents only with one of those.
"""

from __future__ import annotations

from datetime import tzinfo
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from placematrix_desktop.application.making import Told
    from placematrix_desktop.application.ports import Account


def write_pdf(
    account: Account,
    path: Path,
    *,
    fonts_folder: Path,
    system_fonts: tuple[Path, ...] = (),
    zone: tzinfo | None = None,
    progress: Told | None = None,
) -> None:
    """Write the report as a PDF file, once it reads back as it was meant, or not at all.

    `fonts_folder` holds the fonts that are embedded; in the folders `system_fonts` a font is looked for that
    has what those lack; `zone` is the time zone that times are given in, the
    computer's own where it is None; `progress` hears how far it is. Raises UserError where the file cannot be
    written, and what `progress` raises.
    """
    from placematrix_desktop.report.read_back import check_report
    from placematrix_desktop.whole_file import write_whole_file

    data = pdf_bytes(
        account, fonts_folder=fonts_folder, system_fonts=system_fonts, zone=zone, progress=progress
    )
    write_whole_file(path, data, check=lambda found: check_report(found, data, account))


def pdf_bytes(
    account: Account,
    *,
    fonts_folder: Path,
    system_fonts: tuple[Path, ...] = (),
    zone: tzinfo | None = None,
    progress: Told | None = None,
) -> bytes:
    """The report as the bytes of a PDF file; the same account and fonts always give the same bytes."""
    from placematrix_desktop import patience

    # What is made here is in use until the file is; looking for garbage meanwhile finds none.
    with patience.while_building():
        from placematrix_desktop.report.content import document_of
        from placematrix_desktop.report.layout import lay_out

        document = document_of(account, zone=zone)
        made = lay_out(document, fonts_folder=fonts_folder, system_fonts=system_fonts, progress=progress)
        return made.data


def write_word(
    account: Account, path: Path, *, zone: tzinfo | None = None, progress: Told | None = None
) -> None:
    """Write the report as a Word document, once it reads back as it was meant, or not at all.

    Raises UserError where the file cannot be written, and what `progress` raises.
    """
    from placematrix_desktop.report.content import document_of
    from placematrix_desktop.report.word_file import write_word_file

    write_word_file(document_of(account, zone=zone), path, progress=progress)


def warnings(
    account: Account,
    *,
    fonts_folder: Path,
    system_fonts: tuple[Path, ...] = (),
    zone: tzinfo | None = None,
) -> tuple[str, ...]:
    """What will not come out in the PDF as it was typed, in sentences; empty where all of it will."""
    from placematrix_desktop.report.content import document_of
    from placematrix_desktop.report.foresight import foreseen

    document = document_of(account, zone=zone)
    return foreseen(document, fonts_folder=fonts_folder, system_fonts=system_fonts)
