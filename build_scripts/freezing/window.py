"""Where the frozen window begins."""

import sys

from placematrix_desktop.__main__ import main

if __name__ == "__main__":
    sys.exit(main())
