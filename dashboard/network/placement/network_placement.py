"""The Network placement: the same graph, free of any room.

Stress majorisation (``forces/stress.py``) makes distances on the stage those of the graph, from several initial
layouts. Each is turned so that its longest way lies along the stage's, spread over it and settled under forces
(``forces/forces.py``), which part boxes. A search (``search/``) then lessens the same cost as in the Table placement,
by actors who move and change places: names and marks that overlap, ties that cross or run through others, the length of
ties.

Beyond ``MANY`` actors all distances take too long. There the rough scaling that stress majorisation starts from is
settled under repulsion and springs, for as many steps as there is time, and no search follows.
"""

from functools import partial
from itertools import combinations, islice

import numpy as np

from dashboard.dossier.model import Dossier
from dashboard.network.placement.cost.cost import Cost
from dashboard.network.placement.cost.soft_constraints import roomless
from dashboard.network.placement.forces.forces import SPRING, Field
from dashboard.network.placement.forces.stress import majorised, scaled
from dashboard.network.placement.geometry import Truths
from dashboard.network.placement.layout_graph import LayoutGraph, graph_of
from dashboard.network.placement.plane import MARKER, STAGES, Floats, Shape, half, scale_of
from dashboard.network.placement.search.annealing import annealed
from dashboard.network.placement.search.candidates import Candidates
from dashboard.network.placement.search.local_search import Search
from dashboard.network.placement.search.search_budget import search_budget

SEED = 13  # any constant: the same dossier must always draw the same picture
MANY = 300
EDGE = 6.0  # px, from a box to the edge of the stage
LOOSEST = 2.2  # boxes, for each tie of distance: a drawing of a few is not blown up
STEPS, WORK = 36, 3e7  # of settling, at most; pairs of actors in all of them, where there are many
HOLD = 0.1  # the pull back to where stress put an actor
CROWDED = 0.8  # the strength of ties among many: with that of few, of 500 actors a tenth more pairs of ties cross
TOO_MANY = 4000  # actors whose pairs would not fit into memory
TRUE, LEEWAY = 0.8, 50.0  # the strength of the constraint to where stress put an actor, from how many px away on
ACROSS = 9  # places to try, and as many down


def free(dossier: Dossier, *, shape: Shape, share: float = 1.0) -> Floats:
    """Return where the actors of *dossier* are drawn, (n, 2), px from the middle of the stage.

    *share*, from 0 to 1, is how much of the usual time the search has.
    """
    graph = graph_of(dossier, shape=shape)
    low, high = _bounds(graph, half(shape, scale_of(shape, len(graph.ids))))
    if len(graph.ids) < 2:
        return np.zeros((len(graph.ids), 2))
    if len(graph.ids) > MANY:
        return _settled(scaled(dossier), graph, low, high)
    chance = np.random.default_rng(SEED)
    everyone = np.arange(len(graph.ids))
    budget = search_budget(graph, roaming=everyone, fixed=everyone[:0], share=share)
    drafts = _spread(_turned(majorised(dossier, chance, count=budget.layouts), shape), graph, low, high)
    drafts = _field(graph, low, high, hold=HOLD).settled(drafts, drafts, steps=STEPS)
    if budget.idle:  # to find the cost of a crowd's one drawing takes longer than to draw it
        crowd: Floats = _spread(drafts, graph, low, high, loosest=np.inf)[0]
        return crowd
    search = Search(
        cost=Cost(graph=graph, constraints=roomless(graph, strength=TRUE, leeway=LEEWAY)),
        allowed=lambda actor, points, _sides: _within(points, low[actor], high[actor]),
        exchanges=list(islice(combinations(everyone.tolist(), 2), budget.exchanges)),
        seated=np.zeros(len(everyone), dtype=np.bool_),
        turning=np.zeros(len(everyone), dtype=np.bool_),
        chance=chance,
    )
    candidates = Candidates(spots={actor: _grid(low[actor], high[actor]) for actor in everyone.tolist()}, chance=chance)
    found = search.evaluated(drafts, drafts, np.repeat(graph.side[None], len(drafts), axis=0))
    found = annealed(search, found, candidates, budget, roaming=everyone.tolist(), fixed=[])
    best: Floats = _spread(found.points, graph, low, high, loosest=np.inf)[0]
    return best


def _settled(rough: Floats, graph: LayoutGraph, low: Floats, high: Floats) -> Floats:
    """Return the placement of a graph with too many actors for stress and search, from a *rough* one (n, 2)."""
    count = len(graph.ids)
    points = _spread(rough[None], graph, low, high)
    points += np.round(np.random.default_rng(SEED).uniform(-MARKER, MARKER, points.shape), 3)
    if count <= TOO_MANY:
        steps = int(min(STEPS, max(1, WORK / count**2)))
        field = _field(graph, low, high, hold=0.0, spring=CROWDED, fine=np.float32)
        points = field.settled(points, points, steps=steps)
    return np.asarray(np.clip(points[0], low, high))


def _field(
    graph: LayoutGraph,
    low: Floats,
    high: Floats,
    *,
    hold: float,
    spring: float = SPRING,
    fine: type[np.floating] = np.float64,
) -> Field:
    """Return the forces that part boxes, and draw back to where stress put them by *hold*."""
    same = np.ones(len(graph.ids))
    held = partial(np.clip, min=low, max=high)
    return Field(graph=graph, hold=hold * same, free=same, held=held, spring=spring, fine=fine)


def _bounds(graph: LayoutGraph, size: Floats) -> tuple[Floats, Floats]:
    """Return the lowest and the highest place of each mark at which its box is on the stage, both (n, 2)."""
    middle, reach = graph.box
    low = np.minimum(-size + reach - middle + EDGE, 0)
    return low, np.maximum(size - reach - middle - EDGE, 0)


def _within(points: Floats, low: Floats, high: Floats) -> Truths:
    return np.array(((points >= low - 1e-6) & (points <= high + 1e-6)).all(axis=-1))


def _grid(low: Floats, high: Floats) -> Floats:
    columns, rows = np.linspace(low, high, ACROSS, axis=-1)
    return np.stack(np.meshgrid(columns, rows), axis=-1).reshape(-1, 2)


def _is_tall(shape: Shape) -> bool:
    width, height = STAGES[shape]
    return width < height


def _turned(points: Floats, shape: Shape) -> Floats:
    """Return drawings *points* (k, n, 2) turned about their middle so that their longest way lies along the stage's."""
    centred = points - points.mean(axis=1, keepdims=True)
    spread = np.round((centred[..., None] * centred[..., None, :]).sum(axis=1), 6)
    _, ways = np.linalg.eigh(spread)  # the shorter way first
    turned: Floats = centred @ (ways if _is_tall(shape) else ways[..., ::-1])
    return turned


def _spread(points: Floats, graph: LayoutGraph, low: Floats, high: Floats, *, loosest: float = LOOSEST) -> Floats:
    """Return drawings *points* (k, n, 2) stretched, each way by itself, until a box reaches the edge of the stage."""
    centred = points - (points.max(axis=1, keepdims=True) + points.min(axis=1, keepdims=True)) / 2
    room = np.where(centred > 0, high, -low) / np.maximum(np.abs(centred), 1e-9)
    box = 2 * graph.box[1].mean(axis=0)
    stretch = np.minimum(room.min(axis=1, keepdims=True), loosest * box)
    return np.asarray(np.clip(centred * stretch, low, high))
