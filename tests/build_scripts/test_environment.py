"""When the environment of a checkout is made, brought up to the lock, or left alone."""

from __future__ import annotations

import importlib.util
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from build_scripts import debian_packages, environment
from build_scripts.setup_problem import SetupProblem


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A checkout with nothing to install."""
    (tmp_path / "placematrix_desktop").mkdir()
    for name in ("requirements.lock", "pyproject.toml", "placematrix_desktop/__init__.py"):
        (tmp_path / name).write_text("# nothing\n", encoding="utf-8")
    return tmp_path


@pytest.fixture
def steps(root: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What is done, in order, with stand-ins that take no time and need no network."""
    done: list[str] = []

    def create(folder: Path) -> None:
        done.append("create")
        python = environment.python_of(folder)
        python.parent.mkdir(parents=True, exist_ok=True)
        python.unlink(missing_ok=True)
        python.symlink_to(sys.executable)

    def install(python: Path, checkout: Path) -> None:
        assert (python, checkout) == (environment.python_of(root / ".venv"), root)
        done.append("install")

    monkeypatch.setattr(environment, "create", create)
    monkeypatch.setattr(environment, "install", install)
    monkeypatch.setattr(environment, "is_usable", lambda python: python.exists())
    return done


def test_a_fresh_checkout_gets_an_environment(root: Path, steps: list[str]) -> None:
    assert environment.prepare(root) == environment.python_of(root / ".venv")
    assert steps == ["create", "install"]


def test_a_second_time_nothing_is_done(root: Path, steps: list[str]) -> None:
    environment.prepare(root)
    steps.clear()
    environment.prepare(root)
    assert steps == []


@pytest.mark.parametrize("name", ["requirements.lock", "pyproject.toml", "placematrix_desktop/__init__.py"])
def test_a_change_is_installed_into_what_is_there(name: str, root: Path, steps: list[str]) -> None:
    environment.prepare(root)
    steps.clear()
    (root / name).write_text("# something\n", encoding="utf-8")
    environment.prepare(root)
    environment.prepare(root)
    assert steps == ["install"]


def test_an_environment_from_elsewhere_is_brought_up_to_the_lock(root: Path, steps: list[str]) -> None:
    environment.create(root / ".venv")
    steps.clear()
    environment.prepare(root)
    assert steps == ["install"]


def test_an_environment_whose_python_is_gone_is_made_anew(root: Path, steps: list[str]) -> None:
    python = environment.prepare(root)
    python.unlink()
    python.symlink_to(root / "no-such-python")
    steps.clear()
    environment.prepare(root)
    assert steps == ["create", "install"]


def test_an_interrupted_installation_is_taken_up_again(
    root: Path, steps: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def stop(*_: object) -> None:
        raise SetupProblem("The packages could not be installed.")

    environment.prepare(root)
    (root / "requirements.lock").write_text("# another\n", encoding="utf-8")
    with monkeypatch.context() as without_network:
        without_network.setattr(environment, "install", stop)
        with pytest.raises(SetupProblem):
            environment.prepare(root)
    (root / "requirements.lock").write_text("# nothing\n", encoding="utf-8")
    steps.clear()
    environment.prepare(root)
    assert steps == ["install"], "what is half installed is not taken for what was there before"


def test_a_moved_checkout_is_installed_again(root: Path, steps: list[str], tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    before = environment.fingerprint(root)
    for name in ("requirements.lock", "pyproject.toml", "placematrix_desktop"):
        (root / name).rename(elsewhere / name)
    assert environment.fingerprint(elsewhere) != before


def test_an_environment_without_pip_or_with_an_old_python_is_not_usable(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert environment.is_usable(Path(sys.executable))
    assert not environment.is_usable(tmp_path / "no-such-python")
    monkeypatch.setattr(environment, "OLDEST_PYTHON", (99, 0))
    assert not environment.is_usable(Path(sys.executable))
    monkeypatch.undo()
    bare = tmp_path / "bare"
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(bare)], check=True)
    assert not environment.is_usable(environment.python_of(bare))


def test_pip_is_held_to_the_hashes_and_to_built_packages(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    commands = _recorded_commands(monkeypatch)
    environment.install(Path("python"), root)
    pinned, project = commands
    assert {"--require-hashes", "--only-binary", str(root / "requirements.lock")} <= set(pinned)
    assert {"--no-deps", "--no-build-isolation", "--editable", str(root)} <= set(project)


@pytest.mark.parametrize(
    ("failing", "sentence"), [("--require-hashes", "The packages of"), ("--editable", "The project itself")]
)
def test_when_pip_fails_one_sentence_says_what(
    failing: str, sentence: str, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _recorded_commands(monkeypatch, failing=failing)
    with pytest.raises(SetupProblem, match=f"^{sentence}.*above\\.$"):
        environment.install(Path("python"), root)


def test_debians_missing_part_of_python_is_installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = _without_ensurepip(monkeypatch, base="/usr", apt=True)
    _recorded_commands(monkeypatch)
    environment.create(tmp_path)
    assert asked == [f"python{sys.version_info.major}.{sys.version_info.minor}-venv"]


@pytest.mark.parametrize(("base", "apt"), [("/opt/python", True), ("/usr", False)])
def test_another_incomplete_python_is_named(
    base: str, apt: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = _without_ensurepip(monkeypatch, base=base, apt=apt)
    with pytest.raises(SetupProblem, match="lacks the modules venv or ensurepip"):
        environment.create(tmp_path)
    assert asked == []


def test_qt_is_found_without_importing_it() -> None:
    assert (environment.qt_folder(Path(sys.executable)) / "QtCore.pyi").is_file()


def _recorded_commands(monkeypatch: pytest.MonkeyPatch, failing: str = "") -> list[list[str]]:
    commands: list[list[str]] = []

    def run(command: list[str], **_: Any) -> subprocess.CompletedProcess[str]:
        commands.append(list(command))
        return subprocess.CompletedProcess(command, 1 if failing in command else 0)

    monkeypatch.setattr(environment.subprocess, "run", run)
    return commands


def _without_ensurepip(monkeypatch: pytest.MonkeyPatch, *, base: str, apt: bool) -> list[str]:
    asked: list[str] = []
    find = importlib.util.find_spec
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None if name == "ensurepip" else find(name))
    monkeypatch.setattr(sys, "base_prefix", base)
    monkeypatch.setattr(debian_packages, "are_used_here", lambda: apt)
    monkeypatch.setattr(debian_packages, "install", lambda packages, _purpose: asked.extend(packages))
    return asked
