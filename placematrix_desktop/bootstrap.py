"""The one place where the parts are put together. Tests put fakes through the same door.

Nothing is imported before it is asked for: the application and SQLAlchemy when a library is opened, which is
after the window has been painted, ReportLab when a PDF is made.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from placematrix_desktop import paths

if TYPE_CHECKING:
    from datetime import datetime

    from placematrix_desktop.application.parts import Parts
    from placematrix_desktop.application.ports import Account, Clock, Library, Mail, NewId
    from placematrix_desktop.domain.matrix import Matrix
    from placematrix_desktop.domain.record import SignedRecord
    from placematrix_desktop.domain.sample import Sample


def now() -> datetime:
    """The present moment in UTC."""
    from datetime import UTC, datetime

    return datetime.now(UTC)


def new_id() -> str:
    """A new random UUID as text."""
    import uuid

    return str(uuid.uuid4())


class ReportAndRecord:
    """The documents that leave the laptop: the PDF from `report`, all others from `exchange`."""

    def __init__(self, fonts_folder: Path) -> None:
        self._fonts_folder = fonts_folder

    def warnings(self, account: Account) -> tuple[str, ...]:
        from placematrix_desktop import report

        return report.warnings(account, fonts_folder=self._fonts_folder)

    def write_pdf(self, account: Account, path: Path) -> None:
        from placematrix_desktop import report

        report.write_pdf(account, path, fonts_folder=self._fonts_folder)

    def write_record(self, account: Account, path: Path) -> None:
        from placematrix_desktop.exchange.record_file import write_record

        write_record(account, path)

    def write_word(self, account: Account, path: Path) -> None:
        from placematrix_desktop import report

        report.write_word(account, path)

    def write_workbook(self, account: Account, path: Path) -> None:
        from placematrix_desktop.exchange.workbook import write_workbook

        write_workbook(account, path)

    def write_csv(self, account: Account, path: Path) -> None:
        from placematrix_desktop.exchange.csv_file import write_csv

        write_csv(account, path)

    def mail(self, account: Account, report_name: str) -> Mail:
        from placematrix_desktop.exchange.mail_draft import mail_for

        return mail_for(account, report_name)

    def write_mail_draft(self, account: Account, mail: Mail, path: Path) -> None:
        from placematrix_desktop import report
        from placematrix_desktop.exchange.mail_draft import write_mail_draft

        write_mail_draft(mail, report.pdf_bytes(account, fonts_folder=self._fonts_folder), path)


def open_library(path: Path) -> Library:
    """Open a library file, making it where there is none. Raises LibraryProblem.

    Backups go beside the default library's, or beside the file itself where it is another one.
    """
    from placematrix_desktop.storage.opening import open_library as open_file

    return open_file(path, backups=backups_of(path))


def backups_of(path: Path) -> Path:
    """The folder of a library's rolling backups."""
    if path == paths.default_library_file():
        return paths.backups_folder()
    return path.parent / f"{path.stem} backups"


def parts_of(path: Path) -> Parts:
    """The program over a library file. Raises LibraryProblem where it cannot be opened."""
    return put_together(open_library(path))


def put_together(library: Library, *, clock: Clock = now, ids: NewId = new_id) -> Parts:
    """The program over an open library."""
    from placematrix_desktop.application.parts import Parts
    from placematrix_desktop.application.workshops import Workshops
    from placematrix_desktop.matrix_files.bundled import BundledMatrices

    return Parts(
        workshops=Workshops(library, clock=clock, new_id=ids),
        matrices=BundledMatrices(paths.matrices_folder()),
        documents=ReportAndRecord(paths.resources_folder() / "fonts"),
        sample_for=sample_for,
        clock=clock,
    )


def read_record(path: Path) -> SignedRecord:
    """The signed record in a file, checked. Raises UserError where it is none or was changed."""
    from placematrix_desktop.exchange.record_file import read_record_file

    return read_record_file(path)


def sample_for(matrix: Matrix) -> Sample:
    """The sample workshop on a matrix, from `resources/samples`."""
    from placematrix_desktop.exchange.sample_file import read_sample

    return read_sample(paths.resources_folder() / "samples", matrix)
