"""A mail with the report attached, as a draft that a mail program opens for somebody to look over and send.

The format is RFC 5322 with the header "X-Unsent: 1", by which Outlook and its like take a file for a draft.
Nothing is sent by this program.
"""

from __future__ import annotations

import hashlib
from email import message_from_bytes, policy
from email.errors import HeaderParseError
from email.headerregistry import Address
from email.message import EmailMessage
from email.utils import parseaddr
from pathlib import Path

from placematrix_desktop.application.ports import Account, Mail
from placematrix_desktop.domain.participants import Participant
from placematrix_desktop.domain.text import clean_line
from placematrix_desktop.errors import UserError
from placematrix_desktop.exchange.mail_text import body_of, subject_of
from placematrix_desktop.whole_file import write_whole_file

_HEADERS = {"subject", "x-unsent", "mime-version", "content-type"}
# One line end everywhere and no wrapping at odd places; names in other scripts are encoded.
_POLICY = policy.SMTP.clone(max_line_length=200)


def mail_for(account: Account, report_name: str) -> Mail:
    """The mail for a report that is called `report_name`: to every participant with an address, each address
    once, as "Ann Achebe <ann@example.org>"."""
    to: dict[str, str] = {}
    left_out = []
    without = 0
    for person in account.workshop.people():
        if not person.email:
            without += 1
        elif address := _address(person):
            to.setdefault(address.addr_spec.casefold(), str(address))
        else:
            left_out.append(person.name)
    return Mail(
        subject=_harmless(subject_of(account)),
        body=body_of(account, report_name),
        report_name=_harmless(report_name),
        to=tuple(to.values()),
        left_out=tuple(left_out),
        without=without,
    )


def write_mail_draft(mail: Mail, report: bytes, path: Path) -> None:
    """Write the mail with `report`, a PDF, attached; once it reads back as it was meant, or not at all.

    Raises UserError where it cannot be written.
    """
    write_whole_file(path, draft_bytes(mail, report), check=lambda found: check_draft(found, mail, report))


def draft_bytes(mail: Mail, report: bytes) -> bytes:
    """The draft as bytes; the same content always gives the same bytes."""
    message = EmailMessage(policy=_POLICY)
    message["Subject"] = mail.subject
    if mail.to:
        message["To"] = ", ".join(mail.to)
    message["X-Unsent"] = "1"
    message.set_content(mail.body, cte="base64")
    message.add_attachment(report, maintype="application", subtype="pdf", filename=mail.report_name)
    message.set_boundary(f"part-{hashlib.sha256(report + mail.body.encode()).hexdigest()[:32]}")
    return message.as_bytes()


def check_draft(data: bytes, mail: Mail, report: bytes) -> None:
    """Hold the bytes of a draft against what was meant. Raises UserError where they differ."""
    message = message_from_bytes(data, policy=policy.SMTP)
    assert isinstance(message, EmailMessage)
    text = message.get_body(("plain",))
    attached = list(message.iter_attachments())
    meant = [parseaddr(address)[1] for address in mail.to]
    found = [address.addr_spec for address in message["To"].addresses] if message["To"] else []
    is_as_meant = (
        {name.casefold() for name in message} == _HEADERS | ({"to"} if mail.to else set())
        and message["Subject"] == mail.subject
        and message["X-Unsent"] == "1"
        and text is not None
        and text.get_content().replace("\r\n", "\n") == mail.body
        and found == meant
        and len(attached) == 1
        and attached[0].get_filename() == mail.report_name
        and attached[0].get_content() == report
    )
    if not is_as_meant:
        raise UserError(
            "The mail draft did not read back as it was meant, so it was not saved.",
            mend="Show the PDF and copy the text of the mail instead.",
        )


def _harmless(text: str) -> str:
    """A text for a header: in one line, and without what mail programs decode ("=?utf-8?q?=0d=0aBcc:…"), in
    which another header may hide."""
    return clean_line(text).replace("=?", "= ?")


def _address(person: Participant) -> Address | None:
    spec = parseaddr(person.email)[1]
    # Mail servers that take other letters before the @ are rare; a draft that one refuses helps nobody.
    if not spec.isascii() or " " in spec or spec.count("@") != 1 or not all(spec.split("@")):
        return None
    try:
        return Address(display_name=_harmless(person.name), addr_spec=spec)
    except (HeaderParseError, ValueError, IndexError):
        return None
