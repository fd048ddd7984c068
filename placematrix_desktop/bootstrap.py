"""The one place where the parts are put together. Tests put fakes through the same door.

Nothing is imported before it is asked for: the application when a library is opened, which is
after the window has been painted, ReportLab when a PDF is made.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from placematrix_desktop import paths

if TYPE_CHECKING:
    from datetime import datetime

    from placematrix_desktop.application.library_files import BackupCard
    from placematrix_desktop.application.making import Told
    from placematrix_desktop.application.parts import Parts
    from placematrix_desktop.application.ports import Account, Clock, Library, Mail, NewId
    from placematrix_desktop.domain.matrix import Matrix
    from placematrix_desktop.domain.sample import Sample
    from placematrix_desktop.domain.verdict import Verdict
    from placematrix_desktop.storage.shared_place import SharedPlace


def now() -> datetime:
    """The present moment in UTC."""
    from datetime import UTC, datetime

    return datetime.now(UTC)


def new_id() -> str:
    """A new random UUID as text."""
    import uuid

    return str(uuid.uuid4())


def _unheard(_share: float) -> None:
    """As `making.unheard`, which is not imported before it is needed."""


class ReportAndRecord:
    """The documents that leave the laptop: the PDF from `report`, all others from `exchange`."""

    def __init__(self, fonts_folder: Path, system_fonts: tuple[Path, ...] | None = None) -> None:
        """`system_fonts` are the folders of fonts that help out; None for those of this system."""
        self._fonts_folder = fonts_folder
        self._folders = system_fonts

    @property
    def _system_fonts(self) -> tuple[Path, ...]:
        if self._folders is None:
            from placematrix_desktop.report.system_fonts import system_font_folders

            self._folders = system_font_folders()
        return self._folders

    def warnings(self, account: Account) -> tuple[str, ...]:
        from placematrix_desktop import report

        return report.warnings(account, fonts_folder=self._fonts_folder, system_fonts=self._system_fonts)

    def write_pdf(self, account: Account, path: Path, progress: Told = _unheard) -> None:
        from placematrix_desktop import report

        report.write_pdf(
            account, path, fonts_folder=self._fonts_folder, system_fonts=self._system_fonts, progress=progress
        )

    def write_record(self, account: Account, path: Path, progress: Told = _unheard) -> None:
        from placematrix_desktop.exchange.record_file import write_record

        progress(0.0)
        write_record(account, path)

    def write_word(self, account: Account, path: Path, progress: Told = _unheard) -> None:
        from placematrix_desktop import report

        report.write_word(account, path, progress=progress)

    def write_workbook(self, account: Account, path: Path, progress: Told = _unheard) -> None:
        from placematrix_desktop.exchange.workbook import write_workbook

        write_workbook(account, path, progress=progress)

    def write_csv(self, account: Account, path: Path, progress: Told = _unheard) -> None:
        from placematrix_desktop.exchange.csv_file import write_csv

        progress(0.0)
        write_csv(account, path)

    def mail(self, account: Account, report_name: str) -> Mail:
        from placematrix_desktop.exchange.mail_draft import mail_for

        return mail_for(account, report_name)

    def write_mail_draft(self, account: Account, mail: Mail, path: Path, progress: Told = _unheard) -> None:
        from placematrix_desktop import report
        from placematrix_desktop.exchange.mail_draft import write_mail_draft

        pdf = report.pdf_bytes(
            account, fonts_folder=self._fonts_folder, system_fonts=self._system_fonts, progress=progress
        )
        write_mail_draft(mail, pdf, path)


class FilesOfLibraries:
    """Library files while they are closed, as the window asks after them."""

    @property
    def default_library(self) -> Path:
        return paths.default_library_file()

    def is_shared(self, library: Path) -> bool:
        return _shared_place(library) is not None

    def backups(self, library: Path) -> tuple[BackupCard, ...]:
        from placematrix_desktop.storage.restoring import backup_cards

        return backup_cards(library, backups_of(library))

    def restore(self, library: Path, backup: Path) -> Path | None:
        from placematrix_desktop.storage.restoring import restore
        from placematrix_desktop.storage.shared_library import out_of_the_way

        shared = self.is_shared(library)
        if shared:
            out_of_the_way(library, copies=paths.working_copies_folder())
        return restore(library, backup, backups_of(library), is_own_place=not shared)

    def go_on_without_log(self, library: Path) -> None:
        if self.is_shared(library):
            from placematrix_desktop.storage.shared_library import go_on_without_the_log

            go_on_without_the_log(library, copies=paths.working_copies_folder())
        else:
            from placematrix_desktop.storage.opening import go_on_without_log

            go_on_without_log(library)

    def set_working_copy_aside(self, library: Path) -> Path:
        from placematrix_desktop.storage.shared_library import set_copy_aside

        return set_copy_aside(library, copies=paths.working_copies_folder())

    def is_handed_over(self, file: Path) -> bool:
        from placematrix_desktop.storage.handing_over import is_handed_over

        return is_handed_over(file)


def open_library(path: Path) -> Library:
    """Open a library file, making it where there is none. Raises LibraryProblem.

    Where somebody else has its folder as well, it is worked on in a copy on this computer.
    """
    place = _shared_place(path)
    known = (paths.backups_folder(), paths.working_copies_folder(), paths.rescued_folder())
    if place is None:
        from placematrix_desktop.storage.opening import open_library as open_file

        return open_file(path, backups=backups_of(path), rescues=paths.rescued_folder(), copies=known)
    from placematrix_desktop.storage.shared_library import open_shared

    return open_shared(
        path,
        place,
        copies=paths.working_copies_folder(),
        backups=backups_of(path),
        rescues=paths.rescued_folder(),
        more_copies=known,
    )


def backups_of(path: Path) -> Path:
    """The folder of a library's backups: on this computer for the default library and for one in a folder
    that somebody else has as well, else beside the file."""
    if path == paths.default_library_file():
        return paths.backups_folder()
    if _shared_place(path) is not None:
        import hashlib

        key = hashlib.sha256(str(path).encode("utf-8", "surrogatepass")).hexdigest()[:12]
        return paths.backups_folder() / f"{path.stem}-{key}"
    return path.parent / f"{path.stem} backups"


def _shared_place(library: Path) -> SharedPlace | None:
    """The service or share that a library lies in; None where a copy on this computer would be no safer,
    since all of the user's folder lies there."""
    from placematrix_desktop.storage.shared_place import shared_place

    place = shared_place(library.absolute())
    return None if place is None or shared_place(paths.working_copies_folder()) is not None else place


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


