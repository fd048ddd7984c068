"""Buttons: plain, primary, quiet, danger, icon alone, and the segments of a step bar."""

BUTTONS = """
QPushButton, QToolButton {
    background: $panel; color: $ink; border: 1px solid $line_strong; border-radius: $radius;
    min-height: $control_inner; padding: 0 $space_2; font-weight: 500;
}
QToolButton { padding: 0 $space_1; }
QPushButton:hover, QToolButton:hover { background: $hover_row; border-color: $ink_muted; }
QPushButton:pressed, QToolButton:pressed { background: $sunken; }
QPushButton:checked, QToolButton:checked {
    background: $accent_soft; color: $on_accent_soft; border-color: $accent;
}
QPushButton:disabled, QToolButton:disabled {
    background: transparent; color: $ink_faint; border-color: $line;
}
QPushButton:focus, QToolButton:focus {
    border: 2px solid $focus_ring; min-height: $control_inner_focus; padding: 0 15px; outline: none;
}
QToolButton:focus { padding: 0 7px; }
QToolButton::menu-indicator { image: none; }
QPushButton::menu-indicator { image: $image_down; subcontrol-position: right center; right: $space_1; }

QPushButton[role="primary"] {
    background: $accent; color: $on_accent; border-color: $accent; font-weight: 600;
}
QPushButton[role="primary"]:hover { background: $accent_hover; border-color: $accent_hover; }
QPushButton[role="primary"]:pressed { background: $accent_pressed; border-color: $accent_pressed; }
QPushButton[role="primary"]:disabled { background: $sunken; color: $ink_faint; border-color: $line; }
QPushButton[role="primary"]:focus { border: 2px solid $ink; }

QPushButton[role="danger"] { color: $danger; border-color: $danger; }
QPushButton[role="danger"]:hover { background: $danger_soft; }
QPushButton[role="danger"]:pressed { background: $danger; color: $on_danger; }
QPushButton[role="danger"]:disabled { color: $ink_faint; border-color: $line; }
QPushButton[role="danger"]:focus { border: 2px solid $danger; }

QPushButton[role="quiet"], QPushButton[role="icon"], QToolButton[role="icon"] {
    background: transparent; border-color: transparent; color: $accent;
}
QPushButton[role="quiet"]:hover, QPushButton[role="icon"]:hover, QToolButton[role="icon"]:hover {
    background: $accent_soft; border-color: transparent;
}
QPushButton[role="quiet"]:disabled { color: $ink_faint; border-color: transparent; }
QPushButton[role="quiet"]:focus, QPushButton[role="icon"]:focus, QToolButton[role="icon"]:focus {
    border-color: $focus_ring;
}
QPushButton[role="icon"] { padding: 0; min-width: $control_inner; max-width: $control_inner; }
QPushButton[role="icon"]:focus {
    min-width: $control_inner_focus; max-width: $control_inner_focus; padding: 0;
}

QPushButton[role="segment"] {
    background: transparent; border: 1px solid transparent; color: $ink_muted;
    border-radius: $radius; padding: 0 $space_2; font-weight: 600;
}
QPushButton[role="segment"]:hover { color: $ink; background: $band; }
QPushButton[role="segment"]:checked { background: $raised; color: $ink; border-color: $line; }
QPushButton[role="segment"]:disabled { color: $ink_faint; }
QPushButton[role="segment"]:focus { border: 2px solid $focus_ring; padding: 0 15px; }

QPushButton[role="card"] {
    background: $panel; border: 1px solid $line; border-radius: $radius_large; padding: 0; text-align: left;
}
QPushButton[role="card"]:hover { background: $hover_row; border-color: $line_strong; }
QPushButton[role="card"]:pressed { background: $selection_row; }
QPushButton[role="card"]:focus { border: 2px solid $focus_ring; padding: 0; }

QPushButton[compact="true"], QToolButton[compact="true"] {
    min-height: $control_inner; padding: 0 $space_1_5;
}
QPushButton[compact="true"]:focus, QToolButton[compact="true"]:focus {
    min-height: $control_inner_focus; padding: 0 11px;
}
QPushButton[role="icon"][compact="true"] { padding: 0; min-width: $control_inner; max-width: $control_inner; }
QPushButton[role="icon"][compact="true"]:focus {
    padding: 0; min-width: $control_inner_focus; max-width: $control_inner_focus;
}
"""
