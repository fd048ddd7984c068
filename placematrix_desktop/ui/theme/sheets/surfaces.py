"""Windows, panes, bars, cards and tool tips."""

SURFACES = """
QMainWindow, QDialog, QWizard { background: $window; }
QMainWindow::separator { background: $line; width: 1px; height: 1px; }

QFrame[role="window"] { background: $window; border: none; }
QFrame[role="panel"] { background: $panel; border: none; }
QFrame[role="side-pane"] { background: $window; border: none; }
QFrame[role="side-pane"][side="left"] { border-right: 1px solid $line; }
QFrame[role="side-pane"][side="right"] { border-left: 1px solid $line; }
QFrame[role="header"] { background: $panel; border: none; border-bottom: 1px solid $line; }
QFrame[role="band"] { background: $band; border: none; border-bottom: 1px solid $line; }
QFrame[role="tally"] { background: $band; border: none; border-top: 2px solid $ink; }
QFrame[role="footer"] { background: $footer; border: none; }
QFrame[role="card"] { background: $panel; border: 1px solid $line; border-radius: $radius_large; }
QFrame[role="track"] { background: $sunken; border: none; border-radius: $radius_large; }
QFrame[role="rule"] { background: $line; border: none; min-height: 1px; max-height: 1px; }

QToolTip {
    background: $tooltip; color: $on_tooltip; border: 1px solid $tooltip;
    padding: $space_0_5 $space_1; font-size: $text_small;
}

QSplitter::handle { background: $line; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }
QSplitter::handle:hover { background: $accent; }
QSplitter[bare="true"]::handle, QSplitter[bare="true"]::handle:hover { background: transparent; }

QGroupBox {
    border: 1px solid $line; border-radius: $radius_large;
    margin-top: $space_3; padding: $space_2 $space_1_5 $space_1_5; background: $panel;
}
QGroupBox::title {
    subcontrol-origin: margin; subcontrol-position: top left;
    padding: 0 $space_0_5; color: $ink_muted; font-weight: 600;
}

QProgressBar {
    border: none; border-radius: 3px; background: $progress_track; color: $ink;
    min-height: 6px; max-height: 6px; text-align: center;
}
QProgressBar::chunk { background: $progress; border-radius: 3px; }
"""
