"""Scroll areas and their slim bars."""

SCROLLING = """
QScrollArea { background: transparent; border: none; }
QScrollArea:focus { border: none; }
QScrollArea[reading="true"] { border: 2px solid transparent; border-radius: $radius; }
QScrollArea[reading="true"]:focus { border-color: $focus_ring; }
QScrollArea > QWidget > QWidget[role="scrolled"] { background: transparent; }
QScrollBar:vertical { background: transparent; border: none; width: $scroll_bar; margin: 2px 1px; }
QScrollBar:horizontal { background: transparent; border: none; height: $scroll_bar; margin: 1px 2px; }
QScrollBar::handle { background: $scroll_thumb; border-radius: 4px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover, QScrollBar::handle:pressed { background: $scroll_thumb_hover; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; border: none; background: none; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QAbstractScrollArea::corner { background: transparent; border: none; }
"""
