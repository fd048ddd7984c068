"""Signatures: put on by the command of whoever builds, and a sentence where there is none."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from build_scripts.freezing import installers, signing


class Started:
    def __init__(self) -> None:
        self.commands: list[Any] = []

    def run(self, command: Any, **_options: Any) -> subprocess.CompletedProcess[str]:
        self.commands.append(command)
        return subprocess.CompletedProcess(command, 0)


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> Started:
    record = Started()
    monkeypatch.setattr(subprocess, "run", record.run)
    return record


@pytest.fixture
def bundle(tmp_path: Path) -> Path:
    folder = tmp_path / "a bundle"
    (folder / "_internal").mkdir(parents=True)
    for name in ("placematrix.exe", "_internal/Qt6Core.dll", "_internal/QtCore.pyd", "_internal/app.svg"):
        (folder / name).touch()
    return folder


@pytest.mark.parametrize("system", ["win32", "linux"])
def test_without_a_key_nothing_is_signed_and_a_sentence_says_so(
    system: str, bundle: Path, started: Started, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", system)
    assert "not signed" in signing.sign_programs(bundle, {})
    archive = bundle / ("setup.exe" if system == "win32" else "bundle.zip")
    said = signing.sign_archive(archive, {})
    assert "not signed: the environment variable PLACEMATRIX_" in said
    assert started.commands == []


def test_on_windows_every_program_and_library_is_signed(
    bundle: Path, started: Started, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    said = signing.sign_programs(bundle, {signing.WINDOWS: r'"C:\kit\signtool.exe" sign /n "A B"'})
    (command,) = started.commands
    assert command.startswith(r'"C:\kit\signtool.exe" sign /n "A B" ')
    for name in ("placematrix.exe", "Qt6Core.dll", "QtCore.pyd"):
        assert name in command
    assert "app.svg" not in command
    assert f'"{bundle / "placematrix.exe"}"' in command, "the folder has a space in its name"
    assert said == "Signed 3 programs and libraries."


def test_on_macos_an_app_without_a_certificate_is_sealed_all_the_same(
    bundle: Path, started: Started, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    assert "not signed" in signing.sign_programs(bundle, {})
    assert started.commands[0][-3:] == ["--sign", "-", str(bundle)]
    signing.sign_programs(bundle, {signing.MACOS: "Developer ID Application: A (B)"})
    signed = started.commands[2]
    assert signed[signed.index("--sign") + 1] == "Developer ID Application: A (B)"
    assert Path(signed[signed.index("--entitlements") + 1]).is_file()


def test_on_macos_an_image_is_notarised(
    bundle: Path, started: Started, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    assert "not notarised" in signing.sign_archive(bundle / "a.dmg", {})
    signing.sign_archive(bundle / "a.dmg", {signing.NOTARY: "office"})
    assert [command[1] for command in started.commands] == ["notarytool", "stapler"]


def test_on_linux_an_archive_gets_a_signature_beside_it(
    bundle: Path, started: Started, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    assert "bundle.zip.asc" in signing.sign_archive(bundle / "bundle.zip", {signing.LINUX: "0xABCD"})
    assert started.commands[0][0] == "gpg"
    assert started.commands[0][-2:] == ["0xABCD", str(bundle / "bundle.zip")]


def test_inno_setup_makes_one_installer_for_a_user_and_one_for_a_machine(
    bundle: Path, started: Started, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setenv(installers.INNO, "ISCC.exe")
    monkeypatch.setenv(signing.WINDOWS, '"C:\\a kit\\signtool.exe" sign')
    files = installers.make_installers(bundle, tmp_path, tmp_path, "0.1.0")
    assert [file.name for file in files] == [
        "PlaceMatrix-0.1.0-windows-x86_64-user.exe",
        "PlaceMatrix-0.1.0-windows-x86_64-machine.exe",
    ]
    assert ["/DPerMachine" in command for command in started.commands] == [False, True]
    assert all(
        "/DVersion=0.1.0" in command and f"/DSource={bundle}" in command for command in started.commands
    )
    assert all(Path(command[-1]).is_file() for command in started.commands)
    assert "/Splacematrix=$qC:\\a kit\\signtool.exe$q sign $f" in started.commands[0]


def test_without_inno_setup_a_sentence_says_so(
    bundle: Path,
    started: Started,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    for name in (installers.INNO, "ProgramFiles(x86)", "ProgramFiles", "LOCALAPPDATA"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("shutil.which", lambda _name: None)
    assert installers.make_installers(bundle, tmp_path, tmp_path, "0.1.0") == []
    assert "Inno Setup 6 is not here" in capsys.readouterr().out
    assert started.commands == []
