"""Where actors are drawn: the Table placement of an event, and the free Network placement of a dossier."""

from dashboard.dossier.model import Dossier
from dashboard.network.placement.cache import kept
from dashboard.network.placement.layout_graph import SIDES, graph_of
from dashboard.network.placement.network_placement import free
from dashboard.network.placement.plane import PAPERS, SCREENS, STAGES, Placement, Room, Shape, placed, scale_of
from dashboard.network.placement.table_placement import arranged
from dashboard.network.placement.table_problem import TableProblem, problem_of

__all__ = ["PAPERS", "SCREENS", "STAGES", "Placement", "Room", "Shape", "network", "table"]


def table(dossier: Dossier, event: str, *, shape: Shape = Shape.WIDE, share: float = 1.0) -> Placement:
    """Return where the actors of *dossier* who are drawn at *event* stand, as the room that it was.

    *share*, from 0 to 1, is how much of the usual time the search has; nobody is across a line with any.
    """
    problem = problem_of(dossier, event, shape=shape)
    return kept({"table": problem.key, "shape": shape}, lambda: _drawn(problem, shape, share), share=share)


def _drawn(problem: TableProblem, shape: Shape, share: float) -> Placement:
    found, turned = arranged(problem, share=share)
    points, plan = problem.unreported.joined(found), problem.zones.plan
    sides = {actor: SIDES[side] for actor, side in zip(problem.graph.ids, turned.tolist(), strict=True)}
    everyone = problem.unreported.everyone
    return placed(everyone, points, shape=shape, sides=sides, scale=problem.scale, plan=plan)


def network(dossier: Dossier, *, shape: Shape = Shape.WIDE, share: float = 1.0) -> Placement:
    """Return where every actor of *dossier* is drawn as a free network; seats and events have no part in it.

    *share* is as for :func:`table`.
    """
    graph = graph_of(dossier, shape=shape)
    key = {"network": graph.key, "shape": shape}
    scale = scale_of(shape, len(graph.ids))
    return kept(
        key, lambda: placed(graph.ids, free(dossier, shape=shape, share=share), shape=shape, scale=scale), share=share
    )
