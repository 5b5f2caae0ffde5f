"""Letters that every program draws: none is filled and stroked at once, or a halo would cover them in some."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.reader import Reader, reading

VIEWS = ["", "?highlight=left-out", "?pick=marco-rubio", "?arrange=network", "?names=own", "?dossier=kissinger-1973-75"]

# Of each text below a root: what it says, whether it is filled and stroked at once, its order, its class, its place.
TEXTS = """(root) => [...root.querySelectorAll("svg text")].map((text) => {
  const { fill, stroke, paintOrder } = getComputedStyle(text);
  const [told, hidden, x, y] = ["class", "aria-hidden", "x", "y"].map((name) => text.getAttribute(name));
  const both = fill !== "none" && stroke !== "none";
  return { says: text.textContent, both, order: paintOrder, told, hidden, at: `${x} ${y}` };
})"""


@pytest.fixture(scope="module")
def visit(browser: Browser, address: str) -> Iterator[Reader]:
    with reading(browser, address, viewport={"width": 1440, "height": 900}) as reader:
        yield reader


def texts(visit: Reader, query: str) -> dict[str, list[dict]]:
    """Return the texts of a view, of the page and of its SVG."""
    visit.open(query)
    with visit.page.expect_download() as download:
        visit.button("Download SVG").click()
    return {
        "page": visit.seen(f"() => ({TEXTS})(document)"),
        "file": visit.page.evaluate(
            f"""(text) => {{
              const box = document.body.appendChild(document.createElement("div"));
              box.innerHTML = text;
              const found = ({TEXTS})(box);
              box.remove();
              return found;
            }}""",
            Path(download.value.path()).read_text("utf-8"),
        ),
    }


@pytest.mark.parametrize("query", VIEWS)
def test_no_text_has_both_fill_and_stroke_and_none_an_order_of_them(visit, query):
    for where, found in texts(visit, query).items():
        assert found, where
        assert [text["says"] for text in found if text["both"] or text["order"] != "normal"] == []


def test_each_name_has_its_halo_below_it_which_nobody_is_told_of(visit):
    for found in texts(visit, "").values():
        names = [n for n, text in enumerate(found) if text["told"] in ("name", "words", "caption")]
        assert names
        for n in names:
            same = [text for text in found[:n] if (text["says"], text["at"]) == (found[n]["says"], found[n]["at"])]
            assert [(text["told"], text["hidden"]) for text in same] == [("halo", "true")]
            assert found[n]["hidden"] is None
