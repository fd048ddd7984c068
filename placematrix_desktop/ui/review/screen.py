"""The Review screen: its parts at the left, the chosen one at the right."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from placematrix_desktop.application.workshop_session import ChangeSet
from placematrix_desktop.ui.open_workshop import OpenWorkshop
from placematrix_desktop.ui.pieces import KeyHint
from placematrix_desktop.ui.pieces.section_list import PartStanding, SectionList
from placematrix_desktop.ui.projection import Projection, projection_of
from placematrix_desktop.ui.review.actions_section import ActionsSection
from placematrix_desktop.ui.review.changes_section import ChangesSection
from placematrix_desktop.ui.review.counts_section import CountsSection
from placematrix_desktop.ui.review.fresh_section import FreshSection
from placematrix_desktop.ui.review.glance_section import GlanceSection
from placematrix_desktop.ui.review.minutes_section import MinutesSection
from placematrix_desktop.ui.review.next_steps import NextStepsSection
from placematrix_desktop.ui.review.read_back import ReadBackSection
from placematrix_desktop.ui.theme import ThemeKeeper, set_role

_WIDE, _NARROW = 232, 196
_NARROW_BELOW = 1200


class ReviewScreen(QWidget):
    """What the workshop came to. Only the action register can be changed here."""

    run_asked = Signal(str)
    """Descriptor id: it is selected, show it in Run."""
    element_asked = Signal(str)
    """Id of an element that takes a result from elsewhere: show that in Run."""

    def __init__(
        self,
        desk: OpenWorkshop,
        themes: ThemeKeeper,
        projection: Projection | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._themes = desk, themes
        self.setObjectName("review")
        self.setAccessibleName(self.tr("Review"))
        self.glance = GlanceSection(desk, themes)
        self.counts = CountsSection(desk, themes)
        self.changes = ChangesSection(desk, themes)
        # Where the columns are choices, there is no next stage and no target.
        self.next_steps = NextStepsSection(desk, themes) if desk.workshop.matrix.ladder else None
        self.register = ActionsSection(desk, themes)
        self.minutes = MinutesSection(desk, themes, projection or projection_of(desk))
        self.read_back = ReadBackSection(desk, themes)
        parts: tuple[tuple[FreshSection | None, str], ...] = (
            (self.glance, "matrix"),
            (self.counts, "review"),
            (self.changes, "history"),
            (self.next_steps, "target"),
            (self.register, "action"),
            (self.minutes, "clock"),
            (self.read_back, "note"),
        )
        shown = [(part, icon) for part, icon in parts if part is not None]
        self.sections: tuple[FreshSection, ...] = tuple(part for part, _ in shown)
        self.list = SectionList(themes)
        self.list.setAccessibleName(self.tr("Parts of Review"))
        self._pages = QStackedWidget()
        self._side = QFrame()
        self._lay_out()
        for section in self.sections:
            self._pages.addWidget(section)
        self.list.chosen.connect(self._pages.setCurrentIndex)
        self.list.entered.connect(self.focus_start)
        self.list.show_parts([(part.title, icon) for part, icon in shown], self._standings)
        desk.changed.connect(self._on_change)
        for part in (self.glance, self.changes, self.next_steps, self.minutes, self.read_back):
            if part is not None:
                part.run_asked.connect(self._ask_for_run)
        self.read_back.element_asked.connect(self.element_asked)
        for key, by in (("Ctrl+PgDown", 1), ("Ctrl+PgUp", -1)):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda by=by: self._step(by))

    @property
    def current(self) -> FreshSection:
        """The part that is shown."""
        section = self._pages.currentWidget()
        assert isinstance(section, FreshSection)
        return section

    def show_section(self, section: FreshSection) -> None:
        """Turn to a part."""
        self.list.setCurrentRow(self.sections.index(section))

    def show_actions(self) -> None:
        """Turn to the action register."""
        self.show_section(self.register)
        self.register.focus_start()

    def show_read_back(self, theme_id: str) -> None:
        """Turn to the read-back, at this theme."""
        self.show_section(self.read_back)
        self.read_back.show_theme(theme_id)

    # What the shell asks

    def enter_pending(self) -> bool:
        """Enter all text that is being typed. False where some was refused; it is then kept and shown."""
        if self.register.enter_pending():
            return True
        self.show_section(self.register)
        return False

    def focus_start(self) -> None:
        """Put the focus where work on the part that is shown begins."""
        self.current.focus_start()

    # The inside

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.list.follow()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        scale = max(100, self._themes.theme.text_scale) / 100
        self._side.setFixedWidth(round((_NARROW if self.width() < _NARROW_BELOW else _WIDE) * scale))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        elif event.key() == Qt.Key.Key_M and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            self.show_section(self.minutes)
            self.focus_start()
        else:
            super().keyPressEvent(event)

    def _standings(self) -> list[PartStanding]:
        return [PartStanding(part.status()) for part in self.sections]

    def _on_change(self, _change_set: ChangeSet) -> None:
        # While another screen is worked on, nothing is counted for this one.
        if self.isVisible():
            self.list.follow()

    def _step(self, by: int) -> None:
        self.list.setCurrentRow((self.list.currentRow() + by) % len(self.sections))
        self.focus_start()

    def _ask_for_run(self, descriptor_id: str) -> None:
        if descriptor_id:
            self._desk.select(descriptor_id)
            self.run_asked.emit(descriptor_id)

    def _lay_out(self) -> None:
        theme = self._themes.theme
        set_role(self._side, "side-pane")
        self._side.setProperty("side", "left")
        column = QVBoxLayout(self._side)
        column.setContentsMargins(theme.space(1), theme.space(2), theme.space(1), theme.space(1.5))
        column.addWidget(self.list, 1)
        column.addWidget(KeyHint(self._themes, self.tr("Esc"), self.tr("to this list")))
        column.addWidget(KeyHint(self._themes, self.tr("Ctrl+PgDn"), self.tr("next part")))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._side)
        row.addWidget(self._pages, 1)
