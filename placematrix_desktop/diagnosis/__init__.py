"""What the program writes about itself for whoever mends it: reports of faults, stops, a log.

Nothing that a person typed goes in: no names, no texts, no file names, no subject. A test plants a word
everywhere and looks for it here.
"""
