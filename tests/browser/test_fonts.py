"""Names of every script look the same on page, SVG and PNG, whatever fonts the machine has."""

import re
from base64 import b64encode
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect

from dashboard.fonts.blocks import BLOCKS
from tests.browser.reader import Reader, reading, replaced

RANGE = {block.name: block.range for block in BLOCKS}
WORDS = "#stage text:not(.halo)"
OVERHANG = 1.5  # px by which the ink of a letter, such as an alef with its madda, may leave the room that it takes
AS_MEASURED = """async () => {
  const { measure } = await modules("layout/labels");
  return [...document.querySelectorAll("#stage text.name")].map((at) => [
  at.textContent, at.getComputedTextLength(), measure(at.textContent,
    `${at.getAttribute("font-weight")} ${at.getAttribute("font-size")}px ${at.getAttribute("font-family")}`),
  ]);
}"""
HANG_FROM = """
import { place as real } from "./real.mjs";
export function place(wishes, ...rest) {
  const found = real(wishes, ...rest).map((label) => label && { ...label, anchor: "ANCHOR" });
  const ofActors = wishes.some((wish) => wish.radius);
  if (ofActors) window.hung = found.flatMap((label) => (label ? label.lines.map(() => label) : []));
  return found;
}"""
BESIDE_ITS_BOX = """() => [...document.querySelectorAll("#stage text.name")].map((at, n) => {
  const { x, width } = at.getBBox();
  return [at.textContent, x - window.hung[n].left, window.hung[n].right - x - width];
})"""
DIFFERENCE = """async (pictures) => {
  const [one, other] = await Promise.all(pictures.map(async (text) => {
    const image = new Image();
    image.src = `data:image/png;base64,${text}`;
    await image.decode();
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [image.naturalWidth, image.naturalHeight];
    const pen = canvas.getContext("2d");
    pen.drawImage(image, 0, 0);
    return pen.getImageData(0, 0, canvas.width, canvas.height).data;
  }));
  return one.reduce((sum, value, n) => sum + (Math.abs(value - other[n]) > 64 ? 1 : 0), 0);
}"""


@pytest.fixture(scope="module")
def visit(browser: Browser, address: str) -> Iterator[Reader]:
    with reading(browser, address, viewport={"width": 1440, "height": 900}) as reader:
        yield reader


@pytest.fixture
def reader(visit: Reader) -> Reader:
    return visit.open()


def in_own_language(reader: Reader) -> Reader:
    reader.select("Names", "Own language")
    expect(reader.page.locator(WORDS, has_text="Лавров")).to_be_visible()  # the name may take two lines
    return reader


def taken(reader: Reader, name: str) -> bytes:
    """Return the bytes of what the button *name* downloads."""
    with reader.page.expect_download() as download:
        reader.button(name).click()
    return Path(download.value.path()).read_bytes()


def drawn_in(page: Page, selector: str) -> dict[str, set[str]]:
    """Return by its words in which fonts each element of *selector* is drawn; one of the system is in brackets."""
    session = page.context.new_cdp_session(page)
    session.send("DOM.enable")
    session.send("CSS.enable")
    root = session.send("DOM.getDocument")["root"]["nodeId"]
    found = {}
    for node in session.send("DOM.querySelectorAll", {"nodeId": root, "selector": selector})["nodeIds"]:
        text = re.sub("<[^>]+>", "", session.send("DOM.getOuterHTML", {"nodeId": node})["outerHTML"])
        fonts = session.send("CSS.getPlatformFontsForNode", {"nodeId": node})["fonts"]
        found[text] = {font["familyName"] if font["isCustomFont"] else f"({font['familyName']})" for font in fonts}
    return found


def blocks_in(svg: str) -> set[str]:
    """Return the blocks whose letters *svg* carries."""
    ranges = {plain(held) for held in re.findall(r"unicode-range:([^}]+)}", svg)}
    return {name for name, held in RANGE.items() if plain(held) in ranges}


