"""What the main window has to do with the room: the room window, and being safe to be seen itself."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from placematrix_desktop.ui.pieces.strip import StripKind
from placematrix_desktop.ui.projection import Scene
from placematrix_desktop.ui.room.displays import Displays
from placematrix_desktop.ui.room.safety import RoomSafety

if TYPE_CHECKING:
    from placematrix_desktop.ui.projection import Projection
    from placematrix_desktop.ui.room.opening import RoomOpening
    from placematrix_desktop.ui.room.window import RoomWindow
    from placematrix_desktop.ui.shell.main_window import MainWindow

UNFOLD_KEY = Qt.Key.Key_F6
SETTINGS = "screen.ini"
RELEASE_MS = 60
"""How long the key has to be up to count as released."""


class Projector(QObject):
    """Made with the first workshop that is opened. `displays` and `now` are those of the system unless
    others are handed over."""

    changed = Signal()
    """What the footer says of the room is different."""

    def __init__(
        self,
        window: MainWindow,
        displays: Displays | None = None,
        now: Callable[[], datetime] | None = None,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._now = now or (lambda: datetime.now().astimezone())
        self._opening: RoomOpening | None = None
        self._projection: Projection | None = None
        self._told = ""
        self.displays = displays or Displays(self)
        # It is about this laptop, so it lies with the log and not in the library, which may be elsewhere.
        folder = window.log_folder.parent if window.log_folder else window.library_file.parent
        self.safety = RoomSafety(self.displays, folder / SETTINGS, self)
        self.safety.changed.connect(self._fold)
        # X11 may send a release and a press again and again while a key is held, and does not say so.
        self._release = QTimer(self)
        self._release.setSingleShot(True)
        self._release.setInterval(RELEASE_MS)
        self._release.timeout.connect(lambda: self.safety.hold(False))
        window.footer.follow_room(self)
        # Of the events of all widgets, only those that reach the window itself.
        window.installEventFilter(self)

    @property
    def room(self) -> RoomWindow | None:
        """The room window; None while it is closed."""
        return self._opening.window if self._opening else None

    def show_workshop(self, projection: Projection | None) -> None:
        """A workshop was opened, its screens were made anew, or it was left, which closes the room window."""
        if self._projection is not None:
            self._projection.changed.disconnect(self.changed)
        self._projection = projection
        if projection is None:
            self.close()
            return
        projection.changed.connect(self.changed)
        projection.fold_private(self.safety.folds)
        if self._opening is not None and self._opening.is_open:
            self._opening.open(projection)
        self.changed.emit()

    def toggle(self) -> None:
        """Open the room window, or close it."""
        if self._projection is None:
            return
        opening = self._opened()
        if opening.is_open:
            self.close()
        else:
            opening.open(self._projection)

    def turn_page(self, by: int) -> None:
        """Turn pages in the room window, from whatever is being worked on."""
        if self._projection is None:
            return
        if self._projection.is_open:
            self._projection.turn_to_page(self._projection.page + by)
        else:
            self._window.strip.tell("problem", self.tr("The room window is not open. F5 opens it."))

    def close(self) -> None:
        """Close the room window, where it is open; what the strip said of it is over."""
        if self._opening is not None:
            self._opening.close()
        if self._told and self._window.strip.text == self._told:
            self._window.strip.clear()

    def says(self) -> tuple[str, str]:
        """What the footer says of the room: a strong part and the rest; empty while it is closed."""
        opening, projection = self._opening, self._projection
        if opening is None or projection is None or not opening.is_open:
            return "", ""
        if opening.is_waiting:
            return self.tr("Room"), self.tr("display gone")
        if projection.blank:
            return self.tr("Room blank"), ""
        scene = projection.scene
        if projection.frozen:
            if scene is Scene.TITLE:
                return self.tr("Room frozen"), self.tr("on the title")
            if scene is Scene.AGREED:
                return self.tr("Room frozen"), self.tr("on what was agreed")
            shown = projection.shown
            title = shown.workshop.matrix.place(shown.descriptor_id).descriptor.title
            return self.tr("Room frozen"), self.tr("on {}").format(_short(title))
        if scene is Scene.TITLE:
            return self.tr("Room"), self.tr("title")
        room = opening.window
        pages = room.picture.pages if room is not None else 1
        if scene is Scene.AGREED:
            if pages > 1:
                words = self.tr("agreed so far, {0} of {1}")
                return self.tr("Room"), words.format(projection.page + 1, pages)
            return self.tr("Room"), self.tr("agreed so far")
        if pages > 1:
            return self.tr("Room"), self.tr("page {0} of {1}").format(projection.page + 1, pages)
        return self.tr("Room"), self.tr("on")

    # Keys

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Unfold what is private while the key is held that no field and no grid has taken."""
        if isinstance(event, QKeyEvent) and event.key() == UNFOLD_KEY and self._projection is not None:
            if event.type() is QEvent.Type.KeyPress:
                self._release.stop()
                self.safety.hold(True)
            elif event.type() is QEvent.Type.KeyRelease and not event.isAutoRepeat():
                self._release.start()
            return True
        if event.type() is QEvent.Type.WindowDeactivate:
            # The release of the key goes to another window.
            self._release.stop()
            self.safety.hold(False)
        return super().eventFilter(watched, event)

    # The inside

    def _opened(self) -> RoomOpening:
        if self._opening is None:
            from placematrix_desktop.ui.room.opening import RoomOpening

            self._opening = RoomOpening(self._window, self._window.themes, self.displays, self._now)
            self._opening.told.connect(self._tell)
            self._opening.key_pressed.connect(self._pass_on)
        return self._opening

    def _pass_on(self, event: QKeyEvent) -> None:
        """A key that was pressed in the room window is meant for the main window."""
        self._window.activateWindow()
        if event.key() == Qt.Key.Key_F5:
            self.toggle()
            return
        focus = self._window.focusWidget()
        if focus is not None:
            QApplication.sendEvent(focus, event)

    def _tell(self, kind: StripKind, sentence: str) -> None:
        self._told = sentence
        self._window.strip.tell(kind, sentence)

    def _fold(self) -> None:
        if self._projection is not None:
            self._projection.fold_private(self.safety.folds)


def _short(title: str, most: int = 28) -> str:
    return title if len(title) <= most else title[: most - 1].rstrip() + "…"
