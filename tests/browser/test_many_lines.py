"""A picture of more lines than a browser lays out quickly: they and the marks are drawn, and all else is as before."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from playwright.sync_api import Browser, expect

from benchmarks.made_up import dossier_of
from benchmarks.pages import serving
from dashboard.application import create_app
from dashboard.dossier.model import Dossier
from dashboard.dossier.words import ActorKind
from tests.browser.reader import Reader, reading, replaced

MANY, FEW = dossier_of(310, ties_each=3, most_seats=40), replace(dossier_of(60), title="A few")
SOME = replace(dossier_of(120), title="Some")  # many marks, and no more lines than are elements
# What the canvases hold at a point of the window, the uppermost first, as [red, green, blue, alpha] each.
INK = """([x, y]) => [...document.querySelectorAll("#stage canvas")].reverse().map((canvas) => {
  const box = canvas.getBoundingClientRect();
  if (!canvas.width) return [0, 0, 0, 0];
  const at = [(x - box.x) * canvas.width / box.width, (y - box.y) * canvas.height / box.height].map(Math.round);
  return [...canvas.getContext("2d").getImageData(...at, 1, 1).data];
})"""
LYING = """() => document.querySelector("#stage canvas").toDataURL()"""
STAGE = "(await modules('components/picture')).stageOf(document.getElementById('stage'))"
MIDDLES = """async () => {
  const stage = document.getElementById("stage").getBoundingClientRect();
  const { ties, tieItems } = (await modules("components/picture")).stageOf(document.getElementById("stage")).picture();
  return ties.filter((_, t) => tieItems[t].length).slice(0, 60) // those that are drawn
    .map(({ middle: [x, y] }) => [x + stage.x, y + stage.y]);
}"""
MOVED = """() => ["#stage svg.main", "#stage canvas"].map((one) => document.querySelector(one).style.transform)"""
MARKS = """() => [...document.querySelectorAll("#stage path.point")].map((mark) => {
  const { fill, stroke } = getComputedStyle(mark);
  return [mark.getAttribute("d"), mark.getAttribute("transform"), fill, stroke];
})"""
TONE = """async (i) => {
  const { scene, view } = await shown();
  const event = scene.events.find((one) => one.id === view.event);
  return scene.palettes.light[event.standings[i]?.tone ?? "no-report"];
}"""


ANEW = """
import { ground as real } from "./real.mjs";
export function ground(...given) {
  const found = real(...given);
  return { ...found, items: found.items.map(([tag, attributes]) => [tag, { ...attributes }]) };
}"""


@pytest.fixture(scope="module")
def visit(browser: Browser) -> Iterator[Reader]:
    with (
        serving(create_app([MANY, FEW, SOME])) as address,
        reading(browser, address, viewport={"width": 1440, "height": 900}) as reader,
    ):
        yield reader.open()


@pytest.fixture
def reader(visit: Reader) -> Reader:
    return visit.fresh()


def ink(reader: Reader, x: float, y: float) -> list[list[int]]:
    reader.seen("() => {}")
    found: list[list[int]] = reader.page.evaluate(INK, [x, y])
    return found


def unlike(colour: list[int], tone: str) -> int:
    """Return by how much, of 255, a colour differs from a tone that is written #rrggbb."""
    return max(abs(part - int(tone[at : at + 2], 16)) for part, at in zip(colour, (1, 3, 5), strict=True))


def seated(reader: Reader) -> int:
    """Return the place of an actor at the table."""
    found: int = reader.page.evaluate("""async () => (await shown()).scene.events[0].standings
      .findIndex((standing) => standing?.group === "at-the-table")""")
    return found


def test_marks_and_lines_are_drawn_where_they_stand(reader: Reader) -> None:
    place = seated(reader)
    tone = reader.page.evaluate(TONE, place)
    *colour, alpha = ink(reader, *reader.centre(place))[-1]
    assert (alpha, unlike(colour, tone)) == (255, pytest.approx(0, abs=3))
    assert reader.stage.locator("path.tie").count() == 0, "no line is an element"
    expect(reader.marks.first).to_be_hidden()


def test_ties_are_drawn_too(reader: Reader) -> None:
    middles = reader.page.evaluate(MIDDLES)
    assert len(middles) == 60
    assert all(ink(reader, *middle)[-1][3] for middle in middles)


def test_what_is_not_lit_is_faint(reader: Reader) -> None:
    place = seated(reader)
    reader.highlight("Left out")
    reader.expect_query("?highlight=left-out")
    tone = reader.page.evaluate(TONE, place)
    *colour, _ = ink(reader, *reader.centre(place))[-1]
    assert unlike(colour, tone) > 30
    reader.highlight("Everyone")


def test_of_another_highlight_only_the_lit_are_drawn_anew(reader: Reader) -> None:
    reader.highlight("Left out")
    reader.expect_query("?highlight=left-out")
    reader.seen("() => {}")
    lying = reader.page.evaluate(LYING)
    place = seated(reader)
    reader.highlight("At the table")
    reader.expect_query("?highlight=at-the-table")
    x, y = reader.centre(place)
    *colour, alpha = ink(reader, x, y)[0]
    assert (alpha, unlike(colour, reader.page.evaluate(TONE, place))) == (255, pytest.approx(0, abs=3))
    assert reader.page.evaluate(LYING) == lying, "below lies what nobody is highlighted in"


