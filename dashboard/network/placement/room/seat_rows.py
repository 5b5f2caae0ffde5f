"""The seat rows, along which chairs stand: just inside the table's outline, and further in where one is too short."""

from dataclasses import dataclass

import numpy as np

from dashboard.network.placement.plane import MARKER, Floats
from dashboard.network.placement.room.ellipse import Ellipse

PAD = 7.0  # px, from the outline to a box within it
_SAMPLES = 720
_TURNS = 2 * np.pi * np.arange(_SAMPLES + 1) / _SAMPLES
_LEFTWARDS = np.round(np.stack([-np.sin(_TURNS), np.cos(_TURNS)], axis=-1), 12)  # from the head, counter-clockwise
_CROWDED = 1.1  # of the table's area: where boxes would take more, only marks are kept apart


@dataclass(frozen=True, kw_only=True)
class SeatRow:
    """A closed line of *points* (k, 2), px, and how many chairs' room it is to each of them from the head, (k,)."""

    points: Floats
    along: Floats

    @property
    def room(self) -> float:
        """How many chairs stand side by side on it."""
        return float(self.along[-1])

    def at(self, turn: float) -> Floats:
        """Return the point at *turn*, from 0 at the head leftwards to 1 at the head again."""
        place = turn % 1.0 * self.room
        return np.array([np.interp(place, self.along, self.points[:, axis]) for axis in range(2)])


def seat_rows(table: Ellipse, count: int, half_width: float, depth: float) -> list[SeatRow]:
    """Return the rows that hold *count* chairs with boxes of that half width and depth, px, the outermost first."""
    width, height = 2 * half_width + 8, MARKER + depth + 6
    area = np.pi * table.rx * table.ry
    if count * width * height > _CROWDED * area:
        width = height = half_width = depth = float(min(2 * MARKER + 6, np.sqrt(area / count / 1.5)))
        half_width, depth = width / 2, height / 2
    middle = np.array([table.cx, table.cy + max(0.0, depth - MARKER) / 2])
    outer = _inside(table, middle, half_width, depth)
    found: list[SeatRow] = []
    level, shrink = 1.0, float(np.clip(height / max(1.0, np.abs(outer - middle)[:, 1].max()), 0.02, 0.5))
    while level > 0.1 and (not found or sum(line.room for line in found) < count):
        points = middle + (outer - middle) * level
        steps = np.abs(np.diff(points, axis=0)) / (width, height)
        along = np.concatenate([[0.0], np.cumsum(np.maximum(steps.max(axis=1), 1e-6))])
        found.append(SeatRow(points=points, along=along))
        level -= shrink
    return found


def _inside(table: Ellipse, middle: Floats, half_width: float, depth: float) -> Floats:
    """Return, in every direction from *middle*, the farthest point whose box lies within the outline, (k, 2)."""
    corners = np.array([(x, y) for x in (-half_width - PAD, half_width + PAD) for y in (-depth - PAD, MARKER + PAD)])
    ways = _LEFTWARDS[:, None]
    start = (middle - table.centre + corners) / table.radii
    # |start + t * way| = 1 for each corner: the smallest positive root of the four keeps all of the box inside.
    along = (start * ways).sum(axis=-1)
    root = along * along + 1 - (start * start).sum(axis=-1)
    reach = np.where(root > 0, np.sqrt(np.maximum(root, 0)) - along, 0.0).min(axis=-1)
    points: Floats = middle + np.clip(reach, 0.15, 1.0)[:, None] * _LEFTWARDS * table.radii
    return points
