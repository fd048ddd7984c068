"""Every kind of document for every audience, saved by keys from Sign off and read back; and what stands in
the way of saving, on a real disk."""

from __future__ import annotations

import csv
import threading
from collections.abc import Callable
from datetime import date
from email import message_from_bytes, policy
from io import BytesIO
from pathlib import Path
from typing import NamedTuple

import docx
import openpyxl
import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from placematrix_desktop import whole_file
from placematrix_desktop.application.commands import (
    AddAction,
    AddParticipants,
    ChangeFacts,
    ChangeParticipant,
    Command,
    PlaceStage,
    RecordTally,
    SetMinorityViews,
    WritePrivateNote,
    WriteText,
)
from placematrix_desktop.application.commands.writing import TextField
from placematrix_desktop.application.making import Told
from placematrix_desktop.application.ports import Account
from placematrix_desktop.bootstrap import ReportAndRecord, verdict_on
from placematrix_desktop.demo.nothing_opens import nothing_opens
from placematrix_desktop.domain.audience import Audience
from placematrix_desktop.domain.judgement import MinorityView
from placematrix_desktop.domain.participants import InterestOutcome, NewParticipant, Sector
from placematrix_desktop.domain.verdict import Finding
from placematrix_desktop.ui.open_workshop import OpenWorkshop
from placematrix_desktop.ui.sign_off import SignOffScreen
from placematrix_desktop.ui.sign_off.document_kinds import ENDINGS, DocumentKind
from placematrix_desktop.ui.sign_off.documents_card import DocumentsCard
from tests.factories import small_matrix
from tests.journeys.conftest import OpenWindow, Sitting
from tests.test_planted_words import all_in

Key = Qt.Key

PRIVATE = "Wombatprivate"
NAMES = ("Zebedee Quuxfield", "Fenella Vlaxby", "Rupert Vlaxton", "Sibyl Vlaxham", "Olwen Vlaxworth")
"""A participant, the three names among the facts, and the owner of an action."""
OF_ONE_PERSON = ("zebedee@quux.example", "Grandvizierquux", "Shareholderquux")
"""The address, the role and the interest of the participant."""
VIEW = "Voluntary, community and social enterprise would say"
HANDS = "VCSE 1 Maturing"
FEW_IN_THE_RECORD = ('"vcse":{"maturing":1}', '"reason":"Too soon.","sector":"vcse"')
"""The hands of one person by sector, and whose the minority view is, as the record says it."""
RESULT = "Common vision"
OLD = b"what was there before"


def planted() -> tuple[Command, ...]:
    """A workshop with all of that in it. Six speak for the ICB and one for the VCSE."""
    name = NAMES[0]
    people = [NewParticipant(f"Icb Number {n}", "", "ICB", Sector.ICB) for n in range(6)]
    address, role, _ = OF_ONE_PERSON
    view = MinorityView(sector=Sector.VCSE, reason="Too soon.", stage_id="emerging")
    return (
        AddParticipants((NewParticipant(name, role, "Trust", Sector.VCSE, address), *people)),
        PlaceStage("common-vision", "maturing"),
        RecordTally(
            "common-vision",
            {"developing": 6, "maturing": 1},
            by_sector={Sector.ICB: {"developing": 6}, Sector.VCSE: {"maturing": 1}},
        ),
        SetMinorityViews("common-vision", (view,)),
        WriteText("common-vision", TextField.NOTE, f"As {name} told us."),
        WritePrivateNote("common-vision", f"{PRIVATE} about it."),
        AddAction("Write it down", "common-vision", NAMES[4], "Council", date(2027, 1, 2)),
    )


