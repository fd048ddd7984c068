"""How files with a signed record are named. By itself, as it is asked before the window is painted."""

RECORD_ENDING = ".pmrecord"
"""How such a file is named, so that the program can be what opens it."""

RECORD_ENDINGS = (RECORD_ENDING, ".json")
"""What such files may be named: the second is what they were called at first."""
