"""Figures as a table for the terminal, and as JSON for whoever compares them."""

from __future__ import annotations

import json
import platform
import textwrap
from collections.abc import Sequence
from dataclasses import asdict
from datetime import UTC, datetime

from build_scripts.benchmarks.figures import Figure

_WIDTH_OF_WHAT, _WIDTH_OF_AGAINST = 44, 34


def as_table(figures: Sequence[Figure]) -> str:
    """One block a figure: what, against what, value, aim, and how it stands."""
    lines = [_line("", "measure", "against", "is", "aim", ""), "─" * 112]
    for figure in figures:
        what = textwrap.wrap(figure.what, _WIDTH_OF_WHAT)
        against = textwrap.wrap(figure.against, _WIDTH_OF_AGAINST)
        value = "–" if figure.value is None else _amount(figure.value, figure.unit)
        aim = "" if figure.aim is None else f"≤ {_amount(figure.aim, figure.unit)}"
        word = {True: "reached", False: "missed", None: ""}[figure.reached]
        for number in range(max(len(what), len(against))):
            told = (value, aim, word) if number == 0 else ("", "", "")
            letter = f"({figure.measure})" if number == 0 else ""
            lines.append(_line(letter, _at(what, number), _at(against, number), *told))
        if figure.note:
            lines.append(_line("", f"  {figure.note}", "", "", "", ""))
    return "\n".join(line.rstrip() for line in lines)


def as_json(figures: Sequence[Figure], *, runs: int) -> str:
    """All figures with what they were made of, and on what they were measured."""
    told = {
        "measured_at": datetime.now(UTC).isoformat(timespec="seconds"),
        "python": platform.python_version(),
        "system": f"{platform.system()} {platform.release()} {platform.machine()}",
        "runs": runs,
        "figures": [{**asdict(figure), "reached": figure.reached} for figure in figures],
    }
    return json.dumps(told, ensure_ascii=False, indent=2) + "\n"


def _amount(value: float, unit: str) -> str:
    return f"{value:.2f} {unit}"


def _at(lines: Sequence[str], number: int) -> str:
    return lines[number] if number < len(lines) else ""


def _line(letter: str, what: str, against: str, value: str, aim: str, word: str) -> str:
    if not against and not value:
        return f"{letter:<4}{what}"
    left = f"{letter:<4}{what:<{_WIDTH_OF_WHAT}} {against:<{_WIDTH_OF_AGAINST}}"
    return f"{left} {value:>9} {aim:>11}  {word}"
