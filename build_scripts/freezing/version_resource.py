"""What Windows shows of a program in its properties: the version resource, as PyInstaller reads it."""

from __future__ import annotations

import re

ENGLISH_UNICODE = "080904B0"
"""British English (0809), in Unicode (1200, in hex 04B0)."""


def version_resource(version: str, program: str, description: str) -> str:
    """The text of a file for PyInstaller's `version` option. `program` is the name without its ending."""
    numbers = four_numbers(version)
    strings = {
        "CompanyName": "PlaceMatrix",
        "FileDescription": description,
        "FileVersion": version,
        "InternalName": program,
        "OriginalFilename": f"{program}.exe",
        "ProductName": "PlaceMatrix Desktop",
        "ProductVersion": version,
    }
    listed = ", ".join(f"StringStruct({name!r}, {value!r})" for name, value in strings.items())
    return (
        "VSVersionInfo(\n"
        f"  ffi=FixedFileInfo(filevers={numbers}, prodvers={numbers}, mask=0x3F, flags=0x0,\n"
        "    OS=0x40004, fileType=0x1, subtype=0x0, date=(0, 0)),\n"
        f"  kids=[StringFileInfo([StringTable({ENGLISH_UNICODE!r}, [{listed}])]),\n"
        "    VarFileInfo([VarStruct('Translation', [0x0809, 1200])])])\n"
    )


def four_numbers(version: str) -> tuple[int, ...]:
    """A version as Windows compares it: "1.2.0rc1" is (1, 2, 0, 0)."""
    found = [int(number) for number in re.findall(r"\d+", re.match(r"[\d.]*", version)[0])]  # type: ignore[index]
    return tuple((*found, 0, 0, 0, 0)[:4])
