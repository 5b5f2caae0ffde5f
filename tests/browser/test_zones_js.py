"""assets/zones.js: the part of the room in which the whole box of a name lies."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from tests.browser.bench import Bench, bench

ROOM = {"cx": 0, "cy": 0.2, "table_rx": 0.5, "table_ry": 0.4, "around_rx": 0.9, "around_ry": 0.7, "strip": -0.7}
STAGE = {"left": 0, "top": 0, "width": 1000, "height": 1000}
FITTED = {"zoom": 1, "x": 0, "y": 0}


@pytest.fixture(scope="module")
def call(browser: Browser) -> Iterator[Bench]:
    with bench(browser, "plane", "zones") as call:
        yield call


def box(left: float, top: float, width: float = 80, height: float = 16) -> dict[str, float]:
    return {"left": left, "top": top, "right": left + width, "bottom": top + height}


IN_THE_ROOM, ON_THE_TABLE, IN_THE_BAND = box(460, 400), box(220, 400), box(100, 400)
ON_THE_DASHED, OUT, ON_THE_STRIP, IN_THE_STRIP = box(10, 400), box(10, 800), box(460, 842), box(460, 900)


@pytest.mark.parametrize(
    ("group", "held"),
    [
        ("at-the-table", [IN_THE_ROOM]),
        ("around-the-table", [IN_THE_BAND]),
        ("left-out", [OUT]),
        ("mentioned", [IN_THE_STRIP]),
        ("no-report", [IN_THE_STRIP]),
    ],
)
def test_a_zone_holds_a_box_only_if_all_of_it_lies_in_it(call, group, held):
    boxes = [IN_THE_ROOM, ON_THE_TABLE, IN_THE_BAND, ON_THE_DASHED, OUT, ON_THE_STRIP, IN_THE_STRIP]
    zone = call("zones.of", group, ROOM, STAGE, FITTED)
    assert [one for one in boxes if call("zones.holds", zone, one)] == held


def test_a_zone_grows_with_the_picture(call):
    zone = call("zones.of", "at-the-table", ROOM, STAGE, {"zoom": 2, "x": -500, "y": -500})
    assert call("zones.holds", zone, box(100, 300)) is True


def test_where_nothing_is_drawn_for_the_room_a_name_may_stand_anywhere(call):
    assert call("zones.of", "at-the-table", None, STAGE, FITTED) is None
