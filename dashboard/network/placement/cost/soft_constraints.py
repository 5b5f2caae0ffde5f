"""The soft constraints of each actor alone: an anchor to be near, and lines of the room that its name keeps to."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from dashboard.network.placement.geometry import Plane, dot, lift
from dashboard.network.placement.layout_graph import LayoutGraph
from dashboard.network.placement.plane import Counts, Floats

ASTRAY = 0.05  # a pixel from an actor's anchor, times the strength
ASIDE = 3.0  # a pixel on the wrong hand
ACROSS = 60.0  # a box across a line of the room, and as much again 30 px beyond


@dataclass(frozen=True, kw_only=True)
class SoftConstraints:
    """The soft constraints on *graph*, an array place for each actor.

    *strength* (n,) draws an actor to its anchor, from *leeway* (n,) px away on. Marks stay on their *hand* (n, 2), the
    way from *middle* on which theirs is, px; zero where there is none. Boxes stay inside the ellipse about *middle*
    (2,) with the half axes *inside* (n, 2) and outside that of *outside* (n, 2); infinite and 0 where there is none.
    """

    graph: LayoutGraph
    strength: Floats
    leeway: Floats
    hand: Floats
    middle: Floats
    inside: Floats
    outside: Floats

    def violation(self, theirs: Plane, anchors: Plane, actors: Counts, sides: Counts) -> Floats:
        """Return the cost of what *actors* (a,) lack where they stand, *theirs* (2, …, a), as are *anchors*; (…).

        Their names stand on *sides* (…, a) of their marks.
        """
        apart = theirs - anchors
        beyond = np.sqrt(apart[0] * apart[0] + apart[1] * apart[1]) - self.leeway[actors]
        cost = (np.maximum(beyond, 0) * (ASTRAY * self.strength[actors])).sum(axis=-1)
        hand, least = lift(self._hands[0][:, actors], theirs), self._hands[1][actors]
        cost += ASIDE * np.maximum(least - dot(theirs - lift(self._middle, theirs), hand), 0).sum(axis=-1)
        inside, outside, lined = (about[..., actors] for about in self._lines)
        if lined.any():
            down, half = (each[:, actors, sides] for each in self._boxes)
            inside, outside = lift(inside, theirs), lift(outside, theirs)
            offset = np.abs(theirs + down)
            cost += ACROSS * _graded(_level(offset + half, inside) - 1, inside).sum(axis=-1)
            nearest = np.maximum(offset - half, 0)
            cost += ACROSS * (_graded(1 - _level(nearest, outside), outside) * lined).sum(axis=-1)
        return np.asarray(cost, dtype=np.float64)

    @cached_property
    def _middle(self) -> Plane:
        return self.middle.astype(np.float32)[:, None]

    @cached_property
    def _hands(self) -> tuple[Plane, Plane]:
        """The way to each hand, of length 1, (2, n), and how far on it a mark stands at least, (n,)."""
        least = np.sqrt((self.hand * self.hand).sum(axis=-1))
        way = self.hand / np.maximum(least, 1e-9)[:, None]
        return np.ascontiguousarray(way.T, dtype=np.float32), least.astype(np.float32)

    @cached_property
    def _lines(self) -> tuple[Plane, ...]:
        lined = np.isfinite(self.inside[:, 0]) | (self.outside[:, 0] > 0)
        radii = (self.inside, np.maximum(self.outside, 1e-3))
        return (*(np.ascontiguousarray(each.T, dtype=np.float32) for each in radii), lined.astype(np.float32))

    @cached_property
    def _boxes(self) -> tuple[Plane, Plane]:
        """The middle of each box from that of the room, with the name on each side, and its half size, (2, n, s)."""
        down, half = self.graph.boxes_on_sides
        planes = (np.moveaxis(each, -1, 0) for each in (down - self.middle, half))
        middle, size = (np.ascontiguousarray(each, dtype=np.float32) for each in planes)
        return middle, size


def roomless(graph: LayoutGraph, *, strength: float, leeway: float) -> SoftConstraints:
    """Return the constraints where there is no room with lines: everyone is to be near their anchor."""
    same, everywhere = np.ones(len(graph.ids)), np.full((len(graph.ids), 2), np.inf)
    return SoftConstraints(
        graph=graph,
        strength=strength * same,
        leeway=leeway * same,
        hand=np.zeros_like(everywhere),
        middle=np.zeros(2),
        inside=everywhere,
        outside=np.zeros_like(everywhere),
    )


def _level(offset: Plane, radii: Plane) -> Plane:
    part = offset / radii
    return np.asarray(np.sqrt(part[0] * part[0] + part[1] * part[1]))


def _graded(over: Plane, radii: Plane) -> Plane:
    """Return 0 for what is not over, else 1 and more, to 3 from 60 px over."""
    pixels = over * np.minimum(radii[0], 1e4) / 30
    return np.asarray((over > 0) * (1 + np.minimum(pixels, 2)))