def test_a_tie_that_is_pointed_at_is_drawn_alone(reader: Reader) -> None:
    reader.seen("() => {}")
    lying, (x, y) = reader.page.evaluate(LYING), reader.page.evaluate(MIDDLES)[0]
    reader.page.evaluate(f"async () => {STAGE}.point({{ tie: 0 }})")
    assert reader.page.evaluate(LYING) == lying
    *colour, alpha = ink(reader, x, y)[0]
    selected = reader.page.evaluate("async () => (await shown()).scene.palettes.light.selected")
    assert (alpha, unlike(colour, selected)) == (255, pytest.approx(0, abs=3))
    reader.page.evaluate(f"async () => {STAGE}.point(null)")


def test_the_ground_lies_below_all_though_it_changes_alone(browser: Browser) -> None:
    with (
        serving(create_app([MANY], bundle=False)) as address,
        reading(browser, address, viewport={"width": 1440, "height": 900}, has_touch=True) as reader,
        replaced(reader.page, "render/room", ANEW),
    ):
        reader.open()
        reader.seen("() => {}")
        reader.page.evaluate(f"async () => {STAGE}.paint()")
        see_the_ground_below(reader)


def see_the_ground_below(reader: Reader) -> None:
    """Assert that an actor at the table is painted over the ground."""
    place = seated(reader)
    tone = reader.page.evaluate(TONE, place)
    uppermost = next(colour for colour in ink(reader, *reader.centre(place)) if colour[3])
    assert unlike(uppermost[:3], tone) <= 3


def test_the_marks_of_another_scene_are_its_own_though_they_stand_alike(reader: Reader) -> None:
    kept, taken = reader.page.evaluate("""async () => {
      const { scene, view } = await shown();
      const [{ compose }, { highlightOf }, plane] = await Promise.all(
        ["render/compose", "model/highlight", "layout/plane"].map(modules));
      const bounds = { left: 0, right: 900, top: 0, bottom: 600 };
      const options = { stage: { left: 0, top: 0, width: 900, height: 600, bounds }, camera: plane.FITTED,
        palette: scene.palettes.light, family: "serif", type: 12 };
      const marks = (of) => compose(of, view, highlightOf(of, view), options).marks;
      const [first, again, other] = [marks(scene), marks(scene), marks({ ...scene })];
      return [again, other].map((these) => these.filter((mark, i) => mark === first[i]).length);
    }""")
    assert (kept, taken) == (len(MANY.actors), 0)


def test_under_a_hand_only_what_follows_it_is_drawn_anew(reader: Reader) -> None:
    place = seated(reader)
    x, y = reader.centre(place)
    mouse = reader.page.mouse
    mouse.move(x, y)
    mouse.down()
    mouse.move(x + 8, y + 6)
    reader.seen("() => {}")
    lying = reader.page.evaluate(LYING)
    mouse.move(x + 16, y + 8)
    reader.seen("() => {}")
    assert reader.page.evaluate(LYING) == lying
    assert ink(reader, *reader.centre(place))[0][3] == 255, "the mark is on the canvas above"
    mouse.up()
    reader.reset()


def test_what_is_enlarged_slides_as_one_and_is_drawn_again_once_the_hand_rests(reader: Reader) -> None:
    place = seated(reader)
    x, y = reader.centre(place)
    reader.page.mouse.move(x, y)
    reader.page.mouse.wheel(0, -400)
    expect(reader.stage).to_have_attribute("data-gliding", "true")
    drawing, lines = reader.page.evaluate(MOVED)
    assert drawing == lines != ""
    assert ink(reader, x, y)[-1][3] == 255, "under the hand stays what was there"
    expect(reader.stage).to_have_attribute("data-gliding", "false")
    assert reader.page.evaluate(MOVED) == ["", ""]
    assert ink(reader, *reader.centre(place))[-1][3] == 255


@pytest.mark.parametrize("dossier", [MANY, SOME], ids=["drawn", "elements"])
def test_each_of_many_has_a_mark_of_its_kind(reader: Reader, dossier: Dossier) -> None:
    reader.open(f"?dossier={dossier.id}")
    before = reader.seen(MARKS)
    shapes = {kind: {mark[0] for mark, actor in zip(before, dossier.actors.values(), strict=True) if actor.kind == kind}
              for kind in ActorKind}  # fmt: skip
    assert {kind: len(found) for kind, found in shapes.items() if found} == {ActorKind.STATE: 1, ActorKind.PERSON: 1}
    assert shapes[ActorKind.STATE] != shapes[ActorKind.PERSON]
    drawn = reader.drawn()
    places = [mark[1] for mark, actor in zip(before, dossier.actors, strict=True) if actor in drawn]
    assert len(set(places)) == len(places) > 0, "each stands somewhere else"
    reader.open()


def test_fewer_lines_are_elements_again(reader: Reader) -> None:
    reader.select("Dossier", FEW.title)
    expect(reader.page.locator("html")).to_have_attribute("data-ready", FEW.id)
    expect(reader.marks.first).to_be_visible()
    drawn = reader.drawn()
    assert reader.stage.locator("path.tie").count() == sum({row.tail, row.head} <= drawn for row in FEW.ties) > 0
    assert reader.page.evaluate("() => [...document.querySelectorAll('#stage canvas')].every((one) => !one.width)")
    reader.page.go_back()
    expect(reader.page.locator("html")).to_have_attribute("data-ready", MANY.id)
