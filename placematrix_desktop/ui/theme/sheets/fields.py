"""Fields that are typed in: lines, texts, numbers, dates and combo boxes."""

FIELDS = """
QLineEdit, QAbstractSpinBox, QComboBox {
    background: $panel; color: $ink; border: 1px solid $line_strong; border-radius: $radius;
    min-height: $control_inner; padding: 0 $space_1;
    selection-background-color: $text_selection; selection-color: $on_text_selection;
}
QPlainTextEdit, QTextEdit {
    background: $panel; color: $ink; border: 1px solid $line_strong; border-radius: $radius;
    padding: $space_0_5;
    selection-background-color: $text_selection; selection-color: $on_text_selection;
}
QLineEdit, QPlainTextEdit, QTextEdit { placeholder-text-color: $ink_faint; }
QAbstractSpinBox { max-height: $control_inner; }
QAbstractSpinBox:focus { max-height: $control_inner_focus; }
QLineEdit:hover, QAbstractSpinBox:hover, QComboBox:hover, QPlainTextEdit:hover, QTextEdit:hover {
    border-color: $ink_muted;
}
QLineEdit:focus, QAbstractSpinBox:focus, QComboBox:focus, QComboBox:on {
    border: 2px solid $focus_ring; min-height: $control_inner_focus; padding: 0 7px;
}
QPlainTextEdit:focus, QTextEdit:focus { border: 2px solid $focus_ring; padding: 3px; }
QLineEdit:read-only, QPlainTextEdit:read-only, QTextEdit:read-only { background: $band; }
QLineEdit:disabled, QAbstractSpinBox:disabled, QComboBox:disabled, QPlainTextEdit:disabled,
QTextEdit:disabled {
    background: $band; color: $ink_faint; border-color: $line;
}
QLineEdit[problem="true"], QAbstractSpinBox[problem="true"], QComboBox[problem="true"],
QPlainTextEdit[problem="true"], QTextEdit[problem="true"] { border-color: $danger; background: $danger_soft; }

QAbstractSpinBox QLineEdit, QComboBox QLineEdit, QAbstractSpinBox QLineEdit:focus, QComboBox QLineEdit:focus {
    border: none; background: transparent; padding: 0; min-height: 0;
}
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {
    subcontrol-origin: border; width: 22px; border: none; background: transparent;
}
QAbstractSpinBox::up-button {
    subcontrol-position: top right; margin: 2px 2px 0 0; border-top-right-radius: 4px;
}
QAbstractSpinBox::down-button {
    subcontrol-position: bottom right; margin: 0 2px 2px 0; border-bottom-right-radius: 4px;
}
QAbstractSpinBox::up-button:hover, QAbstractSpinBox::down-button:hover { background: $accent_soft; }
QAbstractSpinBox::up-arrow { image: $image_up; width: 12px; height: 12px; }
QAbstractSpinBox::down-arrow { image: $image_down; width: 12px; height: 12px; }
QAbstractSpinBox::up-arrow:off, QAbstractSpinBox::up-arrow:disabled { image: $image_up_faint; }
QAbstractSpinBox::down-arrow:off, QAbstractSpinBox::down-arrow:disabled { image: $image_down_faint; }

QComboBox { padding-right: 28px; combobox-popup: 0; }
QComboBox:focus, QComboBox:on { padding-right: 27px; }
QComboBox::drop-down {
    subcontrol-origin: border; subcontrol-position: center right; width: 28px; border: none;
}
QComboBox::down-arrow { image: $image_down; width: $icon_small; height: $icon_small; }
QComboBox::down-arrow:disabled { image: $image_down_faint; }
QComboBox QAbstractItemView {
    background: $raised; color: $ink; border: 1px solid $line_strong; border-radius: $radius;
    padding: $space_0_5; outline: none;
}
QComboBox QAbstractItemView::item {
    min-height: $control_inner; padding: 0 $space_1; border: none; border-radius: 4px; color: $ink;
}
QComboBox QAbstractItemView::item:hover { background: $hover_row; }
QComboBox QAbstractItemView::item:selected { background: $accent_soft; color: $on_accent_soft; }

QDateEdit::drop-down {
    subcontrol-origin: border; subcontrol-position: center right; width: 28px; border: none;
}
QDateEdit::down-arrow { image: $image_calendar; width: $icon_small; height: $icon_small; }
"""
