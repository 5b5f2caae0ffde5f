"""The forces: repulsion, springs along ties and a pull to one's chair or side, several layouts at once."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from dashboard.network.placement.layout_graph import LayoutGraph
from dashboard.network.placement.plane import MARKER, Counts, Floats

SPRING = 0.10  # of a tie, against a repulsion of 1 at the distance of one box
FARTHEST = 3.0  # boxes: repulsion ends there, so that a drawing does not swell
NEAREST = 0.01  # square boxes: nobody is repelled as from nearer
HOTTEST = 1.2  # boxes: the longest first step
EXACT = 6  # decimals of a pixel that a step keeps, so that platforms do not drift apart
AT_ONCE = 100_000  # pairs of actors: a fifth of it takes longer, twice as many no less, and memory stays bounded


@dataclass(frozen=True, kw_only=True)
class Field:
    """What moves *graph*: *hold* (n,) is the strength of the pull to an anchor, *free* (n,) 1 for those who move.

    *spring* is the strength of ties. *fine* is the type of number in which all pairs of actors are summed up.
    """

    graph: LayoutGraph
    hold: Floats
    free: Floats
    held: Callable[[Floats], Floats]
    spring: float = SPRING
    fine: type[np.floating] = np.float64

    def settled(self, points: Floats, anchor: Floats, *, steps: int) -> Floats:
        """Return *points* after so many cooling steps, each followed by the way back into bounds.

        *points* and *anchor* have the shape (layouts, n, 2), px.
        """
        box, bands = self._box(), self._bands(len(points))
        for step in range(steps):
            x, y = np.ascontiguousarray(np.moveaxis(points / box, -1, 0), dtype=self.fine)
            force = np.concatenate([band.force(x, y) for band in bands], axis=1)
            force += self.hold[:, None] * (anchor - points) / box
            length = np.sqrt((force * force).sum(axis=-1, keepdims=True))
            most = HOTTEST * (1 - step / steps)
            force *= np.minimum(1.0, most / np.maximum(length, 1e-9)) * self.free[:, None]
            points = np.round(self.held(points + force * box), EXACT)
        return points

    def _box(self) -> Floats:
        """Return the width and height of a usual box with its gutter: the unit in which distances are measured."""
        return np.array([2 * self.graph.half_width.mean() + 10, self.graph.depth.mean() + MARKER + 6])

    def _bands(self, layouts: int) -> "list[_Band]":
        """Return all actors in bands of some, of which each is paired with all in turn."""
        count = len(self.graph.ids)
        tails, heads = self.graph.pairs.T
        one, other = np.concatenate([tails, heads]), np.concatenate([heads, tails])
        pull = np.tile(self.spring * self.graph.pull, 2)
        size = max(1, AT_ONCE // max(1, layouts * count))
        room = np.empty((4, layouts * min(size, count) * count), dtype=self.fine)
        bands = []
        for first in range(0, count, size):
            past = min(count, first + size)
            own = np.flatnonzero((one >= first) & (one < past))
            part = room[:, : layouts * (past - first) * count].reshape(4, layouts, past - first, count)
            actors, ties = slice(first, past), (one[own] - first, other[own])
            bands.append(_Band(actors=actors, ties=ties, pull=pull[own], room=part))
        return bands


@dataclass(frozen=True, kw_only=True)
class _Band:
    """Some *actors*, the *ties* (m,) that pull one of them to any other, how much, and *room* (4, layouts, some, n).

    To ask for memory at every step of every sum takes longer than the sums: the bands share the room.
    """

    actors: slice
    ties: tuple[Counts, Counts]
    pull: Floats
    room: Floats

    def force(self, x: Floats, y: Floats) -> Floats:
        """Return what moves the actors of the band, (layouts, some, 2), boxes, where all stand at *x* and *y*."""
        across, up, square, push = self.room
        np.subtract(x[:, self.actors, None], x[:, None], out=across)
        np.subtract(y[:, self.actors, None], y[:, None], out=up)
        np.multiply(across, across, out=square)
        square += np.multiply(up, up, out=push)
        nearest = np.full_like(x, NEAREST)[:, None]  # a row: beside a single number maximum takes 2.7 times as long
        np.divide(1.0, np.maximum(square, nearest, out=push), out=push)
        push *= square < FARTHEST**2
        tied = (slice(None), *self.ties)
        push[tied] -= self.pull * np.sqrt(square[tied])
        return np.stack([np.vecdot(across, push), np.vecdot(up, push)], axis=-1)
