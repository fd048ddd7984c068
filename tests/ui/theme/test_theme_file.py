"""A theme file that is not in order is refused with a sentence that names the place."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from placematrix_desktop.errors import UserError
from placematrix_desktop.ui.theme.theme_file import read_theme


def _replaced(old: str, new: str) -> Callable[[str], str]:
    def change(text: str) -> str:
        assert old in text, old
        return text.replace(old, new, 1)

    return change


@pytest.mark.parametrize(
    ("change", "what", "mend"),
    [
        (_replaced('ink = "#17202e"\n', ""), "In [roles], ink is missing.", "Add it."),
        (
            _replaced("[roles]", '[roles]\nsky = "#ffffff"'),
            "In [roles], sky is not known.",
            "Known are window,",
        ),
        (_replaced('"#17202e"', '"navy"'), "In [roles], ink is 'navy'.", 'Write a colour as "#rrggbb".'),
        (_replaced('"#17202e"', "12"), "In [roles], ink is 12.", 'Write a colour as "#rrggbb".'),
        (
            _replaced('scheme = "light"', 'scheme = "grey"'),
            "In [theme], scheme is 'grey'.",
            'Write "light" or "dark".',
        ),
        (
            _replaced("contrast = 4.5", "contrast = 3"),
            "In [theme], contrast is 3.",
            "Write a number from 4.5",
        ),
        (_replaced("body = 13", "body = 0"), "In [text], body is 0.", "Write a whole number of pixels."),
        (_replaced("space = 8", "space = 8.5"), "In [metrics], space is 8.5.", "Write a whole number"),
        (_replaced("radius = 6\n", ""), "In [metrics], radius is missing.", "Add it."),
        (
            _replaced('soft = "#faf8e3"\n', ""),
            "In [[ladder]] number 1, soft is missing.",
            "Add it.",
        ),
        (
            _replaced('border = "#5d9160"', 'border = "green"'),
            "In [[ladder]] number 2, border is 'green'.",
            'Write a colour as "#rrggbb".',
        ),
        (lambda text: text[: text.rindex("[[choices]]")], "In [[choices]], there are 8 choices.", "Give 9."),
        (
            lambda text: re.sub(r"\[\[ladder\]\].*?(?=\[\[choices)", "", text, flags=re.S),
            "In the file, ladder is missing.",
            "Add it.",
        ),
        (
            lambda text: re.sub(r"\[metrics\].*?(?=\[\[)", "", "metrics = 3\n" + text, flags=re.S),
            "In [metrics], it is not a table.",
            "Write name = value lines",
        ),
        (lambda text: text + "]", "The theme is not valid TOML:", ""),
    ],
)
def test_a_theme_that_is_not_in_order_is_refused(
    change: Callable[[str], str], what: str, mend: str, resources: Path, tmp_path: Path
) -> None:
    file = tmp_path / "mine.toml"
    file.write_text(change((resources / "themes" / "light.toml").read_text("utf-8")), "utf-8")
    with pytest.raises(UserError) as caught:
        read_theme(file)
    assert "mine.toml" in caught.value.where
    assert caught.value.what.startswith(what)
    assert caught.value.mend.startswith(mend)


def test_a_theme_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="cannot be read"):
        read_theme(tmp_path / "none.toml")


def test_a_theme_is_called_after_its_file(resources: Path, tmp_path: Path) -> None:
    file = tmp_path / "mine.toml"
    file.write_bytes((resources / "themes" / "dark.toml").read_bytes())
    theme = read_theme(file)
    assert (theme.id, theme.name, theme.is_dark) == ("mine", "Dark", True)
