"""Measure the bundle against that of a bare window: `python3 build_scripts/bare_bundle.py [BUNDLE]`.

The bare window has a label and nothing else; it is frozen and trimmed by the same rules. BUNDLE is a
folder with the program, by default the one that `bundle.py` left. `bench.py` calls `make_bare_bundle` and
`compare`.
"""

import sys

if sys.version_info < (3, 11):
    sys.exit("PlaceMatrix Desktop needs Python 3.11 or newer: start this command with a newer Python.")

import os
import shutil
import statistics
import subprocess
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from build_scripts import bundle
from build_scripts.freezing.stripping import strip
from build_scripts.set_up import set_up
from placematrix_desktop.paths import PORTABLE_NAME

RUNS = 15
LARGEST_SIZE = 1.3
LONGEST_START = 1.5


@dataclass(frozen=True)
class Figures:
    """Bytes on the disk, and milliseconds from the start of the process to the first paint (median)."""

    size: int
    start: float


@dataclass(frozen=True)
class Comparison:
    """The bundle and the bare one, measured in turn in one run."""

    bundle: Figures
    bare: Figures

    @property
    def size_ratio(self) -> float:
        return self.bundle.size / self.bare.size

    @property
    def start_ratio(self) -> float:
        return self.bundle.start / self.bare.start


def make_bare_bundle(python: Path, work: Path) -> Path:
    """Freeze the bare window in `work` and give its folder. Raises subprocess.CalledProcessError."""
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(parents=True)
    bundle.freeze(python, "bare_window.spec", work, {**os.environ, "PYTHONHASHSEED": "1"})
    folder = work / "frozen" / "BareWindow"
    strip(folder / "_internal")
    return folder


def compare(folder: Path, bare: Path, *, runs: int = RUNS) -> Comparison:
    """Measure the bundle in `folder` against the bare one; each is started `runs` times, in turn.

    Each bundle has been started once before, so that both are read from memory.
    Raises RuntimeError where one of them does not paint.
    """
    commands = (
        [str(folder / f"placematrix-desktop{_ending()}"), "--until-painted"],
        [str(bare / f"bare-window{_ending()}")],
    )
    times: tuple[list[float], list[float]] = ([], [])
    with tempfile.TemporaryDirectory() as home:
        for turn in range(runs + 1):
            for command, kept in zip(commands, times, strict=True):
                taken = milliseconds_to_paint(command, Path(home))
                if turn:
                    kept.append(taken)
    return Comparison(
        Figures(size_of(folder), statistics.median(times[0])),
        Figures(size_of(bare), statistics.median(times[1])),
    )


def milliseconds_to_paint(command: Sequence[str], home: Path) -> float:
    """The time from the start of a process until it says that it has been painted, without a display."""
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "PLACEMATRIX_DATA": str(home),
        "LC_ALL": "C.UTF-8",
    }
    began = time.perf_counter()
    with subprocess.Popen(command, stdout=subprocess.PIPE, env=environment, text=True) as process:
        assert process.stdout is not None
        said = process.stdout.readline().strip()
        taken = (time.perf_counter() - began) * 1000
    if said != "painted" or process.returncode != 0:
        raise RuntimeError(f"{command[0]} said {said!r} and ended with {process.returncode}.")
    return taken


def size_of(folder: Path) -> int:
    """The bytes of all files in a folder, less what was put in for people to read."""
    papers = {"licences", "share", PORTABLE_NAME, "SHA256SUMS", "sbom.cdx.json", "install.sh"}
    return sum(
        path.stat().st_size
        for path in folder.rglob("*")
        if path.is_file() and not path.is_symlink() and path.relative_to(folder).parts[0] not in papers
    )


def main(arguments: Sequence[str]) -> int:
    """Print both figures with their aims; 1 where there is no bundle to measure."""
    folder = Path(arguments[0]) if arguments else ROOT / "out" / "bundle" / "PlaceMatrix"
    if not (folder / f"placematrix-desktop{_ending()}").is_file():
        print(f"There is no bundle in {folder}: run build_scripts/bundle.py first.")
        return 1
    python = set_up(bundle.QT_FILES)
    found = compare(folder, make_bare_bundle(python, ROOT / "out" / "bare"))
    mega = 1e6
    print(f"{'':<22}{'bundle':>10}{'bare':>10}{'ratio':>8}{'aim':>8}")
    print(
        f"{'size, MB':<22}{found.bundle.size / mega:>10.1f}{found.bare.size / mega:>10.1f}"
        f"{found.size_ratio:>8.2f}{LARGEST_SIZE:>8}"
    )
    print(
        f"{'start to paint, ms':<22}{found.bundle.start:>10.0f}{found.bare.start:>10.0f}"
        f"{found.start_ratio:>8.2f}{LONGEST_START:>8}"
    )
    return 0


def _ending() -> str:
    return ".exe" if sys.platform == "win32" else ""


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
