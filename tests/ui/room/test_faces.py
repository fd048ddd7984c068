"""What is painted: all of it is there, large enough, on its ground, and inside the window."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRect, QSize

from placematrix_desktop.domain.workshop import Workshop
from placematrix_desktop.ui.projection import Projection
from placematrix_desktop.ui.room.look import LEGIBLE, SMALLEST
from placematrix_desktop.ui.room.marks import Line, Picture, Plate, Watermark, Words
from placematrix_desktop.ui.room.window import RoomWindow
from placematrix_desktop.ui.theme import ThemeKeeper
from placematrix_desktop.ui.theme.contrast import contrast
from tests.factories import agreed, flat_matrix, small_matrix
from tests.ui.room.conftest import MATRICES, SIZES, OpenRoom, bundled, on, ways_to_stand


def pages_of(window: RoomWindow) -> Iterator[Picture]:
    """Every page of what a window shows."""
    count = window.picture.pages
    for page in range(count):
        window.projection.turn_to_page(page)
        assert window.picture.pages == count
        yield window.picture


def check(picture: Picture) -> None:
    """Nothing is cut, too small, outside, or over something else."""
    whole = QRect(0, 0, picture.size.width(), picture.size.height())
    seen: list[tuple[str, QRect]] = []
    for text in picture.texts():
        assert text.pixels >= SMALLEST, text.text
        if isinstance(text, Words):
            assert not text.block.is_cut
            assert text.block.height <= text.rect.height(), text.text
            assert text.block.widest <= text.rect.width() + 1, text.text
            taken = QRect(text.rect.x(), text.rect.y(), text.rect.width(), text.block.height)
        else:
            wide = text.style.width(text.text)
            assert wide <= text.rect.width() + 1, text.text
            left = text.rect.center().x() - round(wide / 2) if text.centred else text.rect.x()
            taken = QRect(left, text.rect.y(), round(wide), text.rect.height())
        assert whole.contains(taken), text.text
        for other, there in seen:
            assert not there.intersects(taken.adjusted(0, 1, -1, -1)), (text.text, other)
        seen.append((text.text, taken))


def said(pictures: list[Picture]) -> str:
    return " ".join(text.text.replace("\n", " ") for picture in pictures for text in picture.texts())


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size.width()}x{size.height()}")
@pytest.mark.parametrize("matrix_id", MATRICES)
def test_no_descriptor_of_any_matrix_is_cut_in_any_state(
    matrix_id: str, size: QSize, open_room: OpenRoom
) -> None:
    matrix = bundled(matrix_id)
    earlier = on(matrix, *(agreed(key, matrix.stages[-1].id) for key in matrix.descriptor_ids()))
    for key in matrix.descriptor_ids():
        for judgement in ways_to_stand(matrix, key):
            projection = Projection(on(matrix, judgement), key, earlier=earlier)
            for picture in pages_of(open_room(projection, size=size)):
                check(picture)


@pytest.mark.parametrize("matrix_id", MATRICES)
def test_every_statement_is_there_word_for_word_on_one_of_the_pages(
    matrix_id: str, open_room: OpenRoom
) -> None:
    matrix = bundled(matrix_id)
    for place in matrix.places():
        for judgement in ways_to_stand(matrix, place.descriptor.id)[:3]:
            window = open_room(on(matrix, judgement), place.descriptor.id)
            texts = said(list(pages_of(window)))
            for stage in matrix.stages:
                assert stage.label in texts
                for statement in place.descriptor.statements(stage.id):
                    left = " ".join(statement.split())
                    if left not in texts:
                        # It is broken over two pages, and then every word of it is there in order.
                        begun = max((left[:n] for n in range(len(left)) if f"{left[:n]} …" in texts), key=len)
                        assert f"… {left[len(begun) :].strip()}" in texts, statement


def test_a_word_is_never_broken(open_room: OpenRoom) -> None:
    for matrix_id in MATRICES:
        matrix = bundled(matrix_id)
        for key in matrix.descriptor_ids():
            for picture in pages_of(open_room(on(matrix), key)):
                for text in picture.texts():
                    if isinstance(text, Words):
                        widest = max(text.style.width(word) for word in text.text.split())
                        assert widest <= text.rect.width(), text.text


def test_short_statements_are_set_larger_than_long_ones(open_room: OpenRoom) -> None:
    small, long = small_matrix(), bundled("bob-place-partnership-maturity")
    sizes = []
    for matrix in (small, long):
        picture = open_room(on(matrix)).picture
        first = matrix.stages[-1].id
        statement = next(matrix.places()).descriptor.statements(first)[0]
        sizes.append(next(t.pixels for t in picture.texts() if t.text.startswith(statement[:20])))
    assert sizes[0] > sizes[1] >= SMALLEST


def test_stages_far_from_the_agreed_one_fold_to_their_label(open_room: OpenRoom) -> None:
    matrix = bundled("bob-place-partnership-maturity")
    longest = max(
        matrix.places(),
        key=lambda place: sum(len(s) for cell in place.descriptor.cells.values() for s in cell),
    ).descriptor
    window = open_room(on(matrix, agreed(longest.id, matrix.stages[1].id)), longest.id)
    picture = window.picture
    words = said([picture])
    assert all(statement in words for statement in longest.statements(matrix.stages[1].id))
    assert matrix.stages[3].label in words
    assert not any(statement in words for statement in longest.statements(matrix.stages[3].id))
    assert picture.pages > 1


def test_what_is_agreed_is_told_by_word_and_tick_and_not_by_colour_alone(open_room: OpenRoom) -> None:
    matrix = small_matrix()
    window = open_room(on(matrix, agreed("common-vision", "developing", between_next=True)))
    words = [text.text for text in window.picture.texts()]
    assert "Agreed" in words
    assert "moving to 3" in words
    assert any(type(mark).__name__ == "Sign" for mark in window.picture.marks)


def test_a_page_beyond_the_last_is_the_last(open_room: OpenRoom) -> None:
    window = open_room(on(bundled("bob-place-partnership-maturity")))
    window.projection.turn_to_page(99)
    assert window.picture.page == window.picture.pages - 1
    assert window.projection.page == window.picture.page


def everything(matrix: str) -> Workshop:
    shown = bundled(matrix)
    return on(
        shown, *(agreed(key, shown.stages[0].id, between_next=shown.ladder) for key in shown.descriptor_ids())
    )


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size.width()}x{size.height()}")
@pytest.mark.parametrize("matrix_id", MATRICES)
def test_what_was_agreed_so_far_is_all_there(matrix_id: str, size: QSize, open_room: OpenRoom) -> None:
    window = open_room(everything(matrix_id), size=size)
    window.projection.shows_agreed_so_far = True
    pictures = list(pages_of(window))
    for picture in pictures:
        check(picture)
    words = said(pictures)
    matrix = bundled(matrix_id)
    for place in matrix.places():
        assert place.descriptor.title in words
        assert place.theme.title in words


def test_nothing_agreed_is_said(open_room: OpenRoom) -> None:
    window = open_room(on(small_matrix()))
    window.projection.shows_agreed_so_far = True
    assert "Nothing has been agreed yet." in said([window.picture])


def test_a_blank_room_has_place_and_workshop_and_nothing_else(open_room: OpenRoom) -> None:
    window = open_room(on(small_matrix(), agreed("common-vision", "maturing")))
    window.projection.blank = True
    check(window.picture)
    assert [text.text for text in window.picture.texts()] == [
        "Northbridge Place Partnership",
        "Baseline review",
    ]


def test_while_the_workshop_is_prepared_its_title_is_shown(open_room: OpenRoom) -> None:
    window = open_room(on(small_matrix(), agreed("common-vision", "maturing")))
    window.projection.follow_step("prepare")
    check(window.picture)
    words = [text.text for text in window.picture.texts()]
    assert words == [
        "1 of 5 agreed",
        "until 12:30 · 48 min left",
        "Northbridge Place Partnership",
        "Baseline review",
        "Thursday 12 March 2026",
        window.projection.shown.workshop.matrix.title,
        window.projection.shown.workshop.facts.purpose,
    ]
    assert "Common vision" not in said([window.picture])
    assert window.accessibleDescription().startswith("Northbridge Place Partnership")


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size.width()}x{size.height()}")
def test_a_title_that_is_too_long_is_set_smaller_or_gives_lines_up_whole(
    size: QSize, open_room: OpenRoom
) -> None:
    for words in (20, 90, 150, 220):
        long = "neighbourhood " * words
        window = open_room(on(small_matrix(), occasion=long[:120], purpose=long, rehearsal=True), size=size)
        window.projection.follow_step("prepare")
        check(window.picture)
        assert "Northbridge Place Partnership" in said([window.picture])


@pytest.mark.parametrize("watermark", ["", "rehearsal", "sample"])
@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
def test_every_text_stands_out_seven_to_one(
    theme: str, watermark: str, open_room: OpenRoom, themes: ThemeKeeper
) -> None:
    themes.choose(theme)
    facts = {watermark: True} if watermark else {}
    matrices = [small_matrix(), bundled("system-place-designation"), flat_matrix(3, stages=9, ladder=False)]
    matrices += [flat_matrix(3, stages=count) for count in range(2, 10)]
    for matrix in matrices:
        key = matrix.descriptor_ids()[0]
        for judgement in ways_to_stand(matrix, key):
            for mode in ("", "shows_agreed_so_far", "blank", "prepare"):
                projection = Projection(on(matrix, judgement, **facts), key, earlier=on(matrix, judgement))
                if mode == "prepare":
                    projection.follow_step(mode)
                elif mode:
                    setattr(projection, mode, True)
                picture = open_room(projection).picture
                marks = [mark.ink for mark in picture.marks if isinstance(mark, Watermark)]
                assert bool(marks) == bool(watermark)
                for text in picture.texts():
                    assert contrast(text.ink, text.ground) >= LEGIBLE, (text.text, text.ink, text.ground)
                    over = [*marks] if _lies_bare(picture, text) else []
                    assert all(contrast(text.ink, mark) >= LEGIBLE for mark in over), text.text


def _lies_bare(picture: Picture, text: Words | Line) -> bool:
    """Whether a watermark can lie under a text: it cannot where a badge or a chip does."""
    small = [mark for mark in picture.marks if type(mark).__name__ == "Plate" and not mark.large]  # type: ignore[union-attr]
    return not any(plate.rect.contains(text.rect.center()) and plate.fill for plate in small)  # type: ignore[union-attr]


def test_a_watermark_says_so_in_words_too(open_room: OpenRoom) -> None:
    window = open_room(on(small_matrix(), rehearsal=True))
    assert "Rehearsal" in [text.text for text in window.picture.texts()]


def test_larger_windows_have_larger_type(open_room: OpenRoom) -> None:
    smallest = [
        min(text.pixels for text in open_room(on(small_matrix()), size=size).picture.texts())
        for size in (SIZES[0], SIZES[2])
    ]
    assert smallest == [20, 28]


def test_a_watermark_lies_on_the_ground_of_the_agreed_stage_and_not_over_its_edge(
    open_room: OpenRoom, themes: ThemeKeeper
) -> None:
    matrix = small_matrix()
    judgement = agreed("common-vision", "developing")
    edges = []
    for rehearsal in (False, True):
        window = open_room(on(matrix, judgement, rehearsal=rehearsal))
        image = window.grab().toImage()
        (plate,) = [
            mark
            for mark in window.picture.marks
            if isinstance(mark, Plate) and mark.large and mark.outline == themes.theme.hex("agreed_outline")
        ]
        x = plate.rect.x() + plate.width // 2
        edges.append({image.pixelColor(x, y).name() for y in range(300, plate.rect.bottom() - 20)})
    assert edges[0] == edges[1] == {themes.theme.hex("agreed_outline")}