def plain(held: str) -> str:
    return held.replace(" ", "").upper()


def test_every_word_of_the_picture_is_drawn_in_the_letters_that_the_page_brings(reader):
    in_own_language(reader)
    fonts = drawn_in(reader.page, WORDS)
    assert fonts["محمد بن سلمان"] == {"Noto Sans Arabic"}
    assert {text: used for text, used in fonts.items() if not used <= {"Noto Sans", "Noto Sans Arabic"}} == {}


def test_names_in_the_list_and_the_details_are_drawn_in_them_too(reader):
    in_own_language(reader)
    expect(reader.actor("فيصل بن فرحان آل سعود")).to_be_visible()
    listed = drawn_in(reader.page, "button.actor")
    assert {font for used in listed.values() for font in used} == {"Noto Sans Arabic", "Noto Sans"}
    reader.pick("فيصل بن فرحان آل سعود")
    expect(reader.details.locator(".own")).to_have_text("فيصل بن فرحان آل سعود")
    assert drawn_in(reader.page, "#details .own") == {"فيصل بن فرحان آل سعود": {"Noto Sans Arabic"}}


def test_a_name_is_as_wide_as_it_was_measured(reader):
    in_own_language(reader)
    for text, width, measured in reader.page.evaluate(AS_MEASURED):
        assert width == pytest.approx(measured, abs=0.5), text


@pytest.mark.parametrize("anchor", ["start", "middle", "end"])
def test_a_name_fills_its_box_whichever_way_it_is_read(browser, unbundled, anchor):
    with (
        reading(browser, unbundled, viewport={"width": 1440, "height": 900}, has_touch=True) as reader,
        replaced(reader.page, "layout/labels", HANG_FROM.replace("ANCHOR", anchor)),
    ):
        beside_its_box(in_own_language(reader.open()), anchor)


def beside_its_box(reader: Reader, anchor: str) -> None:
    """Assert that each name fills the box that was kept for it, whichever end it hangs from."""
    beside = reader.page.evaluate(BESIDE_ITS_BOX)
    assert "محمد بن سلمان" in [text for text, _, _ in beside]
    for text, left, right in beside:
        held = {"start": left - 1, "middle": left - right, "end": right - 1}[anchor]
        assert held == pytest.approx(0, abs=OVERHANG), text


def test_an_svg_carries_the_letters_that_it_needs_and_no_others(reader):
    svg = taken(reader, "Download SVG").decode()
    assert blocks_in(svg) == {"latin"}
    assert svg.count("@font-face") == 1
    svg = taken(in_own_language(reader), "Download SVG").decode()
    assert blocks_in(svg) == {"latin", "cyrillic", "arabic"}
    assert svg.count("@font-face") == 3


def test_the_letters_of_an_svg_stand_in_it_and_nowhere_else(reader):
    svg = taken(in_own_language(reader), "Download SVG").decode()
    (style,) = re.findall("<style>(.*?)</style>", svg, re.DOTALL)
    sources = re.findall(r"url\(([^)]*)\)", style)
    assert len(sources) == 3
    assert all(source.startswith("data:font/woff2;base64,") for source in sources)
    assert "http" not in style


def test_an_arabic_name_says_in_the_svg_which_way_it_is_read(reader):
    svg = taken(in_own_language(reader), "Download SVG").decode()
    names = re.findall(r'<text ([^>]*class="name"[^>]*)>([^<]*)<', svg)
    read: dict[str, set[bool]] = {}
    for told, _ in names:
        actor = re.findall(r'data-actor="([^"]*)"', told)[0]
        read.setdefault(actor, set()).add('direction="rtl"' in told)
    assert (read["mohammed-bin-salman"], read["sergey-lavrov"], read["marco-rubio"]) == ({True}, {False}, {False})
    assert " ".join(text for told, text in names if "mohammed-bin-salman" in told) == "محمد بن سلمان"


