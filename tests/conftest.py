"""What holds for every test: no display, no network, and no way to the real folders of the user.

This runs before any test module, and so before Qt, is imported.
"""

from __future__ import annotations

import os
import shutil
import socket
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

_HOME = Path(tempfile.mkdtemp(prefix="placematrix-tests-")).resolve()

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["HOME"] = os.environ["USERPROFILE"] = str(_HOME)
os.environ["PLACEMATRIX_DATA"] = str(_HOME / "data")
for _variable in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
    os.environ[_variable] = str(_HOME / _variable.lower())

# A slow machine is no fault of the code, so time limits are off; more examples come with --long.
# The plain run tries the same examples each time, so that what is handed in passes; --long seeks new ones.
settings.register_profile(
    "plain", max_examples=50, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile("long", parent=settings.get_profile("plain"), max_examples=2_000, derandomize=False)
settings.load_profile("plain")


class NetworkRefused(Exception):
    """The program works offline, so a test that reaches for the network has found a fault."""


def _refuse_network(event: str, arguments: tuple[Any, ...]) -> None:
    if event in ("socket.connect", "socket.sendto", "socket.sendmsg"):
        if arguments[0].family in (socket.AF_INET, socket.AF_INET6):
            raise NetworkRefused(f"{event} {arguments[1]}")
    elif event == "socket.getaddrinfo":
        raise NetworkRefused(f"{event} {arguments[0]}")


sys.addaudithook(_refuse_network)


def pytest_unconfigure() -> None:
    shutil.rmtree(_HOME, ignore_errors=True)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_teardown() -> Iterator[None]:
    """Delete the windows that the test closed. Qt leaves that to an event loop, and tests run none: each
    window of each test would stay, and be dressed anew with every one that follows."""
    yield
    if "PySide6.QtCore" in sys.modules:
        from PySide6.QtCore import QCoreApplication, QEvent

        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture(autouse=True)
def data_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The user's data folder as the program sees it: one for each test, not made yet."""
    folder = tmp_path / "user-data"
    monkeypatch.setenv("PLACEMATRIX_DATA", str(folder))
    return folder
