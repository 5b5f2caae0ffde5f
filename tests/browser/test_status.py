"""What the page says of the view is read whole, at every width, and covers nothing of the picture."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.reader import Reader, reading
from tests.browser.states import PAIR

SCREENS = [(1440, 900), (1024, 768), (390, 844), (320, 568)]
CUT = "(at) => Math.max(at.scrollWidth - at.clientWidth, at.scrollHeight - at.clientHeight)"
LAID_OUT = """() => [...document.querySelectorAll("#stage path.point, #stage text.name")].map((at) => {
  const { x, y, width, height } = at.getBoundingClientRect();
  return [x, y, width, height];
})"""


@pytest.fixture(scope="module")
def visit(browser: Browser, address: str) -> Iterator[Reader]:
    with reading(browser, address, viewport={"width": 1440, "height": 900}) as reader:
        yield reader.open()


@pytest.fixture(params=SCREENS, ids=lambda screen: f"{screen[0]} px")
def reader(visit: Reader, request: pytest.FixtureRequest) -> Reader:
    width, height = request.param
    visit.page.set_viewport_size({"width": width, "height": height})
    visit.turn("?")  # another test may have left a file open, and lit what the next one lights
    return visit


def overlap(one: dict[str, float], x: float, y: float, width: float, height: float) -> bool:
    return (
        one["x"] < x + width and x < one["x"] + one["width"] and one["y"] < y + height and y < one["y"] + one["height"]
    )


def test_of_a_contested_selection_the_status_shows_every_word(reader: Reader) -> None:
    reader.turn("?pick=kirill-dmitriev")
    expect(reader.status).to_contain_text("Kirill Dmitriev selected, involved, not present, contested")
    assert reader.status.evaluate(CUT) <= 0
    assert reader.status.evaluate("(at) => getComputedStyle(at).textOverflow") == "clip"


def test_of_a_tie_of_many_words_the_status_shows_every_word(reader: Reader) -> None:
    reader.turn("?pick=kirill-dmitriev&highlight=at-the-table")
    reader.details.get_by_role("button", name="show this tie").last.click()
    expect(reader.status).to_contain_text("counts the cost of sanctions to United States: selected")
    assert reader.status.evaluate(CUT) <= 0


def test_the_notice_of_an_opened_file_covers_no_mark_and_no_name(reader: Reader) -> None:
    reader.open()
    reader.drop(*PAIR)
    reader.page.locator("html[data-ready='pair']").wait_for(state="attached")
    notice = reader.page.get_by_text("Opened pair.gml: 2 actors, 1 tie.")
    expect(notice).to_be_visible()
    box = notice.bounding_box()
    assert box is not None
    laid_out = reader.seen(LAID_OUT)
    assert laid_out
    assert [one for one in laid_out if overlap(box, *one)] == []
    stage = reader.stage.bounding_box()
    assert stage is not None
    assert not overlap(box, *stage.values())


def test_a_choice_that_hides_whom_the_search_finds_is_named_and_can_be_dropped_alone(reader: Reader) -> None:
    reader.turn("?highlight=left-out&q=rubio&arrange=network")
    picture = reader.control("region", "Picture")
    told = "“rubio” finds Marco Rubio, whom the highlight “Left out” hides."
    expect(picture.get_by_text(told)).to_be_visible()
    expect(reader.status).to_have_text(f"0 of 23 actors. {told}")
    assert reader.status.evaluate(CUT) <= 0
    reader.control("button", "Drop highlight", picture).click()
    reader.expect_query("?q=rubio&arrange=network")
    expect(reader.radio("Highlight", "Everyone")).to_be_checked()
    expect(reader.status).to_have_text("1 of 23 actors")
    expect(picture.get_by_text("Nobody in this view")).to_be_hidden()


def test_either_of_two_choices_that_hide_somebody_can_be_dropped(reader: Reader) -> None:
    reader.turn("?highlight=left-out&country=SAU")
    picture = reader.control("region", "Picture")
    expect(picture.get_by_text("The country “Saudi Arabia” hides ")).to_be_visible()
    expect(picture.get_by_text("The highlight “Left out” hides ")).to_be_visible()
    reader.control("button", "Drop country", picture).click()
    reader.expect_query("?highlight=left-out")
    expect(reader.country("Saudi Arabia")).not_to_be_checked()


def test_a_highlight_of_nobody_hides_nobody_who_was_asked_for(reader: Reader) -> None:
    reader.open()
    reader.drop(*PAIR)
    reader.page.locator("html[data-ready='pair']").wait_for(state="attached")
    reader.highlight("Left out")
    expect(reader.status).to_have_text("0 of 2 actors")
    expect(reader.control("region", "Picture").get_by_text("hides")).to_have_count(0)
    expect(reader.button("Show everyone")).to_be_visible()


def test_choices_that_hide_somebody_together_are_dropped_together(reader: Reader) -> None:
    reader.turn("?highlight=left-out&country=SAU,FRA&q=rubio")
    picture = reader.control("region", "Picture")
    told = "whom the highlight “Left out” and the countries “France” and “Saudi Arabia” together hide."
    expect(picture.get_by_text(told)).to_be_visible()
    reader.control("button", "Drop highlight and countries", picture).click()
    reader.expect_query("?q=rubio")


def test_a_search_that_finds_nobody_at_all_says_so_and_can_be_cleared(reader: Reader) -> None:
    reader.turn("?highlight=left-out&q=nobody")
    picture = reader.control("region", "Picture")
    expect(picture.get_by_text("“nobody” finds nobody in this dossier.")).to_be_visible()
    expect(reader.status).to_have_text("0 of 23 actors")
    reader.control("button", "Clear search", picture).press("Enter")
    reader.expect_query("?highlight=left-out")
    expect(reader.search).to_have_value("")
    assert reader.page.evaluate("document.activeElement !== document.body"), "the focus is not lost"
