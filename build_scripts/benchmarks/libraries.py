"""The libraries that are measured on, made once a run."""

from __future__ import annotations

from pathlib import Path

from placematrix_desktop.application.sample import begin_sample
from placematrix_desktop.bootstrap import parts_of
from placematrix_desktop.domain.matrix import Descriptor, Element, Matrix, Source, Stage, SubjectKind, Theme

REAL_MATRIX = "wyh-place-development"


def with_real_workshop(file: Path) -> str:
    """A library with one workshop of 43 descriptors in which nothing is agreed; gives its id."""
    parts = parts_of(file)
    session = parts.workshops.begin(parts.matrices.load(REAL_MATRIX), "Northbridge")
    parts.library.close()
    return session.workshop.id


def with_large_workshop(file: Path, descriptors: int) -> str:
    """A library with one workshop on a matrix of so many descriptors; gives its id."""
    parts = parts_of(file)
    session = parts.workshops.begin(large_matrix(descriptors), "Largeton")
    parts.library.close()
    return session.workshop.id


def with_full_workshop(file: Path) -> str:
    """A library with the sample workshop, every descriptor recorded, closed; gives its id."""
    parts = parts_of(file)
    matrix = parts.matrices.load(REAL_MATRIX)
    session = begin_sample(parts.workshops, matrix, parts.sample_for(matrix))
    session.close_workshop()
    parts.library.close()
    return session.workshop.id


def with_many_workshops(file: Path, workshops: int) -> None:
    """A library with so many workshops on one small matrix."""
    parts = parts_of(file)
    matrix = large_matrix(5)
    for number in range(workshops):
        parts.workshops.begin(matrix, f"Place {number:05}", occasion="Baseline")
    parts.library.close()


def large_matrix(descriptors: int) -> Matrix:
    """Ten descriptors an element, ten elements a theme, four stages."""
    stages = tuple(Stage(id=f"stage-{n}", label=f"Stage {n}") for n in range(1, 5))
    rows = [
        Descriptor(
            id=f"descriptor-{n}",
            title=f"Descriptor {n}",
            cells={stage.id: (f"What descriptor {n} looks like at {stage.label}.",) for stage in stages},
        )
        for n in range(descriptors)
    ]
    elements = [
        Element(id=f"element-{at}", title=f"Element {at}", descriptors=tuple(rows[at : at + 10]))
        for at in range(0, descriptors, 10)
    ]
    themes = tuple(
        Theme(id=f"theme-{at}", title=f"Theme {at}", elements=tuple(elements[at : at + 10]))
        for at in range(0, len(elements), 10)
    )
    return Matrix(
        id=f"large-{descriptors}",
        title=f"A matrix of {descriptors} descriptors",
        edition="2026",
        subjects=(SubjectKind.PLACE,),
        wording="Made to be measured.",
        source=Source(publisher="Nobody", title="A large matrix"),
        stages=stages,
        themes=themes,
    )
