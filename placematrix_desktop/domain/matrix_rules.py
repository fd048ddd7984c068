"""What a matrix has to fulfil, whichever kind of file it comes from.

The rules look at a matrix in its one form (`matrix_draft.finished`) and name everything that is wrong,
not only the first thing.
"""

from __future__ import annotations

from collections.abc import Iterator

from placematrix_desktop.domain.matrix import Descriptor, Element, ElementStatus, Matrix, SubjectKind, Theme
from placematrix_desktop.domain.matrix_problem import Problem, Spot
from placematrix_desktop.domain.matrix_text import quoted, unusable_character
from placematrix_desktop.domain.nearest import nearest
from placematrix_desktop.domain.slug import LONGEST, is_slug, slug

FORMAT = 1
"""The one version of the matrix file that this program reads and writes."""

FEWEST_STAGES = 2
MOST_STAGES = 9
"""The keys 1 to 9 choose a stage."""


def problems(matrix: Matrix) -> tuple[Problem, ...]:
    """Everything that is wrong with a matrix, in the order of the matrix; empty for a sound one."""
    return tuple(each_problem(matrix))


def each_problem(matrix: Matrix) -> Iterator[Problem]:
    """The same one by one, for who wants to stop early."""
    return _Rules(matrix).matrix()


class _Rules:
    """One pass over one matrix; remembers where each id stood first."""

    def __init__(self, matrix: Matrix) -> None:
        self._matrix = matrix
        self._first: dict[tuple[str, str], Spot] = {}
        self._labels = {stage.id: stage.label for stage in matrix.stages if stage.id}
        # With one stage unnamed or none at all, a name in a cell may well be right.
        self._stages_are_certain = bool(self._labels) and all(stage.id for stage in matrix.stages)

    def matrix(self) -> Iterator[Problem]:
        matrix, top = self._matrix, Spot()
        if matrix.format != FORMAT:
            yield Problem(
                what=f"The matrix is in format {matrix.format}, and this program knows format {FORMAT}.",
                mend="Use the version of PlaceMatrix Desktop that made it, or a newer one.",
                spot=top.at("format"),
            )
        yield from self._text("title", matrix.title, top, needed="The matrix has no title.")
        if matrix.title or matrix.id:
            yield from self._id("matrix", matrix.id, top)
        yield from self._text("edition", matrix.edition, top)
        yield from self._text("wording", matrix.wording, top)
        for number, consideration in enumerate(matrix.guidance):
            yield from self._text(
                number, consideration, top.at("guidance"), needed="The consideration is empty."
            )
        yield from self._subjects()
        for field in ("publisher", "title", "date", "reference", "rights"):
            yield from self._text(field, getattr(matrix.source, field), top.at("source"))
        yield from self._stages()
        for number, theme in enumerate(matrix.themes):
            yield from self._theme(theme, top.at("themes", number, theme=theme.title))
        if not any(element.descriptors for _, element in matrix.elements()):
            yield Problem(
                what="The matrix has no descriptors, so there is nothing to agree a stage for.",
                mend="Add at least one descriptor with its statements.",
                spot=top.at("themes"),
            )

    def _subjects(self) -> Iterator[Problem]:
        subjects, spot = self._matrix.subjects, Spot().at("subjects")
        if not subjects:
            yield Problem(
                what="It is not said who assesses itself with this matrix.",
                mend=f"Name at least one of the subjects {', '.join(SubjectKind)}.",
                spot=spot,
            )
        for number, subject in enumerate(subjects):
            if subject in subjects[:number]:
                yield Problem(
                    what=f"The subject {quoted(subject)} stands twice.",
                    mend="Take one of them out.",
                    spot=spot,
                )

    def _stages(self) -> Iterator[Problem]:
        stages, spot = self._matrix.stages, Spot().at("stages")
        if not stages:
            yield Problem(
                what="The matrix has no stages.",
                mend=f"Name its columns in order: at least {FEWEST_STAGES}, at most {MOST_STAGES}.",
                spot=spot,
            )
        elif len(stages) < FEWEST_STAGES:
            yield Problem(
                what="The matrix has one stage only, so a group has nothing to choose from.",
                mend="Add the other stages.",
                spot=spot,
            )
        elif len(stages) > MOST_STAGES:
            yield Problem(
                what=f"The matrix has {len(stages)} stages, and the keys 1 to {MOST_STAGES} choose one.",
                mend=f"Leave out or join stages until {MOST_STAGES} or fewer are left.",
                spot=spot,
            )
        labels: dict[str, Spot] = {}
        for number, stage in enumerate(stages):
            here = spot.at(number, stage=stage.label)
            yield from self._text("label", stage.label, here, needed="The stage has no label.")
            if stage.label or stage.id:
                yield from self._id("stage", stage.id, here)
            yield from self._text("definition", stage.definition, here)
            yield from self._text("age_range", stage.age_range, here)
            first = labels.setdefault(stage.label.casefold(), here.at("label"))
            if stage.label and first.path[1] != number:
                yield Problem(
                    what=f"A second stage is called {quoted(stage.label)}, so nobody can tell the two apart.",
                    mend="Give one of them another label.",
                    spot=here.at("label"),
                    other=first,
                )

    def _theme(self, theme: Theme, spot: Spot) -> Iterator[Problem]:
        yield from self._text("title", theme.title, spot, needed="The theme has no title.")
        if theme.title or theme.id:
            yield from self._id("theme", theme.id, spot)
        yield from self._text("definition", theme.definition, spot)
        if not theme.elements:
            yield Problem(
                what="The theme is empty.",
                mend="Give it elements or descriptors, or take it out.",
                spot=spot.at("elements"),
            )
        for number, element in enumerate(theme.elements):
            yield from self._element(element, spot.at("elements", number, element=element.title))

    def _element(self, element: Element, spot: Spot) -> Iterator[Problem]:
        yield from self._text("title", element.title, spot, needed="The element has no title.")
        if element.title or element.id:
            yield from self._id("element", element.id, spot)
        yield from self._text("note", element.note, spot)
        if not element.descriptors and element.status is None:
            yield Problem(
                what="The element has no descriptors and no status that says why.",
                mend=f"Add descriptors, or a status: {', '.join(ElementStatus)}.",
                spot=spot,
            )
        for number, descriptor in enumerate(element.descriptors):
            yield from self._descriptor(
                descriptor, spot.at("descriptors", number, descriptor=descriptor.title)
            )

    def _descriptor(self, descriptor: Descriptor, spot: Spot) -> Iterator[Problem]:
        yield from self._text("title", descriptor.title, spot, needed="The descriptor has no title.")
        if descriptor.title or descriptor.id:
            yield from self._id("descriptor", descriptor.id, spot)
        yield from self._text("definition", descriptor.definition, spot)
        yield from self._text("context", descriptor.context, spot)
        if not any(descriptor.cells.values()):
            yield Problem(
                what="The descriptor has no statement at any stage.",
                mend="Write what at least one stage looks like, or take the descriptor out.",
                spot=spot.at("cells"),
            )
        for stage_id, statements in descriptor.cells.items():
            here = spot.at("cells", stage_id, stage=self._labels.get(stage_id) or stage_id)
            if stage_id not in self._labels and self._stages_are_certain:
                yield Problem(
                    what=f"The matrix has no stage {quoted(stage_id)}.",
                    mend=self._stage_meant(stage_id),
                    spot=here,
                )
            for number, statement in enumerate(statements):
                yield from self._text(number, statement, here, needed="The statement is empty.")

    def _stage_meant(self, name: str) -> str:
        known = ", ".join(self._labels)
        for stage_id, label in self._labels.items():
            if label.casefold() == name.casefold():
                return f"Write {stage_id}, the id of that stage. The stages are {known}."
        meant = nearest(slug(name), self._labels)
        return f"Perhaps it is {meant}. The stages are {known}." if meant else f"The stages are {known}."

    def _id(self, kind: str, given: str, spot: Spot) -> Iterator[Problem]:
        spot = spot.at("id")
        if not is_slug(given):
            better = slug(given)
            fault = "is not made of lower-case letters, digits and single hyphens"
            if len(given) > LONGEST:
                fault = f"has more than {LONGEST} characters"
            yield Problem(
                what=f"The id {quoted(given)} {fault}.",
                mend=f"Write {better} instead." if better else "Leave it out, and one is made.",
                spot=spot,
            )
        first = self._first.setdefault((kind, given), spot)
        if first is not spot and given:
            yield Problem(
                what=f"A second {kind} has the id {quoted(given)}.",
                mend="Give one of them another id.",
                spot=spot,
                other=first,
            )

    def _text(self, field: str | int, text: str, spot: Spot, *, needed: str = "") -> Iterator[Problem]:
        if needed and not text:
            named = "Write it, or take it out." if isinstance(field, int) else f"Give it a {field}."
            yield Problem(what=needed, mend=named, spot=spot.at(field))
        # Almost every text is printable, and asking so is quicker than searching.
        elif not text.isprintable() and (code := unusable_character(text)):
            yield Problem(
                what=f"The text {quoted(text)} holds {code}, which cannot be shown or printed.",
                mend="Take the character out.",
                spot=spot.at(field),
            )
