"""The door through which words reach the screen that no widget says with its own `self.tr`.

What is not said by a widget (rows of a table, keys, prompts) has the context `PlaceMatrix`, what the domain
calls its states, rules and sectors the context `domain`. `build_scripts/translations.py` finds both.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def tr(words: str) -> str:
    """Words of a screen in the language of the window."""
    return QCoreApplication.translate("PlaceMatrix", words)


def later(words: str) -> str:
    """Marks words that stand in a table of a module and go through `tr` where they are shown: when a module
    is imported no language has been chosen yet."""
    return words


def domain_tr(label: str) -> str:
    """What the domain calls something (the values of its `…_LABELS` and `…_WORDS`) in the language of the
    window."""
    return QCoreApplication.translate("domain", label)
