"""The panel under the grid on which a show of hands is counted, shown and held a second time."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QLabel, QSizePolicy, QVBoxLayout

from placematrix_desktop.application.commands import RemoveTally
from placematrix_desktop.domain.tally import Tally
from placematrix_desktop.ui.open_workshop import OpenWorkshop
from placematrix_desktop.ui.pieces import announce
from placematrix_desktop.ui.projection import UNFOLD_KEY_NAME, Projection
from placematrix_desktop.ui.run.column_widths import column_widths
from placematrix_desktop.ui.run.tally.counting import Counting
from placematrix_desktop.ui.run.tally.findings import details_of, present_in, prompts_of, verdict_of
from placematrix_desktop.ui.run.tally.prompts import Prompts
from placematrix_desktop.ui.run.tally.sideways import Sideways
from placematrix_desktop.ui.run.tally.tally_head import TallyHead
from placematrix_desktop.ui.run.tally.tally_table import RoundLine, TallyTable
from placematrix_desktop.ui.run.tally.tightness import Tightness, tightness_of
from placematrix_desktop.ui.tally_words import hands_words
from placematrix_desktop.ui.text_entry import RESTORED
from placematrix_desktop.ui.theme import ThemeKeeper, set_role
from placematrix_desktop.ui.words import tr


class TallyPanel(QFrame):
    """Hidden until it is asked for, and then about the selected descriptor. It counts a round, or shows those
    that were counted; what is typed is entered when the descriptor or the screen is left."""

    done = Signal()
    """Back to the grid."""
    needs_room = Signal(object)
    """Tightness: how far the grid has to make room for it while it is shown."""

    def __init__(
        self,
        desk: OpenWorkshop,
        themes: ThemeKeeper,
        projection: Projection,
        under: QAbstractScrollArea,
    ) -> None:
        """`under` is the grid, whose columns those of the panel continue."""
        super().__init__()
        self._under = under
        self._desk, self._themes, self._projection = desk, themes, projection
        set_role(self, "tally")
        self.setAccessibleName(self.tr("Show of hands"))
        self.head = TallyHead(themes)
        self.table = TallyTable(themes, desk.workshop.matrix)
        self._round = Counting(desk, self.table.count, self)
        self._sideways = Sideways(self.table)
        self.verdict = self._words("strong")
        self.details = self._words("muted")
        self.prompts = Prompts(themes)
        self._lay_out()
        self._connect()
        self.hide()

    # What the screen asks

    @property
    def counting(self) -> int | None:
        """The round that is being counted, from 1; None where none is."""
        return self._round.number

    def ask(self) -> None:
        """The key for a show of hands: reveals what is hidden, or else counts the next round."""
        if not self._may_count():
            return
        if self.counting is not None:
            self._go_on()
        elif self._tallies and not self._projection.is_revealed(self._desk.selected):
            self.reveal()
        else:
            self._begin(len(self._tallies) + 1)

    def correct(self) -> None:
        """Count the last round again, from what was counted."""
        if not self._may_count():
            return
        if self.counting is not None:
            self._go_on()
        else:
            self._begin(max(1, len(self._tallies)))

    def reveal(self) -> None:
        """Let the room see what was counted."""
        self._open()
        self._projection.reveal(self._descriptor_id)
        self._tell_result()

    def take_back(self) -> None:
        """Take the last round back."""
        if self._desk.carry_out(RemoveTally(self._descriptor_id)) is not None:
            if not self._tallies:
                self.hide()
            self.done.emit()

    def enter_pending(self) -> bool:
        """Enter the hands that were counted and not taken yet. False where that was refused."""
        if self._round.is_begun:
            return self._take()
        self._round.give_up_empty()
        return True

    def restore(self) -> None:
        """Go on where a count of the selected descriptor was broken off, as by a crash; the grid keeps the
        keys."""
        if self._round.restore():
            self._open()

    def give_up(self) -> None:
        """Leave the count as it was before, or the panel where nothing is being counted."""
        stays = self.counting is not None and bool(self._tallies)
        self._round.give_up()
        if stays:
            self._show()
        # First, so that the keys do not pass to whatever comes next in the window.
        self.done.emit()
        if not stays:
            self.hide()

    def close_panel(self) -> None:
        """Hide the panel; nothing is lost by it but a count that was given up."""
        self._round.give_up()
        self.hide()

    # Putting together

    def _lay_out(self) -> None:
        space = self._themes.theme.space
        column = QVBoxLayout(self)
        column.setContentsMargins(0, space(1), 0, space(1))
        column.setSpacing(space(0.75))
        column.addWidget(self.head)
        column.addWidget(self._sideways)
        words = QVBoxLayout()
        words.setContentsMargins(space(1.25), 0, space(1.25), 0)
        words.setSpacing(space(0.5))
        for part in (self.verdict, self.details, self.prompts):
            words.addWidget(part)
        column.addLayout(words)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def _connect(self) -> None:
        self._under.viewport().installEventFilter(self)
        self._themes.changed.connect(self._fit)
        self._desk.selected_changed.connect(self._on_selected)
        self._desk.changed.connect(lambda _change_set: self._refresh())
        self._projection.changed.connect(self._refresh)
        self.table.taken.connect(self._on_taken)
        self.table.given_up.connect(self.give_up)
        self.table.counted.connect(self._on_counted)
        self.table.reached.connect(self._sideways.show_field)
        self._sideways.go_with(self._under.horizontalScrollBar())
        head = self.head
        head.taken.connect(self._on_taken)
        head.given_up.connect(self.give_up)
        head.revealed.connect(lambda: self._after(self.reveal))
        head.again.connect(lambda: self._begin(len(self._tallies) + 1))
        head.corrected.connect(self.correct)
        head.taken_back.connect(self.take_back)

    def _words(self, role: str) -> QLabel:
        label = QLabel(self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        set_role(label, role)
        return label

    @property
    def _room(self) -> int:
        """The height of the grid and the panel together."""
        whole = self.parentWidget()
        return whole.height() if whole is not None else 0

    @property
    def _tightness(self) -> Tightness:
        """Where the window has little height, only what is needed now is shown."""
        return tightness_of(self._room, self._themes.text_scale)

    # What there is

    @property
    def _tallies(self) -> tuple[Tally, ...]:
        return self._round.tallies

    @property
    def _descriptor_id(self) -> str:
        return self._round.descriptor_id

    @property
    def _is_hidden_from_room(self) -> bool:
        return not self._projection.is_revealed(self._descriptor_id)

    @property
    def _folds(self) -> bool:
        """Whether the room may be looking at counts that it is not to see yet."""
        hides = self._desk.workshop.facts.tally_hidden
        return (
            hides
            and self._projection.folds_private
            and (self.counting is not None or self._is_hidden_from_room)
        )

    def _may_count(self) -> bool:
        if self._descriptor_id != self._desk.selected:
            self._on_selected(self._desk.selected)
        if not self._desk.writable:
            if self._tallies:
                self._open()
            else:
                self._desk.refused.emit(
                    self.tr("No hands were counted here, and this workshop can only be read.")
                )
            return False
        workshop = self._desk.workshop
        if not workshop.agenda.has(self._descriptor_id):
            # Said before anything is counted, and not when it is to be taken.
            title = workshop.matrix.place(self._descriptor_id).descriptor.title
            words = self.tr("{0}: This descriptor is not in scope today. Add it in Prepare first.")
            self._desk.refused.emit(words.format(title))
            return False
        return True

    # Counting

    def _begin(self, number: int) -> None:
        self._round.begin(number)
        self._open()
        self._go_on()

    def _go_on(self) -> None:
        """Back to the fields, with what stands in them."""
        self.table.fields[0].edit.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _on_counted(self) -> None:
        self._round.wait()
        self._say_counted()

    def _take(self) -> bool:
        if not self._round.take():
            return False
        self._show()
        return True

    def _on_taken(self) -> None:
        if self.counting is not None and self._take():
            self.done.emit()
            self._tell_result()

    def _after(self, step: Callable[[], None]) -> None:
        step()
        self.done.emit()

    def _on_selected(self, descriptor_id: str) -> None:
        if descriptor_id == self._descriptor_id:
            return
        # What is refused stays as a draft of the descriptor that it was counted on.
        self.enter_pending()
        self._round.turn_to(descriptor_id)
        self.hide()
        self.restore()

    # Showing

    def _open(self) -> None:
        self._show()  # First: buttons that are not wanted would make the window wider.
        self.show()

    def _refresh(self) -> None:
        if self.isHidden():
            return
        if self.counting is None:
            if not self._tallies:
                self.close_panel()
                return
            self._show()
        elif self._round.follow_undo():
            self._show()
            self._go_on()
        else:
            self.table.fold(self._folds)
            self._say()

    def _show(self) -> None:
        rounds, counting = self._tallies, self.counting
        seen = self._projection.rounds_revealed(self._descriptor_id)
        standing = [tally for tally in rounds if tally.round != counting]
        if self._tightness is Tightness.CRAMPED:
            standing = [] if counting else standing[-1:]
        elif self._tightness is Tightness.TIGHT:
            standing = standing[-1 if counting else -2 :]
        lines = [
            RoundLine(
                tally,
                hidden=self._projection.folds_private and tally.round > seen,
                is_last=counting is None and tally is rounds[-1],
            )
            for tally in standing
        ]
        name = self.tr("Round {0}").format(counting) if counting else ""
        self.table.lay_out(lines, self._round.entry if counting else None, name=name)
        self.table.fold(self._folds)
        self.head.show_state(
            counting=counting,
            rounds=len(rounds),
            hidden=bool(rounds) and self._is_hidden_from_room,
            writable=self._desk.writable,
        )
        self._set_tab_order()
        self._sideways.updateGeometry()
        self._say()

    def _set_tab_order(self) -> None:
        """From field to field and on to what takes the count: new fields would come last in the window."""
        fields = [field.edit for field in self.table.fields]
        if fields:
            stops = (self, *fields, self.head.take_button, self.head.close_button)
            for stop, following in pairwise(stops):
                self.setTabOrder(stop, following)

    def _say(self) -> None:
        self._say_counted()
        counting, workshop = self.counting, self._desk.workshop
        rounds = self._tallies if counting is None else self._tallies[: counting - 1]
        hidden, folds = self._is_hidden_from_room, self._projection.folds_private
        verdict, details = verdict_of(rounds, workshop), details_of(rounds, workshop, shown=not hidden)
        if rounds and folds and hidden:
            words = self.tr("Hidden until it is revealed; hold {0} to read it")
            verdict, details = words.format(UNFOLD_KEY_NAME), ""
        tightness = self._tightness
        if counting is not None and tightness:
            verdict = details = ""
        elif counting is not None and self._round.is_restored:
            details = tr(RESTORED)
        # Beside the buttons there is room for it.
        aside = verdict if tightness is Tightness.CRAMPED else ""
        self.head.say_title(aside)
        for label, words in ((self.verdict, "" if aside else verdict), (self.details, details)):
            label.setText(words)
            label.setVisible(bool(words))
        prompts = () if counting is not None else prompts_of(rounds, workshop, self._descriptor_id)
        if prompts and folds:
            prompts = (self.tr("A prompt for you: hold {0} to read it").format(UNFOLD_KEY_NAME),)
        self.prompts.say(prompts[:1] if tightness else prompts)

    def _say_counted(self) -> None:
        counting = self.counting is not None
        hands = sum(sum(each.values()) for each in self.table.count().values()) if counting else 0
        # A sum that grows as one types says what was typed.
        self.head.say_counted(
            hands if counting and not self._folds else None, present_in(self._desk.workshop)
        )

    def _tell_result(self) -> None:
        """Let a screen reader say what the eye sees."""
        if self._is_hidden_from_room:
            hands = hands_words(self._tallies[-1].hands)
            announce(self, self.tr("{0} counted, hidden until it is revealed").format(hands))
        else:
            words = (self.head.said or self.verdict.text(), self.details.text(), *self.prompts.said)
            announce(self, ". ".join(words))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.give_up()
            event.accept()
            return
        super().keyPressEvent(event)

    # Size

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize and self.isVisible():
            self._fit()
        return super().eventFilter(watched, event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.needs_room.emit(Tightness.ROOMY)

    def _fit(self) -> None:
        tightness = self._tightness
        self.needs_room.emit(tightness if self.isVisible() else Tightness.ROOMY)
        stages = len(self._desk.workshop.matrix.stages)
        self.table.fit(column_widths(self._under.viewport().width(), stages, self._themes.text_scale))
        # The selected row stays in sight above it.
        self._sideways.set_most_height(self._room // 4 if tightness else self._room * 2 // 5)
        if not self.isHidden():
            self._say()
