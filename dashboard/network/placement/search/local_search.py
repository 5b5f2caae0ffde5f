"""The search for the drawing of the least cost: actors move and change places, warmly at first, then only gaining.

Each actor in turn chooses among some places as a heat bath would, by Gumbel's trick: the place with the least cost
after a random bonus, which shrinks as the search cools (Kirkpatrick, Gelatt & Vecchi 1983; Davidson & Harel 1996 draw
graphs so). Several drawings are searched at once, as rows of the same arrays.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from dashboard.network.placement.cost.cost import Cost
from dashboard.network.placement.geometry import Truths
from dashboard.network.placement.layout_graph import SIDES
from dashboard.network.placement.plane import Counts, Floats

_ALIKE = 3  # decimals of a cost: ties are broken by order, and not by the last bit of a sum
_BANNED = 1e9
_AT_ONCE = 64  # exchanges that are evaluated in one go
_AT_MOST = 6  # made of these

# an actor, where it stands and its anchor, both (k, 2), to its candidates, (k, c, 2)
Propose = Callable[[int, Floats, Floats], Floats]


@dataclass(frozen=True, kw_only=True)
class Drawings:
    """Drawings of one graph: where everyone stands and their anchors, both (k, n, 2), on which side of the mark each
    name is, (k, n), indices of ``SIDES``, and the cost, (k,)."""

    points: Floats
    anchors: Floats
    sides: Counts
    cost: Floats

    def best(self, count: int = 1) -> "Drawings":
        """Return the *count* drawings of the least cost."""
        chosen = np.argsort(self.cost, kind="stable")[:count]
        return self[chosen]

    def each(self, count: int) -> "list[Drawings]":
        """Return the *count* drawings of the least cost, the best first, one by one."""
        best = self.best(count)
        rows = (slice(place, place + 1) for place in range(len(best.points)))
        return [best[row] for row in rows]

    def __getitem__(self, rows: Counts | slice) -> "Drawings":
        return Drawings(
            points=self.points[rows], anchors=self.anchors[rows], sides=self.sides[rows], cost=self.cost[rows]
        )


def together(drawings: Sequence[Drawings]) -> Drawings:
    """Return all of *drawings* as one."""
    return Drawings(
        points=np.concatenate([one.points for one in drawings]),
        anchors=np.concatenate([one.anchors for one in drawings]),
        sides=np.concatenate([one.sides for one in drawings]),
        cost=np.concatenate([one.cost for one in drawings]),
    )


@dataclass(frozen=True, kw_only=True)
class Search:
    """What is searched: drawings with the least *cost* among those in which everyone stands where *allowed*.

    *exchanges* are pairs of actors who may change places; those *seated* (n,) also exchange their anchors. The names of
    those *turning* (n,) may go to any side of their marks; *allowed* is given the side as well.
    """

    cost: Cost
    allowed: Callable[[int, Floats, Counts], Truths]
    exchanges: Sequence[tuple[int, int]]
    seated: Truths
    turning: Truths
    chance: np.random.Generator

    def evaluated(self, points: Floats, anchors: Floats, sides: Counts) -> Drawings:
        """Return the drawings *points* with their cost."""
        cost = np.round(self.cost.total(points, anchors, sides), _ALIKE)
        return Drawings(points=points, anchors=anchors, sides=sides, cost=cost)

    def moved(self, start: Drawings, actors: Sequence[int], propose: Propose, *, heat: float = 0.0) -> Drawings:
        """Return *start* after each of *actors* in turn moved to the best place that *propose* returns, or stayed."""
        points, sides, rows = start.points.copy(), start.sides.copy(), np.arange(len(start.points))
        for actor in actors:
            places = np.concatenate(
                [points[:, None, actor], propose(actor, points[:, actor], start.anchors[:, actor])], axis=1
            )
            places, turns = self._turned(actor, places, sides[:, actor], warm=heat > 0)
            cost = np.round(self.cost.local(points, start.anchors, sides, actor, places, turns), _ALIKE).ravel()
            cost[~self.allowed(actor, places.reshape(-1, 2), turns.ravel())] += _BANNED
            cost -= self._bonus(cost.size, heat)
            best = cost.reshape(len(rows), -1).argmin(axis=1)
            points[:, actor], sides[:, actor] = places[rows, best], turns[rows, best]
        return self.evaluated(points, start.anchors, sides)

    def _turned(self, actor: int, places: Floats, sides: Counts, *, warm: bool) -> tuple[Floats, Counts]:
        """Return *places* (k, w, 2) to try, and on which side of the mark the name of *actor* is at each, (k, w').

        Now it is on *sides* (k,). While the search is *warm*, any is tried at each place; then all of them.
        """
        turns = np.repeat(sides[:, None], places.shape[1], axis=1)
        if not self.turning[actor]:
            return places, turns
        if warm:
            turns[:, 1:] = self.chance.integers(len(SIDES), size=turns[:, 1:].shape)
            return places, turns
        every = np.concatenate([(turns + step) % len(SIDES) for step in range(len(SIDES))], axis=1)
        return np.tile(places, (1, len(SIDES), 1)), every

    def mixed(self, start: Drawings, *, times: int, heat: float) -> Drawings:
        """Return *start* after so many random exchanges were tried in every drawing."""
        rows, now = np.arange(len(start.points))[:, None], start
        for _ in range(times if self.exchanges else 0):
            pairs = np.array(self.exchanges)[self.chance.integers(len(self.exchanges), size=len(rows))]
            tried = self._swapped(now, pairs)
            keep = now.cost <= tried.cost + self._bonus(len(rows), heat) - self._bonus(len(rows), heat)
            now = Drawings(
                points=np.where(keep[:, None, None], now.points, tried.points),
                anchors=np.where(keep[:, None, None], now.anchors, tried.anchors),
                sides=now.sides,
                cost=np.where(keep, now.cost, tried.cost),
            )
        return now

    def exchanged(self, start: Drawings) -> Drawings:
        """Return the one drawing *start* after exchanges, all at once that gain and share nobody, while they gain."""
        now = start
        for first in range(0, len(self.exchanges), _AT_ONCE):
            pairs = np.array(self.exchanges[first : first + _AT_ONCE])
            for _ in range(_AT_MOST):
                tried = self._swapped(now[np.zeros(len(pairs), dtype=np.int64)], pairs)
                gaining = np.argsort(tried.cost, kind="stable")[: int((tried.cost < now.cost[0]).sum())]
                if not len(gaining):
                    break
                together = now
                for pair in _disjoint(pairs[gaining]):
                    together = self._swapped(together, pair[None])
                now = min(tried.best(), together, key=lambda drawing: float(drawing.cost[0]))
        return now

    def _swapped(self, drawings: Drawings, pairs: Counts) -> Drawings:
        """Return *drawings* with one of *pairs* (k, 2) exchanged in each."""
        points, anchors = drawings.points, drawings.anchors
        rows, back = np.arange(len(pairs))[:, None], pairs[:, ::-1]
        there, then = points.copy(), anchors.copy()
        there[rows, pairs] = points[rows, back]
        then[rows, pairs] = np.where(self.seated[pairs][..., None], anchors[rows, back], anchors[rows, pairs])
        return self.evaluated(there, then, drawings.sides)

    def _bonus(self, count: int, heat: float) -> Floats:
        return np.round(heat * self.chance.gumbel(size=count), _ALIKE) if heat else np.zeros(count)


def _disjoint(pairs: Counts) -> list[Counts]:
    """Return those of *pairs* (k, 2), the first first, of whom nobody is in one before."""
    taken: set[int] = set()
    found = []
    for pair in pairs:
        if not taken & set(pair.tolist()):
            found.append(pair)
            taken |= set(pair.tolist())
    return found
