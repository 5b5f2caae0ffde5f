"""The zones of the Table placement: who must stand where, and the way back in for whoever strays."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from dashboard.network.placement.geometry import Truths
from dashboard.network.placement.layout_graph import LayoutGraph
from dashboard.network.placement.plane import MARKER, Counts, Floats
from dashboard.network.placement.room.ellipse import Ellipse
from dashboard.network.placement.room.room_plan import CLEAR, INSIDE, MARGIN, RoomPlan

_ROUNDS = 2  # of leaving one wall and perhaps meeting the next
_AMPLE = 1.1  # an ellipse with longer axes is not quite as far everywhere as its axes are longer
_SLACK = 0.5  # px, of the room for a mark: someone who was moved to a wall may stand there
_SPOTS = 100  # free places in a zone, at least, unless they would lie closer than
_FINEST = 3.0  # px


@dataclass(frozen=True, kw_only=True)
class _Wall:
    """A line to keep *room* px away from, outside it (*sign* 1) or inside (-1)."""

    line: Ellipse
    sign: int
    room: float

    def clear(self, points: Floats) -> Truths:
        clear: Truths = self.sign * self.line.distance(points) >= self.room - _SLACK
        return clear

    def held(self, points: Floats) -> Floats:
        """Return *points* moved along the way to the middle until they are clear, or nearly."""
        offset = points - self.line.centre
        part = offset / (self.line.radii + self.sign * self.room * _AMPLE)
        level = np.maximum(np.sqrt((part * part).sum(axis=-1)), 0.01)[..., None]
        stretch = np.maximum(1.0, 1 / level) if self.sign > 0 else np.minimum(1.0, 1 / level)
        held: Floats = self.line.centre + offset * stretch
        return held


@dataclass(frozen=True, kw_only=True)
class Zones:
    """The walls that hold each actor of *graph*: indices of those *at* the table, *around* it, left *out*."""

    plan: RoomPlan
    graph: LayoutGraph
    at: Counts
    around: Counts
    out: Counts

    def held(self, points: Floats) -> Floats:
        """Return *points* (…, n, 2) with everyone moved towards the middle or away, into their zone or near it."""
        points = points.copy()
        for _ in range(_ROUNDS):
            for actors, walls in self._zones:
                for wall in walls:
                    points[..., actors, :] = wall.held(points[..., actors, :])
            points = np.clip(points, *self._stage)
        return points

    def allowed(self, actor: int, points: Floats) -> Truths:
        """Return which of *points* (k, 2) lie in the zone of *actor*, the whole mark clear of every line."""
        low, high = self._stage[0][actor], self._stage[1][actor]
        good: Truths = ((points >= low - _SLACK) & (points <= high + _SLACK)).all(axis=-1)
        for wall in self._zones[self._zone_of[actor]][1]:
            good &= wall.clear(points)
        return good

    def kept(self, points: Floats) -> Floats:
        """Return *points* (n, 2) with whoever is out of bounds on the nearest free place."""
        points = points.copy()
        for actor in self._zone_of:
            if not self.allowed(actor, points[actor : actor + 1])[0]:
                spots = self.spots(actor)
                points[actor] = spots[((spots - points[actor]) ** 2).sum(axis=-1).round(3).argmin()]
        return points

    def spots(self, actor: int) -> Floats:
        """Return free places all over the zone of *actor*, in a grid, (k, 2); never none."""
        grid = self._grids[self._zone_of[actor]]
        spots: Floats = grid[((grid >= self._stage[0][actor]) & (grid <= self._stage[1][actor])).all(axis=-1)]
        return spots

    @cached_property
    def _zones(self) -> tuple[tuple[Counts, tuple[_Wall, ...]], ...]:
        table, dashed = self.plan.table, self.plan.dashed
        band = _Wall(line=table, sign=1, room=INSIDE), _Wall(line=dashed, sign=-1, room=INSIDE)
        return (
            (self.at, (_Wall(line=table, sign=-1, room=INSIDE),)),
            (self.around, band),
            (self.out, (_Wall(line=dashed, sign=1, room=CLEAR),)),
        )

    @cached_property
    def _zone_of(self) -> dict[int, int]:
        return {actor: zone for zone, (actors, _) in enumerate(self._zones) for actor in actors.tolist()}

    @cached_property
    def _grids(self) -> tuple[Floats, ...]:
        """Free places for a mark without its name, in each zone."""
        return tuple(self._grid(walls) if len(actors) else np.zeros((0, 2)) for actors, walls in self._zones)

    def _grid(self, walls: tuple[_Wall, ...]) -> Floats:
        wide, high = self.plan.size.tolist()
        pitch = np.sqrt(4 * wide * high / _SPOTS / 3)
        while True:
            columns = np.arange(-wide + MARGIN + MARKER, wide - MARGIN - MARKER, pitch)
            rows = np.arange(self.plan.bottom + MARGIN + MARKER, high - MARGIN - MARKER, pitch)
            grid = np.stack(np.meshgrid(columns, rows), axis=-1).reshape(-1, 2)
            for wall in walls:
                grid = grid[wall.clear(grid)]
            if len(grid) >= _SPOTS or (len(grid) and pitch < _FINEST):
                return grid
            pitch /= 1.3

    @cached_property
    def _stage(self) -> tuple[Floats, Floats]:
        """The lowest and the highest place of each mark whose name is on the stage and above the waiting rows, (n, 2).

        Where a name finds no such place in its zone, the mark alone is kept there.
        """
        low, high = np.full((len(self.graph.ids), 2), -np.inf), np.full((len(self.graph.ids), 2), np.inf)
        wide, tall = self.plan.size.tolist()
        for actor, zone in self._zone_of.items():
            for width, depth in ((self.graph.half_width[actor], self.graph.depth[actor]), (MARKER, MARKER)):
                low[actor] = MARGIN + width - wide, self.plan.bottom + depth
                high[actor] = wide - MARGIN - width, tall - MARGIN - MARKER
                grid = self._grids[zone]
                if ((grid >= low[actor]) & (grid <= high[actor])).all(axis=-1).any():
                    break
        return low, high
