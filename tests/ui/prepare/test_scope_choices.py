"""Quick choices of what to take."""

from __future__ import annotations

from placematrix_desktop.ui.prepare.scope_choices import choices
from tests.factories import DESCRIPTORS, action, agenda, agreed, small_matrix, workshop


def labelled(**more: object) -> dict[str, tuple[str, ...]]:
    return {choice.label: choice.descriptor_ids for choice in choices(**more)}  # type: ignore[arg-type]


def test_a_fresh_workshop_has_nothing_to_narrow_to() -> None:
    assert labelled(workshop=workshop(), earlier=None) == {}


def test_what_is_done_or_timed_can_be_told_apart() -> None:
    now = workshop(agreed("trust", "emerging"), agenda=agenda("trust", "evidence-base", minutes=5))
    assert labelled(workshop=now, earlier=None) == {
        "Without a result yet": DESCRIPTORS[:4],
        "With minutes set": ("evidence-base", "trust"),
    }


def test_last_time_gives_choices_by_stage_and_action() -> None:
    earlier = workshop(
        agreed("trust", "emerging"),
        agreed("common-vision", "developing"),
        agreed("evidence-base", "thriving"),
        actions=(action(1, "Write it", "trust"), action(2, "Book a room")),
    )
    assert labelled(workshop=workshop(), earlier=earlier) == {
        "Without an agreement last time": ("health-priorities", "patient-experience"),
        "At Emerging last time": ("trust",),
        "At Developing last time": ("common-vision",),
        "With an action from last time": ("trust",),
    }


def test_columns_that_are_no_ladder_have_no_lower_stages() -> None:
    matrix = small_matrix(ladder=False)
    earlier = workshop(agreed("trust", "emerging"), matrix=matrix)
    assert list(labelled(workshop=workshop(matrix=matrix), earlier=earlier)) == [
        "Without an agreement last time"
    ]
