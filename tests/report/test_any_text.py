"""Any text in any field: the report is made, and all that has a glyph comes out."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from placematrix_desktop.domain.judgement import ElementResult, Evidence, MinorityView, State
from placematrix_desktop.domain.participants import Sector
from placematrix_desktop.domain.text import clean_line, clean_text
from placematrix_desktop.domain.workshop import Workshop
from placematrix_desktop.report import pdf_bytes, warnings
from placematrix_desktop.report.fonts import REPLACEMENT, fonts_from
from placematrix_desktop.report.right_to_left import has_right_to_left
from tests.factories import ELSEWHERE, action, agreed, in_state, person, workshop
from tests.free_texts import free_texts
from tests.report.accounts import FONTS, ZONE, draft_account, signed_account
from tests.report.pdf_reading import squeezed, whole_text

LINES = free_texts(20).map(clean_line)
TEXTS = free_texts(60).map(clean_text)


@st.composite
def workshops(draw: st.DrawFn) -> Workshop:
    """Every text field of a workshop filled with anything that the domain lets through."""

    def line() -> str:
        return draw(LINES) or "x"

    return workshop(
        agreed(
            "common-vision",
            "maturing",
            note=draw(TEXTS),
            support_needed=draw(TEXTS),
            good_practice=draw(TEXTS),
            evidence=(Evidence(text=draw(TEXTS)),),
            minority_views=(MinorityView(sector=Sector.VCSE, reason=draw(TEXTS), stage_id="emerging"),),
        ),
        in_state("trust", State.PARKED, reason=draw(TEXTS), note=draw(TEXTS)),
        subject=line(),
        people=[
            person(1, line(), Sector.ICB, role=draw(LINES), organisation=draw(LINES), interest=draw(TEXTS)),
            person(2, line()),
        ],
        actions=[action(1, draw(TEXTS) or "x", "trust", owner=draw(LINES), due=date(2026, 5, 1))],
        facts={
            "occasion": draw(LINES),
            "venue": draw(LINES),
            "purpose": draw(TEXTS),
            "facilitator": draw(LINES),
        },
        element_results={ELSEWHERE: ElementResult(element_id=ELSEWHERE, result=draw(TEXTS))},
    )


@settings(max_examples=25)
@given(workshops())
def test_any_workshop_gives_a_report(some: Workshop) -> None:
    account = signed_account(some)
    assert pdf_bytes(account, fonts_folder=FONTS, zone=ZONE).startswith(b"%PDF-")
    assert isinstance(warnings(account, fonts_folder=FONTS), tuple)


MIRRORED = str.maketrans(")]}>»›", "([{<«‹")


def fits_on_a_page(text: str) -> bool:
    """So that nothing else comes between its lines."""
    return len(text) < 600 and len(text.splitlines()) < 12


@settings(max_examples=60)
@given(free_texts(15).map(clean_text).filter(fits_on_a_page))
def test_all_text_that_has_glyphs_comes_out(text: str) -> None:
    """Text that runs from right to left is drawn as it is seen, so it is compared letter by letter."""
    fonts = fonts_from(FONTS)
    account = draft_account(workshop(agreed("trust", "maturing", note=f"note begins\n{text}\nnote ends")))
    found = squeezed(whole_text(pdf_bytes(account, fonts_folder=FONTS, zone=ZONE)))
    printed = found.partition("notebegins")[2].partition("noteends")[0]
    lines = text.splitlines()
    shown = squeezed("".join(piece for line in lines for _, piece in fonts.runs(line, fonts.regular)))
    if has_right_to_left(text):
        assert sorted(printed.translate(MIRRORED)) == sorted(shown.translate(MIRRORED))
    else:
        assert printed == shown
    assert bool(fonts.missing(text)) <= (REPLACEMENT in printed)


@pytest.mark.parametrize(
    "text", ["a < b > c & d", "<b>x", "&lt;", "]]>", "<!--", "{{x}}", "\\(x\\)", "(((", "%%EOF"]
)
def test_signs_that_mean_something_to_mark_up_or_pdf_mean_nothing_here(text: str) -> None:
    account = draft_account(workshop(agreed("trust", "maturing", note=text), subject=text))
    found = squeezed(whole_text(pdf_bytes(account, fonts_folder=FONTS)))
    assert found.count(squeezed(text)) >= 2
