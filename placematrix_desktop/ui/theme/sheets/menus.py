"""The menu bar and menus. Lines are 40 pixels high for a finger; what is higher than the screen scrolls."""

MENUS = """
QMenuBar { background: $panel; color: $ink; border-bottom: 1px solid $line; padding: 2px $space_1; }
QMenuBar::item { background: transparent; padding: $space_0_5 $space_1; border-radius: 4px; }
QMenuBar::item:selected, QMenuBar::item:pressed { background: $accent_soft; color: $on_accent_soft; }
QMenu {
    background: $raised; color: $ink; border: 1px solid $line_strong; padding: $space_0_5; menu-scrollable: 1;
}
QMenu::item {
    min-height: $menu_line; padding: $menu_above $space_3 $menu_below $space_1;
    border-radius: 4px; margin: 1px;
}
QMenu::item:selected { background: $accent_soft; color: $on_accent_soft; }
QMenu::item:disabled { color: $ink_faint; background: transparent; }
QMenu::icon { padding-left: $space_1; }
QMenu::separator { height: 1px; background: $line; margin: $space_0_5 $space_1; }
QMenu::indicator { width: $icon_small; height: $icon_small; padding-left: 6px; }
QMenu::indicator:checked { image: $image_menu_check; }
QMenu::right-arrow { image: $image_right; width: 12px; height: 12px; }
"""
