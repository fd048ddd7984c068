"""Keeping what is being typed in every field, whatever the library says to it."""

from __future__ import annotations

import logging

from PySide6.QtWidgets import QWidget

_log = logging.getLogger(__name__)


def keep_typing(window: QWidget) -> None:
    """Let every field below a widget keep its text as a draft; one that fails does not hinder the others."""
    from placematrix_desktop.ui.half_typed import HalfTyped
    from placematrix_desktop.ui.prepare.cell_draft import CellDraft
    from placematrix_desktop.ui.text_entry import TextEntry

    fields: list[TextEntry | CellDraft | HalfTyped] = [*window.findChildren(TextEntry)]
    fields += window.findChildren(CellDraft)
    fields += window.findChildren(HalfTyped)
    for field in fields:
        try:
            field.keep()
        except Exception as problem:  # noqa: BLE001 - the others are to be kept all the same
            _log.error("a draft was not kept: %s", type(problem).__name__)
