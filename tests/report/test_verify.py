"""Checking a PDF: valid, rewritten, changed or not ours, and never a crash."""

from __future__ import annotations

import io
import random
import time
import zlib
from collections.abc import Callable

import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from placematrix_desktop.application.ports import Account
from placematrix_desktop.domain.signoff import short_fingerprint
from placematrix_desktop.domain.verdict import FileKind, Finding, Verdict
from placematrix_desktop.report import pdf_bytes, verify
from placematrix_desktop.report.content import RECORD_NAME
from placematrix_desktop.report.verify import verdict_on_report
from placematrix_desktop.report.whole_file_hash import OPENING
from tests.factories import full_workshop
from tests.report.accounts import FONTS, ZONE, draft_account, signed_account

ACCOUNT = signed_account(full_workshop())


def made(account: Account) -> bytes:
    return pdf_bytes(account, fonts_folder=FONTS, zone=ZONE)


@pytest.fixture(scope="module")
def report() -> bytes:
    return made(ACCOUNT)


def rewritten(data: bytes, edit: object = None) -> bytes:
    """The same PDF as another program writes it."""
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as pdf:
        if callable(edit):
            edit(pdf)
        pdf.save(out)
    return out.getvalue()


def test_what_was_written_is_valid_and_says_what_it_is(report: bytes) -> None:
    found = verdict_on_report(report)
    assert (found.kind, found.finding, found.why) == (FileKind.REPORT, Finding.VALID, ())
    (version,) = found.versions
    assert version.subject == "Kirklees"
    assert ACCOUNT.workshop.closing is not None
    assert version.fingerprint == ACCOUNT.workshop.closing.fingerprint
    assert sum(version.signatures.values()) == len(ACCOUNT.signatures)


def test_a_draft_has_no_record_and_is_valid_as_one() -> None:
    found = verdict_on_report(made(draft_account(full_workshop())))
    assert found.finding is Finding.VALID
    assert "draft" in found.why[0]


def test_what_another_program_saved_has_its_record_intact(report: bytes) -> None:
    found = verdict_on_report(rewritten(report))
    assert found.finding is Finding.REWRITTEN
    assert found.versions == verdict_on_report(report).versions


def test_what_another_program_added_to_stands_first(report: bytes) -> None:
    added = report + b"9999 0 obj\n<</Type/Annot>>\nendobj\nstartxref\n0\n%%EOF\n"
    found = verdict_on_report(added)
    assert found.finding is Finding.REWRITTEN
    assert "added" in found.why[0]
    assert "pages may differ" in found.why[0], "what was added may show anything"


@pytest.mark.parametrize("at", [0, 7, 12, 20, 40, 90, len(OPENING) + 3, -3, -400])
def test_one_byte_is_a_change(report: bytes, at: int) -> None:
    data = bytearray(report)
    data[at] ^= 0x15
    assert verdict_on_report(bytes(data)).finding is Finding.CHANGED


def test_many_single_bytes_are_changes(report: bytes) -> None:
    chance = random.Random(6)
    for _ in range(40):
        data = bytearray(report)
        data[chance.randrange(len(data))] ^= chance.randrange(1, 256)
        assert verdict_on_report(bytes(data)).finding is Finding.CHANGED


def swapped(pdf: pikepdf.Pdf, record: bytes) -> None:
    pdf.attachments[RECORD_NAME] = pikepdf.AttachedFileSpec(pdf, record, filename=RECORD_NAME)
    if "/AF" in pdf.Root:
        del pdf.Root.AF


def test_the_record_of_another_report_does_not_belong_to_it(report: bytes) -> None:
    other = verdict_on_report(made(signed_account()))
    with pikepdf.open(io.BytesIO(made(signed_account()))) as pdf:
        record = pdf.attachments[RECORD_NAME].get_file().read_bytes()
    found = verdict_on_report(rewritten(report, lambda pdf: swapped(pdf, record)))
    assert found.finding is Finding.CHANGED
    assert "do not belong together" in found.why[0]
    assert found.versions == other.versions


def test_a_changed_record_in_a_rewritten_file_is_a_change(report: bytes) -> None:
    with pikepdf.open(io.BytesIO(report)) as pdf:
        record = pdf.attachments[RECORD_NAME].get_file().read_bytes()
    forged = record.replace(b"Signed by all boards.", b"Signed by one board..")
    assert forged != record
    found = verdict_on_report(rewritten(report, lambda pdf: swapped(pdf, forged)))
    assert found.finding is Finding.CHANGED
    assert "fingerprint" in " ".join(found.why)


