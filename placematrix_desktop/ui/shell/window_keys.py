"""What the keys of the whole window do, and the menu that lists the same actions."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu

from placematrix_desktop.ui.pieces.step_bar import workshop_steps
from placematrix_desktop.ui.shell.grid_menu import GridMenu
from placematrix_desktop.ui.shell.keys_panel import Group
from placematrix_desktop.ui.theme import ThemeKeeper

if TYPE_CHECKING:
    from placematrix_desktop.ui.open_workshop import OpenWorkshop
    from placematrix_desktop.ui.shell.care_menu import CareMenu
    from placematrix_desktop.ui.shell.main_window import MainWindow
    from placematrix_desktop.ui.shell.room_menu import RoomMenu

TEXT_STEP = 10
_NATIVE = QKeySequence.SequenceFormat.NativeText


class WindowKeys(QObject):
    """The actions of the window. A text field that has the focus owns the keys that it uses itself."""

    def __init__(self, window: MainWindow, themes: ThemeKeeper) -> None:
        super().__init__(window)
        self._window = window
        self._themes = themes
        self._desk: OpenWorkshop | None = None
        self._care: CareMenu | None = None
        self._room: RoomMenu | None = None
        self.menu = QMenu(window)
        self.menu.setAccessibleName(self.tr("Menu"))
        self._workshop_actions: list[QAction] = []
        self._fill()
        window.header.menu_button.clicked.connect(self._show_menu)
        window.header.room_asked.connect(self._toggle_room)
        self.show_workshop(None)

    def show_workshop(self, desk: OpenWorkshop | None) -> None:
        """Offer what goes with a workshop, or with Home."""
        self._desk = desk
        for action in self._workshop_actions:
            action.setEnabled(desk is not None)
        if desk is not None:
            desk.changed.connect(self._refresh)
        self._refresh()

    def groups(self) -> list[Group]:
        """All that has a key now, under its headings."""
        groups: list[Group] = []
        if self._desk is not None:
            from placematrix_desktop.ui.run.keys import key_list
            from placematrix_desktop.ui.words import tr

            groups += [(tr(group), keys) for group, keys in key_list(self._desk.workshop.matrix)]
        return [*groups, (self.tr("Everywhere"), self.key_list())]

    def key_list(self) -> tuple[tuple[str, str], ...]:
        """The keys of the window with their words, for the list of keys."""
        keys = [
            (action.shortcut().toString(_NATIVE), str(action.property("words")))
            for action in self._window.actions()
            if not action.shortcut().isEmpty()
        ]
        if self._desk is not None:
            from placematrix_desktop.ui.projection import UNFOLD_KEY_NAME

            # It works as long as it is held, which no action does.
            words = self.tr("Hold: read what is folded while the room may see this window")
            keys.append((UNFOLD_KEY_NAME, words))
        return tuple(keys)

    def _refresh(self, _change_set: object = None) -> None:
        if self._desk is None or self._desk is not self._window.desk:
            undo = redo = None
        else:
            undo, redo = self._desk.session.undo_name, self._desk.session.redo_name
        self.undo.setEnabled(undo is not None)
        self.redo.setEnabled(redo is not None)
        self.undo.setText(self.tr("Undo: {}").format(undo) if undo else self.tr("Undo"))
        self.redo.setText(self.tr("Redo: {}").format(redo) if redo else self.tr("Redo"))

    def _fill(self) -> None:
        window = self._window
        self.steps_menu = self.menu.addMenu(self.tr("Go to"))
        self._dress(self.steps_menu, "expand")
        steps = self.steps_menu
        self._add(self.tr("Home"), window.go_home, "Alt+Home", icon="home", workshop=True, menu=steps)
        for number, (step, label) in enumerate(workshop_steps(), start=1):
            icon = step.replace("_", "-")
            go = partial(window.go_to, step)
            self._add(label, go, f"Ctrl+{number}", workshop=True, icon=icon, menu=steps)
        self.undo = self._add(
            self.tr("Undo"), lambda: self._desk and self._desk.undo(), "Ctrl+Z", workshop=True, icon="undo"
        )
        self.redo = self._add(
            self.tr("Redo"), lambda: self._desk and self._desk.redo(), "Ctrl+Y", "Ctrl+Shift+Z",
            workshop=True, icon="redo",
        )  # fmt: skip
        self._add(self.tr("Save"), window.say_saved, "Ctrl+S", icon="save", workshop=True)
        self.menu.addSeparator()
        self.room_menu = self.menu.addMenu(self.tr("Room"))
        self._dress(self.room_menu, "screen")
        self._add(
            self.tr("Room window"), self._toggle_room, "F5", icon="screen", workshop=True, menu=self.room_menu
        )
        for words, by, key in (
            (self.tr("Next page in the room"), 1, "Alt+PgDown"),
            (self.tr("Page before in the room"), -1, "Alt+PgUp"),
        ):
            self._add(words, partial(self._turn_room_page, by), key, workshop=True, menu=self.room_menu)
        after_room = self.menu.addSeparator()
        self.grid_menu = GridMenu(window, self.menu, after_room)
        self.menu.aboutToShow.connect(self._offer_room)
        self._add(self.tr("Matrices"), window.show_matrices, "Ctrl+M", icon="matrix")
        self._add(self.tr("Open library…"), window.libraries.choose, "Ctrl+O", icon="folder")
        after_libraries = self.menu.addSeparator()
        self.menu.aboutToShow.connect(lambda: self._offer_care(after_libraries))
        self._add_looks()
        self.menu.addSeparator()
        self._add(self.tr("Keys"), window.show_keys, "F1", icon="keyboard")
        self._add_help()
        self._add(self.tr("Menu"), self._enter_menu, "F10", in_menu=False)
        self._add(self.tr("Quit"), window.close, "Ctrl+Q")

    def _add(
        self,
        words: str,
        what: Callable[[], object],
        *keys: str,
        icon: str | None = None,
        workshop: bool = False,
        in_menu: bool = True,
        menu: QMenu | None = None,
    ) -> QAction:
        action = QAction(words, self._window)
        action.setProperty("words", words)
        action.setShortcuts([QKeySequence(key) for key in keys])
        action.triggered.connect(lambda _checked=False: what())
        self._window.addAction(action)
        if icon:
            action.setIcon(self._themes.icon(icon, "ink_muted"))
            self._themes.changed.connect(lambda: action.setIcon(self._themes.icon(icon, "ink_muted")))
        if in_menu:
            (menu or self.menu).addAction(action)
        if workshop:
            self._workshop_actions.append(action)
        return action

    def _add_looks(self) -> None:
        looks = self.menu.addMenu(self.tr("Appearance"))
        group = QActionGroup(looks)
        for key, words in self._themes.choices():
            action = looks.addAction(words)
            action.setCheckable(True)
            action.setChecked(key == self._themes.choice)
            action.triggered.connect(lambda _checked=False, key=key: self._themes.choose(key))
            group.addAction(action)
        looks.addSeparator()
        self._add(self.tr("Larger text"), lambda: self._scale(TEXT_STEP), "Ctrl++", "Ctrl+=", menu=looks)
        self._add(self.tr("Smaller text"), lambda: self._scale(-TEXT_STEP), "Ctrl+-", menu=looks)
        self._add(self.tr("Text at 100 %"), lambda: self._themes.set_text_scale(100), "Ctrl+0", menu=looks)

    def _offer_care(self, before: QAction) -> None:
        """What has to do with library files and the care of data, made with the first look into the menu."""
        if self._care is None:
            from placematrix_desktop.ui.shell.care_menu import CareMenu
            from placematrix_desktop.ui.shell.library_menu import LibraryMenu

            self.library_menu = LibraryMenu(self._window, self.menu, before, self._themes)
            files = self.library_menu.files
            self._care = CareMenu(self._window, self.menu, before, self._themes, settings=files)
        self._care.look()
        self.library_menu.look()

    def _dress(self, menu: QMenu, icon: str) -> None:
        menu.setIcon(self._themes.icon(icon, "ink_muted"))
        self._themes.changed.connect(lambda: menu.setIcon(self._themes.icon(icon, "ink_muted")))

    def _toggle_room(self) -> None:
        if self._desk is not None:
            self._window.projector.toggle()

    def _turn_room_page(self, by: int) -> None:
        self._window.projector.turn_page(by)

    def _offer_room(self) -> None:
        """What the room window is to show, and whether the room sees this one."""
        if self._room is None:
            from placematrix_desktop.ui.shell.room_menu import RoomMenu

            self._room = RoomMenu(self._window, self.room_menu)
        self._room.look()

    def _add_help(self) -> None:
        """What goes to whoever mends the program."""
        about = self.menu.addMenu(self.tr("Help"))
        about.setIcon(self._themes.icon("help", "ink_muted"))
        about.addAction(self.tr("Open log folder"), self._window.show_log_folder)

    def _show_menu(self) -> None:
        button = self._window.header.menu_button
        corner = button.mapToGlobal(button.rect().bottomRight())
        self.menu.popup(corner - QPoint(self.menu.sizeHint().width(), -4))

    def _enter_menu(self) -> None:
        """By key the first line is ready at once, so that it is read out and the arrows go on from it."""
        self._show_menu()
        first = next((a for a in self.menu.actions() if a.isEnabled() and not a.isSeparator()), None)
        if first is not None:
            self.menu.setActiveAction(first)

    def _scale(self, per_cent: int) -> None:
        self._themes.set_text_scale(self._themes.text_scale + per_cent)
