"""`placematrix verify`: the words and the exit code for each kind of file."""

from __future__ import annotations

import io
import json
import threading
from pathlib import Path

import pikepdf
import pytest

from placematrix_desktop.bootstrap import parts_of
from placematrix_desktop.cli import in_time, main
from placematrix_desktop.errors import UserError
from tests.factories import signature

WYH = "wyh-place-development"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library with a workshop in two versions, and both as PDF and record."""
    folder = tmp_path_factory.mktemp("verify")
    parts = parts_of(folder / "library.sqlite3")
    session = parts.workshops.begin(parts.matrices.load(WYH), "Northbridge")
    for number in (1, 2):
        session.close_workshop()
        parts.documents.write_pdf(session.account(), folder / f"{number}.pdf")
        parts.documents.write_record(session.account(), folder / f"{number}.pmrecord")
        if number == 1:
            session.reopen(reason="A slip.", name="Fay")
    parts.library.close()
    return folder


def verified(*files: Path) -> int:
    return main(["verify", *map(str, files)])


@pytest.mark.parametrize("name", ["1.pdf", "1.pmrecord", "2.pdf", "library.sqlite3"])
def test_what_was_written_is_valid(folder: Path, name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert verified(folder / name) == 0
    said = capsys.readouterr().out
    assert f"{name}: valid" in said
    assert "Northbridge" in said
    assert "does not show who made the file" in said


def test_the_older_version_is_said_to_be_superseded(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert verified(folder / "1.pdf", folder / "2.pmrecord") == 0
    assert "Superseded: " in capsys.readouterr().out


def test_a_changed_file_ends_with_one_and_a_rewritten_one_with_three(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data = bytearray((folder / "1.pdf").read_bytes())
    data[5_000] ^= 1
    changed, rewritten = tmp_path / "changed.pdf", tmp_path / "rewritten.pdf"
    changed.write_bytes(data)
    out = io.BytesIO()
    with pikepdf.open(folder / "1.pdf") as pdf:
        pdf.save(out)
    rewritten.write_bytes(out.getvalue())
    assert verified(changed) == 1
    assert "CHANGED" in capsys.readouterr().out
    assert verified(rewritten) == 3
    assert "the record in it intact" in capsys.readouterr().out
    assert verified(folder / "1.pdf", rewritten, changed) == 1, "the worst of them"


@pytest.mark.parametrize(
    "content", [b"", b"hello", b"%PDF-1.4\n", b"{}", b"SQLite format 3\0" + b"\0" * 2000]
)
def test_what_is_not_ours_ends_with_two(
    tmp_path: Path, content: bytes, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "other"
    file.write_bytes(content)
    assert verified(file) == 2
    assert "not a file of PlaceMatrix" in capsys.readouterr().out


def test_a_file_that_cannot_be_read_is_said_and_the_others_are_checked(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert verified(tmp_path / "none.pdf", tmp_path, folder / "1.pdf") == 2
    said = capsys.readouterr()
    assert "This file is not there." in said.err
    assert "This is a folder" in said.err
    assert "1.pdf: valid" in said.out


def test_signatures_are_counted_by_what_they_say(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    from placematrix_desktop.application.commands import AddParticipants
    from placematrix_desktop.domain.participants import NewParticipant

    parts = parts_of(tmp_path / "library.sqlite3")
    session = parts.workshops.begin(parts.matrices.load(WYH), "Northbridge")
    session.execute(AddParticipants((NewParticipant("Ann Achebe"), NewParticipant("Bo Björk"))))
    session.close_workshop()
    session.sign(tuple(signature(person) for person in session.workshop.people()))
    parts.documents.write_record(session.account(), tmp_path / "a.pmrecord")
    parts.library.close()
    assert verified(tmp_path / "a.pmrecord") == 0
    assert "2 signatures: agreed 2" in capsys.readouterr().out


def test_as_json_each_file_is_a_line(
    folder: Path, tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    files = (folder / "1.pdf", tmp_path / "none.pdf", folder / "2.pmrecord")
    assert main(["verify", "--json", *map(str, files)]) == 2
    lines = [json.loads(line) for line in capsysbinary.readouterr().out.splitlines()]
    assert [line["file"] for line in lines] == [str(file) for file in files]
    assert [line["finding"] for line in lines] == ["valid", "not_ours", "valid"]
    assert lines[0]["versions"][0]["fingerprint"] == lines[2]["versions"][0]["previous_fingerprint"]
    assert lines[1]["why"] == ["This file is not there."]


def test_a_file_that_takes_for_ever_is_left(monkeypatch: pytest.MonkeyPatch) -> None:
    never = threading.Event()
    monkeypatch.setattr(in_time, "verdict_on", lambda _file: never.wait(60))
    with pytest.raises(UserError, match=r"slow.pdf: It took longer than any file of ours"):
        in_time.verdict_in_time(Path("slow.pdf"), 0.01)
    never.set()
    monkeypatch.undo()
    with pytest.raises(UserError, match="not there"):
        in_time.verdict_in_time(Path("none.pdf"))