@pytest.mark.parametrize("at", [0, 3, 9, 15, 25, 40, 90])
def test_a_byte_more_or_less_at_the_beginning_is_a_change(report: bytes, at: int) -> None:
    """No other program wrote it anew, whose pages would then be in order."""
    for data in (report[:at] + report[at + 1 :], report[:at] + b"x" + report[at:]):
        assert verdict_on_report(data).finding is Finding.CHANGED


def test_line_ends_that_were_turned_into_others_are_a_change(report: bytes) -> None:
    assert verdict_on_report(report.replace(b"\n", b"\r\n")).finding is Finding.CHANGED


def test_a_record_that_was_swapped_shows_though_the_older_facts_are_gone(report: bytes) -> None:
    with pikepdf.open(io.BytesIO(made(signed_account()))) as pdf:
        record = pdf.attachments[RECORD_NAME].get_file().read_bytes()

    def edit(pdf: pikepdf.Pdf) -> None:
        swapped(pdf, record)
        del pdf.docinfo

    found = verdict_on_report(rewritten(report, edit))
    assert found.finding is Finding.CHANGED
    assert "do not belong together" in found.why[0]


def test_a_second_record_beside_the_first_is_a_change(report: bytes) -> None:
    """A reader shows what is in the list of attachments, whatever else the file names."""
    with pikepdf.open(io.BytesIO(made(signed_account()))) as pdf:
        record = pdf.attachments[RECORD_NAME].get_file().read_bytes()

    def edit(pdf: pikepdf.Pdf) -> None:
        other = pikepdf.AttachedFileSpec(pdf, record, filename=RECORD_NAME)
        names = pikepdf.Array([pikepdf.String(RECORD_NAME), other.obj])
        pdf.Root.Names = pikepdf.Dictionary(EmbeddedFiles=pikepdf.Dictionary(Names=names))

    found = verdict_on_report(rewritten(report, edit))
    assert found.finding is Finding.CHANGED
    assert "more than one record" in found.why[0]


def without_record(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.AF
    del pdf.Root.Names


def test_a_report_whose_record_was_taken_out_is_changed(report: bytes) -> None:
    found = verdict_on_report(rewritten(report, without_record))
    assert found.finding is Finding.CHANGED
    assert "no record" in found.why[0]
    assert ACCOUNT.workshop.closing is not None
    assert short_fingerprint(ACCOUNT.workshop.closing.fingerprint) in found.why[0]


@pytest.mark.parametrize("password", ["", "secret"])
def test_a_report_that_was_encrypted_says_so(report: bytes, password: str) -> None:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(report)) as pdf:
        pdf.save(out, encryption=pikepdf.Encryption(owner="owner", user=password))
    found = verdict_on_report(out.getvalue())
    assert found.finding is Finding.NOT_OURS
    assert "encrypted" in found.why[0]


def test_a_pdf_of_somebody_else_is_not_ours() -> None:
    out = io.BytesIO()
    pdf = pikepdf.new()
    pdf.add_blank_page()
    pdf.save(out)
    found = verdict_on_report(out.getvalue())
    assert (found.kind, found.finding) == (FileKind.OTHER, Finding.NOT_OURS)


def hostile(**more: object) -> bytes:
    """A PDF with whatever is given in its catalogue."""
    out = io.BytesIO()
    pdf = pikepdf.new()
    pdf.add_blank_page()
    for name, value in more.items():
        pdf.Root[f"/{name}"] = value
    pdf.save(out)
    return out.getvalue()


def bomb(size: int) -> bytes:
    """An attached record that unpacks to that many bytes."""
    pdf = pikepdf.new()
    pdf.add_blank_page()
    stream = pikepdf.Stream(pdf, zlib.compress(b" " * size, 9))
    stream.Filter = pikepdf.Name.FlateDecode
    spec = pikepdf.Dictionary(
        Type=pikepdf.Name.Filespec, UF=RECORD_NAME, EF=pikepdf.Dictionary(F=pdf.make_indirect(stream))
    )
    pdf.Root.AF = pikepdf.Array([pdf.make_indirect(spec)])
    out = io.BytesIO()
    pdf.save(out, compress_streams=False, stream_decode_level=pikepdf.StreamDecodeLevel.none)
    return out.getvalue()


def many_attachments() -> bytes:
    pdf = pikepdf.new()
    pdf.add_blank_page()
    names = []
    for number in range(10_000):
        names += [pikepdf.String(f"{number:05}"), pikepdf.Dictionary(Type=pikepdf.Name.Filespec, F="x")]
    pdf.Root.Names = pikepdf.Dictionary(EmbeddedFiles=pikepdf.Dictionary(Names=pikepdf.Array(names)))
    out = io.BytesIO()
    pdf.save(out)
    return out.getvalue()


