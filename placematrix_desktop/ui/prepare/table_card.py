"""A card that a table fills, with the keys of the table at its foot."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtWidgets import QTableView

from placematrix_desktop.ui.pieces import Card, KeyHint
from placematrix_desktop.ui.pieces.flow_layout import FlowLayout
from placematrix_desktop.ui.theme import ThemeKeeper


def table_card(themes: ThemeKeeper, table: QTableView, keys: Iterable[tuple[str, str]]) -> Card:
    """The card; `keys` are what stands on each key cap and what the key does."""
    theme, card = themes.theme, Card(themes)
    card.body.setContentsMargins(1, 1, 1, 1)
    card.body.setSpacing(0)
    card.body.addWidget(table, 1)
    foot = FlowLayout(gap=theme.space(2), line_gap=theme.space(0.5))
    foot.setContentsMargins(theme.space(1.5), theme.space(0.75), theme.space(1.5), theme.space(0.75))
    for key, words in keys:
        foot.addWidget(KeyHint(themes, key, words))
    card.body.addLayout(foot)
    return card
