"""Make what is handed out: `python3 build_scripts/bundle.py [--out DIR] [--no-installer]`.

Sets the checkout up, freezes the program with a Python of its own, trims it, adds bill of materials and
licences, packs it as a portable zip, and lets the zip test itself in a folder with a difficult name and
without Python. Only what passes is left in `dist`, with its SHA-256 beside it; then installers follow
where this system knows of any. The exit code is 0 only if all of that succeeded.
"""

import sys

if sys.version_info < (3, 11):
    sys.exit("PlaceMatrix Desktop needs Python 3.11 or newer: start this command with a newer Python.")

import argparse
import os
import platform
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from build_scripts import system_libraries
from build_scripts.freezing import installers, signing
from build_scripts.freezing.archive import sha256_of, write_sums, write_zip
from build_scripts.freezing.stripping import strip
from build_scripts.freezing.try_out import TryOutFailed, try_out
from build_scripts.freezing.version_resource import version_resource
from build_scripts.set_up import set_up
from placematrix_desktop import __version__
from placematrix_desktop.paths import PORTABLE_NAME

QT_FILES = (
    *system_libraries.WITHOUT_A_DISPLAY,
    *system_libraries.WITH_X11,
    *system_libraries.WITH_WAYLAND,
)
PROGRAMS = {
    "placematrix-desktop": "PlaceMatrix",
    "placematrix": "PlaceMatrix in a terminal",
}
EARLIEST = 315_532_800
"""1980, where the time of a zip begins."""


def main(arguments: Sequence[str]) -> int:
    """Make everything and return the exit code."""
    parser = argparse.ArgumentParser(description="Make the bundle, its zip and its installers.")
    parser.add_argument("--out", type=Path, default=ROOT / "dist", help="where to leave them")
    parser.add_argument("--no-installer", action="store_true", help="make the zip alone")
    options = parser.parse_args(arguments)
    python = set_up(QT_FILES)
    work = ROOT / "out" / "bundle"
    shutil.rmtree(work, ignore_errors=True)
    try:
        shipped = make_folder(python, work)
        archive = pack(shipped, work)
        for line in try_out(archive):
            print(line, flush=True)
    except TryOutFailed as failure:
        print(f"The bundle failed its self-test, so nothing was put into {options.out}.\n{failure}")
        return 1
    except subprocess.CalledProcessError as failure:
        print(f"A step failed, see above: {failure}")
        return 1
    hand_out(shipped, archive, work, options.out, installer=not options.no_installer)
    return 0


def make_folder(python: Path, work: Path) -> Path:
    """Freeze, trim and complete the program in `work`; give the folder that is shipped."""
    made = work / "made"
    made.mkdir(parents=True)
    moment = build_moment()
    environment = {
        **os.environ,
        # The same sources give the same bundle.
        "PYTHONHASHSEED": "1",
        "SOURCE_DATE_EPOCH": str(moment),
        "PLACEMATRIX_MADE": str(made),
        "PLACEMATRIX_VERSION": __version__,
    }
    run(python, "-m", "build_scripts.freezing.icons", made, environment=environment)
    for program, description in PROGRAMS.items():
        text = version_resource(__version__, program, description)
        (made / f"{program}.version").write_text(text, encoding="utf-8")
    freeze(python, "placematrix.spec", work, environment)
    shipped = work / "PlaceMatrix"
    shipped.mkdir()
    if sys.platform == "darwin":
        app = shipped / "PlaceMatrix.app"
        shutil.move(work / "frozen" / "PlaceMatrix.app", app)
        papers = app / "Contents" / "Resources"
    else:
        shutil.copytree(work / "frozen" / "PlaceMatrix", shipped, dirs_exist_ok=True, symlinks=True)
        app = papers = shipped
        say(f"Took {strip(shipped / '_internal') // 1024**2} MB of debugging symbols out")
    command = ("-m", "build_scripts.freezing.papers", made / "contents.json", papers, str(moment))
    run(python, *command, environment=environment)
    if sys.platform.startswith("linux"):
        _for_a_linux_desktop(shipped, made)
    print(signing.sign_programs(app))
    write_sums(shipped, shipped / "SHA256SUMS")
    return shipped


