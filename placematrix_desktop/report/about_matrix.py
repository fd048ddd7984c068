"""How to read the report, and where its matrix comes from."""

from __future__ import annotations

from collections.abc import Iterator

from placematrix_desktop.domain.charts import chip
from placematrix_desktop.domain.judgement import Judgement, State
from placematrix_desktop.domain.matrix import Matrix
from placematrix_desktop.domain.text import counted
from placematrix_desktop.domain.workshop import Workshop
from placematrix_desktop.report import keys
from placematrix_desktop.report.blocks import (
    Block,
    Bullets,
    Field,
    Heading,
    Paragraph,
    Section,
    Sign,
    Signs,
    field,
    words,
)
from placematrix_desktop.report.detail import CHIP_SIDE

_STATES: tuple[tuple[State, str, str], ...] = (
    (State.NO_CONSENSUS, "No consensus", "the group did not agree on a {column}; that is a result too"),
    (State.PARKED, "Parked", "put off; not decided yet"),
    (State.NOT_APPLICABLE, "Not applicable", "does not apply here"),
    (State.OPEN, "Not assessed", "not reached; it says nothing about the {column}"),
)


def signs_section(workshop: Workshop) -> Section:
    """The stages or choices with their definitions, and the signs of what has none."""
    return Section(
        heading=Heading(level=2, text="How to read this report"),
        blocks=(_introduction(workshop), Signs(items=tuple(_signs(workshop)))),
        listed=False,
    )


def _introduction(workshop: Workshop) -> Block:
    if workshop.matrix.ladder:
        text = (
            "The group agreed, for each descriptor, the stage that describes its partnership best today. "
            "Planned work does not count as done. Stages are counted and never averaged."
        )
    else:
        text = (
            "The group agreed one choice for each descriptor. The columns are choices, not steps: none is "
            "better than another. Planned work does not count as done. Choices are counted, nothing else."
        )
    return Paragraph(words=words(text))


def _signs(workshop: Workshop) -> Iterator[Sign]:
    matrix = workshop.matrix
    first = next(iter(matrix.descriptor_ids()), None)
    if first is None:
        return
    for stage in matrix.stages:
        judgement = Judgement(descriptor_id=first, state=State.AGREED, stage_id=stage.id)
        age = f"({stage.age_range})" if stage.age_range else ""
        text = " ".join(part for part in (stage.definition, age) if part)
        yield Sign(chip=chip(workshop, judgement, CHIP_SIDE), title=stage.label, text=text)
    for state, title, text in _STATES:
        sign = chip(workshop, Judgement(descriptor_id=first, state=state), CHIP_SIDE)
        yield Sign(chip=sign, title=title, text=text.format(column=matrix.column_word))
    if matrix.ladder and len(matrix.stages) > 1:
        between = Judgement(
            descriptor_id=first, state=State.AGREED, stage_id=matrix.stages[0].id, between_next=True
        )
        title, text = "Dark corner", "on the way from this stage to the next"
        yield Sign(chip=chip(workshop, between, CHIP_SIDE), title=title, text=text)


def matrix_section(workshop: Workshop) -> Section:
    """Source, edition, wording and rights."""
    heading = Heading(level=2, text="About the matrix", key=keys.ABOUT)
    return Section(heading=heading, blocks=tuple(_about(workshop.matrix)))


def _about(matrix: Matrix) -> Iterator[Block]:
    # Where every theme is its element, these are not counted a second time.
    elements = sum(len(theme.elements) for theme in matrix.themes if not theme.is_its_element)
    size = (
        counted(len(matrix.themes), "theme"),
        counted(elements, "element") if elements else "",
        counted(len(matrix.descriptor_ids()), "descriptor"),
        counted(len(matrix.stages), matrix.column_word),
    )
    holds = ", ".join(part for part in size if part)
    yield Paragraph(words=words(f"{matrix.title}, {matrix.edition}: {holds}."))
    if matrix.guidance:
        considerations = tuple(words(each) for each in matrix.guidance)
        yield Field(label="To consider", blocks=(Bullets(items=considerations),))
    source = ", ".join(
        part for part in (matrix.source.publisher, matrix.source.title, matrix.source.date) if part
    )
    yield from field("Source", source)
    yield from field("Reference", matrix.source.reference)
    yield from field("Wording", matrix.wording)
    yield from field("Rights", matrix.source.rights)
    yield Paragraph(
        words=words(
            "The workshop carries a copy of the matrix as it was on the day, so a later edition changes "
            "nothing in this report."
        )
    )
