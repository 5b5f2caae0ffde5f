"""How much searching a drawing gets: all of it when small, less and less as it grows, for about the same time."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from dashboard.network.placement.layout_graph import LayoutGraph
from dashboard.network.placement.plane import Counts

_CHAINS = (24, 12, 8, 6, 4)  # drawings that are searched in each warm round; the worst are dropped
_CANDIDATES = 200  # of one actor in one round, in all drawings together
_FEWEST = 8  # of one actor in one drawing; a round with fewer is not worth it
_EXCHANGES = 12  # at random, in each drawing and warm round
_ROUNDS = 4  # on the fine grid
_FINALISTS = 3  # whoever leads before the first of these often does not after it
_GRIDS = ((True, 200), (False, 50))  # everywhere or only near: so many candidates
HASTE = 0.2  # of the usual time; with less, chairs are taken as they come
_ROOM = 15_000  # actors squared times drawings: what they may take in memory
_SHARE = 3e6  # pairs of ties, and of a tie and an actor, that may be evaluated in some tenths of a second


_POLISH = 2  # rounds on the fine grid for those whose chairs are the drawing


@dataclass(frozen=True, kw_only=True)
class SearchBudget:
    """*chains* drawings in each warm round, *candidates* of an actor in all of them, *mixes* random exchanges in each.

    Then *fine* rounds, of candidates *everywhere* or only near, and at most *exchanges* pairs in each. The
    *finalists* are the drawings that get the first of them.
    """

    chains: Sequence[int]
    candidates: int
    mixes: int
    fine: int
    everywhere: bool
    exchanges: int
    finalists: int

    @property
    def idle(self) -> bool:
        """Whether there is time for nothing: the first drawing is the last."""
        return not self.chains and not self.fine

    @property
    def layouts(self) -> int:
        """How many drawings to begin with."""
        return self.chains[0] if self.chains else 1


def search_budget(graph: LayoutGraph, *, roaming: Counts, fixed: Counts, share: float) -> SearchBudget:
    """Return what *graph* gets, of whose actors some are *roaming* and some keep near a *fixed* place.

    *share*, from 0 to 1, is how much of the usual time there is.
    """
    if not len(graph.pairs):
        return polish_budget(share)  # without ties there is nothing to disentangle
    most_evaluated, most_candidates = _SHARE * share, _CANDIDATES * share
    count, ties = len(graph.ids), len(graph.pairs)
    degree = np.bincount(graph.pairs.ravel(), minlength=count)
    cost = (degree + 1.0) * (ties + count)  # of one try of each actor
    whole = float(ties + count) ** 2  # of evaluating a drawing
    warm, cold = float(cost[roaming].sum()) or 1.0, float(cost[roaming].sum() + cost[fixed].sum()) or 1.0
    most = max(1, min(_CHAINS[0], _ROOM // max(1, count * count)))
    chains = [min(most, chain) for chain in _CHAINS]
    while chains and min(most_candidates, 2 * most_evaluated / len(chains) / warm) < _FEWEST * chains[0]:
        chains = [max(1, chain // 2) for chain in chains[1:]]
    grids = [(everywhere, int(most_evaluated * 2 / cold / candidates)) for everywhere, candidates in _GRIDS]
    everywhere, fine = next((grid for grid in grids if grid[1]), (False, 0))
    return SearchBudget(
        chains=chains,
        candidates=int(min(most_candidates, 2 * most_evaluated / max(1, len(chains)) / warm)),
        mixes=int(min(_EXCHANGES * share, most_evaluated / whole / max(1, sum(chains)))),
        fine=min(_ROUNDS, fine),
        everywhere=everywhere,
        exchanges=int(most_evaluated / whole),
        finalists=max(1, round(_FINALISTS * share)),
    )


def polish_budget(share: float) -> SearchBudget:
    """Return what a drawing gets in which everyone has a chair already: hundreds of such tables are made at once."""
    fine = _POLISH if share >= HASTE else 0
    return SearchBudget(
        chains=(), candidates=0, mixes=0, fine=fine, everywhere=False, exchanges=_EXCHANGES, finalists=1
    )
