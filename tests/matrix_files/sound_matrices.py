"""Any sound matrix in its one form, for Hypothesis."""

from __future__ import annotations

import string

from hypothesis import assume
from hypothesis import strategies as st

from placematrix_desktop.domain.matrix import (
    Descriptor,
    Element,
    ElementStatus,
    Matrix,
    Source,
    Stage,
    SubjectKind,
    Theme,
)
from placematrix_desktop.domain.matrix_draft import finished
from placematrix_desktop.domain.matrix_rules import problems

# What a writer of TOML might trip over: quotes, backslashes, braces, comments, other scripts.
_TEXTS = st.text(
    alphabet=st.one_of(
        st.sampled_from("\"'\\#[]{}=.,\t\n "),
        st.sampled_from(string.ascii_letters),
        st.characters(exclude_categories=("Cc", "Cs", "Cn")),
    ),
    max_size=30,
)
_TITLES = _TEXTS.map(lambda text: f"x{text}")


@st.composite
def sound_matrices(draw: st.DrawFn) -> Matrix:
    """A matrix without problems, as reading a file would give it."""
    labels = draw(st.lists(_TITLES, min_size=2, max_size=4))
    stages = tuple(
        Stage(id=f"стадия-{number}", label=label, definition=draw(_TEXTS), age_range=draw(_TEXTS))
        for number, label in enumerate(labels)
    )

    def row() -> Descriptor:
        cells = {stage.id: tuple(draw(st.lists(_TITLES, max_size=3))) for stage in stages}
        cells[stages[-1].id] += ("At last.",)
        return Descriptor(
            id="", title=draw(_TITLES), definition=draw(_TEXTS), context=draw(_TEXTS), cells=cells
        )

    def element(rows: int) -> Element:
        status = draw(st.sampled_from([*ElementStatus, None] if rows else [*ElementStatus]))
        return Element(
            id="",
            title=draw(_TITLES),
            status=status,
            note=draw(_TEXTS),
            descriptors=tuple(row() for _ in range(rows)),
        )

    shape = draw(st.lists(st.lists(st.integers(0, 2), min_size=1, max_size=3), max_size=2))
    themes = tuple(
        Theme(
            id="",
            title=draw(_TITLES),
            definition=draw(_TEXTS),
            elements=tuple(element(rows) for rows in elements),
        )
        for elements in [*shape, [1]]
    )
    matrix = finished(
        Matrix(
            id="",
            title=draw(_TITLES),
            edition=draw(_TEXTS),
            subjects=tuple(draw(st.lists(st.sampled_from(SubjectKind), min_size=1, unique=True))),
            ladder=draw(st.booleans()),
            wording=draw(_TEXTS),
            guidance=tuple(draw(st.lists(_TITLES, max_size=3))),
            source=Source(
                publisher=draw(_TEXTS),
                title=draw(_TEXTS),
                date=draw(_TEXTS),
                reference=draw(_TEXTS),
                rights=draw(_TEXTS),
            ),
            stages=stages,
            themes=themes,
        )
    )
    # Two labels may come out the same; nothing else here can be wrong.
    assume(len({stage.label.casefold() for stage in matrix.stages}) == len(labels))
    assert not problems(matrix)
    return matrix
