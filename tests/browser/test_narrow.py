"""A telephone, 390 px wide: nothing scrolls sideways, everything is reached, and a finger does what a mouse does."""

import itertools
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, expect

from tests.browser.reader import Reader, reading

WIDTH = 390
NARROWEST = 320
LAST = "Dmitry Peskov"  # far down the list
BUTTONS = (
    "Download PNG", "Picture …", "Data …", "Copy link", "Reset view", "Zoom in", "Zoom out", "Fit", "Open file",
    "Download SVG", "Print picture", "Copy alt text", "Copy roll call", "Plotly figure", "Download data",
)  # fmt: skip
SELECTS = (
    "Dossier", "Event", "Names", "Theme", "Ties", "Size", "Shape", "Picture theme", "Picture ties", "Format", "Extent",
)  # fmt: skip
CUT = "(at) => [at.scrollWidth - at.clientWidth, at.scrollHeight - at.clientHeight]"
VIEWS = (
    "", "?highlight=left-out", "?pick=sergey-lavrov", "?q=nobody", "?event=paris-meeting&arrange=network",
    "?nonsense=1",
)  # fmt: skip

SIDEWAYS = """(at) => Math.max(0, ...[at, ...at.querySelectorAll("*")]
  .filter((one) => ["auto", "scroll"].includes(getComputedStyle(one).overflowX))
  .map((one) => one.scrollWidth - one.clientWidth))"""
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


@pytest.mark.parametrize("width", [320, WIDTH])
@pytest.mark.parametrize("dossier", ["riyadh-2025", "kissinger-1973-75"])
def test_countries_stand_in_rows_and_none_is_to_be_sought_sideways(visit, width, dossier):
    visit.page.set_viewport_size({"width": width, "height": 844})
    visit.open(f"?dossier={dossier}")
    group = visit.page.get_by_role("group", name="Country")
    overflow = group.evaluate(SIDEWAYS)
    boxes = [one.bounding_box() for one in group.get_by_role("checkbox").all()]
    height = group.bounding_box()["height"]
    visit.page.set_viewport_size({"width": WIDTH, "height": 844})
    visit.open()
    assert overflow <= 1
    assert len({box["y"] for box in boxes}) > 1
    assert all(box["x"] >= 0 and box["x"] + box["width"] <= width for box in boxes)
    assert height < 844 / 5, "fifty countries do not push the picture away"


def every_control(reader: Reader) -> Iterator[Locator]:
    """Give every control of the page and its dialogs, each where it can be reached just then."""
    reader.leave()
    yield from (reader.search, *reader.page.get_by_role("radio").all(), *reader.page.get_by_role("checkbox").all())
    yield from reader.actors.get_by_role("button").all()
    for name in (
        "Dossier",
        "Event",
        "Names",
        "Theme",
        "Ties",
        "Size",
        "Shape",
        "Picture theme",
        "Picture ties",
        "Format",
    ):
        yield reader.control("combobox", name)
    for name in ("Headline", "Note", "Credit"):
        yield reader.control("textbox", name)
    for name in BUTTONS:
        yield reader.button(name)


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
    for control in itertools.chain(shown, every_control(reader)):
        if control in shown or control.get_attribute("data-actor") is None:
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
    reader.page.touchscreen.tap(*reader.centre(list(riyadh.actors).index("yuri-ushakov")))
    reader.expect_query("?pick=yuri-ushakov")  # the next test taps on another: twice on one in a moment is a double tap
    expect(reader.details.get_by_role("heading", name="Yuri Ushakov")).to_be_visible()


def expect_led_to(reader: Reader, name: str) -> None:
    """Wait until Details of *name* are in sight, and the keyboard and those who listen go on from there."""
    heading = reader.details.get_by_role("heading", name=name).first
    expect(heading).to_be_in_viewport()
    expect(heading).to_be_focused()
    expect(reader.status).to_contain_text(f"{name} selected")


def answer(reader: Reader) -> Locator:
    return reader.named_control("region", "Selected")


def all_sources(reader: Reader) -> None:
    """Go from the answer at the lower edge to all that is known."""
    answer(reader).get_by_role("button", name="All sources").tap()


@pytest.mark.parametrize("actor", ["sergey-lavrov", "ukraine", "keith-kellogg"])
def test_a_tap_in_the_picture_is_answered_at_the_lower_edge_and_what_was_tapped_stays_in_sight(reader, riyadh, actor):
    name, place = riyadh.actors[actor].name, list(riyadh.actors).index(actor)
    reader.page.touchscreen.tap(*reader.centre(place))
    told = answer(reader)
    expect(told.get_by_role("heading", name=name)).to_be_in_viewport()
    expect(told.get_by_role("listitem").first).to_be_in_viewport()
    assert told.get_by_role("listitem").count() <= 2, "the first claims alone"
    uncovered = """([mark, answer]) =>
      mark.getBoundingClientRect().bottom <= answer.getBoundingClientRect().top
      && mark.getBoundingClientRect().top >= 0"""
    reader.page.wait_for_function(uncovered, arg=[reader.marks.nth(place).element_handle(), told.element_handle()])
    box = told.bounding_box()
    assert box["y"] + box["height"] == pytest.approx(844, abs=1)


def test_the_answer_is_dismissed_and_leaves_the_selection(reader):
    reader.actor(LAST).tap()
    expect(answer(reader)).to_be_visible()
    answer(reader).get_by_role("button", name="Close").tap()
    expect(answer(reader)).to_be_hidden()
    reader.expect_query("?pick=dmitry-peskov")
    reader.page.keyboard.press("Escape")
    reader.expect_query("")


