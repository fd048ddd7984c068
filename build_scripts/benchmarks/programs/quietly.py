"""Becomes another program whose output nobody wants: `quietly.py PROGRAM ARGUMENT...`."""

from __future__ import annotations

import os
import sys

os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
os.execv(sys.argv[1], sys.argv[1:])
