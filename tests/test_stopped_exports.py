"""Every kind of document, stopped while it is made: the old file stays, and nothing else is left."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from placematrix_desktop.application.making import Cancelled, Told
from placematrix_desktop.application.ports import Account
from placematrix_desktop.bootstrap import ReportAndRecord
from tests.factories import full_workshop
from tests.report.accounts import FONTS, signed_account

DOCUMENTS = ReportAndRecord(FONTS)
ACCOUNT = signed_account(full_workshop())


def _mail(account: Account, path: Path, progress: Told) -> None:
    DOCUMENTS.write_mail_draft(account, DOCUMENTS.mail(account, "report.pdf"), path, progress)


WRITERS: dict[str, Callable[[Account, Path, Told], None]] = {
    "pdf": DOCUMENTS.write_pdf,
    "record": DOCUMENTS.write_record,
    "word": DOCUMENTS.write_word,
    "workbook": DOCUMENTS.write_workbook,
    "csv": DOCUMENTS.write_csv,
    "mail": _mail,
}


@pytest.mark.parametrize("kind", ["pdf", "word", "workbook"])
def test_it_tells_ever_more_up_to_nearly_all(kind: str, tmp_path: Path) -> None:
    told: list[float] = []
    WRITERS[kind](ACCOUNT, tmp_path / "file", told.append)
    assert told == sorted(told)
    assert 0.0 <= told[0] < 0.1
    assert told[-1] <= 1.0
    assert len({round(share, 2) for share in told}) > 5


@pytest.mark.parametrize("kind", WRITERS)
@pytest.mark.parametrize("limit", [0.0, 0.3, 0.55, 0.8])
def test_a_file_that_is_stopped_is_the_old_one(kind: str, limit: float, tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_text("the old one", encoding="utf-8")
    told: list[float] = []

    def stop(share: float) -> None:
        told.append(share)
        if share >= limit:
            raise Cancelled

    try:
        WRITERS[kind](ACCOUNT, file, stop)
    except Cancelled:
        assert file.read_text(encoding="utf-8") == "the old one"
        assert [each.name for each in tmp_path.iterdir()] == ["file"]
    else:
        assert max(told) < limit, "it was told to stop and went on"
        assert kind in ("record", "csv") or limit > 0.6, "only what takes long tells of it"
