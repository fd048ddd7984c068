"""Make the pictures of the README and the guide anew: `python3 build_scripts/pictures.py`.

They come from the demonstration, with a made-up home folder in the paths that they show.
"""

import sys

if sys.version_info < (3, 11):
    sys.exit("PlaceMatrix Desktop needs Python 3.11 or newer: start this command with a newer Python.")

import os
import shutil
import subprocess
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from build_scripts import system_libraries
from build_scripts.set_up import set_up

PICTURES = (
    "home.png",
    "matrices.png",
    "prepare.png",
    "interests.png",
    "run.png",
    "tally.png",
    "room.png",
    "review.png",
    "sign-off.png",
)
PAGE_ONE = "report.png"
DRAW_PAGE_ONE = """
import sys, pypdfium2
page = pypdfium2.PdfDocument(sys.argv[1])[0]
page.render(scale=1.1).to_pil().save(sys.argv[2], optimize=True)
"""
IMAGES = ROOT / "docs" / "images"


def main() -> int:
    """Run the demonstration and keep its pictures; the exit code is the demonstration's."""
    python = set_up(system_libraries.WITHOUT_A_DISPLAY)
    # Its name is on a picture: it is the same each time, so that only what has changed looks different.
    folder = Path(tempfile.gettempdir()) / "northbridge"
    shutil.rmtree(folder, ignore_errors=True)
    try:
        command = [str(python), "-m", "placematrix_desktop.cli", "demo", "--out", str(folder)]
        environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "HOME": "/home/facilitator"}
        code = subprocess.run(command, cwd=ROOT, env=environment, check=False).returncode
        if code == 0:
            IMAGES.mkdir(parents=True, exist_ok=True)
            for name in PICTURES:
                shutil.copyfile(folder / name, IMAGES / name)
            draw = [str(python), "-c", DRAW_PAGE_ONE, f"{folder}/summary.pdf", str(IMAGES / PAGE_ONE)]
            code = subprocess.run(draw, cwd=ROOT, check=False).returncode
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    return code


if __name__ == "__main__":
    sys.exit(main())
