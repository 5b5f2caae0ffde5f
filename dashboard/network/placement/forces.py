"""The forces: repulsion, springs along ties and a pull to one's chair or side, several starts at once."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from dashboard.network.placement.stage import MARKER, Floats
from dashboard.network.placement.subject import Subject

SPRING = 0.10  # of a tie, against a repulsion of 1 at the distance of one box
FARTHEST = 3.0  # boxes: repulsion ends there, so that a drawing does not swell
HOTTEST = 1.2  # boxes: the longest first step
EXACT = 6  # decimals of a pixel that a step keeps, so that platforms do not drift apart


@dataclass(frozen=True, kw_only=True)
class Field:
    """What moves *subject*: *hold* (n,) is the strength of the pull to an anchor, *free* (n,) 1 for those who move.

    *spring* is the strength of ties.
    """

    subject: Subject
    hold: Floats
    free: Floats
    held: Callable[[Floats], Floats]
    spring: float = SPRING

    def settled(self, points: Floats, anchor: Floats, *, steps: int) -> Floats:
        """Return *points* after so many cooling steps, each followed by the way back into bounds.

        *points* and *anchor* have the shape (starts, n, 2), px.
        """
        box, springs = self._box(), self._springs()
        for step in range(steps):
            x, y = np.moveaxis(points / box, -1, 0)
            across, up = x[:, :, None] - x[:, None], y[:, :, None] - y[:, None]
            square = across * across + up * up
            push = np.where(square < FARTHEST**2, 1 / np.maximum(square, 0.01), 0.0) - springs * np.sqrt(square)
            force = np.stack([(push * across).sum(axis=2), (push * up).sum(axis=2)], axis=-1)
            force += self.hold[:, None] * (anchor - points) / box
            length = np.sqrt((force * force).sum(axis=-1, keepdims=True))
            most = HOTTEST * (1 - step / steps)
            force *= np.minimum(1.0, most / np.maximum(length, 1e-9)) * self.free[:, None]
            points = np.round(self.held(points + force * box), EXACT)
        return points

    def _box(self) -> Floats:
        """Return the width and height of a usual box with its gutter: the unit in which distances are measured."""
        return np.array([2 * self.subject.half_width.mean() + 10, self.subject.depth.mean() + MARKER + 6])

    def _springs(self) -> Floats:
        count = len(self.subject.ids)
        springs = np.zeros((count, count))
        tails, heads = self.subject.pairs.T
        springs[tails, heads] = springs[heads, tails] = self.spring * self.subject.pull
        return springs
