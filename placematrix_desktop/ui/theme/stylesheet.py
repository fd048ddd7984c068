"""The style sheet of the application, made from a theme."""

from __future__ import annotations

from string import Template

from placematrix_desktop.ui.theme.icons import IconFolder
from placematrix_desktop.ui.theme.roles import METRICS, TEXT_SIZES, Role
from placematrix_desktop.ui.theme.sheets import SHEETS
from placematrix_desktop.ui.theme.theme import Theme

_IMAGES: tuple[tuple[str, str, Role], ...] = (
    ("image_check", "check", "on_accent"),
    ("image_part", "minus", "on_accent"),
    ("image_down", "chevron-down", "ink_muted"),
    ("image_up", "chevron-up", "ink_muted"),
    ("image_left", "chevron-left", "ink_muted"),
    ("image_right", "chevron-right", "ink_muted"),
    ("image_down_faint", "chevron-down", "line_strong"),
    ("image_up_faint", "chevron-up", "line_strong"),
    ("image_calendar", "calendar", "ink_muted"),
    ("image_menu_check", "check", "accent"),
)

_TOUCH = 40
"""Pixels that a finger needs."""
_LINE = 1.2
"""The height of a line of text as a multiple of its size."""
_MENU_ICON, _LEAST_AROUND = 16, 4


def style_sheet_of(theme: Theme, icons: IconFolder) -> str:
    """The style sheet of every widget. Raises KeyError where a sheet names what no theme has."""
    words: dict[str, str] = {**dict(theme.roles.items()), **_lengths(theme)}
    words |= {word: f'url("{icons.path(icon, theme.hex(role))}")' for word, icon, role in _IMAGES}
    return "\n".join(Template(sheet).substitute(words) for sheet in SHEETS)


def _lengths(theme: Theme) -> dict[str, str]:
    lengths: dict[str, int] = {f"text_{size}": theme.text_pixels(size) for size in TEXT_SIZES}
    lengths |= {metric: theme.height(metric) for metric in METRICS}
    for units in (0.5, 1, 1.5, 2, 3):
        lengths[f"space_{units:g}".replace(".", "_")] = theme.space(units)
    # Qt adds border and padding to min-height; a field has a border of one pixel above and below.
    lengths["control_inner"] = theme.height("control") - 2
    # The ring of focus is one pixel thicker than a border, and takes that from the padding.
    lengths["control_inner_focus"] = theme.height("control") - 4
    pill = theme.height("control_compact") - 4
    lengths["pill_inner"], lengths["pill_inner_focus"] = pill - 2, pill - 4
    # With its ends and its border as wide as a finger.
    lengths["pill_least"] = max(pill - 20, 18)
    lengths["pill_radius"] = pill // 2
    lengths["box"] = theme.height("icon_small") + 2
    # The border counts: a radius over half the whole would make the ring square.
    lengths["dot_ring"] = lengths["box"] // 2 + 1
    # A line of a menu is as high as a finger needs, and with large text no higher: all of them have to be in
    # sight on a small screen.
    line = max(_MENU_ICON, round(theme.text_pixels("body") * _LINE))
    around = max(_LEAST_AROUND, _TOUCH - 2 - line)
    lengths["menu_line"] = line
    lengths["menu_above"], lengths["menu_below"] = around - around // 2, around // 2
    return {word: f"{length}px" for word, length in lengths.items()}
