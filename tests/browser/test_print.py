"""On paper: the whole picture and a true legend, however the paper lies and whatever the screen shows."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect

from dashboard.drawing import theme
from tests.browser.paper import Painted, sheets
from tests.browser.reader import Reader, reading

LIES = pytest.mark.parametrize("landscape", [False, True], ids=["portrait", "landscape"])
SCHEMES = pytest.mark.parametrize("scheme", ["light", "dark"])
NEAR = 0.002  # of a colour's part: a PDF writes four decimals


@pytest.fixture(scope="module")
def visit(browser: Browser, address: str) -> Iterator[Reader]:
    with reading(browser, address, viewport={"width": 1440, "height": 900}) as reader:
        yield reader


def first(reader: Reader, *, landscape: bool) -> tuple[tuple[float, float], list[Painted]]:
    """Return the size of the first sheet that the page prints, pt, and what is on it."""
    return sheets(reader.page.pdf(format="A4", landscape=landscape))[0]


def of_tone(sheet: list[Painted], tone: str, how: str) -> list[Painted]:
    wanted = [int(theme.LIGHT[tone][start : start + 2], 16) / 255 for start in (1, 3, 5)]
    return [
        one
        for one in sheet
        if one.how == how and all(abs(float(a) - b) < NEAR for a, b in zip(one.colour.split(), wanted, strict=True))
    ]


def marks(sheet: list[Painted], tone: str, how: str) -> list[Painted]:
    """Return what is as small as a mark."""
    return [
        one for one in of_tone(sheet, tone, how) if 4 < one.box[2] - one.box[0] < 30 and one.box[3] - one.box[1] > 4
    ]


def room(sheet: list[Painted]) -> tuple[float, float, float, float]:
    """Return the box of the room: of the table and the band about it, beyond which those left out stand."""
    large = [one.box for one in of_tone(sheet, "around", "fill") if one.box[2] - one.box[0] > 100]
    assert large, "the room is not on the sheet"
    return large[0]


@SCHEMES
@LIES
def test_the_whole_picture_is_on_the_first_sheet(visit, landscape, scheme):
    visit.page.emulate_media(color_scheme=scheme)
    visit.open()
    (width, height), sheet = first(visit, landscape=landscape)
    left, low, right, high = room(sheet)
    assert right - left > 0.6 * width
    assert high - low > 0.25 * height
    for box in [one.box for tone in ("at-the-table", "left-out", "involved") for how in ("fill", "stroke")
                for one in of_tone(sheet, tone, how)]:  # fmt: skip
        assert box[0] >= 0
        assert box[1] >= 0
        assert box[2] <= width
        assert box[3] <= height
    inside = [one for one in marks(sheet, "left-out", "stroke") if one.box[1] > low - 0.2 * height]
    assert len(inside) >= 5  # Ukraine, Zelensky, Europe, France, Macron


@SCHEMES
@LIES
def test_the_full_marks_of_the_legend_are_printed_full(visit, landscape, scheme):
    visit.page.emulate_media(color_scheme=scheme)
    visit.open()
    _, sheet = first(visit, landscape=landscape)
    lowest = min(one.box[1] for one in marks(sheet, "no-report", "stroke"))
    for tone in ("at-the-table", "mediator"):
        assert min(one.box[1] for one in marks(sheet, tone, "fill")) <= lowest + 60, f"{tone} is full in the legend"
        assert len(marks(sheet, tone, "fill")) >= 3


@LIES
def test_a_picture_in_a_frame_is_printed_whole(visit, landscape):
    visit.page.emulate_media(color_scheme="light")
    visit.open("?embed=1")
    (width, _), sheet = first(visit, landscape=landscape)
    left, _, right, _ = room(sheet)
    assert left >= 0
    assert 0.6 * width < right <= width


def test_a_record_so_large_that_the_screen_shows_it_on_a_canvas_is_printed(visit):
    visit.page.emulate_media(color_scheme="light")
    visit.open("?dossier=kissinger-1973-75")
    _, sheet = first(visit, landscape=True)
    assert len(marks(sheet, "no-report", "stroke")) + len(marks(sheet, "at-the-table", "fill")) > 3


def test_after_printing_the_page_is_as_it_was(visit):
    visit.page.emulate_media(color_scheme="dark")
    visit.open()
    expect(visit.page.locator(".dash-graph--pending")).to_have_count(0)  # Dash has done with its graph
    before = visit.page.locator("#stage").inner_html()
    first(visit, landscape=True)
    assert visit.page.locator("#stage").inner_html() == before
    assert visit.page.locator("html").get_attribute("data-bs-theme") == "dark"
