"""A dossier as a graph: actors are nodes, ties are directed edges, several between two actors if need be."""

from typing import TYPE_CHECKING

from dashboard.dossier.model import Dossier
from dashboard.dossier.words import Group, Seat
from dashboard.network.memo import once
from dashboard.network.seating import standings
from dashboard.network.ties import firmest, standing

if TYPE_CHECKING:
    import networkx as nx


@once
def graph(dossier: Dossier) -> "nx.MultiDiGraph":
    """Return the ties of *dossier* that stand as a graph whose nodes are all its actors, in file order.

    Edge key: the tie's words. Edge data: ``tie`` (those words), ``status`` (the firmest that a standing claim
    gives it) and ``claims`` (every row of that tie, withdrawn ones too).
    """
    import networkx as nx  # a tenth of a start, which asks nothing of a graph unless a record is large

    ties = nx.MultiDiGraph()
    ties.add_nodes_from(dossier.actors)
    for (tail, tie, head), claims in standing(dossier).items():
        status = firmest(row.status for row in claims if not row.claim.withdrawn)
        ties.add_edge(tail, head, key=tie, tie=tie, status=status, claims=claims)
    return ties


def seated_graph(dossier: Dossier, event: str = "") -> "nx.MultiDiGraph":
    """Return :func:`graph` with ``name``, ``kind``, ``country``, ``seat`` and ``group`` of each node at *event*.

    "" is the opening event; without any event everyone's seat is ``no_report``. The graph is the caller's to change.
    """
    ties = graph(dossier).copy()
    chosen = event or dossier.opening
    seats = standings(dossier, chosen) if chosen else {}
    for identifier, actor in dossier.actors.items():
        one = seats.get(identifier)
        ties.nodes[identifier].update(
            name=actor.name,
            kind=str(actor.kind),
            country=actor.country,
            seat=str(one.seat if one else Seat.NO_REPORT),
            group=str(one.group if one else Group.NO_REPORT),
        )
    return ties
