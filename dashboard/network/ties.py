"""The ties that stand, and who speaks for whom along them.

Who speaks through others is networkx's to find. Of 10,000 actors that takes some 20 ms more than a loop of our own did,
in an opening of seconds. It is imported only where somebody speaks through others: it is a quarter of a start.
"""

from collections.abc import Iterable, Mapping, Set

from dashboard.dossier import dates
from dashboard.dossier.cycles import lead_on
from dashboard.dossier.model import Dossier, TieClaim
from dashboard.dossier.words import REPRESENTS, TieStatus
from dashboard.network.memo import once

TieKey = tuple[str, str, str]
_FIRMEST_FIRST = tuple(TieStatus)
AROUND = 21  # days between two events: ties of the one are drawn at the other, too


@once
def standing(dossier: Dossier) -> dict[TieKey, tuple[TieClaim, ...]]:
    """Return the claims on each tie of *dossier* by its key (from, words, to), withdrawn ones too.

    A tie of which every claim was withdrawn is left out.
    """
    rows: dict[TieKey, list[TieClaim]] = {}
    for row in dossier.ties:
        rows.setdefault(row.key, []).append(row)
    return {key: tuple(claims) for key, claims in rows.items() if any(not row.claim.withdrawn for row in claims)}


@once
def elsewhere(dossier: Dossier, event: str) -> frozenset[TieKey]:
    """Return the keys of the ties that stand and tell of other times than *event*: its Table does not draw them.

    A tie belongs to the events of its claims. It is drawn at those, and at every event within AROUND days of one.
    *Represents* is drawn everywhere, as is a tie of no event, of one without a date, or of one that has no Table.
    """
    near = {other for other in dossier.events if _is_near(dossier, event, other)} | {""}
    return frozenset(
        key
        for key, claims in standing(dossier).items()
        if key[1] != REPRESENTS and not any(row.event in near for row in claims if not row.claim.withdrawn)
    )


def _is_near(dossier: Dossier, one: str, other: str) -> bool:
    """Return whether *other* has no Table, or is within AROUND days of the event *one*, or may be."""
    if not dossier.events[other].has_table:
        return True
    first, second = (dates.days(dossier.events[name].start, dossier.events[name].end) for name in (one, other))
    return first is None or second is None or max(first[0] - second[1], second[0] - first[1]) <= AROUND


def firmest(statuses: Iterable[TieStatus]) -> TieStatus:
    """Return the firmest of *statuses*, at least one: held before planned before said."""
    return min(statuses, key=_FIRMEST_FIRST.index)


@once
def speakers(dossier: Dossier) -> dict[str, frozenset[str]]:
    """Return for every actor those who represent it, directly or through others; a circle does no harm."""
    pairs = [(row.tail, row.head) for row in dossier.ties if row.tie == REPRESENTS and not row.claim.withdrawn]
    speaking = _ancestors(pairs) if lead_on(pairs) else _tails(pairs)
    nobody: frozenset[str] = frozenset()
    return {actor: frozenset(speaking.get(actor, nobody)) for actor in dossier.actors}


@once
def represented(dossier: Dossier) -> dict[str, tuple[str, ...]]:
    """Return for every actor those whom it represents, directly or through others, in file order."""
    found: dict[str, list[str]] = {actor: [] for actor in dossier.actors}
    for body, speaking in speakers(dossier).items():
        for actor in speaking:
            found[actor].append(body)
    return {actor: tuple(bodies) for actor, bodies in found.items()}


def _ancestors(pairs: Iterable[tuple[str, str]]) -> dict[str, Set[str]]:
    """Return for each head of *pairs* those from whom they lead to it, but not itself."""
    import networkx as nx

    graph = nx.DiGraph(pairs)
    return {actor: nx.ancestors(graph, actor) for actor, speaking in graph.in_degree if speaking}


def _tails(pairs: Iterable[tuple[str, str]]) -> Mapping[str, Set[str]]:
    """Return for each head of *pairs* its tails."""
    found: dict[str, set[str]] = {}
    for tail, head in pairs:
        found.setdefault(head, set()).add(tail)
    return found
