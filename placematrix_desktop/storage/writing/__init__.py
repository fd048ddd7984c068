"""What is written to a library, by SQLAlchemy; `writer` is the way in.

Nothing else in the program imports SQLAlchemy: it takes longer to load than the window takes to paint, and
reading does without.
"""
