"""What is built for other people: the wheel holds all that the program needs, and runs anywhere."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

import placematrix_desktop

CHECKOUT = Path(__file__).resolve().parents[2]
INSIDE = "placematrix_desktop/_bundled"


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel as it is published: built from the source archive, which is built from the checkout."""
    folder = tmp_path_factory.mktemp("dist")
    _run(sys.executable, "-m", "build", "--no-isolation", "--outdir", str(folder), str(CHECKOUT))
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that has the wheel and nothing else of the project."""
    folder = tmp_path_factory.mktemp("installed")
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "install", "--quiet"]
    _run(*pip, "--no-index", "--no-deps", "--target", str(folder), str(wheel))
    return folder


def test_it_carries_the_version_of_the_package(wheel: Path) -> None:
    assert wheel.name == f"placematrix_desktop-{placematrix_desktop.__version__}-py3-none-any.whl"


def test_it_holds_the_package_its_resources_and_matrices_and_nothing_else(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        files = {name for name in archive.namelist() if ".dist-info/" not in name}
    expected = _files_below("placematrix_desktop", "placematrix_desktop")
    expected |= _files_below("resources", f"{INSIDE}/resources")
    expected |= _files_below("matrices", f"{INSIDE}/matrices")
    assert files == expected
    assert f"{INSIDE}/matrices/wyh-place-development.toml" in files


def test_it_finds_its_folders_from_a_foreign_folder(installed: Path, tmp_path: Path) -> None:
    question = "from placematrix_desktop import paths; print(paths.{}_folder())"
    answer = "".join(
        _run_installed(installed, tmp_path, "-c", question.format(name)) for name in ("resources", "matrices")
    )
    folders = [Path(line) for line in answer.splitlines()]
    assert folders == [installed / INSIDE / "resources", installed / INSIDE / "matrices"]
    assert all(folder.is_dir() for folder in folders)


def test_the_console_command_lists_the_bundled_matrices(installed: Path, tmp_path: Path) -> None:
    answer = _run_installed(installed, tmp_path, "-m", "placematrix_desktop.cli", "matrix", "list")
    for matrix in (CHECKOUT / "matrices").glob("*.toml"):
        assert matrix.stem in answer


def test_both_commands_are_installed(installed: Path) -> None:
    suffix = ".exe" if os.name == "nt" else ""
    commands = {file.name for file in (installed / "bin").iterdir()}
    assert {f"placematrix{suffix}", f"placematrix-desktop{suffix}"} <= commands


def _run_installed(installed: Path, foreign_folder: Path, *arguments: str) -> str:
    environment = {**os.environ, "PYTHONPATH": str(installed)}
    return _run(sys.executable, "-W", "error", *arguments, cwd=foreign_folder, env=environment)


def _run(*command: str, cwd: Path = CHECKOUT, env: dict[str, str] | None = None) -> str:
    done = subprocess.run(
        command, cwd=cwd, env=env, capture_output=True, text=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def _files_below(folder: str, prefix: str) -> set[str]:
    root = CHECKOUT / folder
    files = (file.relative_to(root) for file in root.rglob("*") if file.is_file())
    return {f"{prefix}/{file.as_posix()}" for file in files if "__pycache__" not in file.parts}
