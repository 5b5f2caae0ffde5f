"""One selection, shared by graph, list, details and address, whichever hand makes it."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.reader import Reader, reading

MIDDLE = """(tie) => {
  const point = tie.getPointAtLength(tie.getTotalLength() / 2).matrixTransform(tie.getScreenCTM());
  return [point.x, point.y];
}"""
ALONE = """async ([x, y]) => {
  const { scene, view } = await shown();
  const stage = (await modules("components/picture")).stageOf(document.getElementById("stage"));
  const { distance } = await modules("layout/curves");
  const box = document.getElementById("stage").getBoundingClientRect();
  const [px, py] = [x - box.left, y - box.top];
  const { marks, ties } = stage.picture();
  const highlighted = (await modules("model/highlight")).highlightOf(scene, view).ties;
  return marks.every((mark) => Math.hypot(mark.x - px, mark.y - py) > mark.radius + 20)
    && ties.every((curve, t) => !highlighted[t] || distance([px, py], curve) > 20);
}"""
PLACE = "(at) => [at.getBoundingClientRect().top + scrollY, at.clientWidth, at.clientHeight]"
LAVROV, MACRON = "sergey-lavrov", "emmanuel-macron"


@pytest.fixture(scope="module")
def visit(browser: Browser, address: str) -> Iterator[Reader]:
    with reading(browser, address, viewport={"width": 1440, "height": 900}, has_touch=True) as reader:
        yield reader.open()


@pytest.fixture
def reader(visit: Reader) -> Reader:
    visit.page.set_viewport_size({"width": 1440, "height": 900})
    return visit.fresh()


@pytest.fixture(scope="module")
def place(riyadh):
    return list(riyadh.actors).index


def expect_picked(reader: Reader, name: str, identifier: str) -> None:
    """Wait until graph, list, details, status and address all have *name* as the selection, and nothing else."""
    reader.expect_query(f"?pick={identifier}")
    expect(reader.actor(name)).to_have_attribute("aria-pressed", "true")
    expect(reader.actors.locator('[aria-pressed="true"]')).to_have_count(1)
    expect(reader.details.get_by_role("heading", name=name).first).to_be_visible()
    expect(reader.status).to_contain_text(name)
    expect(reader.stage.locator(".picked")).to_have_count(1)


def expect_nothing_picked(reader: Reader) -> None:
    reader.expect_query("")
    expect(reader.actors.locator('[aria-pressed="true"]')).to_have_count(0)
    expect(reader.details.get_by_role("heading", name="US–Russia talks")).to_be_visible()
    expect(reader.status).to_have_text("23 of 23 actors")
    expect(reader.stage.locator(".picked")).to_have_count(0)


def test_in_the_list_a_bar_stands_beside_the_selection_alone(reader):
    reader.pick("Sergey Lavrov")
    expect_picked(reader, "Sergey Lavrov", LAVROV)
    entries = reader.actors.get_by_role("listitem")
    with_bar = entries.evaluate_all("""(all) => all.filter((one) => getComputedStyle(one).boxShadow.includes("inset"))
      .map((one) => one.querySelector("button").textContent)""")
    assert with_bar == ["Sergey Lavrov"]


def test_a_click_in_the_list_selects_everywhere_and_a_second_one_clears(reader):
    reader.pick("Sergey Lavrov")
    expect_picked(reader, "Sergey Lavrov", LAVROV)
    reader.pick("Sergey Lavrov")
    expect_nothing_picked(reader)


def test_a_click_on_a_mark_selects_everywhere(reader, place):
    reader.page.mouse.click(*reader.centre(place(LAVROV)))
    expect_picked(reader, "Sergey Lavrov", LAVROV)


def test_the_ring_of_the_selection_is_about_its_mark(reader, place):
    reader.pick("Emmanuel Macron")
    ring = reader.stage.locator(".picked")
    expect(ring).to_have_count(1)
    box = ring.bounding_box()
    middle = (box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    assert middle == pytest.approx(reader.centre(place(MACRON)), abs=1)


def test_a_selection_lights_only_the_actor_its_ties_and_their_other_ends(reader):
    reader.pick("Emmanuel Macron")
    reader.expect_lit({"Emmanuel Macron", "France", "Europe"})
    expect(reader.status).to_contain_text("23 of 23 actors")


@pytest.mark.parametrize(("width", "height"), [(1440, 900), (1280, 800), (1024, 768), (390, 844)])
def test_a_selection_does_not_move_the_picture_under_the_hand(reader, width, height):
    reader.page.set_viewport_size({"width": width, "height": height})
    before = reader.stage.evaluate(PLACE)
    moved = {}
    for button in reader.actors.get_by_role("button").all():
        button.click()
        if reader.stage.evaluate(PLACE) != before:
            moved[button.inner_text()] = reader.stage.evaluate(PLACE)
    assert moved == {}


def test_an_actor_named_in_the_details_is_selected_from_there(reader):
    reader.pick("Sergey Lavrov")
    reader.control("button", "Europe", reader.details).first.click()
    expect_picked(reader, "Europe", "europe")


def test_a_tie_is_selected_from_the_details_and_the_details_show_its_claims(reader):
    reader.pick("Emmanuel Macron")
    tie = reader.details.get_by_role("listitem").filter(has_text="convened an emergency meeting of")
    tie.get_by_role("button", name="show this tie").click()
    expect(reader.page).to_have_url(re.compile(r"\?pick=emmanuel-macron~[a-z-]+~europe$"))
    title = "Emmanuel Macron convened an emergency meeting of Europe"
    expect(reader.details.get_by_role("heading", name=title)).to_be_visible()
    expect(reader.details).to_contain_text("Macron calls Europe's leaders to Paris at short notice.")
    reader.expect_lit({"Emmanuel Macron", "Europe"})


def test_a_click_on_a_tie_in_the_picture_selects_it(reader):
    reader.open("?highlight=left-out&pick=emmanuel-macron")
    highlighted = reader.stage.locator('path.tie[stroke-opacity="1"]')
    expect(highlighted).to_have_count(2)  # represents France, convened Europe
    reader.page.mouse.click(*highlighted.last.evaluate(MIDDLE))
    expect(reader.page).to_have_url(re.compile(r"pick=emmanuel-macron~convened[a-z-]*~europe$"))


def test_a_dimmed_tie_is_neither_pointed_at_nor_clicked_and_the_details_lead_to_it(reader):
    reader.open("?highlight=left-out")
    dimmed = reader.stage.locator("path.tie[stroke-opacity]:not([stroke-opacity='1'])")
    spots = [tie.evaluate(MIDDLE) for tie in dimmed.all()]
    assert spots
    alone = [spot for spot in spots if reader.page.evaluate(ALONE, spot)]
    assert alone
    for x, y in alone:
        reader.page.mouse.move(x, y)
        assert reader.page.locator("#card").is_hidden()
    reader.page.mouse.click(*alone[0])
    reader.seen("() => {}")
    reader.expect_query("?highlight=left-out")
    reader.pick("Dmitry Peskov")
    reader.details.get_by_role("button", name="show this tie").first.click()
    expect(reader.page).to_have_url(re.compile("pick=.*~"))
    reader.page.mouse.move(*reader.stage.locator('path.tie[stroke-width="3"]').evaluate(MIDDLE))
    expect(reader.page.locator("#card")).to_be_visible()


def test_a_click_on_the_ground_clears_the_selection(reader):
    reader.pick("Sergey Lavrov")
    expect_picked(reader, "Sergey Lavrov", LAVROV)
    reader.page.mouse.click(*reader.ground())
    expect_nothing_picked(reader)


def test_a_double_click_on_the_ground_fits_the_picture_and_keeps_the_selection(reader, place):
    reader.pick("Sergey Lavrov")
    mark = reader.marks.nth(place(LAVROV))
    fitted = mark.get_attribute("transform")
    reader.button("Zoom in").click()
    expect(mark).not_to_have_attribute("transform", fitted)
    reader.double_click(*reader.ground())
    expect(mark).to_have_attribute("transform", fitted)
    expect_picked(reader, "Sergey Lavrov", LAVROV)


def test_a_double_click_on_another_mark_keeps_the_selection_too(reader, place):
    reader.pick("Sergey Lavrov")
    expect_picked(reader, "Sergey Lavrov", LAVROV)
    reader.double_click(*reader.centre(place(MACRON)))
    expect_picked(reader, "Sergey Lavrov", LAVROV)


def test_two_quick_clicks_at_two_places_are_no_double_click(reader, place):
    here, there = reader.centre(place(LAVROV)), reader.centre(place(MACRON))
    reader.page.mouse.click(*here)
    reader.page.mouse.click(*there)
    expect_picked(reader, "Emmanuel Macron", MACRON)


def test_a_dragged_actor_stays_where_it_was_put_and_stands_in_the_address(reader, place):
    mark = reader.marks.nth(place(LAVROV))
    before = mark.get_attribute("transform")
    x, y = reader.centre(place(LAVROV))
    reader.page.mouse.move(x, y)
    reader.page.mouse.down()
    reader.page.mouse.move(x - 40, y - 20, steps=5)
    reader.page.mouse.up()
    expect(reader.page).to_have_url(re.compile(r"\?at=sergey-lavrov:-?\d+:-?\d+$"))
    assert reader.centre(place(LAVROV)) == pytest.approx((x - 40, y - 20), abs=2)
    after = mark.get_attribute("transform")
    reader.reload()
    expect(mark).to_have_attribute("transform", after)
    reader.button("Reset view").click()
    expect(mark).to_have_attribute("transform", before)


def test_a_tap_selects(reader, place):
    reader.page.touchscreen.tap(*reader.centre(place(LAVROV)))
    expect_picked(reader, "Sergey Lavrov", LAVROV)


def test_a_tap_on_the_ground_clears(reader):
    reader.pick("Sergey Lavrov")
    expect_picked(reader, "Sergey Lavrov", LAVROV)
    reader.page.touchscreen.tap(*reader.ground())
    expect_nothing_picked(reader)


def test_pointing_shows_a_card_whose_every_word_the_details_say_too(reader, place):
    reader.page.mouse.move(*reader.centre(place(LAVROV)))
    card = reader.page.locator("#card")
    expect(card).to_be_visible()
    words = [line.strip() for line in card.inner_text().splitlines() if line.strip()]
    reader.pick("Sergey Lavrov")
    expect(reader.details.get_by_role("heading", name="Sergey Lavrov")).to_be_visible()
    told = " ".join(reader.details.inner_text().split()).lower()
    for word in re.findall(r"[\w¶]+", " ".join(words).lower()):
        assert word in told
