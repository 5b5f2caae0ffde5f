"""The dialog Plotly figure, as a reader uses it."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.reader import Reader, reading

SLOW = 30_000  # ms: the server draws


@pytest.fixture(scope="module")
def visit(browser: Browser, address: str) -> Iterator[Reader]:
    with reading(browser, address, viewport={"width": 1280, "height": 800}) as reader:
        yield reader


@pytest.fixture
def shown(visit: Reader) -> Reader:
    """A reader who has opened the dialog on those left out."""
    visit.open("?highlight=left-out")
    visit.button("Plotly figure").click()
    expect(visit.page.get_by_role("dialog", name="Plotly figure")).to_be_visible()
    return visit


def test_it_shows_the_present_view_as_a_plotly_figure(shown: Reader) -> None:
    dialog = shown.page.get_by_role("dialog", name="Plotly figure")
    expect(dialog.get_by_text("Ukraine", exact=True)).to_be_visible(timeout=SLOW)
    expect(dialog.get_by_text("Marco Rubio", exact=True)).to_have_count(1)  # at the table: named, though not lit
    for neither in ("Kirill Dmitriev", "NATO"):
        expect(dialog.get_by_text(neither, exact=True)).to_have_count(0)
    expect(dialog.get_by_text("Left out: 2 people, 2 states, 1 bloc", exact=True)).to_be_visible()


def test_it_gives_the_line_of_python_that_makes_the_figure(shown: Reader, address: str) -> None:
    dialog = shown.page.get_by_role("dialog", name="Plotly figure")
    line = 'dashboard.figure(dashboard.read("data/riyadh-2025"), event="talks", highlight="left-out")'
    expect(dialog.get_by_text(line)).to_be_visible(timeout=SLOW)
    shown.page.context.grant_permissions(["clipboard-read", "clipboard-write"], origin=address)
    dialog.get_by_role("button", name="Copy as Python").click()
    expect(dialog.get_by_role("status")).to_have_text("Copied")
    assert shown.page.evaluate("navigator.clipboard.readText()") == line


def test_it_closes_by_its_button_and_gives_the_focus_back(shown: Reader) -> None:
    shown.page.get_by_role("dialog", name="Plotly figure").get_by_role("button", name="Close").click()
    expect(shown.page.get_by_role("dialog", name="Plotly figure")).to_have_count(0)
    expect(shown.button("Plotly figure")).to_be_focused()
    shown.page.keyboard.press("Escape")
    expect(shown.page.get_by_role("dialog")).to_have_count(0)
