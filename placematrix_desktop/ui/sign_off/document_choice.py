"""For whom documents are made, and which kinds of them."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QGridLayout, QLabel, QRadioButton, QVBoxLayout, QWidget

from placematrix_desktop.domain.audience import AUDIENCE_LABELS, AUDIENCE_WORDS, Audience
from placematrix_desktop.ui.pieces.flow_layout import FlowLayout
from placematrix_desktop.ui.sign_off.document_kinds import DocumentKind, label_of, why_not, words_of
from placematrix_desktop.ui.sign_off.stage_card import words_label
from placematrix_desktop.ui.theme import ThemeKeeper, set_role
from placematrix_desktop.ui.words import domain_tr


class DocumentChoice(QWidget):
    """Two questions, each answered in one row. Arrows go through the copies, Space ticks a kind."""

    changed = Signal()

    def __init__(self, themes: ThemeKeeper) -> None:
        super().__init__()
        self._themes = themes
        self._closed = False
        self.audiences: dict[Audience, QRadioButton] = {}
        self.kinds: dict[DocumentKind, QCheckBox] = {}
        self._wanted = {DocumentKind.PDF}
        """What is ticked, also where it cannot be had just now."""
        self._about_audience = words_label(role="caption")
        self._about_kinds = words_label(role="caption")
        self._lay_out()
        self._follow()

    @property
    def audience(self) -> Audience:
        return next(each for each, button in self.audiences.items() if button.isChecked())

    @property
    def chosen(self) -> tuple[DocumentKind, ...]:
        """The kinds that are ticked and can be had."""
        return tuple(kind for kind, box in self.kinds.items() if box.isChecked() and box.isEnabled())

    def set_closed(self, closed: bool) -> None:
        """Say whether the workshop is closed."""
        self._closed = closed
        self._follow()

    def _choose(self) -> None:
        self._follow()
        self.changed.emit()

    def _tick(self, kind: DocumentKind, ticked: bool) -> None:
        (self._wanted.add if ticked else self._wanted.discard)(kind)
        self.changed.emit()

    def _follow(self) -> None:
        audience = self.audience
        words = domain_tr(AUDIENCE_WORDS[audience])
        self._about_audience.setText(words[:1].upper() + words[1:] + ".")
        for each, button in self.audiences.items():
            # Coming from below, Tab would else stop at one that is not chosen, and stay with that.
            chosen = each is audience
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if chosen else Qt.FocusPolicy.ClickFocus)
        reasons: dict[str, list[str]] = {}
        for kind, box in self.kinds.items():
            reason = why_not(kind, audience, closed=self._closed)
            box.setEnabled(not reason)
            box.setChecked(kind in self._wanted and not reason)
            box.setAccessibleDescription(reason or words_of(kind))
            box.setToolTip(reason or words_of(kind))
            if reason:
                reasons.setdefault(reason, []).append(label_of(kind))
        self._about_kinds.setText(
            "  ".join(
                reason if reason.endswith(".") else f"{', '.join(labels)}: {reason}."
                for reason, labels in reasons.items()
            )
        )
        self._about_kinds.setVisible(bool(reasons))

    def _lay_out(self) -> None:
        space = self._themes.theme.space
        for_whom, what = QLabel(self.tr("For whom")), QLabel(self.tr("What"))
        for label in (for_whom, what):
            set_role(label, "field")
        group = QButtonGroup(self)
        copies, kinds = QWidget(), QWidget()
        row = FlowLayout(copies, gap=space(2.5), line_gap=space(0.5))
        for audience in Audience:
            button = QRadioButton(domain_tr(AUDIENCE_LABELS[audience]))
            button.setAccessibleName(domain_tr(AUDIENCE_LABELS[audience]))
            button.setAccessibleDescription(domain_tr(AUDIENCE_WORDS[audience]))
            button.setChecked(audience is Audience.WORKING)
            button.toggled.connect(lambda on: self._choose() if on else None)
            self.audiences[audience] = button
            group.addButton(button)
            row.addWidget(button)
        row = FlowLayout(kinds, gap=space(2.5), line_gap=space(0.5))
        for kind in DocumentKind:
            box = QCheckBox(label_of(kind))
            box.setAccessibleName(label_of(kind))
            box.clicked.connect(lambda on, kind=kind: self._tick(kind, on))
            self.kinds[kind] = box
            row.addWidget(box)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(space(3))
        grid.setVerticalSpacing(space(1.5))
        grid.setColumnStretch(1, 1)
        for line, (label, choices, about) in enumerate(
            ((for_whom, copies, self._about_audience), (what, kinds, self._about_kinds))
        ):
            column = QVBoxLayout()
            column.setSpacing(0)
            column.addWidget(choices)
            column.addWidget(about)
            about.setContentsMargins(space(0.75), 0, 0, 0)
            label.setContentsMargins(0, space(0.75), 0, 0)
            grid.addWidget(label, line, 0, Qt.AlignmentFlag.AlignTop)
            grid.addLayout(column, line, 1)
