"""Review: what the workshop came to, what moved, what comes next, and reading it back."""

from placematrix_desktop.ui.review.screen import ReviewScreen

__all__ = ["ReviewScreen"]
