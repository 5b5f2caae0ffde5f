"""Make ahead what the first reader would wait for, fonts, scripts, placements: ``python -m dashboard.cli.prepare``."""

import sys
from concurrent.futures import Executor, ProcessPoolExecutor, ThreadPoolExecutor
from multiprocessing import get_context
from pathlib import Path

from dashboard.cli.arguments import DATA
from dashboard.dossier.reading_cache import recall
from dashboard.drawing.catalogue import served_scene
from dashboard.fonts import __main__ as fonts
from dashboard.server.responses import plotly_bundle

PARTS = 2  # of a dossier, by its events: processes share a long one


def main() -> int:
    """Make and keep what is not kept yet, and return 0."""
    folders = sorted(path.parent for path in DATA.glob("*/dossier.toml"))
    with others() as helping:
        placed = [[helping.submit(place, folder, first) for first in range(PARTS)] for folder in folders]
        fonts.main()
        sys.stdout.write(f"{plotly_bundle.fetch()}\n")
        for folder, done in zip(folders, placed, strict=True):
            for half in done:
                half.result()
            sys.stdout.write(f"Placed: {folder.name}.\n")
    return 0


def others() -> Executor:
    """Return other processes, or where a system has no semaphores for them, a thread of this one."""
    try:
        return ProcessPoolExecutor(mp_context=get_context("spawn"))  # a fork would share the threads of numpy
    except (ImportError, NotImplementedError, OSError):
        return ThreadPoolExecutor(1)


def place(folder: Path, first: int) -> None:
    """Read the dossier in *folder* and place every event of it of one of PARTS, from number *first* on."""
    dossier = recall(folder).dossier
    for event in dossier.tables[first::PARTS]:
        served_scene(dossier, only=event.id)


if __name__ == "__main__":
    sys.exit(main())
