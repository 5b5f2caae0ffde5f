"""The sides of a table: whose side everyone is on, which sides host, and in which order they sit down."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from dashboard.dossier.model import Dossier
from dashboard.dossier.words import Group, Seat
from dashboard.network.seating import Standing
from dashboard.network.sides import PEOPLE, first_represented
from dashboard.network.ties import speakers

NOBODY = ""  # the side of those who are on none


@dataclass(frozen=True, kw_only=True)
class Sides:
    """Whose side every actor is on (*of*), and the sides at the table: *hosts*, then *delegations*, as claimed.

    *members* are those who take a chair, foremost first; *heads* the states and blocs that stand behind their
    people's chairs, and take none.
    """

    of: Mapping[str, str]
    hosts: tuple[str, ...]
    delegations: tuple[str, ...]
    members: Mapping[str, tuple[str, ...]]
    heads: Mapping[str, tuple[str, ...]]


def sides(dossier: Dossier, event: str, stands: Mapping[str, Standing]) -> Sides:
    """Return the sides of *event*. Who claims no side is on that of the first body that they represent, if any."""
    of = _sides_of(dossier, stands)
    seated = [actor for actor in _by_claim(dossier, event, stands) if stands[actor].group is Group.AT_THE_TABLE]
    order = list(dict.fromkeys(of[actor] for actor in seated))
    hosting = {of[actor] for actor in seated if stands[actor].seat is Seat.MEDIATOR}
    people = {actor for actor in seated if dossier.actors[actor].kind in PEOPLE}
    spoken_for = {actor for actor, speaking in speakers(dossier).items() if speaking & people}
    leading = spoken_for - people
    heads = [actor for actor in seated if actor in leading]
    order_of = {seat: place for place, seat in enumerate(Seat)}
    rank = {actor: order_of[stands[actor].seat] for actor in seated}
    chairs = sorted((actor for actor in seated if actor not in leading), key=rank.__getitem__)
    return Sides(
        of=of,
        hosts=tuple(side for side in order if side in hosting),
        delegations=tuple(side for side in order if side not in hosting),
        members=_by_side(chairs, of, order),
        heads=_by_side(heads, of, order),
    )


def _by_side(actors: Iterable[str], of: Mapping[str, str], order: Iterable[str]) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {side: [] for side in order}
    for actor in actors:
        found[of[actor]].append(actor)
    return {side: tuple(members) for side, members in found.items()}


def _sides_of(dossier: Dossier, stands: Mapping[str, Standing]) -> dict[str, str]:
    """Return the side that claims give an actor, else itself if it is a body, else whom it represents."""
    first = first_represented(dossier)
    return {
        actor: standing.side or (first.get(actor, NOBODY) if dossier.actors[actor].kind in PEOPLE else actor)
        for actor, standing in stands.items()
    }


def _by_claim(dossier: Dossier, event: str, stands: Mapping[str, Standing]) -> list[str]:
    """Return all actors, those with a row of their own first, in the order of the rows."""
    rows = [row.actor for row in dossier.seats if row.event == event and not row.claim.withdrawn]
    return list(dict.fromkeys([*rows, *stands]))