class AtSignOff(NamedTuple):
    """The window in Sign off, and what lies there."""

    sitting: Sitting
    desk: OpenWorkshop

    @property
    def screen(self) -> SignOffScreen:
        assert self.sitting.window.screens is not None
        screen = self.sitting.window.screens.current
        assert isinstance(screen, SignOffScreen)
        return screen

    @property
    def card(self) -> DocumentsCard:
        return self.screen.documents

    def choose(self, audience: Audience, *kinds: DocumentKind) -> None:
        """Choose a copy and tick these kinds and no others."""
        keys, choice = self.sitting.keys, self.card.choice
        keys.tab_into(choice.audiences[choice.audience])
        order = list(Audience)
        away = order.index(audience) - order.index(choice.audience)
        keys.press(Key.Key_Right if away > 0 else Key.Key_Left, times=abs(away))
        for kind, box in choice.kinds.items():
            if box.isEnabled() and box.isChecked() is not (kind in kinds):
                keys.tab_into(box)
                keys.press(Key.Key_Space)
        assert (choice.audience, set(choice.chosen)) == (audience, set(kinds))

    def go_to(self, folder: Path, name: str) -> None:
        """Type where the files are to be."""
        keys, place = self.sitting.keys, self.card.place
        if place.folder.text() != str(folder):
            keys.tab_into(place.folder)
            keys.fill(str(folder))
        keys.tab_into(place.name)
        keys.fill(name)

    def press(self, button: QWidget) -> None:
        """Press a button and wait until what it began has ended."""
        ended: list[bool] = []
        self.card.saving.ended.connect(ended.append)
        self.sitting.keys.tab_into(button)
        self.sitting.keys.press(Key.Key_Space)
        self.sitting.keys.wait_for("the end of it", lambda: bool(ended))
        self.card.saving.ended.disconnect(ended.append)
        self.sitting.keys.settle()

    @property
    def problem(self) -> str:
        return self.card.place.folder_field.problem


@pytest.fixture
def at_sign_off(open_window: OpenWindow) -> AtSignOff:
    sitting = open_window()
    assert sitting.window.parts is not None
    begun = sitting.window.parts.workshops.begin(small_matrix(), "Northbridge")
    sitting.window.open_workshop(begun.workshop.id)
    desk = sitting.window.desk
    assert desk is not None
    facilitator, recorder, sponsor = NAMES[1:4]
    facts = replace(desk.workshop.facts, facilitator=facilitator, recorder=recorder, sponsor=sponsor)
    for command in (ChangeFacts(facts), *planted()):
        assert desk.carry_out(command), sitting.window.strip.text
    person = next(person for person in desk.workshop.people() if person.name == NAMES[0])
    declared = replace(person, interest=OF_ONE_PERSON[2], outcome=InterestOutcome.NO_CONFLICT)
    desk.carry_out(ChangeParticipant(declared))
    sitting.keys.press(Key.Key_4, ctrl=True)
    return AtSignOff(sitting, desk)


def names_in(folder: Path) -> list[str]:
    """All that lies in a folder, hidden files as well."""
    return sorted(file.name for file in folder.iterdir())


def kinds_for(audience: Audience, *, closed: bool) -> set[DocumentKind]:
    """What can be had."""
    kinds = {DocumentKind.PDF, DocumentKind.WORD} | ({DocumentKind.RECORD} if closed else set())
    return kinds | ({DocumentKind.WORKBOOK, DocumentKind.TABLE} if audience is Audience.WORKING else set())


def read_back(file: Path) -> str:
    """All texts of a file as a reader that is not ours finds them: on its pages, of what it says of itself,
    of what is attached; also what it is called."""
    data = file.read_bytes()
    text = all_in(data, file.name)
    if file.suffix == ".docx":
        document = docx.Document(BytesIO(data))
        shown = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
        text += "\n".join([*shown, *(paragraph.text for paragraph in document.paragraphs)])
    elif file.suffix == ".xlsx":
        book = openpyxl.load_workbook(BytesIO(data))
        text += "\n".join(str(each.value) for sheet in book for row in sheet.iter_rows() for each in row)
    elif file.suffix == ".csv":
        text += "\n".join(cell for line in csv.reader(text.splitlines()) for cell in line)
    return f"{file.name}\n{' '.join(text.split())}"


def check_planted(file: Path, audience: Audience, *, closed: bool) -> None:
    """The private note is nowhere; names, views of few and counts of few are where they may be."""
    text, where = read_back(file), f"{file.name}, {audience}, {closed=}"
    assert RESULT in text, where
    assert PRIVATE not in text, where
    has_record = closed and file.suffix in (".pdf", ".pmrecord")
    for word in FEW_IN_THE_RECORD:
        assert (word in text) is (has_record and audience is Audience.WORKING), f"{word} in {where}"
    is_report = file.suffix in (".pdf", ".docx")
    if audience is Audience.PUBLIC:
        assert not [name for name in (*NAMES, *OF_ONE_PERSON) if name in text], where
    elif is_report:
        assert not [name for name in NAMES if name not in text], where
    for word in (VIEW, HANDS):
        assert (word in text) is (is_report and audience is Audience.WORKING), f"{word} in {where}"


