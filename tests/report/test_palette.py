"""The colours: told apart in grey, legible, and there for any number of stages."""

from __future__ import annotations

import io
from itertools import pairwise

import pypdf
import pytest
from reportlab.lib.colors import Color

from placematrix_desktop.domain.charts import glance
from placematrix_desktop.domain.judgement import State
from placematrix_desktop.domain.summary import summarise
from placematrix_desktop.report.chart_painter import measure_with, paint
from placematrix_desktop.report.fonts import fonts_from
from placematrix_desktop.report.palette import DRAFT, INK, MUTED, WHITE, Scale, colour_of, contrast
from placematrix_desktop.report.tagging import Node, Role, TaggedCanvas
from tests.factories import agreed, in_state, workshop
from tests.report.accounts import FONTS
from tests.report.pdf_reading import marks_of, page_texts


def grey(colour: Color) -> float:
    """As a printer makes it (Rec. 709)."""
    return 0.2126 * colour.red + 0.7152 * colour.green + 0.0722 * colour.blue


@pytest.mark.parametrize("stages", range(1, 10))
def test_stages_go_from_light_to_dark_in_grey(stages: int) -> None:
    fills = [colour_of(f"stage:{index}", Scale(stages)) for index in range(stages)]
    for lighter, darker in pairwise(fills):
        assert grey(lighter) > grey(darker) + 0.04


@pytest.mark.parametrize("stages", range(1, 10))
def test_the_number_on_a_stage_is_legible(stages: int) -> None:
    for index in range(stages):
        fill = colour_of(f"stage:{index}", Scale(stages))
        assert contrast(colour_of(f"on_stage:{index}", Scale(stages)), fill) >= 4.5


def test_text_is_legible_on_white_and_on_the_draft_mark() -> None:
    for ink in (INK, MUTED):
        for ground in (WHITE, DRAFT):
            assert contrast(ink, ground) >= 4.5
    assert contrast(WHITE, INK) == contrast(INK, WHITE)
    assert contrast(Color(0, 0, 0), WHITE) == pytest.approx(21)


def test_an_unknown_role_is_our_bug() -> None:
    for role in ("nothing", "nothing:1"):
        with pytest.raises(KeyError):
            colour_of(role, Scale(4))


def test_every_kind_of_mark_is_painted_with_its_text() -> None:
    some = workshop(
        agreed("common-vision", "emerging"),
        agreed("health-priorities", "maturing", between_next=True),
        in_state("evidence-base", State.NO_CONSENSUS),
        in_state("patient-experience", State.PARKED),
        in_state("trust", State.NOT_APPLICABLE),
    )
    fonts = fonts_from(FONTS)
    chart = glance(some, summarise(some), width=400, measure=measure_with(fonts), size=9)
    target = io.BytesIO()
    canvas = TaggedCanvas(target, initialFontName=fonts.regular)
    with canvas.claim(Node(Role.FIGURE)):
        paint(canvas, chart, fonts, scale=Scale(4), x=20, y=20)
    canvas.save()
    assert [mark.tag for mark in marks_of(target.getvalue())] == ["Figure"]
    text = page_texts(target.getvalue())[0]
    for said in ("Vision", "Needs assessment", "1", "3", "4 Thriving", "no consensus", "moving to the next"):
        assert said in text


def test_a_chart_stands_where_it_was_put_and_the_right_way_up() -> None:
    some = workshop(agreed("common-vision", "emerging"))
    fonts = fonts_from(FONTS)
    chart = glance(some, summarise(some), width=400, measure=measure_with(fonts), size=9)
    target = io.BytesIO()
    canvas = TaggedCanvas(target, initialFontName=fonts.regular)
    with canvas.claim(Node(Role.FIGURE)):
        paint(canvas, chart, fonts, scale=Scale(4), x=30, y=50)
    canvas.save()
    places: list[tuple[float, float]] = []

    def note(operator: bytes, _: object, on_page: list[float], in_text: list[float]) -> None:
        if operator == b"Tj":
            places.append((on_page[4] + in_text[4], on_page[5] + in_text[5]))

    pypdf.PdfReader(target).pages[0].extract_text(visitor_operand_before=note)
    assert all(30 <= x <= 430 and 50 <= y <= 50 + chart.height for x, y in places)
    rows = [y for _, y in places]
    assert rows[0] == max(rows)  # the first heading
    assert rows[-1] == min(rows)  # the last word of the legend
