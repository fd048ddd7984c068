"""`python -m placematrix_desktop.cli`: the same as the command `placematrix`."""

import sys

from placematrix_desktop.cli import main

if __name__ == "__main__":
    sys.exit(main())
