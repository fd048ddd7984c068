"""What a bundle is made of: our program, Python, its packages, Qt, fonts, libraries of the building system.

All of it is read from what was really frozen (`contents.json`) and from the packages that are installed.
"""

from __future__ import annotations

import importlib.metadata
import platform
import sqlite3
import sys
import sysconfig
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from build_scripts.freezing import system_packages

PROGRAM = "placematrix-desktop"
FREEZER = "pyinstaller"


@dataclass(frozen=True)
class Component:
    """One thing that somebody else made and that is shipped.

    `licence` is an SPDX expression where `is_expression`, other words where not; `texts` are the files that
    hold the licence, each with the name it gets in the bundle.
    """

    name: str
    version: str
    licence: str
    purl: str
    texts: tuple[tuple[str, Path], ...] = ()
    is_expression: bool = True
    note: str = ""


class Stray(Exception):
    """Something came into the bundle that is no dependency of the program. The text says what."""


def components_of(files: Iterable[tuple[str, str]], modules: Iterable[str], root: Path) -> list[Component]:
    """The components of a bundle, by name. `files` are pairs of a path in the bundle and its origin.

    `root` is the checkout. Raises Stray where a package is in it that the program does not depend on.
    """
    files = list(files)
    owners = _owners(files, modules)
    strays = {name for name in owners if name not in allowed()}
    if strays:
        raise Stray(
            f"The bundle holds {', '.join(sorted(strays))}, which the program does not depend on: "
            "name it in UNUSED_MODULES of build_scripts/freezing/trimming.py."
        )
    found = [_package(name) for name in sorted(owners) if name != PROGRAM]
    found += [_starter(), _python(), *_qt(root), *_fonts(root)]
    packages = system_packages.owners_of(source for _, source in files if _is_of_the_system(source))
    found += [Component(**vars(package)) for package in packages]
    if not any(package.name.startswith("libsqlite3") for package in packages):
        version = sqlite3.sqlite_version
        found.append(Component("SQLite", version, "blessing", f"pkg:generic/sqlite@{version}"))
    return sorted(found, key=lambda each: each.name.casefold())


def allowed() -> set[str]:
    """The names of the packages that may be in a bundle: the program, and all that it depends on."""
    waiting, known = [PROGRAM], {PROGRAM}
    while waiting:
        for need in map(Requirement, importlib.metadata.requires(waiting.pop()) or ()):
            name = canonicalize_name(need.name)
            if name not in known and (need.marker is None or need.marker.evaluate({"extra": ""})):
                known.add(name)
                waiting.append(name)
    return known


def _owners(files: Iterable[tuple[str, str]], modules: Iterable[str]) -> set[str]:
    """The names of the packages that files and modules of the bundle belong to."""
    by_top = _packages_by_top()
    tops = {module.partition(".")[0] for module in modules}
    libraries = Path(sysconfig.get_path("purelib")), Path(sysconfig.get_path("platlib"))
    for _, source in files:
        for folder in libraries:
            if Path(source).is_relative_to(folder):
                tops.add(Path(source).relative_to(folder).parts[0])
    # What has no package is Python's own, the starting code, or ours from the checkout.
    return {name for top in tops for name in by_top.get(top, ())}


def _packages_by_top() -> Mapping[str, set[str]]:
    """Which packages have a module or folder of a name at the top of `site-packages`."""
    found: dict[str, set[str]] = defaultdict(set)
    for distribution in importlib.metadata.distributions():
        name = canonicalize_name(distribution.metadata["Name"])
        for file in distribution.files or ():
            if file.parts[0] not in ("..", "__pycache__") and not file.parts[0].endswith(".dist-info"):
                found[file.parts[0]].add(name)
                found[file.parts[0].split(".")[0] if len(file.parts) == 1 else file.parts[0]].add(name)
    return found


