"""The Network placement: the same graph, free of any room.

What is minimised is what :mod:`faults` weighs: names and marks that overlap, ties that cross or run through others, and
the length of every tie by its pull.  The search starts from several drawings settled under repulsion and springs
(Fruchterman & Reingold 1991, :mod:`forces`) and goes on with moves and exchanges (Davidson & Harel 1996,
:mod:`search`).  Beyond MANY actors no such search ends in good time, and networkx's ForceAtlas2 (Jacomy et al. 2014)
places them.
"""

from itertools import combinations

import networkx as nx
import numpy as np

from dashboard.dossier.model import Dossier
from dashboard.network.graph import graph
from dashboard.network.placement.faults import Faults
from dashboard.network.placement.forces import Field
from dashboard.network.placement.geometry import Truths
from dashboard.network.placement.search import Drawings, Search, Tries
from dashboard.network.placement.stage import MARKER, Floats, Placement, Shape, half, placed
from dashboard.network.placement.subject import Subject, subject
from dashboard.network.placement.wants import Wants

SEED = 1648  # any constant: the same dossier must always draw the same picture
MANY = 200
STARTS, STEPS = 12, 60
COARSE, FINE = 5, 3
HEAT = 8.0
EDGE = 6.0  # px between a box and the edge of the stage
MOST = 2.5  # times, that a drawing of few actors is stretched at most
FEW = 600  # exchanges at most


def network(dossier: Dossier, *, shape: Shape = Shape.WIDE) -> Placement:
    """Return where every actor of *dossier* is drawn as a free network; seats and events have no part in it."""
    ids = tuple(dossier.actors)
    if len(ids) > MANY:
        return placed(ids, _scattered(dossier, half(shape) - MARKER - EDGE), shape=shape)
    about = subject(dossier, shape=shape)
    return placed(ids, _searched(about, half(shape)), shape=shape)


def _scattered(dossier: Dossier, size: Floats) -> Floats:
    found = nx.forceatlas2_layout(nx.Graph(graph(dossier)), seed=SEED)
    points = np.array([found[actor] for actor in dossier.actors])
    points -= (points.max(axis=0) + points.min(axis=0)) / 2
    spread: Floats = points / np.maximum(np.abs(points).max(axis=0), 1e-9) * size
    return spread


def _searched(about: Subject, size: Floats) -> Floats:
    chance = np.random.default_rng(SEED)
    low, high = _bounds(about, size)
    starts = np.round(chance.uniform(low, high, (STARTS, len(about.ids), 2)), 3)
    field = Field(
        subject=about,
        hold=np.full(len(about.ids), 0.02),  # a little, so that the unconnected do not drift to the edge
        free=np.ones(len(about.ids)),
        held=lambda points: np.clip(points, low, high),
    )
    points = field.settled(starts, np.zeros_like(starts), steps=STEPS)
    search = _search(about, low, high, chance)
    found = search.weighed(points, points)
    for turn in range(COARSE):
        heat = HEAT * (1 - (turn + 1) / COARSE)
        found = search.mixed(found, times=8, heat=heat)
        found = search.moved(found, range(len(about.ids)), _tries(low, high, chance, reach=60, count=8), heat=heat)
    return _spread(_refined(search, found.best(), low, high, chance).points[0], low, high)


def _spread(points: Floats, low: Floats, high: Floats) -> Floats:
    """Return *points* stretched, each way by itself, until their boxes reach the edges: what is apart only gets farther."""
    if not len(points):
        return points
    centred = points - (points.max(axis=0) + points.min(axis=0)) / 2
    room = np.where(centred > 0, high, -low) / np.maximum(np.abs(centred), 1e-9)
    stretched: Floats = np.clip(centred * np.minimum(room.min(axis=0, initial=MOST), MOST), low, high)
    return stretched


def _refined(search: Search, found: Drawings, low: Floats, high: Floats, chance: np.random.Generator) -> Drawings:
    """Return the best drawing after each of its actors looked about, near and far."""
    everyone = range(found.points.shape[1])
    for reach in (400, 120, 40)[:FINE]:
        found = search.exchanged(found)
        found = search.moved(found, everyone, _tries(low, high, chance, reach=reach, count=48))
    return found


def _search(about: Subject, low: Floats, high: Floats, chance: np.random.Generator) -> Search:
    count = len(about.ids)
    wants = Wants(
        subject=about,
        strength=np.zeros(count),
        leeway=np.zeros(count),
        middle=np.zeros(2),
        inside=np.full((count, 2), np.inf),
        outside=np.zeros((count, 2)),
    )

    def allowed(actor: int, points: Floats) -> Truths:
        within: Truths = ((points >= low[actor]) & (points <= high[actor])).all(axis=-1)
        return within

    return Search(
        faults=Faults(subject=about, wants=wants),
        allowed=allowed,
        exchanges=list(combinations(range(count), 2))[:FEW],
        seated=np.zeros(count, dtype=np.bool_),
        chance=chance,
    )


def _bounds(about: Subject, size: Floats) -> tuple[Floats, Floats]:
    """Return the lowest and the highest place of each actor's mark at which its box is on the stage, both (n, 2)."""
    middle, reach = about.box
    return -size + reach - middle + EDGE, size - reach - middle - EDGE


def _tries(low: Floats, high: Floats, chance: np.random.Generator, *, reach: float, count: int) -> Tries:
    """Return what offers an actor *count* places up to *reach* px from where it is."""

    def tried(actor: int, here: Floats, _: Floats) -> Floats:
        steps = np.round(chance.uniform(-reach, reach, (count, 2)), 3)
        return np.clip(here[:, None] + steps, low[actor], high[actor])

    return tried
