"""Holding a report that was just written against what was meant, before the file takes its place."""

from __future__ import annotations

from placematrix_desktop.application.ports import Account
from placematrix_desktop.domain.verdict import Finding
from placematrix_desktop.errors import UserError
from placematrix_desktop.report.verify import verdict_on_report


def check_report(found: bytes, meant: bytes, account: Account) -> None:
    """Hold the bytes of a PDF, as they came back from the disk, against those that were made, and see that it
    is what anybody who checks it will be told. Raises UserError where it is not."""
    closing = account.workshop.closing
    is_as_meant = found == meant
    if is_as_meant:
        verdict = verdict_on_report(found)
        fingerprints = [version.fingerprint for version in verdict.versions]
        held = [closing.fingerprint] if account.record is not None and closing is not None else []
        is_as_meant = verdict.finding is Finding.VALID and fingerprints == held
    if not is_as_meant:
        raise UserError(
            "The PDF did not read back as it was meant, so it was not saved.",
            mend="Save it once more, or in another place.",
        )
