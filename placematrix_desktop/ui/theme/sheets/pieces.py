"""What only our own pieces have: strip, pill, key cap, private note."""

PIECES = """
QFrame[role="strip"] { border: none; border-bottom: 1px solid $info_line; background: $info_soft; }
QFrame[role="strip"][kind="success"] { background: $success_soft; border-bottom-color: $success_line; }
QFrame[role="strip"][kind="warning"] { background: $warning_soft; border-bottom-color: $warning_line; }
QFrame[role="strip"][kind="problem"] { background: $danger_soft; border-bottom-color: $danger_line; }
QFrame[role="strip"] QLabel { color: $ink; font-weight: 500; }

QFrame[role="strong-rule"] { background: $ink; border: none; min-height: 1px; max-height: 1px; }

QPushButton[role="pill"] {
    background: $panel; color: $ink; border: 1px solid $line_strong; border-radius: $pill_radius;
    min-height: $pill_inner; min-width: $pill_least; padding: 0 10px; font-size: $text_small;
    margin: 6px 0;
    font-weight: 500;
}
QPushButton[role="pill"]:hover { background: $accent_soft; border-color: $accent; }
QPushButton[role="pill"]:checked {
    background: $agreed_badge; color: $on_agreed_badge; border-color: $agreed_badge;
}
QPushButton[role="pill"]:disabled { color: $ink_faint; border-color: $line; background: transparent; }
QPushButton[role="pill"]:focus {
    border: 2px solid $focus_ring; padding: 0 9px; min-height: $pill_inner_focus;
}
QListView[role="nav"] { background: transparent; border: none; }
QListView[role="nav"]::item {
    border-radius: $radius; padding: 0 $space_1; border-left: 3px solid transparent;
}
QListView[role="nav"]::item:hover { background: $sunken; }
QListView[role="nav"]::item:selected {
    background: $accent_soft; color: $on_accent_soft; border-left: 3px solid $accent;
}
QListView[role="nav"]:focus { border: 2px solid $focus_ring; border-radius: $radius; }


QLabel[role="key-cap"] {
    background: $key_cap; color: $ink; border: 1px solid $line_strong; border-bottom-width: 2px;
    border-radius: 4px; padding: 0 5px; font-size: $text_caption; font-weight: 600;
}
QLabel[role="on-footer-due"] { color: $on_footer_due; font-size: $text_small; font-weight: 600; }
QLabel[role="on-footer-strong"] { color: $on_footer; font-size: $text_small; font-weight: 600; }

QPlainTextEdit[private="true"] {
    background: $private_note_fill; color: $on_private_note; border-color: $private_note_border;
}
QPlainTextEdit[private="true"]:focus { border-color: $private_note_border; }
"""
