"""Reads a theme from its TOML file and refuses one that is incomplete.

`[theme]` has `name`, `scheme` ("light" or "dark") and `contrast`; `[roles]` one colour for each role,
`[text]` one height for each text size and `[metrics]` one length for each measure, in pixels; `[[ladder]]`
two or more steps from the first stage to the last, `[[choices]]` nine; each with `fill`, `soft`, `border`,
`on_fill` and `on_soft`. The id is the name of the file.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

from placematrix_desktop.errors import UserError
from placematrix_desktop.ui.theme.roles import METRICS, ROLES, TEXT_SIZES
from placematrix_desktop.ui.theme.stages import MOST_STAGES, StageHex
from placematrix_desktop.ui.theme.theme import Theme

_COLOUR = re.compile(r"#[0-9a-f]{6}", re.IGNORECASE)
_STAGE_PARTS = ("fill", "soft", "border", "on_fill", "on_soft")


def read_theme(file: Path) -> Theme:
    """The theme in a file. Raises UserError that names the file, the table and the entry."""
    try:
        found = tomllib.loads(file.read_text(encoding="utf-8"))
    except OSError as fault:
        raise UserError(f"The theme cannot be read: {fault.strerror or fault}.", where=str(file)) from fault
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as fault:
        raise UserError(f"The theme is not valid TOML: {fault}.", where=str(file)) from fault
    return _Reader(file).theme(found)


class _Reader:
    def __init__(self, file: Path) -> None:
        self._file = file

    def theme(self, found: Mapping[str, Any]) -> Theme:
        self._names("the file", found, ("theme", "roles", "text", "metrics", "ladder", "choices"))
        about = self._table(found, "theme")
        self._names("[theme]", about, ("name", "scheme", "contrast"))
        if about["scheme"] not in ("light", "dark"):
            self._refuse("[theme]", f"scheme is {about['scheme']!r}", 'Write "light" or "dark".')
        if not isinstance(about["contrast"], int | float) or not 4.5 <= about["contrast"] <= 21:
            self._refuse("[theme]", f"contrast is {about['contrast']!r}", "Write a number from 4.5 to 21.")
        roles = self._table(found, "roles")
        self._names("[roles]", roles, ROLES)
        for role, colour in roles.items():
            self._colour("[roles]", role, colour)
        steps = self._stages(found, "ladder")
        if not 2 <= len(steps) <= MOST_STAGES:
            self._refuse("[[ladder]]", f"there are {len(steps)} steps", f"Give 2 to {MOST_STAGES}.")
        choices = self._stages(found, "choices")
        if len(choices) != MOST_STAGES:
            self._refuse("[[choices]]", f"there are {len(choices)} choices", f"Give {MOST_STAGES}.")
        return Theme(
            id=self._file.stem,
            name=str(about["name"]),
            scheme=about["scheme"],
            contrast=float(about["contrast"]),
            roles=MappingProxyType({role: roles[role].lower() for role in ROLES}),
            text_sizes=MappingProxyType(self._lengths(found, "text", TEXT_SIZES)),
            metrics=MappingProxyType(self._lengths(found, "metrics", METRICS)),
            ladder=steps,
            choices=choices,
        )

    def _table(self, found: Mapping[str, Any], name: str) -> Mapping[str, Any]:
        table = found[name]
        if not isinstance(table, Mapping):
            self._refuse(f"[{name}]", "it is not a table", "Write name = value lines under its heading.")
        return table

    def _lengths(self, found: Mapping[str, Any], name: str, wanted: tuple[Any, ...]) -> dict[Any, int]:
        table = self._table(found, name)
        self._names(f"[{name}]", table, wanted)
        for entry, length in table.items():
            if type(length) is not int or length < 1:
                self._refuse(f"[{name}]", f"{entry} is {length!r}", "Write a whole number of pixels.")
        return {entry: table[entry] for entry in wanted}

    def _stages(self, found: Mapping[str, Any], name: str) -> tuple[StageHex, ...]:
        stages = found[name]
        if not isinstance(stages, list):
            self._refuse(f"[[{name}]]", "it is not a list of tables", f"Start each stage with [[{name}]].")
        for number, stage in enumerate(stages, 1):
            place = f"[[{name}]] number {number}"
            self._names(place, stage, _STAGE_PARTS)
            for part in _STAGE_PARTS:
                self._colour(place, part, stage[part])
        return tuple(StageHex(**{part: stage[part].lower() for part in _STAGE_PARTS}) for stage in stages)

    def _colour(self, place: str, entry: str, colour: object) -> None:
        if not isinstance(colour, str) or not _COLOUR.fullmatch(colour):
            self._refuse(place, f"{entry} is {colour!r}", 'Write a colour as "#rrggbb".')

    def _names(self, place: str, found: Mapping[str, Any], wanted: Iterable[str]) -> None:
        wanted = tuple(wanted)
        if missing := [name for name in wanted if name not in found]:
            self._refuse(place, f"{', '.join(missing)} is missing", "Add it.")
        if unknown := sorted(set(found) - set(wanted)):
            self._refuse(place, f"{', '.join(unknown)} is not known", f"Known are {', '.join(wanted)}.")

    def _refuse(self, place: str, what: str, mend: str) -> None:
        raise UserError(f"In {place}, {what}.", where=self._file.name, mend=mend)
