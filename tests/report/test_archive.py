"""Every report is PDF/UA-1 and PDF/A-3a, says the same to whoever hears it, and carries its record."""

from __future__ import annotations

import hashlib
import io
import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import page as validator
import pikepdf
import pytest
from hypothesis import given, settings
from msgspec.structs import replace

from placematrix_desktop.application.audiences import account_for
from placematrix_desktop.application.ports import Account
from placematrix_desktop.application.sample import begin_sample
from placematrix_desktop.bootstrap import parts_of
from placematrix_desktop.domain.audience import Audience
from placematrix_desktop.domain.signed_record import signed_bytes
from placematrix_desktop.domain.workshop import Workshop
from placematrix_desktop.exchange.record_file import signed_record_bytes
from placematrix_desktop.report import pdf_bytes
from placematrix_desktop.report.content import RECORD_NAME
from placematrix_desktop.report.whole_file_hash import Wholeness, wholeness_of
from tests.factories import agreed, full_workshop, large_matrix, workshop
from tests.report.accounts import (
    CHECKOUT,
    FONTS,
    ZONE,
    closed_account,
    draft_account,
    real_workshop,
    signed_account,
)
from tests.report.pdf_checking import problems_of
from tests.report.test_any_text import workshops

MATRICES = sorted(path.stem for path in (CHECKOUT / "matrices").glob("*.toml"))
LONG = "Many words that go on and on. " * 400

ACCOUNTS: dict[str, Callable[[], Account]] = {
    "real, signed": lambda: signed_account(real_workshop()),
    "real, draft": lambda: draft_account(real_workshop()),
    "everything, closed": lambda: closed_account(
        full_workshop(), earlier=workshop(agreed("trust", "emerging"))
    ),
    "empty": lambda: draft_account(workshop()),
    "no descriptors": lambda: draft_account(workshop(matrix=large_matrix(0))),
    "one descriptor": lambda: signed_account(workshop(scope=["trust"])),
    "board copy": lambda: account_for(signed_account(full_workshop()), Audience.BOARD),
    "public copy": lambda: account_for(signed_account(real_workshop()), Audience.PUBLIC),
    "over many pages": lambda: draft_account(
        workshop(agreed("trust", "maturing", note=LONG), actions=full_workshop().actions.values())
    ),
    "tables over pages": lambda: signed_account(real_workshop(people=120)),
    "other scripts": lambda: signed_account(
        workshop(
            agreed("trust", "maturing", note="ქართული and עברית (12) and العربية, Ελλάδα; 漢字 \ue000 🪑"),
            subject="עברית < & > “Siân”",
        )
    ),
}


def made(account: Account) -> bytes:
    return pdf_bytes(account, fonts_folder=FONTS, zone=ZONE)


@pytest.fixture(scope="module")
def signed() -> Account:
    return signed_account(real_workshop())


@pytest.fixture(scope="module")
def report(signed: Account) -> bytes:
    return made(signed)


def failures(data: bytes) -> list[str]:
    """What a validator of either standard says against a file."""
    profiles = (validator.ValidationProfile.PDF_UA_1, validator.ValidationProfile.PDF_A_3A)
    found = []
    for profile in profiles:
        said = validator.validate_pdf_bytes(data, profile=profile)
        found += [f"{one.rule_id}: {one.message}" for one in said.failures]
        assert said.is_compliant == (not said.failures)
    return found


def assert_for_keeping_and_for_everybody(data: bytes) -> None:
    assert failures(data) == []
    assert problems_of(data) == []
    assert wholeness_of(data) is Wholeness.WHOLE


@pytest.mark.parametrize("name", ACCOUNTS)
def test_every_kind_of_report_keeps_to_both_standards(name: str) -> None:
    assert_for_keeping_and_for_everybody(made(ACCOUNTS[name]()))


@pytest.mark.parametrize("matrix", MATRICES)
def test_the_sample_on_every_matrix_keeps_to_both_standards(matrix: str, tmp_path: Path) -> None:
    parts = parts_of(tmp_path / "library.sqlite3")
    try:
        loaded = parts.matrices.load(matrix)
        session = begin_sample(parts.workshops, loaded, parts.sample_for(loaded))
        assert_for_keeping_and_for_everybody(made(session.account()))
        session.close_workshop()
        assert_for_keeping_and_for_everybody(made(session.account()))
    finally:
        parts.library.close()


@settings(max_examples=15)
@given(workshops())
def test_any_workshop_in_any_script_keeps_to_both_standards(some: Workshop) -> None:
    assert_for_keeping_and_for_everybody(made(signed_account(some)))


