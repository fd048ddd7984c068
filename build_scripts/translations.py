"""Bring the files for translators up to the source: `python3 build_scripts/translations.py [LANGUAGE …]`.

`resources/i18n/placematrix_en.ts` is the template: every text of the windows, untranslated. A language, "cy"
for Welsh, gets a file of its own, which Qt Linguist opens; what was translated before stays. From each such
file the `.qm` beside it is made, which the program loads where the system speaks that language.
"""

import sys

if sys.version_info < (3, 11):
    sys.exit("PlaceMatrix Desktop needs Python 3.11 or newer: start this command with a newer Python.")

import os
import subprocess
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from build_scripts import system_libraries
from build_scripts.set_up import set_up
from build_scripts.translating.found_words import Words, words_of_windows
from build_scripts.translating.named_words import words_by_name

FOLDER = ROOT / "resources" / "i18n"
TEMPLATE = "en"
WORK = "--with-the-environment"


def main(arguments: Sequence[str]) -> int:
    """Set up, then do the work with the Python of the environment, which has Qt and the domain."""
    if WORK not in arguments:
        python = set_up(system_libraries.WITHOUT_A_DISPLAY)
        environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
        command = [str(python), __file__, WORK, *arguments]
        return subprocess.run(command, cwd=ROOT, env=environment, check=False).returncode
    languages = [argument for argument in arguments if argument != WORK]
    words = words_of_windows(ROOT / "placematrix_desktop" / "ui") | words_by_name()
    update(FOLDER, words, languages)
    print(f"{len(words)} texts in {FOLDER.relative_to(ROOT)}")
    return 0


def update(folder: Path, words: Iterable[Words], languages: Iterable[str] = ()) -> None:
    """Write the template, the files of these languages and of those that are there, and their `.qm`."""
    folder.mkdir(parents=True, exist_ok=True)
    known = {file.stem.removeprefix("placematrix_") for file in folder.glob("placematrix_*.ts")}
    with tempfile.TemporaryDirectory() as scratch:
        listing = Path(scratch) / "words.py"
        listing.write_text("".join(f"translate{tuple(one)!r}\n" for one in sorted(words)), encoding="utf-8")
        for language in sorted({TEMPLATE, *known, *languages}):
            file = folder / f"placematrix_{language}.ts"
            options = ["-silent", "-no-obsolete", "-locations", "none", "-source-language", "en_GB"]
            _run("lupdate", *options, "-target-language", language, str(listing), "-ts", str(file))
            if language != TEMPLATE:
                _run("lrelease", "-silent", str(file), "-qm", str(file.with_suffix(".qm")))


def _run(tool: str, *arguments: str) -> None:
    """One of Qt's tools for translators, as PySide6 brings it."""
    program = Path(sys.executable).with_name(f"pyside6-{tool}")
    subprocess.run([str(program), *arguments], check=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