def raw(*objects: bytes) -> bytes:
    """A PDF written by hand, its first object the catalogue, with a table that leads to each."""
    made, places = b"%PDF-1.7\n", []
    for number, body in enumerate(objects, start=1):
        places.append(b"%010d 00000 n \n" % len(made))
        made += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    size = len(places) + 1
    table = b"xref\n0 %d\n0000000000 65535 f \n%s" % (size, b"".join(places))
    return made + table + b"trailer<</Root 1 0 R/Size %d>>\nstartxref\n%d\n%%%%EOF\n" % (size, len(made))


def attached(packed: bytes, filters: bytes) -> bytes:
    """A PDF with those bytes as its record, packed as `filters` says."""
    name = RECORD_NAME.encode()
    stream = b"<<%s/Length %d>>\nstream\n%s\nendstream" % (filters, len(packed), packed)
    return raw(b"<</AF[2 0 R]>>", b"<</Type/Filespec/UF(%s)/F(%s)/EF<</F 3 0 R>>>>" % (name, name), stream)


def with_script() -> bytes:
    return hostile(OpenAction=pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS="app.alert(1)"))


HOSTILE: dict[str, Callable[[], bytes]] = {
    "nothing": lambda: b"",
    "a header alone": lambda: b"%PDF-1.7\n",
    "our beginning alone": lambda: OPENING,
    "nested arrays": lambda: raw(b"[" * 100_000),
    "a reference to itself": lambda: raw(b"1 0 R"),
    "a script": with_script,
    "a huge declared length": lambda: raw(b"<</Length 99999999999>>\nstream\nx\nendstream"),
    "ten thousand attachments": many_attachments,
    "names that are no tree": lambda: hostile(Names=7),
    "names in a circle": lambda: raw(
        b"<</Names 2 0 R>>", b"<</EmbeddedFiles 3 0 R>>", b"<</Kids[3 0 R 3 0 R]>>"
    ),
    "a million names": lambda: raw(b"<</AF[" + b"2 0 R " * 1_000_000 + b"]>>", b"<</F(x)>>"),
    "a record packed a thousand times": lambda: attached(
        zlib.compress(b"x"), b"/Filter[" + b"/FlateDecode" * 1_000 + b"]"
    ),
    "a record that runs on": lambda: attached(b"\x81x" * 2_000_000, b"/Filter/RunLengthDecode"),
    "a record in columns without an end": lambda: attached(
        zlib.compress(bytes(1_000)), b"/Filter/FlateDecode/DecodeParms<</Predictor 15/Columns 99999999999>>"
    ),
}


def test_what_is_written_by_hand_is_read_to_its_record() -> None:
    """So that the hostile ones are looked into, and not put aside for being no PDF at all."""
    packed = zlib.compress(b"the record")
    assert verify._records_and_name(attached(packed, b"/Filter/FlateDecode"))[0] == [b"the record"]


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_ends_in_a_sentence(name: str) -> None:
    found = verdict_on_report(HOSTILE[name]())
    assert found.finding in (Finding.NOT_OURS, Finding.CHANGED)
    assert found.why[0].endswith(".")


def test_what_unpacks_to_too_much_is_let_be(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(verify, "LONGEST_RECORD", 1_000_000)
    assert verdict_on_report(bomb(2_000_000)).finding is Finding.NOT_OURS


def test_a_file_of_too_many_objects_is_not_looked_into() -> None:
    """Its table is broken, so the reader would look for each of them: a minute for a hundred megabytes."""
    data = b"%PDF-1.7\n" + b"1 0 obj\n<</A 1>>\nendobj\n" * 1_000_000
    began = time.monotonic()
    assert verdict_on_report(data).finding is Finding.NOT_OURS
    assert time.monotonic() - began < 5


def test_a_file_that_is_too_large_is_not_looked_into(monkeypatch: pytest.MonkeyPatch, report: bytes) -> None:
    monkeypatch.setattr(verify, "LONGEST_REPORT", 1_000)
    assert "larger than" in verdict_on_report(report).why[0]


@given(st.binary(max_size=400))
def test_any_bytes_end_in_a_verdict(data: bytes) -> None:
    assert isinstance(verdict_on_report(b"%PDF-1.7\n" + data), Verdict)


@settings(max_examples=15)
@given(drawn=st.data())
def test_a_report_cut_and_stirred_ends_in_a_verdict(report: bytes, drawn: st.DataObject) -> None:
    start = drawn.draw(st.integers(0, len(report)))
    end = drawn.draw(st.integers(start, len(report)))
    cut = report[:start] + drawn.draw(st.binary(max_size=20)) + report[end:]
    found = verdict_on_report(cut)
    assert found.finding is not Finding.VALID or cut == report
