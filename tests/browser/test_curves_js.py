"""assets/curves.js: a tie runs from the edge of one mark to the edge of the other, and hides no other tie."""

from collections.abc import Iterator
from itertools import combinations
from math import atan2, cos, dist, hypot, pi, sin

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser

from tests.browser.bench import Bench, bench

points = st.tuples(st.integers(0, 1000), st.integers(0, 600))
bows = st.sampled_from([-2, -1, -0.5, 0, 0.5, 1, 2])
curves = st.tuples(points, points, bows).filter(lambda tie: dist(tie[0], tie[1]) > 60)


@pytest.fixture(scope="module")
def call(browser: Browser) -> Iterator[Bench]:
    with bench(browser, "curves") as call:
        yield call


def drawn(call: Bench, ties: list[tuple[str, str]], at: dict[str, tuple[float, float]]) -> list[dict]:
    places = {name: place for place, name in enumerate(at)}
    fanned = call("curves.bows", [{"from": places[tail], "to": places[head]} for tail, head in ties])
    return call.each("curves.curve", [[at[a], at[b], bow, 10, 12] for (a, b), bow in zip(ties, fanned, strict=True)])


@settings(max_examples=12)
@given(ties=st.lists(curves, min_size=1, max_size=30))
def test_a_tie_starts_and_its_arrow_ends_at_the_edges_of_the_marks(call, ties):
    for (a, b, _), curve in zip(ties, call.each("curves.curve", [[*tie, 10, 12] for tie in ties]), strict=True):
        assert dist(curve["from"], a) == pytest.approx(10)
        assert dist(curve["to"], b) == pytest.approx(12)
        assert dist(curve["to"], a) > dist(curve["to"], b)


@settings(max_examples=12)
@given(ties=st.lists(curves, min_size=1, max_size=30))
def test_an_arrow_points_into_the_mark_that_it_ends_at(call, ties):
    for (_, b, _), curve in zip(ties, call.each("curves.curve", [[*tie, 10, 12] for tie in ties]), strict=True):
        tip = curve["to"]
        towards = atan2(b[1] - tip[1], b[0] - tip[0])
        assert cos(curve["angle"] - towards) == pytest.approx(1, abs=1e-6)


def test_a_lone_tie_is_straight(call):
    [curve] = drawn(call, [("a", "b")], {"a": (100, 300), "b": (500, 300)})
    assert curve["middle"][1] == pytest.approx(300)


@pytest.mark.parametrize("angle", [0, pi / 3, pi / 2, 2.5, pi, 4])
@pytest.mark.parametrize(
    "ties",
    [
        [("a", "b"), ("a", "b")],
        [("a", "b"), ("b", "a")],
        [("a", "b"), ("a", "b"), ("b", "a")],
        [("b", "a"), ("a", "b"), ("a", "b"), ("b", "a"), ("b", "a")],
    ],
)
def test_ties_between_two_actors_bow_apart_whichever_way_they_run(call, ties, angle):
    far = (400 + 300 * cos(angle), 400 + 300 * sin(angle))
    middles = [curve["middle"] for curve in drawn(call, ties, {"a": (400, 400), "b": far})]
    assert min(dist(one, other) for one, other in combinations(middles, 2)) > 12


def test_ties_of_other_pairs_do_not_bend_a_tie(call):
    at = {"a": (0, 0), "b": (300, 0), "c": (300, 300)}
    assert call("curves.bows", [{"from": 0, "to": 1}, {"from": 0, "to": 2}, {"from": 1, "to": 2}]) == [0, 0, 0]
    assert drawn(call, [("a", "b"), ("a", "c")], at)[0]["middle"][1] == pytest.approx(0)


def test_between_two_marks_that_touch_a_tie_is_still_a_curve_of_finite_numbers(call):
    for a, b in [([5, 5], [5, 5]), ([5, 5], [6, 5]), ([0, 0], [15, 0])]:
        curve = call("curves.curve", a, b, 1, 12, 12)
        path = call("curves.path", curve) + call("curves.head", curve)
        assert "NaN" not in path
        assert "Infinity" not in path


def test_the_distance_from_a_tie_is_that_to_its_nearest_point(call):
    straight = call("curves.curve", [0, 0], [200, 0], 0, 10, 10)
    assert call("curves.distance", [100, 7], straight) == pytest.approx(7)
    assert call("curves.distance", [0, 0], straight) == pytest.approx(10)
    bent = call("curves.curve", [0, 0], [200, 0], 2, 0, 0)
    assert call("curves.distance", bent["middle"], bent) < 1
    assert call("curves.distance", [100, 0], bent) > 25


def test_words_have_places_along_a_steep_tie_the_middle_first_and_then_beside_it(call):
    curve = call("curves.curve", [0, 0], [0, 200], 1, 10, 10)
    places = call("curves.along", curve)
    assert places[0] == pytest.approx([*curve["middle"], 0, 0, 0])
    assert all(call("curves.distance", place[:2], curve) < 1 for place in places)
    assert {round(hypot(*place[2:4]), 6) for place in places} == {0, 1}


def test_words_stand_above_a_flat_tie_rather_than_on_it_whichever_way_it_runs(call):
    for ends in ([0, 0], [200, 0]), ([200, 0], [0, 0]):
        first, second, third = call("curves.along", call("curves.curve", *ends, 0, 10, 10))[:3]
        assert first[2:4] == pytest.approx([0, -1])
        assert second[2:4] == pytest.approx([0, 1])
        assert third[2:] == [0, 0, 0]


def test_words_may_stand_further_off_where_all_that_is_close_is_taken(call):
    places = call("curves.along", call("curves.curve", [0, 0], [200, 0], 0, 10, 10))
    assert places[-1][4] > places[0][4] > 0
