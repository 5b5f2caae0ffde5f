"""Make ahead what the first reader would wait for, fonts, scripts and placements: ``python -m dashboard.preparing``."""

import sys
from pathlib import Path

from dashboard.dossier.reading import read
from dashboard.drawing.part import part
from dashboard.drawing.scene import scene
from dashboard.fonts import __main__ as fonts
from dashboard.server.sending import plotting

DATA = Path(__file__).parents[1] / "data"


def main() -> int:
    """Make and keep what is not kept yet, and return 0."""
    fonts.main()
    sys.stdout.write(f"{plotting.fetch()}\n")
    for folder in sorted(path.parent for path in DATA.glob("*/dossier.toml")):
        scene(part(read(folder).dossier))
        sys.stdout.write(f"Placed: {folder.name}.\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
