"""The record of the selected descriptor, at the right of Run."""

from placematrix_desktop.ui.run.record.pane import RecordPane

__all__ = ["RecordPane"]
