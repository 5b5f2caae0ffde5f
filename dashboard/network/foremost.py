"""Whom a picture of a large record shows first: those with a seat, then the most connected."""

from dashboard.dossier.model import Dossier
from dashboard.network.graph import graph
from dashboard.network.once import once
from dashboard.network.ties import speakers


@once
def ranked(dossier: Dossier) -> tuple[str, ...]:
    """Return the ids of all actors: those with a seat at any event first, then by the number of their neighbours.

    Whom they represent sits there through them. Among equals the order of the file decides. Withdrawn claims count for
    nothing.
    """
    seated = {row.actor for row in dossier.seats if not row.claim.withdrawn}
    seated |= {body for body, speaking in speakers(dossier).items() if speaking & seated}
    ties = graph(dossier)
    degree = {actor: len({*ties.pred[actor], *ties.succ[actor]} - {actor}) for actor in ties}
    return tuple(sorted(dossier.actors, key=lambda actor: (actor not in seated, -degree[actor])))
