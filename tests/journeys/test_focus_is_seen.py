"""Wherever Tab leads, it can be seen and heard: what has the focus looks different from what has not, and has
a name and a role for a screen reader."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from tests.journeys.conftest import OpenWindow

Key = Qt.Key
LEAST = 60
"""Pixels that have to differ: a frame around something small, and more than a cursor."""
MOST_STOPS = 80


def image_of(widget: QWidget) -> QImage:
    return widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


def differing(one: QImage, other: QImage) -> int:
    """How many pixels of two pictures differ; all of them where their sizes do."""
    if one.size() != other.size():
        return one.width() * one.height()
    a, b = bytes(one.constBits()), bytes(other.constBits())
    return sum(a[at : at + 4] != b[at : at + 4] for at in range(0, len(a), 4)) if a != b else 0


def heard_badly(widget: QWidget) -> list[str]:
    """What a screen reader lacks of a widget."""
    interface = QAccessible.queryAccessibleInterface(widget)
    kind = type(widget).__name__
    lacking = [] if interface.text(QAccessible.Text.Name) else [f"{kind} has no name"]
    # A picture has the role of no control; it says in its description what is chosen in it.
    is_told = bool(interface.text(QAccessible.Text.Description))
    if interface.role() in (QAccessible.Role.NoRole, QAccessible.Role.Client) and not is_told:
        lacking.append(f"{kind} {interface.text(QAccessible.Text.Name)!r} has no role")
    return lacking


@pytest.mark.parametrize(
    ("step", "least_stops", "look"),
    [
        ("run", 12, "light"),
        ("run", 12, "dark"),
        ("run", 12, "contrast"),
        ("prepare", 10, "light"),
        ("review", 3, "dark"),
        ("sign_off", 3, "contrast"),
    ],
)
def test_the_focus_is_seen_at_every_stop_of_tab(
    open_window: OpenWindow, step: str, least_stops: int, look: str
) -> None:
    sitting = open_window()
    window = sitting.window
    window.begin_sample()
    window.themes.choose(look)
    window.go_to(step)
    sitting.keys.settle()
    seen: list[QWidget] = []
    unseen: list[str] = []  # or unheard
    while len(seen) < MOST_STOPS:
        focused = sitting.keys.focused
        if focused in seen:
            break
        seen.append(focused)
        unseen += heard_badly(focused)
        with_focus = image_of(focused)
        sitting.keys.press(Key.Key_Tab)
        if sitting.keys.focused is focused:
            break
        if not isValid(focused) or not focused.isVisible():
            continue
        if differing(with_focus, image_of(focused)) < LEAST:
            unseen.append(f"{type(focused).__name__} {focused.accessibleName()!r}")
    assert unseen == []
    assert len(seen) >= least_stops, [type(widget).__name__ for widget in seen]
