"""The faults of a drawing, weighed: what a reader stumbles over, from names that overlap to ties that are long."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from dashboard.network.placement.ellipse import Ellipse
from dashboard.network.placement.geometry import Plane, Truths, crosses, dot, meets_box, meets_disc, turn
from dashboard.network.placement.stage import MARKER, Counts, Floats
from dashboard.network.placement.subject import Subject

OVERLAP = 60.0  # two boxes that overlap, and as much again where one covers the other
THROUGH_MARK = 25.0  # a tie through the mark of a third actor
THROUGH_NAME = 4.0  # a tie through the name of a third
OWN_NAME = 0.5  # a tie through the name of one of its ends
CROSSING = 5.0  # two ties that cross
ALIKE = 4.0  # two ties of one actor that leave it along one line
OUTLINE = 12.0  # a box across a line of the room, and as much again 30 px beyond
LENGTH = 0.012  # a pixel of a tie whose pull is 1
ASTRAY = 0.05  # a pixel from where an actor is wanted most
GUTTER = 4.0  # px, kept free between boxes
CLEARANCE = MARKER + 5  # px, kept free about a mark
NARROW = 0.12  # the tangent of the angle below which two ties look like one


@dataclass(frozen=True, kw_only=True)
class Outline:
    """A line of the room that the boxes of *actors* stay inside of, or outside."""

    actors: Counts
    line: Ellipse
    inside: bool


@dataclass(frozen=True, kw_only=True)
class Faults:
    """The faults of drawings of *subject*. *want* (n,) says how much each actor is wanted where it is wanted."""

    subject: Subject
    outlines: tuple[Outline, ...]
    want: Floats

    def total(self, points: Floats, wanted: Floats) -> Floats:
        """Return the weight of all faults of each drawing of *points* (k, n, 2); *wanted* broadcasts with it."""
        plane, goal = _plane(points), _plane(np.atleast_3d(wanted) if wanted.ndim > 2 else wanted[None])
        ties = np.arange(len(self.subject.pairs))
        actors = np.arange(len(self.subject.ids))
        both = self._between_ties(plane, ties, ties).sum(axis=(1, 2)) + self._overlaps(plane, actors, actors)
        return both / 2 + self._through(plane, ties, actors) + self._alone(plane, goal, actors, ties)

    def local(self, points: Floats, wanted: Floats, actor: int) -> Floats:
        """Return the part of :meth:`total` that changes when nobody but *actor* moves."""
        plane, goal = _plane(points), _plane(np.atleast_3d(wanted) if wanted.ndim > 2 else wanted[None])
        own, others = np.flatnonzero(self._ends[:, actor]), np.flatnonzero(~self._ends[:, actor])
        ties, actors, mine = np.arange(len(self.subject.pairs)), np.arange(len(self.subject.ids)), np.array([actor])
        between = self._between_ties(plane, own, ties)
        between[..., own] /= 2  # met from both sides
        weight = between.sum(axis=(1, 2)) + self._overlaps(plane, mine, actors)
        weight += self._through(plane, own, actors) + self._through(plane, others, mine)
        return weight + self._alone(plane, goal, mine, own)

    @cached_property
    def _ends(self) -> Truths:
        """Whether each actor is an end of each tie, (m, n)."""
        return (self.subject.pairs[:, :, None] == np.arange(len(self.subject.ids))).any(axis=1)

    @cached_property
    def _shared(self) -> Plane:
        """Per two ties 0 without a common end, 1 where both leave or both reach it, -1 where one does each, (m, m)."""
        tails, heads = self.subject.pairs[:, 0], self.subject.pairs[:, 1]
        alike = (tails[:, None] == tails) | (heads[:, None] == heads)
        against = (tails[:, None] == heads) | (heads[:, None] == tails)
        return alike.astype(np.float32) - against.astype(np.float32)

    @cached_property
    def _boxes(self) -> tuple[Plane, Plane]:
        return _plane(self.subject.box[0]), _plane(self.subject.box[1])

    @cached_property
    def _names(self) -> tuple[Plane, Plane]:
        return _plane(self.subject.name[0]), _plane(self.subject.name[1])

    def _segments(self, plane: Plane, ties: Counts) -> tuple[Plane, Plane]:
        tails = plane[:, :, self.subject.pairs[ties, 0]]
        return tails, plane[:, :, self.subject.pairs[ties, 1]] - tails

    def _between_ties(self, plane: Plane, some: Counts, others: Counts) -> Plane:
        a, ab = (ends[..., :, None] for ends in self._segments(plane, some))
        c, cd = (ends[..., None, :] for ends in self._segments(plane, others))
        shared = self._shared[np.ix_(some, others)]
        alike = np.abs(turn(ab, cd)) < dot(ab, cd) * (NARROW * shared)
        weight = crosses(a, ab, c, cd) * (CROSSING * (shared == 0)).astype(np.float32)
        weight += alike * (ALIKE * (some[:, None] != others)).astype(np.float32)
        return weight

    def _through(self, plane: Plane, ties: Counts, actors: Counts) -> Floats:
        a, ab = (ends[..., :, None] for ends in self._segments(plane, ties))
        middle = plane[:, :, None, actors]
        down, half = (side[:, None, None, actors] for side in self._names)
        own = self._ends[np.ix_(ties, actors)]
        weight = meets_box(a, ab, middle + down, half) * np.where(own, OWN_NAME, THROUGH_NAME).astype(np.float32)
        weight += meets_disc(a, ab, middle, CLEARANCE) * np.where(own, 0, THROUGH_MARK).astype(np.float32)
        return weight.sum(axis=(1, 2)).astype(np.float64)

    def _overlaps(self, plane: Plane, some: Counts, others: Counts) -> Floats:
        down, half = self._boxes
        middle = plane + down[:, None]
        reach = half[:, some, None] + half[:, None, others]
        deep = (reach + np.float32(GUTTER / 2))[:, None] - np.abs(middle[:, :, some, None] - middle[:, :, None, others])
        least = deep.min(axis=0) / np.minimum(reach.min(axis=0), 60)
        weight = np.where(least > 0, 1 + np.minimum(least, 1), 0) * (OVERLAP * (some[:, None] != others))
        return weight.sum(axis=(1, 2)).astype(np.float64)

    def _alone(self, plane: Plane, goal: Plane, actors: Counts, ties: Counts) -> Floats:
        """Return the faults that concern no second actor or tie: boxes across lines, actors astray, lengths."""
        _, along = self._segments(plane, ties)
        astray = (plane - goal)[..., actors]
        weight = LENGTH * (np.sqrt(dot(along, along)) * self.subject.pull[ties]).sum(axis=1)
        weight += ASTRAY * (np.sqrt(dot(astray, astray)) * self.want[actors]).sum(axis=1)
        for outline in self.outlines:
            theirs = outline.actors[np.isin(outline.actors, actors)]
            if len(theirs):
                weight += OUTLINE * self._across(plane[..., theirs], theirs, outline).sum(axis=1)
        return weight

    def _across(self, plane: Plane, theirs: Counts, outline: Outline) -> Floats:
        """Return 0 for a box on its side of the line, else 1 and more, to 3 from 60 px beyond."""
        down, half = (side[:, None, theirs] for side in self._boxes)
        offset = np.abs(plane + down - outline.line.centre[:, None, None])
        corner = offset + half if outline.inside else np.maximum(0, offset - half)
        beyond = np.sqrt(((corner / outline.line.radii[:, None, None]) ** 2).sum(axis=0)) - 1
        across = (beyond if outline.inside else -beyond) * (outline.line.radii.min() / 30)
        return np.where(across > 0, 1 + np.minimum(across, 2), 0.0)


def _plane(points: Floats) -> Plane:
    """Return *points* (…, 2) with the coordinates first, as the tests of :mod:`geometry` want them."""
    return np.ascontiguousarray(np.moveaxis(points, -1, 0), dtype=np.float32)
