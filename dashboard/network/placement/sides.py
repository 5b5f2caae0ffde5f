"""The sides of a table: whose side everyone is on, which sides host, and in which order they sit down."""

from collections.abc import Mapping
from dataclasses import dataclass

from dashboard.dossier.model import Dossier
from dashboard.dossier.words import REPRESENTS, ActorKind, Group, Seat
from dashboard.network.graph import speakers
from dashboard.network.seating import Standing

NOBODY = ""  # the side of those who are on none
_PEOPLE = frozenset({ActorKind.PERSON, ActorKind.OTHER})


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
    hosts = [side for side in order if any(_hosts(stands[actor], side, of) for actor in seated)]
    people = {actor for actor in seated if dossier.actors[actor].kind in _PEOPLE}
    spoken_for = {actor for actor, speaking in speakers(dossier).items() if speaking & people}
    heads = [actor for actor in seated if actor in spoken_for - people]
    rank = {actor: list(Seat).index(stands[actor].seat) for actor in seated}
    chairs = sorted((actor for actor in seated if actor not in heads), key=rank.__getitem__)
    return Sides(
        of=of,
        hosts=tuple(hosts),
        delegations=tuple(side for side in order if side not in hosts),
        members={side: tuple(actor for actor in chairs if of[actor] == side) for side in order},
        heads={side: tuple(actor for actor in heads if of[actor] == side) for side in order},
    )


def _sides_of(dossier: Dossier, stands: Mapping[str, Standing]) -> dict[str, str]:
    """Return the side that claims give an actor, else itself if it is a body, else whom it represents."""
    first: dict[str, str] = {}
    for row in dossier.ties:
        if row.tie == REPRESENTS and not row.claim.withdrawn:
            first.setdefault(row.tail, row.head)
    return {
        actor: standing.side or (first.get(actor, NOBODY) if dossier.actors[actor].kind in _PEOPLE else actor)
        for actor, standing in stands.items()
    }


def _by_claim(dossier: Dossier, event: str, stands: Mapping[str, Standing]) -> list[str]:
    """Return all actors, those with a row of their own first, in the order of the rows."""
    rows = [row.actor for row in dossier.seats if row.event == event and not row.claim.withdrawn]
    return list(dict.fromkeys([*rows, *stands]))


def _hosts(standing: Standing, side: str, of: Mapping[str, str]) -> bool:
    return standing.seat is Seat.MEDIATOR and of[standing.actor] == side
