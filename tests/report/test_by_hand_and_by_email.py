"""Signatures that were drawn and answers by email, as the report prints them."""

from __future__ import annotations

import io
from datetime import timedelta

import pikepdf
from msgspec.structs import replace

from placematrix_desktop.application.audiences import account_for
from placematrix_desktop.application.ports import Account
from placematrix_desktop.domain.audience import Audience
from placematrix_desktop.domain.signoff import SigningWay
from placematrix_desktop.report import pdf_bytes
from placematrix_desktop.report.signing import signatures_table
from tests.report.accounts import FONTS, ZONE, real_workshop, signed_account
from tests.report.pdf_checking import problems_of
from tests.report.pdf_reading import squeezed, whole_text

PATH = "M40 120l60 -90 40 120 80 -40M300 200l0 0"


def account(drawing: str = PATH) -> Account:
    made = signed_account(real_workshop())
    first, second, *rest = made.signatures
    return replace(
        made,
        signatures=(
            replace(first, drawing=drawing),
            replace(
                second, way=SigningWay.BY_EMAIL, answered_at=second.signed_at, words="Fine by me,\nall of it."
            ),
            *rest,
        ),
    )


def alternatives(data: bytes) -> list[str]:
    with pikepdf.open(io.BytesIO(data)) as pdf:
        return [
            str(each["/Alt"])
            for each in pdf.objects
            if isinstance(each, pikepdf.Dictionary) and each.get("/S") == "/Figure"
        ]


def test_a_drawn_signature_is_a_figure_in_the_working_copy_alone() -> None:
    made = account()
    name = made.signatures[0].name
    data = pdf_bytes(made, fonts_folder=FONTS, zone=ZONE)
    assert problems_of(data) == []
    assert f"Signature of {name}" in alternatives(data)
    for audience in (Audience.BOARD, Audience.PUBLIC):
        copy = pdf_bytes(account_for(made, audience), fonts_folder=FONTS, zone=ZONE)
        assert not [words for words in alternatives(copy) if words.startswith("Signature of")]
        assert "Signatures by hand" not in whole_text(copy)


def test_what_is_no_drawing_is_not_printed() -> None:
    data = pdf_bytes(account("M0 0l1 1 /Evil"), fonts_folder=FONTS, zone=ZONE)
    assert "Signatures by hand" not in whole_text(data)


def test_an_answer_by_email_is_printed_with_its_day_and_words() -> None:
    text = squeezed(whole_text(pdf_bytes(account(), fonts_folder=FONTS, zone=ZONE)))
    assert squeezed("Answered by email") in text
    assert squeezed("The answer came on") in text
    assert squeezed("Fine by me,") in text
    assert squeezed("all of it.") in text


def test_the_day_of_an_answer_stands_before_that_of_its_recording() -> None:
    made = account()
    first, second, *rest = made.signatures
    came = second.signed_at - timedelta(days=120)
    late = second.signed_at + timedelta(days=1)
    answer = replace(second, answered_at=came, signed_at=late)
    table = signatures_table(made, (first, answer, *rest), ZONE, with_sector=True)
    lines = [["".join(span.text for span in line) for line in row[-1]] for row in table.rows[:2]]
    assert lines == [
        [f"{first.signed_at:%H:%M}"],
        [
            f"answered {came.day}\xa0{came:%b %Y}",
            f"recorded {late.day}\xa0{late:%b}, {late:%H:%M}",
        ],
    ]
    # On page one there is room for the day alone.
    front = signatures_table(made, (answer,), ZONE)
    assert front.rows[0][-1] == table.rows[1][-1][:1]
    # On the day itself, and the year where it is another.
    soon = replace(second, answered_at=second.signed_at - timedelta(minutes=5))
    (cell,) = [row[-1] for row in signatures_table(made, (soon,), ZONE, with_sector=True).rows]
    assert ["".join(span.text for span in line) for line in cell] == [
        f"answered {soon.signed_at.day}\xa0{soon.signed_at:%b}",
        f"recorded {soon.signed_at:%H:%M}",
    ]
    data = pdf_bytes(replace(made, signatures=(first, answer, *rest)), fonts_folder=FONTS, zone=ZONE)
    assert problems_of(data) == []
    # Nobody answered by email: the columns are as they were.
    plain = signatures_table(made, (first,), ZONE, with_sector=True)
    assert plain.columns[-1].share < table.columns[-1].share
    assert sum(each.share for each in plain.columns) == sum(each.share for each in table.columns)
