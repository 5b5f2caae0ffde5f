"""The waiting rows at the foot of the Table placement, for those mentioned and those without a report."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from dashboard.network.placement.layout_graph import LayoutGraph
from dashboard.network.placement.name_boxes import GAP
from dashboard.network.placement.plane import MARKER, Counts, Floats

CAPTION = 18.0  # px, kept free below the line for its words, where the rows are narrow
CAPTION_WIDE = 112.0  # px, kept free to the left of the first row for one of them, where the rows are broad
BOTH_WIDE = 175.0  # px, for both
BROAD = 700.0  # px, from which on they are
EDGE = 6.0  # px, from the edge of the stage
MOST = 0.45  # of the height of the stage
GUTTER = 16.0  # px, between two boxes
PITCH = 2 * MARKER + 6  # px, from row to row
LONGEST = 240.0  # px of a name that has room


@dataclass(frozen=True, kw_only=True)
class WaitingRows:
    """The line above the rows, px from the middle of the stage, and their places, row by row, shape (n, 2).

    *row* (n,) is the row of each actor, *half_width* (n,) half the width of its name, px, and *left* (r,) where the
    first box of each row begins, and *air* (r,) what is left free between two of its boxes. No mark is beyond the
    *edge* (2,) of the stage.
    """

    line: float
    places: Floats
    row: Counts
    half_width: Floats
    left: Floats
    air: Floats
    edge: Floats

    def in_order(self, order: Sequence[int]) -> Floats:
        """Return the places where those of each row stand in the *order* (n,) of all, (n, 2)."""
        places = self.places.copy()
        start = self.left.copy()
        for one in order:
            row = self.row[one]
            places[one, 0] = start[row] + MARKER
            start[row] += 2 * (MARKER + self.half_width[one]) + GAP + self.air[row]
        return np.clip(places, -self.edge, np.array([self.edge[0], self.line - MARKER]))


def waiting_rows(graph: LayoutGraph, waiting: list[int], size: Floats, *, both: bool = False) -> WaitingRows | None:
    """Return the rows for the actors *waiting*, or None for nobody: their names stand to the right of their marks.

    *both* says that some are mentioned and of some there is no report, which the caption then says.

    Where they are too many for that, marks stand side by side, and names find no room.
    """
    if not waiting:
        return None
    broad = float(2 * size[0]) - 2 * EDGE
    wide = BOTH_WIDE if both else CAPTION_WIDE
    beside = wide if broad >= BROAD else 0.0
    above = 0.0 if beside else CAPTION
    most = 2 * MOST * float(size[1]) - above - EDGE
    half_width, gutter = np.minimum(graph.length[waiting], LONGEST) / 2, GUTTER
    row = _filled(half_width, broad, first=beside, gutter=gutter)
    if (row[-1] + 1) * PITCH > most:
        slot = min(PITCH, float(np.sqrt(broad * most / len(waiting))))
        half_width, gutter = np.full(len(waiting), (slot - 2 * MARKER - GAP) / 2), 0.0
        row = _filled(half_width, broad, first=0.0, gutter=gutter)
    count = int(row[-1]) + 1
    pitch = min(PITCH, most / count)
    line = float(-size[1]) + EDGE + count * pitch + above
    indent = np.where((np.arange(count) == 0) & (gutter > 0), beside, 0.0)
    taken = np.bincount(row, weights=_width(half_width))
    air = np.clip((broad - indent - taken) / np.bincount(row), gutter, 4 * GUTTER)
    places = np.stack([np.zeros(len(waiting)), line - above - (row + 0.5) * pitch], axis=1)
    left = indent + EDGE - float(size[0])
    rows = WaitingRows(
        line=line, places=places, row=row, half_width=half_width, left=left, air=air, edge=size - MARKER - 1
    )
    return replace(rows, places=rows.in_order(range(len(waiting))))


def _width(half_width: Floats) -> Floats:
    return 2 * MARKER + GAP + 2 * half_width


def _filled(half_width: Floats, broad: float, *, first: float, gutter: float) -> Counts:
    """Return the row of each box, (n,): one after another, as they have room; the first row begins *first* px in."""
    row: list[int] = []
    start = first
    for width in _width(half_width).tolist():
        if start + width > broad and start > 0 and (row or start > first or first + width > broad):
            row.append(row[-1] + 1 if row else 1 if first else 0)
            start = 0.0
        else:
            row.append(row[-1] if row else 0)
        start += width + gutter
    first_row = min(row)
    return np.array(row, dtype=np.int64) - first_row
