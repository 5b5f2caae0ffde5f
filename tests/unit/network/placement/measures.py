"""What a reader would measure on the stage with a ruler, told apart from the code that places."""

from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from dashboard.dossier.model import Dossier
from dashboard.dossier.words import Group
from dashboard.network.graph import graph
from dashboard.network.placement import Placement, Room, Shape
from dashboard.network.placement.name_boxes import extent, label
from dashboard.network.placement.plane import MARKER, STAGES
from dashboard.network.seating import standings

Spot = tuple[float, float]


def pixels(placement: Placement, shape: Shape) -> dict[str, Spot]:
    """Return every actor's place on the nominal stage, px from its middle."""
    wide, high = STAGES[shape]
    return {actor: (x * wide / 2, y * high / 2) for actor, (x, y) in placement.positions.items()}


def boxes(dossier: Dossier, placement: Placement, shape: Shape) -> dict[str, tuple[float, float, float, float]]:
    """Return the left, bottom, right and top of every mark with its name, px."""
    found = {}
    for actor, (x, y) in pixels(placement, shape).items():
        half_width, depth = extent(label(dossier.actors[actor], shape))
        found[actor] = x - half_width, y - depth, x + half_width, y + MARKER
    return found


def overlaps(dossier: Dossier, placement: Placement, shape: Shape) -> list[tuple[str, str]]:
    """Return the pairs of actors whose marks or names overlap."""
    return [
        (one, other)
        for (one, a), (other, b) in combinations(boxes(dossier, placement, shape).items(), 2)
        if a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]
    ]


def pairs(dossier: Dossier) -> list[tuple[str, str]]:
    """Return the actors between whom a line is drawn, each pair once."""
    return list(dict.fromkeys((min(ends), max(ends)) for ends in graph(dossier).edges()))


def crossings(dossier: Dossier, placement: Placement, shape: Shape) -> int:
    """Return how many lines cross."""
    at = pixels(placement, shape)
    return sum(
        _turn(at[a], at[b], at[c]) * _turn(at[a], at[b], at[d]) < 0
        and _turn(at[c], at[d], at[a]) * _turn(at[c], at[d], at[b]) < 0
        for (a, b), (c, d) in combinations(pairs(dossier), 2)
        if len({a, b, c, d}) == 4
    )


def through_marks(dossier: Dossier, placement: Placement, shape: Shape) -> list[tuple[str, str, str]]:
    """Return the lines that run through the mark of a third actor, and whose."""
    at = pixels(placement, shape)
    return [
        (tail, head, actor)
        for tail, head in pairs(dossier)
        for actor in at
        if actor not in (tail, head) and _distance(at[actor], at[tail], at[head]) < MARKER
    ]


def outside(point: Spot, room: Room, shape: Shape, *, of: str) -> float:
    """Return how far *point* lies outside the outline *of* the ``table`` or ``around`` it, px; below zero, inside."""
    wide, high = STAGES[shape][0] / 2, STAGES[shape][1] / 2
    rx, ry = getattr(room, f"{of}_rx") * wide, getattr(room, f"{of}_ry") * high
    offset = np.array(point) - (room.cx * wide, room.cy * high)
    turns = np.linspace(0, 2 * np.pi, 4000)
    outline: NDArray[np.float64] = np.stack([rx * np.cos(turns), ry * np.sin(turns)], axis=-1)
    nearest = float(np.sqrt(((outline - offset) ** 2).sum(axis=-1)).min())
    return nearest if ((offset / (rx, ry)) ** 2).sum() > 1 else -nearest


def strays(dossier: Dossier, event: str, placement: Placement, shape: Shape) -> list[str]:
    """Return the actors whose mark is not wholly on the right side of every line, or not wholly on the stage."""
    room, stands, at = placement.room, standings(dossier, event), pixels(placement, shape)
    assert room is not None
    wide, high = STAGES[shape][0] / 2, STAGES[shape][1] / 2
    line = -high if room.strip is None else room.strip * high
    right = {
        Group.AT_THE_TABLE: lambda spot: outside(spot, room, shape, of="table") <= -MARKER,
        Group.AROUND_THE_TABLE: lambda spot: (
            outside(spot, room, shape, of="table") >= MARKER and outside(spot, room, shape, of="around") <= -MARKER
        ),
        Group.LEFT_OUT: lambda spot: outside(spot, room, shape, of="around") >= MARKER + 24,
    }
    return [
        actor
        for actor, spot in at.items()
        if abs(spot[0]) > wide - MARKER
        or abs(spot[1]) > high - MARKER
        or not (
            right[stands[actor].group](spot) and spot[1] >= line + MARKER
            if stands[actor].group in right
            else spot[1] <= line - MARKER
        )
    ]


def _turn(a: Spot, b: Spot, c: Spot) -> float:
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])


def _distance(point: Spot, a: Spot, b: Spot) -> float:
    along = np.array(b) - a
    part = np.clip(np.dot(np.array(point) - a, along) / max(float(np.dot(along, along)), 1e-9), 0, 1)
    return float(np.hypot(*(np.array(a) + part * along - point)))
