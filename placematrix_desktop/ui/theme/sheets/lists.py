"""Tables, lists, trees and their headings."""

LISTS = """
QAbstractItemView {
    background: $panel; color: $ink; border: 1px solid $line; border-radius: $radius; outline: none;
    gridline-color: $line; alternate-background-color: $window;
    selection-background-color: $accent_soft; selection-color: $on_accent_soft;
}
QAbstractItemView:focus { border: 2px solid $focus_ring; }
QAbstractItemView::item { padding: $space_0_5 $space_1; border: none; color: $ink; }
QListView::item, QTreeView::item { min-height: $control_inner; }
QAbstractItemView::item:hover { background: $hover_row; }
QAbstractItemView::item:selected { background: $accent_soft; color: $on_accent_soft; }
QTableView::item { border-bottom: 1px solid $line; }
QTableView QLineEdit, QTreeView QLineEdit, QListView QLineEdit {
    border: 2px solid $focus_ring; border-radius: 0; min-height: 0; padding: 0 $space_0_5;
}
QTableView QComboBox { min-height: 0; border-radius: 0; }
QTableView[plain="true"], QListView[plain="true"], QTreeView[plain="true"] { border: none; border-radius: 0; }
QListView[bare="true"] { background: transparent; }

QHeaderView { background: $panel; border: none; }
QHeaderView::section {
    background: $band; color: $ink_muted; border: none; border-bottom: 1px solid $line_strong;
    padding: $space_1 11px; font-weight: 600; font-size: $text_small; text-align: left;
}
QHeaderView::section:vertical { border-bottom: 1px solid $line; }
QHeaderView::up-arrow { image: $image_up; width: 12px; height: 12px; }
QHeaderView::down-arrow { image: $image_down; width: 12px; height: 12px; }
QTableCornerButton::section { background: $band; border: none; border-bottom: 1px solid $line_strong; }

QTreeView::branch { background: transparent; }
QTreeView::branch:has-children:closed { image: $image_right; }
QTreeView::branch:has-children:open { image: $image_down; }

QTabWidget::pane { border: 1px solid $line; border-radius: $radius; top: -1px; background: $panel; }
QTabBar::tab {
    background: transparent; color: $ink_muted; border: none; border-bottom: 3px solid transparent;
    padding: $space_1 $space_2; font-weight: 600;
}
QTabBar::tab:hover { color: $ink; }
QTabBar::tab:selected { color: $ink; border-bottom-color: $accent; }
QTabBar::tab:focus { border: 2px solid $focus_ring; border-radius: $radius; }
"""
