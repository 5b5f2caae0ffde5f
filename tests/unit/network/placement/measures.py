"""What a reader would measure on the stage with a ruler, told apart from the code that places."""

from dataclasses import replace
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from dashboard.dossier.model import Dossier
from dashboard.dossier.words import Group
from dashboard.network.placement import Placement, Shape
from dashboard.network.placement.layout_graph import SIDES, LayoutGraph, graph_of
from dashboard.network.placement.plane import MARKER, half
from dashboard.network.placement.table_problem import problem_of
from dashboard.network.seating import standings

Spot = tuple[float, float]


def half_stage(placement: Placement, shape: Shape) -> Spot:
    """Return half the width and half the height of the nominal stage, px, where names have their usual size."""
    wide, high = half(shape, placement.scale).tolist()
    return wide, high


def pixels(placement: Placement, shape: Shape) -> dict[str, Spot]:
    """Return every drawn actor's place on the nominal stage, px from its middle."""
    wide, high = half_stage(placement, shape)
    return {actor: (x * wide, y * high) for actor, (x, y) in placement.positions.items()}


def named_at(dossier: Dossier, placement: Placement, shape: Shape, event: str | None = "talks") -> LayoutGraph:
    """Return the graph of *event* with each name on the side where it was given room; of the network, below."""
    if event is None:
        return graph_of(dossier, shape=shape)
    graph = problem_of(dossier, event, shape=shape).graph
    sides = [SIDES.index(placement.sides[actor]) for actor in graph.ids]
    return replace(graph, side=np.array(sides, dtype=np.int64))


def boxes(
    dossier: Dossier, placement: Placement, shape: Shape, event: str | None = "talks"
) -> dict[str, tuple[float, float, float, float]]:
    """Return the left, bottom, right and top of every name, px."""
    graph, at = named_at(dossier, placement, shape, event), pixels(placement, shape)
    found = {}
    everyone = np.arange(len(graph.ids))
    middles, sizes = (each[everyone, graph.side] for each in graph.names_on_sides)
    for actor, middle, size in zip(graph.ids, middles, sizes, strict=True):
        (left, bottom), (right, top) = (np.array(at[actor]) + middle + way * size for way in (-1, 1))
        found[actor] = float(left), float(bottom), float(right), float(top)
    return found


def overlaps(
    dossier: Dossier, placement: Placement, shape: Shape, event: str | None = "talks"
) -> list[tuple[str, str]]:
    """Return the pairs of actors of whom a name overlaps the other's name or mark, or a mark the other's."""
    at, names = pixels(placement, shape), boxes(dossier, placement, shape, event)
    marks = {actor: (x - MARKER, y - MARKER, x + MARKER, y + MARKER) for actor, (x, y) in at.items()}

    def meet(a: tuple[float, ...], b: tuple[float, ...]) -> bool:
        return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]

    return [
        (one, other)
        for one, other in combinations(names, 2)
        if any(meet(a, b) for a in (names[one], marks[one]) for b in (names[other], marks[other]))
    ]


def pairs(dossier: Dossier, shape: Shape, event: str | None = "talks") -> list[tuple[str, str]]:
    """Return the actors between whom a line is drawn, each pair once."""
    graph = graph_of(dossier, shape=shape) if event is None else problem_of(dossier, event, shape=shape).graph
    return [(graph.ids[tail], graph.ids[head]) for tail, head in graph.pairs.tolist()]


def crossings(dossier: Dossier, placement: Placement, shape: Shape, event: str | None = "talks") -> int:
    """Return how many lines cross."""
    at = pixels(placement, shape)
    return sum(
        _turn(at[a], at[b], at[c]) * _turn(at[a], at[b], at[d]) < 0
        and _turn(at[c], at[d], at[a]) * _turn(at[c], at[d], at[b]) < 0
        for (a, b), (c, d) in combinations(pairs(dossier, shape, event), 2)
        if len({a, b, c, d}) == 4
    )


def through_marks(
    dossier: Dossier, placement: Placement, shape: Shape, event: str | None = "talks"
) -> list[tuple[str, str, str]]:
    """Return the lines that run through the mark of a third actor, and whose."""
    at = pixels(placement, shape)
    return [
        (tail, head, actor)
        for tail, head in pairs(dossier, shape, event)
        for actor in at
        if actor not in (tail, head) and _distance(at[actor], at[tail], at[head]) < MARKER
    ]


def outside(point: Spot, placement: Placement, shape: Shape, *, of: str) -> float:
    """Return how far *point* lies outside the outline *of* the ``table`` or ``around`` it, px; below zero, inside."""
    room, (wide, high) = placement.room, half_stage(placement, shape)
    assert room is not None
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
    wide, high = half_stage(placement, shape)
    line = -high if room.strip is None else room.strip * high
    right = {
        Group.AT_THE_TABLE: lambda spot: outside(spot, placement, shape, of="table") <= -MARKER,
        Group.INVOLVED: lambda spot: (
            outside(spot, placement, shape, of="table") >= MARKER
            and outside(spot, placement, shape, of="around") <= -MARKER
        ),
        Group.LEFT_OUT: lambda spot: (
            (room.out_bottom or 0) * high + MARKER - 1 <= spot[1] <= (room.out_top or 0) * high - MARKER + 1
        ),
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
