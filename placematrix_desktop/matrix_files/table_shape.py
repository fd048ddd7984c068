"""From the tables of a matrix file to the draft of a matrix, whatever the tables hold.

The shape is that of format 1: a matrix with `stages` and `themes`, themes with `elements`,
elements with `descriptors`, descriptors with `cells`. A theme may hold its descriptors directly, and so
may the matrix; then the levels between are made here.
"""

from __future__ import annotations

from contextlib import suppress

import msgspec

from placematrix_desktop.domain.matrix import (
    Descriptor,
    Element,
    ElementStatus,
    Matrix,
    Source,
    Stage,
    SubjectKind,
    Theme,
)
from placematrix_desktop.domain.matrix_problem import Problem, Spot, Steps
from placematrix_desktop.domain.matrix_rules import FORMAT
from placematrix_desktop.domain.matrix_text import quoted
from placematrix_desktop.domain.nearest import nearest
from placematrix_desktop.matrix_files.table_values import Table, TableValues, TooManyProblems, in_words, plain

_MATRIX = (
    "format",
    "id",
    "title",
    "edition",
    "subjects",
    "ladder",
    "wording",
    "guidance",
    "source",
    "stages",
    "themes",
)
_SOURCE = ("publisher", "title", "date", "reference", "rights")
_STAGE = ("id", "label", "definition", "age_range")
_THEME = ("id", "title", "definition", "elements")
_ELEMENT = ("id", "title", "status", "note", "descriptors")
_DESCRIPTOR = ("id", "title", "definition", "context", "cells")
_OF_A_SOLE_ELEMENT = ("status", "note", "descriptors")


class Draft(msgspec.Struct, frozen=True, kw_only=True):
    """A draft with everything that is wrong with the shape of its tables.

    Where a value cannot be used, something empty stands in its place, so paths stay the same.
    `levels_made` are the paths of themes and elements that the file does not have. `matrix` is None where
    reading stopped: at a format that is not known, or at too many problems.
    """

    matrix: Matrix | None
    problems: tuple[Problem, ...]
    levels_made: frozenset[Steps]

    def path_in_file(self, path: Steps) -> Steps:
        """Where the file has what the matrix has at a path."""
        for end in (4, 2):
            if path[:end] in self.levels_made:
                path = path[: end - 2] + path[end:]
        return path

    def says_already(self, problem: Problem) -> bool:
        """Whether a problem of the finished matrix only follows from one of the shape, or repeats what is
        said of the level that a made level was made from."""
        path = problem.spot.path
        if path[:-1] in self.levels_made and path[-1] in ("id", "title"):
            return True
        # A status that is not known, or descriptors that are no list, leave the element without either.
        return any(
            path[: len(each.spot.path)] == each.spot.path
            or each.spot.path in ((*path, "status"), (*path, "descriptors"))
            for each in self.problems
        )


def draft_from(tables: Table) -> Draft:
    """The draft that the tables of a file give. Never raises for what stands in them."""
    values = TableValues()
    shape = _Shape(values)
    matrix = None
    with suppress(TooManyProblems):
        if shape.format_is_known(tables):
            matrix = shape.matrix(tables)
    return Draft(matrix=matrix, problems=tuple(values.problems), levels_made=frozenset(shape.levels_made))


