"""The cost of a drawing: what a reader stumbles over, from names that overlap to ties that are long.

What each costs is in ``cost_terms.py``; which ties and actors can meet which is worked out here, once.
"""

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from dashboard.network.placement.cost.cost_terms import (
    FOREIGN,
    Names,
    Tolls,
    alike,
    crossing,
    length,
    overlapping,
    through,
    through_own,
    tolls,
)
from dashboard.network.placement.cost.soft_constraints import SoftConstraints
from dashboard.network.placement.geometry import Plane, Truths
from dashboard.network.placement.layout_graph import LayoutGraph
from dashboard.network.placement.plane import Counts, Floats

_Sided = tuple[Counts, Counts]  # actors, (a,), and the sides on which their names stand, (…, a)


@dataclass(frozen=True, kw_only=True)
class _Mover:
    """What changes when one actor moves: its own *ties* (d,) to *ends* (d,), those beside it, and all *others*.

    *rest* (m, 2) are the ends of the ties of others, *free* (d, m) says which of them share no end with which of its
    own, and *joined* names the two ties of each pair that does, with -1 where the other one ends there and does not
    begin. *pairs* are two of its own each. *own* is what these pay along the others.
    """

    ties: Counts
    ends: Counts
    others: Counts
    rest: Counts
    free: Truths
    joined: tuple[Counts, Counts, Plane]
    pairs: tuple[Counts, Counts]
    own: Tolls


