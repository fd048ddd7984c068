"""Where the frozen terminal command begins."""

import sys

from placematrix_desktop.cli import main

if __name__ == "__main__":
    sys.exit(main())
