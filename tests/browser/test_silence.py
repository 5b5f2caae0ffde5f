"""Exploring asks the server nothing, and the page asks no other host for anything, ever."""

from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import BrowserContext, Page, Request, expect

from tests.browser.reader import Reader

WITHIN = {"data", "blob"}  # schemes that reach no host


@pytest.fixture
def asked(page: Page) -> list[Request]:
    """Return the requests of *page*, as they happen."""
    requests: list[Request] = []
    page.on("request", lambda request: requests.append(request) if urlsplit(request.url).scheme not in WITHIN else None)
    return requests


@pytest.fixture
def reader(page: Page, address: str, asked: list[Request]) -> Iterator[Reader]:
    """Return a reader before whom the page has come to rest; hold it to asking nothing from then on."""
    reader = Reader(page, address).open()
    page.wait_for_load_state("networkidle")
    assert asked
    asked.clear()
    yield reader
    page.wait_for_load_state("networkidle")
    assert [request.url for request in asked] == []


def explore(reader: Reader) -> None:
    for name in ("At the table", "Around the table", "Left out", "Everyone"):
        reader.highlight(name)
    reader.country("Ukraine").check()
    reader.country("France").check()
    reader.country("Ukraine").uncheck()
    reader.country("France").uncheck()
    reader.search.press_sequentially("foreign minister")
    expect(reader.status).to_have_text("2 of 23 actors")
    reader.search.fill("")
    reader.pick("Kirill Dmitriev")
    reader.page.mouse.click(*reader.centre(5))
    reader.page.mouse.click(*reader.ground())
    reader.arrange("Network")
    reader.event.select_option(value="paris-meeting")
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


def test_the_page_comes_to_rest_and_asks_nothing_of_its_own_accord(page, address, asked):
    reader = Reader(page, address).open()
    page.wait_for_load_state("networkidle")
    asked.clear()
    explore(reader)
    assert [request.url for request in asked] == []


def test_a_whole_visit_asks_no_other_host_and_leaves_no_cookie(page: Page, context: BrowserContext, address, asked):
    reader = Reader(page, address).open()
    explore(reader)
    with page.expect_download():
        reader.button("Download data").click()
    reader.reload()
    assert {urlsplit(request.url).netloc for request in asked} == {urlsplit(address).netloc}
    assert context.cookies() == []


def test_another_dossier_is_asked_for_once_and_its_pictures_then_ask_nothing(page, address, asked):
    reader = Reader(page, address).open()
    page.wait_for_load_state("networkidle")
    asked.clear()
    reader.select("Dossier", "Reykjavik summit 1986")
    expect(page.locator("html")).to_have_attribute("data-ready", "reykjavik-1986")
    page.wait_for_load_state("networkidle")
    assert len(asked) == 1
    reader.highlight("At the table")
    reader.expect_query("?dossier=reykjavik-1986&highlight=at-the-table")
    assert len(asked) == 1
