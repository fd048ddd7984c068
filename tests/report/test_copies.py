"""The report for a board and for the public: what it must not say, and what it says instead."""

from __future__ import annotations

import io

import pikepdf
import pytest
from msgspec.structs import replace
from pypdf import PdfReader

from placematrix_desktop.application.audiences import account_for
from placematrix_desktop.application.ports import Account
from placematrix_desktop.domain.audience import Audience
from placematrix_desktop.domain.participants import Sector
from placematrix_desktop.domain.signoff import Position, Reopening, SigningRole
from placematrix_desktop.report import pdf_bytes
from placematrix_desktop.report.blocks import Paragraph, Table
from placematrix_desktop.report.content import document_of
from placematrix_desktop.report.people import people_section
from tests import factories
from tests.factories import full_workshop, person, workshop
from tests.report.accounts import FONTS, ZONE, signed_account

NAMES = ("Achebe", "Björk", "Cy Doe", "ann@example.org", "Her charity", "Chief officer", "Fay", "Ray", "Sue")


def made(audience: Audience, account: Account | None = None) -> bytes:
    return pdf_bytes(
        account_for(account or signed_account(full_workshop()), audience), fonts_folder=FONTS, zone=ZONE
    )


def everything_in(data: bytes) -> str:
    """The text of the pages, what the file says of itself, alternative texts and what is attached."""
    pages = "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(data)).pages)
    with pikepdf.open(io.BytesIO(data)) as pdf:
        attached = [each.get_file().read_bytes().decode() for each in pdf.attachments.values()]
        objects = [
            repr(each) for each in pdf.objects if isinstance(each, pikepdf.Dictionary | pikepdf.String)
        ]
        xmp = bytes(pdf.Root.Metadata.read_bytes()).decode()
    return "\n".join((pages, xmp, *attached, *objects))


@pytest.mark.parametrize("name", NAMES)
def test_the_public_copy_has_no_personal_name_anywhere(name: str, public: str) -> None:
    assert name not in public


@pytest.fixture(scope="module")
def public() -> str:
    return everything_in(made(Audience.PUBLIC))


def test_the_working_copy_has_them() -> None:
    working = everything_in(made(Audience.WORKING))
    assert all(name in working for name in NAMES)


def test_those_who_signed_stand_in_their_role(public: str) -> None:
    assert "Partnership convenor" in public
    assert "Executive lead" in public
    assert "Name and role" not in public, "no heading promises what is left out"


@pytest.mark.parametrize("audience", [Audience.BOARD, Audience.PUBLIC])
def test_a_copy_says_what_it_leaves_out_and_what_that_proves(audience: Audience) -> None:
    pages = [page.extract_text() for page in PdfReader(io.BytesIO(made(audience))).pages]
    whole = " ".join(" ".join(pages).split())
    assert f"About this {audience} copy" in whole
    assert "descends from the record" in whole
    assert f"{audience} copy" in pages[0]


def test_the_board_copy_names_no_small_sector_beside_a_view() -> None:
    board = everything_in(made(Audience.BOARD))
    assert "Some in the room would say Developing" in " ".join(board.split())
    assert "Voluntary, community and social enterprise would say" not in " ".join(board.split())
    assert "Ann Achebe" in board, "who took part is no secret from a board"
    assert "ann@example.org" not in board


def test_the_public_gets_numbers_by_sector_without_the_small_ones() -> None:
    many = [person(n, sector=Sector.ICB, organisation="ICB") for n in range(1, 7)]
    few = [person(n, sector=Sector.VCSE, organisation="Age UK") for n in range(7, 9)]
    more = [person(n, sector=Sector.SOCIAL_CARE) for n in range(9, 12)]
    section = people_section(workshop(people=(*many, *few, *more)), Audience.PUBLIC)
    table = next(block for block in section.blocks if isinstance(block, Table))
    rows = {row[0][0][0].text: row[1][0][0].text for row in table.rows}
    assert rows == {
        "Social care providers": "not shown",
        "Voluntary, community and social enterprise": "not shown",
        "Integrated care board": "6",
    }
    said = " ".join(
        span.text for block in section.blocks if isinstance(block, Paragraph) for span in block.words
    )
    assert "11 participants" in said


def test_an_owner_who_is_left_out_is_told_by_the_organisation(public: str) -> None:
    assert "[name withheld], ICB" not in public
    assert "no owner yet" in public, "the action that really has none"
    document = document_of(account_for(signed_account(full_workshop()), Audience.PUBLIC), zone=ZONE)
    actions = next(section for section in document.sections if section.heading.key == "actions")
    table = next(block for block in actions.blocks if isinstance(block, Table))
    assert table.rows[0][1][0][0].text == "ICB"


def test_no_reason_of_a_signature_names_who_gave_it() -> None:
    account = signed_account(full_workshop())
    first, *rest = account.signatures
    declined = replace(
        first, position=Position.DECLINE, reason="Ann Achebe says no.", role=SigningRole.MEMBER
    )
    text = everything_in(made(Audience.PUBLIC, replace(account, signatures=(declined, *rest))))
    assert "Achebe" not in text
    assert "[name withheld] says no." in " ".join(text.split())


def test_a_reopened_public_copy_does_not_say_who_asked() -> None:
    account = signed_account(factories.full_workshop())
    reopening = Reopening(
        version=2, previous_fingerprint="f" * 64, reason="A slip.", name="Fay", reopened_at=factories.START
    )
    again = replace(account, workshop=replace(account.workshop, reopening=reopening))
    text = " ".join(everything_in(made(Audience.PUBLIC, replace(again, record=None))).split())
    assert "It was asked for version 1" in text
