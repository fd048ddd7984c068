"""Text laid out to a width, in full or cut."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QColor, QFont, QImage, QPainter
from PySide6.QtWidgets import QApplication

from placematrix_desktop.ui.pieces.text_block import Marking, TextBlock, TextStyle, lay_out

LONG = "Partners have agreed the evidence that decisions are to rest on, and look at it again each year."


@pytest.fixture
def style(qapp: QApplication) -> TextStyle:
    font = QFont("DejaVu Sans")
    font.setPixelSize(13)
    return TextStyle.of(font)


def inked_rows(block: TextBlock, width: int, height: int) -> list[int]:
    """The rows of pixels in which something was painted."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    block.paint(painter, 0, 0, QColor("black"))
    painter.end()
    white = QColor("white").rgb()
    return [y for y in range(height) if any(image.pixel(x, y) != white for x in range(width))]


def test_short_text_takes_one_line(style: TextStyle) -> None:
    block = lay_out(("Short.",), style, 200)
    assert (block.line_count, block.is_cut, block.height) == (1, False, style.step)


def test_long_text_takes_as_many_lines_as_it_needs(style: TextStyle) -> None:
    block = lay_out((LONG,), style, 120)
    assert not block.is_cut
    assert block.line_count > 4
    assert block.height == block.line_count * style.step
    assert block.widest <= 120


def test_cut_text_ends_with_its_last_line(style: TextStyle) -> None:
    block = lay_out((LONG,), style, 120, most_lines=3)
    assert (block.is_cut, block.line_count, block.height) == (True, 3, 3 * style.step)
    assert block.widest <= 120
    rows = inked_rows(block, 120, block.height + 40)
    assert rows
    assert rows[-1] < block.height


def test_what_fits_exactly_is_not_cut(style: TextStyle) -> None:
    whole = lay_out((LONG,), style, 120)
    assert not lay_out((LONG,), style, 120, most_lines=whole.line_count).is_cut
    assert lay_out((LONG,), style, 120, most_lines=whole.line_count - 1).is_cut


def test_a_second_statement_that_is_left_out_counts_as_cut(style: TextStyle) -> None:
    assert lay_out(("One.", "Two."), style, 200, most_lines=1, bullets=True).is_cut
    assert not lay_out(("One.", "Two."), style, 200, most_lines=2, bullets=True).is_cut


def test_bullets_take_room_and_divide_paragraphs(style: TextStyle) -> None:
    plain = lay_out(("One.", "Two."), style, 200)
    listed = lay_out(("One.", "Two."), style, 200, bullets=True)
    assert listed.height > plain.height
    assert listed.widest > plain.widest


def test_a_word_that_is_wider_than_the_column_is_broken(style: TextStyle) -> None:
    block = lay_out(("https://example.org/" + "a" * 200,), style, 100)
    assert block.widest <= 100
    assert block.line_count > 3


def test_nothing_takes_no_room(style: TextStyle) -> None:
    assert lay_out((), style, 100).height == 0


def test_line_ends_within_a_statement_are_kept(style: TextStyle) -> None:
    assert lay_out(("One\nTwo\nThree",), style, 300).line_count == 3


@pytest.mark.parametrize(
    "text", ["שלום עולם " * 12, "🙂 emoji 🏳️‍🌈 " * 12, "漢字かな交じり文" * 12, "नमस्ते दुनिया " * 12]
)
def test_any_script_is_cut_at_the_same_height(style: TextStyle, text: str) -> None:
    block = lay_out((text,), style, 120, most_lines=3)
    assert block.is_cut
    assert block.line_count == 3
    assert block.height >= 3 * style.step
    assert block.widest <= 121


@given(st.lists(st.text(max_size=200), max_size=4), st.integers(20, 400), st.integers(1, 6))
def test_a_block_keeps_to_its_lines_and_its_width(paragraphs: list[str], width: int, most: int) -> None:
    font = QFont("DejaVu Sans")
    font.setPixelSize(13)
    style = TextStyle.of(font)
    whole = lay_out(paragraphs, style, width)
    cut = lay_out(paragraphs, style, width, most_lines=most)
    assert not whole.is_cut
    assert cut.line_count == min(most, whole.line_count)
    assert cut.is_cut == (whole.line_count > most)
    assert cut.height <= whole.height or cut.line_count == whole.line_count


def test_marked_words_stand_on_another_ground_and_change_no_height(style: TextStyle) -> None:
    def grounds(block: TextBlock) -> int:
        image = QImage(200, block.height, QImage.Format.Format_RGB32)
        image.fill(QColor("white"))
        painter = QPainter(image)
        block.paint(painter, 0, 0, QColor("white"))
        painter.end()
        return sum(
            image.pixelColor(x, y) == QColor("yellow") for x in range(200) for y in range(block.height)
        )

    def marked(*words: str, most_lines: int | None = None) -> TextBlock:
        return lay_out((LONG,), style, 200, most_lines=most_lines, marking=Marking(words, QColor("yellow")))

    assert grounds(lay_out((LONG,), style, 200)) == 0
    assert grounds(marked("nowhere")) == 0
    once = grounds(marked("EVIDENCE"))
    assert once > 100
    assert grounds(marked("evidence", "partners")) > once
    assert marked("evidence").height == lay_out((LONG,), style, 200).height
    assert grounds(marked("partners", most_lines=1)) > 100


def test_words_are_marked_at_their_place_also_after_emoji() -> None:
    (found,) = Marking(("vision",), QColor("yellow")).formats("🙂🙂 Vision")
    assert (found.start, found.length) == (5, 6)
