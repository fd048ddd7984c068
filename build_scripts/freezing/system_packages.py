"""The packages of Debian and its relatives that libraries of the building system belong to."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

_DOCUMENTS = Path("/usr/share/doc")


@dataclass(frozen=True)
class SystemPackage:
    """Has the fields of a component, so that it can become one."""

    name: str
    version: str
    licence: str
    purl: str
    texts: tuple[tuple[str, Path], ...]
    is_expression: bool = False
    note: str = ""


def owners_of(files: Iterable[str]) -> list[SystemPackage]:
    """The packages that the files came from, each once. A file that no package owns is one by itself."""
    files = sorted(set(files))
    known = shutil.which("dpkg-query") is not None
    found: dict[str, SystemPackage] = {}
    for file in files:
        name = _owner(file) if known else None
        package = _package(name) if name else _unowned(file)
        found[package.name] = package
    return list(found.values())


def _owner(file: str) -> str | None:
    # The package may have put the file where a link of the file system leads.
    for path in dict.fromkeys(
        (file, str(Path(file).resolve()), f"/usr{file}", f"/usr{Path(file).resolve()}")
    ):
        answer = _ask("--search", path)
        if answer:
            return answer.partition(": ")[0].partition(",")[0]
    return None


def _package(name: str) -> SystemPackage:
    shown = "${Package}\t${Version}\t${source:Package}\t${source:Version}"
    package, version, source, source_version = _ask("--show", f"--showformat={shown}", name).split("\t")
    text = _DOCUMENTS / package / "copyright"
    return SystemPackage(
        package,
        version,
        "see its text",
        f"pkg:deb/debian/{package}@{version}",
        ((f"{package}.txt", text.resolve()),) if text.is_file() else (),
        note=f"Its source is the package {source} {source_version} of the distribution.",
    )


def _unowned(file: str) -> SystemPackage:
    name = Path(file).name
    return SystemPackage(
        name, "unknown", "unknown", f"pkg:generic/{name}", (), note="Taken from the building system."
    )


def _ask(*arguments: str) -> str:
    answer = subprocess.run(["dpkg-query", *arguments], capture_output=True, text=True, check=False)
    return answer.stdout.partition("\n")[0] if answer.returncode == 0 else ""
