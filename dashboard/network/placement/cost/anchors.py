"""The anchors that draw everyone: a chair, a place before one's people or behind one's side, the foot of the room."""

import numpy as np

from dashboard.network.placement.cost.soft_constraints import SoftConstraints
from dashboard.network.placement.plane import MARKER, Floats
from dashboard.network.placement.room.delegations import Sides
from dashboard.network.placement.room.seat_positions import seat_positions
from dashboard.network.placement.room.zones import Zones

CHAIR = 4.0  # the strength of people's constraint to their chairs
HEAD, BEFORE = 6.0, 12.0  # a state in front of its people, and from how many px away on
BAND, BEHIND = 1.0, 0.5  # those around the table behind their side, from this part of the band's mean radius on
HAND, ABOVE = 0.45, 0.25  # of the way to that place: how far on their own hand they stand at least; hosts' people
OWN = 0.5  # of the way to its place: how far on its people's hand a state stands at least
ACROSS, ASIDE = 0.1, 0.24  # of the table's half breadth: who stands left or right, and how far at least
FOOT, ALONG = 1.0, 24.0  # those left out side by side all along their zone, from so many px away on
ROW = 0.55  # of the zone's height, from its foot: where their marks stand


def anchors(zones: Zones, sides: Sides) -> tuple[Floats, SoftConstraints]:
    """Return everyone's anchor, (n, 2), px, and the soft constraints; those in the waiting rows have none."""
    graph, plan = zones.graph, zones.plan
    count = len(graph.ids)
    places, hand, strength, leeway = np.zeros((count, 2)), np.zeros((count, 2)), np.zeros(count), np.zeros(count)
    seats = seat_positions(graph, sides, plan.table)
    heads = {head for side in sides.heads.values() for head in side}
    for index in zones.at.tolist():
        places[index] = seats[graph.ids[index]]
        strength[index], leeway[index] = (HEAD, BEFORE) if graph.ids[index] in heads else (CHAIR, 0.0)
        if graph.ids[index] in heads:
            hand[index] = _hand_of_head(places[index] - plan.table.centre, plan.table.radii)
    band = (plan.table.radii + plan.dashed.radii) / 2
    for index in zones.around.tolist():
        people = [seats[actor] for actor in sides.members.get(sides.of[graph.ids[index]], ())]
        way = np.mean(people, axis=0) - plan.table.centre if people else np.zeros(2)
        if way.any():
            places[index] = plan.table.centre + way / np.sqrt(((way / band) ** 2).sum())
            strength[index], leeway[index] = BAND, BEHIND * np.sqrt(band.prod())
            least = ABOVE if sides.of[graph.ids[index]] in sides.hosts else HAND
            hand[index] = least * (places[index] - plan.table.centre)
    low, high = plan.out or (0.0, 0.0)
    slots = (2 * np.arange(len(zones.out)) + 1) / max(1, len(zones.out)) - 1
    places[zones.out] = np.stack(
        [slots * (plan.size[0] - MARKER), np.full(len(slots), low + ROW * (high - low))], axis=1
    )
    strength[zones.out], leeway[zones.out] = FOOT, ALONG
    return places, _constraints(zones, strength, leeway, hand)


def _hand_of_head(way: Floats, radii: Floats) -> Floats:
    """Return how far a state or bloc stands from the middle of the table at least, (2,), px, whose place is *way* (2,)
    px from there; the table's half axes are *radii* (2,) px. One of two delegations stands to the left or the right."""
    if abs(way[0]) < ACROSS * radii[0]:
        return OWN * way
    return np.array([np.sign(way[0]) * max(OWN * abs(way[0]), ASIDE * radii[0]), 0.0])


def _constraints(zones: Zones, strength: Floats, leeway: Floats, hand: Floats) -> SoftConstraints:
    """Return the constraints, with the lines of the room that names stay clear of."""
    graph, plan = zones.graph, zones.plan
    inside, outside = np.full((len(graph.ids), 2), np.inf), np.zeros((len(graph.ids), 2))
    inside[zones.at], inside[zones.around] = plan.table.radii, plan.dashed.radii
    outside[zones.around] = plan.table.radii
    return SoftConstraints(
        graph=graph,
        strength=strength,
        leeway=leeway,
        hand=hand,
        middle=plan.table.centre,
        inside=inside,
        outside=outside,
    )
