"""The sides of actors: whom people speak for, and sides that are no actors of their own."""

from dashboard.dossier.model import Dossier
from dashboard.dossier.words import REPRESENTS, ActorKind
from dashboard.network.memo import once

PEOPLE = (ActorKind.PERSON, ActorKind.OTHER)  # who are on the side of whom they represent; a body is on its own


@once
def first_represented(dossier: Dossier) -> dict[str, str]:
    """Return, by actor, the first body that a standing claim says it represents."""
    first: dict[str, str] = {}
    for row in dossier.ties:
        if row.tie == REPRESENTS and not row.claim.withdrawn:
            first.setdefault(row.tail, row.head)
    return first


@once
def sides_alone(dossier: Dossier) -> frozenset[str]:
    """Return the actors of no stated kind of whom *dossier* says nothing but that somebody is on their side."""
    known = {row.actor for row in dossier.seats} | {row.actor for row in dossier.stakes}
    known |= {end for row in dossier.ties for end in (row.tail, row.head)}
    sides = {row.side for row in dossier.seats if row.side} - known
    return frozenset(side for side in sides if dossier.actors[side].kind is ActorKind.OTHER)
