"""Every text can be read on every ground, and what must be seen is seen, in every theme."""

from __future__ import annotations

import pytest

from placematrix_desktop.ui.theme import ROLES, Theme
from placematrix_desktop.ui.theme.contrast import contrast
from placematrix_desktop.ui.theme.keeper import THEMES
from placematrix_desktop.ui.theme.roles import EDGE_PAIRS, TEXT_PAIRS
from tests.ui.theme.conftest import RESOURCES


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [("#000000", "#ffffff", 21.0), ("#777777", "#ffffff", 4.48), ("#1f57a4", "#1f57a4", 1.0)],
)
def test_contrast_is_measured_as_wcag_does(one: str, other: str, ratio: float) -> None:
    assert contrast(one, other) == pytest.approx(ratio, abs=0.005)
    assert contrast(other, one) == contrast(one, other)


def test_every_text_can_be_read(theme: Theme) -> None:
    faint = {
        (text, ground): round(ratio, 2)
        for text, ground in TEXT_PAIRS
        if (ratio := contrast(theme.hex(text), theme.hex(ground))) < theme.contrast
    }
    assert not faint


def test_what_must_be_seen_stands_out(theme: Theme) -> None:
    faint = {
        (edge, ground): round(ratio, 2)
        for edge, ground in EDGE_PAIRS
        if (ratio := contrast(theme.hex(edge), theme.hex(ground))) < 3
    }
    assert not faint


def test_the_high_contrast_theme_promises_the_strongest_contrast(theme: Theme) -> None:
    assert theme.contrast == (7 if theme.id == "contrast" else 4.5)


def test_every_role_that_is_a_text_is_measured() -> None:
    measured = {text for text, _ground in TEXT_PAIRS}
    spoken = {role for role in ROLES if role.startswith(("ink", "on_"))}
    assert spoken | {"accent", "info", "success", "warning", "danger"} == measured


def test_the_themes_on_offer_are_the_files_that_there_are() -> None:
    assert {file.stem for file in (RESOURCES / "themes").glob("*.toml")} == set(THEMES)
