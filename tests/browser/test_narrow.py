"""A telephone, 390 px wide: nothing scrolls sideways, everything is reached, and a finger does what a mouse does."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, expect

from tests.browser.reader import Reader, reading

WIDTH = 390
VIEWS = (
    "", "?highlight=left-out", "?pick=sergey-lavrov", "?q=nobody", "?event=paris-meeting&arrange=network",
    "?nonsense=1",
)  # fmt: skip

TARGET = """(at) => {
  const box = (at.matches(".bar .form-check-input") ? at.nextElementSibling : at).getBoundingClientRect();
  return [box.width, box.height];
}"""


@pytest.fixture(scope="module")
def visit(browser: Browser, address: str) -> Iterator[Reader]:
    with reading(browser, address, viewport={"width": WIDTH, "height": 844}, has_touch=True, is_mobile=True) as reader:
        yield reader.open()


@pytest.fixture
def reader(visit: Reader) -> Reader:
    return visit.fresh()


@pytest.mark.parametrize("query", VIEWS)
def test_the_page_does_not_scroll_sideways(visit, query):
    visit.open(query)
    assert visit.page.evaluate("document.documentElement.scrollWidth") <= WIDTH
    assert visit.page.evaluate("window.innerWidth") == WIDTH  # a wider page would have been zoomed out


def every_control(reader: Reader) -> list[Locator]:
    selects = [reader.control("combobox", name) for name in ("Dossier", "Event", "Size", "Theme", "Names")]
    names = ("Download PNG", "Download SVG", "Download data", "Copy link", "Reset view", "Zoom in", "Zoom out", "Fit")
    return [
        *selects,
        reader.search,
        *map(reader.button, names),
        *reader.page.get_by_role("radio").all(),
        *reader.page.get_by_role("checkbox").all(),
        *reader.actors.get_by_role("button").all(),
    ]


def test_every_control_can_be_brought_into_sight_whole(reader):
    for control in every_control(reader):
        control.scroll_into_view_if_needed()
        box = control.bounding_box()
        assert box["x"] >= -0.5, control
        assert box["x"] + box["width"] <= WIDTH + 0.5, control


def test_every_control_is_large_enough_for_a_finger(reader):
    rows = reader.actors.locator("[role=listitem]:has(> button)").all()  # a tap anywhere in one is a tap on its actor
    reader.pick("Sergey Lavrov")
    links = [
        *reader.page.get_by_role("link").all()[1:],
        *reader.at_stake.locator("summary").all(),
    ]  # but for the skip link
    shown = [*reader.details.get_by_role("button").all(), *links, *rows]
    for control in [one for one in every_control(reader) if one.get_attribute("data-actor") is None] + shown:
        box = control.evaluate(TARGET)
        assert min(box) >= 44 - 0.5, control


def test_a_tap_anywhere_in_the_row_of_an_actor_selects_it(reader):
    row = reader.actors.locator("[role=listitem]:has(> button)").filter(has_text="Marco Rubio")
    box = row.bounding_box()
    row.tap(position={"x": box["width"] - 4, "y": box["height"] - 4})
    reader.expect_query("?pick=marco-rubio")


def test_the_picture_stands_before_the_list_and_fits_on_the_screen(reader):
    stage, actors = reader.stage.bounding_box(), reader.actors.bounding_box()
    assert stage["y"] < actors["y"]
    assert stage["x"] >= 0
    assert stage["x"] + stage["width"] <= WIDTH
    assert 350 <= stage["height"] <= 844


def test_no_mark_is_cut_off(reader):
    stage = reader.stage.bounding_box()
    for mark in reader.marks.all():
        box = mark.bounding_box()
        assert stage["x"] <= box["x"]
        assert box["x"] + box["width"] <= stage["x"] + stage["width"]
        assert stage["y"] <= box["y"]
        assert box["y"] + box["height"] <= stage["y"] + stage["height"]


def test_a_tap_on_a_mark_selects_and_the_details_are_on_the_page(reader, riyadh):
    reader.page.touchscreen.tap(*reader.centre(list(riyadh.actors).index("sergey-lavrov")))
    reader.expect_query("?pick=sergey-lavrov")
    expect(reader.details.get_by_role("heading", name="Sergey Lavrov")).to_be_visible()


def test_a_highlight_is_tapped(reader):
    reader.radio("Highlight", "Left out").tap()
    expect(reader.status).to_have_text("5 of 23 actors")


def test_a_finger_on_the_ground_scrolls_the_page_over_the_picture(reader):
    assert reader.stage.evaluate("(at) => getComputedStyle(at).touchAction") == "pan-y"


def test_the_table_of_what_is_at_stake_scrolls_within_itself(reader):
    table = reader.at_stake.get_by_role("table")
    table.scroll_into_view_if_needed()
    last = table.get_by_role("columnheader").last
    last.scroll_into_view_if_needed()
    assert last.bounding_box()["x"] + last.bounding_box()["width"] <= WIDTH + 0.5
    assert reader.page.evaluate("window.scrollX") == 0
