"""The window that the room sees: on the projector, or shared in a call."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from placematrix_desktop.ui.projection import Projection, Scene
from placematrix_desktop.ui.room.agreed_face import agreed_face
from placematrix_desktop.ui.room.blank_face import blank_face
from placematrix_desktop.ui.room.content import agreed_told, descriptor_told, title_told, watermark_of
from placematrix_desktop.ui.room.descriptor_face import descriptor_face
from placematrix_desktop.ui.room.look import RoomLook
from placematrix_desktop.ui.room.marks import Picture
from placematrix_desktop.ui.room.title_face import title_face
from placematrix_desktop.ui.theme import ThemeKeeper

NORMAL_SIZE = QSize(1024, 704)
SMALLEST_SIZE = QSize(800, 600)
_MINUTE_MS = 60_000


class RoomWindow(QWidget):
    """Shows a projection and has neither menu nor button. It takes no keys: those that are pressed in it go
    to whoever listens to `key_pressed`."""

    closed = Signal()
    """Somebody has closed it by its frame."""
    key_pressed = Signal(QKeyEvent)

    def __init__(self, projection: Projection, themes: ThemeKeeper, now: Callable[[], datetime]) -> None:
        super().__init__(None, Qt.WindowType.Window)
        self._themes, self._now = themes, now
        self._projection = projection
        self._picture: Picture | None = None
        self._laid_out_from: object = None
        self._painted_from: object = None
        self._is_going = False
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        # The facilitator goes on typing in the other window.
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setMinimumSize(SMALLEST_SIZE)
        self.resize(NORMAL_SIZE)
        self._minute = QTimer(self)
        self._minute.setInterval(_MINUTE_MS // 4)
        self._minute.timeout.connect(self.refresh)
        self._minute.start()
        projection.changed.connect(self.refresh)
        themes.changed.connect(self.refresh)
        self._name()

    @property
    def projection(self) -> Projection:
        return self._projection

    def follow(self, projection: Projection) -> None:
        """Show another projection, as when the screens were made anew."""
        self._projection.changed.disconnect(self.refresh)
        self._projection = projection
        projection.changed.connect(self.refresh)
        self.refresh()

    @property
    def picture(self) -> Picture:
        """What is shown now, laid out for the present size."""
        source = self._source()
        if self._picture is None or source != self._laid_out_from:
            self._picture, self._laid_out_from = self._lay_out(), source
            self._tell(self._picture)
        return self._picture

    def refresh(self) -> None:
        """Show what there is to be shown now."""
        # Not what is laid out: others may have asked for that before it is painted.
        if self._source() != self._painted_from:
            self.update()

    def go(self) -> None:
        """Close it without telling that it was closed."""
        self._is_going = True
        self._projection.changed.disconnect(self.refresh)
        self._themes.changed.disconnect(self.refresh)
        self._minute.stop()
        self.close()
        self.deleteLater()

    # Qt

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        self.picture.paint(painter)
        painter.end()
        self._painted_from = self._laid_out_from

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.isFullScreen():
            self.showNormal()
            return
        self.key_pressed.emit(event)

    def mouseDoubleClickEvent(self, _event: QMouseEvent) -> None:
        if self.isFullScreen():
            self.showNormal()
        else:
            self.showFullScreen()

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        if not self._is_going:
            self.closed.emit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.refresh()

    # The inside

    def _source(self) -> tuple[object, ...]:
        """All that the picture is made from."""
        projection = self._projection
        minute = self._now().replace(second=0, microsecond=0)
        shown = projection.shown
        return (
            _Same(shown.workshop, shown.earlier),
            shown.descriptor_id,
            shown.rounds,
            projection.blank,
            projection.scene,
            projection.page,
            minute,
            self.size(),
            self._themes.theme.id,
        )

    def _lay_out(self) -> Picture:
        shown, projection = self._projection.shown, self._projection
        look = RoomLook(self._themes.theme, self.size(), bool(watermark_of(shown.workshop.facts)))
        if projection.blank:
            return blank_face(shown.workshop, look)
        if projection.scene is Scene.TITLE:
            return title_face(title_told(shown, self._now()), look)
        if projection.scene is Scene.AGREED:
            return agreed_face(agreed_told(shown, self._now()), look, projection.page)
        return descriptor_face(descriptor_told(shown, self._now()), look, projection.page)

    def _tell(self, picture: Picture) -> None:
        self._name()
        said = "\n".join(picture.spoken)
        if said != self.accessibleDescription():
            self.setAccessibleDescription(said)
        if picture.page < self._projection.page:
            # From the last page, one key leads back to the one before it.
            self._projection.turn_to_page(picture.page)

    def _name(self) -> None:
        facts = self._projection.shown.workshop.facts
        title = self.tr("Room – {}").format(facts.subject)
        if title != self.windowTitle():
            self.setWindowTitle(title)
            self.setAccessibleName(title)


class _Same:
    """Workshops that are the same objects: comparing all that is in them would take longer than to draw."""

    def __init__(self, *workshops: object) -> None:
        self._workshops = workshops

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and all(
            one is another for one, another in zip(self._workshops, other._workshops, strict=True)
        )

    def __hash__(self) -> int:
        return hash(tuple(map(id, self._workshops)))
