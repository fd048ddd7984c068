"""Small widgets that the screens share. Each takes the `ThemeKeeper` first, follows it when the theme or
the text size changes, can be used by keyboard and has an accessible name. Texts come translated.

    Button(keeper, text, icon="", hint="", compact=False)     hint is a key: "Ctrl+Z"
    PrimaryButton, QuietButton, DangerButton                  the same with another look
    IconButton(keeper, icon, name, hint="", compact=True)     the name is read out and shown as tool tip
    PillButton(keeper, key, text="", checkable=False)         a key of the grid that can also be clicked

    StepBar(keeper, steps=())        step_chosen(key) · set_current(key) · current · set_done(key, True)
                                     · set_available(key, False); steps are (key, label), without any
                                     "prepare", "run", "review", "sign_off"
    Strip(keeper)                    tell(kind, text, action="", on_action=None, dismissible=True) · clear()
                                     · dismissed; kinds "info", "success", "warning", "problem"
    FooterBar(keeper)                set_item(key, strong="", rest="", icon="", …) · remove_item(key)
                                     · set_hints([("Space", "next open"), …])

    Badge(keeper, text, kind="neutral")  kinds agreed, last_time, neutral, info, success, warning, danger;
                                     set_badge(text, kind). For delegates: badge_size(…), paint_badge(…)
    StageChip(keeper, index, count, ladder=True)   the number square; index from 0; set_stage(index, count).
                                     For delegates: paint_stage_chip(painter, rect, theme, index, count)
    KeyHint(keeper, key, text="")    a key cap and what it does
    ElidedLabel(text, role="")       one line, cut with an ellipsis; the whole text as tool tip
    SectionHeading(keeper, text, trailing="")      set_text, set_trailing
    Card(keeper)                     card.body is its QVBoxLayout
    CardButton(keeper, title, text="", icon="", hint="")   a card that can be pressed; card.body is its
                                     QVBoxLayout
    EmptyState(keeper, icon, title, text="")       set_text(text) · add_button(button)
    LabelledField(keeper, label, field, key="", hint="")   label over field; set_problem(sentence)
    TextArea(keeper, lines=3, most_lines=8)        plain text that grows; Tab leaves it
    PrivateTextArea(keeper, lines=2, most_lines=6) the same, striped: what never leaves the laptop
    TableView(keeper, name)          · TreeView(keeper, name)   for item models
    ScrollColumn(keeper, width=920)  a page that scrolls; column is its QVBoxLayout
    announce(widget, text, urgent=False)           lets a screen reader say a sentence

Beside them stand pieces that are imported by themselves, since Home does without them and has to be painted
at once: `chart_view` (a chart of the domain), `explained_check`, `page_section`, `section_list` and others.
"""

from placematrix_desktop.ui.pieces.announce import announce
from placematrix_desktop.ui.pieces.badge import Badge, BadgeKind, badge_size, paint_badge
from placematrix_desktop.ui.pieces.buttons import (
    Button,
    DangerButton,
    IconButton,
    PillButton,
    PrimaryButton,
    QuietButton,
)
from placematrix_desktop.ui.pieces.card import Card, CardButton
from placematrix_desktop.ui.pieces.elided_label import ElidedLabel
from placematrix_desktop.ui.pieces.empty_state import EmptyState
from placematrix_desktop.ui.pieces.footer_bar import FooterBar
from placematrix_desktop.ui.pieces.key_hint import KeyHint
from placematrix_desktop.ui.pieces.labelled_field import LabelledField
from placematrix_desktop.ui.pieces.scroll_column import ScrollColumn
from placematrix_desktop.ui.pieces.section_heading import SectionHeading
from placematrix_desktop.ui.pieces.stage_chip import StageChip, paint_stage_chip
from placematrix_desktop.ui.pieces.step_bar import StepBar
from placematrix_desktop.ui.pieces.strip import Strip, StripKind
from placematrix_desktop.ui.pieces.text_area import PrivateTextArea, TextArea
from placematrix_desktop.ui.pieces.views import TableView, TreeView

__all__ = [
    "Badge",
    "BadgeKind",
    "Button",
    "Card",
    "CardButton",
    "DangerButton",
    "ElidedLabel",
    "EmptyState",
    "FooterBar",
    "IconButton",
    "KeyHint",
    "LabelledField",
    "PillButton",
    "PrimaryButton",
    "PrivateTextArea",
    "QuietButton",
    "ScrollColumn",
    "SectionHeading",
    "StageChip",
    "StepBar",
    "Strip",
    "StripKind",
    "TableView",
    "TextArea",
    "TreeView",
    "announce",
    "badge_size",
    "paint_badge",
    "paint_stage_chip",
]
