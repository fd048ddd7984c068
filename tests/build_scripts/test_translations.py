"""The files for translators: written, brought up to date without loss, and read by the program."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

from build_scripts import translations
from build_scripts.translating.found_words import Words
from placematrix_desktop.ui.shell.language import speak_the_users_language
from placematrix_desktop.ui.words import tr

SAVED, OPEN = Words("PlaceMatrix", "Saved “now”"), Words("domain", "Open")


@pytest.fixture
def app(qapp: QCoreApplication) -> Iterator[QCoreApplication]:
    yield qapp
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
        translator.deleteLater()


def sources(file: Path) -> set[Words]:
    return {
        Words(context.findtext("name") or "", message.findtext("source") or "")
        for context in ElementTree.parse(file).getroot().iter("context")
        for message in context.iter("message")
    }


def translate(file: Path, words: Words, into: str) -> None:
    """What a translator does."""
    tree = ElementTree.parse(file)
    for message in tree.getroot().iter("message"):
        if message.findtext("source") == words.source:
            translation = message.find("translation")
            assert translation is not None
            translation.text = into
            translation.attrib.pop("type", None)
    tree.write(file, encoding="utf-8", xml_declaration=True)


def test_the_template_holds_every_text(tmp_path: Path) -> None:
    translations.update(tmp_path, {SAVED, OPEN})
    assert sources(tmp_path / "placematrix_en.ts") == {SAVED, OPEN}
    assert list(tmp_path.glob("*.qm")) == [], "English needs no translation"


def test_a_language_keeps_what_was_translated_and_speaks_it(tmp_path: Path, app: QCoreApplication) -> None:
    translations.update(tmp_path, {SAVED, OPEN}, ["cy"])
    welsh = tmp_path / "placematrix_cy.ts"
    translate(welsh, SAVED, "Cadwyd “nawr”")
    translations.update(tmp_path, {SAVED, Words("domain", "Parked")})
    assert sources(welsh) == {SAVED, Words("domain", "Parked")}
    assert speak_the_users_language(app, tmp_path, QLocale("cy_GB")) is not None
    assert tr(SAVED.source) == "Cadwyd “nawr”"
    assert tr("Not yet translated") == "Not yet translated"


def test_another_language_and_none_leave_english(tmp_path: Path, app: QCoreApplication) -> None:
    assert speak_the_users_language(app, tmp_path / "missing") is None
    translations.update(tmp_path, {SAVED}, ["cy"])
    assert speak_the_users_language(app, tmp_path, QLocale("fr_FR")) is None
    assert tr(SAVED.source) == SAVED.source
