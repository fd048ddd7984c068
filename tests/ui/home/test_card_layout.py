"""Every word of a workshop on Home is painted, in a narrow list and in a wide one, at every size of text."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from placematrix_desktop.ui.home.card_layout import lay_out_card
from placematrix_desktop.ui.home.card_words import about_words, detail_words, progress_words
from placematrix_desktop.ui.home.recent_list import RecentList
from placematrix_desktop.ui.theme import ThemeKeeper
from tests.painted_text import all_words, cut_words, painted_words
from tests.ui.home.conftest import card

LONG = card(
    1,
    subject="Northbridge and Westhaven Place Partnership Board",
    occasion="Six-month review with all partners",
    version=12,
    closed=True,
    signatures=114,
    rehearsal=True,
)
OTHER = card(2, subject="Ash", sample=True)


@pytest.mark.parametrize("scale", [100, 200])
@pytest.mark.parametrize("width", [330, 520, 900])
def test_nothing_is_cut(qtbot: QtBot, themes: ThemeKeeper, width: int, scale: int) -> None:
    recent = RecentList(themes)
    qtbot.addWidget(recent)
    recent.resize(width, 700)
    themes.set_text_scale(scale)
    try:
        recent.show()
        qtbot.waitExposed(recent)
        recent.model.look_at(lambda limit: (LONG, OTHER)[:limit])
        view = recent.view.viewport()
        painted = all_words(view)
        for shown in (LONG, OTHER):
            for words in (shown.subject, about_words(shown), detail_words(shown), progress_words(shown)):
                assert words in painted
        assert cut_words(view) == []
        rows = [recent.view.visualRect(recent.model.index(row)) for row in range(2)]
        assert rows[0].width() <= view.width()
        tops = [words.place for words in painted_words(view)]
        assert all(any(row.toRectF().contains(place) for row in rows) for place in tops)
    finally:
        themes.set_text_scale(100)


def test_how_far_it_got_stands_beside_where_there_is_room(themes: ThemeKeeper) -> None:
    narrow, wide = (lay_out_card(themes, card(1), width) for width in (380, 700))
    assert wide.height < narrow.height
    assert [sign.at.x() for sign in narrow.signs] == [0]
    assert [sign.at.x() for sign in wide.signs] == [700 - 240]
    assert narrow.track is not None
    assert wide.track is not None