def test_a_png_is_drawn_in_the_same_letters_as_its_svg(new_context, address):
    """The first picture of a browser just opened: letters within an image come later than the image itself."""
    reader = in_own_language(Reader(new_context(viewport={"width": 1600, "height": 900}).new_page(), address).open())
    reader.select("Size", "1×")
    png = taken(reader, "Download PNG")
    svg = taken(reader, "Download SVG").decode()
    page = reader.page
    unlike = [
        page.evaluate(DIFFERENCE, [b64encode(png).decode(), b64encode(shot(page.context, text)).decode()])
        for text in (svg, re.sub("<style>.*?</style>", "", svg, flags=re.DOTALL))
    ]
    assert unlike[0] < 500, "values of pixels that are not as in the SVG"
    assert unlike[1] > 10_000, "and without its letters it would look quite different"


def shot(context: BrowserContext, svg: str) -> bytes:
    """Return what a browser shows that opens *svg*, as a PNG."""
    page = context.new_page()
    page.goto(f"data:image/svg+xml;base64,{b64encode(svg.encode()).decode()}")
    page.evaluate("document.fonts.ready")
    picture = page.screenshot()
    page.close()
    return picture


def test_exploring_in_any_script_and_taking_pictures_fetches_no_more_letters(page, address):
    asked: list[str] = []
    reader = Reader(page, address).open()
    page.wait_for_load_state("networkidle")
    page.on("request", lambda request: asked.append(request.url))
    in_own_language(reader)
    reader.pick("Володимир Зеленський")
    reader.search.fill("Ωλβ Łódź ễ Қ")
    expect(page.get_by_text("Nobody").first).to_be_visible()
    reader.search.fill("")
    for name in ("Download SVG", "Download PNG"):
        taken(reader, name)
    page.wait_for_load_state("networkidle")
    assert [url for url in asked if urlsplit(url).scheme not in {"data", "blob"}] == []


def test_another_dossier_brings_the_letters_that_it_needs(page, address):
    reader = Reader(page, address).open("?dossier=reykjavik-1986")
    reader.select("Names", "Own language")
    expect(page.locator(WORDS, has_text="Горбачёв").first).to_be_visible()
    reader.select("Dossier", "US–Russia talks in Riyadh")
    expect(page.locator("html")).to_have_attribute("data-ready", "riyadh-2025")
    expect(page.locator(WORDS, has_text="محمد")).not_to_have_count(0)
    arabic = [fonts for text, fonts in drawn_in(page, WORDS).items() if "سلمان" in text]  # on one line, or on two
    assert arabic
    assert all(fonts == {"Noto Sans Arabic"} for fonts in arabic)


def test_letters_that_come_late_are_measured_anew(page, address):
    held: list[Route] = []
    released = False
    page.route("**/_font/*.woff2", lambda route: route.continue_() if released else held.append(route))
    page.goto(f"{address}/", wait_until="commit")  # the letters asked for early would keep back the event load
    reader = Reader(page, address)
    expect(page.locator(f"{WORDS}.name")).not_to_have_count(0, timeout=30_000)
    assert page.locator("html").get_attribute("data-ready") is None
    released = True
    for route in held:
        route.continue_()
    in_own_language(reader.painted())
    for text, width, measured in page.evaluate(AS_MEASURED):
        assert width == pytest.approx(measured, abs=0.5), text


def test_without_its_letters_the_page_works_in_those_of_the_system(page, address, noise):
    page.route("**/_font/*.woff2", lambda route: route.abort())
    reader = Reader(page, address).open()
    svg = taken(in_own_language(reader), "Download SVG").decode()
    assert "@font-face" not in svg
    assert "محمد بن سلمان" in svg
    assert taken(reader, "Download PNG").startswith(b"\x89PNG")
    assert all("ERR_FAILED" in line for line in noise)
    noise.clear()
