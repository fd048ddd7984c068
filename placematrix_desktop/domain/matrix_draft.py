"""From a draft, as a file or an editor gives it, to a matrix in its one form.

A draft is a `Matrix` that may lack ids (an empty text) and cells (a stage that `cells` does not
name). Every importer makes a draft, finishes it here and asks `matrix_rules` what is wrong with it.
"""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace

from placematrix_desktop.domain.matrix import Descriptor, Element, Matrix, Source, Stage, Theme
from placematrix_desktop.domain.matrix_text import tidy
from placematrix_desktop.domain.slug import SlugsInUse


def finished(draft: Matrix) -> Matrix:
    """The matrix with tidy texts, an id for everything that has a title, and every cell present.

    An id that the draft gives is kept as it stands, even where it is wrong or stands twice: that is
    for the rules to say. One that is made is unique among its own kind (stages, themes, elements,
    descriptors). What has neither id nor title keeps an empty id. Finishing twice changes nothing.
    """
    title = tidy(draft.title)
    stage_ids = _Ids("stage", (stage.id for stage in draft.stages))
    stages = tuple(_stage(stage, stage_ids) for stage in draft.stages)
    known_stages = tuple(stage.id for stage in stages if stage.id)
    theme_ids = _Ids("theme", (theme.id for theme in draft.themes))
    element_ids = _Ids("element", (element.id for _, element in draft.elements()))
    descriptor_ids = _Ids("descriptor", (place.descriptor.id for place in draft.places()))

    def descriptor(given: Descriptor) -> Descriptor:
        name = tidy(given.title)
        return Descriptor(
            id=descriptor_ids.keep_or_make(given.id, name),
            title=name,
            definition=tidy(given.definition),
            context=tidy(given.context),
            cells=_cells(given.cells, known_stages),
        )

    def element(given: Element) -> Element:
        name = tidy(given.title)
        return Element(
            id=element_ids.keep_or_make(given.id, name),
            title=name,
            status=given.status,
            note=tidy(given.note),
            descriptors=tuple(descriptor(each) for each in given.descriptors),
        )

    def theme(given: Theme) -> Theme:
        name = tidy(given.title)
        return Theme(
            id=theme_ids.keep_or_make(given.id, name),
            title=name,
            definition=tidy(given.definition),
            elements=tuple(element(each) for each in given.elements),
        )

    return replace(
        draft,
        id=_Ids("matrix", (draft.id,)).keep_or_make(draft.id, title),
        title=title,
        edition=tidy(draft.edition),
        wording=tidy(draft.wording),
        guidance=tuple(tidy(each) for each in draft.guidance),
        source=_source(draft.source),
        stages=stages,
        themes=tuple(theme(each) for each in draft.themes),
    )


class _Ids:
    """The ids of one kind: those that are given come first, so that a made one never takes theirs."""

    def __init__(self, kind: str, given: Iterable[str]) -> None:
        self._kind = kind
        self._in_use = SlugsInUse(each for each in given if each)

    def keep_or_make(self, given: str, title: str) -> str:
        if given or not title:
            return given
        return self._in_use.make(title, otherwise=self._kind)


def _stage(given: Stage, ids: _Ids) -> Stage:
    label = tidy(given.label)
    return Stage(
        id=ids.keep_or_make(given.id, label),
        label=label,
        definition=tidy(given.definition),
        age_range=tidy(given.age_range),
    )


def _source(given: Source) -> Source:
    return Source(
        publisher=tidy(given.publisher),
        title=tidy(given.title),
        date=tidy(given.date),
        reference=tidy(given.reference),
        rights=tidy(given.rights),
    )


def _cells(given: dict[str, tuple[str, ...]], stage_ids: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
    in_order = {stage_id: given.get(stage_id, ()) for stage_id in stage_ids} | given
    return {stage_id: tuple(tidy(each) for each in cell) for stage_id, cell in in_order.items()}
