"""The self-test of what is shipped: unpacked where a user might put it, on a computer without Python.

Standard library only.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from build_scripts.freezing.archive import unpack

PLACE = "Bündel of a place é"
"""A folder as people name theirs: with spaces and signs that are not English."""

_LONGEST = 300


class TryOutFailed(Exception):
    """What is shipped does not work. The text says what, in one or more lines."""


def try_out(archive: Path) -> Iterator[str]:
    """Unpack a zip and let both programs in it test themselves; gives their lines as they come.

    Raises TryOutFailed where one of them fails, or leaves anything outside the folder of the zip.
    """
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as scratch:
        place = Path(scratch) / PLACE
        home = Path(scratch) / "home"
        home.mkdir()
        unpack(archive, place)
        programs = programs_in(place)
        yield from _terminal(programs / "placematrix", bare_environment(home), place)
        yield from _window(programs / "placematrix-desktop", bare_environment(home), home)
        if sys.platform.startswith("linux"):
            yield from _under_x11(programs / "placematrix", home)
        left = [file.relative_to(home) for file in home.rglob("*") if file.name != "report.txt"]
        # Qt and fontconfig keep there what they worked out of the fonts, which is nobody's data.
        left = [file for file in left if file.parts[0] != ".cache"]
        if left:
            raise TryOutFailed(
                f"The self-test left files in the folder of the user: {', '.join(map(str, left))}"
            )


def programs_in(place: Path) -> Path:
    """The folder of the programs in an unpacked zip."""
    inside_app = place / "PlaceMatrix" / "PlaceMatrix.app" / "Contents" / "MacOS"
    return inside_app if inside_app.is_dir() else place / "PlaceMatrix"


def bare_environment(home: Path) -> dict[str, str]:
    """An environment without Python, a path, or a display; Windows itself needs to know where it lies."""
    environment = {"PATH": "", "HOME": str(home)}
    if os.name == "nt":
        kept = ("SystemRoot", "SystemDrive", "TEMP", "TMP", "windir")
        environment |= {name: os.environ[name] for name in kept if name in os.environ}
        environment |= {"USERPROFILE": str(home), "LOCALAPPDATA": str(home), "APPDATA": str(home)}
    return environment


def _terminal(program: Path, environment: Mapping[str, str], place: Path) -> Iterator[str]:
    said = _run([str(program), "selftest"], environment)
    data = next((line for line in said.splitlines() if line.startswith("data")), "")
    yield from said.splitlines()
    if str(place) not in data:
        raise TryOutFailed(f"The zip is not portable; its data would not lie beside it: {data}")


def _window(program: Path, environment: Mapping[str, str], home: Path) -> Iterator[str]:
    report = home / "report.txt"
    _run([str(program), "--selftest", str(report)], environment)
    yield f"{program.name}: {report.read_text(encoding='utf-8').splitlines()[-1]}"


def _under_x11(program: Path, home: Path) -> Iterator[str]:
    if shutil.which("Xvfb") is None:
        yield "Under X11: not tried, since there is no Xvfb here."
        return
    with _display() as name:
        said = _run([str(program), "selftest"], {**bare_environment(home), "DISPLAY": name})
    window = next(line for line in said.splitlines() if line.startswith("window"))
    if "xcb" not in window:
        raise TryOutFailed(f"The window did not come up under X11: {window}")
    yield f"Under X11: {window}"


@contextmanager
def _display() -> Iterator[str]:
    """A display of X11 that nobody sees, by its name."""
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1366x768x24", "-nolisten", "tcp"]
    server = subprocess.Popen(command, pass_fds=(writing,), stderr=subprocess.DEVNULL)
    os.close(writing)
    try:
        with os.fdopen(reading) as answer:
            yield f":{answer.readline().strip()}"
    finally:
        server.terminate()
        server.wait()


def _run(command: list[str], environment: Mapping[str, str]) -> str:
    try:
        done = subprocess.run(
            command,
            env=dict(environment),
            cwd=Path(command[0]).parent,
            capture_output=True,
            text=True,
            encoding="utf-8",
            errors="replace",
            timeout=_LONGEST,
            check=False,
        )
    except subprocess.TimeoutExpired as waited:
        raise TryOutFailed(f"{command[0]} did not end within {_LONGEST} seconds.") from waited
    if done.returncode != 0:
        raise TryOutFailed(f"{command[0]} ended with {done.returncode}:\n{done.stdout}{done.stderr}")
    return done.stdout
