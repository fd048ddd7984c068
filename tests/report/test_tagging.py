"""Everything on a page is either claimed once by a node of the structure or is page furniture."""

from __future__ import annotations

import io
from collections import Counter
from itertools import pairwise

import pytest
from reportlab.pdfgen.canvas import Canvas

from placematrix_desktop.application.ports import Account
from placematrix_desktop.report.content import document_of
from placematrix_desktop.report.layout import LaidOut, lay_out
from placematrix_desktop.report.tagging import HEADINGS, Claim, Furniture, Node, Role, TaggedCanvas
from tests.factories import agreed, full_workshop, workshop
from tests.report.accounts import FONTS, ZONE, draft_account, real_workshop, signed_account
from tests.report.pdf_reading import marks_of

LONG = "Many words that go on and on. " * 400

ACCOUNTS = {
    "real": lambda: signed_account(real_workshop()),
    "everything": lambda: signed_account(full_workshop(), earlier=workshop(agreed("trust", "emerging"))),
    "draft": lambda: draft_account(real_workshop()),
    "long": lambda: draft_account(
        workshop(
            agreed("trust", "maturing", note=LONG, support_needed=LONG),
            actions=full_workshop(agenda=full_workshop().agenda).actions.values(),
            facts={"purpose": LONG},
        )
    ),
}


@pytest.fixture(scope="module", params=ACCOUNTS)
def report(request: pytest.FixtureRequest) -> LaidOut:
    account: Account = ACCOUNTS[request.param]()
    return lay_out(document_of(account, zone=ZONE), fonts_folder=FONTS)


def test_marked_content_balances_and_leaves_nothing_out(report: LaidOut) -> None:
    assert list(marks_of(report.data))  # which checks it on the way


def test_the_structure_claims_all_of_it_and_each_piece_once(report: LaidOut) -> None:
    drawn = [Claim(mark.page, mark.number) for mark in marks_of(report.data) if mark.number is not None]
    claimed = report.structure.claims()
    assert Counter(claimed) == Counter(drawn)
    assert max(Counter(drawn).values()) == 1


def test_numbers_run_from_nought_on_every_page(report: LaidOut) -> None:
    numbers: dict[int, list[int]] = {}
    for mark in marks_of(report.data):
        if mark.number is not None:
            numbers.setdefault(mark.page, []).append(mark.number)
    assert sorted(numbers) == list(range(1, report.pages + 1))
    for found in numbers.values():
        assert found == list(range(len(found)))


def test_the_tag_on_the_page_is_that_of_the_node(report: LaidOut) -> None:
    role_of = {
        kid: node.role.value
        for node in report.structure.walk()
        for kid in node.kids
        if isinstance(kid, Claim)
    }
    for mark in marks_of(report.data):
        if mark.number is not None:
            assert mark.tag == role_of[Claim(mark.page, mark.number)]
        else:
            assert mark.tag == "Artifact"


def test_the_structure_reads_in_the_order_of_the_pages(report: LaidOut) -> None:
    """Cells of a row that goes over the page are read one after the other, so there the order turns back."""
    for node in report.structure.walk():
        if node.role in (Role.TABLE, Role.ROW, Role.SECTION, Role.DOCUMENT):
            continue
        claims = node.claims()
        assert claims == sorted(claims, key=lambda claim: (claim.page, claim.number))
    starts = [section.claims()[0] for section in nodes_of(report, Role.SECTION)]
    assert starts == sorted(starts, key=lambda claim: (claim.page, claim.number))


def nodes_of(report: LaidOut, role: Role) -> list[Node]:
    return [node for node in report.structure.walk() if node.role is role]


PARENTS = {
    Role.ITEM: {Role.LIST},
    Role.LABEL: {Role.ITEM},
    Role.BODY: {Role.ITEM},
    Role.ROW: {Role.TABLE},
    Role.HEADER_CELL: {Role.ROW},
    Role.CELL: {Role.ROW},
    Role.CONTENTS_ITEM: {Role.CONTENTS},
    Role.SECTION: {Role.DOCUMENT},
    Role.SPAN: {Role.PARAGRAPH, *HEADINGS.values()},
    Role.REFERENCE: {Role.CONTENTS_ITEM},
    Role.LINK: {Role.REFERENCE},
}


