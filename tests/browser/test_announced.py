"""What changes is said aloud, once; the first two minutes are had by keyboard alone, in what a screen reader reads."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.reader import Reader
from tests.browser.states import LOOKS, looking

HEARD = """() => {
  window.heard = [];
  for (const region of document.querySelectorAll("[role=status], [aria-live=polite]")) {
    new MutationObserver(() => { if (region.textContent) window.heard.push(region.textContent); })
      .observe(region, { childList: true, characterData: true, subtree: true });
  }
}"""
UP = "Shift+ArrowUp"


@pytest.fixture(scope="module")
def visit(browser: Browser, address: str) -> Iterator[Reader]:
    with looking(browser, address, LOOKS["wide, light"]) as reader:
        yield reader.open()


@pytest.fixture
def reader(visit: Reader) -> Reader:
    visit.open()
    visit.page.evaluate(HEARD)
    return visit


DEEDS = {
    "5 of 23 actors": lambda reader: reader.highlight("Left out"),
    "2 of 23 actors": lambda reader: reader.country("Ukraine").check(),
    "0 of 23 actors": lambda reader: reader.search.fill("nobody of that name"),
    "23 of 23 actors. Marco Rubio selected, at the table": lambda reader: reader.pick("Marco Rubio"),
    "Marco Rubio moved. Reset view puts everyone back.": lambda reader: reader.actor("Marco Rubio").press(UP),
    "Marco Rubio represents United States": lambda reader: reader.actor("Marco Rubio").press("ArrowRight"),
}  # fmt: skip


@pytest.mark.parametrize("said", DEEDS)
def test_a_change_is_said_once(reader: Reader, said: str) -> None:
    DEEDS[said](reader)
    expect(reader.page.locator("[role=status], [aria-live=polite]").filter(has_text=said)).to_have_count(1)
    assert reader.page.evaluate("window.heard") == [said]


def test_a_download_is_said_once(reader: Reader) -> None:
    with reader.page.expect_download():
        reader.button("Download PNG").press("Enter")
    expect(reader.page.get_by_text("Downloaded at-the-table")).to_be_visible()
    assert len(reader.page.evaluate("window.heard")) == 1


def test_the_first_two_minutes_are_had_by_keyboard_alone(reader: Reader) -> None:
    press = reader.page.keyboard.press
    press("Tab")
    press("Enter")  # Skip to the actors
    heard = reader.actors.aria_snapshot()
    assert 'heading "At the table (10)"' in heard
    assert 'heading "Left out (5)"' in heard
    press("Tab")
    while reader.page.evaluate("document.activeElement.dataset.actor") != "volodymyr-zelensky":
        press("ArrowDown")
    press("Enter")
    told = reader.details.aria_snapshot()
    assert "Left out" in told
    assert "Saudi Gazette, ¶" in told, "the claim names its source and the place in it"
    press("ArrowRight")
    expect(reader.actor("Ukraine")).to_be_focused()
    press("Enter")
    reader.expect_query("?pick=ukraine")
    press("Escape")
    press("/")
    expect(reader.search).to_be_focused()
    press("Tab")  # to the countries
    while not reader.country("Ukraine").evaluate("(at) => at === document.activeElement"):
        press("Tab")
    press("Space")
    expect(reader.status).to_contain_text("of 23 actors")
    while not reader.button("Download PNG").evaluate("(at) => at === document.activeElement"):
        press("Tab")
    with reader.page.expect_download() as download:
        press("Enter")
    assert download.value.suggested_filename.endswith(".png")
