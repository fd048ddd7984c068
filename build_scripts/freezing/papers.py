"""The papers of a bundle: `python -m build_scripts.freezing.papers CONTENTS FOLDER MOMENT`.

Into FOLDER go `licences` with the text of each licence and a notice that lists them, and `sbom.cdx.json`.
CONTENTS is the list that the spec left, MOMENT a time in seconds since 1970.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from build_scripts.freezing.bill import bill_of_materials
from build_scripts.freezing.components import Component, Stray, components_of
from placematrix_desktop import __version__

ROOT = Path(__file__).resolve().parents[2]
_COMMON = Path("/usr/share/common-licenses")
INNER = "_internal/PySide6 and _internal/shiboken6 (on macOS Contents/Frameworks)"


def write_papers(components: Sequence[Component], folder: Path, *, moment: int) -> None:
    """Write licences, notice and bill of materials. `folder` is the bundle's own."""
    licences = folder / "licences"
    licences.mkdir(exist_ok=True)
    for component in components:
        for name, text in component.texts:
            (licences / name).write_bytes(text.read_bytes())
    for name in common_licences(licences):
        (licences / f"{name}.txt").write_bytes((_COMMON / name).read_bytes())
    pyside = next(each.version for each in components if each.name.casefold() == "pyside6_essentials")
    qt = (ROOT / "build_scripts" / "licences" / "Qt-notice.txt").read_text(encoding="utf-8")
    qt = qt.format(qt=pyside, pyside=pyside, folder=INNER)
    (licences / "Qt-notice.txt").write_text(qt, encoding="utf-8", newline="\n")
    (licences / "NOTICE.txt").write_text(notice(components), encoding="utf-8", newline="\n")
    bill = bill_of_materials(components, version=__version__, moment=moment)
    (folder / "sbom.cdx.json").write_text(bill, encoding="utf-8", newline="\n")


def common_licences(licences: Path) -> list[str]:
    """The licences that texts of Debian refer to instead of quoting them, where this system has them."""
    texts = (file.read_text(encoding="utf-8", errors="replace") for file in licences.glob("*.txt"))
    named = {name.rstrip(".") for text in texts for name in re.findall(rf"{_COMMON}/([\w.+-]+)", text)}
    return sorted(name for name in named if (_COMMON / name).is_file())


def notice(components: Iterable[Component]) -> str:
    """What is shipped and under which licence, for somebody to read."""
    lines = [
        f"PlaceMatrix Desktop {__version__} contains work by others. Each part is listed with its version",
        "and licence, and with the files in this folder that hold the licence. `sbom.cdx.json`, one folder",
        "up, has the same list for machines.",
        "",
    ]
    for each in components:
        files = ", ".join(name for name, _ in each.texts) or "no text of its own"
        lines.append(f"{each.name} {each.version}: {each.licence} ({files})")
        if each.note:
            lines.append(f"    {each.note}")
    return "\n".join(lines) + "\n"


def main(arguments: Sequence[str]) -> int:
    """Write the papers of one bundle; 1 with a sentence where something is in it that should not be."""
    contents, folder, moment = arguments
    listed = json.loads(Path(contents).read_text(encoding="utf-8"))
    try:
        components = components_of(listed["files"], listed["modules"], ROOT)
    except Stray as stray:
        print(stray, file=sys.stderr)
        return 1
    write_papers(components, Path(folder), moment=int(moment))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
