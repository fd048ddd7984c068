"""The self-test of a zip: in a difficult folder, without Python; what fails there fails the build."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from build_scripts.freezing import try_out as module
from build_scripts.freezing.archive import write_zip
from build_scripts.freezing.try_out import PLACE, TryOutFailed, bare_environment, try_out

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the stand-ins are shell scripts")

SOUND = """#!/bin/sh
here=${0%/*}
if [ "$1" = --selftest ]; then echo "All 2 checks passed." >"$2"; exit 0; fi
echo "data       ok      $here/PlaceMatrix data, 9 MB free"
echo "window     ok      painted by “$([ -n "$DISPLAY" ] && echo xcb || echo offscreen)”"
echo "environment $(/usr/bin/env | /usr/bin/cut -d= -f1 | /usr/bin/tr '\\n' ' ') path=$PATH"
"""

Pack = Callable[..., Path]


@pytest.fixture(autouse=True)
def without_xvfb(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module.shutil, "which", lambda _name: None)


@pytest.fixture
def pack(tmp_path: Path) -> Pack:
    """Makes a zip whose two programs are the shell scripts that are given."""

    def make(terminal: str = SOUND, window: str = SOUND) -> Path:
        folder = tmp_path / "PlaceMatrix"
        folder.mkdir()
        for name, script in (("placematrix", terminal), ("placematrix-desktop", window)):
            (folder / name).write_text(script, encoding="utf-8")
            (folder / name).chmod(0o755)
        write_zip(folder, tmp_path / "bundle.zip", moment=0)
        return tmp_path / "bundle.zip"

    return make


def test_both_programs_test_themselves_where_a_user_would_put_them(pack: Pack) -> None:
    lines = list(try_out(pack()))
    assert f"/{PLACE}/PlaceMatrix/PlaceMatrix data" in lines[0]
    assert "placematrix-desktop: All 2 checks passed." in lines
    assert lines[-1].startswith("Under X11: not tried")


def test_they_see_no_python_no_path_and_no_display(pack: Pack, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", "/somewhere")
    monkeypatch.setenv("DISPLAY", ":7")
    (line,) = [line for line in try_out(pack()) if line.startswith("environment")]
    *names, path = line.split()[1:]
    assert set(names) <= {"PATH", "HOME", "PWD", "SHLVL", "OLDPWD", "_"}
    assert path == "path="
    assert set(bare_environment(Path("/home"))) == {"PATH", "HOME"} or os.name == "nt"


def test_a_check_that_fails_fails_the_build_with_what_was_said(pack: Pack) -> None:
    failing = "#!/bin/sh\necho 'PDF        FAILED  no fonts'\nexit 1\n"
    with pytest.raises(TryOutFailed, match="PDF        FAILED  no fonts"):
        list(try_out(pack(terminal=failing)))


def test_a_window_program_that_fails_fails_the_build(pack: Pack) -> None:
    with pytest.raises(TryOutFailed, match="placematrix-desktop ended with 3"):
        list(try_out(pack(window="#!/bin/sh\nexit 3\n")))


def test_a_zip_that_is_not_portable_fails_the_build(pack: Pack) -> None:
    elsewhere = SOUND.replace("$here/PlaceMatrix data", "/home/somebody/.local/share/PlaceMatrix")
    with pytest.raises(TryOutFailed, match="not portable"):
        list(try_out(pack(terminal=elsewhere)))


def test_a_program_that_writes_into_the_folder_of_the_user_fails_the_build(pack: Pack) -> None:
    with pytest.raises(TryOutFailed, match=r"left files in the folder of the user: \.secret"):
        list(try_out(pack(terminal=f'{SOUND}\necho x >"$HOME/.secret"\n')))
