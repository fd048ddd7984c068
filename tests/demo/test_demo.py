"""The demonstration, as it is started from a terminal: the whole journey on the real matrix."""

from __future__ import annotations

import json
import struct
import subprocess
import sys
from pathlib import Path

import pytest
from pypdf import PdfReader

from placematrix_desktop.bootstrap import parts_of
from placematrix_desktop.cli import main
from placematrix_desktop.demo.morning import Morning
from placematrix_desktop.domain.diary import first_broken, minutes
from placematrix_desktop.domain.drawing import is_drawing
from placematrix_desktop.domain.judgement import State
from placematrix_desktop.domain.read_back import Reading, themes_that_are
from placematrix_desktop.domain.record import Record, fingerprint_of, restore
from placematrix_desktop.domain.signoff import Position, SigningWay, short_fingerprint
from placematrix_desktop.exchange.record_file import read_record_file

PICTURES = (
    "home.png",
    "matrices.png",
    "prepare.png",
    "run.png",
    "tally.png",
    "run-dark.png",
    "run-contrast.png",
    "run-200.png",
    "read-back.png",
    "review.png",
    "sign-off.png",
    "documents.png",
)
DOCUMENTS = (
    "record.pmrecord",
    "summary.pdf",
    "board.pdf",
    "public.pdf",
    "summary.docx",
    "results.xlsx",
    "mail.eml",
)
PAGES = ("summary-page-1.png", "board-page-1.png", "public-page-1.png")
ROOM_PICTURES = ("room.png", "room-fold.png")
SIZE = (1366, 768)
ROOM_SIZE = (1024, 768)


def _demo(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "placematrix_desktop.cli", "demo", *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False, timeout=300)


