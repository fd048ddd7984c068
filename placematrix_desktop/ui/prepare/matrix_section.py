"""The matrix that the workshop goes through: what it is, where it is from, and all of it to read."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from placematrix_desktop.domain.matrix import Element, ElementStatus, Stage, SubjectKind, Theme
from placematrix_desktop.domain.matrix_card import card_of
from placematrix_desktop.ui.open_workshop import OpenWorkshop
from placematrix_desktop.ui.pieces import Button, Card, StageChip
from placematrix_desktop.ui.pieces.page_section import Section
from placematrix_desktop.ui.prepare.matrix_preview import MatrixPreview
from placematrix_desktop.ui.theme import ThemeKeeper, set_role


class MatrixSection(Section):
    """A workshop keeps its own copy of the matrix, so that a later edition never changes an old result."""

    def __init__(self, desk: OpenWorkshop, themes: ThemeKeeper) -> None:
        super().__init__(themes)
        self._matrix = desk.workshop.matrix
        self.name(self._matrix.title)
        self.title = self.tr("Matrix")
        self.setAccessibleName(self.title)
        self.preview: MatrixPreview | None = None
        self.preview_button = Button(themes, self.tr("Preview"), icon="expand", hint=self.tr("Alt+P"))
        self._about_it = QWidget()
        # Not a stack, which would be as high as the higher of the two.
        self._place = Card(themes)
        self._place.body.setContentsMargins(1, 1, 1, 1)
        self._place.hide()
        self._lay_out_page()
        self.preview_button.clicked.connect(self.turn_preview)
        for key, what in (("Alt+P", self.turn_preview), ("Esc", self.close_preview)):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(what)
        self._say()

    @property
    def shows_preview(self) -> bool:
        return not self._place.isHidden()

    def focus_start(self) -> None:
        wanted = self.preview if self.shows_preview else self.preview_button
        assert wanted is not None
        wanted.setFocus(Qt.FocusReason.OtherFocusReason)

    def turn_preview(self) -> None:
        """Show the whole grid, or what it is about again."""
        if self.shows_preview:
            self.close_preview()
            return
        if self.preview is None:
            self.preview = MatrixPreview(self._matrix, self._themes)
            self._place.body.addWidget(self.preview)
        self._about_it.hide()
        self._place.show()
        if not self.preview.currentIndex().isValid():
            self.preview.setCurrentIndex(self.preview.model().index(0, 0))
        self._say()
        self.preview.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_preview(self) -> None:
        """Show what the matrix is about."""
        if self.shows_preview:
            self._place.hide()
            self._about_it.show()
            self._say()
            self.preview_button.setFocus(Qt.FocusReason.OtherFocusReason)

    # The inside

    def _say(self) -> None:
        card = card_of(self._matrix)
        self.set_about(
            self.tr("{edition} · {themes} themes · {elements} elements · {descriptors} descriptors").format(
                edition=self._matrix.edition,
                themes=card.themes,
                elements=card.elements,
                descriptors=card.descriptors,
            )
        )
        shows = self.shows_preview
        self.preview_button.setText(self.tr("Close preview") if shows else self.tr("Preview"))
        self.preview_button.set_hint(self.tr("Esc") if shows else self.tr("Alt+P"))
        self.preview_button.set_icon("collapse" if shows else "expand")

    def _lay_out_page(self) -> None:
        theme = self._themes.theme
        self.buttons.addWidget(self.preview_button)
        page = QHBoxLayout(self._about_it)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(theme.space(2))
        left, right = QVBoxLayout(), QVBoxLayout()
        for column in (left, right):
            column.setSpacing(theme.space(2))
            page.addLayout(column, 1)
        left.addWidget(self._stages_card())
        left.addWidget(self._contents_card())
        left.addStretch(1)
        right.addWidget(self._source_card())
        right.addStretch(1)
        self.column.addWidget(self._about_it, 1)
        self.column.addWidget(self._place, 1)

    def _stages_card(self) -> Card:
        card = self._card(self.tr("Stages") if self._matrix.ladder else self.tr("Choices"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(self._themes.theme.space(1.25))
        grid.setVerticalSpacing(self._themes.theme.space(1))
        grid.setColumnStretch(1, 1)
        for number, stage in enumerate(self._matrix.stages):
            chip = StageChip(
                self._themes, number, len(self._matrix.stages), self._matrix.ladder, name=stage.label
            )
            grid.addWidget(chip, number, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(self._stage_words(stage), number, 1)
        card.body.addLayout(grid)
        return card

    def _stage_words(self, stage: Stage) -> QLabel:
        about = " · ".join(part for part in (stage.definition, stage.age_range) if part)
        words = QLabel()
        words.setTextFormat(Qt.TextFormat.PlainText)
        words.setWordWrap(True)
        words.setText(f"{stage.label}: {about}" if about else stage.label)
        return words

    def _source_card(self) -> Card:
        card = self._card(self.tr("Where it is from"))
        source = self._matrix.source
        subjects = {
            SubjectKind.PLACE: self.tr("places"),
            SubjectKind.PROVIDER_COLLABORATIVE: self.tr("provider collaboratives"),
            SubjectKind.NEIGHBOURHOOD: self.tr("neighbourhoods"),
            SubjectKind.SYSTEM: self.tr("systems"),
        }
        published = ", ".join(part for part in (source.publisher, source.title, source.date) if part)
        for label, text in (
            (self.tr("For"), ", ".join(subjects[kind] for kind in self._matrix.subjects)),
            (self.tr("Source"), published),
            (self.tr("Reference"), source.reference),
            (self.tr("Wording"), self._matrix.wording),
            (self.tr("Rights"), source.rights),
        ):
            if text:
                self._add_text(card, label, text)
        return card

    def _contents_card(self) -> Card:
        card = self._card(self.tr("What it goes through"))
        for theme in self._matrix.themes:
            self._add_theme(card, theme)
        return card

    def _add_theme(self, card: Card, theme: Theme) -> None:
        total = sum(len(element.descriptors) for element in theme.elements)
        head = QHBoxLayout()
        title, count = QLabel(theme.title), QLabel(str(total))
        set_role(title, "strong")
        set_role(count, "muted")
        title.setWordWrap(True)
        head.addWidget(title, 1)
        head.addWidget(count)
        card.body.addSpacing(self._themes.theme.space(0.5))
        card.body.addLayout(head)
        words = " · ".join(self._element_words(element) for element in theme.elements)
        if words != theme.title:
            elements = QLabel(words)
            elements.setTextFormat(Qt.TextFormat.PlainText)
            elements.setWordWrap(True)
            set_role(elements, "caption")
            card.body.addWidget(elements)

    def _element_words(self, element: Element) -> str:
        if element.descriptors:
            return element.title
        if element.status is ElementStatus.ASSESSED_ELSEWHERE:
            return self.tr("{element} (assessed elsewhere)").format(element=element.title)
        return self.tr("{element} (no descriptors yet)").format(element=element.title)

    def _card(self, title: str) -> Card:
        card = Card(self._themes)
        label = QLabel(title)
        set_role(label, "title")
        card.body.setSpacing(self._themes.theme.space(1.25))
        card.body.addWidget(label)
        return card

    def _add_text(self, card: Card, label: str, text: str) -> None:
        name, words = QLabel(label), QLabel(text)
        set_role(name, "field")
        words.setTextFormat(Qt.TextFormat.PlainText)
        words.setWordWrap(True)
        words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        together = QVBoxLayout()
        together.setSpacing(2)
        together.addWidget(name)
        together.addWidget(words)
        card.body.addLayout(together)
