"""What makes it a program of a Linux desktop: install and uninstall for one user, menu, file types."""

from __future__ import annotations

import os
import re
import shutil
import sqlite3
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest

from placematrix_desktop.bootstrap import parts_of
from placematrix_desktop.domain.record_endings import RECORD_ENDING
from placematrix_desktop.storage.migrations import APPLICATION_ID

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="for Linux")

SOURCE = Path(__file__).resolve().parents[3] / "build_scripts" / "linux"
MIME = "{http://www.freedesktop.org/standards/shared-mime-info}"
LIBRARY_TYPE = "application/vnd.placematrix.library"
RECORD_TYPE = "application/vnd.placematrix.record+json"


@pytest.fixture
def bundle(tmp_path: Path) -> Path:
    """A portable bundle with a program that says where it lies."""
    folder = tmp_path / "a stick" / "PlaceMatrix"
    (folder / "PlaceMatrix data").mkdir(parents=True)
    (folder / "share").mkdir()
    for name in ("placematrix", "placematrix-desktop"):
        (folder / name).write_text('#!/bin/sh\necho "$(readlink -f "$0") $1"\n', encoding="utf-8")
        (folder / name).chmod(0o755)
    shutil.copy(SOURCE / "install.sh", folder)
    for name in ("placematrix-desktop.desktop", "placematrix-desktop.xml"):
        shutil.copy(SOURCE / name, folder / "share")
    for name in ("placematrix-desktop.svg", *(f"placematrix-{size}.png" for size in (48, 128, 256))):
        (folder / "share" / name).write_text("icon", encoding="utf-8")
    return folder


