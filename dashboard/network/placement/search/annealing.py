"""The course of a search: warm rounds that drop the worst drawings, then fine ones that polish the best."""

from collections.abc import Sequence

from dashboard.network.placement.search.candidates import Candidates
from dashboard.network.placement.search.local_search import Drawings, Search, together
from dashboard.network.placement.search.search_budget import SearchBudget

SEED = 8  # any constant: the same dossier must always draw the same picture
HEAT = 6.0  # the cost that a random bonus makes up for at first: a crossing


def annealed(
    search: Search,
    found: Drawings,
    candidates: Candidates,
    budget: SearchBudget,
    *,
    roaming: Sequence[int],
    fixed: Sequence[int],
) -> Drawings:
    """Return the best that came of *found*: those *roaming* move in every round, the *fixed* in the fine ones."""
    for done, chains in enumerate(budget.chains, start=1):
        heat = HEAT * (1 - done / len(budget.chains))
        found = search.mixed(found.best(chains), times=budget.mixes, heat=heat)
        found = search.moved(found, roaming, candidates.few(budget.candidates // chains), heat=heat)
    for done in range(budget.fine):
        before = found.best()
        propose = candidates.fine(everywhere=budget.everywhere and not done)
        finalists = [search.exchanged(one) for one in found.each(budget.finalists if not done else 1)]
        found = search.moved(together(finalists), [*roaming, *fixed], propose).best()
        if found.cost[0] >= before.cost[0]:
            break
    return found.best()
