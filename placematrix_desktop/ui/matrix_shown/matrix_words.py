"""What is said of a matrix in a few words: for whom, how large, steps or choices, where it is from."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from placematrix_desktop.domain.matrix import Source, Stage, SubjectKind
    from placematrix_desktop.domain.matrix_card import MatrixCard


def kind_words(kind: SubjectKind) -> str:
    """Those who assess themselves, as many: "places"."""
    return {
        "place": QCoreApplication.translate("Matrix", "places"),
        "provider_collaborative": QCoreApplication.translate("Matrix", "provider collaboratives"),
        "neighbourhood": QCoreApplication.translate("Matrix", "neighbourhoods"),
        "system": QCoreApplication.translate("Matrix", "systems"),
    }[kind.value]


def kinds_words(kinds: Iterable[SubjectKind]) -> str:
    """ "places and provider collaboratives"."""
    *others, last = [kind_words(kind) for kind in kinds]
    if not others:
        return last
    both = QCoreApplication.translate("Matrix", "{first} and {last}")
    return both.format(first=", ".join(others), last=last)


def for_whom(kinds: Iterable[SubjectKind]) -> str:
    """ "For places and provider collaboratives"."""
    return QCoreApplication.translate("Matrix", "For {kinds}").format(kinds=kinds_words(kinds))


def themes_words(count: int) -> str:
    """ "3 themes"."""
    if count == 1:
        return QCoreApplication.translate("Matrix", "1 theme")
    return QCoreApplication.translate("Matrix", "{count} themes").format(count=count)


def elements_words(count: int) -> str:
    """ "19 elements"."""
    if count == 1:
        return QCoreApplication.translate("Matrix", "1 element")
    return QCoreApplication.translate("Matrix", "{count} elements").format(count=count)


def descriptors_words(count: int) -> str:
    """ "43 descriptors"."""
    if count == 1:
        return QCoreApplication.translate("Matrix", "1 descriptor")
    return QCoreApplication.translate("Matrix", "{count} descriptors").format(count=count)


def size_words(card: MatrixCard) -> str:
    """ "3 themes · 19 elements · 43 descriptors"; elements are named where they are not the themes again."""
    parts = [themes_words(card.themes)]
    if card.elements != card.themes:
        parts.append(elements_words(card.elements))
    return " · ".join((*parts, descriptors_words(card.descriptors)))


def columns_title(ladder: bool) -> str:
    """What the columns are called together."""
    if ladder:
        return QCoreApplication.translate("Matrix", "Stages")
    return QCoreApplication.translate("Matrix", "Choices")


def columns_kind(ladder: bool) -> str:
    """Whether the columns are steps up, or choices none of which is better than another."""
    if ladder:
        return QCoreApplication.translate("Matrix", "Steps")
    return QCoreApplication.translate("Matrix", "Choices, not steps")


def columns_words(labels: Sequence[str], ladder: bool) -> str:
    """ "4 steps: Emerging, Developing, Maturing, Thriving", or choices instead of steps."""
    words = (
        QCoreApplication.translate("Matrix", "{count} steps: {labels}")
        if ladder
        else QCoreApplication.translate("Matrix", "{count} choices: {labels}")
    )
    return words.format(count=len(labels), labels=", ".join(labels))


def stage_about(stage: Stage) -> str:
    """What a stage means and how old those in it are, as far as the matrix says; else ""."""
    return " · ".join(part for part in (stage.definition, stage.age_range) if part)


def published_words(source: Source) -> str:
    """Publisher, title and date of the source."""
    return ", ".join(part for part in (source.publisher, source.title, source.date) if part)
