"""What the room is shown of a workshop that is open: what the projector follows, holds or leaves out.

A projection is handed workshops, which hold no private notes, and never the session that does. So nothing
that is made from it can show one.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QObject, Signal

from placematrix_desktop.domain.workshop import Workshop
from placematrix_desktop.ui.open_workshop import OpenWorkshop

UNFOLD_KEY_NAME = "F6"
"""The key that unfolds what is private in the main window for as long as it is held."""


class Scene(Enum):
    """What the room is shown by itself, as it goes with the step that the facilitator is at."""

    TITLE = auto()
    """Whose day it is and what it is about: the workshop is being prepared."""
    DESCRIPTOR = auto()
    """The selected descriptor."""
    AGREED = auto()
    """What was agreed so far: it is looked back on, or signed."""


_SCENES = {"prepare": Scene.TITLE, "review": Scene.AGREED, "sign_off": Scene.AGREED}


@dataclass(frozen=True)
class Shown:
    """One state of what the room is shown. `rounds` is how many rounds of hands on the descriptor may be
    seen; `earlier` is the workshop that this one is compared with."""

    workshop: Workshop
    earlier: Workshop | None
    descriptor_id: str
    rounds: int
    scene: Scene = Scene.DESCRIPTOR


class Projection(QObject):
    """Follows the facilitator, unless it is frozen. What is asked for the room itself (another page, what
    was agreed so far, a blank page) also reaches a frozen one."""

    changed = Signal()
    """Something that the room is shown, or that the main window says about it, is different."""

    def __init__(
        self,
        workshop: Workshop,
        descriptor_id: str,
        *,
        earlier: Workshop | None = None,
    ) -> None:
        super().__init__()
        self._workshop, self._earlier = workshop, earlier
        self._descriptor_id = descriptor_id
        self._scene = Scene.DESCRIPTOR
        self._revealed: dict[str, int] = {}
        self._held: Shown | None = None
        self._blank = self._agreed_so_far = False
        self._page = 0
        self._is_open = False
        self._folds_private = False

    # What is shown

    @property
    def shown(self) -> Shown:
        """What the room is shown, or would be if it were not blank."""
        return self._held or self._now()

    @property
    def frozen(self) -> bool:
        """True while the room keeps what it was shown last."""
        return self._held is not None

    @frozen.setter
    def frozen(self, frozen: bool) -> None:
        if frozen == self.frozen:
            return
        before = self.shown
        self._held = self._now() if frozen else None
        now = (self._descriptor_id, self._scene)
        if not frozen and (before.descriptor_id, before.scene) != now:
            self._turn_back()
        self.changed.emit()

    @property
    def blank(self) -> bool:
        """True while the room is shown the names of place and workshop and nothing else."""
        return self._blank

    @blank.setter
    def blank(self, blank: bool) -> None:
        if blank != self._blank:
            self._blank = blank
            self.changed.emit()

    @property
    def shows_agreed_so_far(self) -> bool:
        """True while the room was asked to show what was agreed so far; going on to another descriptor or
        step ends it."""
        return self._agreed_so_far

    @shows_agreed_so_far.setter
    def shows_agreed_so_far(self, shows: bool) -> None:
        if shows != self._agreed_so_far:
            self._agreed_so_far = shows
            self._page = 0
            self.changed.emit()

    @property
    def scene(self) -> Scene:
        """What the room is shown where it is not blank: what it was asked for, or what it was shown by
        itself."""
        return Scene.AGREED if self._agreed_so_far else self.shown.scene

    @property
    def page(self) -> int:
        """Which page of what is shown, from 0. How many there are depends on the size of the room window,
        which takes the last one where there are fewer."""
        return self._page

    def turn_to_page(self, page: int) -> None:
        """Show another page; below the first there is none."""
        page = max(0, page)
        if page != self._page:
            self._page = page
            self.changed.emit()

    @property
    def is_open(self) -> bool:
        """Whether there is a room window; without one there is nothing to freeze or to blank."""
        return self._is_open

    def set_open(self, is_open: bool) -> None:
        """Say that the room window has been opened or closed. The next one begins afresh."""
        if is_open != self._is_open:
            self._is_open = is_open
            self._held, self._blank = None, False
            self._turn_back()
            self.changed.emit()

    # Tallies

    def reveal(self, descriptor_id: str) -> None:
        """Show the rounds of hands that were counted on a descriptor. A round that comes later is hidden
        until it is revealed as well, where the workshop hides tallies."""
        rounds = self._rounds_counted(descriptor_id)
        if self._revealed.get(descriptor_id, 0) < rounds:
            self._revealed[descriptor_id] = rounds
            self.changed.emit()

    def is_revealed(self, descriptor_id: str) -> bool:
        """Whether the last round of hands on a descriptor may be seen by the room."""
        if not self._workshop.facts.tally_hidden:
            return True
        return self._revealed.get(descriptor_id, 0) >= self._rounds_counted(descriptor_id)

    def rounds_revealed(self, descriptor_id: str) -> int:
        """How many rounds of hands on a descriptor the room may see."""
        there = len(self._workshop.judgement(descriptor_id).tallies)
        if not self._workshop.facts.tally_hidden:
            return there
        return min(there, self._revealed.get(descriptor_id, 0))

    def _rounds_counted(self, descriptor_id: str) -> int:
        # To reveal before a hand is counted means that the first round is counted in the open.
        return max(1, len(self._workshop.judgement(descriptor_id).tallies))

    # The main window

    @property
    def folds_private(self) -> bool:
        """True where the room may be looking at the main window, which then has to fold private notes,
        names and hidden tallies. False while the facilitator holds the key that unfolds them."""
        return self._folds_private

    @property
    def folds_lists_of_people(self) -> bool:
        """The same for the lists of people in Prepare. Whoever prepares alone on a laptop has to read them,
        so they fold only once the room is there: something is decided, or the room window is open."""
        under_way = self._is_open or any(one.decided_at for one in self._workshop.judgements.values())
        return self._folds_private and under_way

    def fold_private(self, fold: bool) -> None:
        """Say whether the main window has to be safe to be seen by the room."""
        if fold != self._folds_private:
            self._folds_private = fold
            self.changed.emit()

    # Following

    def take(self, workshop: Workshop, earlier: Workshop | None) -> None:
        """The workshop has changed."""
        if workshop is self._workshop and earlier is self._earlier:
            return
        self._workshop, self._earlier = workshop, earlier
        self.changed.emit()

    def go_to(self, descriptor_id: str) -> None:
        """The facilitator has gone on to another descriptor."""
        if descriptor_id == self._descriptor_id:
            return
        self._descriptor_id = descriptor_id
        # Elsewhere the room is not shown the descriptor, so nothing begins anew there.
        if not self.frozen and self._scene is Scene.DESCRIPTOR:
            self._turn_back()
        self.changed.emit()

    def follow_step(self, step: str) -> None:
        """The facilitator has turned to another step of the workshop."""
        scene = _SCENES.get(step, Scene.DESCRIPTOR)
        if scene is self._scene:
            return
        self._scene = scene
        if not self.frozen:
            self._turn_back()
        self.changed.emit()

    def take_over(self, before: Projection) -> None:
        """Go on as another one of the same workshop stood, where the screens are made anew."""
        self._scene = before._scene
        self._revealed = dict(before._revealed)
        self._held, self._page = before._held, before._page
        self._blank, self._agreed_so_far = before._blank, before._agreed_so_far
        self._is_open, self._folds_private = before._is_open, before._folds_private

    def _turn_back(self) -> None:
        self._page = 0
        self._agreed_so_far = False

    def _now(self) -> Shown:
        rounds = self.rounds_revealed(self._descriptor_id)
        return Shown(self._workshop, self._earlier, self._descriptor_id, rounds, self._scene)


def projection_of(desk: OpenWorkshop) -> Projection:
    """What the room is shown of a workshop: follows its changes and the descriptor that is selected."""
    projection = Projection(desk.workshop, desk.selected, earlier=desk.session.earlier)
    # The desk knows the projection, and not the other way round.
    desk.changed.connect(lambda _change_set: projection.take(desk.workshop, desk.session.earlier))
    desk.selected_changed.connect(projection.go_to)
    return projection
