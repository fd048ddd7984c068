"""Make the pictures of the README anew from the demonstration: `python3 build_scripts/pictures.py`."""

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

PICTURES = ("run.png", "review.png")
IMAGES = ROOT / "docs" / "images"


def main() -> int:
    """Run the demonstration and keep its pictures; the exit code is the demonstration's."""
    python = set_up(system_libraries.WITHOUT_A_DISPLAY)
    with tempfile.TemporaryDirectory() as folder:
        command = [str(python), "-m", "placematrix_desktop.cli", "demo", "--out", folder]
        environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
        code = subprocess.run(command, cwd=ROOT, env=environment, check=False).returncode
        if code == 0:
            IMAGES.mkdir(parents=True, exist_ok=True)
            for name in PICTURES:
                shutil.copyfile(Path(folder) / name, IMAGES / name)
    return code


if __name__ == "__main__":
    sys.exit(main())
