"""`python -m foundling.cli`, the same as `foundling`."""

from __future__ import annotations

import sys

from foundling.cli import main

if __name__ == "__main__":
    sys.exit(main())
