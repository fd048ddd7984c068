"""What a bundle is handed over in besides the zip: installers on Windows, a disk image on macOS.

Standard library only. Where the tool for it is missing nothing is made, and a sentence says so.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from build_scripts.freezing import signing

ROOT = Path(__file__).resolve().parents[2]
INNO = "PLACEMATRIX_ISCC"
"""Names the compiler of Inno Setup, ISCC.exe, where it is not on the path."""

_INNO_PLACES = ("ProgramFiles(x86)", "ProgramFiles", "LOCALAPPDATA")


def make_installers(bundle: Path, made: Path, target: Path, version: str) -> list[Path]:
    """Make what this system knows of, in `target`, and give the files; prints a sentence where it cannot.

    `bundle` is the finished folder, or on macOS the app, `made` has the icons.
    Raises subprocess.CalledProcessError where a tool fails.
    """
    if sys.platform == "win32":
        return _windows(bundle, made, target, version)
    if sys.platform == "darwin":
        return [_disk_image(bundle, target, version)]
    print("No installer is made on Linux: install.sh in the zip installs for one user.")
    return []


def _windows(bundle: Path, made: Path, target: Path, version: str) -> list[Path]:
    compiler = inno_compiler()
    if compiler is None:
        print(f"No installer is made: Inno Setup 6 is not here, and {INNO} does not name its ISCC.exe.")
        return []
    given = {"Version": version, "Source": bundle, "Output": target, "Icon": made / "placematrix.ico"}
    command = [compiler, "/Q", *(f"/D{name}={value}" for name, value in given.items())]
    script = str(ROOT / "build_scripts" / "windows" / "placematrix.iss")
    if os.environ.get(signing.WINDOWS):
        # Inno Setup signs what it takes apart again when it uninstalls; $q stands for a quotation mark there.
        quoted = os.environ[signing.WINDOWS].replace('"', "$q")
        command += ["/DSigned", f"/Splacematrix={quoted} $f"]
    for scope in ([], ["/DPerMachine"]):
        subprocess.run([*command, *scope, script], check=True)
    return [target / f"PlaceMatrix-{version}-windows-x86_64-{scope}.exe" for scope in ("user", "machine")]


def inno_compiler() -> str | None:
    """The path of ISCC.exe, where Inno Setup is installed."""
    named = os.environ.get(INNO) or shutil.which("iscc")
    if named:
        return named
    folders = (os.environ.get(name) for name in _INNO_PLACES)
    places = (
        Path(folder, *inner, "Inno Setup 6", "ISCC.exe")
        for folder in folders
        if folder
        for inner in ((), ("Programs",))
    )
    return next((str(place) for place in places if place.is_file()), None)


def _disk_image(app: Path, target: Path, version: str) -> Path:
    """A disk image with the app and a link to the folder that it is to be dragged to."""
    image = target / f"PlaceMatrix-{version}-macos.dmg"
    staging = target / "dmg"
    shutil.rmtree(staging, ignore_errors=True)
    staging.mkdir()
    shutil.copytree(app, staging / app.name, symlinks=True)
    (staging / "Applications").symlink_to("/Applications")
    options = ["-volname", "PlaceMatrix", "-format", "UDZO", "-fs", "HFS+", "-ov"]
    subprocess.run(["hdiutil", "create", *options, "-srcfolder", str(staging), str(image)], check=True)
    shutil.rmtree(staging)
    return image
