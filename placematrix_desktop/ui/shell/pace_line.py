"""What the foot of the window says of the time: how far the group gets, a break that is due, the clock."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from placematrix_desktop.domain.next_to_take import Why, next_to_take
from placematrix_desktop.domain.pace import break_ahead, pace_of
from placematrix_desktop.domain.workshop import PartKind
from placematrix_desktop.ui.open_workshop import OpenWorkshop
from placematrix_desktop.ui.pace_words import break_words, pace_words
from placematrix_desktop.ui.pieces import FooterBar

CLOCK_MS = 20_000
SOON_MS = 150
"""A change is reckoned with after this time, so that deciding never waits for it."""

ITEMS = ("pace", "break", "clock")


class PaceLine(QObject):
    """Looks at the clock every so often, and soon after each change. Nothing flashes: words are put in place
    of other words. It is to be let go of with the workshop."""

    def __init__(self, footer: FooterBar, desk: OpenWorkshop) -> None:
        super().__init__(footer)
        self._footer, self._desk = footer, desk
        self._step = ""
        self._minute, self._soon = QTimer(self), QTimer(self)
        self._minute.setInterval(CLOCK_MS)
        self._soon.setInterval(SOON_MS)
        self._soon.setSingleShot(True)
        for timer in (self._minute, self._soon):
            timer.timeout.connect(self.refresh)
        desk.changed.connect(self._on_change)
        desk.talk_clock.changed.connect(self._show_clock)
        self._minute.start()

    def show_step(self, step: str) -> None:
        """The forecast stands in Run and Prepare, the clock in Run alone."""
        self._step = step
        self.refresh()
        self._show_clock()

    def let_go(self) -> None:
        """Say nothing more."""
        self._minute.stop()
        self._soon.stop()
        self._desk.changed.disconnect(self._on_change)
        self._desk.talk_clock.changed.disconnect(self._show_clock)
        for key in ITEMS:
            self._footer.remove_item(key)
        self.deleteLater()

    def refresh(self) -> None:
        """Reckon now."""
        if self._step != "run" or self._desk.workshop.is_closed:
            self._footer.remove_item("pace")
            self._footer.remove_item("break")
            return
        self._show_pace()
        ahead = break_ahead(self._desk.workshop.agenda, self._desk.session.now().astimezone())
        words = break_words(ahead)
        if words:
            self._footer.set_item("break", rest=words, icon="clock", rank=2)
        else:
            self._footer.remove_item("break")

    def _show_pace(self) -> None:
        workshop, session = self._desk.workshop, self._desk.session
        if workshop.facts.finish is None:
            self._footer.remove_item("pace")
            return
        suggestions = next_to_take(workshop, session.earlier)
        queue = [one.descriptor_id for one in suggestions]
        words = pace_words(pace_of(workshop, session.now().astimezone(), queue))
        if words is None:
            self._footer.remove_item("pace")
            return
        after = words.after
        if words.strong and suggestions and suggestions[0].why in (Why.SPLIT, Why.WIDE):
            after = self.tr("{0} · next: the most divided first").format(after)
        self._footer.set_item(
            "pace",
            words.strong,
            after,
            before=words.before,
            short=(words.strong, words.after) if words.strong else None,
            rank=1,
        )

    def _show_clock(self) -> None:
        clock, descriptor_id = self._desk.talk_clock, self._desk.selected
        agenda = self._desk.workshop.agenda
        if self._step != "run" or not self._desk.writable or not agenda.has(descriptor_id):
            self._footer.remove_item("clock")
            return
        given = next((one.minutes for one in agenda.items if one.descriptor_id == descriptor_id), None)
        spent = clock.minutes
        words = self.tr("{0} of {1} min").format(spent, given) if given else self.tr("{0} min").format(spent)
        over = given is not None and spent > given
        rest = self.tr("over its time") if over else self.tr("on this one")
        if clock.stopped:
            rest = self.tr("stopped")
        due = over and not clock.stopped
        self._footer.set_item(
            "clock", words, rest, icon="warning" if due else "clock", short=(words, ""), rank=3, due=due
        )

    def _on_change(self, change_set: object) -> None:
        self._soon.start()
        touched = getattr(change_set, "touched", None)
        if touched is not None and touched(PartKind.AGENDA):
            self._show_clock()
