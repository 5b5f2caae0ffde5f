"""assets/plane.js: from the plane, [-1, 1] both ways and y up, to the pixels of a stage and back."""

from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser

from tests.browser.bench import Bench, actor, bench, scene, view

STAGE = {"left": 36, "top": 90, "width": 1000, "height": 600}
FITTED = {"zoom": 1, "x": 0, "y": 0}
pixels = st.tuples(st.integers(36, 1036), st.integers(90, 690)).map(list)
factors = st.sampled_from([0.1, 0.5, 0.8, 1, 1.4, 3, 50])


@pytest.fixture(scope="module")
def call(browser: Browser) -> Iterator[Bench]:
    with bench(browser, "plane") as call:
        yield call


@pytest.mark.parametrize(
    ("point", "pixel"), [((-1, 1), (36, 90)), ((1, -1), (1036, 690)), ((0, 0), (536, 390)), ((0, 0.5), (536, 240))]
)
def test_the_plane_fills_the_stage_with_y_up(call, point, pixel):
    assert call("plane.toStage", point, STAGE, FITTED) == pytest.approx(pixel)


@settings(max_examples=12)
@given(
    points=st.lists(st.tuples(st.floats(-1, 1), st.floats(-1, 1)), min_size=1, max_size=20),
    camera=st.builds(dict, zoom=st.floats(1, 8), x=st.floats(-500, 500), y=st.floats(-500, 500)),
)
def test_every_point_comes_back_from_the_stage_under_any_camera(call, points, camera):
    there = call.each("plane.toStage", [[point, STAGE, camera] for point in points])
    back = call.each("plane.toPlane", [[pixel, STAGE, camera] for pixel in there])
    for point, again in zip(points, back, strict=True):
        assert again == pytest.approx(point, abs=1e-9)


def test_zooming_leaves_the_point_under_the_hand_where_it_is(call):
    hand = [400, 300]
    before = call("plane.toPlane", hand, STAGE, FITTED)
    camera = call("plane.zoomed", FITTED, 2, hand, STAGE)
    assert camera["zoom"] == 2
    assert call("plane.toStage", before, STAGE, camera) == pytest.approx(hand)


@settings(max_examples=12)
@given(steps=st.lists(st.tuples(factors, pixels), min_size=1, max_size=12))
def test_no_zooming_goes_beyond_its_bounds_or_loses_the_picture(call, steps):
    camera = FITTED
    for factor, at in steps:
        camera = call("plane.zoomed", camera, factor, at, STAGE)
        assert 1 <= camera["zoom"] <= 8
        seen_across, seen_down = seen(call, camera)
        assert seen_across >= 500 - 1e-6
        assert seen_down >= 300 - 1e-6


def seen(call: Bench, camera: dict) -> tuple[float, float]:
    """Return how many pixels of the stage the plane fills, across and down."""
    (left, top), (right, bottom) = call.each("plane.toStage", [[(-1, 1), STAGE, camera], [(1, -1), STAGE, camera]])
    return min(right, 1036) - max(left, 36), min(bottom, 690) - max(top, 90)


@settings(max_examples=12)
@given(x=st.floats(-1e5, 1e5), y=st.floats(-1e5, 1e5), zoom=st.floats(1, 8))
def test_no_dragging_loses_the_picture(call, x, y, zoom):
    camera = call("plane.held", {"zoom": zoom, "x": x, "y": y}, STAGE)
    assert seen(call, camera)[0] >= 500 - 1e-6
    assert seen(call, camera)[1] >= 300 - 1e-6


def test_zooming_in_and_all_the_way_out_fits_the_picture_again(call):
    camera = call("plane.zoomed", FITTED, 4, [1000, 650], STAGE)
    assert call("plane.zoomed", camera, 0.01, [536, 390], STAGE)["zoom"] == 1


@pytest.mark.parametrize(
    ("width", "height", "shape"),
    [(1000, 600, "wide"), (370, 520, "tall"), (700, 700, "wide"), (670, 300, "tall"), (1000, 300, "tall")],
)
def test_the_shape_of_the_stage_chooses_between_the_two_placements(call, width, height, shape):
    small = scene([actor("ann")])
    small["events"][0]["table"] = {"wide": "table, wide", "tall": "table, tall"}
    small["network"] = {"wide": "network, wide", "tall": "network, tall"}
    stage = STAGE | {"width": width, "height": height}
    assert call("plane.placed", small, view(), stage) == f"table, {shape}"
    assert call("plane.placed", small, view(arrange="network"), stage) == f"network, {shape}"
