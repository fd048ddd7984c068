"""The room window: what the projector shows of a workshop, and never anything private."""

from placematrix_desktop.ui.room.window import RoomWindow

__all__ = ["RoomWindow"]