def freeze(python: Path, spec: str, work: Path, environment: dict[str, str]) -> None:
    """Let PyInstaller carry out a spec of this folder; what it makes lies in `work`/frozen."""
    options = ["--noconfirm", "--log-level", "ERROR"]
    options += ["--distpath", str(work / "frozen"), "--workpath", str(work / "steps")]
    say(f"Freezing {spec}; this takes a minute")
    run(python, "-m", "PyInstaller", *options, ROOT / "build_scripts" / spec, environment=environment)


def pack(shipped: Path, work: Path) -> Path:
    """The portable zip, in `work`: the shipped folder with the data folder that makes it portable."""
    data = shipped / PORTABLE_NAME
    data.mkdir(exist_ok=True)
    text = ROOT / "build_scripts" / "freezing" / "about-the-data-folder.txt"
    shutil.copyfile(text, data / "About this folder.txt")
    archive = work / f"PlaceMatrix-{__version__}-{system_name()}.zip"
    say(f"Packing {archive.name}")
    write_zip(shipped, archive, moment=build_moment())
    return archive


def hand_out(shipped: Path, archive: Path, work: Path, out: Path, *, installer: bool) -> None:
    """Put the zip and the installers into `out`, signed where there is a key, each with its SHA-256."""
    out.mkdir(parents=True, exist_ok=True)
    files = [out / archive.name]
    shutil.copyfile(archive, files[0])
    if installer:
        app = shipped / "PlaceMatrix.app" if sys.platform == "darwin" else shipped
        files += installers.make_installers(app, work / "made", out, __version__)
    for file in files:
        print(signing.sign_archive(file))
        digest = sha256_of(file)
        beside = file.with_name(f"{file.name}.sha256")
        beside.write_text(f"{digest}  {file.name}\n", encoding="utf-8", newline="\n")
        print(f"{file}: {file.stat().st_size / 1e6:.1f} MB, SHA-256 {digest}")


def build_moment() -> int:
    """The time that everything in the zip gets, in seconds since 1970: that of the last commit.

    `SOURCE_DATE_EPOCH` goes before it; without either it is 1980.
    """
    given = os.environ.get("SOURCE_DATE_EPOCH", "")
    if given.isdecimal():
        return int(given)
    if shutil.which("git"):
        command = ["git", "-C", str(ROOT), "log", "-1", "--format=%ct"]
        answer = subprocess.run(command, capture_output=True, text=True, check=False).stdout.strip()
        if answer.isdecimal():
            return int(answer)
    return EARLIEST


def system_name() -> str:
    """This system and its processor, as the names of the files say them: "linux-x86_64"."""
    system = {"win32": "windows", "darwin": "macos"}.get(sys.platform, "linux")
    machine = platform.machine().lower()
    return f"{system}-{ {'amd64': 'x86_64'}.get(machine, machine) }"


def run(python: Path, *arguments: str | Path, environment: dict[str, str]) -> None:
    """Run Python in the checkout. Raises subprocess.CalledProcessError where it fails."""
    subprocess.run([str(python), *map(str, arguments)], cwd=ROOT, env=environment, check=True)


def say(sentence: str) -> None:
    """Tell whoever waits how far it is."""
    print(sentence, file=sys.stderr, flush=True)


def _for_a_linux_desktop(shipped: Path, made: Path) -> None:
    source = ROOT / "build_scripts" / "linux"
    shutil.copyfile(source / "install.sh", shipped / "install.sh")
    (shipped / "install.sh").chmod(0o755)
    share = shipped / "share"
    share.mkdir()
    for name in ("placematrix-desktop.desktop", "placematrix-desktop.xml"):
        shutil.copyfile(source / name, share / name)
    shutil.copyfile(ROOT / "resources" / "icons" / "app.svg", share / "placematrix-desktop.svg")
    for picture in sorted(made.glob("placematrix-*.png")):
        shutil.copyfile(picture, share / picture.name)


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(130)
