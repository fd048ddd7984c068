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
from placematrix_desktop.application.parts import Parts
from placematrix_desktop.application.ports import Account
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
    """Writes a word about the account; `fault` is raised instead."""

    def __init__(self) -> None:
        self.fault: Exception | None = None
        self.said: tuple[str, ...] = ()
        self.threads: list[threading.Thread] = []
        self.accounts: list[Account] = []

    def warnings(self, account: Account) -> tuple[str, ...]:
        return self.said

    def write_pdf(self, account: Account, path: Path) -> None:
        self._write(account, path, "pdf")

    def write_record(self, account: Account, path: Path) -> None:
        self._write(account, path, "record")

    def _write(self, account: Account, path: Path, word: str) -> None:
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
        screen.pdf_path.setText(str(tmp_path / "report.pdf"))
        screen.record_path.setText(str(tmp_path / "record.json"))
        return screen

    return make


@pytest.fixture
def screen(make_screen: Callable[[], SignOffScreen]) -> SignOffScreen:
    return make_screen()
