"""Another dossier: chosen, addressed, reloaded and left again."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.reader import Reader, reading


@pytest.fixture(scope="module")
def visit(browser: Browser, address: str) -> Iterator[Reader]:
    with reading(browser, address, viewport={"width": 1440, "height": 900}) as reader:
        yield reader


@pytest.fixture
def reader(visit: Reader) -> Reader:
    return visit.open()


def expect_reykjavik(reader: Reader, status: str = "28 of 28 actors") -> None:
    expect(reader.page.locator("html")).to_have_attribute("data-ready", "reykjavik-1986")
    expect(reader.status).to_have_text(status)
    expect(reader.control("combobox", "Dossier").locator("option:checked")).to_have_text("Reykjavik summit 1986")
    expect(reader.actor("Ronald Reagan")).to_be_visible()
    expect(reader.marks).to_have_count(28)


def expect_riyadh(reader: Reader) -> None:
    expect(reader.page.locator("html")).to_have_attribute("data-ready", "riyadh-2025")
    expect(reader.status).to_have_text("23 of 23 actors")
    expect(reader.actor("Sergey Lavrov")).to_be_visible()
    expect(reader.marks).to_have_count(23)


def test_choosing_a_dossier_opens_it_on_its_own_opening_view_and_names_it_in_the_address(reader):
    reader.select("Dossier", "Reykjavik summit 1986")
    expect_reykjavik(reader)
    reader.expect_query("?dossier=reykjavik-1986")
    expect(reader.page.get_by_text(re.compile("ignored", re.I))).to_be_hidden()


def test_a_view_of_the_other_dossier_opens_from_its_address_and_reload_reopens_it(reader):
    query = "?dossier=reykjavik-1986&event=session-2&highlight=at-the-table&pick=ronald-reagan"
    reader.open(query)
    for _ in range(2):
        expect(reader.page.locator("html")).to_have_attribute("data-ready", "reykjavik-1986")
        expect(reader.event).to_have_value("session-2")
        expect(reader.radio("Highlight", "At the table")).to_be_checked()
        expect(reader.details.get_by_role("heading", name="Ronald Reagan")).to_be_visible()
        expect(reader.page.get_by_text(re.compile("ignored", re.I))).to_be_hidden()
        reader.expect_query(query)
        reader.reload()


def test_back_returns_to_the_dossier_and_the_view_before(reader):
    reader.highlight("Left out")
    reader.expect_query("?highlight=left-out")
    reader.select("Dossier", "Reykjavik summit 1986")
    reader.expect_query("?dossier=reykjavik-1986")
    expect(reader.page.locator("html")).to_have_attribute("data-ready", "reykjavik-1986")
    reader.page.go_back()
    reader.expect_query("?highlight=left-out")
    expect(reader.page.locator("html")).to_have_attribute("data-ready", "riyadh-2025")
    expect(reader.status).to_have_text("5 of 23 actors")
    expect(reader.marks).to_have_count(23)


def test_from_one_dossier_to_the_other_and_back_again_everything_follows(reader):
    reader.select("Dossier", "Reykjavik summit 1986")
    expect_reykjavik(reader)
    reader.select("Dossier", "US–Russia talks in Riyadh")
    expect_riyadh(reader)
    reader.expect_query("")


def test_a_country_that_is_gone_keeps_its_name_as_a_filter(reader):
    reader.open("?dossier=reykjavik-1986")
    reader.country("Soviet Union").check()
    reader.expect_query("?dossier=reykjavik-1986&country=SUN")
    expect(reader.status).to_have_text(re.compile(r"^1\d of 28 actors"))


CHOOSE = """async ([chooser, highlight, pause]) => {
  chooser.value = "reykjavik-1986";
  chooser.dispatchEvent(new Event("change", { bubbles: true }));
  for (let n = 0; n < 6; n += 1) {
    await new Promise((done) => setTimeout(done, pause));
    highlight.click();
  }
}"""
LATE = {
    "another event": lambda reader: reader.event.select_option("paris-meeting"),
    "an actor": lambda reader: reader.actor("Steve Witkoff").click(),
    "a highlight": lambda reader: reader.radio("Highlight", "Left out").check(),
}


@pytest.mark.parametrize("pause", [0, 10, 20, 40, 80])  # ms, of which some fall where the dossier has just come
def test_a_dossier_that_was_chosen_comes_whatever_is_chosen_soon_after(reader: Reader, pause: int) -> None:
    highlight = reader.radio("Highlight", "Left out").element_handle()
    chooser = reader.control("combobox", "Dossier").element_handle()
    reader.page.evaluate(CHOOSE, [chooser, highlight, pause])
    expect(reader.control("combobox", "Dossier")).to_have_value("reykjavik-1986")
    expect(reader.event).to_have_value("session-1")
    expect(reader.page).to_have_url(re.compile("[?]dossier=reykjavik-1986"))


@pytest.mark.parametrize("choose", LATE.values(), ids=list(LATE))
def test_what_is_chosen_of_a_dossier_that_is_being_left_is_dropped(reader, choose):
    held = []
    reader.page.route("**/_dash-update-component", lambda route: held.append(route))
    with reader.page.expect_request("**/_dash-update-component"):
        reader.select("Dossier", "Reykjavik summit 1986")
    choose(reader)
    for route in held:
        route.continue_()
    reader.page.unroute("**/_dash-update-component")
    expect_reykjavik(reader)
    reader.expect_query("?dossier=reykjavik-1986")
    expect(reader.radio("Highlight", "Everyone")).to_be_checked()
    expect(reader.page.get_by_role("banner")).to_contain_text("Session 1, morning")
