"""`placematrix demo`: a whole workshop through the real window, by its own keys."""

from placematrix_desktop.demo.journey import run_demo

__all__ = ["run_demo"]
