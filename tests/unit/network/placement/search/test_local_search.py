"""The search, on a drawing that a child would better."""

import numpy as np
import pytest

from dashboard.network.placement import Shape
from dashboard.network.placement.cost.cost import Cost
from dashboard.network.placement.cost.soft_constraints import roomless
from dashboard.network.placement.layout_graph import graph_of
from dashboard.network.placement.search.local_search import Drawings, Search

from ...conftest import made

CROSSED = np.array([[(-200.0, -200.0), (200.0, 200.0), (-200.0, 200.0), (200.0, -200.0)]])
BELOW = np.zeros((1, 4), dtype=np.int64)


@pytest.fixture
def search() -> Search:
    graph = graph_of(made("abcd", ties=[("a", "met", "b"), ("c", "met", "d")]), shape=Shape.WIDE)
    return Search(
        cost=Cost(graph=graph, constraints=roomless(graph, strength=0, leeway=0)),
        allowed=lambda actor, points, sides: points[:, 0] <= 300,
        exchanges=[(0, 2), (1, 2)],
        seated=np.array([False, True, True, False]),
        turning=np.array([False, False, False, True]),
        chance=np.random.default_rng(1),
    )


@pytest.fixture
def crossed(search: Search) -> Drawings:
    return search.evaluated(CROSSED, CROSSED, BELOW)


def test_two_change_places_where_that_uncrosses_their_ties(search: Search, crossed: Drawings) -> None:
    found = search.exchanged(crossed)
    assert found.cost[0] < crossed.cost[0]


def test_those_seated_change_chairs_with_their_places(search: Search, crossed: Drawings) -> None:
    found = search.exchanged(crossed)
    assert (found.points[0, 1] == found.anchors[0, 1]).all()
    assert (found.points[0, 2] == found.anchors[0, 2]).all()


def test_an_actor_moves_to_the_best_place_that_is_allowed(search: Search, crossed: Drawings) -> None:
    places = np.array([[(-200.0, 190.0), (301.0, -150.0), (290.0, -150.0)]])
    found = search.moved(crossed, [1], lambda actor, here, anchor: places)
    assert tuple(found.points[0, 1]) in {(-200.0, 190.0), (290.0, -150.0)}
    assert found.cost[0] < crossed.cost[0]


def test_an_actor_who_finds_nothing_better_stays(search: Search, crossed: Drawings) -> None:
    found = search.moved(crossed, [1], lambda actor, here, anchor: np.array([[(5000.0, 5000.0)]]))
    assert (found.points == crossed.points).all()


def test_random_exchanges_without_heat_never_make_it_worse(search: Search, crossed: Drawings) -> None:
    assert search.mixed(crossed, times=5, heat=0.0).cost[0] <= crossed.cost[0]


def test_drawings_come_one_by_one_the_best_first(search: Search, crossed: Drawings) -> None:
    both = search.evaluated(
        np.concatenate([crossed.points, crossed.points[:, ::-1]]),
        np.repeat(crossed.anchors, 2, axis=0),
        np.repeat(BELOW, 2, axis=0),
    )
    one, other = both.each(3)
    assert one.points.shape == crossed.points.shape
    assert one.cost[0] <= other.cost[0]
    assert [*one.cost, *other.cost] == sorted(both.cost)


def test_a_name_turns_away_from_the_mark_below_it(search: Search) -> None:
    above = np.array([[(-200.0, -200.0), (200.0, 200.0), (0.0, -30.0), (0.0, 0.0)]])
    found = search.moved(search.evaluated(above, above, BELOW), [3], lambda actor, here, anchor: here[:, None])
    assert found.sides[0, 3] != 0
    assert found.cost[0] < search.evaluated(above, above, BELOW).cost[0]


def test_a_name_that_does_not_turn_stays_below(search: Search) -> None:
    above = np.array([[(-200.0, -200.0), (200.0, 200.0), (0.0, 0.0), (0.0, -30.0)]])
    found = search.moved(search.evaluated(above, above, BELOW), [2], lambda actor, here, anchor: here[:, None])
    assert found.sides.tolist() == BELOW.tolist()
