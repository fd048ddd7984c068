"""Each module is a process of its own: what is timed, and the floors that it is held against."""
