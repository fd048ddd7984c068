"""Keeps the one theme that the program wears, and dresses the application in it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from placematrix_desktop.ui.theme.fonts import install_fonts
from placematrix_desktop.ui.theme.icons import APP_ICON, IconFolder
from placematrix_desktop.ui.theme.palette import palette_of
from placematrix_desktop.ui.theme.roles import Role
from placematrix_desktop.ui.theme.stylesheet import style_sheet_of
from placematrix_desktop.ui.theme.system_look import theme_of_system
from placematrix_desktop.ui.theme.theme import Theme
from placematrix_desktop.ui.theme.theme_file import read_theme

SYSTEM = "system"
"""The choice that follows the system's light, dark or high-contrast setting."""

THEMES = ("light", "dark", "contrast")

_STYLED = "placematrix_styled"
"""The property of the application that says that it has its style."""


class ThemeKeeper(QObject):
    """The theme as it is now. Usable without `dress`, for whatever only wants colours and icons.

    Raises UserError where a theme file is not in order.
    """

    changed = Signal()
    """The theme or the text size is another one."""

    def __init__(self, resources_folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = resources_folder
        self._icons = IconFolder(resources_folder / "icons")
        self._read: dict[str, Theme] = {}
        self._choice = SYSTEM
        self._text_scale = 100
        self._app: QApplication | None = None
        self._theme = self._wanted()

    @property
    def theme(self) -> Theme:
        return self._theme

    @property
    def choice(self) -> str:
        """The word "system", or the id of the theme that the user chose."""
        return self._choice

    @property
    def text_scale(self) -> int:
        """Text size in per cent."""
        return self._text_scale

    def choices(self) -> tuple[tuple[str, str], ...]:
        """What `choose` takes, each with its name for a menu."""
        names = {
            SYSTEM: QCoreApplication.translate("ThemeKeeper", "Same as the system"),
            "light": QCoreApplication.translate("ThemeKeeper", "Light"),
            "dark": QCoreApplication.translate("ThemeKeeper", "Dark"),
            "contrast": QCoreApplication.translate("ThemeKeeper", "High contrast"),
        }
        return tuple(names.items())

    def choose(self, choice: str) -> None:
        """Wear a theme by its id, or follow the system. Raises ValueError for another word."""
        if choice != SYSTEM and choice not in THEMES:
            raise ValueError(f"{choice!r} is neither {SYSTEM!r} nor one of {', '.join(THEMES)}")
        if choice == self._choice:
            return
        self._choice = choice
        self._tell_the_system()
        self._renew()

    def set_text_scale(self, per_cent: int) -> None:
        """Set the text size in per cent; kept within 80 and 200."""
        self._text_scale = self._theme.scaled(per_cent).text_scale
        self._renew()

    def prepare(self, app: QApplication) -> None:
        """Give the application all of this theme but its style sheet, and follow the system as long as
        nothing else was chosen. A window is best built between this and `dress`: once there is a style
        sheet, Qt works it out again for all that is in a widget each time it gets its place in another."""
        install_fonts(self._folder / "fonts")
        if app.property(_STYLED) is None:
            # Once is enough, and each time Qt goes through every widget that is there, also one about to go.
            app.setStyle("Fusion")
            app.setProperty(_STYLED, True)
        self._app = app
        hints = app.styleHints()
        hints.colorSchemeChanged.connect(self._renew)
        hints.accessibility().contrastPreferenceChanged.connect(self._renew)
        self._tell_the_system()
        self._theme = self._wanted()
        self._app.setFont(self._theme.font())
        self._app.setPalette(palette_of(self._theme))

    def dress(self, app: QApplication) -> None:
        """Give the application this theme."""
        if self._app is None:
            self.prepare(app)
        app.setStyleSheet(style_sheet_of(self._theme, self._icons))
        # What is built already and has measured itself is another size now.
        self.changed.emit()

    def icon(self, name: str, role: Role = "ink") -> QIcon:
        """One of our icons in the colour of a role. Raises FileNotFoundError for an unknown name.

        The colour is that of the present theme: ask again on `changed`.
        """
        return self._icons.icon(name, self._theme.hex(role), self._theme.hex("line_strong"))

    def icon_names(self) -> tuple[str, ...]:
        return self._icons.names()

    def app_icon(self) -> QIcon:
        """The icon of the program, in its own colours."""
        return QIcon(str(self._folder / "icons" / f"{APP_ICON}.svg"))

    def _wanted(self) -> Theme:
        theme_id = self._choice
        if theme_id == SYSTEM:
            theme_id = "light" if self._app is None else theme_of_system(self._app.styleHints())
        if theme_id not in self._read:
            self._read[theme_id] = read_theme(self._folder / "themes" / f"{theme_id}.toml")
        return self._read[theme_id].scaled(self._text_scale)

    def _tell_the_system(self) -> None:
        """Let the frame of the window, which the system draws, match what the user chose."""
        if self._app is None:
            return
        hints = self._app.styleHints()
        if self._choice == SYSTEM:
            hints.unsetColorScheme()
        else:
            hints.setColorScheme(Qt.ColorScheme.Dark if self._wanted().is_dark else Qt.ColorScheme.Light)

    def _renew(self) -> None:
        theme = self._wanted()
        if theme == self._theme:
            return
        self._theme = theme
        self._put_on()
        self.changed.emit()

    def _put_on(self) -> None:
        if self._app is None:
            return
        self._app.setFont(self._theme.font())
        self._app.setPalette(palette_of(self._theme))
        self._app.setStyleSheet(style_sheet_of(self._theme, self._icons))
