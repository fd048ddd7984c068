"""Python with what any PDF of ReportLab's needs: the canvas, the flowables and a TrueType font."""

from __future__ import annotations

import os

import reportlab.pdfbase.ttfonts
import reportlab.pdfgen.canvas
import reportlab.platypus  # noqa: F401 - to be loaded is all that it is for

os._exit(0)
