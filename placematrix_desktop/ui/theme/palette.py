"""A theme as Qt's palette, for what the style sheet does not reach."""

from __future__ import annotations

from PySide6.QtGui import QPalette

from placematrix_desktop.ui.theme.roles import Role
from placematrix_desktop.ui.theme.theme import Theme

_PARTS: tuple[tuple[QPalette.ColorRole, Role], ...] = (
    (QPalette.ColorRole.Window, "window"),
    (QPalette.ColorRole.WindowText, "ink"),
    (QPalette.ColorRole.Base, "panel"),
    (QPalette.ColorRole.AlternateBase, "band"),
    (QPalette.ColorRole.Text, "ink"),
    (QPalette.ColorRole.PlaceholderText, "ink_faint"),
    (QPalette.ColorRole.Button, "panel"),
    (QPalette.ColorRole.ButtonText, "ink"),
    (QPalette.ColorRole.BrightText, "on_accent"),
    (QPalette.ColorRole.Highlight, "text_selection"),
    (QPalette.ColorRole.HighlightedText, "on_text_selection"),
    (QPalette.ColorRole.Accent, "accent"),
    (QPalette.ColorRole.Link, "accent"),
    (QPalette.ColorRole.LinkVisited, "accent"),
    (QPalette.ColorRole.ToolTipBase, "tooltip"),
    (QPalette.ColorRole.ToolTipText, "on_tooltip"),
    (QPalette.ColorRole.Light, "raised"),
    (QPalette.ColorRole.Midlight, "band"),
    (QPalette.ColorRole.Mid, "line"),
    (QPalette.ColorRole.Dark, "line_strong"),
    (QPalette.ColorRole.Shadow, "ink"),
)
_FADED = (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText)


def palette_of(theme: Theme) -> QPalette:
    """The palette of a theme, the same for active and inactive windows."""
    palette = QPalette()
    for part, role in _PARTS:
        palette.setColor(part, theme.colour(role))
    for part in _FADED:
        palette.setColor(QPalette.ColorGroup.Disabled, part, theme.colour("ink_faint"))
    return palette
