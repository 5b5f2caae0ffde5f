"""The pictures in the documents show what the program draws today.

The words that a picture carries are compared letter by letter. What is painted is compared as the eye does, in squares:
another Chromium smooths the edges of letters in another way, and moves nothing.
"""

import base64
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

from scripts.pictures import DOCS, PICTURES, make
from tests.browser.chunks import size, texts

SAME = ("Description", "Dossier-SHA256", "URL")  # of what a picture says of itself; the moment is another
SQUARE = 8  # px
MOST = 20  # of 255, by which the mean of a square may differ in one colour
APART = """async ([one, other, square]) => {
  const pixels = async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const picture = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
    const context = new OffscreenCanvas(picture.width, picture.height).getContext("2d");
    context.drawImage(picture, 0, 0);
    return context.getImageData(0, 0, picture.width, picture.height);
  };
  const [a, b] = [await pixels(one), await pixels(other)];
  const wide = Math.ceil(a.width / square);
  const sums = new Float64Array(wide * Math.ceil(a.height / square) * 3);
  for (let y = 0; y < a.height; y += 1) for (let x = 0; x < a.width; x += 1) for (let c = 0; c < 3; c += 1) {
    const at = (y * a.width + x) * 4 + c;
    sums[(Math.floor(y / square) * wide + Math.floor(x / square)) * 3 + c] += a.data[at] - b.data[at];
  }
  const found = [];
  sums.forEach((sum, i) => {
    const by = Math.abs(sum) / square ** 2;
    const place = Math.floor(i / 3);
    found.push([by, (place % wide) * square, Math.floor(place / wide) * square]);
  });
  return found.sort((p, q) => q[0] - p[0]).slice(0, 20);
}"""


def apart(browser: Browser, one: bytes, other: bytes) -> list[tuple[float, int, int]]:
    """Return the squares in which two pictures of one size differ most: by how much, x and y."""
    page = browser.new_page()
    try:
        packed = [base64.b64encode(picture).decode() for picture in (one, other)]
        return [tuple(square) for square in page.evaluate(APART, [*packed, SQUARE])]
    finally:
        page.close()


@pytest.mark.parametrize("name", PICTURES)
def test_a_picture_in_the_documents_is_what_the_program_draws_today(
    name: str, browser: Browser, cache: Path, tmp_path: Path, browser_type_launch_args: dict[str, Any],
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    if chosen := browser_type_launch_args.get("executable_path"):
        monkeypatch.setenv("AT_THE_TABLE_BROWSER", str(chosen))
    assert make(name, tmp_path)
    today, shown = (tmp_path / name).read_bytes(), (DOCS / name).read_bytes()
    mend = f"make it anew: python -m scripts.pictures {name}"
    assert {key: texts(shown)[key] for key in SAME} == {key: texts(today)[key] for key in SAME}, mend
    assert size(shown) == size(today), mend
    differing = [square for square in apart(browser, today, shown) if square[0] > MOST]
    assert differing == [], f"{mend}; it differs at (by, x, y)"


def test_a_mark_that_has_moved_is_seen(browser: Browser, tmp_path: Path) -> None:
    page = browser.new_page(viewport={"width": 200, "height": 100})
    draw = "<body style='margin:0'><svg width=200 height=100><circle cx={} cy=50 r=4 fill='#0072b2'/></svg>"
    pictures = []
    for x in (50, 58):
        page.set_content(draw.format(x))
        pictures.append(page.screenshot())
    page.close()
    assert apart(browser, pictures[0], pictures[0])[0][0] == 0
    assert apart(browser, *pictures)[0][0] > MOST
