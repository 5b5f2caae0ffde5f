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
Span = tuple[int, int]  # the first and the last day
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


def tells_of_event(dossier: Dossier, event: str, actors: Iterable[str]) -> dict[TieKey, bool]:
    """Return for each tie among *actors* that stands whether it tells of the time of *event*: its Table draws no other.

    A tie belongs to the events of its claims. It is drawn at those, and at every event within AROUND days of one.
    *Represents* is drawn everywhere, as is a tie of no event, of one without a date, or of one that has no Table.
    """
    among, here = set(actors), _spans(dossier)[event]
    return {
        key: not times or not here or min(_between(here, span) for span in times) <= AROUND
        for actor in among
        for key, times in _times(dossier).get(actor, ())
        if key[2] in among
    }


@once
def _spans(dossier: Dossier) -> dict[str, Span | None]:
    """Return the days of each event, None where they are not known."""
    return {event.id: dates.days(event.start, event.end) for event in dossier.events.values()}


@once
def _times(dossier: Dossier) -> dict[str, list[tuple[TieKey, tuple[Span, ...]]]]:
    """Return by actor the ties from them that stand, each with the days of its events, none if it is of any time."""
    found: dict[str, list[tuple[TieKey, tuple[Span, ...]]]] = {}
    dated = {event: span for event, span in _spans(dossier).items() if dossier.events[event].has_table and span}
    for key, claims in standing(dossier).items():
        events = {row.event for row in claims if not row.claim.withdrawn}
        certain = key[1] != REPRESENTS and events <= dated.keys()
        found.setdefault(key[0], []).append((key, tuple(dated[event] for event in events) if certain else ()))
    return found


def _between(one: Span, other: Span) -> int:
    """Return how many days lie between two spans, none or less where they touch."""
    return max(one[0] - other[1], other[0] - one[1])


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
