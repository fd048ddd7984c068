"""Labels by the part that they play."""

WORDS = """
QLabel { background: transparent; color: $ink; }
QLabel:disabled { color: $ink_faint; }
QLabel[role="display"] { font-size: $text_display; font-weight: 700; }
QLabel[role="heading"] { font-size: $text_heading; font-weight: 700; }
QLabel[role="title"] { font-size: $text_title; font-weight: 600; }
QLabel[role="pane-title"] { font-size: $text_lead; font-weight: 700; }
QLabel[role="lead"] { font-size: $text_lead; }
QLabel[role="strong"] { font-weight: 600; }
QLabel[role="muted"] { color: $ink_muted; }
QLabel[role="caption"] { color: $ink_muted; font-size: $text_small; }
QLabel[role="overline"] {
    color: $ink_muted; font-size: $text_caption; font-weight: 600; letter-spacing: 0.6px;
}
QLabel[role="field"] { color: $ink_muted; font-size: $text_small; font-weight: 600; }
QLabel[role="key"] { color: $ink_muted; font-size: $text_small; font-weight: 600; }
QLabel[role="problem"] { color: $danger; font-size: $text_small; font-weight: 500; }
QLabel[role="warning"] { color: $warning; font-size: $text_small; font-weight: 500; }
QLabel[role="on-footer"] { color: $on_footer; font-size: $text_small; }
QLabel[role="on-footer-muted"] { color: $on_footer_muted; font-size: $text_small; }
"""
