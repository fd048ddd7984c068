"""What only the record at the right of Run has: notices, rows that are pressed, bare fields."""

RECORD = """
QFrame[role="notice"] { background: $info_soft; border: 1px solid $info_line; border-radius: $radius; }
QFrame[role="notice"][kind="warning"] { background: $warning_soft; border-color: $warning_line; }
QFrame[role="notice"]:focus { border: 2px solid $focus_ring; }
QFrame[role="notice"] QLabel { font-size: $text_small; }

QPushButton[role="row"] {
    background: $panel; border: 1px solid $line_strong; border-radius: $radius; padding: 0; min-height: 38px;
}
QPushButton[role="row"]:hover { background: $hover_row; border-color: $ink_muted; }
QPushButton[role="row"]:pressed { background: $selection_row; }
QPushButton[role="row"]:focus { border: 2px solid $focus_ring; padding: 0; min-height: 36px; }

QPushButton[role="quiet"][adds="true"] {
    margin: 6px 0; min-height: 26px; padding: 0 $space_0_5; font-size: $text_small;
}
QPushButton[role="quiet"][adds="true"]:focus { min-height: 24px; padding: 0 3px; }

QPlainTextEdit[bare="true"], QPlainTextEdit[bare="true"]:read-only, QPlainTextEdit[bare="true"]:hover {
    background: transparent; border: 2px solid transparent; padding: 0;
}
QPlainTextEdit[bare="true"]:focus { border: 2px solid $focus_ring; padding: 0; }
QCheckBox[bare="true"] { spacing: 0; padding: 1px; }
QPushButton[role="pill"]:checked:disabled {
    background: $agreed_badge; color: $on_agreed_badge; border-color: $agreed_badge;
}
"""
