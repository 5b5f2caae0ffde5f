"""The dialog *Picture*: a reader sees the paper, writes on it, chooses how it looks, and takes it away."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from playwright.sync_api import Browser, Locator, expect

from dashboard.drawing.theme import PAPERS
from dashboard.drawing.view_choices import LONGEST_ALTERNATIVE, PICTURE_TEXTS
from tests.browser import chunks
from tests.browser.paper import sheets
from tests.browser.reader import Reader, reading

SVG = "{http://www.w3.org/2000/svg}"
HEADLINE = "They talked about Ukraine without Ukraine"
HOSTILE = "<img src=x onerror=alert(1)>&amp;</text><script>alert(1)</script>\u202e"
WIDE = {"Headline": "W" * 140, "Note": "字" * 280, "Credit": "@" * 140}
OUTSIDE = """(svg) => {
  const { width, height } = svg.viewBox.baseVal;
  return [...svg.querySelectorAll("text")].filter((text) => {
    const { x, y, width: wide, height: high } = text.getBBox();
    return x < -1 || y < -1 || x + wide > width + 1 || y + high > height + 1;
  }).map((text) => text.textContent);
}"""


@pytest.fixture(scope="module")
def visit(browser: Browser, address: str) -> Iterator[Reader]:
    with reading(browser, address, viewport={"width": 1440, "height": 900}) as reader:
        reader.page.context.grant_permissions(["clipboard-read", "clipboard-write"], origin=address)
        yield reader


@pytest.fixture
def reader(visit: Reader) -> Reader:
    return visit.open()


def preview(reader: Reader) -> Locator:
    return reader.dialog("Picture").get_by_role("img")


def write(reader: Reader, name: str, text: str) -> None:
    """Write *text* into the box of that *name*, and wait until the preview shows it."""
    reader.control("textbox", name).fill(text)
    place = [one.label for one in PICTURE_TEXTS.values()].index(name)
    told = "([at, place, text]) => JSON.parse(at.dataset.written ?? '[]')[place] === text"
    box = reader.control("textbox", name).input_value()
    reader.page.wait_for_function(told, arg=[preview(reader).element_handle(), place, box])


def shown(reader: Reader) -> str:
    """Return all that stands on the paper of the preview, in one line."""
    texts: list[str] = preview(reader).locator("text").all_text_contents()
    return " ".join(texts)


def taken(reader: Reader, name: str) -> tuple[str, bytes]:
    button = reader.dialog("Picture").get_by_role("button", name=name, exact=True)
    with reader.page.expect_download() as download:
        button.click()
    return download.value.suggested_filename, Path(download.value.path()).read_bytes()


def drawing(reader: Reader) -> tuple[ElementTree.Element, str]:
    """Return the SVG that is downloaded, and all its words in one line."""
    root = ElementTree.fromstring(taken(reader, "Download SVG")[1])
    return root, " ".join(" ".join(part.itertext()) for part in root.iter(f"{SVG}text"))


def copied(reader: Reader, name: str) -> str:
    reader.button(name).click()
    expect(reader.dialog("Picture").get_by_role("status")).to_contain_text("copied")
    text: str = reader.page.evaluate("() => navigator.clipboard.readText()")
    return text


def test_it_takes_the_focus_closes_with_escape_and_gives_the_focus_back(reader: Reader) -> None:
    reader.button("Picture …").focus()
    reader.page.keyboard.press("Enter")
    dialog = reader.page.get_by_role("dialog", name="Picture", exact=True)
    expect(dialog.locator(":focus")).to_have_count(1)
    for _ in range(30):
        reader.page.keyboard.press("Tab")
        outside = "() => !document.activeElement.closest('dialog') && document.activeElement !== document.body"
        assert not reader.page.evaluate(outside)
    reader.page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    expect(reader.button("Picture …")).to_be_focused()


def test_the_boxes_hint_at_what_the_picture_has_where_nothing_is_written(reader: Reader) -> None:
    headline = reader.page.get_by_role("banner").get_by_role("heading", level=2).inner_text()
    assert reader.control("textbox", "Headline").get_attribute("placeholder") == headline
    assert "made with At the Table" in (reader.control("textbox", "Credit").get_attribute("placeholder") or "")
    assert [reader.control("textbox", text.label).input_value() for text in PICTURE_TEXTS.values()] == ["", "", ""]
    expect(preview(reader)).to_have_attribute("data-shape", "landscape")
    assert headline in shown(reader)


def test_what_is_written_stands_on_the_preview_and_in_every_file(reader: Reader) -> None:
    written = {"Headline": HEADLINE, "Note": "As of that evening.", "Credit": "Map: A. B."}
    for name, text in written.items():
        write(reader, name, text)
    root, words = drawing(reader)
    for text in written.values():
        assert text in shown(reader)
        assert text in words
    assert "made with At the Table" not in words
    assert root.findtext(f"{SVG}title") == HEADLINE
    alternative = copied(reader, "Copy alt text")
    assert alternative.startswith(f"{HEADLINE}. US–Russia talks, Al-Diriyah Palace, Riyadh, 18 February 2025.")
    assert "As of that evening." in alternative
    assert root.findtext(f"{SVG}desc") == alternative
    assert chunks.texts(taken(reader, "Download PNG")[1])["Description"] == alternative
    assert preview(reader).get_attribute("aria-label") == f"Preview: {alternative}"


def test_the_same_picture_is_shown_and_downloaded(reader: Reader) -> None:
    write(reader, "Headline", HEADLINE)
    root, _ = drawing(reader)
    painted = [part.get("d") for part in root.iter(f"{SVG}path")]
    assert painted == preview(reader).locator("path").evaluate_all("(all) => all.map((at) => at.getAttribute('d'))")


def test_what_is_at_stake_comes_along_where_that_is_asked_for(reader: Reader) -> None:
    expect(preview(reader)).to_have_attribute("data-shape", "landscape")
    assert "At stake" not in shown(reader)
    reader.control("checkbox", "With what is at stake").check()
    expect(preview(reader).get_by_text("At stake", exact=True)).to_be_attached()
    assert "Ukraine's NATO membership: Ukraine, NATO, United States, Europe; not at the table: Ukraine" in shown(reader)
    assert "Territory: Crimea" in drawing(reader)[1]
    alternative = copied(reader, "Copy alt text")
    assert "At stake: The settlement of the war in Ukraine" in alternative
    assert len(alternative) <= LONGEST_ALTERNATIVE


@pytest.mark.parametrize("shape", PAPERS)
def test_a_shape_is_seen_at_once_and_is_that_of_the_file(reader: Reader, shape: str) -> None:
    width, height = PAPERS[shape]
    reader.select("Shape", shape.capitalize())
    reader.select("Size", "1×")
    expect(preview(reader).locator("svg")).to_have_attribute("viewBox", f"0 0 {width} {height}")
    box = preview(reader).locator("svg").bounding_box()
    assert box is not None
    assert box["width"] / box["height"] == pytest.approx(width / height, rel=0.02)
    assert chunks.size(taken(reader, "Download PNG")[1]) == (width, height)


def test_the_theme_of_the_picture_is_its_own(reader: Reader) -> None:
    reader.select("Picture theme", "Dark")
    ground = drawing(reader)[0].find(f"{SVG}rect")
    assert ground is not None and int(ground.get("fill", "")[1:3], 16) < 60
    expect(reader.page.locator("html")).to_have_attribute("data-bs-theme", "light")


def test_a_picture_has_the_ties_between_sides_unless_its_reader_says_otherwise(reader: Reader) -> None:
    counts = {}
    for name in ("Between sides", "All", "None"):
        if name != "Between sides":
            reader.select("Picture ties", name)
        root, words = drawing(reader)
        counts[name] = sum(part.get("class") == "tie" for part in root.iter(f"{SVG}path"))
        assert ("tie between sides" in words) == (name == "Between sides")
    assert counts["All"] >= counts["Between sides"] > counts["None"] == 0


@pytest.mark.parametrize("shape", PAPERS)
def test_the_longest_texts_of_the_widest_letters_stay_on_the_paper_and_leave_a_picture(
    reader: Reader, shape: str
) -> None:
    reader.select("Shape", shape.capitalize())
    reader.control("checkbox", "With what is at stake").check()
    for name, text in WIDE.items():
        write(reader, name, text)
    svg = preview(reader).locator("svg")
    assert svg.evaluate(OUTSIDE) == []
    for text in WIDE.values():
        assert shown(reader).replace(" ", "").count(text[0]) >= len(text), "no letter is left out"
    room = svg.locator("ellipse").last.evaluate("(at) => at.getBBox().height")
    assert room > PAPERS[shape][1] / 12


def test_a_box_takes_no_more_letters_than_the_picture_has_room_for(reader: Reader) -> None:
    for text in PICTURE_TEXTS.values():
        box = reader.control("textbox", text.label)
        box.press_sequentially("x" * 3)
        assert box.get_attribute("maxlength") == str(text.longest)


def test_a_hostile_text_is_text(reader: Reader) -> None:
    for text in PICTURE_TEXTS.values():
        write(reader, text.label, HOSTILE[: text.longest])
    assert preview(reader).locator("img, script").count() == 0
    root, words = drawing(reader)
    assert [part for part in root.iter() if part.tag.endswith(("img", "script"))] == []
    assert "<img src=x onerror=alert(1)>" in words
    assert "\u202e" not in words
    assert root.findtext(f"{SVG}title", "").startswith("<img src=x")


def test_what_is_written_is_in_the_link_only_where_that_is_asked_for(reader: Reader) -> None:
    write(reader, "Headline", HEADLINE)
    write(reader, "Note", "Über alles")
    reader.expect_query("")
    assert json.loads(drawing(reader)[0].findtext(f"{SVG}metadata", ""))["URL"] == f"{reader.address}/"
    reader.control("checkbox", "Keep these texts in the link").check()
    reader.expect_key("headline", HEADLINE.replace(" ", "+"))
    reader.button("Copy link").click()
    expect(reader.page.get_by_text("Link copied")).to_be_visible()
    link = reader.page.evaluate("() => navigator.clipboard.readText()")
    reader.page.goto("about:blank")
    reader.page.goto(link)
    reader.painted()
    expect(reader.control("textbox", "Headline")).to_have_value(HEADLINE)
    expect(reader.control("textbox", "Note")).to_have_value("Über alles")
    expect(reader.control("checkbox", "Keep these texts in the link")).to_be_checked()
    reader.control("checkbox", "Keep these texts in the link").uncheck()
    reader.expect_query("")


def test_what_is_written_belongs_to_its_event(reader: Reader) -> None:
    write(reader, "Headline", HEADLINE)
    reader.leave()
    reader.event.select_option(value="paris-meeting")
    reader.expect_key("event", "paris-meeting")
    expect(reader.control("textbox", "Headline")).to_have_value("")
    reader.leave()
    reader.event.select_option(value="talks")
    expect(reader.control("textbox", "Headline")).to_have_value(HEADLINE)


def test_the_page_downloads_the_picture_as_it_was_set_last(reader: Reader) -> None:
    write(reader, "Headline", HEADLINE)
    reader.select("Shape", "Square")
    reader.select("Size", "1×")
    reader.select("Picture theme", "Dark")
    reader.leave()
    with reader.page.expect_download() as download:
        reader.button("Download PNG").click()
    picture = Path(download.value.path()).read_bytes()
    assert download.value.suggested_filename == "at-the-table_riyadh-2025_talks_everyone_square_dark_1x.png"
    assert chunks.size(picture) == (1080, 1080)
    assert chunks.texts(picture)["Description"].startswith(HEADLINE)


def test_the_roll_call_names_everyone_by_group(reader: Reader) -> None:
    told = copied(reader, "Copy roll call")
    for named in ("At the table: Prince Faisal bin Farhan", "Kirill Dmitriev (contested)", "Left out: "):
        assert named in told


@pytest.mark.parametrize("shape", PAPERS)
def test_the_picture_is_printed_alone_on_a_page_of_its_shape_and_its_words_are_text(reader: Reader, shape: str) -> None:
    reader.page.evaluate("() => { window.print = () => { document.title = 'asked to print'; }; }")
    write(reader, "Headline", HEADLINE)
    reader.select("Shape", shape.capitalize())
    reader.button("Print picture").click()
    expect(reader.page).to_have_title("asked to print")
    pdf = reader.page.pdf(prefer_css_page_size=True, print_background=True)
    assert b"/ToUnicode" in pdf, "letters can be selected as what they are"
    pages = sheets(pdf)
    assert [size for size, _ in pages] == [tuple(pytest.approx(side * 0.75, abs=1) for side in PAPERS[shape])]
    letters = [one for one in pages[0][1] if one.how == "letters"]
    assert len(letters) > 20
    reader.page.evaluate("() => window.dispatchEvent(new Event('afterprint'))")
    expect(reader.dialog("Picture")).to_be_visible()
    assert reader.page.evaluate("() => document.querySelector('.printed-alone')") is None


def test_the_dialog_data_takes_the_focus_and_gives_it_back(reader: Reader) -> None:
    reader.button("Data …").focus()
    reader.page.keyboard.press("Enter")
    dialog = reader.page.get_by_role("dialog", name="Data", exact=True)
    expect(dialog.locator(":focus")).to_have_count(1)
    dialog.get_by_role("combobox", name="Format").select_option(label="Excel workbook")
    with reader.page.expect_download() as download:
        dialog.get_by_role("button", name="Download data").click()
    assert download.value.suggested_filename.endswith(".xlsx")
    expect(dialog.get_by_role("status")).to_contain_text("Downloaded at-the-table_riyadh-2025.xlsx")
    reader.page.keyboard.press("Escape")
    expect(reader.button("Data …")).to_be_focused()


def test_on_a_telephone_the_dialog_fills_the_screen_and_the_paper_stays_in_sight(
    browser: Browser, address: str
) -> None:
    screen: Any = {"width": 390, "height": 844}
    with reading(browser, address, viewport=screen, has_touch=True, is_mobile=True) as reader:
        reader.open()
        reader.named_control("button", "Picture …").tap()
        dialog = reader.page.get_by_role("dialog", name="Picture", exact=True)
        expect(dialog).to_be_visible()
        box = dialog.bounding_box()
        assert box == {"x": 0, "y": 0, "width": 390, "height": 844}
        for name in ("Headline", "Credit"):
            dialog.get_by_role("textbox", name=name).tap()
            expect(preview(reader).locator("svg")).to_be_in_viewport(ratio=0.99)
        dialog.get_by_role("combobox", name="Picture ties").scroll_into_view_if_needed()
        assert dialog.evaluate("(at) => at.scrollWidth - at.clientWidth") <= 0
        dialog.get_by_role("button", name="Close").tap()
        expect(dialog).to_be_hidden()
