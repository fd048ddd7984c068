"""Workshops kept in one SQLite file, the library; `opening.open_library` is the way in.

Nothing is imported here: what a library needs comes when one is opened, and SQLAlchemy with `writing`.
"""