def check_mail(file: Path, audience: Audience, report: Path) -> None:
    """A draft with the very PDF attached that was saved, to those who may be named."""
    message = message_from_bytes(file.read_bytes(), policy=policy.default)
    (attached,) = message.iter_attachments()  # type: ignore[attr-defined]
    assert (attached.get_filename(), attached.get_content()) == (report.name, report.read_bytes())
    assert message["X-Unsent"] == "1"
    said = f"{message.items()} {message.get_body(('plain',)).get_content()}"  # type: ignore[attr-defined]
    assert not [word for word in (PRIVATE, VIEW, HANDS, *OF_ONE_PERSON[1:]) if word in said]
    is_named = audience is not Audience.PUBLIC
    assert OF_ONE_PERSON[0] in message["To"] if is_named else message["To"] is None, audience
    assert is_named or not [name for name in NAMES if name in said]


def save_all(at: AtSignOff, audience: Audience, folder: Path, *, closed: bool) -> None:
    """Every kind at once, over older files, then the mail; each is read back."""
    kinds = kinds_for(audience, closed=closed)
    name = f"{audience} {'signed' if closed else 'draft'}"
    files = [folder / f"{name}{ENDINGS[kind]}" for kind in kinds]
    for file in files:
        file.write_bytes(OLD)
    shown: list[tuple[int, str]] = []

    def look() -> None:
        shown.append((at.card.bar.bar.value(), at.card.bar.said))

    at.choose(audience, *kinds)
    at.go_to(folder, name)
    assert "saving replaces them" in at.card.said
    at.card.saving.moved.connect(look)
    at.press(at.card.save_button)
    at.press(at.card.mail.draft_button)
    at.card.saving.moved.disconnect(look)
    assert at.problem == ""
    assert {word for _, word in shown} >= {f"Saving {file.name}" for file in files}
    assert {value for value, _ in shown} - {0, 100}, "the bar stood somewhere between"
    draft, report = (folder / f"{name}{ending}" for ending in (".eml", ".pdf"))
    for file in files:
        check_planted(file, audience, closed=closed)
        if closed and file.suffix in (".pdf", ".pmrecord"):
            assert verdict_on(file).finding is Finding.VALID, file.name
    check_mail(draft, audience, report)
    assert at.card.files.files[0] == draft


def test_every_kind_for_every_audience_draft_and_signed(at_sign_off: AtSignOff, tmp_path: Path) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    at, keys = at_sign_off, at_sign_off.sitting.keys
    with nothing_opens():
        for audience in Audience:
            save_all(at, audience, folder, closed=False)
        keys.tab_into(at.screen.close_button)
        keys.press(Key.Key_Return)
        keys.press(Key.Key_Return)
        keys.tab_into(at.screen.sign_button)
        keys.press(Key.Key_Space)
        assert len(at.desk.session.signatures) == 7
        for audience in Audience:
            save_all(at, audience, folder, closed=True)
    # Of drafts five kinds, three and three; once signed a record more each. Nothing else was left.
    assert len(names_in(folder)) == (5 + 3 + 3) + (6 + 4 + 4)


def held(kind: DocumentKind, monkeypatch: pytest.MonkeyPatch) -> tuple[threading.Event, threading.Event]:
    """Let a kind be made as ever, and stand still in the midst: the first event tells that it does, the
    second lets it go on."""
    name = {DocumentKind.PDF: "write_pdf", DocumentKind.WORD: "write_word"}[kind]
    write: Callable[[ReportAndRecord, Account, Path, Told], None] = getattr(ReportAndRecord, name)
    stands, go_on = threading.Event(), threading.Event()

    def write_and_stand(self: ReportAndRecord, account: Account, path: Path, progress: Told) -> None:
        def told(share: float) -> None:
            progress(share)
            if share > 0.3 and not stands.is_set():
                stands.set()
                assert go_on.wait(20), "the test let go of it"

        write(self, account, path, told)

    monkeypatch.setattr(ReportAndRecord, name, write_and_stand)
    return stands, go_on


