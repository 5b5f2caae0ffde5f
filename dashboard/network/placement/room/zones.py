"""The zones of the Table placement: who must stand where, and the way back in for whoever strays."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from dashboard.network.placement.geometry import Truths
from dashboard.network.placement.layout_graph import SIDES, LayoutGraph
from dashboard.network.placement.plane import MARKER, Counts, Floats
from dashboard.network.placement.room.ellipse import Ellipse
from dashboard.network.placement.room.room_plan import INSIDE, MARGIN, PADDING, RoomPlan

_AT, _AROUND, _OUT = 0, 1, 2  # places among the zones
_ROUNDS = 2  # of leaving one wall and perhaps meeting the next
_AMPLE = 1.1  # an ellipse with longer axes is not quite as far everywhere as its axes are longer
_SLACK = 0.5  # px, of the room for a mark: someone who was moved to a wall may stand there
_SPOTS = 100  # free places in a zone, at least, unless they would lie closer than
_FINEST = 3.0  # px
_CAPTION_WIDE, _CAPTION_HIGH = 130.0, 18.0  # px, kept free for the caption of the left out, in the corner of their zone


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
class _Strip:
    """A strip as broad as the stage, between the heights *low* and *high*, px, without the *corner* of its caption."""

    low: float
    high: float
    corner: tuple[float, float]  # to the left of and above which no mark stands

    def clear(self, points: Floats) -> Truths:
        x, y = points[..., 0], points[..., 1]
        inside: Truths = (y >= self.low + MARKER - _SLACK) & (y <= self.high - MARKER + _SLACK)
        return inside & ((x >= self.corner[0] - _SLACK) | (y <= self.corner[1] + _SLACK))

    def held(self, points: Floats) -> Floats:
        """Return *points* moved up or down until they are in the strip."""
        held = points.copy()
        held[..., 1] = np.clip(held[..., 1], self.low + MARKER, max(self.low + MARKER, self.high - MARKER))
        return held


@dataclass(frozen=True, kw_only=True)
class Zones:
    """The walls that hold each actor of *graph*: indices of those *at* the table, *around* it, left *out*.

    *turning* says that each name may stand on any side of its mark, and else on that of *graph* where it has room.
    """

    plan: RoomPlan
    graph: LayoutGraph
    at: Counts
    around: Counts
    out: Counts
    turning: bool

    def held(self, points: Floats) -> Floats:
        """Return *points* (…, n, 2) with everyone moved towards the middle or away, into their zone or near it."""
        points = points.copy()
        for _ in range(_ROUNDS):
            for actors, walls in self._zones:
                for wall in walls:
                    points[..., actors, :] = wall.held(points[..., actors, :])
            points = np.clip(points, *self._stage)
        return points

    def allowed(self, actor: int, points: Floats, sides: Counts) -> Truths:
        """Return which of *points* (k, 2) lie in the zone of *actor*, the whole mark clear of every line.

        Its name, on *sides* (k,) of the mark, has room there too, if there is any such place in the zone.
        """
        good = self._clear(actor, points)
        if not self._finds_room[actor]:
            return good
        if not self.turning:
            return good & self._named(actor, points)
        return good & self._names_inside(actor, points)[np.arange(len(points)), sides]

    def _clear(self, actor: int, points: Floats) -> Truths:
        low, high = self._stage[0][actor], self._stage[1][actor]
        good: Truths = ((points >= low - _SLACK) & (points <= high + _SLACK)).all(axis=-1)
        for wall in self._zones[self._zone_of[actor]][1]:
            good &= wall.clear(points)
        return good

    def _names_inside(self, actor: int, points: Floats) -> Truths:
        """Return at which of *points* (k, 2), and on which side of a mark there, the name lies in its zone, (k, s)."""
        ways, half = (each[actor] for each in self._names)
        middles = points[:, None] + ways
        inside = (np.abs(middles) + half <= self.plan.size - 2).all(axis=-1)
        zone = self._zone_of[actor]
        if zone == _OUT:
            low, high = self.plan.out or (-np.inf, np.inf)
            up = middles[..., 1]
            return np.asarray(inside & (up - half[:, 1] >= low + 2) & (up + half[:, 1] <= high - 2))
        inside &= _farthest(self.plan.table if zone == _AT else self.plan.dashed, middles, half) <= 1
        if zone == _AROUND:
            inside &= _nearest(self.plan.table, middles, half) >= 1
        return np.asarray(inside)

    def _named(self, actor: int, points: Floats) -> Truths:
        """Return at which of *points* (k, 2) the name of *actor* lies in its zone, on a side where it may stand."""
        return np.asarray(self._names_inside(actor, points)[:, self._sides_of[actor]].any(axis=-1))

    @cached_property
    def _names(self) -> tuple[Floats, Floats]:
        return self.graph.names_on_sides

    @cached_property
    def _sides_of(self) -> dict[int, list[int]]:
        """The sides of its mark on which each actor's name may stand: its own, or any if there is too little room."""
        found = {}
        for actor, zone in self._zone_of.items():
            grid = self._grids[zone]
            inside = self._names_inside(actor, grid)[self._clear(actor, grid)]
            own = [int(self.graph.side[actor])]
            enough = inside[:, own].sum() >= len(self._zones[zone][0])
            found[actor] = own if enough and not self.turning else [*range(len(SIDES))]
        return found

    @cached_property
    def _finds_room(self) -> dict[int, bool]:
        """Whether there is a place in its zone for each actor's mark and name."""
        found = {}
        for actor, zone in self._zone_of.items():
            grid = self._grids[zone]
            found[actor] = bool((self._clear(actor, grid) & self._named(actor, grid)).any())
        return found

    def kept(self, points: Floats, sides: Counts) -> Floats:
        """Return *points* (n, 2) with whoever is out of bounds, or where another is, on the nearest free place.

        Names are on *sides* (n,).
        """
        points = points.copy()
        taken: set[tuple[float, ...]] = set()
        for actor in self._zone_of:
            place = tuple(points[actor].tolist())
            if place in taken or not self.allowed(actor, points[actor : actor + 1], sides[actor : actor + 1])[0]:
                spots = (self.spots(actor), self._grids[self._zone_of[actor]])
                place = next((free for some in spots if (free := _nearest_free(some, place, taken))), place)
                points[actor] = place
            taken.add(place)
        return points

    def spots(self, actor: int) -> Floats:
        """Return free places all over the zone of *actor*, in a grid, (k, 2); never none."""
        grid = self._grids[self._zone_of[actor]]
        spots: Floats = grid[((grid >= self._stage[0][actor]) & (grid <= self._stage[1][actor])).all(axis=-1)]
        named = spots[self._named(actor, spots)] if self._finds_room[actor] else spots
        return named if len(named) else spots

    @cached_property
    def _zones(self) -> tuple[tuple[Counts, tuple["_Wall | _Strip", ...]], ...]:
        table, dashed = self.plan.table, self.plan.dashed
        band = _Wall(line=table, sign=1, room=INSIDE), _Wall(line=dashed, sign=-1, room=INSIDE)
        low, high = self.plan.out or (self.plan.bottom, self.plan.bottom + PADDING)
        corner = float(-self.plan.size[0]) + _CAPTION_WIDE, high - _CAPTION_HIGH - MARKER
        return (
            (self.at, (_Wall(line=table, sign=-1, room=INSIDE),)),
            (self.around, band),
            (self.out, (_Strip(low=low, high=high, corner=corner),)),
        )

    @cached_property
    def _zone_of(self) -> dict[int, int]:
        return {actor: zone for zone, (actors, _) in enumerate(self._zones) for actor in actors.tolist()}

    @cached_property
    def _grids(self) -> tuple[Floats, ...]:
        """Free places for a mark without its name, in each zone."""
        return tuple(self._grid(walls) if len(actors) else np.zeros((0, 2)) for actors, walls in self._zones)

    def _grid(self, walls: tuple["_Wall | _Strip", ...]) -> Floats:
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
            below = (MARKER, MARKER) if self.turning else (self.graph.half_width[actor], self.graph.depth[actor])
            for width, depth in (below, (MARKER, MARKER)):
                foot = self.plan.out[0] + PADDING / 2 if self.plan.out and zone == _OUT else self.plan.bottom
                low[actor] = MARGIN + width - wide, foot + depth
                high[actor] = wide - MARGIN - width, tall - MARGIN - MARKER
                grid = self._grids[zone]
                if ((grid >= low[actor]) & (grid <= high[actor])).all(axis=-1).any():
                    break
        return low, high


def _nearest_free(spots: Floats, place: tuple[float, ...], taken: set[tuple[float, ...]]) -> tuple[float, ...] | None:
    """Return which of *spots* (k, 2) is the nearest to *place* and not *taken*, or None where all are."""
    squares = ((spots - np.array(place)) ** 2).sum(axis=-1).round(3)
    for _ in range(len(spots)):
        found = int(squares.argmin())
        spot = tuple(spots[found].tolist())
        if spot not in taken:
            return spot
        squares[found] = np.inf
    return None


def _farthest(ellipse: Ellipse, middles: Floats, half: Floats) -> Floats:
    """Return how far out in *ellipse* the farthest corner of each box lies: 1 on the outline."""
    part = (np.abs(middles - ellipse.centre) + half) / ellipse.radii
    return np.asarray(np.sqrt((part * part).sum(axis=-1)))


def _nearest(ellipse: Ellipse, middles: Floats, half: Floats) -> Floats:
    """Return how far out in *ellipse* the nearest point of each box lies: 1 on the outline."""
    part = np.maximum(np.abs(middles - ellipse.centre) - half, 0) / ellipse.radii
    return np.asarray(np.sqrt((part * part).sum(axis=-1)))
