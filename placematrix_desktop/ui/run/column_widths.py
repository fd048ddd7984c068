"""How the width of the grid is shared out among the descriptor's column and the stages."""

from __future__ import annotations

_SHARE_OF_DESCRIPTOR = 0.21
_DESCRIPTOR_LEAST, _DESCRIPTOR_MOST = 136, 280
_STAGE_LEAST = 124
"""So that a label such as "Developing" stands beside its number unbroken."""


def column_widths(room: int, stages: int, text_scale: int) -> list[int]:
    """The widths of all columns, the descriptor's first, in whole pixels; together they fill the room.

    Where stages would become too narrow to read they keep their least width, and the grid scrolls
    sideways. `text_scale` is in per cent.
    """
    least, most = (length * text_scale // 100 for length in (_DESCRIPTOR_LEAST, _DESCRIPTOR_MOST))
    descriptor = min(max(round(room * _SHARE_OF_DESCRIPTOR), least), most)
    stage = max((room - descriptor) // stages, _STAGE_LEAST * text_scale // 100)
    return [max(descriptor, room - stage * stages), *([stage] * stages)]
