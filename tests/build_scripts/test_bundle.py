"""Making the bundle: the steps and their order, and that only what passed is handed out.

The real one takes a minute and is made by `--long` alone.
"""

from __future__ import annotations

import subprocess
import sys
import time
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from build_scripts import bare_bundle, bundle
from build_scripts.freezing.archive import sha256_of
from build_scripts.freezing.try_out import TryOutFailed
from placematrix_desktop import __version__

CHECKOUT = Path(__file__).resolve().parents[2]


class Frozen:
    """Stands in for PyInstaller and every other process: leaves what it would leave, and takes notes."""

    def __init__(self) -> None:
        self.commands: list[list[str]] = []
        self.environments: list[dict[str, str]] = []

    def run(self, command: list[str], **options: Any) -> subprocess.CompletedProcess[str]:
        self.commands.append([str(word) for word in command])
        self.environments.append(options.get("env") or {})
        if "PyInstaller" in command:
            folder = Path(command[command.index("--distpath") + 1]) / "PlaceMatrix"
            (folder / "_internal").mkdir(parents=True)
            (folder / "placematrix").write_text("program", encoding="utf-8")
        return subprocess.CompletedProcess(command, 0, stdout="1700000000\n")


@pytest.fixture
def frozen(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Frozen:
    record = Frozen()
    monkeypatch.setattr(subprocess, "run", record.run)
    monkeypatch.setattr(bundle, "set_up", lambda _files: Path("python"))
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    real = bundle.ROOT
    monkeypatch.setattr(bundle, "ROOT", tmp_path)
    (tmp_path / "build_scripts").symlink_to(real / "build_scripts")
    (tmp_path / "resources").symlink_to(real / "resources")
    return record


def _sound(_archive: Path) -> Iterator[str]:
    yield "All checks passed."


def test_what_passes_is_handed_out_with_its_sum(
    frozen: Frozen, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(bundle, "try_out", _sound)
    out = tmp_path / "handed out"
    assert bundle.main(["--out", str(out)]) == 0
    archive = out / f"PlaceMatrix-{__version__}-{bundle.system_name()}.zip"
    beside = out / f"{archive.name}.sha256"
    assert sorted(out.iterdir()) == [archive, beside]
    assert beside.read_text(encoding="utf-8") == f"{sha256_of(archive)}  {archive.name}\n"
    with zipfile.ZipFile(archive) as opened:
        names = set(opened.namelist())
    for name in (
        "placematrix",
        "install.sh",
        "SHA256SUMS",
        "PlaceMatrix data/About this folder.txt",
        "share/placematrix-desktop.desktop",
        "share/placematrix-desktop.xml",
        "share/placematrix-desktop.svg",
    ):
        assert f"PlaceMatrix/{name}" in names


def test_what_fails_its_self_test_is_not_handed_out(
    frozen: Frozen, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(_archive: Path) -> Iterator[str]:
        yield "PDF        FAILED"
        raise TryOutFailed("placematrix ended with 1")

    monkeypatch.setattr(bundle, "try_out", broken)
    assert bundle.main(["--out", str(tmp_path / "out-there")]) == 1
    assert not (tmp_path / "out-there").exists()
    assert "placematrix ended with 1" in capsys.readouterr().out


def test_a_step_that_fails_ends_it(frozen: Frozen, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def fail(command: list[str], **_options: Any) -> None:
        raise subprocess.CalledProcessError(1, command)

    monkeypatch.setattr(subprocess, "run", fail)
    monkeypatch.setattr(bundle, "build_moment", lambda: 0)
    assert bundle.main(["--out", str(tmp_path / "out-there")]) == 1
    assert not (tmp_path / "out-there").exists()


def test_the_steps_are_told_the_same_moment_and_seed(
    frozen: Frozen, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(bundle, "try_out", _sound)
    bundle.main(["--out", str(tmp_path / "handed out")])
    freezing = [command for command in frozen.commands if command[0] == "python"]
    assert [command[2] for command in freezing] == [
        "build_scripts.freezing.icons",
        "PyInstaller",
        "build_scripts.freezing.papers",
    ]
    for command, environment in zip(frozen.commands, frozen.environments, strict=True):
        if command[0] == "python":
            assert environment["SOURCE_DATE_EPOCH"] == "1700000000", "that of the last commit"
            assert environment["PYTHONHASHSEED"] == "1"


def test_the_moment_can_be_given(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "86400")
    assert bundle.build_moment() == 86_400
    monkeypatch.delenv("SOURCE_DATE_EPOCH")
    monkeypatch.setattr("shutil.which", lambda _name: None)
    assert bundle.build_moment() == bundle.EARLIEST


@pytest.mark.parametrize(
    ("platform", "machine", "name"),
    [
        ("linux", "x86_64", "linux-x86_64"),
        ("win32", "AMD64", "windows-x86_64"),
        ("darwin", "arm64", "macos-arm64"),
    ],
)
def test_the_name_says_the_system(
    platform: str, machine: str, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", platform)
    monkeypatch.setattr("platform.machine", lambda: machine)
    assert bundle.system_name() == name


def _program(file: Path, pause: float, said: str = "painted", code: int = 0) -> Path:
    file.parent.mkdir(parents=True)
    file.write_text(
        f"#!{sys.executable}\nimport sys, time\ntime.sleep({pause})\nprint({said!r})\nsys.exit({code})\n",
        encoding="utf-8",
    )
    file.chmod(0o755)
    return file.parent


@pytest.mark.skipif(sys.platform == "win32", reason="the stand-ins are scripts")
def test_both_bundles_are_measured_in_turn(tmp_path: Path) -> None:
    slow = _program(tmp_path / "bundle" / "placematrix-desktop", 0.5)
    fast = _program(tmp_path / "bare" / "bare-window", 0.0)
    (slow / "_internal").mkdir()
    (slow / "_internal" / "library.so").write_bytes(bytes(10_000))
    (slow / "licences").mkdir()
    (slow / "licences" / "LGPL.txt").write_bytes(bytes(50_000))
    began = time.monotonic()
    found = bare_bundle.compare(slow, fast, runs=2)
    assert time.monotonic() - began < 60
    assert found.bundle.start > 500 > found.bare.start
    assert found.start_ratio > 1.5
    assert 10_000 < found.bundle.size < 11_000, "what people read is no part of the size"
    assert found.size_ratio == found.bundle.size / found.bare.size


@pytest.mark.skipif(sys.platform == "win32", reason="the stand-ins are scripts")
@pytest.mark.parametrize(("said", "code"), [("no display", 0), ("painted", 1)])
def test_a_program_that_does_not_paint_has_no_figures(said: str, code: int, tmp_path: Path) -> None:
    broken = _program(tmp_path / "bundle" / "placematrix-desktop", 0.0, said, code)
    with pytest.raises(RuntimeError, match="placematrix-desktop said"):
        bare_bundle.compare(broken, broken, runs=1)


def test_without_a_bundle_there_is_nothing_to_measure(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert bare_bundle.main([str(tmp_path)]) == 1
    assert "run build_scripts/bundle.py first" in capsys.readouterr().out


@pytest.mark.long
def test_the_real_bundle_passes_its_self_test(tmp_path: Path) -> None:
    command = [sys.executable, str(CHECKOUT / "build_scripts" / "bundle.py"), "--out", str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=1800)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "All 12 checks passed." in done.stdout
    assert "placematrix-desktop: All 12 checks passed." in done.stdout
    assert len(list(tmp_path.glob("*.zip"))) == 1
