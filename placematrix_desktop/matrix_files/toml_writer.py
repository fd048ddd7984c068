"""Write a matrix as TOML that a person can read and edit."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from placematrix_desktop.domain.matrix import Descriptor, Element, Matrix, Stage, Theme

if TYPE_CHECKING:
    from tomlkit.items import AoT, Array, Table

_LONGEST_LINE = 100
"""A list of one text stays on its line up to about so many characters."""


def write_matrix(matrix: Matrix) -> str:
    """The text of a matrix file. Reading it gives the same matrix, if that is sound and in its one form.

    What is empty is left out, except for blank cells, which are written as `[]`.
    """
    import tomlkit

    document = tomlkit.document()
    document["format"] = matrix.format
    document["id"] = matrix.id
    document["title"] = matrix.title
    _fill(document, {"edition": matrix.edition})
    document["subjects"] = [subject.value for subject in matrix.subjects]
    document["ladder"] = matrix.ladder
    _fill(document, {"wording": matrix.wording})
    if matrix.guidance:
        document["guidance"] = _texts(matrix.guidance)
    source = {
        "publisher": matrix.source.publisher,
        "title": matrix.source.title,
        "date": matrix.source.date,
        "reference": matrix.source.reference,
        "rights": matrix.source.rights,
    }
    if any(source.values()):
        document["source"] = _table(source)
    document["stages"] = _list_of(_stage(each) for each in matrix.stages)
    document["themes"] = _list_of(_theme(each) for each in matrix.themes)
    return tomlkit.dumps(document)


def _stage(stage: Stage) -> Table:
    return _table(
        {
            "id": stage.id,
            "label": stage.label,
            "definition": stage.definition,
            "age_range": stage.age_range,
        }
    )


def _theme(theme: Theme) -> Table:
    table = _table({"id": theme.id, "title": theme.title, "definition": theme.definition})
    table["elements"] = _list_of(_element(each) for each in theme.elements)
    return table


def _element(element: Element) -> Table:
    table = _table(
        {
            "id": element.id,
            "title": element.title,
            "status": element.status.value if element.status else "",
            "note": element.note,
        }
    )
    if element.descriptors:
        table["descriptors"] = _list_of(_descriptor(each) for each in element.descriptors)
    return table


def _descriptor(descriptor: Descriptor) -> Table:
    table = _table(
        {
            "id": descriptor.id,
            "title": descriptor.title,
            "definition": descriptor.definition,
            "context": descriptor.context,
        }
    )
    cells = _table({})
    for stage_id, statements in descriptor.cells.items():
        cells[stage_id] = _texts(statements)
    table["cells"] = cells
    return table


def _texts(texts: tuple[str, ...]) -> Array:
    import tomlkit

    listed = tomlkit.array()
    listed.extend(texts)
    return listed.multiline(len(texts) > 1 or sum(len(each) for each in texts) > _LONGEST_LINE)


def _list_of(tables: Any) -> AoT:
    import tomlkit

    entries = tomlkit.aot()
    for table in tables:
        entries.append(table)
    return entries


def _table(texts: Mapping[str, str]) -> Table:
    import tomlkit

    table = tomlkit.table()
    _fill(table, texts)
    return table


def _fill(table: Any, texts: Mapping[str, str]) -> None:
    for key, text in texts.items():
        if text:
            table[key] = text
