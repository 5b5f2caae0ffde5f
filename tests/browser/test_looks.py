"""What a reader sets for their own eyes: light or dark, the language of names, how near they stand."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from dashboard.drawing import theme
from dashboard.network.seating import standings
from tests.browser.conftest import listen
from tests.browser.reader import NAMED, Reader, reading, replaced
from tests.test_assets import contrast

LUMINANCE = """(at) => {
  const [r, g, b] = getComputedStyle(at).backgroundColor.match(/[\\d.]+/g).map((c) => Number(c) / 255);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}"""

FORBIDDEN = """Object.defineProperty(window, "localStorage", {
  get() { throw new DOMException("storage is forbidden here", "SecurityError"); },
})"""


COUNTED = """
import { compose as real } from "./real.mjs";
export function compose(...given) {
  window.painted = (window.painted ?? 0) + 1;
  return real(...given);
}"""


@pytest.fixture(scope="module")
def visit(browser: Browser, address: str) -> Iterator[Reader]:
    with reading(browser, address, viewport={"width": 1440, "height": 900}, color_scheme="light") as reader:
        yield reader


@pytest.fixture
def reader(visit: Reader) -> Iterator[Reader]:
    visit.page.emulate_media(color_scheme="light")
    visit.open()
    yield visit
    visit.page.evaluate("localStorage.clear()")


def expect_theme(reader: Reader, theme: str) -> None:
    """Wait until the page is *theme*, and see that its ground and the names in the picture are."""
    expect(reader.page.locator("html")).to_have_attribute("data-bs-theme", theme)
    dark = theme == "dark"
    assert (reader.page.locator("body").evaluate(LUMINANCE) < 0.2) is dark
    assert (reader.stage.evaluate(LUMINANCE) < 0.2) is dark
    name = reader.stage.locator("text.name").first.get_attribute("fill")
    assert (int(name[1:3], 16) > 128) is dark


def test_the_page_follows_the_system_and_goes_on_following_it(reader):
    expect_theme(reader, "light")
    reader.page.emulate_media(color_scheme="dark")
    expect_theme(reader, "dark")
    reader.page.emulate_media(color_scheme="light")
    expect_theme(reader, "light")


@pytest.mark.parametrize(("system", "choice"), [("light", "Dark"), ("dark", "Light")])
def test_a_chosen_theme_wins_over_the_system_and_system_gives_it_back(reader, system, choice):
    reader.page.emulate_media(color_scheme=system)
    reader.select("Theme", choice)
    expect_theme(reader, choice.lower())
    reader.select("Theme", "System")
    expect_theme(reader, system)


def test_a_choice_of_the_theme_that_is_there_paints_nothing_anew(browser, unbundled):
    with (
        reading(browser, unbundled, viewport={"width": 1440, "height": 900}, has_touch=True) as reader,
        replaced(reader.page, "render/compose", COUNTED),
    ):
        reader.open()
        reader.page.evaluate("() => { window.painted = 0; }")
        choose_the_theme_that_is_there(reader)


def choose_the_theme_that_is_there(reader: Reader) -> None:
    """Choose Light where it is light, and then Dark, and assert that only the second paints."""
    reader.select("Theme", "Light")
    reader.page.wait_for_function("localStorage.getItem('at-the-table.theme') === 'light'")
    assert reader.page.evaluate("window.painted") == 0
    reader.select("Theme", "Dark")
    expect_theme(reader, "dark")
    assert reader.page.evaluate("window.painted") == 1


def test_a_chosen_theme_is_remembered_and_the_select_says_so(reader):
    reader.select("Theme", "Dark")
    expect_theme(reader, "dark")
    reader.reload()
    expect_theme(reader, "dark")
    expect(reader.control("combobox", "Theme").locator("option:checked")).to_have_text("Dark")


def test_system_is_remembered_as_well(reader):
    reader.select("Theme", "Dark")
    reader.select("Theme", "System")
    expect_theme(reader, "light")
    reader.reload()
    expect_theme(reader, "light")
    expect(reader.control("combobox", "Theme").locator("option:checked")).to_have_text("System")


def test_names_in_ones_own_language_show_in_the_list_and_in_the_picture(reader):
    reader.select("Names", "Own language")
    for name in ("Сергей Лавров", "Україна", "محمد بن سلمان", "Marco Rubio"):
        expect(reader.actor(name)).to_be_visible()
    picture = reader.stage.locator(NAMED.format("sergey-lavrov"))
    expect(picture.first).to_have_text(re.compile("^Сергей"))
    assert " ".join(picture.all_text_contents()) == "Сергей Лавров"  # on one line or on two, as ties leave room
    expect(reader.actor("Сергей Лавров")).to_have_attribute("lang", "ru")
    expect(picture.first).to_have_attribute("lang", "ru")
    assert reader.stage.locator(NAMED.format("marco-rubio")).first.get_attribute("lang") is None
    reader.select("Names", "English")
    expect(reader.actor("Sergey Lavrov")).to_be_visible()
    expect(picture.first).to_have_text(re.compile("^Sergey"))
    assert picture.first.get_attribute("lang") is None


def test_names_in_ones_own_language_stay_when_the_event_changes(reader):
    reader.select("Names", "Own language")
    expect(reader.actor("Сергей Лавров")).to_be_visible()
    reader.event.select_option(value="paris-meeting")
    reader.expect_query("?event=paris-meeting&names=own")
    expect(reader.actor("Сергей Лавров")).to_be_visible()


def test_search_finds_a_name_in_its_own_language_whichever_is_shown(reader):
    reader.search.press_sequentially("лавр")
    reader.expect_lit({"Sergey Lavrov"})


ZOOMED_BY_HAND = """(stage) => {
  const box = stage.getBoundingClientRect();
  const [clientX, clientY] = [box.x + box.width / 3, box.y + box.height / 3];
  stage.dispatchEvent(new WheelEvent("wheel", { clientX, clientY, deltaY: -300, bubbles: true, cancelable: true }));
  return {
    gliding: stage.dataset.gliding,
    mark: stage.querySelector("path.point").getAttribute("transform"),
    slides: stage.querySelector("svg.main").style.transform.includes("scale"),
  };
}"""


def spread(reader: Reader) -> float:
    left, right = reader.centre(0), reader.centre(7)
    return ((left[0] - right[0]) ** 2 + (left[1] - right[1]) ** 2) ** 0.5


def test_zoom_in_comes_nearer_zoom_out_goes_back_and_fit_shows_all(reader):
    far = spread(reader)
    fitted = reader.marks.first.get_attribute("transform")
    reader.button("Zoom in").click()
    expect(reader.marks.first).not_to_have_attribute("transform", fitted)
    near = spread(reader)
    assert near > 1.2 * far
    reader.button("Zoom out").click()
    expect(reader.marks.first).to_have_attribute("transform", fitted)
    reader.button("Zoom in").click()
    reader.button("Zoom in").click()
    expect(reader.marks.first).not_to_have_attribute("transform", fitted)
    reader.button("Fit").click()
    expect(reader.marks.first).to_have_attribute("transform", fitted)


def test_the_wheel_zooms_about_the_pointer(reader):
    before = reader.centre(0)
    reader.page.mouse.move(*before)
    fitted = reader.marks.nth(5).get_attribute("transform")
    reader.page.mouse.wheel(0, -300)
    expect(reader.marks.nth(5)).not_to_have_attribute("transform", fitted)
    assert reader.centre(0) == pytest.approx(before, abs=1)


def test_while_a_hand_zooms_the_picture_slides_as_it_is_and_is_painted_where_it_came_to_rest(reader):
    """Painting takes longer than a frame from a few dozen actors on; to move what is painted does not."""
    sheet = reader.stage.locator("svg.main").first
    fitted = reader.marks.first.get_attribute("transform")
    sliding = reader.stage.evaluate(ZOOMED_BY_HAND)
    assert sliding == {"gliding": "true", "mark": fitted, "slides": True}
    beneath = reader.centre(0)
    expect(reader.stage).to_have_attribute("data-gliding", "false")
    expect(sheet).not_to_have_css("will-change", "transform")
    assert reader.marks.first.get_attribute("transform") != fitted
    assert reader.centre(0) == pytest.approx(beneath, abs=1)


def test_the_ground_is_dragged_and_the_selection_stays(reader):
    reader.pick("Sergey Lavrov")
    reader.expect_query("?pick=sergey-lavrov")
    reader.button("Zoom in").click()
    x, y = reader.ground()
    before = reader.centre(5)
    reader.page.mouse.move(x, y)
    reader.page.mouse.down()
    reader.page.mouse.move(x + 30, y + 20, steps=4)
    reader.page.mouse.up()
    expect_still(reader)
    assert reader.centre(5) == pytest.approx((before[0] + 30, before[1] + 20), abs=1)
    reader.expect_query("?pick=sergey-lavrov")


def expect_still(reader: Reader) -> None:
    """Wait until what a hand moved has come to rest and is painted there."""
    expect(reader.stage).to_have_attribute("data-gliding", "false")


def test_actors_glide_from_one_placement_to_the_other_and_come_to_rest(page: Page, address: str):
    reader = Reader(page, address).open()
    before = reader.marks.first.get_attribute("transform")
    reader.arrange("Network")
    expect_still(reader)
    after = [mark.get_attribute("transform") for mark in reader.marks.all()]
    assert after[0] != before
    reader.open("?arrange=network")
    assert [mark.get_attribute("transform") for mark in reader.marks.all()] == after


def test_a_filter_or_a_highlight_never_moves_an_actor(reader):
    before = [mark.get_attribute("transform") for mark in reader.marks.all()]
    reader.highlight("Left out")
    reader.country("Ukraine").check()
    reader.expect_key("country", "UKR")
    reader.search.fill("ukr")
    reader.expect_key("q", "ukr")
    reader.pick("Ukraine")
    reader.expect_query("?highlight=left-out&country=UKR&q=ukr&pick=ukraine")
    assert [mark.get_attribute("transform") for mark in reader.marks.all()] == before


def test_to_light_some_moves_nobody_in_the_list(reader):
    spots = """() => [...document.querySelectorAll("button.actor")].map((one) => {
      const { left, top, width } = one.getBoundingClientRect();
      return [left, top, width].join(" ");
    })"""
    before = reader.seen(spots)
    assert len(set(before)) == len(before) > 1
    reader.highlight("Left out")
    expect(reader.actor("Sergey Lavrov")).to_have_attribute("data-lit", "false")
    assert reader.seen(spots) == before


STRENGTHS = """(at) => {
  const { opacity, fillOpacity, strokeOpacity, stroke } = getComputedStyle(at);
  const colour = stroke.match(/\\d+/g).map((part) => Number(part).toString(16).padStart(2, "0"));
  return [opacity * fillOpacity, opacity * strokeOpacity, `#${colour.join("")}`];
}"""


@pytest.mark.parametrize(("scheme", "palette"), [("light", theme.LIGHT), ("dark", theme.DARK)])
def test_dimmed_means_a_fifth_of_the_strength_within_an_outline_that_is_still_seen_and_no_name(
    reader, riyadh, scheme, palette
):
    reader.page.emulate_media(color_scheme=scheme)
    expect_theme(reader, scheme)
    reader.highlight("Left out")
    reader.expect_query("?highlight=left-out")
    marks = [mark.evaluate(STRENGTHS) for mark in reader.marks.all()]
    # the ten at the table, whom those left out are left out by, keep their names and are less faint, as under a country
    assert sorted(inside for inside, *_ in marks) == [0.2] * 8 + [0.7] * 10 + [1] * 5
    assert {outline for _, outline, _ in marks} == {1}
    dimmed = {colour for inside, _, colour in marks if inside < 1}
    grounds = [palette[ground] for ground in ("ground", "table", "around")]
    assert all(contrast(colour, ground) >= 3 for colour in dimmed for ground in grounds)  # WCAG 2.2, 1.4.11
    out = {"ukraine", "volodymyr-zelensky", "europe", "emmanuel-macron", "france"}
    assert reader.named() == out | {
        who for who, one in standings(riyadh, "talks").items() if one.group == "at-the-table"
    }


def test_without_storage_a_chosen_theme_still_holds_for_the_page(browser: Browser, address: str):
    noise: list[str] = []
    context = browser.new_context()
    listen(context, noise)
    context.add_init_script(FORBIDDEN)
    reader = Reader(context.new_page(), address).open()
    reader.select("Theme", "Dark")
    expect_theme(reader, "dark")
    context.close()
    assert not noise
