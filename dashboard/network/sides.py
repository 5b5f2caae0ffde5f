"""Delegations and other sides that are no actors of their own."""

from dashboard.dossier.model import Dossier
from dashboard.dossier.words import ActorKind
from dashboard.network.memo import once


@once
def sides_alone(dossier: Dossier) -> frozenset[str]:
    """Return the actors of no stated kind of whom *dossier* says nothing but that somebody is on their side."""
    known = {row.actor for row in dossier.seats} | {row.actor for row in dossier.stakes}
    known |= {end for row in dossier.ties for end in (row.tail, row.head)}
    sides = {row.side for row in dossier.seats if row.side} - known
    return frozenset(side for side in sides if dossier.actors[side].kind is ActorKind.OTHER)
