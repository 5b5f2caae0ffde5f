"""axe finds no violation, wide and narrow, light and dark, in every state that a reader can bring about."""

from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, expect

from tests.browser.reader import Reader, reading

SCREENS = {"wide": {"width": 1280, "height": 800}, "narrow": {"width": 390, "height": 844}}
STATES = (
    "opening", "selected", "at the table", "around the table", "left out", "nobody found", "claims of a stake",
    "a list asked about", "a file with problems", "a file opened",
)  # fmt: skip
FILES = {
    "a list asked about": ("ties.csv", "from,to,since\nAnna,Boris,2020\n"),
    "a file with problems": (
        "bad.gml",
        "graph [ node [ id 1 ] edge [ source 1 target 2 ] edge [ source 3 target 1 ] ]",
    ),
    "a file opened": ("pair.gml", 'graph [ node [ id 1 label "Anna" ] node [ id 2 ] edge [ source 1 target 2 ] ]'),
}

EVERYTHING = {"resultTypes": ["violations"]}
COLOURS = EVERYTHING | {"runOnly": {"type": "tag", "values": ["cat.color"]}}  # all that dark changes


@pytest.fixture(scope="module", params=SCREENS)
def visit(browser: Browser, address: str, request: pytest.FixtureRequest) -> Iterator[Reader]:
    with reading(browser, address, viewport=SCREENS[request.param]) as reader:
        yield reader.open()


def bring_about(reader: Reader, state: str) -> None:
    """Lead the page from wherever it is to *state*."""
    reader.page.keyboard.press("Escape")  # from a dialog
    if reader.button("Close file").is_visible():
        reader.button("Close file").click()
        expect(reader.page.locator("html[data-ready='riyadh-2025']")).to_be_attached()
    reader.button("Reset view").click()
    reader.expect_query("")
    if state in FILES:
        reader.drop(*FILES[state])
        seen = reader.button("Close file") if state == "a file opened" else reader.page.get_by_role("dialog")
        expect(seen).to_be_visible()
        return
    if state == "selected":
        reader.pick("Kirill Dmitriev")
        expect(reader.details).to_contain_text("Contested")
    elif state == "claims of a stake":
        reader.at_stake.locator("details:not([open]) > summary").first.click()
    elif state == "nobody found":
        reader.search.fill("nobody of that name")
        expect(reader.page.get_by_text("Nobody")).to_be_visible()
    elif state != "opening":
        reader.highlight(state.capitalize())
        reader.expect_query(f"?highlight={state.replace(' ', '-')}")


@pytest.mark.parametrize("theme", ["Light", "Dark"])
@pytest.mark.parametrize("state", STATES)
def test_axe_finds_no_violation(visit, state, theme):
    visit.select("Theme", theme)
    expect(visit.page.locator("html")).to_have_attribute("data-bs-theme", theme.lower())
    bring_about(visit, state)
    found = Axe().run(visit.page, options=EVERYTHING if theme == "Light" else COLOURS)
    assert found.violations_count == 0, found.generate_report()
