"""What stands on the first screen, before anybody scrolls: few things at once, and the picture among them."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, ViewportSize, expect

from tests.browser.reader import Reader, reading

DESK: ViewportSize = {"width": 1440, "height": 900}
PHONE: ViewportSize = {"width": 390, "height": 844}
RECORDS = ["riyadh-2025", "reykjavik-1986", "kissinger-1973-75"]
LINES = """(legend) => new Set([...legend.querySelectorAll("li:not(.part)")].filter((at) => at.checkVisibility())
  .map((at) => Math.round((at.getBoundingClientRect().top + at.getBoundingClientRect().bottom) / 2 / 12))).size"""


@pytest.fixture(scope="module")
def visit(browser: Browser, address: str) -> Iterator[Reader]:
    with reading(browser, address, viewport=DESK) as reader:
        yield reader


def parts(reader: Reader) -> dict[str, Locator]:
    """Return what the first screen must hold, by what it is called."""
    return {
        "headline": reader.page.get_by_role("banner").get_by_role("heading", level=2),
        "event": reader.event,
        "highlight": reader.named_control("radiogroup", "Highlight"),
        "countries": reader.page.get_by_role("group", name="Country"),
        "search": reader.search,
        "arrangement": reader.named_control("radiogroup", "Arrange"),
        "picture": reader.stage,
        "legend": reader.named_control("list", "Legend"),
        "details": reader.details,
        "at stake": reader.at_stake,
        "what is taken away": reader.named_control("button", "Picture …"),
    }


@pytest.mark.parametrize("record", RECORDS)
def test_at_a_desk_all_that_is_used_stands_on_the_first_screen(visit: Reader, record: str) -> None:
    visit.open(f"?dossier={record}")
    for name, part in parts(visit).items():
        expect(part, name).to_be_in_viewport(ratio=1)
    stage = visit.stage.bounding_box()
    assert stage is not None
    assert stage["height"] * stage["width"] > DESK["height"] * DESK["width"] / 3


@pytest.mark.parametrize("record", RECORDS)
def test_at_a_desk_the_legend_has_at_most_two_lines_and_the_rest_is_behind_a_word(visit: Reader, record: str) -> None:
    visit.open(f"?dossier={record}")
    legend = visit.named_control("list", "Legend")
    box = legend.bounding_box()
    assert box is not None and box["height"] < 3 * 26
    legend.get_by_text("All signs").click()
    expect(legend.get_by_role("list", name="All signs").get_by_text("left out", exact=False).first).to_be_visible()
    expect(legend.get_by_role("list", name="All signs")).to_be_in_viewport(ratio=1)


def test_what_is_at_stake_is_right_under_the_picture(visit: Reader) -> None:
    visit.open()
    stage, stakes = visit.stage.bounding_box(), visit.at_stake.bounding_box()
    assert stage is not None and stakes is not None
    assert 0 <= stakes["y"] - (stage["y"] + stage["height"]) < 20


@pytest.mark.parametrize("record", RECORDS)
def test_on_a_telephone_the_whole_picture_stands_on_the_first_screen(
    browser: Browser, address: str, record: str
) -> None:
    with reading(browser, address, viewport=PHONE, has_touch=True, is_mobile=True) as reader:
        reader.open(f"?dossier={record}")
        expect(reader.stage).to_be_in_viewport(ratio=1)
        expect(reader.event).to_be_in_viewport(ratio=1)


def test_what_is_rarely_changed_opens_and_closes_by_keyboard(visit: Reader) -> None:
    visit.open()
    summary = visit.options.locator("summary")
    summary.focus()
    visit.page.keyboard.press("Enter")
    for name in ("Names", "Theme", "Ties"):
        expect(visit.named_control("combobox", name)).to_be_in_viewport(ratio=1)
    visit.page.keyboard.press("Enter")
    expect(visit.named_control("combobox", "Names")).to_be_hidden()
