"""The report without pages: everything is there once, in order."""

from __future__ import annotations

from datetime import UTC

from placematrix_desktop.application.ports import Account
from placematrix_desktop.report.blocks import Bullets, Heading, Moments, Paragraph, Table
from placematrix_desktop.report.content import document_of
from placematrix_desktop.report.plain_order import in_plain_order
from tests import factories

DOCUMENT = document_of(
    Account(workshop=factories.full_workshop(), diary=factories.diary("Begun."), signatures=()), zone=UTC
)
BLOCKS = tuple(in_plain_order(DOCUMENT))


def test_only_what_every_form_has_is_left() -> None:
    assert all(isinstance(block, Heading | Paragraph | Bullets | Moments | Table) for block in BLOCKS)


def test_every_section_stands_in_its_order() -> None:
    headings = [block.text for block in BLOCKS if isinstance(block, Heading) and block.level == 2]
    sections = [section.heading.text for section in DOCUMENT.sections]
    assert headings[-len(sections) :] == sections


def test_the_picture_is_a_table_of_counts_with_its_description() -> None:
    picture = next(block for block in BLOCKS if isinstance(block, Table))
    assert picture.description == DOCUMENT.front.picture.description
    assert [cell[0][0].text for cell in picture.rows[-1]] == ["In all", "0", "0", "1", "0", "4", "5"]


def test_a_page_is_named_by_the_heading_that_stands_there() -> None:
    workshop = factories.workshop(
        factories.agreed("trust", "developing", support_needed="Help " * 200), people=()
    )
    document = document_of(Account(workshop=workshop, diary=(), signatures=()), zone=UTC)
    spans = [
        span
        for block in in_plain_order(document)
        if isinstance(block, Bullets)
        for item in block.items
        for span in item
    ]
    assert not any(span.page_of for span in spans)
    assert any("“Trust”" in span.text for span in spans)