@pytest.mark.long
def test_2_000_descriptors_keep_to_both_standards() -> None:
    judged = (agreed(f"descriptor-{n}", f"stage-{n % 4 + 1}", note="Said so. " * 12) for n in range(1, 2_001))
    data = made(signed_account(workshop(*judged, matrix=large_matrix(2_000))))
    limits = validator.SafetyLimits.unlimited()
    for profile in ("ua1", "3a"):
        assert validator.validate_pdf_bytes(data, profile=profile, limits=limits).is_compliant
    assert problems_of(data) == []


# Each check sees what it is for


def _first(pdf: pikepdf.Pdf, role: str) -> Any:
    found = [one for one in pdf.objects if isinstance(one, pikepdf.Dictionary) and one.get("/S") == role]
    return found[0]


def _parents(pdf: pikepdf.Pdf) -> Any:
    return pdf.Root.StructTreeRoot.ParentTree.Nums


def _unclaim(pdf: pikepdf.Pdf) -> None:
    del _first(pdf, "/H2").K


def _claim_twice(pdf: pikepdf.Pdf) -> None:
    element = _first(pdf, "/H2")
    element.K = pikepdf.Array([element.K, element.K])


def _forget_a_way_back(pdf: pikepdf.Pdf) -> None:
    _parents(pdf)[1].pop()


def _lead_back_wrongly(pdf: pikepdf.Pdf) -> None:
    owners = _parents(pdf)[1]
    owners[0], owners[1] = owners[1], owners[0]


def _read_backwards(pdf: pikepdf.Pdf) -> None:
    first, *rest = pdf.Root.StructTreeRoot.K.K[0].K
    pdf.Root.StructTreeRoot.K.K[0].K = pikepdf.Array([*rest, first])


def _name_another_parent(pdf: pikepdf.Pdf) -> None:
    _first(pdf, "/LI").P = pdf.Root.StructTreeRoot.K


def _skip_a_level(pdf: pikepdf.Pdf) -> None:
    _first(pdf, "/H3").S = pikepdf.Name.H5


def _draw_unmarked(pdf: pikepdf.Pdf) -> None:
    pdf.pages[0].contents_add(b"0 0 10 10 re f")


def _drop(role: str, key: str) -> Callable[[pikepdf.Pdf], None]:
    def drop(pdf: pikepdf.Pdf) -> None:
        del _first(pdf, role)[key]

    return drop


def _drop_of_a_font(*keys: str) -> Callable[[pikepdf.Pdf], None]:
    def drop(pdf: pikepdf.Pdf) -> None:
        *way, last = keys
        one: Any = next(iter(pdf.pages[0].resources.Font.values()))
        for key in way:
            one = one[key]
        del one[last]

    return drop


def _name_a_code_nothing(pdf: pikepdf.Pdf) -> None:
    font: Any = next(iter(pdf.pages[0].resources.Font.values()))
    font.ToUnicode.write(b"1 beginbfchar\n<01> <0000>\nendbfchar")


def _unsay_a_link(pdf: pikepdf.Pdf) -> None:
    del pdf.pages[1].Annots[0].Contents


def _orphan_a_link(pdf: pikepdf.Pdf) -> None:
    element = _first(pdf, "/Link")
    element.K = element.K[0]


def _drop_of_the_root(key: str) -> Callable[[pikepdf.Pdf], None]:
    def drop(pdf: pikepdf.Pdf) -> None:
        del pdf.Root[key]

    return drop


BROKEN: list[tuple[Callable[[pikepdf.Pdf], None], str]] = [
    (_unclaim, "unclaimed, {}"),
    (_claim_twice, "claims: {} unclaimed"),
    (_forget_a_way_back, "parent tree: page 1 has"),
    (_lead_back_wrongly, "leads to another element"),
    (_read_backwards, "order: page 1"),
    (_name_another_parent, "parents: /LI"),
    (_skip_a_level, "headings: level 5"),
    (_draw_unmarked, "outside marked content"),
    (_drop("/TH", "/A"), "tables: a heading cell has no scope"),
    (_drop("/Table", "/A"), "tables: one does not say"),
    (_drop("/Figure", "/Alt"), "figures: one says nothing"),
    (_drop("/Figure", "/A"), "figures: one does not say where"),
    (_drop_of_a_font("/FontDescriptor", "/FontFile2"), "is not embedded"),
    (_drop_of_a_font("/ToUnicode"), "does not say which characters"),
    (_name_a_code_nothing, "calls a code U+0000"),
    (_unsay_a_link, "does not say where it goes"),
    (_orphan_a_link, "belongs to no element"),
    (_drop_of_the_root("/Lang"), "no language"),
    (_drop_of_the_root("/MarkInfo"), "not called tagged"),
    (_drop_of_the_root("/ViewerPreferences"), "the title is not shown"),
    (_drop_of_the_root("/PageLabels"), "no labels"),
]


