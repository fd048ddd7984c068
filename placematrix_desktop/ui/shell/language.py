"""The language of the windows: English, unless there is a translation into the one that the system speaks."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator


def speak_the_users_language(
    app: QCoreApplication, folder: Path, locale: QLocale | None = None
) -> QTranslator | None:
    """Load `placematrix_….qm` for the system's language from a folder; None where there is none.

    It has to be done before a window is made. Without a translation nothing is loaded, so that the first
    paint does not wait.
    """
    if next(folder.glob("placematrix_*.qm"), None) is None:
        return None
    translator = QTranslator(app)
    if not translator.load(locale or QLocale.system(), "placematrix", "_", str(folder)):
        return None
    app.installTranslator(translator)
    return translator
