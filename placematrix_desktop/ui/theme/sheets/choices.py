"""Check boxes and radio buttons, also those in lists."""

CHOICES = """
QCheckBox, QRadioButton {
    color: $ink; background: transparent; spacing: $space_1; padding: 4px 6px 4px 4px;
    border: 2px solid transparent; border-radius: $radius; outline: none;
}
QCheckBox:focus, QRadioButton:focus { border-color: $focus_ring; }
QCheckBox:disabled, QRadioButton:disabled { color: $ink_faint; }

QCheckBox::indicator, QAbstractItemView::indicator, QGroupBox::indicator {
    width: $box; height: $box; border: 1px solid $line_strong; border-radius: 4px; background: $panel;
}
QCheckBox::indicator:hover, QAbstractItemView::indicator:hover { border-color: $ink; }
QCheckBox::indicator:checked, QAbstractItemView::indicator:checked, QGroupBox::indicator:checked {
    background: $accent; border-color: $accent; image: $image_check;
}
QCheckBox::indicator:indeterminate, QAbstractItemView::indicator:indeterminate {
    background: $accent; border-color: $accent; image: $image_part;
}
QCheckBox::indicator:disabled { background: $band; border-color: $line; }
QCheckBox::indicator:checked:disabled { background: $line_strong; border-color: $line_strong; }

QRadioButton::indicator {
    width: $box; height: $box; border: 1px solid $line_strong; border-radius: $dot_ring; background: $panel;
}
QRadioButton::indicator:hover { border-color: $ink; }
QRadioButton::indicator:checked {
    border: 1px solid $accent;
    background: qradialgradient(cx: 0.5, cy: 0.5, radius: 0.5, fx: 0.5, fy: 0.5,
        stop: 0 $on_accent, stop: 0.40 $on_accent, stop: 0.48 $accent, stop: 1 $accent);
}
QRadioButton::indicator:disabled { background: $band; border-color: $line; }
"""
