"""A dossier as a graph: actors are nodes, ties are directed edges, several between two actors if need be."""

from collections.abc import Iterable, Mapping, Set

import networkx as nx

from dashboard.dossier.model import Dossier, TieClaim
from dashboard.dossier.words import REPRESENTS, TieStatus
from dashboard.network.once import once

_FIRMEST_FIRST = tuple(TieStatus)


@once
def graph(dossier: Dossier) -> nx.MultiDiGraph:
    """Return the ties of *dossier* as a graph whose nodes are all its actors, in file order.

    Edge key: the tie's words. Edge data: ``tie`` (those words), ``status`` (the firmest that a standing claim
    gives it) and ``claims`` (every row of that tie, withdrawn ones too). A tie of which every claim was withdrawn
    is left out.
    """
    ties = nx.MultiDiGraph()
    ties.add_nodes_from(dossier.actors)
    rows: dict[tuple[str, str, str], list[TieClaim]] = {}
    for row in dossier.ties:
        rows.setdefault(row.key, []).append(row)
    for (tail, tie, head), claims in rows.items():
        standing = [row.status for row in claims if not row.claim.withdrawn]
        if standing:
            ties.add_edge(tail, head, key=tie, tie=tie, status=firmest(standing), claims=tuple(claims))
    return ties


def firmest(statuses: Iterable[TieStatus]) -> TieStatus:
    """Return the firmest of *statuses*, at least one: held before planned before said."""
    return min(statuses, key=_FIRMEST_FIRST.index)


@once
def speakers(dossier: Dossier) -> dict[str, frozenset[str]]:
    """Return for every actor those who represent it, directly or through others; a circle does no harm."""
    direct: dict[str, set[str]] = {}
    for row in dossier.ties:
        if row.tie == REPRESENTS and not row.claim.withdrawn:
            direct.setdefault(row.head, set()).add(row.tail)
    return {actor: _reaching(actor, direct) for actor in dossier.actors}


def _reaching(actor: str, direct: Mapping[str, Set[str]]) -> frozenset[str]:
    """Return those from whom *direct* steps lead to *actor*, but not *actor*."""
    found: set[str] = set()
    ahead = set(direct.get(actor, ()))
    while ahead:
        found |= ahead
        ahead = {one for reached in ahead for one in direct.get(reached, ())} - found
    return frozenset(found - {actor})
