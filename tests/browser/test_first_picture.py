"""The first picture waits for nothing that it does not need: not for Plotly, nor for letters that nobody reads yet."""

from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.reader import Reader

STANDING = """() => [...document.querySelectorAll("#stage path.point")].map((mark) =>
  [mark.getAttribute("d"), mark.getAttribute("transform"), mark.getAttribute("style")])"""
WRITTEN = """() => [...document.querySelectorAll("#stage text")].map((at) => at.outerHTML)"""
PICTURE = "#stage[data-waiting]"  # says how many names found no room, once a picture is painted
PLOTLYS = "#stage .js-plotly-plot path.point"


class Gate:
    """Holds what *page* asks for at *pattern*, but for addresses with *but* in them, until it is opened."""

    def __init__(self, page: Page, pattern: str, but: str = "") -> None:
        self.but, self.held, self.closed = but, list[Route](), True
        page.route(pattern, self.meet)

    def meet(self, route: Route) -> None:
        passes = not self.closed or (self.but and self.but in route.request.url)
        route.continue_() if passes else self.held.append(route)

    def open(self) -> None:
        self.closed = False
        for route in self.held:
            route.continue_()


@pytest.fixture
def plotly(page: Page, address: str) -> Gate:
    """A page that is painted, and Plotly, which is not there yet."""
    gate = Gate(page, "**/_script/plotly-*")
    page.goto(f"{address}/", wait_until="commit")
    page.locator(PICTURE).wait_for()
    return gate


def test_everyone_is_drawn_and_can_be_asked_for_before_plotly_has_come(page: Page, address: str, plotly: Gate):
    reader = Reader(page, address)
    reader.highlight("Left out")
    reader.expect_lit(["Ukraine", "Volodymyr Zelensky", "Europe", "France", "Emmanuel Macron"])
    assert page.locator(PLOTLYS).count() == 0
    assert page.locator("html[data-ready]").count() == 0
    expect(reader.marks).to_have_count(23)
    with page.expect_download() as download:
        reader.button("Download PNG").click()
    assert Path(download.value.path()).read_bytes().startswith(b"\x89PNG")


def test_plotly_s_marks_stand_where_ours_stood_letter_for_letter(page: Page, address: str, plotly: Gate):
    Reader(page, address).highlight("At the table")
    before = page.evaluate(STANDING), page.evaluate(WRITTEN)
    plotly.open()
    Reader(page, address).painted()
    expect(page.locator(PLOTLYS)).to_have_count(23)
    assert (page.evaluate(STANDING), page.evaluate(WRITTEN)) == before
    assert len({outline for outline, *_ in before[0]}) == 4, "of every kind in the record"


def test_what_is_chosen_after_plotly_has_come_is_painted_on_its_marks(page: Page, address: str, plotly: Gate):
    plotly.open()
    reader = Reader(page, address).painted()
    ours = page.locator("#stage path.point").first
    expect(ours).to_have_css("fill-opacity", "1")
    reader.highlight("Left out")
    expect(ours).to_have_css("fill-opacity", "0.2")


def test_a_page_that_never_gets_plotly_goes_on_without(page: Page, address: str, noise: list[str]):
    page.route("**/_script/plotly-*", lambda route: route.abort())
    page.goto(f"{address}/", wait_until="commit")
    page.locator(PICTURE).wait_for()
    page.wait_for_load_state("networkidle")
    reader = Reader(page, address)
    reader.highlight("Left out")
    expect(reader.marks.first).to_have_css("fill-opacity", "0.2")
    reader.pick("Ukraine")
    expect(reader.details).to_contain_text("Ukraine")
    expect(reader.marks).to_have_count(23)
    assert noise, "it was refused"
    noise.clear()


def test_the_picture_comes_before_the_letters_that_it_does_not_write(page: Page, address: str):
    others = Gate(page, "**/_font/*.woff2", but="noto-sans-latin-")
    page.goto(f"{address}/", wait_until="commit")
    expect(page.locator("#stage text.name", has_text="Marco Rubio")).to_be_visible()
    assert page.locator("html[data-ready]").count() == 0, "it is not all there"
    others.open()
    expect(page.locator("html[data-ready]")).to_be_attached()


def test_what_dash_asks_for_is_fetched_ahead_and_once(page: Page, address: str):
    asked: list[str] = []
    page.on("request", lambda request: asked.append(urlsplit(request.url).path))
    Reader(page, address).open()
    page.wait_for_load_state("networkidle")
    assert [asked.count(path) for path in ("/_dash-layout", "/_dash-dependencies")] == [1, 1]
    others = [path for path in asked if not path.startswith(("/_script/plotly-", "/_js/"))]
    assert [path for path in others if "plotly" in path] == []


def test_dash_is_told_of_no_control_that_already_shows_what_it_should(page: Page, address: str):
    reader = Reader(page, address).open()
    page.evaluate("""() => {
      const { set_props } = window.dash_clientside;
      window.told = [];
      window.dash_clientside.set_props = (id, properties) => { window.told.push(id); set_props(id, properties); };
    }""")
    page.get_by_role("list", name="Legend").get_by_role("button", name="Left out").click()
    expect(reader.radio("Highlight", "Left out")).to_be_checked()
    assert page.evaluate("() => window.told") == ["highlight"]
