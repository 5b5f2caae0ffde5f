"""The course of a search: warm rounds that drop the worst drawings, then fine ones that polish the best."""

from collections.abc import Sequence

from dashboard.network.placement.search.candidates import Places
from dashboard.network.placement.search.local_search import Drawings, Search, together
from dashboard.network.placement.search.search_budget import Effort

SEED = 13  # any constant: the same dossier must always draw the same picture
HEAT = 6.0  # the cost that a random bonus makes up for at first: a crossing


def annealed(
    search: Search, found: Drawings, places: Places, work: Effort, *, roaming: Sequence[int], fixed: Sequence[int]
) -> Drawings:
    """Return the best that came of *found*: those *roaming* move in every round, the *fixed* in the fine ones."""
    for done, chains in enumerate(work.chains, start=1):
        heat = HEAT * (1 - done / len(work.chains))
        found = search.mixed(found.best(chains), times=work.mixes, heat=heat)
        found = search.moved(found, roaming, places.few(work.tries // chains), heat=heat)
    for done in range(work.fine):
        before = found.best()
        tries = places.fine(everywhere=work.everywhere and not done)
        finalists = [search.exchanged(one) for one in found.each(work.finalists if not done else 1)]
        found = search.moved(together(finalists), [*roaming, *fixed], tries).best()
        if found.cost[0] >= before.cost[0]:
            break
    return found.best()
