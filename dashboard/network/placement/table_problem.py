"""The problem that a Table placement solves: the room of one event, and where everyone is drawn before ties pull."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np

from dashboard.dossier.model import Dossier
from dashboard.dossier.words import Group
from dashboard.network.drawn import drawn_at
from dashboard.network.placement.cost.anchors import anchors
from dashboard.network.placement.cost.soft_constraints import SoftConstraints
from dashboard.network.placement.layout_graph import CLOSE, LayoutGraph, graph_of
from dashboard.network.placement.plane import PAPERS, Counts, Floats, Shape, half, scale_of
from dashboard.network.placement.room.delegations import Sides, sides
from dashboard.network.placement.room.room_plan import room_plan
from dashboard.network.placement.room.unreported import Unreported, unreported
from dashboard.network.placement.room.waiting_rows import WaitingRows, waiting_rows
from dashboard.network.placement.room.zones import Zones
from dashboard.network.seating import Standing, standings
from dashboard.network.ties import tells_of_event

MOST_TURNING = 40  # actors


@dataclass(frozen=True, kw_only=True)
class TableProblem:
    """Everything about an event that stays as it is while actors move. *size* is half the stage's, px, where names are
    *scale* times as large as usual.

    The *graph* and all that belongs to it leave out the *unreported*, whose places are theirs beforehand. What is not
    needed to tell one problem from another (:attr:`key`) is made when it is asked for.
    """

    graph: LayoutGraph
    unreported: Unreported
    stands: Mapping[str, Standing]
    sides: Sides
    waiting_rows: WaitingRows | None
    size: Floats
    scale: float

    @cached_property
    def zones(self) -> Zones:
        """Who must stand where, in the room that is planned for them."""
        groups = Group.AT_THE_TABLE, Group.INVOLVED, Group.LEFT_OUT
        at, around, out = (among(self.stands, group) for group in groups)
        plan = room_plan(self.graph, self.waiting_rows, self.size, at=at, around=around, out=out)
        return Zones(
            plan=plan, graph=self.graph, at=_array(at), around=_array(around), out=_array(out), turning=self.turning
        )

    @property
    def turning(self) -> bool:
        """Whether the search finds each name a side of its mark: of many all stand below, and the page finds one."""
        return len(self.graph.ids) <= MOST_TURNING

    @property
    def anchors(self) -> Floats:
        """The point that everyone is drawn to, (n, 2), px."""
        return self._anchored[0]

    @property
    def constraints(self) -> SoftConstraints:
        """How strongly, and what else everyone should keep to."""
        return self._anchored[1]

    @cached_property
    def _anchored(self) -> tuple[Floats, SoftConstraints]:
        return anchors(self.zones, self.sides)

    @cached_property
    def pools(self) -> tuple[tuple[int, ...], ...]:
        """Those who may change places with one another: on one side the equals, and else everyone in one group."""
        place = {actor: index for index, actor in enumerate(self.graph.ids)}
        equals: dict[tuple[str, str], list[int]] = {}
        for side, members in self.sides.members.items():
            for actor in members:
                equals.setdefault((side, self.stands[actor].seat), []).append(place[actor])
        rest = (Group.INVOLVED, Group.LEFT_OUT)
        return (*(tuple(pool) for pool in equals.values()), *(tuple(among(self.stands, group)) for group in rest))

    @property
    def seats_only(self) -> bool:
        """Whether the chairs are the drawing: nobody but those at the table is searched a place for."""
        zones = self.zones
        return len(zones.at) == len(self.graph.ids) or (
            bool(self.unreported.who) and not len(zones.around) + len(zones.out)
        )

    @property
    def key(self) -> dict[str, Any]:
        """All that a drawing of it depends on, but for the stage's shape, a JSON value with arrays in it."""
        return {
            "graph": self.graph.key,
            "unreported": self.unreported.who and [self.unreported.everyone, self.unreported.who],
            "waiting_rows": self.waiting_rows and [self.waiting_rows.line, self.waiting_rows.places],
            "size": self.size,
            "stands": [standing.group + " " + standing.seat for standing in self.stands.values()],
            "sides": [[*self.sides.of.values()], self.sides.hosts, self.sides.delegations],
            "chairs": [self.sides.members, self.sides.heads],
        }

    @cached_property
    def seated(self) -> Counts:
        """The indices of those who take a chair."""
        members = {actor for side in self.sides.members.values() for actor in side}
        return np.array([index for index, actor in enumerate(self.graph.ids) if actor in members], dtype=np.int64)


def problem_of(dossier: Dossier, event: str, *, shape: Shape) -> TableProblem:
    """Return the problem of *event* on a stage of that *shape*, for those who are drawn there.

    On paper, the ties are those that it draws: between sides, and of people to those whom they represent.
    """
    drawn = drawn_at(dossier, event)
    stands = {actor: standings(dossier, event)[actor] for actor in drawn}
    everyone = _here(dossier, event, graph_of(dossier, shape=shape).among(drawn))
    scale = scale_of(shape, len(drawn))
    size = half(shape, scale)
    waiting = among(stands, Group.MENTIONED) + among(stands, Group.NO_REPORT)
    groups = {stands[drawn[place]].group for place in waiting}
    below = waiting_rows(everyone, waiting, size, both=len(groups) > 1)
    if below is not None:
        everyone = everyone.aligned(waiting, np.maximum(below.half_width, 0))
    aside = unreported(stands, below)
    if aside.who:
        others = aside.others
        everyone, stands = everyone.among(others), {actor: stands[actor] for actor in others}
    who = sides(dossier, event, stands)
    if shape in PAPERS:
        of = np.array([who.of[actor] or actor for actor in everyone.ids])
        apart = of[everyone.pairs[:, 0]] != of[everyone.pairs[:, 1]] if len(of) else np.zeros(0, dtype=np.bool_)
        everyone = everyone.with_ties(apart | (everyone.pull == CLOSE))
    return TableProblem(
        graph=everyone, unreported=aside, stands=stands, sides=who, waiting_rows=below, size=size, scale=scale
    )


def _here(dossier: Dossier, event: str, everyone: LayoutGraph) -> LayoutGraph:
    """Return the graph of *everyone* without the pairs all of whose ties tell of other times than *event*."""
    told = tells_of_event(dossier, event, everyone.ids)
    if all(told.values()):
        return everyone
    here = {frozenset((tail, head)) for (tail, _, head), tells in told.items() if tells}
    ids = everyone.ids
    pairs = [frozenset((ids[one], ids[other])) for one, other in everyone.pairs.tolist()]
    return everyone.with_ties(np.array([pair in here for pair in pairs], dtype=np.bool_))


def among(stands: Mapping[str, Standing], group: Group) -> list[int]:
    """Return the indices of those who stand in *group*."""
    return [place for place, standing in enumerate(stands.values()) if standing.group is group]


def _array(places: list[int]) -> Counts:
    return np.array(places, dtype=np.int64)
