"""Whom a picture of a large record shows first: those with a seat, then the most connected."""

from collections import Counter

from dashboard.dossier.model import Dossier
from dashboard.network.graph import speakers
from dashboard.network.once import once


@once
def ranked(dossier: Dossier) -> tuple[str, ...]:
    """Return the ids of all actors: those with a seat at any event first, then by the number of their neighbours.

    Whom they represent sits there through them. Among equals the order of the file decides. Withdrawn claims count for
    nothing.
    """
    seated = {row.actor for row in dossier.seats if not row.claim.withdrawn}
    seated |= {body for body, speaking in speakers(dossier).items() if speaking & seated}
    pairs = {
        frozenset((row.tail, row.head)) for row in dossier.ties if not row.claim.withdrawn and row.tail != row.head
    }
    degree = Counter(end for pair in pairs for end in pair)
    return tuple(sorted(dossier.actors, key=lambda actor: (actor not in seated, -degree[actor])))