@pytest.mark.parametrize("by_key", [True, False], ids=["Esc", "Cancel"])
def test_cancelled_in_the_midst_nothing_half_written_is_left(
    at_sign_off: AtSignOff, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, by_key: bool
) -> None:
    at, keys, card = at_sign_off, at_sign_off.sitting.keys, at_sign_off.card
    folder = tmp_path / "out"
    folder.mkdir()
    (folder / "a.docx").write_bytes(OLD)
    stands, go_on = held(DocumentKind.WORD, monkeypatch)
    at.choose(Audience.BOARD, DocumentKind.PDF, DocumentKind.WORD)
    at.go_to(folder, "a")
    ended: list[bool] = []
    card.saving.ended.connect(ended.append)
    keys.tab_into(card.save_button)
    keys.press(Key.Key_Space)
    keys.wait_for("the Word document to be made", stands.is_set)
    keys.settle()
    # The PDF is there and said; of the document that is being made there is no trace in the folder.
    assert names_in(folder) == ["a.docx", "a.pdf"]
    assert card.bar.isVisible()
    assert card.bar.said == "Saving a.docx"
    assert 50 < card.bar.bar.value() < 100
    assert card.save_button.hasFocus(), "whoever pressed it has not lost the place"
    if by_key:
        keys.press(Key.Key_Escape)
    else:
        keys.tab_into(card.bar.cancel_button)
        keys.press(Key.Key_Space)
    go_on.set()
    keys.wait_for("it to be stopped", lambda: bool(ended))
    keys.settle()
    assert ended == [True]
    assert card.said == "Cancelled. What was not finished has not been touched."
    assert names_in(folder) == ["a.docx", "a.pdf"]
    assert (folder / "a.docx").read_bytes() == OLD
    assert [file.name for file in card.files.files] == ["a.pdf"]
    assert keys.focused.isVisible(), "the focus is not left on what is gone"
    at.press(card.save_button)
    assert (folder / "a.docx").read_bytes() != OLD


def test_what_stands_in_the_way_is_said_once_and_nothing_half_written_is_left(
    at_sign_off: AtSignOff,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    small_disk: Path,
    mounted_read_only: Callable[[Path], None],
) -> None:
    at, card = at_sign_off, at_sign_off.card
    kinds = kinds_for(Audience.WORKING, closed=False)
    at.choose(Audience.WORKING, *kinds)

    # A disk with room for next to nothing, and with an older report.
    (small_disk / "a.pdf").write_bytes(OLD)
    with pytest.raises(OSError, match="No space left"):
        (small_disk / "filling").write_bytes(bytes(2**20))
    at.go_to(small_disk, "a")
    at.press(card.save_button)
    assert at.problem == (
        "a.pdf, a.docx, a.xlsx, a.csv: The disk is full. Make room, or choose a place on another disk."
    )
    assert names_in(small_disk) == ["a.pdf", "filling"]
    assert (small_disk / "a.pdf").read_bytes() == OLD
    assert card.files.files == ()

    # A folder that nobody may write in, and one that is not there.
    locked = tmp_path / "locked"
    locked.mkdir()
    (locked / "a.csv").write_bytes(OLD)
    mounted_read_only(locked)
    at.go_to(locked, "a")
    assert at.problem == "", "typing takes away what was said"
    at.press(card.save_button)
    assert "This disk cannot be written to. Choose another place." in at.problem
    assert names_in(locked) == ["a.csv"]
    at.go_to(tmp_path / "gone", "a")
    at.press(card.mail.draft_button)
    assert at.problem == f"{tmp_path / 'gone'}: This folder is not there. Choose another folder."

    # One file that another program has open as Windows does: the others are saved.
    folder = tmp_path / "out"
    folder.mkdir()
    (folder / "a.xlsx").write_bytes(OLD)
    (folder / "a.pdf").write_bytes(OLD)
    move = Path.replace

    def move_unless_open(source: Path, target: Path) -> Path:
        if target.suffix != ".xlsx":
            return move(source, target)
        problem = PermissionError(13, "The process cannot access the file")
        problem.winerror = 32  # type: ignore[attr-defined]
        raise problem

    monkeypatch.setattr(Path, "replace", move_unless_open)
    monkeypatch.setattr(whole_file, "_PAUSES_ON_WINDOWS", (0.0,))
    at.go_to(folder, "a")
    with (folder / "a.pdf").open("rb") as reading:
        at.press(card.save_button)
        assert reading.read() == OLD, "whoever reads it goes on reading the old one"
    assert at.problem == (
        "a.xlsx: The file is open in another program. Close it there, or choose another name."
    )
    assert names_in(folder) == ["a.csv", "a.docx", "a.pdf", "a.xlsx"]
    assert (folder / "a.xlsx").read_bytes() == OLD
    assert (folder / "a.pdf").read_bytes().startswith(b"%PDF-")
    assert len(card.files.files) == 3
