"""Runs first in a frozen program: an empty Pillow, which takes a twentieth of the bundle and is never used.

ReportLab imports Pillow for pictures from files, and cannot be imported without. No document of ours has such
a picture: charts and signatures are drawn. What would use one after all fails with the name of what is not
there, and the self-test makes every kind of document.
"""

import sys
import types

for _name in ("PIL", "PIL.Image"):
    sys.modules[_name] = types.ModuleType(_name)
    # pypdf says in its messages which Pillow it found.
    sys.modules[_name].__version__ = "none"  # type: ignore[attr-defined]
sys.modules["PIL"].Image = sys.modules["PIL.Image"]  # type: ignore[attr-defined]
