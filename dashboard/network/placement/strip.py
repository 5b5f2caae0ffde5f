"""The quiet strip at the foot of the Table placement, for those mentioned and those without a report."""

from dataclasses import dataclass

import numpy as np

from dashboard.network.placement.stage import MARKER, Floats
from dashboard.network.placement.subject import Subject

CAPTION = 18.0  # px, kept free below the line for its words
EDGE = 4.0  # px, from the edge of the stage
MOST = 0.45  # of the height of the stage
GUTTER = 8.0  # px, between two boxes


@dataclass(frozen=True, kw_only=True)
class Strip:
    """The line above the strip, px from the middle of the stage, and its places, row by row, shape (n, 2)."""

    line: float
    places: Floats


def strip(subject: Subject, waiting: list[int], size: Floats) -> Strip | None:
    """Return the strip for the actors *waiting*, or None for nobody: evenly spaced, in as few rows as give them room."""
    if not waiting:
        return None
    width = 2 * float(subject.half_width[waiting].max()) + GUTTER
    depth = float(subject.depth[waiting].max())
    count, whole = len(waiting), 2 * size
    best, rows, pitch = 0.0, 1, 0.0
    for tried in range(1, count + 1):
        between = min(MARKER + depth + GUTTER, (MOST * whole[1] - CAPTION - EDGE) / tried)
        room = min(1.0, whole[0] / np.ceil(count / tried) / width, between / (MARKER + depth))
        if room > best + 1e-9:
            best, rows, pitch = float(room), tried, float(between)
    line = -size[1] + EDGE + rows * pitch + CAPTION
    lengths = [count // rows + (row < count % rows) for row in range(rows)]
    places = [
        ((2 * place + 1) / length * size[0] - size[0], line - CAPTION - MARKER - row * pitch)
        for row, length in enumerate(lengths)
        for place in range(length)
    ]
    return Strip(line=float(line), places=np.array(places))
