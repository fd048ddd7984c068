"""The first stage: what is still open. Shown, never in the way."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from placematrix_desktop.application.ports import DraftKey
from placematrix_desktop.domain.actions import Action
from placematrix_desktop.domain.readiness import Gap, Open, what_is_open
from placematrix_desktop.domain.text import counted
from placematrix_desktop.domain.workshop import PartKind, Workshop
from placematrix_desktop.ui.half_typed import NEWCOMER
from placematrix_desktop.ui.open_workshop import OpenWorkshop
from placematrix_desktop.ui.pieces import Button
from placematrix_desktop.ui.sign_off.gap_words import gap_words
from placematrix_desktop.ui.sign_off.stage_card import StageCard, words_label
from placematrix_desktop.ui.theme import ThemeKeeper, set_role
from placematrix_desktop.ui.words import tr

_DESCRIPTORS = (Gap.NOT_ASSESSED, Gap.PARKED, Gap.NO_REASON, Gap.NO_VOICE)
_THEMES = (Gap.NOT_READ_BACK, Gap.CHANGED_SINCE)
_INTERESTS = (Gap.INTERESTS, Gap.NO_OUTCOME)
_ACTIONS = (Gap.NO_OWNER, Gap.NO_DATE)
_NAMED = 3


class OpenPoint(QWidget):
    """One line: what is open, an example or two, and the way there."""

    def __init__(self, themes: ThemeKeeper, sentence: str, detail: str) -> None:
        super().__init__()
        theme = themes.theme
        self.sentence = sentence
        self.button = Button(themes, self.tr("Show"), compact=True)
        self.button.setAccessibleName(self.tr("Show: {0}").format(sentence))
        sign = QLabel()
        side = theme.height("icon_small")
        sign.setPixmap(themes.icon("open", "warning").pixmap(side, side))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(words_label(sentence))
        if detail:
            words.addWidget(words_label(detail, "caption"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, theme.space(0.25), 0, theme.space(0.25))
        row.setSpacing(theme.space(1.25))
        row.addWidget(sign)
        row.addLayout(words, 1)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)


class OpenPoints(StageCard):
    """Lists what is open; each line leads to where it can be mended."""

    run_asked = Signal(str)
    """Descriptor id."""
    element_asked = Signal(str)
    """Id of an element that takes a result from elsewhere."""
    prepare_asked = Signal(str)
    """The part of Prepare that is wanted, "people" or "interests"; "" where that is not known."""
    newcomer_asked = Signal()
    """To the list of who is in the room, in Run."""
    actions_asked = Signal()
    """To the action register."""
    read_back_asked = Signal(str)
    """Theme id: show it in the read-back of Review."""

    def __init__(self, desk: OpenWorkshop, themes: ThemeKeeper) -> None:
        super().__init__(themes, 2, self.tr("What is still open"))
        self._desk, self._themes = desk, themes
        self._about = words_label(role="muted")
        self.body.addWidget(self._about)
        self._list = QVBoxLayout()
        self._list.setSpacing(themes.theme.space(0.5))
        self.body.addLayout(self._list)
        self.points: list[OpenPoint] = []
        self.refresh()
        themes.changed.connect(self.refresh)

    def refresh(self) -> None:
        """Look again at what is open."""
        workshop = self._desk.workshop
        self._clear()
        typed = () if workshop.is_closed else self._desk.waiting()
        if typed:
            sentence = self.tr("{0} typed and not entered: closing waits for it.").format(
                counted(len(typed), tr("text was"), tr("texts were"))
            )
            self._add(sentence, "").button.clicked.connect(lambda: self._go_to_draft(typed[0]))
        gaps = what_is_open(workshop)
        for gap in gaps:
            line = self._add(gap_words(gap), _examples(workshop, gap))
            line.button.clicked.connect(lambda _=False, gap=gap: self._go_to(gap))
            line.button.setVisible(not workshop.is_closed)
        number = len(gaps) + bool(typed)
        if number:
            self._about.setText(
                self.tr("It was open when the workshop was closed, and the report says so.")
                if workshop.is_closed
                else self.tr("None of this has to be settled. What stays open is named in the report.")
            )
            self.stand(counted(number, tr("point"), tr("points")), "neutral", done=workshop.is_closed)
        else:
            self._about.setText(self.tr("Nothing is open: every descriptor and every action is settled."))
            self.stand(self.tr("all settled"), "success", done=True)

    def _add(self, sentence: str, detail: str) -> OpenPoint:
        if self.points:
            rule = QFrame()
            set_role(rule, "rule")
            self._list.addWidget(rule)
        line = OpenPoint(self._themes, sentence, detail)
        self._list.addWidget(line)
        self.points.append(line)
        return line

    def _clear(self) -> None:
        self.points = []
        while (item := self._list.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()

    def _go_to(self, gap: Open) -> None:
        if gap.gap in _DESCRIPTORS:
            self.run_asked.emit(gap.about[0])
        elif gap.gap in _THEMES:
            self.read_back_asked.emit(gap.about[0])
        elif gap.gap is Gap.NO_RESULT:
            self.element_asked.emit(gap.about[0])
        elif gap.gap in _ACTIONS:
            self.actions_asked.emit()
        else:
            self.prepare_asked.emit("interests" if gap.gap in _INTERESTS else "people")

    def _go_to_draft(self, key: DraftKey) -> None:
        matrix = self._desk.workshop.matrix
        action = self._desk.workshop.actions.get(key.id)
        if matrix.has_descriptor(key.id):
            self.run_asked.emit(key.id)
        elif key.kind is PartKind.ELEMENT_RESULT:
            self.element_asked.emit(key.id)
        elif key == NEWCOMER:
            self.newcomer_asked.emit()
        elif isinstance(action, Action) or key.kind is PartKind.ACTION:
            self.actions_asked.emit()
        else:
            self.prepare_asked.emit("")


def _examples(workshop: Workshop, gap: Open) -> str:
    """The first few things that a gap is about, by name; empty where its sentence names them."""
    if gap.gap in _DESCRIPTORS:
        names = [workshop.matrix.place(key).descriptor.title for key in gap.about]
    elif gap.gap in _THEMES:
        names = [theme.title for theme in workshop.matrix.themes if theme.id in gap.about]
    elif gap.gap is Gap.NO_RESULT:
        names = [workshop.matrix.element(key).title for key in gap.about]
    elif gap.gap in _ACTIONS:
        names = [workshop.actions[key].text for key in gap.about]
    elif gap.gap in _INTERESTS:
        names = [workshop.participants[key].name for key in gap.about]
    else:
        return ""
    names = [" ".join(name.split()) for name in names]
    shown = "; ".join(name if len(name) <= 70 else name[:69].rstrip() + "…" for name in names[:_NAMED])
    rest = len(names) - _NAMED
    return tr("{0}; and {1} more").format(shown, rest) if rest > 0 else shown
