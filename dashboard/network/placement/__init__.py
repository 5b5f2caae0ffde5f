"""Where actors are drawn: the Table placement of an event, and the free Network placement of a dossier."""

from dashboard.dossier.model import Dossier
from dashboard.network.placement.cache import kept
from dashboard.network.placement.layout_graph import graph_of
from dashboard.network.placement.network_placement import free
from dashboard.network.placement.plane import STAGES, Placement, Room, Shape, placed
from dashboard.network.placement.table_placement import arranged
from dashboard.network.placement.table_problem import TableProblem, problem_of

__all__ = ["STAGES", "Placement", "Room", "Shape", "network", "table"]


def table(dossier: Dossier, event: str, *, shape: Shape = Shape.WIDE, share: float = 1.0) -> Placement:
    """Return where every actor of *dossier* is drawn at *event*, as the room that it was.

    *share*, from 0 to 1, is how much of the usual time the search has; nobody is across a line with any.
    """
    problem = problem_of(dossier, event, shape=shape)
    return kept({"table": problem.key, "shape": shape}, lambda: _drawn(problem, shape, share), share=share)


def _drawn(problem: TableProblem, shape: Shape, share: float) -> Placement:
    points = problem.unreported.joined(arranged(problem, share=share))
    return placed(problem.unreported.everyone, points, shape=shape, plan=problem.zones.plan)


def network(dossier: Dossier, *, shape: Shape = Shape.WIDE, share: float = 1.0) -> Placement:
    """Return where every actor of *dossier* is drawn as a free network; seats and events have no part in it.

    *share* is as for :func:`table`.
    """
    graph = graph_of(dossier, shape=shape)
    key = {"network": graph.key, "shape": shape}
    return kept(key, lambda: placed(graph.ids, free(dossier, shape=shape, share=share), shape=shape), share=share)
