"""Which side panes fold, so that the stages stay readable in a narrow window or with large text."""

from __future__ import annotations

_LEFT_FITS_FROM = 1240
_RIGHT_FITS_FROM = 900


class PaneFolding:
    """Remembers what the user chose for each pane until the room for it changes.

    Widths are those of the screen in pixels; text of 200 % needs twice the room. Where there is no room
    for both panes, opening one folds the other.
    """

    def __init__(self) -> None:
        self._fits = {"left": True, "right": True}
        self._chosen: dict[str, bool | None] = {"left": None, "right": None}
        self._lent: set[str] = set()
        self._last = self._before = "right"

    def measure(self, width: int, text_scale: int) -> None:
        """The screen has this width and text size now."""
        room = width * 100 // max(100, text_scale)
        for side, least in (("left", _LEFT_FITS_FROM), ("right", _RIGHT_FITS_FROM)):
            fits = room >= least
            if fits != self._fits[side]:
                self._fits[side] = fits
                self._chosen[side] = None
                self._lent.discard(side)

    def is_folded(self, side: str) -> bool:
        """Whether the pane at this side ("left" or "right") is to be folded now."""
        folded = {name: self._wants_to_be_folded(name) for name in self._fits}
        if not self._fits["left"] and not any(folded.values()):
            return side != self._last
        return folded[side]

    def choose(self, side: str, folded: bool) -> None:
        """The user wants it so."""
        self._chosen[side] = folded
        self._lent.discard(side)
        if not folded:
            self._last = side

    def lend(self, side: str) -> None:
        """Open a folded pane for as long as somebody writes in it."""
        if self.is_folded(side):
            self._lent.add(side)
            self._before = self._last
            self._last = side

    def give_back(self) -> None:
        """Fold again what was only lent."""
        if self._lent:
            self._last = self._before
        self._lent.clear()

    def _wants_to_be_folded(self, side: str) -> bool:
        if side in self._lent:
            return False
        chosen = self._chosen[side]
        return not self._fits[side] if chosen is None else chosen