class _Shape:
    """One reading of one file; `levels_made` grows on the way."""

    def __init__(self, take: TableValues) -> None:
        self._take = take
        self.levels_made: set[Steps] = set()
        self._stage_names: set[str] = set()

    def format_is_known(self, table: Table) -> bool:
        """Whether it makes sense to read on."""
        given = table.get("format", FORMAT)
        if not isinstance(given, int) or isinstance(given, bool):
            what = f"The format is {in_words(given)}, where the number {FORMAT} is wanted."
            mend = f"Write format = {FORMAT}."
        elif given > FORMAT:
            what = f"Matrix format {plain(given)} was made by a newer version of PlaceMatrix Desktop."
            mend = f"Open the file with that version; this one reads format {FORMAT}."
        elif given < FORMAT:
            what, mend = f"There is no matrix format {plain(given)}.", f"Write format = {FORMAT}."
        else:
            return True
        self._take.say(what, mend, Spot().at("format"))
        return False

    def matrix(self, table: Table) -> Matrix:
        """The draft of the whole matrix."""
        spot = Spot()
        levels = [key for key in ("themes", "elements", "descriptors") if key in table]
        self._known_only(table, (*_MATRIX, *levels), "matrix", spot)
        if len(levels) > 1:
            self._take.say(
                f"The matrix has both {levels[0]} and {levels[1]} at the top.",
                f"Move the {levels[1]} into the {levels[0]} that they belong to.",
                spot.at(levels[1]),
            )
        stages = tuple(
            self._stage(each, here) for each, here in self._take.tables(table, "stages", spot, title="label")
        )
        self._stage_names = {stage.id or stage.label for stage in stages}
        title = self._take.text(table, "title", spot)
        return Matrix(
            format=FORMAT,
            id=self._take.text(table, "id", spot),
            title=title,
            edition=self._take.text(table, "edition", spot),
            subjects=self._subjects(table, spot),
            ladder=self._take.yes_or_no(table, "ladder", spot),
            wording=self._take.text(table, "wording", spot),
            guidance=self._guidance(table, spot),
            source=self._source(table, spot),
            stages=stages,
            themes=self._themes(table, levels[0] if levels else "themes", title, spot),
        )

    def _themes(self, table: Table, level: str, title: str, spot: Spot) -> tuple[Theme, ...]:
        if level == "themes":
            return tuple(self._theme(each, here) for each, here in self._take.tables(table, "themes", spot))
        inside = spot.at("themes", 0, theme=title)
        self.levels_made.add(inside.path)
        if level == "elements":
            elements = tuple(
                self._element(each, here) for each, here in self._take.tables(table, "elements", inside)
            )
        else:
            elements = (self._sole_element(table, title, inside),)
        return (Theme(id="", title=title, elements=elements),)

    def _theme(self, table: Table, spot: Spot) -> Theme:
        in_elements = "elements" in table
        self._known_only(table, _THEME if in_elements else (*_THEME, *_OF_A_SOLE_ELEMENT), "theme", spot)
        title = self._take.text(table, "title", spot)
        elements: tuple[Element, ...] = ()
        if in_elements:
            elements = tuple(
                self._element(each, here) for each, here in self._take.tables(table, "elements", spot)
            )
        elif any(key in table for key in _OF_A_SOLE_ELEMENT):
            elements = (self._sole_element(table, title, spot),)
        return Theme(
            id=self._take.text(table, "id", spot),
            title=title,
            definition=self._take.text(table, "definition", spot),
            elements=elements,
        )

    def _sole_element(self, table: Table, title: str, outside: Spot) -> Element:
        """The one element of a theme, or of a matrix, that holds its descriptors directly."""
        spot = outside.at("elements", 0, element=title)
        self.levels_made.add(spot.path)
        return Element(
            id="",
            title=title,
            status=self._take.one_of(ElementStatus, table, "status", spot),
            note=self._take.text(table, "note", spot),
            descriptors=self._descriptors(table, spot),
        )

    def _element(self, table: Table, spot: Spot) -> Element:
        self._known_only(table, _ELEMENT, "element", spot)
        return Element(
            id=self._take.text(table, "id", spot),
            title=self._take.text(table, "title", spot),
            status=self._take.one_of(ElementStatus, table, "status", spot),
            note=self._take.text(table, "note", spot),
            descriptors=self._descriptors(table, spot),
        )

    def _descriptors(self, table: Table, spot: Spot) -> tuple[Descriptor, ...]:
        return tuple(
            self._descriptor(each, here) for each, here in self._take.tables(table, "descriptors", spot)
        )

    def _descriptor(self, table: Table, spot: Spot) -> Descriptor:
        self._known_only(table, _DESCRIPTOR, "descriptor", spot)
        return Descriptor(
            id=self._take.text(table, "id", spot),
            title=self._take.text(table, "title", spot),
            definition=self._take.text(table, "definition", spot),
            context=self._take.text(table, "context", spot),
            cells=self._cells(table, spot),
        )

    def _cells(self, table: Table, outside: Spot) -> dict[str, tuple[str, ...]]:
        spot = outside.at("cells")
        cells = table.get("cells", {})
        if not isinstance(cells, dict):
            self._take.say(
                f"The cells are {in_words(cells)}, where a table of stages and statements is wanted.",
                'Write each stage with its statements: emerging = ["A statement."].',
                spot,
            )
            return {}
        return {stage: self._statements(cell, spot.at(stage, stage=stage)) for stage, cell in cells.items()}

    def _statements(self, cell: object, spot: Spot) -> tuple[str, ...]:
        if isinstance(cell, str):
            return (cell,)
        if not isinstance(cell, list):
            self._take.say(
                f"The cell is {in_words(cell)}, where a list of statements is wanted.",
                'Write the statements in quotes and in square brackets: ["A statement."].',
                spot,
            )
            return ("",)
        return self._texts(cell, "statement", spot)

    def _guidance(self, table: Table, outside: Spot) -> tuple[str, ...]:
        spot, guidance = outside.at("guidance"), table.get("guidance", [])
        if not isinstance(guidance, list):
            self._take.say(
                f"The guidance is {in_words(guidance)}, where a list of considerations is wanted.",
                'Write them in quotes and in square brackets: guidance = ["A consideration."].',
                spot,
            )
            return ()
        return self._texts(guidance, "consideration", spot)

    def _texts(self, given: list[object], name: str, spot: Spot) -> tuple[str, ...]:
        texts: list[str] = []
        for number, text in enumerate(given):
            if not isinstance(text, str):
                self._take.say(
                    f"A {name} is {in_words(text)}, where a text is wanted.",
                    f"Put each {name} in quotes.",
                    spot.at(number),
                )
            texts.append(text if isinstance(text, str) else "")
        return tuple(texts)

    def _stage(self, table: Table, spot: Spot) -> Stage:
        self._known_only(table, _STAGE, "stage", spot)
        return Stage(
            id=self._take.text(table, "id", spot),
            label=self._take.text(table, "label", spot),
            definition=self._take.text(table, "definition", spot),
            age_range=self._take.text(table, "age_range", spot),
        )

    def _source(self, table: Table, outside: Spot) -> Source:
        spot, source = outside.at("source"), table.get("source", {})
        if not isinstance(source, dict):
            self._take.say(
                f"The source is {in_words(source)}, where a table is wanted.",
                f"Write [source] on a line of its own, and below it {', '.join(_SOURCE)}.",
                spot,
            )
            source = {}
        self._known_only(source, _SOURCE, "source", spot)
        return Source(
            publisher=self._take.text(source, "publisher", spot),
            title=self._take.text(source, "title", spot),
            date=self._take.text(source, "date", spot),
            reference=self._take.text(source, "reference", spot),
            rights=self._take.text(source, "rights", spot),
        )

    def _subjects(self, table: Table, outside: Spot) -> tuple[SubjectKind, ...]:
        spot, subjects = outside.at("subjects"), table.get("subjects", [])
        if not isinstance(subjects, list):
            self._take.say(
                f"The subjects are {in_words(subjects)}, where a list is wanted.",
                'Write them in square brackets: subjects = ["place"].',
                spot,
            )
            return ()
        found = (self._take.one_of(SubjectKind, {"subjects": each}, "subjects", outside) for each in subjects)
        return tuple(each for each in found if each is not None)

    def _known_only(self, table: Table, known: tuple[str, ...], kind: str, spot: Spot) -> None:
        for key in table:
            if key not in known:
                what = f"{'An' if kind == 'element' else 'A'} {kind} has no {quoted(key)}."
                self._take.say(what, self._key_meant(key, known, kind), spot.at(key))

    def _key_meant(self, key: str, known: tuple[str, ...], kind: str) -> str:
        if kind == "descriptor" and key in self._stage_names:
            return "Move the statements of a stage into the cells of the descriptor."
        if kind == "theme" and key in _OF_A_SOLE_ELEMENT:
            return "Move it into one of the elements of the theme."
        if meant := nearest(key, known):
            return f"Perhaps {meant} is meant."
        if kind != "matrix" and key in _MATRIX:
            return "Move it to the top of the file, above the first line in square brackets."
        return f"Take it out. Known here are {', '.join(known)}."
