"""The self-test: it passes here, says what is broken where something is, and leaves nothing behind."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from build_scripts.freezing.archive import write_sums
from build_scripts.freezing.trimming import UNUSED_MODULES
from placematrix_desktop import __main__, paths, selftest
from placematrix_desktop.cli import main
from placematrix_desktop.errors import UserError
from placematrix_desktop.selftest import CheckFailed, SelfTest, run_selftest

SUBJECTS = [
    "program",
    "data",
    "offline",
    "resources",
    "fonts",
    "matrices",
    "library",
    "window",
    "record",
    "PDF",
    "checking",
    "documents",
]

WITHOUT_UNUSED_MODULES = """
import sys

class Blocker:
    def find_spec(self, name, path=None, target=None):
        if any(name == left_out or name.startswith(left_out + ".") for left_out in LEFT_OUT):
            raise ModuleNotFoundError(f"{name} is left out of a bundle", name=name)

LEFT_OUT = sys.argv[1:]
for name in [name for name in sys.modules if name in LEFT_OUT]:
    del sys.modules[name]
sys.meta_path.insert(0, Blocker())
import build_scripts.freezing.without_pictures
from placematrix_desktop.selftest import run_selftest
sys.exit(run_selftest())
"""


def _outcomes(said: str) -> dict[str, str]:
    lines = (line.split(maxsplit=2) for line in said.splitlines())
    return {words[0]: words[1] for words in lines if words[0] in SUBJECTS}


def test_every_check_passes_has_a_line_and_touches_nothing_of_the_user(
    tmp_path: Path, data_folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    report = tmp_path / "report.txt"
    assert run_selftest(report) == 0
    said = capsys.readouterr().out
    assert _outcomes(said) == dict.fromkeys(SUBJECTS, "ok")
    assert said.splitlines()[-1] == "All 13 checks passed."
    assert report.read_text(encoding="utf-8") == said
    assert list(tmp_path.iterdir()) == [report]
    assert not data_folder.exists()


def test_it_needs_nothing_that_is_left_out_of_a_bundle(tmp_path: Path) -> None:
    """So a part that the program begins to use is missed here, and not first in the bundle."""
    environment = {**os.environ, "PLACEMATRIX_DATA": str(tmp_path / "data")}
    done = subprocess.run(
        [sys.executable, "-c", WITHOUT_UNUSED_MODULES, *UNUSED_MODULES],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert _outcomes(done.stdout) == dict.fromkeys(SUBJECTS, "ok")


def _copy_of_the_resources(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "resources"
    for file in paths.resources_folder().rglob("*"):
        if file.is_file():
            copy = folder / file.relative_to(paths.resources_folder())
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_bytes(file.read_bytes())
    monkeypatch.setattr(paths, "resources_folder", lambda: folder)
    return folder


def _fails(folder: Path, subject: str, *, after: str = "") -> str:
    """What one check says when it fails; those of `after` run before it, in an empty folder."""
    checks = dict(SelfTest(folder).checks())
    if after:
        checks[after]()
    with pytest.raises((CheckFailed, UserError)) as failure:
        checks[subject]()
    return str(failure.value)


@pytest.mark.parametrize(
    ("change", "words"),
    [("unlink", "is missing"), ("write", "is damaged"), ("", "2, each as it was shipped")],
)
def test_a_file_of_a_bundle_that_is_not_as_it_was_shipped_is_named(
    change: str, words: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "a bundle"
    (folder / "inner é").mkdir(parents=True)
    library = folder / "inner é" / "Qt.so"
    library.write_bytes(b"library")
    (folder / "program").write_bytes(b"program")
    write_sums(folder, folder / "SHA256SUMS")
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(folder / "program"))
    if change == "unlink":
        library.unlink()
    elif change == "write":
        library.write_bytes(b"Library")
    if change:
        said = _fails(tmp_path, "files")
        assert str(library) in said
    else:
        said = dict(SelfTest(tmp_path).checks())["files"]()
    assert words in said


@pytest.mark.qt_log_ignore("Cannot read file")
@pytest.mark.parametrize(
    ("broken", "subject"),
    [
        ("icons/undo.svg", "resources"),
        ("themes/contrast.toml", "resources"),
        ("samples/syb-development.toml", "matrices"),
    ],
)
def test_a_damaged_file_is_named(
    broken: str, subject: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (_copy_of_the_resources(tmp_path, monkeypatch) / broken).write_text("<", encoding="utf-8")
    assert Path(broken).name in _fails(tmp_path, subject)


def test_a_fault_of_any_kind_fails_one_check_and_stops_nothing(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def break_off(_self: SelfTest) -> str:
        raise ImportError("DLL load failed")

    monkeypatch.setattr(SelfTest, "_keep_and_read", break_off)
    assert run_selftest() == 1
    captured = capsys.readouterr()
    outcomes = _outcomes(captured.out)
    assert list(outcomes) == SUBJECTS
    assert {name for name, outcome in outcomes.items() if outcome == "FAILED"} == {
        "library",
        "window",
        "record",
        "PDF",
        "checking",
        "documents",
    }
    assert "ImportError: DLL load failed" in captured.out
    assert "Traceback" in captured.err, "for whoever mends it"


def test_a_window_that_paints_nothing_is_noticed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from PySide6.QtGui import QPixmap

    from placematrix_desktop.ui.shell.main_window import MainWindow

    def blank(_window: MainWindow) -> QPixmap:
        pixmap = QPixmap(100, 100)
        pixmap.fill("white")
        return pixmap

    monkeypatch.setattr(MainWindow, "grab", blank)
    assert "something was not painted" in _fails(tmp_path, "window", after="library")


def test_a_bundle_with_a_module_for_networks_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paths, "is_bundle", lambda: True)
    said = _fails(tmp_path, "offline")
    assert "ssl" in said
    assert "PySide6.QtNetwork" in said


def test_it_is_a_command_of_the_terminal_and_an_option_of_the_window(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[Path | None] = []

    def note(report: Path | None = None) -> int:
        asked.append(report)
        return 1

    monkeypatch.setattr(selftest, "run_selftest", note)
    assert main(["selftest"]) == 1
    assert __main__.main(["--selftest"]) == 1
    assert __main__.main(["--selftest", str(tmp_path / "report.txt")]) == 1
    assert asked == [None, None, tmp_path / "report.txt"]


def test_the_hidden_options_are_not_offered(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        __main__.main(["--help"])
    told = capsys.readouterr().out
    for hidden in ("--selftest", "--until-painted", "--after-fault", "--restarts"):
        assert hidden not in told
