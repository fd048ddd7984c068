"""The foot of the window: when the last decision was saved, how far the group is, and the next keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from placematrix_desktop.ui.pieces import FooterBar
from placematrix_desktop.ui.theme import ThemeKeeper

if TYPE_CHECKING:
    from placematrix_desktop.ui.open_workshop import OpenWorkshop
    from placematrix_desktop.ui.shell.pace_line import PaceLine
    from placematrix_desktop.ui.shell.projector import Projector


class Footer(FooterBar):
    """What the facilitator glances at: everything is saved, and this many are agreed."""

    def __init__(self, themes: ThemeKeeper, parent: QWidget | None = None) -> None:
        super().__init__(themes, parent=parent)
        self._desk: OpenWorkshop | None = None
        self._projector: Projector | None = None
        self._is_shared = False
        self._pace: PaceLine | None = None
        self.show_home()

    def show_home(self) -> None:
        """With no workshop open there is one hint and nothing to count."""
        self._desk = None
        self._leave_pace()
        for item in ("rehearsal", "saved", "agreed", "room", "typing"):
            self.remove_item(item)
        if self._is_shared:
            self.set_item("home", rest=self.tr("Written back to a shared folder"), icon="folder")
        else:
            self.set_item("home", rest=self.tr("Everything stays on this laptop"), icon="private")
        self.set_hints([("Enter", self.tr("begin or open")), ("F1", self.tr("keys"))])

    def tell_where(self, *, is_shared: bool) -> None:
        """Say, on Home, whether everything stays on this laptop or somebody else has the library as well."""
        self._is_shared = is_shared
        if self._desk is None:
            self.show_home()

    def show_matrices(self, shown: bool) -> None:
        """Hint at the keys of the library of matrices, or at those of Home again."""
        if not shown:
            self.show_home()
            return
        self.set_hints(
            [
                ("Enter", self.tr("use for a new workshop")),
                ("→", self.tr("read")),
                ("Alt+P", self.tr("whole grid")),
                ("Esc", self.tr("back")),
                ("F1", self.tr("keys")),
            ]
        )

    def show_workshop(self, desk: OpenWorkshop) -> None:
        """Follow a workshop until another one or Home is shown."""
        self._desk = desk
        self.remove_item("home")
        desk.changed.connect(self._refresh)
        desk.typing_changed.connect(self._on_typing)
        self._refresh()
        self._on_typing(bool(desk.session.drafts()))
        self._follow_pace(desk)
        self.show_step("run")

    def follow_room(self, projector: Projector) -> None:
        """Say how the room window stands."""
        self._projector = projector
        projector.changed.connect(self.show_room)

    def show_room(self) -> None:
        """How the room window stands; nothing while it is closed."""
        strong, rest = self._projector.says() if self._projector else ("", "")
        if strong:
            self.set_item("room", strong, rest, icon="screen", short=(strong, ""))
        else:
            self.remove_item("room")

    def show_step(self, step: str) -> None:
        """Hint at the keys of a screen."""
        hints = {
            "run": [
                ("1…n", self.tr("agree")),
                ("Space", self.tr("next open")),
                ("V", self.tr("show of hands")),
                ("R", self.tr("who is here")),
                ("W", self.tr("what next")),
                ("/", self.tr("search")),
            ],
            "prepare": [("Ctrl+2", self.tr("run"))],
            "review": [("Ctrl+4", self.tr("sign off"))],
            "sign_off": [("Ctrl+3", self.tr("review"))],
        }
        self.set_hints([*hints.get(step, []), ("F1", self.tr("keys"))])
        if self._pace is not None:
            self._pace.show_step(step)

    def _follow_pace(self, desk: OpenWorkshop) -> None:
        from placematrix_desktop.ui.shell.pace_line import PaceLine

        self._leave_pace()
        self._pace = PaceLine(self, desk)

    def _leave_pace(self) -> None:
        if self._pace is not None:
            self._pace.let_go()
            self._pace = None

    def _refresh(self, _change_set: object = None) -> None:
        if self._desk is None or (self.sender() not in (None, self._desk)):
            return
        workshop = self._desk.workshop
        if workshop.facts.rehearsal:
            self.set_item(
                "rehearsal",
                self.tr("Rehearsal"),
                self.tr("nothing here counts"),
                icon="warning",
                short=(self.tr("Rehearsal"), ""),
            )
        else:
            self.remove_item("rehearsal")
        clock = self._desk.session.saved_at.astimezone().strftime("%H:%M")
        words = self.tr("Closed {}") if workshop.is_closed else self.tr("Saved {}")
        self.set_item("saved", words.format(clock), icon="check")
        progress = self._desk.progress
        self.set_item(
            "agreed", self.tr("{} of {}").format(progress.agreed, progress.total), self.tr("agreed")
        )

    def _on_typing(self, typing: bool) -> None:
        if typing and self._desk is not None:
            self.set_item("typing", rest=self.tr("Typing is kept"), icon="edit")
        else:
            self.remove_item("typing")
