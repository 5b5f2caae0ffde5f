"""Enlarged to 400 %, or with text set wide apart, the page loses nothing and scrolls one way only."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from tests.browser.reader import Reader
from tests.browser.states import LOOKS, bring_about, looking

CUT = """() => [...document.querySelectorAll(".btn, .bar label, h1, h2, h3, .key, .inline, .clear, td, th, .claim")]
  .filter((at) => at.checkVisibility() && at.scrollWidth > at.clientWidth + 1)
  .filter((at) => getComputedStyle(at).overflowX !== "visible" && getComputedStyle(at).textOverflow !== "ellipsis")
  .map((at) => at.textContent.slice(0, 40))"""
ASIDE = """() => [...document.querySelectorAll("button, select, input, summary, a[href]")]
  .filter((at) => at.checkVisibility() && !at.closest(".wide, .chips, .skip"))
  .map((at) => [at.textContent.slice(0, 30) || at.id, at.getBoundingClientRect()])
  .filter(([, box]) => box.left < -1 && box.right > 0 || box.right > innerWidth + 1).map(([name]) => name)"""


@pytest.fixture(scope="module", params=["400 % zoom", "text spaced", "text spaced, 390 px"])
def seen(request: pytest.FixtureRequest, browser: Browser, address: str) -> Iterator[tuple[str, Reader]]:
    with looking(browser, address, LOOKS[request.param]) as reader:
        yield request.param, reader


@pytest.mark.parametrize("state", ["a contested seat picked", "a list asked about"])
def test_nothing_is_cut_and_nothing_stands_beside_the_page(seen: tuple[str, Reader], state: str) -> None:
    name, reader = seen
    bring_about(reader, LOOKS[name], state)
    assert reader.page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    assert reader.page.evaluate(ASIDE) == []
    assert reader.page.evaluate(CUT) == []
