"""The shared libraries of a Linux system that the Qt in a virtual environment needs.

Qt's wheels bring Qt itself; drawing, keyboards and fonts come from the system. The linker is asked
what the installed files lack, so the answer stays right when Qt changes.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

from build_scripts import debian_packages
from build_scripts.setup_problem import SetupProblem

# Qt's own modules and plugins that the program and its tests load, below the PySide6 folder.
WITHOUT_A_DISPLAY: tuple[str, ...] = (
    "QtCore.abi3.so",
    "QtGui.abi3.so",
    "QtWidgets.abi3.so",
    "QtSvg.abi3.so",
    "QtTest.abi3.so",
    "Qt/plugins/iconengines/libqsvgicon.so",
    "Qt/plugins/imageformats/libqsvg.so",
    "Qt/plugins/platforms/libqoffscreen.so",
)
WITH_X11: tuple[str, ...] = ("Qt/plugins/platforms/libqxcb.so",)
WITH_WAYLAND: tuple[str, ...] = (
    "Qt/plugins/platforms/libqwayland.so",
    "Qt/plugins/wayland-shell-integration/libxdg-shell.so",
)

DEBIAN_PACKAGE_OF = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libGLX.so.0": "libglx0",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libX11.so.6": "libx11-6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libstdc++.so.6": "libstdc++6",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxcb.so.1": "libxcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libz.so.1": "zlib1g",
    "libzstd.so.1": "libzstd1",
}


def provide(qt_folder: Path, files: Iterable[str]) -> None:
    """Make sure that the `files` of Qt below `qt_folder` find every shared library they need.

    Raises `SetupProblem`, which names what is missing, where it cannot be installed.
    """
    if not sys.platform.startswith("linux") or shutil.which("ldd") is None:
        return
    files = tuple(files)
    absent = missing(qt_folder, files)
    if absent and debian_packages.are_used_here():
        packages = sorted({DEBIAN_PACKAGE_OF[name] for name in absent if name in DEBIAN_PACKAGE_OF})
        if packages:
            debian_packages.install(packages, "Qt needs")
            absent = missing(qt_folder, files)
    if absent:
        raise SetupProblem(
            f"Qt needs shared libraries that this system lacks: install {', '.join(absent)} "
            "with its package manager, then start this command again."
        )


def missing(qt_folder: Path, files: Iterable[str]) -> list[str]:
    """The names of the shared libraries that the linker does not find for `files`, sorted.

    Raises `SetupProblem` where the installed Qt does not have one of the files itself.
    """
    paths = [qt_folder / file for file in files]
    gone = [path for path in paths if not path.exists()]
    if gone:
        raise SetupProblem(
            f"The installed Qt is incomplete, {gone[0]} is missing: delete .venv and start again."
        )
    answer = subprocess.run(["ldd", *map(str, paths)], capture_output=True, text=True, check=False)
    return not_found_in(answer.stdout)


def not_found_in(answer: str) -> list[str]:
    """The library names that an answer of ldd ends with "=> not found", sorted and each once."""
    lines = (line.strip() for line in answer.splitlines())
    return sorted({line.split(" => ")[0] for line in lines if line.endswith("=> not found")})