def sample_for(matrix: Matrix) -> Sample:
    """The sample workshop on a matrix, from `resources/samples`."""
    from placematrix_desktop.exchange.sample_file import read_sample

    return read_sample(paths.resources_folder() / "samples", matrix)


def command_that_checks() -> tuple[str, ...]:
    """What starts this program's terminal command to check files in a process of its own."""
    program = Path(sys.executable)
    if paths.is_bundle():
        return str(program.with_name(f"placematrix{program.suffix}")), "verify-listed"
    # -P: nothing is imported from whatever folder somebody happens to be in.
    return str(program), "-P", "-m", "placematrix_desktop.cli", "verify-listed"


def verdict_on(path: Path) -> Verdict:
    """What a file is: a report, a record, a library, or none of these, and whether it is as it was closed and
    signed. Raises UserError where it cannot be read at all."""
    from placematrix_desktop.domain.verdict import in_bounds
    from placematrix_desktop.errors import UserError

    try:
        return in_bounds(_verdict_on(path))
    except MemoryError:
        raise UserError(
            "Checking it takes more memory than any file of ours does, so it was left.", where=str(path)
        ) from None


def _verdict_on(path: Path) -> Verdict:
    from placematrix_desktop.domain.verdict import verdict_on_record
    from placematrix_desktop.errors import UserError
    from placematrix_desktop.exchange.record_file import LONGEST_FILE as LONGEST_RECORD
    from placematrix_desktop.report.verify import LONGEST_REPORT, is_like_a_report, verdict_on_report
    from placematrix_desktop.whole_file import LIBRARY, opened

    with opened(path) as file:
        start = file.read(1024)
        is_library = start.startswith(LIBRARY)
        is_record = start.lstrip().startswith((b"{", b"\xef\xbb\xbf{"))
        most = 0 if is_library else LONGEST_RECORD if is_record else LONGEST_REPORT
        data = start + file.read(most)
    if is_library:
        from placematrix_desktop.storage.verify import verdict_on_library

        return verdict_on_library(path)
    if len(data) > most:
        raise UserError("The file is too large to be one of ours.", where=str(path))
    if is_record:
        return verdict_on_record(data)
    if not is_like_a_report(data):
        from placematrix_desktop.exchange.other_document import verdict_on_other_document

        return verdict_on_other_document(data)
    return verdict_on_report(data)
