"""The Table placement: everyone where they stand at an event, drawn as the room that it was.

What is minimised, in px on a nominal stage, is the cost of the drawing,

    E = Σ overlaps of boxes + Σ ties through marks and names + Σ crossings + Σ ties that leave an actor alike
        + Σ pull ² · length of ties + Σ strength · max(0, distance from the anchor - leeway)
        + Σ px of a mark on the wrong hand of the room + Σ names across lines of the room

(``cost/cost_terms.py``, ``cost/soft_constraints.py``: each with its weight), subject to the walls of ``room/zones.py``:
no mark stands on the wrong side of a line. Four steps lead there, for several seeded initial layouts at once:

1. Forces (``forces/forces.py``): Fruchterman and Reingold's repulsion, 1 / d, and springs along ties, stronger to
   whom one represents, with one more force that holds people to their chairs, states before their people and those
   around the table behind their side. After each step everyone is projected back into their zone, as Dwyer, Koren and
   Marriott do with constraints on a layout.
2. A search (``search/``): actors in turn, and pairs in exchange, choose places that cost less, as in Davidson
   and Harel's annealing; the worst drawings are dropped as it cools.
3. The best drawing is polished on a fine grid until no move and no exchange gains.

In both, a name may stand below, above or beside its mark, wherever that costs least.

Many without a report are no part of this (``room/unreported.py``). Where everyone else has a chair, the third step
alone is taken.

Beyond ``MANY`` actors the first step would take minutes and pairs of ties more memory than there is; nobody could read
such a picture either.  There everyone stands on their chair or anywhere in their zone, and nothing is searched.  The
time of that step grows with the square of the actors: of a record with many tables, each of which gets a share of the
time, it is so from fewer actors on.

Sources: T. M. J. Fruchterman, E. M. Reingold, Graph drawing by force-directed placement, Software: Practice and
Experience 21 (1991). R. Davidson, D. Harel, Drawing graphs nicely using simulated annealing, ACM Transactions on
Graphics 15 (1996). T. Dwyer, Y. Koren, K. Marriott, Constrained graph layout by stress majorization and gradient
projection, Discrete Mathematics 309 (2009).
"""

import math
from itertools import combinations, islice

import numpy as np

from dashboard.network.placement.cost.cost import Cost
from dashboard.network.placement.plane import Counts, Floats
from dashboard.network.placement.search.annealing import SEED, annealed
from dashboard.network.placement.search.candidates import Candidates
from dashboard.network.placement.search.initial_layouts import initial_layouts, on_seats, scattered
from dashboard.network.placement.search.local_search import Search
from dashboard.network.placement.search.search_budget import polish_budget, search_budget
from dashboard.network.placement.table_problem import TableProblem

MANY = 1_000  # actors


def arranged(problem: TableProblem, *, share: float = 1.0) -> tuple[Floats, Counts]:
    """Return where everyone in *problem* is drawn, (n, 2), px from the middle of the stage, and the sides of the marks
    on which their names have room, (n,), indices of ``SIDES``.

    *share*, from 0 to 1, is how much of the usual time the search has.
    """
    below = problem.graph.side
    if not problem.graph.ids:
        return np.zeros((0, 2)), below
    chance = np.random.default_rng(SEED)
    if len(problem.graph.ids) > MANY * math.sqrt(share):
        return problem.zones.kept(scattered(problem, chance), below), below
    zones, everyone = problem.zones, np.arange(len(problem.graph.ids))
    roaming = np.concatenate([zones.around, zones.out])
    heads = np.setdiff1d(zones.at, problem.seated)
    movers, seated = np.concatenate([roaming, heads]), problem.seated
    budget = polish_budget(share)
    if not problem.seats_only:
        budget = search_budget(problem.graph, roaming=movers, fixed=seated, share=share)
    pairs = (pair for pool in sorted(problem.pools, key=len) for pair in combinations(pool, 2))
    search = Search(
        cost=Cost(graph=problem.graph, constraints=problem.constraints),
        allowed=zones.allowed,
        exchanges=list(islice(pairs, budget.exchanges)),
        seated=np.isin(everyone, np.concatenate([problem.seated, zones.out])),
        turning=np.isin(everyone, np.concatenate([movers, seated])) & problem.turning,
        chance=chance,
    )
    candidates = Candidates(spots={index: zones.spots(index) for index in roaming.tolist()}, chance=chance)
    begun = on_seats(problem) if problem.seats_only else initial_layouts(problem, chance, count=budget.layouts)
    if budget.idle:
        return zones.kept(
            begun[0][0], below
        ), below  # to find the cost of a crowd's one drawing takes longer than to draw it
    points, anchors = begun
    found = search.evaluated(points, anchors, np.repeat(below[None], len(points), axis=0))
    found = annealed(search, found, candidates, budget, roaming=movers.tolist(), fixed=problem.seated.tolist())
    return zones.kept(found.points[0], found.sides[0]), found.sides[0]
