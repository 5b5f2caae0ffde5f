"""The first drawings of an event: forces settle them, from several random beginnings at once."""

import numpy as np

from dashboard.dossier.words import Group
from dashboard.network.placement.forces.forces import Field
from dashboard.network.placement.plane import Floats
from dashboard.network.placement.table_problem import TableProblem, among

STEPS = 24  # of settling without those in the waiting rows, and half as many with them
FIRM, LOOSE = 2.0, 0.3  # the pull to a chair; to a place before one's people or behind one's side


def initial_layouts(problem: TableProblem, chance: np.random.Generator, *, count: int) -> tuple[Floats, Floats]:
    """Return *count* settled drawings, and everyone's anchors in each, both (count, n, 2), px.

    The first seats people on their anchors; in the others equals have changed chairs at random.
    """
    zones, ids = problem.zones, problem.graph.ids
    anchors = np.repeat(problem.anchors[None], count, axis=0)
    for pool in problem.pools:
        chairs = np.array([index for index in pool if index in problem.seated], dtype=np.int64)
        for start in range(1, count if len(chairs) else 1):
            anchors[start, chairs] = anchors[start, chance.permutation(chairs)]
    points = chance.uniform(-1, 1, (count, len(ids), 2)) * zones.plan.size
    points[:, zones.at] = anchors[:, zones.at] + points[:, zones.at] / 20
    free = np.zeros(len(ids))
    free[np.concatenate([zones.at, zones.around, zones.out])] = 1
    points[:, free == 0] = 0
    hold = np.where(problem.constraints.leeway > 0, LOOSE, FIRM) * (problem.constraints.strength > 0)
    hold[zones.out] = 0
    field = Field(graph=problem.graph, hold=hold, free=free, held=zones.held)
    points = field.settled(zones.held(points), anchors, steps=STEPS)
    for drawing in points:
        _line_up(problem, drawing)
    points = field.settled(points, anchors, steps=STEPS // 2)
    points[:, zones.at] = anchors[:, zones.at]  # the search starts from an orderly table
    return points, anchors


def on_seats(problem: TableProblem) -> tuple[Floats, Floats]:
    """Return the one drawing in which everyone is on their chair, like :func:`initial_layouts`, (1, n, 2)."""
    points = problem.anchors.copy()
    _line_up(problem, points)
    return points[None], problem.anchors[None]


def scattered(problem: TableProblem, chance: np.random.Generator) -> Floats:
    """Return a drawing, (n, 2), px, in which whoever has no chair stands anywhere in their zone."""
    zones = problem.zones
    points = chance.uniform(-1, 1, (1, len(problem.graph.ids), 2)) * zones.plan.size
    points[:, zones.at] = problem.anchors[zones.at]
    points = zones.held(points)
    _line_up(problem, points[0])
    return np.asarray(points[0])


def _line_up(problem: TableProblem, points: Floats) -> None:
    """Put those in the waiting rows on their places in *points* (n, 2), by where those stand whom they deal with."""
    if problem.waiting_rows is None:
        return
    waiting = [among(problem.stands, group) for group in (Group.MENTIONED, Group.NO_REPORT)]
    above: dict[int, list[float]] = {index: [] for group in waiting for index in group}
    for tail, head in problem.graph.pairs.tolist():
        for one, other in ((tail, head), (head, tail)):
            if one in above and other not in above:
                above[one].append(float(points[other, 0]))
    mean = {index: round(sum(places) / len(places), 3) if places else 0.0 for index, places in above.items()}
    own = [index for group in waiting for index in group]  # in the order of the rows' places
    order = sorted(range(len(own)), key=lambda place: mean[own[place]])
    rest = range(len(own), len(problem.waiting_rows.places))  # of the many without a report, who stand still
    points[own] = problem.waiting_rows.in_order([*order, *rest])[: len(own)]
