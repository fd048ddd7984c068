"""The two commands: what they start, and how they end."""

from __future__ import annotations

import os
import runpy
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from build_scripts import environment, real_desktop, run, set_up, strace, test
from build_scripts.setup_problem import SetupProblem

CHECKOUT = Path(__file__).resolve().parents[2]
PYTHON = Path("python")


class Started:
    """Every process that a command starts, none of which really runs."""

    def __init__(self) -> None:
        self.commands: list[list[str]] = []
        self.environments: list[dict[str, str]] = []
        self.exit_codes: dict[str, int] = {}

    def run(self, command: list[str], **options: Any) -> subprocess.CompletedProcess[str]:
        self.commands.append(command)
        self.environments.append(options.get("env", {}))
        codes = (code for word, code in self.exit_codes.items() if word in command)
        return subprocess.CompletedProcess(command, next(codes, 0))


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> Started:
    record = Started()
    monkeypatch.setattr(subprocess, "run", record.run)
    for command in (run, test):
        monkeypatch.setattr(command, "set_up", lambda _files: PYTHON)
    monkeypatch.setattr(strace, "provide", lambda: None)
    monkeypatch.setattr(real_desktop, "provide", lambda _python: None)
    return record


@pytest.mark.parametrize(
    ("platform", "variables", "expected"),
    [
        ("win32", {}, True),
        ("darwin", {}, True),
        ("linux", {}, False),
        ("linux", {"DISPLAY": ""}, False),
        ("linux", {"DISPLAY": ":0"}, True),
        ("linux", {"WAYLAND_DISPLAY": "wayland-0"}, True),
    ],
)
def test_where_a_window_can_be_shown(platform: str, variables: dict[str, str], expected: bool) -> None:
    assert run.has_display(platform, variables) is expected


def test_more_of_qt_is_needed_where_there_is_a_display() -> None:
    bare = set(run.qt_files({}))
    assert "Qt/plugins/platforms/libqoffscreen.so" in bare
    assert set(run.qt_files({"DISPLAY": ":0"})) - bare == {"Qt/plugins/platforms/libqxcb.so"}
    assert "Qt/plugins/platforms/libqwayland.so" in run.qt_files({"WAYLAND_DISPLAY": "wayland-0"})


def test_run_opens_the_window_with_the_arguments_given(
    started: Started, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DISPLAY", ":0")
    monkeypatch.delenv("QT_QPA_PLATFORM")
    started.exit_codes["placematrix_desktop"] = 3
    assert run.main(["some.sqlite3"]) == 3
    assert started.commands == [["python", "-m", "placematrix_desktop", "some.sqlite3"]]
    assert "QT_QPA_PLATFORM" not in started.environments[0]


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="there is always a display elsewhere")
def test_run_without_a_display_makes_the_demonstration_and_says_so(
    started: Started, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    assert run.main(["--matrix", "x"]) == 0
    folder = str(CHECKOUT / "out" / "demo")
    assert started.commands == [
        ["python", "-m", "placematrix_desktop.cli", "demo", "--out", folder, "--matrix", "x"]
    ]
    assert started.environments[0]["QT_QPA_PLATFORM"] == "offscreen"
    assert "No display here" in capfd.readouterr().out


def test_every_check_runs_and_the_tests_come_last(started: Started) -> None:
    assert test.main([]) == 0
    tools = [" ".join(command[1:4]) for command in started.commands]
    assert [tool.split()[1] for tool in tools] == ["ruff", "ruff", "mypy", "from", "pytest"]
    assert "importlinter" in tools[3]


@pytest.mark.parametrize("word", ["check", "--check", "mypy", "pytest"])
def test_one_failure_fails_the_whole_and_stops_nothing(word: str, started: Started) -> None:
    started.exit_codes[word] = 2
    assert test.main([]) != 0
    assert len(started.commands) == 5


def test_the_arguments_reach_pytest_after_ours(started: Started) -> None:
    test.main(["tests/domain", "-x", "-n0"])
    assert started.commands[-1][-3:] == ["tests/domain", "-x", "-n0"]
    assert "--hypothesis-profile=long" not in started.commands[-1]


def test_long_adds_the_long_tests_and_more_examples(started: Started) -> None:
    test.main(["--long", "-x"])
    command = started.commands[-1]
    assert "--long" not in command
    assert "--hypothesis-profile=long" in command
    assert command[command.index("-m", 2) + 1] == "", "no test is left out by its marker"


def test_what_cannot_be_set_up_ends_with_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse() -> Path:
        raise SetupProblem("Something is missing: install it.")

    monkeypatch.setattr(environment, "prepare", refuse)
    with pytest.raises(SystemExit) as end:
        set_up.set_up([])
    assert end.value.code == "Something is missing: install it.", "printed to stderr, with exit code 1"


@pytest.mark.parametrize(
    "name", ["run.py", "test.py", "lock.py", "pictures.py", "bench.py", "bundle.py", "bare_bundle.py"]
)
def test_an_older_python_is_refused_before_anything_is_imported(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 10, 12))
    with pytest.raises(SystemExit, match=r"needs Python 3\.11 or newer"):
        runpy.run_path(str(CHECKOUT / "build_scripts" / name))


@pytest.mark.skipif(os.name == "nt", reason="a shell script")
def test_ci_runs_the_same_command() -> None:
    script = CHECKOUT / ".ci" / "run"
    assert os.access(script, os.X_OK)
    lines = script.read_text(encoding="utf-8").splitlines()
    assert "set -euo pipefail" in lines
    assert lines[-1] == 'exec python3 build_scripts/test.py "$@"'
