"""What changes is said aloud, once; the first two minutes are had by keyboard alone, in what a screen reader reads."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.reader import Reader, reading
from tests.browser.states import LOOKS, looking

HEARD = """() => {
  window.heard = [];
  for (const region of document.querySelectorAll("[role=status], [aria-live=polite]")) {
    new MutationObserver(() => { if (region.textContent) window.heard.push(region.textContent); })
      .observe(region, { childList: true, characterData: true, subtree: true });
  }
}"""
HEARD_FROM_THE_START = """
window.heard = [];
new MutationObserver((changes) => {
  const elements = changes.map(({ target }) => target.nodeType === Node.ELEMENT_NODE ? target : target.parentElement);
  const regions = elements.map((one) => one?.closest("[role=status], [aria-live=polite]"));
  for (const region of new Set(regions)) {
    if (region?.textContent && !region.closest("[aria-busy=true]")) window.heard.push(region.textContent);
  }
}).observe(document, { childList: true, characterData: true, subtree: true });
"""
PARIS = "Emergency meeting of European leaders"
TOLD = """async () => {
  const { scene, view } = await shown();
  const { alternative } = await modules("model/alternative");
  const { highlightOf } = await modules("model/highlight");
  return alternative(scene, view, highlightOf(scene, view));
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


def to_paris(reader: Reader) -> None:
    reader.event.select_option(value="paris-meeting")


DEEDS = {
    "5 of 23 actors": lambda reader: reader.highlight("Left out"),
    "2 of 23 actors": lambda reader: reader.country("Ukraine").check(),
    "0 of 23 actors": lambda reader: reader.search.fill("nobody of that name"),
    "23 of 23 actors. Marco Rubio selected, at the table": lambda reader: reader.pick("Marco Rubio"),
    "Marco Rubio moved. Reset view puts everyone back.": lambda reader: reader.actor("Marco Rubio").press(UP),
    f"Event: {PARIS}, Paris, 17 February 2025": to_paris,
    "Marco Rubio represents United States": lambda reader: reader.actor("Marco Rubio").press("ArrowRight"),
}  # fmt: skip


@pytest.mark.parametrize("said", DEEDS)
def test_a_change_is_said_once(reader: Reader, said: str) -> None:
    DEEDS[said](reader)
    expect(reader.page.locator("[role=status], [aria-live=polite]").filter(has_text=said)).to_have_count(1)
    assert reader.page.evaluate("window.heard") == [said]


def test_what_the_page_opens_with_is_no_change_and_the_first_change_is_said(browser: Browser, address: str) -> None:
    with reading(browser, address, viewport={"width": 1280, "height": 800}, locale="en") as reader:
        reader.page.add_init_script(HEARD_FROM_THE_START)
        reader.open("?highlight=at-the-table")
        expect(reader.status).to_have_text("10 of 23 actors")
        assert reader.page.evaluate("window.heard") == []
        reader.highlight("Left out")
        expect(reader.status).to_have_text("5 of 23 actors")
        assert reader.page.evaluate("window.heard") == ["5 of 23 actors"]


def test_another_dossier_is_said_with_its_event(reader: Reader) -> None:
    reader.select("Dossier", "Reykjavik summit 1986")
    reader.expect_key("dossier")
    said = reader.page.locator("[aria-live=polite]").filter(has_text="Event: ")
    expect(said).to_contain_text("Reykjavik")


def test_the_title_of_the_page_names_what_is_selected_the_event_and_the_dossier(reader: Reader) -> None:
    expect(reader.page).to_have_title("US–Russia talks · US–Russia talks in Riyadh · At the Table")
    reader.pick("Marco Rubio")
    expect(reader.page).to_have_title("Marco Rubio · US–Russia talks · US–Russia talks in Riyadh · At the Table")
    reader.open("?pick=emmanuel-macron~represents~france")
    expect(reader.page).to_have_title(re.compile("^Emmanuel Macron represents France · "))
    to_paris(reader)
    expect(reader.page).to_have_title(re.compile(f" · {PARIS} · "))
    reader.select("Dossier", "Reykjavik summit 1986")
    expect(reader.page).to_have_title(re.compile("Reykjavik"))


def images(reader: Reader) -> list[str]:
    """Return the name of each image in the accessibility tree that the browser makes."""
    client = reader.page.context.new_cdp_session(reader.page)
    client.send("Accessibility.enable")
    nodes = client.send("Accessibility.getFullAXTree")["nodes"]
    client.detach()
    pictures = [node for node in nodes if not node["ignored"] and node["role"]["value"] in {"image", "SvgRoot"}]
    return [node.get("name", {}).get("value", "") for node in pictures]


def test_the_picture_is_one_image_named_by_its_alternative_text(reader: Reader) -> None:
    assert images(reader) == [reader.page.evaluate(TOLD)]
    reader.highlight("Left out")
    reader.arrange("Network")
    [told] = images(reader)
    assert told == reader.page.evaluate(TOLD)
    assert "Shown: left out (5 of 23 actors)." in told


def test_the_claims_of_an_issue_say_which_it_is(reader: Reader) -> None:
    row = reader.at_stake.get_by_role("row").nth(1)
    issue = row.get_by_role("rowheader").inner_text()
    row.locator("summary").click()
    names = row.get_by_role("heading").all_inner_texts()
    assert names
    assert all(issue in name for name in names)


def test_whatever_scrolls_says_what_it_is(reader: Reader) -> None:
    nameless = """() => [...document.querySelectorAll("body *")].filter((one) => {
      const { overflowX, overflowY } = getComputedStyle(one);
      const scrolls = [overflowX, overflowY].some((way) => ["auto", "scroll"].includes(way));
      return scrolls && one.checkVisibility() && !one.closest("[role=group], section, dialog")
        && !one.matches("[aria-label], [aria-labelledby]");
    }).map((one) => one.className)"""
    assert reader.page.evaluate(nameless) == []
    expect(reader.page.get_by_role("group", name="Actors", exact=True)).to_have_count(1)


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
    assert 'heading "At the table: 7 people, 3 states"' in heard
    assert 'heading "Left out: 2 people, 2 states, 1 bloc"' in heard
    press("Tab")
    while reader.page.evaluate("document.activeElement.dataset.actor") != "volodymyr-zelensky":
        press("ArrowDown")
    press("Enter")
    expect(reader.details.get_by_role("heading", name="Volodymyr Zelensky")).to_be_visible()
    told = reader.details.aria_snapshot()
    assert "Left out" in told
    assert "Saudi Gazette (news report), no public address, ¶" in told, "the claim names its source and the place in it"
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
