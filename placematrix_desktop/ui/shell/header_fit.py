"""What the heading of the window gives up where it is narrow or its text is large, and in which order."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtWidgets import QWidget

from placematrix_desktop.ui.pieces import Badge, Button, ElidedLabel, IconButton, StepBar
from placematrix_desktop.ui.theme import ThemeKeeper

_LETTERS = 9
"""Letters of the title that are worth giving anything else up for."""
_FOR_THE_TITLE = 9
"""Rungs of the ladder that are taken so that the whole title can be read: all but the way Home."""


class Folded(NamedTuple):
    """How far things are folded. `room` says how much of the button of the room window is left, "words", an
    "icon" or "none"; `steps` which steps are icons: none, all but the one that is shown, or all. Everything
    that goes is also in the menu or in a tool tip."""

    room: str = "words"
    hint: bool = False
    steps: str = "none"
    undo: bool = False
    status: bool = False
    redo: bool = False
    home: bool = False


LADDER: tuple[Folded, ...] = (
    Folded(),
    Folded("icon"),
    Folded("icon", hint=True),
    Folded("icon", hint=True, status=True),
    Folded("icon", hint=True, status=True, steps="others"),
    Folded("icon", hint=True, status=True, steps="others", undo=True),
    Folded("none", hint=True, status=True, steps="others", undo=True),
    Folded("none", hint=True, status=True, steps="all", undo=True),
    Folded("none", hint=True, status=True, steps="all", undo=True, redo=True),
    Folded("none", hint=True, status=True, steps="all", undo=True, redo=True, home=True),
)
"""From nothing folded to as much as can be; the first that fits is taken."""


class HeaderFit:
    """Folds the parts of a heading. `spare` is then the room in pixels that is left over for the words of
    Undo beyond the plain word, `left` what the title and what stands beside it need, and `folded` says how it
    stands."""

    def __init__(
        self,
        themes: ThemeKeeper,
        *,
        at_left: QWidget,
        title: ElidedLabel,
        status: Badge,
        marks: tuple[Badge, ...],
        steps: StepBar,
        undo: Button,
        redo: IconButton,
        room: Button,
        menu: IconButton,
    ) -> None:
        self._themes = themes
        self._at_left, self._title, self._status, self._marks = at_left, title, status, marks
        self._steps, self._undo, self._redo, self._menu = steps, undo, redo, menu
        self._room, self._room_words = room, room.text()
        self.wants_status = False
        self.folded = LADDER[0]
        self.spare = self.left = 0

    def fit(self, width: int, word: str) -> None:
        """Fold as little as fits the width. `word` is what stands on Undo at least."""
        whole = self._title.width_whole()
        least = min(self._title.sizeHint().width(), self._themes.theme.text_pixels("lead") * _LETTERS // 2)
        # Which workshop it is stands nowhere else; what folds is in the menu, and the keys stay.
        for title, ladder in ((whole, LADDER[:_FOR_THE_TITLE]), (least, LADDER)):
            for folded in ladder:
                self._fold(folded, word)
                self.left = title + sum(self._beside_title())
                self.spare = width - title - self._needed()
                if self.spare >= 0:
                    return

    def _fold(self, folded: Folded, word: str) -> None:
        self.folded = folded
        self._undo.set_hint("" if folded.hint else "Ctrl+Z")
        self._undo.set_icon("undo" if folded.undo else "")
        self._undo.setText("" if folded.undo else word)
        self._room.setText(self._room_words if folded.room == "words" else "")
        self._room.set_icon("" if folded.room == "words" else "screen")
        self._room.setToolTip("" if folded.room == "words" else self._room_words)
        self._room.setVisible(folded.room != "none")
        self._steps.fold(folded.steps)
        self._status.setVisible(self.wants_status and not folded.status)
        self._redo.setVisible(not folded.redo)
        self._at_left.setVisible(not folded.home)

    def _needed(self) -> int:
        """The width in pixels of all but the title."""
        theme = self._themes.theme
        buttons = (self._undo, self._redo, self._room, self._menu)
        right = [button.sizeHint().width() for button in buttons if not button.isHidden()]
        between = theme.space(1) * (len(right) - 1)
        around = theme.space(2) + theme.space(1.5) + 2 * theme.space(2)
        return sum(self._beside_title()) + self._steps.sizeHint().width() + sum(right) + between + around

    def _beside_title(self) -> list[int]:
        """The widths in pixels of the way Home and the marks, with the space beside them."""
        theme = self._themes.theme
        left = []
        if not self._at_left.isHidden():
            left.append(self._at_left.sizeHint().width() + theme.space(1.5))
        return left + [
            badge.sizeHint().width() + theme.space(1)
            for badge in (self._status, *self._marks)
            if not badge.isHidden()
        ]
