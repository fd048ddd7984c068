"""What the matrix asks a group to weigh in every row."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout

from placematrix_desktop.ui.open_workshop import OpenWorkshop
from placematrix_desktop.ui.run.record.section import Section, SectionHeader
from placematrix_desktop.ui.run.record.wrapped_text import WrappedText
from placematrix_desktop.ui.theme import ThemeKeeper, set_role


class GuidanceSection(Section):
    """The considerations, numbered. They are the same for each descriptor, so once asked for they stay in
    sight until `fold` takes them away."""

    def __init__(self, desk: OpenWorkshop, themes: ThemeKeeper, key: str) -> None:
        super().__init__(desk, themes, key=key, pill=self.tr("considerations"))
        self.column.addWidget(SectionHeader(themes, self.tr("To consider"), key=key))
        self._frame = QFrame()
        self._frame.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        set_role(self._frame, "notice")
        inside = QVBoxLayout(self._frame)
        edge = themes.theme.space(1)
        inside.setContentsMargins(edge, edge, edge, edge)
        inside.setSpacing(themes.theme.space(0.5))
        numbered = [f"{number}  {text}" for number, text in enumerate(desk.workshop.matrix.guidance, start=1)]
        for line in numbered:
            inside.addWidget(WrappedText(line, themes))
        self._frame.setAccessibleName(self.tr("To consider"))
        self._frame.setAccessibleDescription(" ".join(numbered))
        self.column.addWidget(self._frame)
        self._kept = False

    @property
    def can_change(self) -> bool:
        """Whether there is anything to ask for; reading is never barred."""
        return bool(self.desk.workshop.matrix.guidance)

    @property
    def has_content(self) -> bool:
        return self._kept

    @property
    def has_focus(self) -> bool:
        return self._frame.hasFocus()

    def fold(self) -> None:
        """Take them away until they are asked for again."""
        self._kept = self.is_asked_for = False
        self.stirred.emit()

    def take_focus(self) -> None:
        self._kept = True
        self._frame.setFocus(Qt.FocusReason.OtherFocusReason)
