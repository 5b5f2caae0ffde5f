"""The faults of a drawing, weighed: what a reader stumbles over, from names that overlap to ties that are long."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from dashboard.network.placement.geometry import Plane, Truths, apart, crosses, dot, meets_box, turn
from dashboard.network.placement.stage import MARKER, Counts, Floats
from dashboard.network.placement.subject import Subject
from dashboard.network.placement.wants import Wants

OVERLAP = 60.0  # two boxes that overlap, and as much again for every WORSE px
WORSE = 30.0
NEAR = 0.1  # of that, for boxes that only just do not
MARKS = 2.0  # of that besides, for marks that do
THROUGH_MARK = 60.0  # a tie through the mark of a third actor
PAST_MARK = 10.0  # a tie that passes so close that it seems to
THROUGH_NAME = 4.0  # a tie through the name of a third
OWN_NAME = 0.5  # a tie through the name of one of its ends
CROSSING = 6.0  # two ties that cross
ALIKE = 4.0  # two ties of one actor that leave it along one line
LENGTH = 0.006  # a pixel of a tie whose pull is 1; by its square, so that people keep beside whom they speak for
GUTTER = 8.0  # px, kept free between boxes
CLEARANCE = MARKER + 5  # px, kept free about a mark
NARROW = 0.12  # the tangent of the angle below which two ties look like one


@dataclass(frozen=True, kw_only=True)
class Faults:
    """The faults of drawings of *subject*, and of what it *wants* besides."""

    subject: Subject
    wants: Wants

    def total(self, points: Floats, wanted: Floats) -> Floats:
        """Return the weight of all faults of each drawing of *points* (k, n, 2), as is *wanted*; (k,)."""
        plane, (ties, actors) = _plane(points), self._all
        weight = self._overlaps(plane, actors, actors) / 2 + self._through(plane, ties, actors)
        weight += self._between_ties(plane, ties, ties).sum(axis=(1, 2)) / 2
        weight += self._length(plane, ties) + self.wants.unmet(plane, _plane(wanted), actors)
        return weight

    def local(self, points: Floats, wanted: Floats, actor: int) -> Floats:
        """Return the part of :meth:`total` that changes when nobody but *actor* moves."""
        plane, (ties, actors), (own, others) = _plane(points), self._all, self._parted[actor]
        mine = actors[actor : actor + 1]
        between = self._between_ties(plane, own, ties)
        between[..., own] /= 2  # met from both sides
        weight: Floats = self._overlaps(plane, mine, actors) + between.sum(axis=(1, 2))
        weight += self._through(plane, own, actors) + self._through(plane, others, mine)
        weight += self._length(plane, own) + self.wants.unmet(plane, _plane(wanted), mine)
        return weight

    @cached_property
    def _all(self) -> tuple[Counts, Counts]:
        return np.arange(len(self.subject.pairs)), np.arange(len(self.subject.ids))

    @cached_property
    def _parted(self) -> tuple[tuple[Counts, Counts], ...]:
        """The ties of each actor, and all others."""
        return tuple((np.flatnonzero(mine), np.flatnonzero(~mine)) for mine in self._ends.T)

    @cached_property
    def _ends(self) -> Truths:
        """Whether each actor is an end of each tie, (m, n)."""
        ends: Truths = (self.subject.pairs[:, :, None] == self._all[1]).any(axis=1)
        return ends

    @cached_property
    def _shared(self) -> Plane:
        """Per two ties 0 without a common end, 1 where both leave or both reach it, -1 where one does each, (m, m)."""
        tails, heads = self.subject.pairs[:, 0], self.subject.pairs[:, 1]
        alike = (tails[:, None] == tails) | (heads[:, None] == heads)
        against = (tails[:, None] == heads) | (heads[:, None] == tails)
        shared: Plane = alike.astype(np.float32) - against.astype(np.float32)
        return shared

    @cached_property
    def _boxes(self) -> tuple[Plane, Plane]:
        return _plane(self.subject.box[0]), _plane(self.subject.box[1])

    @cached_property
    def _names(self) -> tuple[Plane, Plane]:
        return _plane(self.subject.name[0]), _plane(self.subject.name[1])

    def _segments(self, plane: Plane, ties: Counts) -> tuple[Plane, Plane]:
        tails = plane[:, :, self.subject.pairs[ties, 0]]
        return tails, plane[:, :, self.subject.pairs[ties, 1]] - tails

    def _length(self, plane: Plane, ties: Counts) -> Floats:
        _, along = self._segments(plane, ties)
        length: Floats = (np.sqrt(dot(along, along)) * (LENGTH * self.subject.pull[ties] ** 2)).sum(axis=-1)
        return length

    def _between_ties(self, plane: Plane, some: Counts, others: Counts) -> Plane:
        a, ab = (ends[..., :, None] for ends in self._segments(plane, some))
        c, cd = (ends[..., None, :] for ends in self._segments(plane, others))
        shared = self._shared[some][:, others]
        sine = turn(ab, cd)
        alike = np.abs(sine) < dot(ab, cd) * (np.float32(NARROW) * shared)
        weight: Plane = crosses(a, ab, c, cd, sine) * (CROSSING * (shared == 0)).astype(np.float32)
        weight += alike * (ALIKE * (some[:, None] != others)).astype(np.float32)
        return weight

    def _through(self, plane: Plane, ties: Counts, actors: Counts) -> Floats:
        a, ab = (ends[..., :, None] for ends in self._segments(plane, ties))
        middle = plane[:, :, None, actors]
        down, half = (side[:, None, None, actors] for side in self._names)
        own = self._ends[ties][:, actors]
        square, foreign = apart(a, ab, middle), (~own).astype(np.float32)
        met = meets_box(a, ab, middle + down, half) * np.where(own, OWN_NAME, THROUGH_NAME).astype(np.float32)
        met += (square < np.float32(CLEARANCE**2)) * (foreign * np.float32(PAST_MARK))
        met += (square < np.float32(MARKER**2)) * (foreign * np.float32(THROUGH_MARK - PAST_MARK))
        weight: Floats = met.sum(axis=(1, 2)).astype(np.float64)
        return weight

    def _overlaps(self, plane: Plane, some: Counts, others: Counts) -> Floats:
        down, half = self._boxes
        middle = plane + down[:, None]
        reach = half[:, some, None] + half[:, None, others]
        deep = (reach + np.float32(GUTTER))[:, None] - np.abs(middle[:, :, some, None] - middle[:, :, None, others])
        least = np.minimum(deep[0], deep[1])
        each = np.minimum(np.maximum(least, 0) / GUTTER, 1) * NEAR + (least > GUTTER) * (1 + least / WORSE)
        way = plane[:, :, some, None] - plane[:, :, None, others]
        each += MARKS * (dot(way, way) < np.float32(CLEARANCE + MARKER) ** 2)
        each *= (OVERLAP * (some[:, None] != others)).astype(np.float32)
        weight: Floats = each.sum(axis=(1, 2)).astype(np.float64)
        return weight


def _plane(points: Floats) -> Plane:
    """Return *points* (…, 2) with the coordinates first, as the tests of :mod:`geometry` want them."""
    return np.ascontiguousarray(np.moveaxis(points, -1, 0), dtype=np.float32)