def test_the_answer_goes_with_the_selection(reader):
    reader.actor(LAST).press("Enter")
    expect(answer(reader)).to_be_visible()
    reader.page.keyboard.press("Escape")
    expect(answer(reader)).to_be_hidden()


def test_the_answer_keeps_no_focus_and_covers_none(reader):
    reader.actor("Marco Rubio").press("Enter")
    expect(answer(reader)).to_be_visible()
    expect(reader.actor("Marco Rubio")).to_be_focused()
    for _ in range(12):
        reader.page.keyboard.press("Tab")
        covered = """(answer) => {
          const at = document.activeElement;
          return !answer.contains(at) && at.getBoundingClientRect().bottom > answer.getBoundingClientRect().top + 1;
        }"""
        assert not answer(reader).evaluate(covered), "what has the focus is under the answer"


def test_a_tie_is_answered_too(reader):
    reader.open("?pick=sergey-lavrov")
    expect(answer(reader)).to_be_hidden()  # nobody picked it here
    reader.details.get_by_role("button", name="show this tie").first.tap()
    expect(reader.details.get_by_text("Tie ·")).to_be_in_viewport()
    expect(answer(reader)).to_be_hidden()  # the reader is where all is told


def test_all_sources_of_a_tap_in_the_picture_lead_there_and_a_button_back_to_the_picture(reader, riyadh):
    reader.page.touchscreen.tap(*reader.centre(list(riyadh.actors).index("sergey-lavrov")))
    all_sources(reader)
    expect_led_to(reader, "Sergey Lavrov")
    expect(answer(reader)).to_be_hidden()
    back = reader.button("Back to the picture")
    expect(back).to_be_in_viewport()
    back.tap()
    expect(reader.stage).to_be_in_viewport(ratio=0.9)
    expect(reader.stage).to_be_focused()
    expect(back).to_have_count(0)
    reader.expect_query("?pick=sergey-lavrov")


def test_all_sources_of_a_tap_in_the_list_lead_there_and_a_button_back_to_the_entry(reader):
    reader.actor(LAST).tap()
    all_sources(reader)
    expect_led_to(reader, LAST)
    reader.button("Back to the list").tap()
    expect(reader.actor(LAST)).to_be_in_viewport()
    expect(reader.actor(LAST)).to_be_focused()


def test_all_sources_of_the_one_whom_a_search_found_lead_there_and_a_button_back(reader):
    reader.search.fill("peskov")
    reader.search.press("Enter")
    all_sources(reader)
    expect_led_to(reader, LAST)
    reader.button("Back to the search").press("Enter")
    expect(reader.search).to_be_in_viewport()
    expect(reader.search).to_be_focused()


def test_whoever_goes_from_one_answer_to_the_next_sees_its_beginning_and_still_finds_back(reader):
    reader.actor("Kirill Dmitriev").tap()
    all_sources(reader)
    reader.details.get_by_role("button", name="United States").last.tap()
    expect_led_to(reader, "United States")
    reader.button("Back to the list").tap()
    expect(reader.actor("Kirill Dmitriev")).to_be_focused()


def test_a_second_tap_that_clears_the_selection_leads_nowhere(reader):
    reader.actor(LAST).tap()
    all_sources(reader)
    reader.button("Back to the list").tap()
    reader.actor(LAST).tap()
    reader.expect_query("")
    expect(answer(reader)).to_be_hidden()
    expect(reader.actor(LAST)).to_be_in_viewport()
    expect(reader.page.get_by_role("button", name="Back to")).to_have_count(0)


def test_two_taps_on_a_mark_fit_the_picture_and_lead_nowhere(reader, riyadh):
    x, y = reader.centre(list(riyadh.actors).index("sergey-lavrov"))
    with reader.page.expect_event("console", lambda said: said.text == "later"):
        reader.page.touchscreen.tap(x, y)
        reader.page.touchscreen.tap(x, y)
        reader.page.evaluate("() => { setTimeout(console.log, 600, 'later'); }")
    reader.expect_query("")
    expect(reader.stage).to_be_in_viewport(ratio=0.5)


@pytest.mark.parametrize("width", [WIDTH, NARROWEST])
def test_who_is_not_at_this_table_is_in_sight_without_scrolling_sideways(reader, width):
    reader.page.set_viewport_size({"width": width, "height": 844})
    for row in reader.at_stake.get_by_role("row").all()[1:]:
        cell = row.get_by_role("cell").nth(2)
        cell.scroll_into_view_if_needed()
        box = cell.bounding_box()
        assert box["x"] >= 0 and box["x"] + box["width"] <= width
        assert "Not at this table" in cell.evaluate(
            "(at) => getComputedStyle(at, '::before').content + at.dataset.head"
        )
    table = reader.at_stake.get_by_role("group", name="Table of what is at stake")
    assert table.evaluate(CUT)[0] <= 0
    headed = reader.at_stake.get_by_role("columnheader").all_inner_texts()
    assert headed == ["Issue", "Whose it is", "At this table", "Not at this table", "How that is known"]
    reader.page.set_viewport_size({"width": WIDTH, "height": 844})


def test_a_notice_is_in_sight_and_beside_the_picture(visit):
    visit.open("?nonsense=1")
    notice = visit.page.get_by_text("Ignored in this address")
    expect(notice).to_be_in_viewport(ratio=1)
    for down in (0, 300, 700):
        visit.page.evaluate("(down) => scrollTo(0, down)", down)
        visit.seen("() => 0")
        told, stage = notice.bounding_box(), visit.stage.bounding_box()
        apart = told["y"] >= stage["y"] + stage["height"] - 1 or told["y"] + told["height"] <= stage["y"] + 1
        assert apart, f"{down} px down the page, the notice covers the picture"


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
