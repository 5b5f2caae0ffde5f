"""Exploring asks the server nothing, and the page asks no other host for anything, ever."""

from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Request, expect

from tests.browser.reader import Reader, reading

WITHIN = {"data", "blob"}  # schemes that reach no host


@pytest.fixture(scope="module")
def visit(browser: Browser, address: str) -> Iterator[Reader]:
    with reading(browser, address, viewport={"width": 1440, "height": 900}) as reader:
        yield reader


@pytest.fixture
def asked(visit: Reader) -> Iterator[list[str]]:
    """Return the addresses that the page asks for during this test, as it asks for them."""
    addresses: list[str] = []

    def hear(request: Request) -> None:
        if urlsplit(request.url).scheme not in WITHIN:
            addresses.append(request.url)

    visit.page.on("request", hear)
    yield addresses
    visit.page.remove_listener("request", hear)


@pytest.fixture
def reader(visit: Reader, asked: list[str]) -> Iterator[Reader]:
    """Return a reader before whom the page has come to rest, and hold it to asking nothing from then on."""
    visit.open().page.wait_for_load_state("networkidle")
    assert asked, "nobody heard the page being asked for"
    asked.clear()
    yield visit
    visit.page.wait_for_load_state("networkidle")
    assert asked == []


def explore(reader: Reader) -> None:
    for name in ("At the table", "Involved, not present", "Left out", "Everyone"):
        reader.highlight(name)
    reader.country("Ukraine").check()
    reader.expect_key("country", "UKR")
    reader.country("France").check()
    reader.expect_key("country", "FRA,UKR")
    reader.country("Ukraine").uncheck()
    reader.expect_key("country", "FRA")
    reader.country("France").uncheck()
    reader.expect_key("country", "")
    reader.search.press_sequentially("foreign minister")
    expect(reader.status).to_have_text("2 of 23 actors")
    reader.search.fill("")
    reader.expect_key("q", "")
    reader.pick("Kirill Dmitriev")
    reader.page.mouse.click(*reader.centre(5))
    reader.expect_query("?pick=sergey-lavrov")
    reader.arrange("Network")
    reader.event.select_option(value="paris-meeting")
    reader.expect_query("?event=paris-meeting&pick=sergey-lavrov&arrange=network")
    reader.page.mouse.click(*reader.ground())
    reader.expect_query("?event=paris-meeting&arrange=network")


def test_exploring_sends_no_request_at_all(reader):
    explore(reader)
    reader.page.go_back()
    reader.page.go_back()
    reader.button("Reset view").click()
    reader.expect_query("")


def test_looking_closer_and_changing_the_looks_sends_no_request(reader):
    for name in ("Zoom in", "Zoom in", "Zoom out", "Fit"):
        reader.button(name).click()
    reader.page.mouse.move(*reader.centre(3))
    expect(reader.page.locator("#card")).to_be_visible()
    for theme in ("Dark", "Light", "System"):
        reader.select("Theme", theme)
    reader.select("Names", "Own language")
    expect(reader.actor("Сергей Лавров")).to_be_visible()
    reader.at_stake.get_by_text("Claims").first.click()


def test_taking_a_picture_or_a_link_away_sends_no_request(reader):
    reader.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    for name in ("Download PNG", "Download SVG"):
        with reader.page.expect_download():
            reader.button(name).click()
    reader.button("Copy link").click()
    expect(reader.page.get_by_text("Link copied")).to_be_visible()


def test_another_dossier_is_asked_for_once_and_exploring_it_then_asks_nothing(visit, asked):
    visit.open().page.wait_for_load_state("networkidle")
    asked.clear()
    visit.select("Dossier", "Reykjavik summit 1986")
    expect(visit.page.locator("html")).to_have_attribute("data-ready", "reykjavik-1986")
    visit.highlight("At the table")
    visit.expect_query("?dossier=reykjavik-1986&highlight=at-the-table")
    visit.page.wait_for_load_state("networkidle")
    assert [urlsplit(one).path for one in asked] == ["/health", "/_dash-update-component"]  # first, whether it is there


def test_a_whole_visit_asks_no_other_host_and_leaves_no_cookie(visit, asked, address):
    explore(visit.open())
    with visit.page.expect_download():
        visit.button("Download data").click()
    visit.reload()
    assert {urlsplit(one).netloc for one in asked} == {urlsplit(address).netloc}
    assert visit.page.context.cookies() == []
