"""Those of a large record who are not drawn: found by the search, counted at every event, and led to."""

from collections.abc import Iterable, Mapping
from typing import Literal

from dashboard.dossier.model import Dossier
from dashboard.dossier.words import Group, Seat
from dashboard.drawing.part import FEW, STEPS, Part
from dashboard.drawing.scene_types import Unseen, Whole
from dashboard.network.ranking import ranked
from dashboard.network.seating import reported
from dashboard.network.sides import sides_alone

SIDE: Literal["side"] = "side"  # stands among the kinds for whoever is named as somebody's side alone


def rest(part: Part) -> Whole | None:
    """Return who is not drawn of *part* as the browser needs it, or None for a record that is not large.

    *rest* has a column for each thing that is searched or counted, the foremost first. *tied* has, for each actor that
    is drawn, the places in these columns of those whom it is tied to; *standings* has, for each event, the places of
    those whom a source puts in a group. *sides* are the places among the drawn of those who are sides alone.
    """
    if not part.large:
        return None
    dossier, drawn = part.dossier, part.drawn.actors
    sides = sides_alone(dossier)
    left = [actor for actor in ranked(dossier, part.event) if actor not in drawn]
    place = {actor: index for index, actor in enumerate(left)}
    about = [dossier.actors[actor] for actor in left]
    return {
        "actors": len(dossier.actors),
        "ties": len({row.key for row in dossier.ties}),
        "most": part.most,
        "usual": FEW,
        "event": part.event,
        "besides": list(part.choice.besides),
        "steps": [step for step in STEPS if part.most < step < len(dossier.actors)],
        "rest": {
            "id": left,
            "name": [actor.name for actor in about],
            "also": ["\n".join(dict.fromkeys(filter(None, (actor.short, *actor.names.values())))) for actor in about],
            "title": [actor.title for actor in about],
            "country": [actor.country for actor in about],
            "kind": [SIDE if actor.id in sides else actor.kind for actor in about],
        },
        "tied": _tied(part, place),
        "standings": {event.id: _standings(dossier, event.id, place) for event in dossier.tables},
        "sides": [index for index, actor in enumerate(drawn) if actor in sides],
    }


def _tied(part: Part, place: Mapping[str, int]) -> list[list[int]]:
    found: dict[str, dict[int, None]] = {actor: {} for actor in part.drawn.actors}
    for row in part.dossier.ties:
        for one, other in ((row.tail, row.head), (row.head, row.tail)):
            if one in found and other in place and not row.claim.withdrawn:
                found[one][place[other]] = None
    return [sorted(places) for places in found.values()]


def _standings(dossier: Dossier, event: str, place: Mapping[str, int]) -> Unseen:
    """Return the places of those not drawn by their group at *event*, which are mediators, and the sources for that."""
    stands = {place[actor]: standing for actor, standing in reported(dossier, event).items() if actor in place}
    groups: dict[str, list[int]] = {}
    for index, standing in sorted(stands.items()):
        if standing.group is not Group.NO_REPORT:
            groups.setdefault(str(standing.group), []).append(index)
    numbers = {identifier: number for number, identifier in enumerate(dossier.sources)}
    claims = [row.claim for standing in stands.values() for row in standing.claims if not row.claim.withdrawn]
    return {
        "groups": groups,
        "mediators": sorted(index for index, standing in stands.items() if standing.seat is Seat.MEDIATOR),
        "sources": _sorted(numbers[one.source] for one in claims),
    }


def _sorted(numbers: Iterable[int]) -> list[int]:
    return sorted(set(numbers))