def test_nodes_stand_where_they_may(report: LaidOut) -> None:
    for node in report.structure.walk():
        for kid in node.kids:
            if isinstance(kid, Node):
                assert node.role in PARENTS.get(kid.role, {node.role}), f"{kid.role} in {node.role}"


def test_only_leaves_claim_and_every_leaf_that_shows_something_does(report: LaidOut) -> None:
    holders = {Role.DOCUMENT, Role.SECTION, Role.LIST, Role.ITEM, Role.BODY, Role.TABLE, Role.ROW}
    holders |= {Role.CELL, Role.HEADER_CELL, Role.CONTENTS, Role.CONTENTS_ITEM, Role.REFERENCE}
    for node in report.structure.walk():
        # A text that is drawn the other way round claims through spans.
        direct = [kid for kid in node.kids if not isinstance(kid, Node) or kid.role is Role.SPAN]
        if node.role in holders:
            assert not direct, node.role
        else:
            assert direct, node.role


def test_every_row_has_as_many_cells_and_the_first_row_and_column_head_the_others(report: LaidOut) -> None:
    tables = nodes_of(report, Role.TABLE)
    assert tables
    for table in tables:
        rows = [kid for kid in table.kids if isinstance(kid, Node)]
        cells = [[kid for kid in row.kids if isinstance(kid, Node)] for row in rows]
        assert {cell.heads for cell in cells[0]} == {"Column"}
        for row in cells[1:]:
            assert [cell.heads for cell in row] == ["Row", *[""] * (len(row) - 1)]
        for row in cells:
            assert all((cell.role is Role.HEADER_CELL) == bool(cell.heads) for cell in row)
        assert len({len(row.kids) for row in rows}) == 1
        assert table.alternative


def test_the_picture_says_in_words_what_it_shows(report: LaidOut) -> None:
    (figure,) = nodes_of(report, Role.FIGURE)
    assert "descriptor" in figure.alternative
    assert "agreed" in figure.alternative
    assert len(figure.claims()) == 1


def test_headings_go_down_one_level_at_a_time(report: LaidOut) -> None:
    levels = [int(node.role.value[1]) for node in report.structure.walk() if node.role.value in _HEADINGS]
    assert levels[0] == 1
    assert levels.count(1) == 1
    for above, below in pairwise(levels):
        assert below <= above + 1


_HEADINGS = {"H1", "H2", "H3", "H4"}


def test_a_table_heading_that_comes_again_is_furniture(report: LaidOut) -> None:
    for node in nodes_of(report, Role.HEADER_CELL):
        if node.heads == "Column":
            assert len(node.claims()) == 1


def canvas() -> TaggedCanvas:
    return TaggedCanvas(io.BytesIO())


def test_content_inside_content_is_refused() -> None:
    made, node = canvas(), Node(Role.PARAGRAPH)
    with made.claim(node), pytest.raises(RuntimeError, match="claimed twice"), made.claim(node):
        pass
    with (
        made.artifact(Furniture.LAYOUT),
        pytest.raises(RuntimeError, match="claimed twice"),
        made.claim(node),
    ):
        pass


def test_claims_are_counted_by_page() -> None:
    made, node = canvas(), Node(Role.PARAGRAPH)
    for page in (1, 2):
        for _ in range(2):
            with made.claim(node):
                made.drawString(10, 10, f"page {page}")
        made.showPage()
    assert node.claims() == [Claim(1, 0), Claim(1, 1), Claim(2, 0), Claim(2, 1)]


def test_the_check_itself_notices_what_is_not_marked() -> None:
    target = io.BytesIO()
    plain = Canvas(target)
    plain.drawString(10, 10, "nobody claims me")
    plain.save()
    with pytest.raises(AssertionError, match="outside marked content"):
        list(marks_of(target.getvalue()))
