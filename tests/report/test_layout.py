"""The finished PDF, read back: what stands on which page, and what the file says of itself."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from datetime import date
from itertools import pairwise

import pikepdf
import pypdf
import pytest
from msgspec.structs import replace

from placematrix_desktop.application.audiences import account_for
from placematrix_desktop.application.ports import Account
from placematrix_desktop.domain.actions import top_actions
from placematrix_desktop.domain.audience import Audience
from placematrix_desktop.domain.matrix import Matrix
from placematrix_desktop.domain.signoff import short_fingerprint
from placematrix_desktop.report import pdf_bytes
from placematrix_desktop.report.content import document_of
from placematrix_desktop.report.layout import LaidOut, lay_out
from placematrix_desktop.report.tagging import HEADINGS, Claim, Node
from tests.factories import (
    START,
    action,
    agreed,
    flat_matrix,
    full_workshop,
    large_matrix,
    person,
    small_matrix,
    workshop,
)
from tests.report.accounts import (
    FONTS,
    ZONE,
    closed_account,
    draft_account,
    real_workshop,
    signed_account,
)
from tests.report.pdf_reading import (
    fonts_of,
    marks_of,
    outline_of,
    page_texts,
    sizes_of,
    squeezed,
    whole_text,
)


def laid_out(account: Account) -> LaidOut:
    return lay_out(document_of(account, zone=ZONE), fonts_folder=FONTS)


@pytest.fixture(scope="module")
def signed() -> Account:
    return signed_account(real_workshop())


@pytest.fixture(scope="module")
def report(signed: Account) -> LaidOut:
    return laid_out(signed)


@pytest.fixture(scope="module")
def pages(report: LaidOut) -> list[str]:
    return page_texts(report.data)


def test_every_page_says_which_it_is_and_of_how_many(report: LaidOut, pages: list[str]) -> None:
    assert len(pages) == report.pages > 10
    for number, text in enumerate(pages, start=1):
        assert f"Page {number} of {len(pages)}" in text


def test_every_page_of_a_closed_report_bears_the_fingerprint_and_no_draft(
    signed: Account, pages: list[str]
) -> None:
    assert signed.workshop.closing is not None
    short = short_fingerprint(signed.workshop.closing.fingerprint)
    for text in pages:
        assert f"Fingerprint {short} · check this file with PlaceMatrix" in text
        assert "Draft" not in text


def test_every_page_of_a_draft_says_draft_across_and_at_the_foot() -> None:
    for text in page_texts(pdf_bytes(draft_account(), fonts_folder=FONTS)):
        assert re.search(r"^Draft$", text, re.MULTILINE)
        assert "Draft – not closed" in text
        assert "check this file" not in text


def test_a_closed_report_says_in_its_box_whether_it_was_signed() -> None:
    closed = page_texts(pdf_bytes(closed_account(), fonts_folder=FONTS, zone=ZONE))[0]
    assert re.search(r"^ ?Closed\n ?12 March 2026 · version 1\n ?not signed yet$", closed, re.MULTILINE)
    assert "Nobody has signed version 1 yet." in closed
    signed = page_texts(pdf_bytes(signed_account(), fonts_folder=FONTS, zone=ZONE))[0]
    assert re.search(r"^ ?Signed off\n ?12 March 2026 · version 1$", signed, re.MULTILINE)


def test_page_one_of_the_real_matrix_holds_everything_at_a_glance(pages: list[str]) -> None:
    first = pages[0]
    for heading in (
        "Northbridge Place Partnership",
        "Where we agreed that we are",
        "In short",
        "Support asked for",
        "Top three actions",
        "Signed off by",
    ):
        assert heading in first
    for element in ("Vision", "Governance", "Finance and risk", "Quality", "assessed elsewhere"):
        assert element in first
    assert "PersonNumber1,partnershipconvenor" in squeezed(first)
    # What a board is to see done is not cut.
    tops = [action.text for action in top_actions(real_workshop().actions.values())]
    assert [squeezed(text) in squeezed(first) for text in tops] == [True] * 3
    assert re.search(r"And 11 more: 10 agree and 1 agrees with reservation \(page \d+\)", first)
    assert "In this report" in pages[1]


@pytest.mark.parametrize("state", [draft_account, closed_account, signed_account])
def test_everything_at_a_glance_takes_one_page(state: Callable[..., Account]) -> None:
    """Whatever page one says of its being signed."""
    last_time = real_workshop()
    for rehearsal, audience in ((False, Audience.WORKING), (True, Audience.WORKING), (True, Audience.PUBLIC)):
        some = replace(last_time, facts=replace(last_time.facts, rehearsal=rehearsal))
        account = account_for(state(some, earlier=last_time), audience)
        assert "In this report" in page_texts(pdf_bytes(account, fonts_folder=FONTS))[1]


def test_the_contents_and_every_pointer_name_the_page_where_it_stands(pages: list[str]) -> None:
    listed = re.findall(r"^(.+) (\d+)$", pages[1].partition("How to read")[0], re.MULTILINE)
    assert [title for title, _ in listed] == [
        "Ambition and vision",
        "System leadership",
        "Design and delivery",
        "Actions",
        "What we ask for and what we can offer",
        "Who took part",
        "What was still open at closing",
        "Minutes in short",
        "How it was signed",
        "About the matrix",
    ]
    for title, page in listed:
        assert re.search(f"^{title}$", pages[int(page) - 1], re.MULTILINE)
    pointed = re.search(r"reservation \(page (\d+)\)", pages[0])
    assert pointed
    assert "How it was signed" in pages[int(pointed[1]) - 1]


def test_a_pointer_is_right_even_where_the_number_of_digits_moves_the_text() -> None:
    """The pages are known only when they are laid out; here the contents alone fill more than one."""
    some = workshop(*(agreed(f"descriptor-{n}", "stage-1") for n in range(1, 600)), matrix=large_matrix(600))
    report = laid_out(draft_account(some))
    texts = page_texts(report.data)
    assert report.pages == len(texts) > 60
    for theme in range(1, 7):
        found = re.search(rf"^Theme {theme} (\d+)$", texts[1], re.MULTILINE)
        assert found
        assert re.search(rf"^Theme {theme}$", texts[int(found[1]) - 1], re.MULTILINE)


def test_bookmarks_lead_to_every_part_theme_and_element(report: LaidOut, pages: list[str]) -> None:
    outline = outline_of(report.data)
    top = [title for level, title, _ in outline if level == 0]
    assert top[:4] == ["At a glance", "Ambition and vision", "System leadership", "Design and delivery"]
    assert top[-1] == "About the matrix"
    below = [title for level, title, _ in outline if level == 1]
    assert {"Vision", "Culture", "Governance", "Enabler: digital"} <= set(below)
    for _, title, page in outline[1:]:
        assert squeezed(title) in squeezed(pages[page - 1])


def test_no_heading_is_left_at_the_foot_of_a_page(report: LaidOut) -> None:
    order = [(node, claim) for node in report.structure.walk() for claim in own_claims(node)]
    roles = set(HEADINGS.values())
    for (node, claim), (_, following) in pairwise(order):
        if node.role in roles:
            assert claim.page == following.page, f"a heading is alone on page {claim.page}"


def test_a_page_that_goes_on_with_a_card_says_which(tall: LaidOut) -> None:
    texts = page_texts(tall.data)
    going_on = [re.search(r"^ ?(.+), continued$", text, re.MULTILINE) for text in texts]
    told = {number: found[1].strip() for number, found in enumerate(going_on) if found}
    # Descriptors of three pages each: what is agreed, then what the next stage asks for.
    assert set(told.values()) == {
        "Descriptor of subject 1",
        "Descriptor of subject 1 – Next stage",
        "Descriptor of subject 2",
        "Descriptor of subject 2 – Next stage",
    }
    for number, title in told.items():
        # It is furniture and names what began before; the page itself does not begin it.
        assert title.partition(" – ")[0] in texts[number - 1]
        assert f"{title}\n" not in texts[number].partition(", continued")[0]


def test_no_statement_of_a_long_cell_is_lost_or_said_twice_where_a_page_ends(tall: LaidOut) -> None:
    text = squeezed(whole_text(tall.data))
    for subject in (1, 2):
        for stage in (1, 2):
            for number in range(1, 41):
                said = squeezed(f"Statement {number} of Stage {stage} on subject {subject}: partners")
                assert text.count(said) == 1, (subject, stage, number)


def test_lines_of_a_long_cell_never_overlap(tall: LaidOut) -> None:
    for page, heights in enumerate(lines_by_height(tall.data), start=1):
        for upper, lower in pairwise(sorted(heights, reverse=True)):
            # The number in a sign stands half a point off its line.
            assert upper - lower > 7 or upper - lower < 1, f"page {page}: lines {upper - lower} points apart"


@pytest.fixture(scope="module")
def tall() -> LaidOut:
    """Two descriptors with forty statements at each stage."""
    some = workshop(
        agreed("row-1", "stage-1"), agreed("row-2", "stage-1"), matrix=flat_matrix(2, statements=40)
    )
    return laid_out(draft_account(some))


def lines_by_height(data: bytes) -> list[set[float]]:
    """Page by page, the heights at which text stands in the detail; pale marks across are left out."""
    found = []
    for page in pypdf.PdfReader(io.BytesIO(data)).pages[2:]:
        heights: set[float] = set()

        def note(
            text: str, on_page: list[float], in_text: list[float], *_: object, heights: set[float] = heights
        ) -> None:
            if text.strip() and abs(on_page[1]) < 0.01:
                heights.add(round(on_page[5] + in_text[5], 1))

        page.extract_text(visitor_text=note)
        found.append(heights)
    return found


@pytest.mark.parametrize("matrix", [small_matrix(), flat_matrix(3)], ids=["with elements", "without"])
def test_no_level_of_headings_is_passed_over(matrix: Matrix) -> None:
    levels = {role: level for level, role in HEADINGS.items()}
    made = laid_out(draft_account(workshop(matrix=matrix)))
    found = [levels[node.role] for node in made.structure.walk() if node.role in levels]
    assert found[0] == 1
    for before, after in pairwise(found):
        assert after <= before + 1


@pytest.mark.parametrize("paragraphs", range(1, 20))
def test_what_leads_in_to_a_card_stays_with_it(paragraphs: int) -> None:
    """The lines under the heading of a theme never stand at the foot of a page without its first card."""
    matrix = small_matrix()
    theme = replace(matrix.themes[1], definition="What this theme is about, in a line.")
    matrix = replace(matrix, themes=(matrix.themes[0], theme))
    note = "\n".join(["A line."] * (2 * paragraphs))
    some = workshop(agreed("patient-experience", "maturing", note=note), matrix=matrix)
    texts = [squeezed(text) for text in page_texts(pdf_bytes(draft_account(some), fonts_folder=FONTS))]
    (page,) = (text for text in texts if "Whatthisthemeisabout,inaline." in text)
    assert "LeadershipTrustNotassessed" in page.replace("·", "")


@pytest.mark.parametrize("paragraphs", range(1, 56))
def test_no_page_is_left_empty_wherever_a_page_ends(paragraphs: int) -> None:
    note = "\n".join(["A line."] * paragraphs)
    people = [person(n) for n in range(1, 4)]
    report = laid_out(draft_account(workshop(agreed("trust", "maturing", note=note), people=people)))
    assert {claim.page for claim in report.structure.claims()} == set(range(1, report.pages + 1))


@pytest.mark.parametrize("number", range(8, 40))
def test_no_page_has_the_heading_of_a_table_twice(number: int) -> None:
    actions = [action(n, f"Action number {n}", owner="Bo", due=date(2027, 1, 1)) for n in range(number)]
    for text in page_texts(pdf_bytes(draft_account(workshop(actions=actions)), fonts_folder=FONTS)):
        assert text.count("Action, and what it is for") <= 1


def test_words_that_lead_in_to_a_list_are_not_left_at_the_foot_of_a_page() -> None:
    for lines in range(1, 46):
        note = "\n".join(["A line."] * lines)
        some = workshop(agreed("row-1", "stage-1", note=note), matrix=flat_matrix(1, statements=3))
        (page,) = (
            t for t in page_texts(pdf_bytes(draft_account(some), fonts_folder=FONTS)) if "asks for:" in t
        )
        assert "Statement 1 of Stage 2" in page, f"{lines} lines above it"


@pytest.mark.parametrize("account", [signed_account(real_workshop()), draft_account()], ids=["real", "draft"])
def test_no_text_is_smaller_than_10_points(account: Account) -> None:
    assert min(sizes_of(pdf_bytes(account, fonts_folder=FONTS))) >= 10


def own_claims(node: Node) -> list[Claim]:
    return [kid for kid in node.kids if isinstance(kid, Claim)]


def test_all_fonts_are_embedded_and_are_ours(report: LaidOut) -> None:
    fonts = fonts_of(report.data)
    assert all(fonts.values()), fonts
    assert all("Inter" in name or "DejaVu" in name for name in fonts), fonts


def test_the_file_says_what_it_is(report: LaidOut, signed: Account) -> None:
    reader = pypdf.PdfReader(io.BytesIO(report.data))
    facts = reader.metadata
    assert facts is not None
    assert facts.title == "Northbridge Place Partnership: Place development matrix, 12 March 2026"
    assert facts.author == "Northbridge Place Partnership"
    assert facts.subject == (
        "Baseline review · A self-assessment to plan our development together. Not a rating of performance."
    )
    assert signed.workshop.closing is not None
    assert facts.keywords == f"Fingerprint {signed.workshop.closing.fingerprint}"
    assert facts.creation_date == signed.workshop.closing.closed_at
    assert (facts.creator or "").startswith("PlaceMatrix Desktop ")
    with pikepdf.open(io.BytesIO(report.data)) as pdf:
        assert str(pdf.Root.Lang) == "en-GB"
        assert pdf.Root.ViewerPreferences.DisplayDocTitle
        for page in pdf.pages:
            assert [round(float(side)) for side in page.mediabox] == [0, 0, 595, 842]


def test_the_same_account_gives_the_same_bytes(signed: Account, report: LaidOut) -> None:
    assert pdf_bytes(signed, fonts_folder=FONTS, zone=ZONE) == report.data


def test_the_report_on_the_real_matrix_is_small_enough_to_send(report: LaidOut) -> None:
    assert len(report.data) < 300_000


def test_what_is_private_or_nobody_elses_business_is_not_in_it(signed: Account, report: LaidOut) -> None:
    text = squeezed(whole_text(report.data))
    assert "Person Number 7".replace(" ", "") in text
    for one in signed.workshop.people():
        assert one.email
        assert one.email not in text


def test_a_note_of_20_000_characters_flows_over_pages_and_is_all_there() -> None:
    words = [f"word{number}" for number in range(2_400)]
    note = " ".join(words)
    assert len(note) > 20_000
    account = draft_account(workshop(agreed("trust", "maturing", note=note)))
    report = laid_out(account)
    found = re.findall(r"word\d+", whole_text(report.data))
    assert found == words
    assert report.pages > 6


@pytest.mark.parametrize("length", [3_000, 20_000])
def test_an_action_longer_than_a_page_goes_on_in_its_row(length: int) -> None:
    words = [f"word{number}" for number in range(length // 8)]
    made = full_workshop()
    long = {
        key: type(one)(id=one.id, position=one.position, text=" ".join(words), owner="o" * length)
        for key, one in list(made.actions.items())[:1]
    }
    text = whole_text(pdf_bytes(draft_account(workshop(actions=long.values())), fonts_folder=FONTS))
    register = text.partition("Action, and what it is for")[2].partition("Who took part")[0]
    assert re.findall(r"word\d+", register) == words
    # "of", "Action" and "no" on the way have one, too.
    assert squeezed(register).count("o") > length


def test_a_text_without_spaces_is_broken_and_all_there() -> None:
    account = draft_account(workshop(agreed("trust", "maturing", note="Ω" * 5_000)))
    assert whole_text(pdf_bytes(account, fonts_folder=FONTS)).count("Ω") == 5_000


def test_mark_up_in_what_was_typed_is_printed_as_it_stands() -> None:
    nasty = "<b>bold</b> <br/> & &amp; <font color=red>x</font> <img src='a'/> </para> ${x} %s \\n"
    account = draft_account(
        workshop(
            agreed("trust", "maturing", note=nasty, support_needed=nasty),
            subject=nasty,
            facts={"venue": nasty, "occasion": nasty},
        )
    )
    text = squeezed(whole_text(pdf_bytes(account, fonts_folder=FONTS)))
    assert text.count(squeezed(nasty)) >= 5


@pytest.mark.parametrize(
    "account",
    [
        draft_account(workshop(scope=["trust"])),
        draft_account(workshop()),
        closed_account(workshop(facts={"purpose": ""})),
        draft_account(workshop(matrix=large_matrix(0))),
        draft_account(workshop(matrix=large_matrix(3, stages=1))),
        draft_account(workshop(matrix=large_matrix(3, stages=9))),
    ],
    ids=["one descriptor", "nothing said", "no purpose", "no descriptors", "one stage", "nine stages"],
)
def test_a_workshop_with_hardly_anything_gives_a_report(account: Account) -> None:
    report = laid_out(account)
    assert report.pages >= 3
    assert "About the matrix" in whole_text(report.data)


def test_200_people_are_all_listed() -> None:
    text = squeezed(whole_text(pdf_bytes(signed_account(real_workshop(people=200)), fonts_folder=FONTS)))
    for number in range(1, 201):
        assert f"PersonNumber{number}Director" in text


@pytest.mark.long
def test_2_000_descriptors_give_a_report_in_reasonable_time() -> None:
    import time

    some = workshop(
        *(agreed(f"descriptor-{n}", f"stage-{n % 4 + 1}", note="Said so. " * 12) for n in range(1, 2_001)),
        matrix=large_matrix(2_000),
    )
    begun = time.process_time()
    report = laid_out(draft_account(some))
    assert time.process_time() - begun < 60
    assert "Descriptor 2000" in whole_text(report.data)


def test_times_are_those_of_the_zone_that_was_asked_for() -> None:
    from datetime import timedelta, timezone

    account = draft_account(workshop(agreed("trust", "maturing", decided_at=START)))
    assert "09:00" in whole_text(pdf_bytes(account, fonts_folder=FONTS, zone=ZONE))
    later = timezone(timedelta(hours=5, minutes=30))
    text = whole_text(pdf_bytes(account, fonts_folder=FONTS, zone=later))
    assert "14:30" in text
    assert "09:00" not in text


def test_a_rehearsal_says_so_across_every_page_in_its_foot_and_in_words_on_page_one() -> None:
    some = full_workshop()
    rehearsal = replace(some, facts=replace(some.facts, rehearsal=True))
    for account in (draft_account(rehearsal), signed_account(rehearsal)):
        pages = page_texts(pdf_bytes(account, fonts_folder=FONTS, zone=ZONE))
        for text in pages:
            assert re.search(r"^Rehearsal$", text, re.MULTILINE)
            assert "Rehearsal ·" in text or "Rehearsal – nothing of it was agreed" in text
            assert not re.search(r"^Draft$", text, re.MULTILINE)
        assert "This is a rehearsal. Nothing in it was agreed by a partnership." in pages[0]
        (across,) = {
            mark.tag
            for mark in marks_of(pdf_bytes(account, fonts_folder=FONTS))
            if mark.number is None and mark.page == 1
        }
        assert across == "Artifact"


def test_a_rehearsal_is_called_one_in_the_facts_of_the_file_and_a_real_workshop_is_not() -> None:
    some = full_workshop()
    for is_one in (True, False):
        account = signed_account(replace(some, facts=replace(some.facts, rehearsal=is_one)))
        data = pdf_bytes(account, fonts_folder=FONTS)
        with pikepdf.open(io.BytesIO(data)) as pdf:
            assert str(pdf.docinfo.Title).startswith("Rehearsal: ") == is_one
        assert ("ehearsal" in whole_text(data)) == is_one
