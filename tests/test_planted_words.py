"""Words that are planted in a workshop and looked for in every file that leaves the laptop, by audience."""

from __future__ import annotations

import re
from email import message_from_bytes, policy
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from placematrix_desktop.application.audiences import account_for
from placematrix_desktop.application.commands import AddParticipants, WritePrivateNote
from placematrix_desktop.application.ports import Account
from placematrix_desktop.bootstrap import ReportAndRecord
from placematrix_desktop.domain.audience import Audience
from placematrix_desktop.domain.participants import NewParticipant, Sector
from tests.application.begun import begun
from tests.factories import full_workshop
from tests.report.accounts import FONTS, signed_account
from tests.report.test_copies import everything_in

DOCUMENTS = ReportAndRecord(FONTS)
PRIVATE, NAME, ADDRESS = "Wombatprivate", "Zebedee Quuxfield", "zebedee@quux.example"


@pytest.fixture(scope="module")
def account() -> Account:
    start = begun()
    start.do(AddParticipants((NewParticipant(NAME, "Chief", "Trust", Sector.VCSE, ADDRESS),)))
    start.do(WritePrivateNote("trust", PRIVATE))
    start.session.close_workshop()
    return start.session.account()


def all_in(data: bytes, name: str) -> str:
    """Every text of a file: of all parts of an archive, of a mail with what is attached."""
    match Path(name).suffix:
        case ".pdf":
            return everything_in(data)
        case ".docx" | ".xlsx":
            with ZipFile(BytesIO(data)) as archive:
                return "\n".join(archive.read(each).decode("utf-8", "replace") for each in archive.namelist())
        case ".eml":
            message = message_from_bytes(data, policy=policy.default)
            body = message.get_body(("plain",))  # type: ignore[attr-defined]
            attached = [each.get_content() for each in message.iter_attachments()]  # type: ignore[attr-defined]
            return "\n".join((str(message.items()), body.get_content(), *map(everything_in, attached)))
        case _:
            return data.decode("utf-8-sig")


def written(account: Account, audience: Audience, folder: Path) -> dict[str, str]:
    """All that can be had for an audience, by the name of the file."""
    copy = account_for(account, audience)
    DOCUMENTS.write_pdf(copy, folder / "a.pdf")
    DOCUMENTS.write_record(copy, folder / "a.pmrecord")
    DOCUMENTS.write_word(copy, folder / "a.docx")
    DOCUMENTS.write_mail_draft(copy, DOCUMENTS.mail(copy, "a.pdf"), folder / "a.eml")
    if audience is Audience.WORKING:
        DOCUMENTS.write_workbook(copy, folder / "a.xlsx")
        DOCUMENTS.write_csv(copy, folder / "a.csv")
    return {file.name: all_in(file.read_bytes(), file.name) for file in folder.iterdir()}


@pytest.mark.parametrize("audience", Audience)
def test_what_is_private_is_in_no_file_and_names_where_they_may_be(
    account: Account, audience: Audience, tmp_path: Path
) -> None:
    found = written(account, audience, tmp_path)
    assert len(found) == (6 if audience is Audience.WORKING else 4)
    for name, text in found.items():
        assert PRIVATE not in text, name
        # The record of a copy leaves people out; the table has none.
        has_people = name != "a.csv" and (audience is Audience.WORKING or name != "a.pmrecord")
        is_named = audience is not Audience.PUBLIC and has_people
        assert (NAME in text) is is_named, name
    assert (ADDRESS in found["a.pmrecord"]) is (audience is Audience.WORKING)
    assert (ADDRESS in found["a.pdf"]) is (audience is Audience.WORKING), "the record in it"
    assert ADDRESS not in found["a.docx"]


@pytest.mark.parametrize("audience", Audience)
def test_a_small_sector_stands_beside_a_view_in_the_working_copy_only(
    audience: Audience, tmp_path: Path
) -> None:
    found = written(signed_account(full_workshop()), audience, tmp_path)
    for name in ("a.pdf", "a.docx", "a.eml"):
        text = " ".join(re.sub("<[^>]+>", "", found[name]).split())
        told = "Voluntary, community and social enterprise would say" in text
        assert told is (audience is Audience.WORKING), name
