"""The show of hands on the selected descriptor: counted in rounds, under the columns of the grid."""

from placematrix_desktop.ui.run.tally.tally_panel import TallyPanel

__all__ = ["TallyPanel"]
