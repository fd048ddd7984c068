"""Paints one cell of a laid-out row, or a heading, in the colours of the theme."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QLinearGradient, QPainter, QPen

from placematrix_desktop.domain.judgement import State
from placematrix_desktop.ui.run.grid_look import GridLook
from placematrix_desktop.ui.run.heading_layout import HeadingLayout
from placematrix_desktop.ui.run.row_layout import HandsLayout, StageLayout, TitleLayout
from placematrix_desktop.ui.run.signs import paint_badge, paint_chip, paint_dots, paint_pointer, paint_sign
from placematrix_desktop.ui.theme import Role

_AGREED_BORDER = 2


@dataclass(frozen=True)
class Standing:
    """How a row stands on the screen: selected, under the pointer, its cell under the keyboard's ring."""

    selected: bool = False
    hovered: bool = False
    ringed: bool = False


def paint_title(
    painter: QPainter,
    look: GridLook,
    rect: QRect,
    layout: TitleLayout,
    standing: Standing,
    *,
    drops: tuple[int, int] = (0, 0),
) -> None:
    """The descriptor's column. `drops` is how many pixels further down than usual the title stands, and
    what is below it; where that is less, it goes on behind the title and is not to be seen there."""
    _ground(painter, look, rect, standing)
    if standing.selected:
        painter.fillRect(
            QRect(rect.left(), rect.top(), look.accent_bar, rect.height()), look.colour("accent")
        )
    off = layout.cell.state is State.NOT_APPLICABLE or not layout.cell.in_scope
    muted = look.colour("ink_muted")
    x, y = rect.left(), rect.top() + drops[0]
    layout.title.block.paint(
        painter, x + layout.title.x, y + layout.title.y, look.colour("ink_faint" if off else "ink")
    )
    painter.save()
    painter.setClipRect(rect.intersected(rect.translated(0, drops[0] + layout.title_height)))
    y = rect.top() + drops[1]
    decided = layout.cell.state in (State.AGREED, State.NO_CONSENSUS, State.PARKED)
    sign_colour = look.colour("ink") if decided else muted
    if layout.cell.in_scope:
        paint_sign(painter, layout.cell.state, QRectF(layout.sign.translated(x, y)), sign_colour)
    for part in (layout.status, layout.written, layout.explanation):
        if part:
            part.block.paint(painter, x + part.x, y + part.y, muted)
    painter.restore()
    _edges(painter, look, rect)
    if standing.ringed:
        _ring(painter, look, rect.adjusted(look.accent_bar, 0, 0, 0), inset=2)


def paint_stage(
    painter: QPainter, look: GridLook, rect: QRect, layout: StageLayout, standing: Standing
) -> None:
    """One stage of a descriptor."""
    cell = layout.cell
    colours = look.stage(cell.stage)
    _ground(painter, look, rect, standing)
    _edges(painter, look, rect)
    if cell.agreed:
        _agreed_ground(painter, look, rect, layout)
    x, y = rect.left(), rect.top()
    if layout.button:
        box = QRectF(layout.button.translated(x, y))
        paint_chip(painter, box, cell.stage + 1, colours, look.chip)
    for badge in layout.badges:
        box = QRectF(badge.box.translated(x, y))
        match badge.kind:
            case "agreed":
                paint_badge(
                    painter, box, badge.words, look.badge, look.colour("on_agreed_badge"), look.badge_pad,
                    fill=look.colour("agreed_badge"), tick=True,
                )  # fmt: skip
            case "last_time":
                ink = colours.on_soft if cell.agreed else look.colour("ink_muted")
                paint_badge(
                    painter, box, badge.words, look.badge, ink, look.badge_pad, outline=ink, dashed=True
                )
            case _:
                ink = colours.on_soft if cell.agreed else look.colour("accent")
                paint_badge(painter, box, badge.words, look.badge, ink, look.badge_pad, outline=ink)
    if cell.agreed:
        ink = colours.on_soft
    elif layout.is_blank or cell.off:
        ink = look.colour("ink_faint")
    else:
        ink = look.colour("ink")
    layout.text.block.paint(painter, x + layout.text.x, y + layout.text.y, ink)
    if layout.hands:
        _paint_hands(painter, look, layout.hands, x, y, ink if cell.agreed else None)
    if standing.ringed:
        _ring(painter, look, rect, inset=5 if cell.agreed else 2)


