"""The mail draft: a mail program sees a draft to the participants with the report attached."""

from __future__ import annotations

from email import message_from_bytes, policy
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from placematrix_desktop.application.ports import Account, Mail
from placematrix_desktop.domain.text import clean_line
from placematrix_desktop.errors import UserError
from placematrix_desktop.exchange import mail_draft
from placematrix_desktop.exchange.mail_draft import check_draft, draft_bytes, mail_for, write_mail_draft
from tests import factories

PDF = b"%PDF-1.7\n\x00\xff" * 400
ACCOUNT = Account(workshop=factories.full_workshop(), diary=(), signatures=())


def test_a_mail_program_finds_a_draft_with_the_report(tmp_path: Path) -> None:
    path = tmp_path / "mail.eml"
    mail = mail_for(ACCOUNT, "Kirklees 2026-03-12.pdf")
    write_mail_draft(mail, PDF, path)
    message = message_from_bytes(path.read_bytes(), policy=policy.default)
    assert message["X-Unsent"] == "1"
    assert message["To"] == "Ann Achebe <ann@example.org>"
    assert message["Date"] is None
    (attached,) = message.iter_attachments()
    assert attached.get_content_type() == "application/pdf"
    assert attached.get_filename() == "Kirklees 2026-03-12.pdf"
    assert attached.get_content() == PDF
    assert "Write the one-page vision" in message.get_body(("plain",)).get_content()
    assert (mail.without, mail.left_out) == (2, ())


def test_addresses_that_cannot_be_are_left_out_by_name() -> None:
    people = [
        factories.person(1, "Ann", email="ann@example.org"),
        factories.person(2, "Ann again", email="ANN@example.org"),
        factories.person(3, "Bo", email="bo at example"),
        factories.person(4, "Cy", email="a@b@c"),
        factories.person(5, "Dee"),
        factories.person(6, "Eve, née Smith", email="Eve <eve@example.org>"),
    ]
    found = mail_for(Account(workshop=factories.workshop(people=people), diary=(), signatures=()), "a.pdf")
    assert found.to == ("Ann <ann@example.org>", '"Eve, née Smith" <eve@example.org>')
    assert found.left_out == ("Bo", "Cy")
    assert found.without == 1


@given(st.text().map(clean_line), st.text().map(clean_line))
def test_no_name_or_address_adds_a_header(name: str, email: str) -> None:
    people = (factories.person(1, name or "x", email=email),)
    workshop = factories.workshop(people=people, subject=name or "x")
    mail = mail_for(Account(workshop=workshop, diary=(), signatures=()), "a.pdf")
    data = draft_bytes(mail, PDF)
    message = message_from_bytes(data, policy=policy.default)
    assert sorted(message.keys()) == sorted(
        ["Subject", *(["To"] if mail.to else []), "X-Unsent", "MIME-Version", "Content-Type"]
    )
    check_draft(data, mail, PDF)


HIDDEN = "=?utf-8?q?=0d=0aBcc:_evil@example.org?="


@pytest.mark.parametrize("text", [HIDDEN, f"Place {HIDDEN} b", "=?utf-8?b?DQpCY2M6IGVAZXhhbXBsZS5vcmc=?="])
def test_no_header_hides_in_what_mail_programs_decode(text: str) -> None:
    people = (factories.person(1, text, email="ann@example.org"),)
    workshop = factories.workshop(people=people, subject=text)
    mail = mail_for(Account(workshop=workshop, diary=(), signatures=()), f"{text}.pdf")
    data = draft_bytes(mail, PDF)
    message = message_from_bytes(data, policy=policy.default)
    assert sorted(message.keys()) == sorted(["Subject", "To", "X-Unsent", "MIME-Version", "Content-Type"])
    assert [address.addr_spec for address in message["To"].addresses] == ["ann@example.org"]
    check_draft(data, mail, PDF)


def test_a_draft_with_another_header_is_not_taken_for_ours() -> None:
    mail = Mail(subject="Result", body="Text\n", report_name="a.pdf")
    data = draft_bytes(mail, PDF)
    check_draft(data, mail, PDF)
    for changed in (
        data.replace(b"X-Unsent", b"Bcc: evil@example.org\r\nX-Unsent", 1),
        data.replace(b"Subject: Result", b"Subject: Other", 1),
    ):
        with pytest.raises(UserError, match="did not read back"):
            check_draft(changed, mail, PDF)


@pytest.mark.parametrize("name", ["Bericht Ærø – „Ort“.pdf", "שלום.pdf", "a" * 150 + ".pdf"])
def test_any_file_name_and_text_comes_through(name: str) -> None:
    body = "Grüße, שלום 🙂\nFrom here\n.\n"
    mail = Mail(subject="Ærø: result", body=body, report_name=name)
    check_draft(draft_bytes(mail, PDF), mail, PDF)


def test_the_same_content_gives_the_same_bytes() -> None:
    mail = mail_for(ACCOUNT, "a.pdf")
    assert draft_bytes(mail, PDF) == draft_bytes(mail, PDF)


def test_a_draft_that_differs_is_not_saved(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "mail.eml"
    monkeypatch.setattr(mail_draft, "draft_bytes", lambda mail, report: draft_bytes(mail, report[:-1]))
    with pytest.raises(UserError, match="read back"):
        write_mail_draft(mail_for(ACCOUNT, "a.pdf"), PDF, path)
    assert list(tmp_path.iterdir()) == []
