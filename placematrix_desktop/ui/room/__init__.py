"""The room window: what the projector shows of a workshop, and never anything private.

Nothing is imported here: what the main window has to know of displays comes with the first workshop, and the
room window when it is opened.
"""
