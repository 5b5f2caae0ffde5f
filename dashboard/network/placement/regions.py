"""The regions of the Table placement: who must stand where, and the way back in for whoever strays."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from dashboard.network.placement.ellipse import Ellipse
from dashboard.network.placement.floor import CLEAR, INSIDE, MARGIN, Floor
from dashboard.network.placement.geometry import Truths
from dashboard.network.placement.stage import MARKER, Counts, Floats
from dashboard.network.placement.subject import Subject

_ROUNDS = 2  # of leaving one wall and perhaps meeting the next
_AMPLE = 1.1  # an ellipse with longer axes is not quite as far everywhere as its axes are longer
_SLACK = 0.5  # px: more than the faces of an ellipse and the rounding of a coordinate are off
_SPOTS = 150  # about so many free places are tried in a region
_FINEST = 3.0  # px


@dataclass(frozen=True, kw_only=True)
class _Wall:
    """A line that *actors* keep *room* px away from, outside it (*sign* 1) or inside (-1)."""

    actors: Counts
    line: Ellipse
    sign: int
    room: float


@dataclass(frozen=True, kw_only=True)
class Regions:
    """The walls that hold each actor: indices of those *at* the table, *around* it, left *out*."""

    floor: Floor
    subject: Subject
    at: Counts
    around: Counts
    out: Counts

    def held(self, points: Floats) -> Floats:
        """Return *points* (…, n, 2) with everyone moved into their region, or close to it, along the way to the middle."""
        points = points.copy()
        low, high = self._stage
        for _ in range(_ROUNDS):
            for wall in self._walls:
                offset = points[..., wall.actors, :] - wall.line.centre
                level = offset / (wall.line.radii + wall.sign * wall.room * _AMPLE)
                way = np.maximum(np.sqrt((level * level).sum(axis=-1)), 0.01)[..., None]
                stretch = np.maximum(1.0, 1 / way) if wall.sign > 0 else np.minimum(1.0, 1 / way)
                points[..., wall.actors, :] = wall.line.centre + offset * stretch
            points = np.clip(points, low, high)
        return points

    def allowed(self, actor: int, points: Floats) -> Truths:
        """Return which of *points* (k, 2) lie in the region of *actor*, the whole mark clear of every line."""
        low, high = self._stage
        good: Truths = ((points >= low[actor] - _SLACK) & (points <= high[actor] + _SLACK)).all(axis=-1)
        for wall in self._holding[actor]:
            good &= wall.sign * wall.line.distance(points) >= wall.room - _SLACK
        return good

    def spots(self, actor: int) -> Floats:
        """Return free places all over the region of *actor*, in a grid, (k, 2); never none."""
        low, high = self._stage[0][actor], self._stage[1][actor]
        pitch = float(np.sqrt(np.prod(np.maximum(high - low, 1.0)) / _SPOTS / 3))
        while True:
            columns = np.arange(low[0], high[0] + 1e-6, pitch)
            rows = np.arange(low[1], high[1] + 1e-6, pitch)
            grid = np.stack(np.meshgrid(columns, rows), axis=-1).reshape(-1, 2)
            good = grid[self.allowed(actor, grid)]
            if len(good) >= _SPOTS / 3 or (len(good) and pitch < _FINEST):
                return good
            pitch /= 1.5

    @cached_property
    def _walls(self) -> tuple[_Wall, ...]:
        table, dashed = self.floor.table, self.floor.dashed
        return (
            _Wall(actors=self.around, line=table, sign=1, room=INSIDE),
            _Wall(actors=self.around, line=dashed, sign=-1, room=INSIDE),
            _Wall(actors=self.at, line=table, sign=-1, room=INSIDE),
            _Wall(actors=self.out, line=dashed, sign=1, room=CLEAR),
        )

    @cached_property
    def _holding(self) -> tuple[tuple[_Wall, ...], ...]:
        """The walls of each actor."""
        return tuple(
            tuple(wall for wall in self._walls if actor in wall.actors) for actor in range(len(self.subject.ids))
        )

    @cached_property
    def _stage(self) -> tuple[Floats, Floats]:
        """The lowest and the highest place of every mark whose box is to stay on the stage and off the strip, (n, 2)."""
        wide, high = self.floor.size
        low, top = np.full((len(self.subject.ids), 2), -np.inf), np.full((len(self.subject.ids), 2), np.inf)
        placed = np.concatenate([self.at, self.around, self.out])
        reach = np.maximum(wide - MARGIN - self.subject.half_width[placed], 0.0)
        low[placed, 0], top[placed, 0] = -reach, reach
        low[placed, 1] = self.floor.bottom + self.subject.depth[placed]
        top[placed, 1] = high - MARGIN - MARKER
        return low, top
