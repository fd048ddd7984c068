"""The vocabulary of a theme: what each colour, size and measure is for."""

from __future__ import annotations

from typing import Literal, get_args

Role = Literal[
    # surfaces
    "window",  # behind everything, side panes
    "panel",  # the grid, headers, cards
    "raised",  # what lies over a panel: pop-ups, the chosen segment
    "sunken",  # tracks and wells
    "band",  # theme and element headings
    "footer",
    "tooltip",
    # lines
    "line",  # hairlines between things
    "line_strong",  # the edge of a field: at least 3 to 1
    # text
    "ink",
    "ink_muted",
    "ink_faint",  # placeholders, what is not there
    "on_footer",
    "on_footer_muted",
    "on_footer_due",  # what is over its time
    "on_tooltip",
    # what can be pressed or is chosen
    "accent",
    "accent_hover",
    "accent_pressed",
    "on_accent",
    "accent_soft",
    "on_accent_soft",
    "hover_row",
    "selection_row",
    "text_selection",
    "on_text_selection",
    "focus_ring",
    "key_cap",
    "scroll_thumb",
    "scroll_thumb_hover",
    # what is done
    "progress",
    "progress_track",
    "agreed_badge",
    "on_agreed_badge",
    "agreed_outline",
    "tally_dot",
    # what the strip says
    "info",
    "info_soft",
    "info_line",
    "success",
    "success_soft",
    "success_line",
    "warning",
    "warning_soft",
    "warning_line",
    "danger",
    "danger_soft",
    "danger_line",
    "on_danger",
    # what never leaves the laptop
    "private_note_fill",
    "private_note_stripe",
    "private_note_border",
    "on_private_note",
]
ROLES: tuple[Role, ...] = get_args(Role)

Weight = Literal["regular", "medium", "semibold", "bold"]

TextSize = Literal["caption", "small", "body", "lead", "title", "heading", "display"]
TEXT_SIZES: tuple[TextSize, ...] = get_args(TextSize)

Metric = Literal[
    "space",  # the grid: every distance is a multiple or half of it
    "radius",
    "radius_large",
    "focus_width",
    "control",  # height of a button or field
    "control_compact",  # pills
    "header",
    "footer_bar",
    "icon",
    "icon_small",
    "scroll_bar",
]
METRICS: tuple[Metric, ...] = get_args(Metric)
GROWING: frozenset[Metric] = frozenset(
    {"control", "control_compact", "header", "footer_bar", "icon", "icon_small"}
)
"""Measures that grow with the text, and never shrink with it: a target stays large enough to hit."""

_INKS: tuple[Role, ...] = ("ink", "ink_muted", "ink_faint")
_VOICES: tuple[Role, ...] = ("accent", "info", "success", "warning", "danger")
_GROUNDS: dict[Role, tuple[Role, ...]] = {
    "window": (*_INKS, *_VOICES),
    "panel": (*_INKS, *_VOICES),
    "raised": (*_INKS, *_VOICES),
    "sunken": _INKS,
    "band": _INKS,
    "hover_row": (*_INKS, "accent"),
    "selection_row": (*_INKS, "accent"),
    "key_cap": _INKS,
    "footer": ("on_footer", "on_footer_muted", "on_footer_due"),
    "tooltip": ("on_tooltip",),
    "accent": ("on_accent",),
    "accent_hover": ("on_accent",),
    "accent_pressed": ("on_accent",),
    "accent_soft": ("on_accent_soft", "ink", "ink_muted", "accent"),
    "text_selection": ("on_text_selection",),
    "agreed_badge": ("on_agreed_badge",),
    "info_soft": ("info", "ink"),
    "success_soft": ("success", "ink"),
    "warning_soft": ("warning", "ink"),
    "danger_soft": ("danger", "ink", "ink_faint"),
    "danger": ("on_danger",),
    "private_note_fill": ("on_private_note", "ink_faint"),
    "private_note_stripe": ("on_private_note", "ink_faint"),
}
TEXT_PAIRS: tuple[tuple[Role, Role], ...] = tuple(
    (text, ground) for ground, texts in _GROUNDS.items() for text in texts
)
"""Every text role with every ground that it may stand on."""

EDGE_PAIRS: tuple[tuple[Role, Role], ...] = (
    ("line_strong", "panel"),
    ("line_strong", "window"),
    ("line_strong", "raised"),
    ("focus_ring", "panel"),
    ("focus_ring", "window"),
    ("focus_ring", "sunken"),
    ("focus_ring", "selection_row"),
    ("progress", "progress_track"),
    ("agreed_outline", "panel"),
    ("agreed_badge", "panel"),
    ("tally_dot", "panel"),
    ("tally_dot", "selection_row"),
    ("scroll_thumb_hover", "panel"),
)
"""What must be seen to use the program, with what it stands on: at least 3 to 1 (WCAG 2.2, 1.4.11)."""
