"""What the pane says above the record: that it is closed, or that something is typed and not entered."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from placematrix_desktop.application.ports import DraftKey
from placematrix_desktop.domain.workshop import PartKind
from placematrix_desktop.ui.open_workshop import OpenWorkshop
from placematrix_desktop.ui.run.record.row import CardRow
from placematrix_desktop.ui.theme import Role, ThemeKeeper, set_role
from placematrix_desktop.ui.words import later, tr

CLOSED = later(
    "Closed as version {version}, as it was signed off. Reopen it in Sign off to change something."
)
READ_ONLY = later("This library can be read and not changed.")
OUT_OF_SCOPE = later("Not in scope today. Add it in Prepare to record a result.")
WAITING = later("Typed and not entered:")


def why_not(desk: OpenWorkshop, descriptor_id: str | None) -> str:
    """The sentence that says why something here cannot be changed; empty where everything can."""
    workshop = desk.workshop
    if workshop.closing is not None:
        return tr(CLOSED).format(version=workshop.closing.version)
    if not desk.session.writable:
        return tr(READ_ONLY)
    if descriptor_id is not None and not workshop.agenda.has(descriptor_id):
        return tr(OUT_OF_SCOPE)
    return ""


class Notice(QFrame):
    """A sentence with an icon; hidden while it is empty."""

    def __init__(self, themes: ThemeKeeper, *, icon: str = "info", kind: str = "info") -> None:
        super().__init__()
        self._themes, self._icon_name = themes, icon
        self._colour: Role = "warning" if kind == "warning" else "info"
        self.setProperty("kind", kind)
        set_role(self, "notice")
        self._sign = QLabel(self)
        self.words = QLabel(self)
        self.words.setWordWrap(True)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.body = QVBoxLayout()
        self.body.setSpacing(themes.theme.space(0.5))
        self.body.addWidget(self.words)
        row = QHBoxLayout(self)
        edge = themes.theme.space(1)
        row.setContentsMargins(edge, edge, edge, edge)
        row.setSpacing(edge)
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(self.body, 1)
        themes.changed.connect(self._follow)
        self._follow()
        self.hide()

    @property
    def text(self) -> str:
        return "" if self.isHidden() else self.words.text()

    def say(self, sentence: str) -> None:
        """Show a sentence; an empty one hides the notice."""
        self.words.setText(sentence)
        self.setVisible(bool(sentence))

    def _follow(self) -> None:
        side = self._themes.theme.height("icon_small")
        icon = self._themes.icon(self._icon_name, self._colour)
        self._sign.setPixmap(icon.pixmap(QSize(side, side), self.devicePixelRatio()))


class WaitingNotice(Notice):
    """Names the other descriptors and elements where something is typed and not entered, and leads there.
    It says nothing of what was typed."""

    def __init__(
        self,
        desk: OpenWorkshop,
        themes: ThemeKeeper,
        *,
        show_descriptor: Callable[[str], None],
        show_element: Callable[[str], None],
    ) -> None:
        super().__init__(themes, icon="warning", kind="warning")
        self._desk = desk
        self._show = {True: show_descriptor, False: show_element}
        self._places: tuple[tuple[str, bool, str], ...] = ()
        self._links: list[QWidget] = []

    def refresh(self, shown: str) -> None:
        """`shown` is the id of the descriptor or element in the pane, where the fields show it already."""
        found = map(self._place, self._desk.waiting())
        places = tuple(dict.fromkeys(place for place in found if place and place[2] != shown))
        if places == self._places:
            return
        self._places = places
        for link in self._links:
            link.hide()
            link.deleteLater()
        self._links = [self._link(*place) for place in places]
        self.say(tr(WAITING) if places else "")

    def _link(self, title: str, is_descriptor: bool, place_id: str) -> QWidget:
        link = CardRow(self._themes, title)
        link.clicked.connect(lambda: self._show[is_descriptor](place_id))
        self.body.addWidget(link)
        return link

    def _place(self, key: DraftKey) -> tuple[str, bool, str] | None:
        matrix = self._desk.workshop.matrix
        if not self._desk.draft(key):
            return None
        if key.kind is PartKind.ELEMENT_RESULT:
            return (matrix.element(key.id).title, False, key.id)
        kinds = (PartKind.JUDGEMENT, PartKind.PRIVATE_NOTE, PartKind.ACTION)
        if key.kind in kinds and matrix.has_descriptor(key.id):
            return (matrix.place(key.id).descriptor.title, True, key.id)
        return None
