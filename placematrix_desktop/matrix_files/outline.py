"""A matrix, or what is wrong with a matrix file, as text for a terminal."""

from __future__ import annotations

import textwrap
from collections import Counter
from pathlib import Path
from typing import NamedTuple

from placematrix_desktop.domain.matrix import Element, Matrix
from placematrix_desktop.domain.matrix_card import MatrixCard, card_of
from placematrix_desktop.domain.text import counted
from placematrix_desktop.matrix_files.file_problems import MOST_PROBLEMS, MatrixFileProblems
from placematrix_desktop.matrix_files.toml_file import read_matrix

_WIDTH = 100


class Check(NamedTuple):
    """What there is to say about a matrix file, in lines, and whether it is sound."""

    text: str
    sound: bool


def check_file(path: Path) -> Check:
    """Read a matrix file: one line with its size where it is sound, else one line a problem."""
    try:
        matrix = read_matrix(path)
    except MatrixFileProblems as problems:
        return Check(problems_text(problems), sound=False)
    return Check(f"{path.name}: fine. {size(card_of(matrix))}.", sound=True)


def problems_text(problems: MatrixFileProblems) -> str:
    """All problems of a file, one a line, with how many there are at the end if there are several."""
    lines = list(problems.lines[:MOST_PROBLEMS])
    if len(problems.problems) > MOST_PROBLEMS:
        lines.append(f"{problems.file}: There are more problems than these {MOST_PROBLEMS}.")
    elif len(lines) > 1:
        lines.append(f"{problems.file}: {len(lines)} problems.")
    return "\n".join(lines)


def matrix_list(cards: tuple[MatrixCard, ...]) -> str:
    """One line a matrix: id, title, edition, for whom, how large."""
    widest = max((len(card.id) for card in cards), default=0)
    return "\n".join(
        f"{card.id:<{widest}}  "
        + "; ".join((_titled(card.title, card.edition), f"for {_subjects(card.subjects)}", size(card)))
        for card in cards
    )


def outline(matrix: Matrix) -> str:
    """The whole of a matrix but its statements: where it comes from, stages, themes, elements with their
    status, and descriptors with how many of their cells are filled."""
    card = card_of(matrix)
    lines = [
        _titled(matrix.title, matrix.edition),
        f"Id: {matrix.id}",
        f"For: {_subjects(matrix.subjects)}",
        f"Holds: {size(card)}",
    ]
    statuses = Counter(element.status for _, element in matrix.elements() if element.status)
    if statuses:
        told = (f"{number} {status.replace('_', ' ')}" for status, number in statuses.items())
        lines.append(f"Status of elements: {', '.join(told)}")
    source = ", ".join(
        part for part in (matrix.source.publisher, matrix.source.title, matrix.source.date) if part
    )
    for name, text in (("Source", source), ("Rights", matrix.source.rights), ("Wording", matrix.wording)):
        if text:
            lines.append(_wrapped(f"{name}: {text}", indent="  "))
    if matrix.guidance:
        lines += ["", "To consider:"]
        lines += [
            _wrapped(f"  {number} {text}", indent="    ")
            for number, text in enumerate(matrix.guidance, start=1)
        ]
    lines += [
        "",
        "Stages, from the first step to the last:" if matrix.ladder else "Choices, none above another:",
    ]
    for number, stage in enumerate(matrix.stages, start=1):
        more = "; ".join(part for part in (stage.definition, stage.age_range) if part)
        lines.append(_wrapped(f"  {number} {stage.label}{f': {more}' if more else ''}", indent="    "))
    for theme in matrix.themes:
        held = sum(len(element.descriptors) for element in theme.elements)
        if theme.is_its_element:
            lines += ["", *_element(theme.elements[0], matrix, indent="")]
            continue
        lines += [
            "",
            f"{theme.title} ({counted(len(theme.elements), 'element')}, {counted(held, 'descriptor')})",
        ]
        for element in theme.elements:
            lines += _element(element, matrix, indent="  ")
    return "\n".join(lines)


def size(card: MatrixCard) -> str:
    """How much a matrix holds, in words: themes, elements, descriptors, stages or choices, cells filled and
    blank."""
    return ", ".join(
        (
            counted(card.themes, "theme"),
            counted(card.elements, "element"),
            counted(card.descriptors, "descriptor"),
            counted(len(card.stage_labels), "stage" if card.ladder else "choice"),
            f"{counted(card.filled_cells, 'cell')} filled",
            f"{card.blank_cells} blank",
        )
    )


def _element(element: Element, matrix: Matrix, *, indent: str) -> list[str]:
    status = f" [{element.status.replace('_', ' ')}]" if element.status else ""
    lines = [f"{indent}{element.title} ({counted(len(element.descriptors), 'descriptor')}){status}"]
    if element.note:
        lines.append(_wrapped(f"{indent}    {element.note}", indent=f"{indent}    "))
    for descriptor in element.descriptors:
        blank = [stage.label for stage in matrix.stages if not descriptor.statements(stage.id)]
        missing = f" (blank: {', '.join(blank)})" if blank else ""
        lines.append(_wrapped(f"{indent}  - {descriptor.title}{missing}", indent=f"{indent}    "))
    return lines


def _titled(title: str, edition: str) -> str:
    return f"{title} ({edition})" if edition else title


def _subjects(subjects: tuple[str, ...]) -> str:
    return ", ".join(subject.replace("_", " ") for subject in subjects)


def _wrapped(text: str, *, indent: str) -> str:
    lead = text[: len(text) - len(text.lstrip())]
    return textwrap.fill(
        text.strip(),
        width=_WIDTH,
        initial_indent=lead,
        subsequent_indent=indent,
        break_long_words=False,
        break_on_hyphens=False,
    )
