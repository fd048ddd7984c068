"""A language in which every text is marked, and data without a Latin letter: whatever Latin letter stands on
a screen outside the marks went past Qt's translation."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import msgspec
from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt, QTranslator
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QWidget,
)

from placematrix_desktop.domain.matrix import Matrix
from tests.windows_shown import widgets_in, windows

Role = Qt.ItemDataRole
ROLES = (Role.DisplayRole, Role.AccessibleTextRole, Role.AccessibleDescriptionRole, Role.ToolTipRole)
# What is no word of any language: the caps of keys, the program's name, paths and fingerprints.
NO_WORDS = re.compile(
    r"/\S+\.sqlite3"
    r"|\b[0-9A-F]{4}(?: [0-9A-F]{4})+\b"
    r"|\b(?:Ctrl|Alt|Shift|Esc|Enter|Space|Home|End|PgUp|PgDn|Delete|F\d+|PlaceMatrix)\b"
    r"|1…n|(?<!\w)[A-Z](?!\w)"
)
_MARKED = re.compile(r"⟦[^⟦⟧]*⟧")
_CUT = re.compile(r"⟦[^⟧]*…$")
_KEPT = frozenset({"id", "format", "subjects", "status", "licence", "url", "ladder"})
"""Fields of a matrix that are read by the program."""


class MarkedLanguage(QTranslator):
    """Says each text of the program between ⟦ and ⟧."""

    def isEmpty(self) -> bool:
        return False

    def translate(self, _context: str, source: str, _disambiguation: str | None = None, _n: int = -1) -> str:
        return f"⟦{source}⟧"


def greek(text: str) -> str:
    """The same text in Greek letters."""
    return "".join(chr(0x3B1 + (ord(sign.lower()) - 97) % 24) if sign.isascii() and sign.isalpha() else sign
                   for sign in text)  # fmt: skip


def in_greek(matrix: Matrix) -> Matrix:
    """A matrix whose words are all in Greek letters."""
    return msgspec.convert(_turned(msgspec.to_builtins(matrix)), Matrix)


def _turned(part: Any) -> Any:
    match part:
        case dict():
            return {key: value if key in _KEPT else _turned(value) for key, value in part.items()}
        case list() | tuple():
            return [_turned(one) for one in part]
        case str():
            return greek(part)
    return part


def unmarked(text: str) -> str:
    """What of a text is neither marked nor data; empty where all is in order."""
    text = text.replace("&", "")
    while (less := _MARKED.sub("", text)) != text:
        text = less
    rest = NO_WORDS.sub("", _CUT.sub("", text))
    return rest.strip() if re.search("[A-Za-z]", rest) else ""


def unmarked_on_screen() -> dict[str, str]:
    """Each text that can be seen or heard now and is not marked, with where it stands."""
    return {
        text: where
        for window in windows()
        if window.isVisible()
        for where, text in _texts_in(window)
        if unmarked(text)
    }


def _texts_in(window: QWidget) -> Iterator[tuple[str, str]]:
    yield "the title of the window", window.windowTitle()
    for widget in widgets_in(window):
        if widget.isVisible():
            for text in _texts_of(widget):
                yield f"{type(widget).__name__} {widget.objectName()}", text


def _texts_of(widget: QWidget) -> Iterator[str]:
    yield from (widget.accessibleName(), widget.accessibleDescription(), widget.toolTip())
    match widget:
        case QLabel() | QAbstractButton():
            yield widget.text()
        case QLineEdit() | QPlainTextEdit():
            yield widget.placeholderText()
        case QComboBox():
            yield from (widget.itemText(number) for number in range(widget.count()))
        case QMenu():
            yield from _texts_of_menu(widget)
        case QAbstractItemView() if widget.model() is not None:
            yield from _texts_of_model(widget.model())


def _texts_of_menu(menu: QMenu) -> Iterator[str]:
    action: QAction
    for action in menu.actions():
        yield action.text()
        below = action.menu()
        if isinstance(below, QMenu):
            yield from _texts_of_menu(below)


def _texts_of_model(model: QAbstractItemModel, parent: QModelIndex | None = None) -> Iterator[str]:
    parent = parent or QModelIndex()
    columns = _columns(model, parent)
    for column in range(columns):
        for role in ROLES:
            yield _text(model.headerData(column, Qt.Orientation.Horizontal, role))
    for row in range(model.rowCount(parent)):
        for column in range(columns):
            index = model.index(row, column, parent)
            for role in ROLES:
                yield _text(index.data(role))
        yield from _texts_of_model(model, model.index(row, 0, parent))


def _columns(model: QAbstractItemModel, parent: QModelIndex) -> int:
    try:
        return model.columnCount(parent)
    except TypeError:  # of a list, where Qt makes it private
        return 1


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""
