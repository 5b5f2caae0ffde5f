"""The waiting rows at the foot of the Table placement, for those mentioned and those without a report."""

from dataclasses import dataclass

import numpy as np

from dashboard.network.placement.layout_graph import LayoutGraph
from dashboard.network.placement.plane import MARKER, Floats

CAPTION = 18.0  # px, kept free below the line for its words
EDGE = 4.0  # px, from the edge of the stage
MOST = 0.45  # of the height of the stage
GUTTER = 8.0  # px, between two boxes
CROWDED = 0.6  # of their room: those who would get less give up the room for their names
STAGGER = 0.5  # places: every other row is shifted, so that a tie to the lower passes between two of the upper


@dataclass(frozen=True, kw_only=True)
class WaitingRows:
    """The line above the rows, px from the middle of the stage, and their places, row by row, shape (n, 2)."""

    line: float
    places: Floats


def waiting_rows(graph: LayoutGraph, waiting: list[int], size: Floats) -> WaitingRows | None:
    """Return the rows for the actors *waiting*, or None for nobody: even rows, as few as give them room."""
    if not waiting:
        return None
    broad, most = float(2 * size[0]), float(2 * MOST * size[1]) - CAPTION - EDGE
    width = 2 * float(graph.half_width[waiting].max()) + GUTTER
    room, rows, pitch = _rows(len(waiting), broad / width, MARKER + float(graph.depth[waiting].max()) + GUTTER, most)
    if room < CROWDED:
        width = 2 * MARKER + 2
        broad = float(2 * (size[0] - MARKER - EDGE)) + width
        _, rows, pitch = _rows(len(waiting), broad / width, width, most)
    line = float(-size[1]) + EDGE + rows * pitch + CAPTION
    shift = float(np.clip(broad / width - -(-len(waiting) // rows), 0, STAGGER)) if rows > 1 else 0.0
    length = np.array(_lengths(len(waiting), rows))
    row = np.repeat(np.arange(rows), length)
    place = np.concatenate([np.arange(many) for many in length])
    across = broad / 2 * ((2 * (place + row % 2 * shift) + 1) / (length[row] + shift) - 1)
    places = np.stack([across, line - CAPTION - MARKER - row * pitch], axis=1)
    edge = size - MARKER - EDGE
    return WaitingRows(line=line, places=np.clip(places, -edge, edge))


def _rows(count: int, fitting: float, height: float, most: float) -> tuple[float, int, float]:
    """Return how much of their room *count* boxes get at best, 1 for all, in how many rows, and these rows' pitch, px.

    *fitting* boxes stand in a row, *height* px is the room for a row and *most* px for all of them.
    """
    best, rows, pitch = 0.0, 1, 0.0
    for tried in range(1, count + 1):
        if most / tried / height <= best:  # more rows leave each less
            break
        between = min(height, most / tried)
        room = min(1.0, fitting / -(-count // tried), between / height)
        if room > best + 1e-9:
            best, rows, pitch = room, tried, between
    return best, rows, pitch


def _lengths(count: int, rows: int) -> list[int]:
    """Return how many stand in each row: the same, or one more in the first."""
    return [count // rows + (row < count % rows) for row in range(rows)]
