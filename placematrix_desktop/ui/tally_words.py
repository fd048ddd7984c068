"""What a show of hands says, in words: agreement or split, median, range, what a second round did."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from placematrix_desktop.domain.matrix import Matrix
from placematrix_desktop.domain.tally import Accord, Spread, Tally, spread_of

_HALF = 0.5


def hands_words(hands: int) -> str:
    """ "12 hands"."""
    return _tr("1 hand") if hands == 1 else _tr("{0} hands").format(hands)


def accord_words(tally: Tally, matrix: Matrix) -> str:
    """ "Agreement on Developing", "Even between Emerging and Developing", "Split". Where the columns are
    choices, which one most hands are for."""
    spread = spread_of(tally, matrix)
    if spread is None:
        return _of_choices(tally, matrix)
    labels = [stage.label for stage in matrix.stages]
    even = _even_neighbours(tally, matrix)
    if spread.lowest == spread.highest:
        return _tr("All at {0}").format(labels[spread.lowest])
    if even is not None:
        pair = (labels[even], labels[even + 1])
        if spread.split:
            return _tr("Split evenly between {0} and {1}").format(*pair)
        return _tr("Even between {0} and {1}").format(*pair)
    match spread.accord:
        case Accord.AGREEMENT:
            return _tr("Agreement on {0}").format(labels[_fullest(tally, matrix)])
        case Accord.SPLIT:
            return _tr("Split")
        case _:
            return _tr("Neither agreement nor a split")


def spread_words(spread: Spread, matrix: Matrix) -> str:
    """ "Median Developing · from Emerging to Maturing"."""
    labels = [stage.label for stage in matrix.stages]
    below = int(spread.median)
    if spread.median == below:
        median = _tr("Median {0}").format(labels[below])
    elif spread.median == below + _HALF:
        median = _tr("Median between {0} and {1}").format(labels[below], labels[below + 1])
    else:  # pragma: no cover - a median of whole numbers is whole or half-way
        raise ValueError(f"a median of {spread.median}")
    if spread.lowest == spread.highest:
        return median
    ends = _tr("from {0} to {1}").format(labels[spread.lowest], labels[spread.highest])
    return f"{median} · {ends}"


def moved_words(before: Tally, after: Tally, matrix: Matrix) -> str:
    """What a round did to the one before: "moved up by one", "did not move". Empty for choices."""
    first, second = spread_of(before, matrix), spread_of(after, matrix)
    if first is None or second is None:
        return ""
    moved = second.median - first.median
    if moved:
        return moved_by_words(moved)
    if second.highest - second.lowest < first.highest - first.lowest:
        return _tr("came closer together")
    return _tr("did not move")


def moved_by_words(moved: float) -> str:
    """ "moved up by one", "moved down by half a stage"; for a median that moved by so many stages."""
    whole, half = int(abs(moved)), abs(moved) % 1 == _HALF
    if half:
        by = _tr("half a stage") if not whole else _tr("{0} and a half").format(_number(whole))
    else:
        by = _number(whole)
    return _tr("moved up by {0}").format(by) if moved > 0 else _tr("moved down by {0}").format(by)


def _number(count: int) -> str:
    words = (_tr("none"), _tr("one"), _tr("two"), _tr("three"))
    return words[count] if count < len(words) else str(count)


def _even_neighbours(tally: Tally, matrix: Matrix) -> int | None:
    """The lower of two neighbouring stages that share all hands evenly."""
    counts = [tally.counts.get(stage.id, 0) for stage in matrix.stages]
    there = [index for index, hands in enumerate(counts) if hands]
    if len(there) == 2 and there[1] - there[0] == 1 and counts[there[0]] == counts[there[1]]:
        return there[0]
    return None


def _of_choices(tally: Tally, matrix: Matrix) -> str:
    counts = [tally.counts.get(stage.id, 0) for stage in matrix.stages]
    most = max(counts, default=0)
    first = [
        stage.label for stage, hands in zip(matrix.stages, counts, strict=True) if hands == most and most
    ]
    if not first:
        return ""
    if len(first) > 1:
        return _tr("Even between {0}").format(_tr(" and ").join(first))
    words = _tr("All for {0}") if most == sum(counts) else _tr("Most for {0}")
    return words.format(first[0])


def _fullest(tally: Tally, matrix: Matrix) -> int:
    counts = [tally.counts.get(stage.id, 0) for stage in matrix.stages]
    return counts.index(max(counts))


def _tr(words: str) -> str:
    return QCoreApplication.translate("Tally", words)
