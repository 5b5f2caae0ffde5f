"""How the sides of a table divide its circumference: hosts at the head, delegations to each hand."""

from collections.abc import Sequence
from dataclasses import dataclass

from dashboard.network.placement.room.delegations import NOBODY, Sides

APART = 0.8  # chairs' room left free between two sides
LOOSE = 1.5  # chairs' room that one chair takes where there is plenty
WIDE = 2.6  # the same where nobody sits at the head, between two delegations


@dataclass(frozen=True, kw_only=True)
class SeatArc:
    """A stretch of the circumference: its middle, from 0 at the head leftwards to 1, and the room for each chair."""

    middle: float
    step: float


def seat_arcs(sides: Sides, room: float) -> dict[str, SeatArc]:
    """Return the arc of every side at the table. *room* is the circumference in chairs.

    Two delegations face each other, the first on the left; with hosts these sit at the head between them, and whoever
    is on no side sits at the foot. A host and one guest face each other, too, the host on the right. One side alone
    spreads all around; more than two divide what the hosts leave.
    """
    parties = [side for side in sides.delegations if side != NOBODY]
    if len(parties) == 2:
        return _facing(sides, parties, sides.hosts, room)
    if len(parties) + len(sides.hosts) == 2:
        return _facing(sides, [*parties, *sides.hosts], (), room)
    order = [*sides.hosts, *parties, *([NOBODY] if NOBODY in sides.delegations else [])]
    return _shared(sides, order, room)


def _facing(sides: Sides, parties: Sequence[str], hosts: Sequence[str], room: float) -> dict[str, SeatArc]:
    """Return arcs about the head, the left, the right and the foot."""
    head = _width(sides, hosts)
    foot = _width(sides, [NOBODY]) if NOBODY in sides.delegations else 0.0
    scale = min(1.0, room / 2 / max(head + foot, 1e-9))
    head, foot = head * scale, foot * scale
    middle = (head / 2 + (room - foot) / 2) / 2  # of what head and foot leave to the left hand
    centred = room / 4
    found = {}
    for hand, side in enumerate(parties):
        chairs = max(1, len(sides.members[side]))
        reach = 2 * min(centred - head / 2, (room - foot) / 2 - centred)
        fits = reach >= chairs + APART
        step = min(LOOSE if hosts else WIDE, max(reach if fits else (room - head - foot) / 2, 1e-9) / (chairs + APART))
        place = centred if fits else middle
        found[side] = SeatArc(middle=(place if hand == 0 else room - place) / room, step=step / room)
    found |= _spread(sides, hosts, 0.0, head, room)
    if foot:
        found |= _spread(sides, [NOBODY], 0.5 * room, foot, room)
    return found


def _spread(sides: Sides, along: Sequence[str], middle: float, width: float, room: float) -> dict[str, SeatArc]:
    """Return arcs for the sides *along* a stretch about *middle*, from right to left."""
    found, start = {}, middle - width / 2
    needed = max(_width(sides, along), 1e-9)
    for side in along:
        own = _width(sides, [side]) * width / needed
        chairs = max(1, len(sides.members[side]))
        found[side] = SeatArc(middle=(start + own / 2) / room % 1.0, step=min(LOOSE, own / (chairs + APART / 2)) / room)
        start += own
    return found


def _shared(sides: Sides, order: Sequence[str], room: float) -> dict[str, SeatArc]:
    """Return arcs that share the whole circumference by number of chairs, the first side's about the head."""
    if len(order) == 1:
        return {order[0]: SeatArc(middle=0.0, step=1 / max(1, len(sides.members[order[0]])))}
    shares = {side: max(1, len(sides.members[side])) + APART for side in order}
    turn = 1 / sum(shares.values())
    found, start = {}, -shares[order[0]] * turn / 2
    if not sides.hosts and len(order) > 1:  # nobody heads the table: the first side sits on the left
        start += 0.25
    for side in order:
        found[side] = SeatArc(middle=(start + shares[side] * turn / 2) % 1.0, step=min(LOOSE / room * 1.3, turn))
        start += shares[side] * turn
    return found


def _width(sides: Sides, along: Sequence[str]) -> float:
    return sum(max(1, len(sides.members[side])) * 1.15 + APART for side in along)
