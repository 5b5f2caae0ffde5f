"""What costs, and that the cost of one actor's move and that of everything tell the same."""

from collections.abc import Sequence

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.network.placement import Shape
from dashboard.network.placement.cost.cost import Cost
from dashboard.network.placement.cost.soft_constraints import roomless
from dashboard.network.placement.layout_graph import graph_of
from dashboard.network.placement.table_problem import problem_of

from ...conftest import made

Spots = Sequence[tuple[float, float]]
TIES = [("a", "met", "b"), ("c", "met", "d")]


def cost_of(points: Spots, ties: Sequence[tuple[str, str, str]] = ()) -> float:
    graph = graph_of(made("abcd"[: len(points)], ties=ties), shape=Shape.WIDE)
    places = np.array([points], dtype=np.float64)
    return float(
        Cost(graph=graph, constraints=roomless(graph, strength=0, leeway=0)).total(places, places, graph.side[None])[0]
    )


def test_nothing_is_wrong_with_actors_who_stand_apart() -> None:
    assert cost_of([(-100, 0), (100, 0)]) == 0


def test_names_that_overlap_cost_more_the_more_they_do() -> None:
    assert 0 < cost_of([(0, 0), (29, 0)]) < cost_of([(0, 0), (0, 35)]) < cost_of([(0, 0), (0, 10)])


def test_ties_that_cross_cost_more_than_ties_that_do_not() -> None:
    straight = cost_of([(-200, -200), (-200, 200), (200, -200), (200, 200)], TIES)
    crossed = cost_of([(-200, -200), (200, 200), (-200, 200), (200, -200)], TIES)
    assert crossed > straight


def test_a_tie_through_the_mark_of_a_third_costs_more_than_through_the_name() -> None:
    ends = [(-200.0, 0.0), (200.0, 0.0)]
    beside, name, mark = (cost_of([*ends, spot, (400, 300)], TIES[:1]) for spot in ((0, 100), (0, 20), (0, 0)))
    assert beside < name < mark


def test_two_ties_along_one_line_cost_more_than_two_at_an_angle() -> None:
    ties = [("a", "met", "b"), ("a", "met", "c")]
    apart, alike = (cost_of([(-200, 0), (200, 0), spot], ties) for spot in ((0, 200), (0, 23)))
    assert alike > apart - 0.006 * 200


@given(data=st.data())
def test_a_move_changes_the_part_of_the_mover_as_it_changes_the_whole(data: st.DataObject) -> None:
    names = [f"ann-{number}" for number in range(6)]
    one = st.sampled_from(names)
    ties = data.draw(st.lists(st.tuples(one, st.just("met"), one), max_size=9))
    seats = [(names[0], "delegate"), (names[1], "nearby", "press", names[0]), (names[2], "left_out")]
    seats += [(name, "mentioned") for name in names[3:]]  # whoever has no report is not drawn
    problem = problem_of(made(names, ties=ties, seats=seats), "talks", shape=Shape.WIDE)
    cost = Cost(graph=problem.graph, constraints=problem.constraints)
    spots = st.tuples(st.integers(-500, 500), st.integers(-300, 300))
    before = np.array(data.draw(st.lists(spots, min_size=6, max_size=6)), dtype=np.float64)
    after, mover = before.copy(), data.draw(st.integers(0, 5))
    after[mover] = data.draw(spots)
    both, anchors = np.stack([before, after]), np.repeat(problem.anchors[None], 2, axis=0)
    sides = np.array(data.draw(st.lists(st.lists(st.integers(0, 3), min_size=6, max_size=6), min_size=2, max_size=2)))
    others = np.arange(6) != mover
    sides[1, others] = sides[0, others]
    whole = cost.total(both, anchors, sides)
    (part,) = cost.local(both[:1], anchors[:1], sides[:1], mover, both[None, :, mover], sides[None, :, mover])
    assert part[1] - part[0] == pytest.approx(whole[1] - whole[0], abs=0.02)


def test_a_name_over_the_middle_of_the_room_costs_nothing_where_its_actor_keeps_to_no_line() -> None:
    problem = problem_of(
        made(["ann", "bob"], seats=[("ann", "delegate"), ("bob", "mentioned")]), "talks", shape=Shape.WIDE
    )
    constraints, middle = problem.constraints, problem.constraints.middle.astype(np.float32)
    here, both = middle[:, None, None] + np.zeros((2, 1, 2), np.float32), np.array([0, 1])
    below = np.zeros((1, 1), dtype=np.int64)
    apart = [
        constraints.violation(here[..., [place]], here[..., [place]], both[[place]], below).item() for place in (0, 1)
    ]
    assert constraints.violation(here, here, both, below).item() == sum(apart)