def _package(name: str) -> Component:
    distribution = importlib.metadata.distribution(name)
    about = distribution.metadata
    licence, is_expression = _licence_of(about)
    shown = about["Name"]
    texts = [
        Path(str(distribution.locate_file(file)))
        for file in distribution.files or ()
        if ".dist-info" in file.parts[0] and _is_a_licence(file.name)
    ]
    named = tuple(
        (f"{shown}.txt" if len(texts) == 1 else f"{shown}-{text.stem}.txt", text) for text in sorted(texts)
    )
    version = distribution.version
    note = "The licence is chosen to be LGPL-3.0-only: see Qt-notice.txt." if "LGPL" in licence else ""
    return Component(shown, version, licence, f"pkg:pypi/{name}@{version}", named, is_expression, note)


def _starter() -> Component:
    """The small program of PyInstaller that starts Python. Its licence lets it be shipped under any other."""
    made = _package(FREEZER)
    return replace(
        made,
        name="PyInstaller bootloader",
        licence="GPL-2.0-or-later WITH Bootloader-exception",
        is_expression=True,
        note="The exception allows it in programs under any licence.",
    )


def _licence_of(about: importlib.metadata.PackageMetadata) -> tuple[str, bool]:
    """What the metadata say of the licence, and whether that is an SPDX expression."""
    if "License-Expression" in about:
        return about["License-Expression"], True
    short = (about.get_all("License") or [""])[0]
    if " OR " in short and "\n" not in short:
        return short, True
    named = [
        line.rpartition(" :: ")[2]
        for line in about.get_all("Classifier") or ()
        if line.startswith("License ::")
    ]
    return (", ".join(named) or short.partition("\n")[0] or "see its text"), False


def _is_a_licence(name: str) -> bool:
    return name.upper().startswith(("LICEN", "COPYING", "NOTICE", "AUTHORS"))


def _python() -> Component:
    version = platform.python_version()
    folders = Path(sysconfig.get_path("stdlib")), Path(sys.base_prefix)
    texts = [folder / "LICENSE.txt" for folder in folders if (folder / "LICENSE.txt").is_file()]
    debian = Path(f"/usr/share/doc/python{version.rpartition('.')[0]}/copyright")
    texts += [debian] if debian.is_file() and not texts else []
    return Component(
        "Python",
        version,
        "PSF-2.0",
        f"pkg:generic/python@{version}",
        (("Python.txt", texts[0]),) if texts else (),
    )


def _qt(root: Path) -> list[Component]:
    version = importlib.metadata.version("pyside6-essentials")
    folder = root / "build_scripts" / "licences"
    texts = tuple((name, folder / name) for name in ("LGPL-3.0.txt", "GPL-3.0.txt", "Qt-third-party.txt"))
    note = "Dynamically linked; replaceable: see Qt-notice.txt."
    return [
        Component("Qt", version, "LGPL-3.0-only", f"pkg:generic/qt@{version}", texts, note=note),
        Component("ICU", "as in Qt", "ICU", "pkg:generic/icu", (("ICU.txt", folder / "ICU.txt"),)),
        Component(
            "PCRE2", "as in Qt", "BSD-3-Clause", "pkg:generic/pcre2", (("PCRE2.txt", folder / "PCRE2.txt"),)
        ),
    ]


def _fonts(root: Path) -> list[Component]:
    folder = root / "resources" / "fonts"
    return [
        Component(
            "Inter", "4.1", "OFL-1.1", "pkg:generic/inter@4.1", (("Inter.txt", folder / "Inter-OFL.txt"),)
        ),
        Component(
            "DejaVu Sans",
            "2.37",
            "Bitstream-Vera",
            "pkg:generic/dejavu-fonts@2.37",
            (("DejaVu-Sans.txt", folder / "DejaVu-LICENSE.txt"),),
        ),
    ]


def _is_of_the_system(source: str) -> bool:
    return not any(Path(source).is_relative_to(folder) for folder in (sys.prefix, sys.base_prefix)) and (
        ".so" in Path(source).name
    )
