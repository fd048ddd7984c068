"""The Sign off screen over a library in memory, with documents that only remember."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from placematrix_desktop.application.commands import AddParticipants, ChangeParticipant
from placematrix_desktop.application.making import Told, unheard
from placematrix_desktop.application.parts import Parts
from placematrix_desktop.application.ports import Account, Mail
from placematrix_desktop.domain.participants import NewParticipant, Sector
from placematrix_desktop.ui.open_workshop import OpenWorkshop
from placematrix_desktop.ui.sign_off import SignOffScreen
from placematrix_desktop.ui.theme import ThemeKeeper
from tests.application.begun import Begun, begun

RESOURCES = Path(__file__).resolve().parents[3] / "resources"
PEOPLE = (
    NewParticipant("Ann Achebe", "Chief officer", "Third Sector Leaders", Sector.VCSE),
    NewParticipant("Bo Björk", "Partnership convenor", "Northbridge Council", Sector.LOCAL_AUTHORITY),
    NewParticipant("Cy Doe", "", "", Sector.ICB),
)


class Documents:
    """Writes a word about the account; `fault` is raised instead. With a `hold` it waits there."""

    def __init__(self) -> None:
        self.fault: Exception | None = None
        self.said: tuple[str, ...] = ()
        self.threads: list[threading.Thread] = []
        self.accounts: list[Account] = []
        self.letter = Mail(subject="Result", body="Attached is the report.", report_name="")
        self.hold: threading.Event | None = None
        self.halfway = threading.Event()

    def warnings(self, account: Account) -> tuple[str, ...]:
        return self.said

    def write_pdf(self, account: Account, path: Path, progress: Told = unheard) -> None:
        self._write(account, path, "pdf", progress)

    def write_record(self, account: Account, path: Path, progress: Told = unheard) -> None:
        self._write(account, path, "record", progress)

    def write_word(self, account: Account, path: Path, progress: Told = unheard) -> None:
        self._write(account, path, "word", progress)

    def write_workbook(self, account: Account, path: Path, progress: Told = unheard) -> None:
        self._write(account, path, "workbook", progress)

    def write_csv(self, account: Account, path: Path, progress: Told = unheard) -> None:
        self._write(account, path, "csv", progress)

    def mail(self, account: Account, report_name: str) -> Mail:
        return replace(self.letter, report_name=report_name)

    def write_mail_draft(self, account: Account, mail: Mail, path: Path, progress: Told = unheard) -> None:
        self._write(account, path, f"mail with {mail.report_name}", progress)

    def _write(self, account: Account, path: Path, word: str, progress: Told) -> None:
        if self.hold is not None:
            self.halfway.set()
            progress(0.5)
            assert self.hold.wait(20), "the test let go of it"
            progress(0.75)
        self.threads.append(threading.current_thread())
        self.accounts.append(account)
        if self.fault is not None:
            raise self.fault
        path.write_text(f"{word}, {len(account.signatures)} signatures", encoding="utf-8")


@pytest.fixture(scope="session")
def themes(qapp: QApplication) -> ThemeKeeper:
    return ThemeKeeper(RESOURCES)


@pytest.fixture
def start() -> Begun:
    """Ann and Bo are present, Cy is on the list."""
    start = begun()
    start.do(AddParticipants(PEOPLE))
    away = start.workshop.people()[2]
    start.do(ChangeParticipant(replace(away, present=False)))
    return start


@pytest.fixture
def desk(qapp: QApplication, start: Begun) -> Iterator[OpenWorkshop]:
    desk = OpenWorkshop(start.session)
    yield desk
    desk.let_go()


@pytest.fixture
def documents() -> Documents:
    return Documents()


@pytest.fixture
def make_screen(
    qtbot: QtBot, desk: OpenWorkshop, start: Begun, documents: Documents, themes: ThemeKeeper, tmp_path: Path
) -> Callable[[], SignOffScreen]:
    """Makes the screen, shown and with the focus where work begins; it suggests `tmp_path`."""

    def make() -> SignOffScreen:
        parts = Parts(
            workshops=start.workshops,
            matrices=None,  # type: ignore[arg-type]
            documents=documents,
            sample_for=lambda _matrix: pytest.fail("Sign off plays no sample"),
            clock=start.clock,
        )
        screen = SignOffScreen(desk, parts, themes)
        qtbot.addWidget(screen)
        screen.resize(1093, 486)
        screen.show()
        screen.activateWindow()
        qtbot.waitUntil(screen.isActiveWindow)
        screen.focus_start()
        screen.documents.place.folder.setText(str(tmp_path))
        screen.documents.place.name.setText("report")
        return screen

    return make


@pytest.fixture
def screen(make_screen: Callable[[], SignOffScreen]) -> SignOffScreen:
    return make_screen()
