"""The last touches: one actor, or two in exchange, moved as long as that leaves fewer faults."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from dashboard.network.placement.faults import Faults
from dashboard.network.placement.geometry import Truths
from dashboard.network.placement.stage import Floats

_ALIKE = 3  # decimals of a weight: ties are broken by order, and not by the last bit of a sum
_EXCHANGES = 64  # tried at once
_BANNED = 1e9

Spots = Callable[[int, Floats], Floats]  # an actor, and where it stands, (k, 2), to places to try, (k, tried, 2)


@dataclass(frozen=True, kw_only=True)
class Moves:
    """Who may move, and which places are *allowed*, (k, 2) to (k,).

    *exchanges* are pairs who may change places.
    """

    actors: Sequence[int]
    allowed: Callable[[int, Floats], Truths]
    exchanges: Sequence[tuple[int, int]]


@dataclass(frozen=True, kw_only=True)
class Drawings:
    """Drawings of one subject: where everyone stands and is wanted, both (k, n, 2), and the weight of faults, (k,)."""

    points: Floats
    wanted: Floats
    weight: Floats

    def best(self, count: int) -> "Drawings":
        """Return the *count* drawings with the least faults, the best first."""
        order = np.argsort(self.weight, kind="stable")[:count]
        return Drawings(points=self.points[order], wanted=self.wanted[order], weight=self.weight[order])


def drawings(faults: Faults, points: Floats, wanted: Floats) -> Drawings:
    """Return the drawings *points* with their faults weighed."""
    return Drawings(points=points, wanted=wanted, weight=np.round(faults.total(points, wanted), _ALIKE))


def wandered(faults: Faults, moves: Moves, start: Drawings, spots: Spots) -> Drawings:
    """Return all drawings of *start* after each actor in turn moved, in each, to the best of *spots*, or stayed."""
    points, count = start.points.copy(), len(start.points)
    for actor in moves.actors:
        among = np.concatenate([points[:, None, actor], spots(actor, points[:, actor])], axis=1)
        banned = np.where(moves.allowed(actor, among.reshape(-1, 2)).reshape(among.shape[:2]), 0.0, _BANNED)
        every = np.repeat(points, among.shape[1], axis=0)
        every[:, actor] = among.reshape(-1, 2)
        wanted = np.repeat(start.wanted, among.shape[1], axis=0)
        weight = np.round(faults.local(every, wanted, actor), _ALIKE).reshape(among.shape[:2]) + banned
        points[:, actor] = among[np.arange(count), weight.argmin(axis=1)]
    return drawings(faults, points, start.wanted)


def exchanged(faults: Faults, moves: Moves, start: Drawings) -> Drawings:
    """Return the one drawing of *start* after the best exchange of each batch, as long as there is one.

    Two actors who change places change what is wanted of them too.
    """
    points, wanted = start.points, start.wanted
    for first in range(0, len(moves.exchanges), _EXCHANGES):
        batch = np.array(moves.exchanges[first : first + _EXCHANGES])
        here, there = np.repeat(points, len(batch) + 1, axis=0), np.repeat(wanted, len(batch) + 1, axis=0)
        place = np.arange(1, len(batch) + 1)[:, None]
        here[place, batch], there[place, batch] = points[0, batch[:, ::-1]], wanted[0, batch[:, ::-1]]
        best = int(np.round(faults.total(here, there), _ALIKE).argmin())
        points, wanted = here[best : best + 1], there[best : best + 1]
    return drawings(faults, points, wanted)
