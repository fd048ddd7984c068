"""The heat map of the whole grid, and what stands behind the chip that is chosen."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout

from placematrix_desktop.domain.charts import Chart, glance
from placematrix_desktop.domain.marks import Measure
from placematrix_desktop.domain.summary import summarise
from placematrix_desktop.ui.open_workshop import OpenWorkshop
from placematrix_desktop.ui.pieces import Button, Card
from placematrix_desktop.ui.pieces.chart_view import ChartView
from placematrix_desktop.ui.review.fresh_section import FreshSection, empty, label
from placematrix_desktop.ui.review.judgement_sign import JudgementSign
from placematrix_desktop.ui.theme import ThemeKeeper
from placematrix_desktop.ui.workshop_words import counts_words, standing_words

_LONGEST_NOTE = 240
_LEAST_HEIGHT = 160


class _ChartWindow(QScrollArea):
    """As high as the picture where there is room for it."""

    def __init__(self, chart: ChartView) -> None:
        super().__init__()
        self.setWidget(chart)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumHeight(_LEAST_HEIGHT)
        self.viewport().setAutoFillBackground(False)
        chart.setAutoFillBackground(False)
        chart.resized.connect(self._fit)

    def reveal(self, place: QRect) -> None:
        """Scroll until this part of the picture is in sight."""
        if not place.isNull():
            self.ensureVisible(place.center().x(), place.center().y(), 0, place.height() * 2)

    def _fit(self, height: int) -> None:
        self.setMaximumHeight(max(height, _LEAST_HEIGHT))
        card = self.parentWidget()
        layout = card.layout() if card is not None else None
        if card is not None and layout is not None:
            edges = layout.contentsMargins()
            card.setMaximumHeight(self.maximumHeight() + edges.top() + edges.bottom() + 2)


class GlanceSection(FreshSection):
    """Arrow keys and mouse go from chip to chip; Enter or a double click goes to Run."""

    run_asked = Signal(str)

    def __init__(self, desk: OpenWorkshop, themes: ThemeKeeper) -> None:
        super().__init__(desk, themes, width=1120)
        self.name(self.tr("At a glance"))
        self.chart = ChartView(themes, self.tr("The whole grid"))
        self.run_button = Button(themes, self.tr("Show in Run"), hint=self.tr("Enter"), compact=True)
        card = Card(themes)
        edge = themes.theme.space(2.5)
        card.body.setContentsMargins(edge, edge, edge, themes.theme.space(1.5))
        # The picture scrolls by itself where the window is low, and what it says stays in sight.
        self._window = _ChartWindow(self.chart)
        card.body.addWidget(self._window)
        self._behind = Card(themes)
        self._top = QHBoxLayout()
        self._top.setSpacing(themes.theme.space(1.5))
        self._sign_place = QHBoxLayout()
        self._title, self._where = label("", "title"), label("", "caption")
        self._result, self._note = label("", "strong"), label("")
        words = QVBoxLayout()
        words.setSpacing(themes.theme.space(0.25))
        for part in (self._where, self._title, self._result, self._note):
            words.addWidget(part)
        self._top.addLayout(self._sign_place)
        self._top.addLayout(words, 1)
        self._top.addWidget(self.run_button, 0, Qt.AlignmentFlag.AlignTop)
        self._behind.body.addLayout(self._top)
        self.column.addWidget(card, 1000)
        self.column.addWidget(self._behind)
        self.column.addStretch(1)
        self.chart.current_changed.connect(lambda _about: self._show_behind())
        self.chart.activated.connect(self.run_asked)
        desk.selected_changed.connect(self.chart.choose)
        self.run_button.clicked.connect(lambda: self.run_asked.emit(self.chart.current))

    def status(self) -> str:
        counts = summarise(self.desk.workshop).counts
        return self.tr("{0} of {1} agreed").format(counts.agreed, counts.total)

    def focus_start(self) -> None:
        self.chart.setFocus(Qt.FocusReason.OtherFocusReason)

    def fill(self) -> None:
        workshop = self.desk.workshop
        summary = summarise(workshop)
        self.set_about(
            self.tr("{0} descriptors: {1}.").format(
                summary.counts.total, counts_words(workshop, summary.counts)
            )
        )

        def lay_out(width: float, measure: Measure, size: float) -> Chart:
            return glance(workshop, summary, width=width, measure=measure, size=size)

        first = self.chart.chart is None
        self.chart.set_layout(lay_out, stages=len(workshop.matrix.stages), ladder=workshop.matrix.ladder)
        if first:
            self.chart.choose(self.desk.selected)
        self._show_behind()

    def _show_behind(self) -> None:
        workshop, key = self.desk.workshop, self.chart.current
        self._behind.setVisible(bool(key))
        if not key:
            return
        place, judgement = workshop.matrix.place(key), workshop.judgement(key)
        words = standing_words(workshop, judgement)
        empty(self._sign_place)
        sign = JudgementSign(self.themes, workshop.matrix, judgement, words)
        self._sign_place.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        self._where.setText(place.whereabouts)
        self._title.setText(place.descriptor.title)
        self._result.setText(words[:1].upper() + words[1:])
        said = judgement.reason or judgement.note
        self._note.setText(said if len(said) <= _LONGEST_NOTE else said[:_LONGEST_NOTE].rstrip() + "…")
        self._note.setVisible(bool(said))
        self._window.reveal(self.chart.place_of(key).toRect())