@dataclass(frozen=True, kw_only=True)
class Cost:
    """The cost of drawings of *graph*, and of its soft *constraints*."""

    graph: LayoutGraph
    constraints: SoftConstraints

    def total(self, points: Floats, anchors: Floats, sides: Counts) -> Floats:
        """Return the cost of each drawing of *points* (k, n, 2), as are *anchors*; (k,).

        *sides* (k, n), indices of ``SIDES``, are those of the marks on which names stand.
        """
        plane, everyone = _plane(points), self._everyone
        tails, along = _segments(plane, self.graph.pairs)
        cost = self.constraints.violation(plane, _plane(anchors), everyone, sides)
        cost += length(along, self.graph.pull).sum(axis=-1)
        one, other = self._apart
        cost += crossing(tails[..., one], along[..., one], tails[..., other], along[..., other]).sum(axis=-1)
        one, other, sign = self._joined
        cost += alike(along[..., one], along[..., other] * sign).sum(axis=-1)
        marks = plane[:, :, None]
        paid = through(
            tails[..., None], along[..., None], marks, self._named(marks, everyone, sides[:, None]), self._tolls
        )
        cost += paid.sum(axis=(-2, -1))
        one, other = self._two
        boxes = [(one, sides[:, one]), (other, sides[:, other])]
        cost += self._overlapping(plane[..., one] - plane[..., other], *boxes)
        return cost

    def local(
        self, points: Floats, anchors: Floats, sides: Counts, actor: int, places: Floats, turns: Counts
    ) -> Floats:
        """Return the part of :meth:`total` that changes with *actor* where it stands at each of *places*.

        *points* are (k, n, 2), as are *anchors*, and *sides* (k, n); *places* are (k, w, 2), with the side of the name
        there in *turns* (k, w); the costs are (k, w). What does not move with the actor is worked out once for a
        drawing, and not for each place.
        """
        plane, here, mover = _plane(points)[:, :, None], _plane(places)[..., None], self._mover(actor)
        it = np.array([actor])
        own, others = turns[..., None], sides[:, None, mover.others]
        cost = self.constraints.violation(here, _plane(anchors)[:, :, None, it], it, own)
        cost += self._overlapping(here - plane[..., mover.others], (it, own), (mover.others, others))
        ends = plane[..., mover.ends]
        along, (tails, ways), named = here - ends, _segments(plane, mover.rest), self._named(here, it, own)
        cost += length(along, self.graph.pull[mover.ties]).sum(axis=-1)
        cost += through_own(ends, along, named).sum(axis=-1)
        cost += through(tails, ways, here, named, FOREIGN).sum(axis=-1)
        cost += self._of_its_ties(plane, (ends, along), (tails, ways), mover, others)
        return cost

    def _of_its_ties(
        self, plane: Plane, own: tuple[Plane, Plane], rest: tuple[Plane, Plane], mover: _Mover, sides: Counts
    ) -> Floats:
        """Return the cost of a mover's *own* ties with each other, with the *rest*, and along the other actors.

        The *sides* (k, 1, o) are those on which the names of these others stand.
        """
        (ends, along), (tails, ways) = own, rest
        one, other = mover.pairs
        cost = alike(along[..., one], along[..., other]).sum(axis=-1)
        one, other, sign = mover.joined
        cost += alike(along[..., one], ways[..., other] * sign).sum(axis=-1)
        a, ab = ends[..., None], along[..., None]
        met = crossing(a, ab, tails[..., None, :], ways[..., None, :])
        marks = plane[..., None, mover.others]
        paid = through(a, ab, marks, self._named(marks, mover.others, sides[:, None]), mover.own)
        summed: Floats = cost + (met * mover.free).sum(axis=(-2, -1)) + paid.sum(axis=(-2, -1))
        return summed

    def _named(self, marks: Plane, actors: Counts, sides: Counts) -> Names:
        """Return the names of *actors* (a,) whose *marks* (2, …, a) stand there, on *sides* (…, a) of these."""
        down, half = (each[:, actors, sides] for each in self._names)
        return Names(middle=marks + down, half=half)

    def _overlapping(self, way: Plane, some: _Sided, others: _Sided) -> Floats:
        """Return the cost of each of *some* on one of *others*, between whose marks the *way* is, in each drawing."""
        down, half = self._boxes
        one, other = (slice(None), *some), (slice(None), *others)
        cost: Floats = overlapping(way, way + (down[one] - down[other]), half[one] + half[other]).sum(axis=-1)
        return cost

    @cached_property
    def _boxes(self) -> tuple[Plane, Plane]:
        """The middle and the half size of the box of each actor with the name on each side, both (2, n, s)."""
        middle, half = self.graph.boxes_on_sides
        return _plane(middle), _plane(half)

    @cached_property
    def _names(self) -> tuple[Plane, Plane]:
        """The middle and the half size of each name on each side, both (2, n, s)."""
        middle, half = self.graph.names_on_sides
        return _plane(middle), _plane(half)

    @cached_property
    def _everyone(self) -> Counts:
        return np.arange(len(self.graph.ids))

    @cached_property
    def _two(self) -> tuple[Counts, Counts]:
        """Two actors each."""
        one, other = np.triu_indices(len(self.graph.ids), 1)
        return one, other

    @cached_property
    def _tolls(self) -> Tolls:
        return tolls(self._ends)

    @cached_property
    def _movers(self) -> dict[int, _Mover]:
        return {}

    def _mover(self, actor: int) -> _Mover:
        if actor not in self._movers:
            self._movers[actor] = self._about(actor)
        return self._movers[actor]

    def _about(self, actor: int) -> _Mover:
        pairs, mine = self.graph.pairs, self._ends[:, actor]
        ends, rest = pairs[mine].sum(axis=1) - actor, pairs[~mine]
        others = np.delete(self._everyone, actor)
        begins, reaches = (ends[:, None] == rest[:, side] for side in (0, 1))
        one, other = np.nonzero(begins | reaches)
        return _Mover(
            ties=np.flatnonzero(mine),
            ends=ends,
            others=others,
            rest=rest,
            free=~(begins | reaches),
            joined=(one, other, np.where(begins, 1, -1).astype(np.float32)[one, other]),
            pairs=np.triu_indices(len(ends), 1),
            own=tolls(self._ends[mine][:, others]),
        )

    @cached_property
    def _ends(self) -> Truths:
        """Whether each actor is an end of each tie, (m, n)."""
        ends: Truths = (self.graph.pairs[:, :, None] == self._everyone).any(axis=1)
        return ends

    @cached_property
    def _apart(self) -> tuple[Counts, Counts]:
        """Two ties each, without a common end."""
        one, other = np.nonzero(np.triu(self._shared == 0, 1))
        return one, other

    @cached_property
    def _joined(self) -> tuple[Counts, Counts, Plane]:
        """Two ties each with a common end, and 1 where both leave or both reach it, -1 where one does each."""
        one, other = np.nonzero(np.triu(self._shared, 1))
        return one, other, self._shared[one, other]

    @cached_property
    def _shared(self) -> Plane:
        """Per two ties 0 without a common end, 1 where both leave or both reach it, -1 where one does each, (m, m)."""
        tails, heads = self.graph.pairs[:, 0], self.graph.pairs[:, 1]
        with_it = (tails[:, None] == tails) | (heads[:, None] == heads)
        against = (tails[:, None] == heads) | (heads[:, None] == tails)
        shared: Plane = with_it.astype(np.float32) - against.astype(np.float32)
        return shared


def _segments(plane: Plane, pairs: Counts) -> tuple[Plane, Plane]:
    """Return where each of *pairs* of actors (m, 2) begins, and the way to its end, both (2, …, m)."""
    tails = plane[..., pairs[:, 0]]
    return tails, plane[..., pairs[:, 1]] - tails


def _plane(points: Floats) -> Plane:
    """Return *points* (…, 2) with the coordinates first, as the tests of ``geometry.py`` want them."""
    return np.array((points[..., 0], points[..., 1]), dtype=np.float32)