def paint_heading(
    painter: QPainter,
    look: GridLook,
    rect: QRect,
    layout: HeadingLayout,
    standing: Standing,
    *,
    result_missing: bool = False,
    shift: int = 0,
) -> None:
    """The heading of an element over the whole width, its words `shift` pixels further right than usual."""
    painter.fillRect(rect, look.colour("selection_row" if standing.selected else "band"))
    if standing.selected:
        painter.fillRect(
            QRect(rect.left(), rect.top(), look.accent_bar, rect.height()), look.colour("accent")
        )
    x, y = rect.left() + shift, rect.top()
    layout.title.block.paint(painter, x + layout.title.x, y + layout.title.y, look.colour("ink"))
    muted = look.colour("ink_muted")
    for words, box in layout.tags:
        paint_badge(
            painter, QRectF(box.translated(x, y)), words, look.badge, muted, look.badge_pad,
            fill=look.colour("panel"), outline=look.colour("line"),
        )  # fmt: skip
    if layout.note:
        layout.note.block.paint(painter, x + layout.note.x, y + layout.note.y, muted)
    if layout.result:
        colour = look.colour("accent" if result_missing else "ink")
        layout.result.block.paint(painter, x + layout.result.x, y + layout.result.y, colour)
    painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), look.colour("line"))
    if standing.ringed:
        _ring(painter, look, rect.adjusted(look.accent_bar, 0, 0, 0), inset=2)


def paint_folded(
    painter: QPainter,
    look: GridLook,
    rect: QRect,
    layout: HeadingLayout,
    standing: Standing,
    *,
    is_open: bool,
    shift: int = 0,
) -> None:
    """The line of what is not in scope of an element; its sign points down where that follows. `shift` as
    for headings."""
    _ground(painter, look, rect, standing)
    muted = look.colour("ink_muted")
    x, y = rect.left() + shift + look.pad_x + look.accent_bar, rect.center().y() - look.sign / 2
    paint_pointer(painter, QRectF(x, y, look.sign, look.sign), muted, down=is_open)
    if layout.note:
        layout.note.block.paint(
            painter, rect.left() + shift + layout.note.x, rect.top() + layout.note.y, muted
        )
    painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), look.colour("line"))


def _paint_hands(
    painter: QPainter, look: GridLook, layout: HandsLayout, x: int, y: int, ink: QColor | None
) -> None:
    """The hands of a stage, in the ink of an agreed cell or in their own."""
    box = QRectF(layout.box.translated(x, y))
    paint_dots(painter, box, layout.dots, look.dot, look.dot_pitch, ink or look.colour("tally_dot"))
    if layout.words:
        painter.setFont(look.status_strong.font)
        painter.setPen(ink or look.colour("ink"))
        box.setLeft(box.left() + look.dot_pitch + look.gap)
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, layout.words)


def _ground(painter: QPainter, look: GridLook, rect: QRect, standing: Standing) -> None:
    role: Role = "selection_row" if standing.selected else "hover_row" if standing.hovered else "panel"
    painter.fillRect(rect, look.colour(role))


def _edges(painter: QPainter, look: GridLook, rect: QRect) -> None:
    line = look.colour("line")
    painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), line)
    painter.fillRect(QRect(rect.right(), rect.top(), 1, rect.height()), line)


def _agreed_ground(painter: QPainter, look: GridLook, rect: QRect, layout: StageLayout) -> None:
    cell = layout.cell
    soft: QColor | QBrush = look.stage(cell.stage).soft
    if cell.moving_to:
        fade = QLinearGradient(rect.left(), 0, rect.right(), 0)
        fade.setColorAt(0.35, look.stage(cell.stage).soft)
        fade.setColorAt(1.0, look.stage(cell.stage + 1).soft)
        soft = QBrush(fade)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(look.colour("agreed_outline"), _AGREED_BORDER))
    painter.setBrush(soft)
    # Within the cell, clear of the hairlines at its right and below.
    inside = QRectF(rect).adjusted(1, 1, -2, -2)
    painter.drawRoundedRect(inside, look.radius, look.radius)
    painter.restore()


def _ring(painter: QPainter, look: GridLook, rect: QRect, *, inset: int) -> None:
    width = look.theme.height("focus_width")
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(look.colour("focus_ring"), width))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    half = width / 2
    box = QRectF(rect).adjusted(inset + half, inset + half, -inset - half - 1, -inset - half - 1)
    painter.drawRoundedRect(box, max(2, look.radius - 2), max(2, look.radius - 2))
    painter.restore()