@pytest.mark.parametrize(("break_it", "said"), BROKEN, ids=[said for _, said in BROKEN])
def test_a_file_that_is_broken_is_seen(
    break_it: Callable[[pikepdf.Pdf], None], said: str, report: bytes
) -> None:
    target = io.BytesIO()
    with pikepdf.open(io.BytesIO(report)) as pdf:
        break_it(pdf)
        pdf.save(target)
    assert any(said in problem for problem in problems_of(target.getvalue()))


def test_the_validator_sees_what_it_is_for(report: bytes) -> None:
    for key in ("/Metadata", "/OutputIntents", "/StructTreeRoot"):
        target = io.BytesIO()
        with pikepdf.open(io.BytesIO(report)) as pdf:
            del pdf.Root[key]
            pdf.save(target)
        assert failures(target.getvalue()), key


# The record


def attached_to(data: bytes) -> dict[str, bytes]:
    with pikepdf.open(io.BytesIO(data)) as pdf:
        return {name: spec.get_file().read_bytes() for name, spec in pdf.attachments.items()}


def test_a_closed_report_carries_its_record_byte_for_byte(signed: Account, report: bytes) -> None:
    assert attached_to(report) == {RECORD_NAME: signed_record_bytes(signed)}
    assert signed.record is not None
    assert signed.record in signed_record_bytes(signed)
    assert signed_record_bytes(signed) == signed_bytes(signed.record, signed.signatures)


def sha256(value: Any) -> str:
    """Of the canonical form, as far as it can be had without a library for it."""
    text = json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()


@pytest.mark.parametrize("audience", Audience)
def test_a_record_is_checked_as_the_docs_say_with_nothing_of_the_program(audience: Audience) -> None:
    data = made(account_for(signed_account(full_workshop()), audience))
    signed = json.loads(attached_to(data)[RECORD_NAME])
    listed = [
        [part["name"], sha256(part) if "value" in part else part["hash"]]
        for part in signed["record"]["parts"]
    ]
    assert sha256(listed) == signed["record"]["fingerprint"]
    assert sha256({key: value for key, value in signed.items() if key != "hash"}) == signed["hash"]
    digits = data.splitlines()[2].removeprefix(b"%PlaceMatrix-SHA-256 ")
    assert hashlib.sha256(data.replace(digits, b"0" * 64, 1)).hexdigest().encode() == digits


def test_the_record_is_called_the_data_of_the_report(report: bytes) -> None:
    with pikepdf.open(io.BytesIO(report)) as pdf:
        (spec,) = pdf.Root.AF
        assert spec.AFRelationship == "/Data"
        assert spec.EF.F.Subtype == "/application/json"
        assert int(spec.EF.F.Params.Size) == len(spec.EF.F.read_bytes())
        assert str(spec.UF) == RECORD_NAME


def test_a_record_with_erased_names_travels_as_it_is() -> None:
    account = closed_account()
    assert attached_to(made(account)) == {RECORD_NAME: signed_record_bytes(account)}


def test_a_draft_carries_nothing() -> None:
    data = made(draft_account())
    assert attached_to(data) == {}
    with pikepdf.open(io.BytesIO(data)) as pdf:
        assert "/AF" not in pdf.Root


def test_the_same_account_gives_the_same_bytes_and_another_one_others(signed: Account, report: bytes) -> None:
    assert made(signed) == report
    other = replace(signed, signatures=signed.signatures[:-1])
    assert made(other) != report


def test_a_full_report_with_its_record_is_small_enough_to_send(report: bytes) -> None:
    assert len(report) < 300_000


def test_both_forms_of_the_facts_say_the_same(report: bytes) -> None:
    with pikepdf.open(io.BytesIO(report)) as pdf:
        facts, said = pdf.docinfo, pdf.open_metadata()
        assert said["dc:title"] == str(facts.Title)
        assert said["dc:creator"] == [str(facts.Author)]
        assert said["dc:description"] == str(facts.Subject)
        assert said["pdf:Keywords"] == str(facts.Keywords)
        assert said["xmp:CreatorTool"] == str(facts.Creator)
        assert (said["pdfaid:part"], said["pdfaid:conformance"]) == ("3", "A")
        assert said["pdfuaid:part"] == "1"


def test_a_jump_from_the_contents_goes_to_the_heading(report: bytes) -> None:
    with pikepdf.open(io.BytesIO(report)) as pdf:
        numbers = {one.obj.objgen: number for number, one in enumerate(pdf.pages, start=1)}
        jumps = list(pdf.pages[1].Annots)
        assert len(jumps) > 8
        for jump in jumps:
            page_said = int(str(jump.Contents).rpartition(" page ")[2])
            assert numbers[jump.Dest[0].objgen] == page_said


def test_dates_are_those_of_the_workshop() -> None:
    data = made(draft_account(workshop(facts={"date": date(2026, 3, 12)})))
    with pikepdf.open(io.BytesIO(data)) as pdf:
        assert str(pdf.docinfo.CreationDate).startswith("D:2026")
