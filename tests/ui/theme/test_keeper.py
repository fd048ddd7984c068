"""The keeper follows the system until the user chooses, and tells everybody what has changed."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from placematrix_desktop.ui.theme import ThemeKeeper
from placematrix_desktop.ui.theme.keeper import THEMES
from placematrix_desktop.ui.theme.system_look import theme_of_system


def test_a_keeper_can_be_asked_before_it_dresses_anything(resources: Path) -> None:
    keeper = ThemeKeeper(resources)
    assert keeper.theme.id == "light"
    assert keeper.choice == "system"


def test_dressing_sets_style_font_palette_and_sheet(keeper: ThemeKeeper, qapp: QApplication) -> None:
    assert qapp.font().families()[0] == "Inter"
    assert qapp.font().pixelSize() == keeper.theme.text_pixels("body")
    assert qapp.palette().color(QPalette.ColorRole.Window) == keeper.theme.colour("window")
    assert keeper.theme.hex("accent") in qapp.styleSheet()


def test_the_style_is_set_once(
    resources: Path, keeper: ThemeKeeper, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert keeper.choice
    styled: list[str] = []
    monkeypatch.setattr(QApplication, "setStyle", lambda *given: styled.append(given[-1]))
    ThemeKeeper(resources).dress(qapp)
    assert styled == []


@pytest.mark.parametrize("choice", THEMES)
def test_a_chosen_theme_is_worn(choice: str, keeper: ThemeKeeper, qapp: QApplication) -> None:
    keeper.choose(choice)
    assert keeper.choice == keeper.theme.id == choice
    assert qapp.palette().color(QPalette.ColorRole.Window) == keeper.theme.colour("window")


def test_a_change_is_told_once_and_nothing_is_not_told(keeper: ThemeKeeper, qtbot: QtBot) -> None:
    told: list[str] = []
    keeper.changed.connect(lambda: told.append(keeper.theme.id))
    keeper.choose("dark")
    keeper.choose("dark")
    keeper.choose("light")
    keeper.choose("system")
    assert told == ["dark", "light"]


@pytest.mark.parametrize("signal", ["colorSchemeChanged", "contrastPreferenceChanged"])
def test_the_system_is_followed_until_the_user_chooses(
    signal: str, keeper: ThemeKeeper, qapp: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    # The offscreen platform has no scheme of its own to change, so its word is put into its mouth.
    monkeypatch.setattr("placematrix_desktop.ui.theme.keeper.theme_of_system", lambda _hints: "dark")
    hints = qapp.styleHints()

    def say() -> None:
        if signal == "colorSchemeChanged":
            hints.colorSchemeChanged.emit(Qt.ColorScheme.Dark)
        else:
            hints.accessibility().contrastPreferenceChanged.emit(Qt.ContrastPreference.HighContrast)

    with qtbot.waitSignal(keeper.changed):
        say()
    assert keeper.theme.id == "dark"
    keeper.choose("light")
    with qtbot.assertNotEmitted(keeper.changed):
        say()
    assert keeper.theme.id == "light"
    keeper.choose("system")
    assert keeper.theme.id == "dark"


class _Hints:
    """What a system says of itself."""

    def __init__(self, scheme: Qt.ColorScheme, contrast: Qt.ContrastPreference) -> None:
        self._scheme, self._contrast = scheme, contrast

    def colorScheme(self) -> Qt.ColorScheme:
        return self._scheme

    def accessibility(self) -> _Hints:
        return self

    def contrastPreference(self) -> Qt.ContrastPreference:
        return self._contrast


@pytest.mark.parametrize(
    ("scheme", "contrast", "theme"),
    [
        (Qt.ColorScheme.Light, Qt.ContrastPreference.NoPreference, "light"),
        (Qt.ColorScheme.Unknown, Qt.ContrastPreference.NoPreference, "light"),
        (Qt.ColorScheme.Dark, Qt.ContrastPreference.NoPreference, "dark"),
        (Qt.ColorScheme.Dark, Qt.ContrastPreference.HighContrast, "contrast"),
    ],
)
def test_the_system_gets_the_theme_that_comes_closest(
    scheme: Qt.ColorScheme, contrast: Qt.ContrastPreference, theme: str
) -> None:
    assert theme_of_system(_Hints(scheme, contrast)) == theme  # type: ignore[arg-type]


def test_the_text_size_is_followed(keeper: ThemeKeeper, qapp: QApplication, qtbot: QtBot) -> None:
    button = QPushButton("Agree")
    qtbot.addWidget(button)
    button.show()
    before = button.sizeHint().height()
    with qtbot.waitSignal(keeper.changed):
        keeper.set_text_scale(150)
    assert keeper.text_scale == keeper.theme.text_scale == 150
    assert qapp.font().pixelSize() == keeper.theme.text_pixels("body")
    assert button.sizeHint().height() == pytest.approx(1.5 * before, abs=2)
    keeper.set_text_scale(999)
    assert keeper.text_scale == 200


def test_the_text_size_outlives_a_change_of_theme(keeper: ThemeKeeper) -> None:
    keeper.set_text_scale(125)
    keeper.choose("dark")
    assert keeper.theme.text_scale == 125


def test_an_unknown_choice_is_a_fault(keeper: ThemeKeeper) -> None:
    with pytest.raises(ValueError, match="'pink' is neither"):
        keeper.choose("pink")
    assert keeper.choice == "system"


def test_every_choice_has_a_name(keeper: ThemeKeeper) -> None:
    choices = dict(keeper.choices())
    assert list(choices) == ["system", *THEMES]
    assert all(choices.values())
