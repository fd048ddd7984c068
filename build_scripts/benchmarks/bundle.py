"""(e) The size of the bundle, and its start up to Home painted.

`bundle.py` takes minutes, so only a bundle that it has left is measured; `bare_bundle.py` then freezes the
bare window and compares the two.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from build_scripts.benchmarks.child import ChildFailed
from build_scripts.benchmarks.figures import Figure, not_measured
from build_scripts.benchmarks.workbench import Workbench

if TYPE_CHECKING:
    from build_scripts.bare_bundle import Comparison

LETTER = "e"
SIZE_AIM, START_AIM = 1.3, 1.5

FOLDER = Path("out") / "bundle" / "PlaceMatrix"
PROGRAM = f"placematrix-desktop{'.exe' if sys.platform == 'win32' else ''}"

_SIZE, _START = "size of the bundle", "start of the bundle to Home painted"
_AGAINST = "bundle of a bare window"


def measure(bench: Workbench) -> list[Figure]:
    """Both bundles: bytes on the disk, and time to the first paint in turn."""
    folder = bench.root / FOLDER
    if not (folder / PROGRAM).is_file():
        why = "no bundle; build_scripts/bundle.py makes it"
        return [
            not_measured(LETTER, what, _AGAINST, aim, why=why)
            for what, aim in ((_SIZE, SIZE_AIM), (_START, START_AIM))
        ]
    from build_scripts import bare_bundle

    try:
        bare = bare_bundle.make_bare_bundle(bench.python, bench.folder / "bare")
        return figures_of(bare_bundle.compare(folder, bare, runs=bench.runs))
    except (RuntimeError, subprocess.CalledProcessError) as failure:
        raise ChildFailed(f"The bundles could not be compared: {failure}") from failure


def figures_of(found: Comparison) -> list[Figure]:
    """The two lines of a comparison."""
    bundle, bare = found.bundle, found.bare
    return [
        Figure(
            LETTER,
            _SIZE,
            _AGAINST,
            found.size_ratio,
            SIZE_AIM,
            note=f"{bundle.size / 2**20:.1f} MB against {bare.size / 2**20:.1f} MB",
            detail={"bytes": bundle.size, "floor_bytes": bare.size},
        ),
        Figure(
            LETTER,
            _START,
            _AGAINST,
            found.start_ratio,
            START_AIM,
            note=f"{bundle.start:.0f} ms against {bare.start:.0f} ms",
            detail={"wall_ms": bundle.start, "floor_wall_ms": bare.start},
        ),
    ]
