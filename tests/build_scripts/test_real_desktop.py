"""When the tools of a real desktop are installed for the tests, and what is said where they are not there."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from build_scripts import debian_packages, environment, real_desktop, system_libraries
from build_scripts.setup_problem import SetupProblem

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="these are tools of Linux")

PYTHON = Path(sys.executable)


@pytest.fixture
def installed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What is installed by root on a Debian that has none of it, and whose Qt lacks nothing."""
    installed: list[str] = []
    monkeypatch.setattr(debian_packages, "may_install", lambda: True)
    monkeypatch.setattr(debian_packages, "install", lambda packages, _purpose: installed.extend(packages))
    monkeypatch.setattr(real_desktop, "program", lambda _name: None)
    monkeypatch.setattr(environment, "qt_folder", lambda _python: Path("qt"))
    monkeypatch.setattr(system_libraries, "missing", lambda _folder, _files: [])
    return installed


def test_what_is_missing_is_installed(installed: list[str]) -> None:
    real_desktop.provide(PYTHON)
    assert installed == ["at-spi2-core", "dbus", "x11-xkb-utils", "xdotool", "xvfb"]


def test_only_what_is_missing_is_installed(installed: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(real_desktop, "program", lambda name: None if name == "xdotool" else f"/bin/{name}")
    real_desktop.provide(PYTHON)
    assert installed == ["xdotool"]


def test_what_qt_wants_of_x11_is_installed_as_well(
    installed: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(real_desktop, "program", lambda name: f"/bin/{name}")
    monkeypatch.setattr(debian_packages, "are_used_here", lambda: True)
    answers = [["libxcb-icccm.so.4"], []]
    monkeypatch.setattr(system_libraries, "missing", lambda _folder, _files: answers.pop(0))
    real_desktop.provide(PYTHON)
    assert installed == ["libxcb-icccm4"]


def test_whoever_may_not_install_goes_without(installed: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(debian_packages, "may_install", lambda: False)
    real_desktop.provide(PYTHON)
    assert installed == []


def test_a_failure_is_said_and_ends_nothing(
    installed: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(_packages: list[str], _purpose: str) -> None:
        raise SetupProblem("No way to the packages.")

    monkeypatch.setattr(debian_packages, "install", fail)
    real_desktop.provide(PYTHON)
    assert "No way to the packages." in capsys.readouterr().err


def test_one_sentence_names_everything_that_is_missing(
    installed: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(system_libraries, "missing", lambda _folder, _files: ["libxcb-icccm.so.4"])
    reason = real_desktop.why_not(PYTHON)
    assert reason is not None
    for name in (*real_desktop.DEBIAN_PACKAGE_OF, "libxcb-icccm.so.4", "build_scripts/test.py"):
        assert name in reason


def test_nothing_is_said_where_everything_is_there(
    installed: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(real_desktop, "program", lambda name: f"/bin/{name}")
    assert real_desktop.why_not(PYTHON) is None


def test_another_system_says_that_it_is_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    assert "Linux only" in str(real_desktop.why_not(PYTHON))


@pytest.mark.parametrize(
    ("machine", "root", "expected"),
    [("true", True, True), ("true", False, False), ("", True, False), ("1", True, True)],
)
def test_a_build_machine_that_may_install_has_no_excuse(
    machine: str, root: bool, expected: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CI", machine)
    monkeypatch.setattr(debian_packages, "may_install", lambda: root)
    assert real_desktop.must_be_here() is expected
