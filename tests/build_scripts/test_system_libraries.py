"""What Qt needs of a Linux system: asked of the linker, installed or named."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from build_scripts import debian_packages, environment, system_libraries
from build_scripts.setup_problem import SetupProblem

pytestmark = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="only Linux leaves them to the system"
)

LDD = """\
\tlinux-vdso.so.1 (0x00007ffd)
\tlibQt6Gui.so.6 => /somewhere/PySide6/Qt/lib/libQt6Gui.so.6 (0x00007f)
\tlibxkbcommon.so.0 => not found
\tlibEGL.so.1 => not found
QtWidgets.abi3.so:
\tlibEGL.so.1 => not found
\tlibc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x00007f)
"""


@pytest.fixture
def installed_qt() -> Path:
    return environment.qt_folder(Path(sys.executable))


@pytest.fixture
def needs(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Sets what the linker misses, first and after an installation."""

    def answer(*answers: list[str]) -> None:
        remaining = list(answers)
        monkeypatch.setattr(system_libraries, "missing", lambda _folder, _files: remaining.pop(0))

    monkeypatch.setattr(shutil, "which", lambda name: f"/usr/bin/{name}")
    return answer


def test_each_missing_library_is_read_once_from_the_linkers_answer() -> None:
    assert system_libraries.not_found_in(LDD) == ["libEGL.so.1", "libxkbcommon.so.0"]
    assert system_libraries.not_found_in("\tstatically linked\n") == []


def test_the_linker_is_asked_about_the_real_qt(installed_qt: Path) -> None:
    assert system_libraries.missing(installed_qt, system_libraries.WITHOUT_A_DISPLAY) == []


def test_a_missing_library_is_noticed_by_the_linker(installed_qt: Path, tmp_path: Path) -> None:
    # Away from the folder that it belongs to, a plugin no longer finds Qt.
    plugin = "Qt/plugins/platforms/libqoffscreen.so"
    (tmp_path / plugin).parent.mkdir(parents=True)
    shutil.copy(installed_qt / plugin, tmp_path / plugin)
    assert "libQt6Gui.so.6" in system_libraries.missing(tmp_path, [plugin])


@pytest.mark.parametrize(
    "files", [system_libraries.WITHOUT_A_DISPLAY, system_libraries.WITH_X11, system_libraries.WITH_WAYLAND]
)
def test_the_files_exist_in_the_qt_of_the_lock(files: tuple[str, ...], installed_qt: Path) -> None:
    assert [file for file in files if not (installed_qt / file).is_file()] == []


def test_an_incomplete_qt_is_named(tmp_path: Path) -> None:
    with pytest.raises(SetupProblem, match=r"QtCore\.abi3\.so is missing"):
        system_libraries.missing(tmp_path, ["QtCore.abi3.so"])


def test_root_on_debian_gets_the_packages(
    needs: Callable[..., None], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    monkeypatch.setattr(debian_packages, "install", lambda packages, _purpose: asked.extend(packages))
    needs(["libgthread-2.0.so.0", "libEGL.so.1", "libglib-2.0.so.0"], [])
    system_libraries.provide(tmp_path, [])
    assert asked == ["libegl1", "libglib2.0-0"]


def test_a_library_that_no_package_brought_is_named(
    needs: Callable[..., None], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(debian_packages, "install", lambda _packages, _purpose: None)
    needs(["libEGL.so.1", "libnew.so.7"], ["libnew.so.7"])
    with pytest.raises(SetupProblem, match=r"install libnew\.so\.7 with its package manager"):
        system_libraries.provide(tmp_path, [])


def test_without_apt_the_libraries_are_named_in_one_sentence(
    needs: Callable[..., None], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(debian_packages, "are_used_here", lambda: False)
    needs(["libEGL.so.1", "libGL.so.1"])
    with pytest.raises(SetupProblem, match=r"^Qt needs [^.]*libEGL\.so\.1, libGL\.so\.1 with .*again\.$"):
        system_libraries.provide(tmp_path, [])


def test_nothing_is_asked_where_nothing_is_missing(
    needs: Callable[..., None], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delattr(debian_packages, "install")
    needs([])
    system_libraries.provide(tmp_path, [])
