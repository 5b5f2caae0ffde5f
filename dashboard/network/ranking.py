"""Whom a picture of a large record shows first: those with a seat at the event shown, then the most connected."""

from itertools import count

from dashboard.dossier.model import Dossier
from dashboard.dossier.words import Group
from dashboard.network.graph import graph
from dashboard.network.memo import once
from dashboard.network.seating import reported
from dashboard.network.ties import speakers

_IN_TURN = (Group.AT_THE_TABLE, Group.INVOLVED, Group.LEFT_OUT)


@once
def ranked(dossier: Dossier, event: str = "") -> tuple[str, ...]:
    """Return the ids of all actors: those with a seat at *event*, those with one at any, then by number of neighbours.

    Of those with a seat at *event* the groups take turns, because a picture of a crowd at the table must show who was
    left out too; whoever was only mentioned follows. Whom they represent sits there through them. Among equals the
    order of the file decides. Withdrawn claims count for nothing. *event* is empty where none is shown.
    """
    seated = {row.actor for row in dossier.seats if not row.claim.withdrawn}
    seated |= {body for body, speaking in speakers(dossier).items() if speaking & seated}
    import networkx as nx  # which the graph imports

    ties = graph(dossier)
    degree = {actor: len({*nx.all_neighbors(ties, actor)} - {actor}) for actor in ties}
    connected = sorted(dossier.actors, key=lambda actor: -degree[actor])
    turn = _turns(dossier, event, connected) if event else {}
    last = len(dossier.actors)
    return tuple(sorted(connected, key=lambda actor: (turn.get(actor, last), actor not in seated)))


def _turns(dossier: Dossier, event: str, actors: list[str]) -> dict[str, int]:
    """Return the turn of each of *actors* that has a seat at *event*; one of each group has the same."""
    groups = {actor: standing.group for actor, standing in reported(dossier, event).items()}
    turns = {group: count() for group in _IN_TURN}
    found = {actor: next(turns[groups[actor]]) for actor in actors if groups.get(actor) in turns}
    mentioned = [actor for actor in actors if groups.get(actor) is Group.MENTIONED]
    return found | dict.fromkeys(mentioned, len(actors) - 1)
