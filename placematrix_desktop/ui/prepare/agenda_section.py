"""What the workshop takes, in which order, and whether there is time for it."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QSplitter, QWidget

from placematrix_desktop.application.parts import Parts
from placematrix_desktop.application.workshop_session import ChangeSet
from placematrix_desktop.domain.workshop import PartKind
from placematrix_desktop.ui.open_workshop import OpenWorkshop
from placematrix_desktop.ui.pieces import Badge, BadgeKind, Button, Card, IconButton, KeyHint
from placematrix_desktop.ui.pieces.flow_layout import FlowLayout
from placematrix_desktop.ui.pieces.page_section import Section
from placematrix_desktop.ui.prepare.agenda_minutes import set_minutes
from placematrix_desktop.ui.prepare.agenda_order_model import AgendaOrderModel
from placematrix_desktop.ui.prepare.agenda_time import (
    Fit,
    TimePlan,
    clock_words,
    planned_words,
    time_plan,
)
from placematrix_desktop.ui.prepare.agenda_tree_model import AgendaTreeModel
from placematrix_desktop.ui.prepare.agenda_views import OrderTable, ScopeTree
from placematrix_desktop.ui.prepare.breaks_bar import BreaksBar
from placematrix_desktop.ui.prepare.scope_choices import choices
from placematrix_desktop.ui.prepare.sharing_out import ShareOut, likely_begin
from placematrix_desktop.ui.prepare.short_field import ShortField
from placematrix_desktop.ui.theme import ThemeKeeper
from placematrix_desktop.ui.typed_time import time_words

CLOCK_MS = 20_000
_SIDE_BY_SIDE = 600
"""Pixels of width, at 100 % text, from which tree and order stand side by side."""
_LEAST_BESIDE, _LEAST_BELOW = 150, 200
"""The least height of each, in pixels at 100 % text."""

_KINDS: dict[Fit, BadgeKind] = {Fit.TOO_LONG: "warning", Fit.FITS: "success", Fit.UNKNOWN: "neutral"}


class AgendaSection(Section):
    """The tree says what is in scope, the list beside it in which order."""

    def __init__(self, desk: OpenWorkshop, parts: Parts, themes: ThemeKeeper) -> None:
        super().__init__(themes)
        self.name(self.tr("Agenda"))
        self._desk, self._parts = desk, parts
        self.tree_model = AgendaTreeModel(desk, self)
        self.order_model = AgendaOrderModel(desk, self)
        self.tree = ScopeTree(self.tree_model, themes)
        self.order = OrderTable(self.order_model, themes)
        self.clock = Badge(themes, "", "neutral")
        self.all_button = Button(themes, self.tr("All"), compact=True)
        self.only_button = Button(themes, self.tr("Only…"), compact=True)
        self.only_menu = QMenu(self)
        self.each = ShortField(themes, self.tr("min") + "0")
        self.each_button = Button(themes, self.tr("Set for all"), compact=True)
        self.breaks = BreaksBar(desk, themes, trailing=self.clock)
        self.begin = ShortField(themes, "00:00")
        self.share_button = Button(themes, self.tr("Share out the time"), compact=True)
        self.up_button = IconButton(themes, "chevron-up", self.tr("Earlier"), hint=self.tr("Alt+Up"))
        self.down_button = IconButton(themes, "chevron-down", self.tr("Later"), hint=self.tr("Alt+Down"))
        self._begin_is_typed = False
        self._minute = QTimer(self)
        self._minute.setInterval(CLOCK_MS)
        self._lay_out_page()
        self._connect()
        self.tree.setCurrentIndex(self.tree_model.index(0, 0))
        self.order.setCurrentIndex(self.order_model.index(0, 0))
        self._follow()
        self._minute.start()

    def enter_pending(self) -> bool:
        refusals: list[str] = []
        listening = self._desk.refused.connect(refusals.append)
        self.tree.commit_open_editor()
        self.order.commit_open_editor()
        self.breaks.enter_pending()
        self._desk.refused.disconnect(listening)
        return not refusals

    def focus_start(self) -> None:
        self.tree.setFocus(Qt.FocusReason.OtherFocusReason)

    # The inside

    def _lay_out_page(self) -> None:
        theme = self._themes.theme
        tools = QWidget()
        bar = QHBoxLayout(tools)
        bar.setContentsMargins(0, 0, theme.space(1), 0)
        bar.setSpacing(theme.space(1))
        self.only_button.setMenu(self.only_menu)
        self.all_button.setAccessibleDescription(self.tr("Take every descriptor in"))
        self.each.setPlaceholderText(self.tr("min"))
        self.each.setAccessibleName(self.tr("Minutes for each descriptor in scope"))
        each = QLabel(self.tr("&Minutes each"))
        each.setBuddy(self.each)
        bar.addWidget(self.all_button)
        bar.addWidget(self.only_button)
        bar.addSpacing(theme.space(2))
        bar.addWidget(each)
        bar.addWidget(self.each)
        bar.addWidget(self.each_button)
        # Side by side where there is room for both.
        line = FlowLayout(gap=theme.space(1))
        line.addWidget(tools)
        line.addWidget(self._sharing())
        self.column.addLayout(line)
        self.column.addWidget(self.breaks)

        scope = self._card(self.tree, ((self.tr("Space"), self.tr("in or out")), ("0–9", self.tr("minutes"))))
        order = self._card(
            self.order, ((self.tr("Alt+↑ ↓"), self.tr("move")),), self.up_button, self.down_button
        )
        sides = self._sides = QSplitter(Qt.Orientation.Horizontal)
        sides.setChildrenCollapsible(False)
        sides.setHandleWidth(theme.space(2))
        sides.addWidget(scope)
        sides.addWidget(order)
        sides.setStretchFactor(0, 6)
        sides.setStretchFactor(1, 5)
        sides.setProperty("bare", True)
        self.column.addWidget(sides, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_sides()

    def _fit_sides(self) -> None:
        """One below the other where titles would have too little room beside each other; the page scrolls."""
        scale = max(100, self._themes.text_scale)
        narrow = self.width() < _SIDE_BY_SIDE * scale // 100
        self._sides.setOrientation(Qt.Orientation.Vertical if narrow else Qt.Orientation.Horizontal)
        for view in (self.tree, self.order):
            view.setMinimumHeight((_LEAST_BELOW if narrow else _LEAST_BESIDE) * scale // 100)

    def _sharing(self) -> QWidget:
        """From when to the finish the time is shared out."""
        theme = self._themes.theme
        self.begin.setAccessibleName(self.tr("Begin at"))
        self.share_button.setAccessibleDescription(
            self.tr("Share the time until the finish out over the descriptors that are open")
        )
        words = QLabel(self.tr("&Begin at"))
        words.setBuddy(self.begin)
        sharing = QWidget()
        row = QHBoxLayout(sharing)
        row.setContentsMargins(0, 0, theme.space(1), 0)
        row.setSpacing(theme.space(1))
        for part in (words, self.begin, self.share_button):
            row.addWidget(part)
        return sharing

    def _card(self, view: QWidget, hints: tuple[tuple[str, str], ...], *buttons: QWidget) -> Card:
        theme = self._themes.theme
        card = Card(self._themes)
        card.body.setContentsMargins(1, 1, 1, 1)
        card.body.setSpacing(0)
        card.body.addWidget(view, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(theme.space(1.5), theme.space(0.75), theme.space(1), theme.space(0.75))
        foot.setSpacing(theme.space(2))
        for key, words in hints:
            foot.addWidget(KeyHint(self._themes, key, words))
        foot.addStretch(1)
        together = QHBoxLayout()
        together.setSpacing(theme.space(0.5))
        for button in buttons:
            together.addWidget(button)
        foot.addLayout(together)
        card.body.addLayout(foot)
        return card

    def _connect(self) -> None:
        self.all_button.clicked.connect(self._take_all)
        self.only_menu.aboutToShow.connect(self._offer_choices)
        self.each.returnPressed.connect(self._set_each)
        self.each_button.clicked.connect(self._set_each)
        self.begin.returnPressed.connect(self._share_out)
        self.begin.textEdited.connect(self._on_begin_typed)
        self.share_button.clicked.connect(self._share_out)
        self.up_button.clicked.connect(lambda: self.order.move_current(-1))
        self.down_button.clicked.connect(lambda: self.order.move_current(1))
        self.order.selectionModel().currentChanged.connect(lambda _new, _old: self._follow_order())
        self._minute.timeout.connect(self._follow_clock)
        self._themes.changed.connect(self._fit_sides)
        self._desk.changed.connect(self._on_change)

    def _take_all(self) -> None:
        self.tree_model.take_in(self._desk.workshop.matrix.descriptor_ids())

    def _offer_choices(self) -> None:
        self.only_menu.clear()
        picked = self.tree.picked_ids()
        if picked:
            title = str(self.tree.currentIndex().siblingAtColumn(0).data())
            action = self.only_menu.addAction(self.tr("“{title}”").format(title=title.replace("&", "&&")))
            action.triggered.connect(lambda _checked=False, ids=picked: self.tree_model.take_in(ids))
            self.only_menu.addSeparator()
        found = choices(self._desk.workshop, self._desk.session.earlier)
        for choice in found:
            label = f"{choice.label} ({len(choice.descriptor_ids)})"
            action = self.only_menu.addAction(label.replace("&", "&&"))
            action.triggered.connect(
                lambda _checked=False, ids=choice.descriptor_ids: self.tree_model.take_in(ids)
            )

    def _set_each(self) -> None:
        ids = self._desk.workshop.agenda.descriptor_ids()
        if set_minutes(self._desk, ids, self.each.text()):
            self.each.clear()
        else:
            self.each.setFocus(Qt.FocusReason.OtherFocusReason)
            self.each.selectAll()

    def _share_out(self) -> None:
        now = self._parts.clock().astimezone()
        if self._desk.carry_out(ShareOut(self.begin.text(), now)) is None:
            self.begin.setFocus(Qt.FocusReason.OtherFocusReason)
            self.begin.selectAll()

    def _on_begin_typed(self) -> None:
        self._begin_is_typed = bool(self.begin.text())

    def _on_change(self, change_set: ChangeSet) -> None:
        parts = (PartKind.AGENDA, PartKind.FACTS)
        if change_set.closing_changed or any(change_set.touched(part) for part in parts):
            self._follow()

    def _plan(self) -> TimePlan:
        now: datetime = self._parts.clock().astimezone()
        return time_plan(self._desk.workshop.agenda, self._desk.workshop.facts, now)

    def _follow(self) -> None:
        writable = self._desk.writable
        every = len(self._desk.workshop.matrix.descriptor_ids())
        self.all_button.setEnabled(writable and len(self._desk.workshop.agenda.items) < every)
        for widget in (self.only_button, self.each, self.each_button):
            widget.setEnabled(writable)
        for widget in (self.begin, self.share_button):
            widget.setEnabled(writable and self._desk.workshop.facts.finish is not None)
        self.breaks.refresh()
        self._follow_order()
        self._follow_clock()

    def _follow_order(self) -> None:
        row, last = self.order.currentIndex().row(), self.order_model.rowCount() - 1
        self.up_button.setEnabled(self._desk.writable and row > 0)
        self.down_button.setEnabled(self._desk.writable and 0 <= row < last)

    def _follow_clock(self) -> None:
        plan = self._plan()
        if not self._begin_is_typed:
            likely = likely_begin(self._desk.workshop.facts, self._parts.clock().astimezone())
            self.begin.setText(time_words(likely))
        self.set_about(planned_words(plan))
        self.clock.set_badge(clock_words(plan), _KINDS[plan.fit])
