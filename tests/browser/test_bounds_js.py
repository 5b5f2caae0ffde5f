"""assets/bounds.js: a hand moves an actor within its own part of the room, and never to or from the table."""

from collections.abc import Iterator
from math import cos, dist, hypot, pi, sin

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser

from dashboard.network import placement
from dashboard.network.seating import standings
from tests.browser.bench import Bench, bench

points = st.lists(st.tuples(st.floats(-1.5, 1.5), st.floats(-1.5, 1.5)), min_size=1, max_size=30)
FEW = settings(max_examples=10)


@pytest.fixture(scope="module")
def call(browser: Browser) -> Iterator[Bench]:
    with bench(browser, "bounds") as call:
        yield call


@pytest.fixture(scope="module", params=list(placement.Shape))
def placed(request, riyadh):
    return placement.table(riyadh, "talks", shape=request.param)


def told(room: placement.Room) -> dict:
    return {name: getattr(room, name) for name in room.__slots__}


def radii(point: tuple[float, float], room: placement.Room, ring: str) -> float:
    """Return how far *point* is from the room's middle: under 1 is within the ellipse *ring*, over 1 beyond it."""
    rx, ry = getattr(room, f"{ring}_rx"), getattr(room, f"{ring}_ry")
    return hypot((point[0] - room.cx) / rx, (point[1] - room.cy) / ry)


def stands(point: tuple[float, float], room: placement.Room, group: str) -> bool:
    """Return whether *point* lies in the part of *room* that *group* stands in."""
    if group in {"mentioned", "no-report"}:
        return point[1] < room.strip
    if group == "at-the-table":
        return radii(point, room, "table") < 1
    if group == "around-the-table":
        return radii(point, room, "table") > 1 > radii(point, room, "around")
    return radii(point, room, "around") > 1 and point[1] > room.strip


@FEW
@given(wanted=points)
@pytest.mark.parametrize("group", ["at-the-table", "around-the-table", "left-out", "mentioned", "no-report"])
def test_wherever_a_hand_goes_an_actor_stays_in_the_part_of_its_group(call, placed, group, wanted):
    for point in call.each("bounds.keep", [[one, told(placed.room), group] for one in wanted]):
        assert stands(point, placed.room, group)
        assert -1 <= point[0] <= 1
        assert -1 <= point[1] <= 1


@FEW
@given(wanted=points)
def test_in_the_network_an_actor_goes_anywhere_on_the_plane_and_not_off_it(call, wanted):
    for (x, y), kept in zip(wanted, call.each("bounds.keep", [[one, None, "left-out"] for one in wanted]), strict=True):
        assert kept == pytest.approx((max(-0.98, min(0.98, x)), max(-0.98, min(0.98, y))), abs=1e-9)


def test_nobody_jumps_when_a_hand_takes_hold_of_them(call, placed, riyadh):
    groups = {actor: str(standing.group) for actor, standing in standings(riyadh, "talks").items()}
    kept = call.each("bounds.keep", [[at, told(placed.room), groups[actor]] for actor, at in placed.positions.items()])
    jumped = {
        actor: point
        for (actor, at), point in zip(placed.positions.items(), kept, strict=True)
        if hypot(at[0] - point[0], at[1] - point[1]) > 0.03
    }
    assert jumped == {}


@FEW
@given(wanted=points)
def test_who_is_left_out_stands_at_the_nearest_place_beyond_the_line(call, placed, wanted):
    room = placed.room
    turns = [turn * pi / 180 for turn in range(360)]
    beyond = 1 + 0.04 / min(room.around_rx, room.around_ry)
    rx, ry = beyond * room.around_rx, beyond * room.around_ry
    line = [(room.cx + rx * cos(turn), room.cy + ry * sin(turn)) for turn in turns]
    free = [at for at in line if abs(at[0]) <= 0.98 and room.strip + 0.04 <= at[1] <= 0.98]
    for (x, y), kept in zip(
        wanted, call.each("bounds.keep", [[p, told(room), "left-out"] for p in wanted]), strict=True
    ):
        hand = (max(-0.98, min(0.98, x)), max(room.strip + 0.04, min(0.98, y)))
        if radii(hand, room, "around") >= beyond:
            assert kept == pytest.approx(hand, abs=1e-9)
        else:
            assert dist(hand, kept) <= min(dist(hand, at) for at in free) + 0.001
