"""The card of what a matrix goes through: its themes with their elements."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QLabel

from placematrix_desktop.domain.matrix import Element, Matrix, Theme
from placematrix_desktop.ui.matrix_shown.element_words import remark_words
from placematrix_desktop.ui.matrix_shown.titled_card import TitledCard
from placematrix_desktop.ui.theme import ThemeKeeper, set_role


def contents_card(matrix: Matrix, themes: ThemeKeeper) -> TitledCard:
    """Each theme with its number of descriptors; its elements below, where they say more than the theme."""
    card = TitledCard(themes, QCoreApplication.translate("Matrix", "What it goes through"))
    for theme in matrix.themes:
        card.body.addSpacing(themes.theme.space(0.5))
        card.body.addLayout(_heading(card, theme))
        for words in (theme.definition, theme_contents(theme)):
            if words:
                card.body.addWidget(card.words(words, "caption"))
    return card


def theme_contents(theme: Theme) -> str:
    """The elements of a theme with what is remarked of them; an element of the theme's own name is not
    named again, and only what is remarked of it stands there."""
    parts = (_element(theme, element) for element in theme.elements)
    return " · ".join(part for part in parts if part)


def _element(theme: Theme, element: Element) -> str:
    remark = remark_words(element)
    if element.title == theme.title:
        return remark[:1].upper() + remark[1:]
    return f"{element.title} ({remark})" if remark else element.title


def _heading(card: TitledCard, theme: Theme) -> QHBoxLayout:
    row = QHBoxLayout()
    count = QLabel(str(sum(len(element.descriptors) for element in theme.elements)))
    set_role(count, "muted")
    row.addWidget(card.words(theme.title, "strong"), 1)
    row.addWidget(count)
    return row
