"""Make every block ahead of its first use: ``python -m dashboard.fonts``."""

import sys

from dashboard.fonts.blocks import BLOCKS
from dashboard.fonts.subsetting import woff2


def main() -> int:
    """Make what is not kept yet, which takes some seconds, say how much there is, and return 0."""
    size = sum(len(woff2(block)) for block in BLOCKS)
    sys.stdout.write(f"Fonts ready: {size / 1000:.0f} kB.\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
