"""Hands on a real keyboard: xdotool presses keys in the X server, and the server sends them to whoever has
the focus, through the keyboard layout that is set."""

from __future__ import annotations

from tests.desktop.desktop import Desktop, DesktopProblem, wait_until

KEYPAD = {"1": "87", "2": "88", "3": "89", "4": "83", "5": "84", ",": "91"}
"""The key codes of keys on the keypad. By their names xdotool would press other keys, or Shift with them."""


class Hands:
    """Works the window that has the focus. There is no window manager, so a window is given it once."""

    def __init__(self, desktop: Desktop, layout: str = "us") -> None:
        self._desktop = desktop
        desktop.run("setxkbmap", "-layout", layout)

    def take(self, title: str) -> None:
        """Give the keys to the window with this in its title, as soon as it can be seen."""

        def window() -> str:
            try:
                return self._desktop.run("xdotool", "search", "--onlyvisible", "--name", title)
            except DesktopProblem:
                return ""

        number = wait_until(f"a window called “{title}”", window).splitlines()[0]
        self._desktop.run("xdotool", "windowfocus", "--sync", number)

    def press(self, *keys: str) -> None:
        """Press keys one after the other, each by the name of its symbol: "Down", "ctrl+z", "3"."""
        self._desktop.run("xdotool", "key", *keys)

    def press_keypad(self, sign: str) -> None:
        """Press a key of `KEYPAD`; Num Lock has to be on."""
        self._desktop.run("xdotool", "key", KEYPAD[sign])

    def type(self, text: str) -> None:
        """Type a text with the keys that the layout has for it."""
        self._desktop.run("xdotool", "type", "--delay", "5", text)
