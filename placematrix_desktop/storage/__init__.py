"""Workshops kept in one SQLite file, the library; `opening.open_library` is the way in.

Nothing is imported here: SQLAlchemy takes longer to load than the window takes to paint.
"""
