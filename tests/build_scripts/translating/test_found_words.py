"""Which words are found in a module, and under which context."""

from __future__ import annotations

from pathlib import Path

import pytest

from build_scripts.translating.found_words import Words, words_of, words_of_windows
from build_scripts.translating.named_words import words_by_name
from placematrix_desktop.domain.judgement import STATE_LABELS
from placematrix_desktop.domain.participants import SECTOR_LABELS
from placematrix_desktop.ui.run.keys import LINES, Group

CHECKOUT = Path(__file__).resolve().parents[3]
DOOR = "from placematrix_desktop.ui.words import domain_tr, later, tr\n"


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ('class Strip:\n def say(self):\n  self.tr("Saved " "now")\n', {Words("Strip", "Saved now")}),
        ('class A:\n class B:\n  x = self.tr("Saved")\n', {Words("B", "Saved")}),
        ('translate = Q.translate\nx = translate("People", "Name")\n', {Words("People", "Name")}),
        (f'{DOOR}x = tr("Saved")\n', {Words("PlaceMatrix", "Saved")}),
        (f'{DOOR}x = later("Not yet")\n', {Words("PlaceMatrix", "Not yet")}),
        (f'{DOOR}x = domain_tr("Open")\n', {Words("domain", "Open")}),
        ('def _tr(w): return Q.translate("Backups", w)\nx = _tr("usual")\n', {Words("Backups", "usual")}),
        ('class A:\n def f(self):\n  tr = self.tr\n  tr("Place")\n', {Words("A", "Place")}),
        ('self.tr(words)\nprint("Saved")\n', set()),
    ],
)  # fmt: skip
def test_words_are_found_with_their_context(source: str, words: set[Words], tmp_path: Path) -> None:
    module = tmp_path / "module.py"
    module.write_text(source, encoding="utf-8")
    assert set(words_of(module)) == words


def test_no_text_of_the_program_lacks_a_context() -> None:
    found = words_of_windows(CHECKOUT / "placematrix_desktop" / "ui")
    assert [words for words in found if not words.context or not words.source] == []
    assert Words("PlaceMatrix", "not assessed") in found


def test_what_is_shown_by_name_is_listed() -> None:
    by_name = words_by_name()
    for label in (*STATE_LABELS.values(), *SECTOR_LABELS.values()):
        assert Words("domain", label) in by_name
    for words in (*(line.words for line in LINES), *(group.value for group in Group)):
        assert Words("PlaceMatrix", words) in by_name
