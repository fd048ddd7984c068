"""Sign off: what is still open, closing, signatures, documents, and taking a closed version up again."""

from placematrix_desktop.ui.sign_off.screen import SignOffScreen

__all__ = ["SignOffScreen"]