@pytest.fixture(params=["home", 'hö me with $igns & "quotes" | 100% `new` back\\slash'])
def home(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    folder = tmp_path / request.param
    folder.mkdir()
    return folder


def _install(script: Path, home: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    environment = {"HOME": str(home), "PATH": os.environ["PATH"]}
    return subprocess.run(
        ["sh", str(script), *arguments], env=environment, capture_output=True, text=True, check=False
    )


def test_it_installs_for_one_user_and_stands_in_the_menu(bundle: Path, home: Path) -> None:
    done = _install(bundle / "install.sh", home)
    assert done.returncode == 0, done.stderr
    target = home / ".local" / "lib" / "placematrix-desktop"
    command = home / ".local" / "bin" / "placematrix"
    said = subprocess.run([str(command), "x"], capture_output=True, text=True, check=True).stdout
    assert said == f"{target / 'placematrix'} x\n"
    assert not (target / "PlaceMatrix data").exists(), "an installed copy is not portable"
    share = home / ".local" / "share"
    assert (share / "icons/hicolor/scalable/apps/placematrix-desktop.svg").is_file()
    assert (share / "icons/hicolor/48x48/apps/placematrix-desktop.png").is_file()
    assert (share / "mime/packages/placematrix-desktop.xml").is_file()
    entry = share / "applications" / "placematrix-desktop.desktop"
    assert "@PROGRAM" not in entry.read_text(encoding="utf-8")
    assert _program_of(entry) == str(target / "placematrix-desktop")


def _program_of(entry: Path) -> str:
    """The program of a desktop file, by the rules of the specification: first those of any value, then
    those within quotation marks."""
    (line,) = [line for line in entry.read_text(encoding="utf-8").splitlines() if line.startswith("Exec=")]
    value = line.removeprefix("Exec=").replace("\\\\", "\\")
    assert value.startswith('"')
    assert value.endswith('" %f')
    quoted = value[1 : value.rindex('"')]
    quoted = re.sub(r'\\(["`$\\])', r"\1", quoted)
    return quoted.replace("%%", "%")


def test_a_newer_version_takes_the_place_of_the_older(bundle: Path, home: Path) -> None:
    _install(bundle / "install.sh", home)
    target = home / ".local" / "lib" / "placematrix-desktop"
    (target / "of the old version").touch()
    assert _install(bundle / "install.sh", home).returncode == 0
    assert not (target / "of the old version").exists()
    assert (target / "placematrix").is_file()
    refused = _install(target / "install.sh", home)
    assert refused.returncode == 1
    assert "installed copy already" in refused.stderr


def test_uninstalling_takes_everything_away_but_the_workshops(bundle: Path, home: Path) -> None:
    _install(bundle / "install.sh", home)
    library = home / ".local" / "share" / "PlaceMatrix" / "library.sqlite3"
    library.parent.mkdir()
    library.touch()
    script = home / ".local" / "lib" / "placematrix-desktop" / "install.sh"
    done = _install(script, home, "--uninstall")
    assert done.returncode == 0, done.stderr
    left = {file.name for file in home.rglob("*") if "placematrix" in file.name.lower()}
    assert left == {"PlaceMatrix"}, "nothing but the folder of the workshops"
    assert library.is_file()


def test_a_command_of_that_name_from_elsewhere_stays(bundle: Path, home: Path) -> None:
    own = home / ".local" / "bin" / "placematrix"
    own.parent.mkdir(parents=True)
    own.write_text("mine", encoding="utf-8")
    done = _install(bundle / "install.sh", home)
    assert done.returncode == 0
    assert "is there already and stays as it is" in done.stderr
    _install(bundle / "install.sh", home, "--uninstall")
    assert own.read_text(encoding="utf-8") == "mine"


def test_it_refuses_what_it_does_not_know(bundle: Path, tmp_path: Path) -> None:
    assert _install(bundle / "install.sh", tmp_path, "--uninstal").returncode == 2
    (bundle / "placematrix-desktop").unlink()
    done = _install(bundle / "install.sh", tmp_path)
    assert done.returncode == 1
    assert "in the folder that it came in" in done.stderr
    assert not (tmp_path / ".local").exists()


def test_the_file_types_name_what_the_program_writes() -> None:
    root = ElementTree.parse(SOURCE / "placematrix-desktop.xml").getroot()
    patterns = {each.get("type"): [glob.get("pattern") for glob in each.iter(f"{MIME}glob")] for each in root}
    assert patterns == {LIBRARY_TYPE: ["*.placematrix", "*.sqlite3"], RECORD_TYPE: [f"*{RECORD_ENDING}"]}
    values = [match.get("value") for match in root.iter(f"{MIME}match")]
    assert f"0x{APPLICATION_ID:X}" in values
    entry = (SOURCE / "placematrix-desktop.desktop").read_text(encoding="utf-8")
    assert f"MimeType={LIBRARY_TYPE};{RECORD_TYPE};" in entry


@pytest.mark.skipif(
    not (shutil.which("gio") and shutil.which("update-mime-database")),
    reason="needs gio and shared-mime-info",
)
def test_a_desktop_knows_libraries_and_records_and_leaves_other_files_alone(
    bundle: Path, tmp_path: Path
) -> None:
    home = tmp_path / "home"
    home.mkdir()
    _install(bundle / "install.sh", home)
    parts = parts_of(tmp_path / "library.sqlite3")
    session = parts.workshops.begin(parts.matrices.load("wyh-place-development"), "Northbridge")
    session.close_workshop()
    parts.documents.write_record(session.account(), tmp_path / "signed.pmrecord")
    parts.library.close()
    shutil.copy(tmp_path / "library.sqlite3", tmp_path / "mine.placematrix")
    shutil.copy(tmp_path / "signed.pmrecord", tmp_path / "attachment")
    with sqlite3.connect(tmp_path / "other.sqlite3") as other:
        other.execute("CREATE TABLE other (value)")
    other.close()
    (tmp_path / "other.json").write_text("{}", encoding="utf-8")
    environment = {"HOME": str(home), "PATH": os.environ["PATH"], "XDG_DATA_DIRS": "/usr/share"}
    expected = {
        "library.sqlite3": LIBRARY_TYPE,
        "mine.placematrix": LIBRARY_TYPE,
        "signed.pmrecord": RECORD_TYPE,
        "attachment": RECORD_TYPE,
        "other.sqlite3": "application/vnd.sqlite3",
        "other.json": "application/json",
    }
    found = {}
    for name in expected:
        command = ["gio", "info", "-a", "standard::content-type", str(tmp_path / name)]
        answer = subprocess.run(command, env=environment, capture_output=True, text=True, check=True).stdout
        found[name] = answer.rpartition(": ")[2].strip()
    assert found == expected
