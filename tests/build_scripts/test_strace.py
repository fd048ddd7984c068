"""When strace is installed for the tests, and when they do without."""

from __future__ import annotations

import shutil
import sys

import pytest

from build_scripts import debian_packages, strace
from build_scripts.setup_problem import SetupProblem

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="strace is a tool of Linux")


@pytest.fixture
def installed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What was asked to be installed, by somebody who may."""
    asked: list[str] = []
    monkeypatch.setattr(shutil, "which", lambda _name: None)
    monkeypatch.setattr(debian_packages, "may_install", lambda: True)
    monkeypatch.setattr(debian_packages, "install", lambda packages, _purpose: asked.extend(packages))
    return asked


def test_it_is_installed_where_nothing_else_would_do(installed: list[str]) -> None:
    strace.provide()
    assert installed == ["strace"]


@pytest.mark.parametrize("there", ["strace", "cc"])
def test_what_is_there_will_do(there: str, installed: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda name: f"/usr/bin/{name}" if name == there else None)
    strace.provide()
    assert installed == []


def test_whoever_may_not_install_goes_without(installed: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(debian_packages, "may_install", lambda: False)
    strace.provide()
    assert installed == []


def test_a_failure_is_said_and_ends_nothing(
    installed: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(_packages: list[str], _purpose: str) -> None:
        raise SetupProblem("No way to the packages.")

    monkeypatch.setattr(debian_packages, "install", fail)
    strace.provide()
    assert "No way to the packages." in capsys.readouterr().err