@pytest.fixture(scope="module")
def left(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """The folder that the demonstration left, and what it printed."""
    folder = tmp_path_factory.mktemp("demo") / "with a space and é"
    done = _demo("--out", str(folder))
    assert done.returncode == 0, done.stderr
    return folder, done.stdout


def test_its_clock_is_only_ever_put_forward() -> None:
    morning = Morning()
    assert (morning.local().hour, morning.local().minute) == (9, 5)
    morning.go_on_to(11, 42)
    morning.go_on_to(10, 0)
    assert (morning.local().hour, morning.local().minute) == (11, 42)


def test_it_prints_a_line_for_each_file(left: tuple[Path, str]) -> None:
    folder, printed = left
    for name in (*PICTURES, *ROOM_PICTURES, "library.sqlite3", *DOCUMENTS, *PAGES):
        (line,) = [line for line in printed.splitlines() if line.startswith(f"{folder / name}: ")]
        assert len(line) > len(f"{folder / name}: ")
        assert (folder / name).stat().st_size > 0


@pytest.mark.parametrize("name", PICTURES)
def test_the_pictures_have_the_size_of_a_laptop_screen(name: str, left: tuple[Path, str]) -> None:
    data = (left[0] / name).read_bytes()
    assert struct.unpack(">II", data[16:24]) == SIZE
    assert len(data) > 20_000, "a picture of next to nothing"


@pytest.mark.parametrize("name", ROOM_PICTURES)
def test_the_pictures_of_the_room_have_the_size_of_a_projector(name: str, left: tuple[Path, str]) -> None:
    data = (left[0] / name).read_bytes()
    assert struct.unpack(">II", data[16:24]) == ROOM_SIZE
    assert len(data) > 20_000, "a picture of next to nothing"


def test_the_library_holds_the_signed_workshop(left: tuple[Path, str]) -> None:
    parts = parts_of(left[0] / "library.sqlite3")
    card = next(card for card in parts.workshops.recent() if card.occasion == "Six-month review")
    session = parts.workshops.open(card.id)
    workshop = session.workshop
    assert workshop.is_closed
    assert len(workshop.judgements) == 43
    assert all(judgement.note for judgement in workshop.judgements.values())
    assert {action.descriptor_id for action in workshop.actions.values()} == set(workshop.judgements)
    assert sum(judgement.state is State.AGREED for judgement in workshop.judgements.values()) == 42
    # At whatever hour this runs, the pictures show a morning that ends at 12:30.
    decided = [one.decided_at.astimezone() for one in workshop.judgements.values() if one.decided_at]
    assert (min(decided).hour, min(decided).minute) == (9, 30)
    assert (11, 0) < (max(decided).hour, max(decided).minute) < (11, 42)
    closed_at = max(session.signatures, key=lambda one: one.signed_at).signed_at.astimezone()
    assert (closed_at.hour, closed_at.date()) == (12, max(decided).date())
    assert len(session.signatures) == 14
    (answer,) = (s for s in session.signatures if s.way is SigningWay.BY_EMAIL)
    assert answer.words
    assert sum(is_drawing(s.drawing) for s in session.signatures) == 1
    themes = [theme.id for theme in workshop.matrix.themes]
    assert list(themes_that_are(workshop, Reading.CONFIRMED)) == themes
    assert sum(s.position is Position.AGREE_WITH_RESERVATION for s in session.signatures) == 1
    diary = session.diary()
    assert first_broken(diary) is None
    assert sum(entry.reverses is not None for entry in diary) == 1
    assert len(minutes(diary)) == len(diary) - 2
    parts.library.close()


def test_the_record_follows_from_its_parts_and_holds_no_private_note(left: tuple[Path, str]) -> None:
    signed = read_record_file(left[0] / "record.pmrecord")
    assert isinstance(signed.record, Record)
    assert fingerprint_of(signed.record) == signed.record.fingerprint
    assert restore(signed.record).workshop.facts.subject == "Northbridge Place Partnership"
    text = (left[0] / "record.pmrecord").read_text(encoding="utf-8")
    json.loads(text)
    assert "July board" not in text


def test_the_report_is_signed_and_bears_the_fingerprint_on_every_page(left: tuple[Path, str]) -> None:
    signed = read_record_file(left[0] / "record.pmrecord")
    reader = PdfReader(left[0] / "summary.pdf")
    pages = [page.extract_text() for page in reader.pages]
    short = short_fingerprint(signed.record.fingerprint)
    for number, text in enumerate(pages, start=1):
        assert short in text
        assert f"Page {number} of {len(pages)}" in text
        assert "Draft" not in text.splitlines()
    whole = "\n".join(pages)
    assert "Marcus Bell" in whole
    assert "July board" not in whole


def test_verify_says_of_each_file_what_it_is(
    left: tuple[Path, str], capsys: pytest.CaptureFixture[str]
) -> None:
    ours = ("summary.pdf", "board.pdf", "public.pdf", "record.pmrecord", "library.sqlite3")
    assert main(["verify", *(str(left[0] / name) for name in ours)]) == 0
    said = capsys.readouterr().out
    assert said.count(": valid") == len(ours)
    fingerprint = read_record_file(left[0] / "record.pmrecord").record.fingerprint
    assert said.count(fingerprint) == len(ours), "one fingerprint, whoever the copy is for"
    for name in ("summary.docx", "results.xlsx", "mail.eml"):
        assert main(["verify", str(left[0] / name)]) == 2, "not what was signed"
        assert "cannot be checked" in capsys.readouterr().out


def test_an_unknown_matrix_is_said(tmp_path: Path) -> None:
    done = _demo("--out", str(tmp_path), "--matrix", "wyh-place-developmnt")
    assert done.returncode == 1
    assert "wyh-place-development" in done.stderr


def test_a_folder_that_is_a_file_is_said(tmp_path: Path) -> None:
    file = tmp_path / "out"
    file.write_text("", encoding="utf-8")
    done = _demo("--out", str(file))
    assert done.returncode == 1
    assert str(file) in done.stderr
