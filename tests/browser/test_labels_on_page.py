"""Every name in the picture is readable: none over another or over a mark, none cut off."""

import re
from collections.abc import Iterator
from itertools import combinations

import pytest
from playwright.sync_api import Browser, expect

from dashboard.dossier.reading import read
from tests.browser.reader import NAMED, Reader, reading, value_of

SCREENS = [(1440, 900), (1024, 768), (390, 844)]
DOSSIERS = ["riyadh-2025", "reykjavik-1986"]
HIGHLIGHTS = ["Everyone", "At the table", "Involved, not present", "Left out"]
BOXES = """() => {
  const box = (at) => ["left", "top", "right", "bottom"].map((side) => at.getBoundingClientRect()[side]);
  return {
    names: [...document.querySelectorAll("#stage text.name")].map((at) => [at.dataset.actor, box(at)]),
    words: [...document.querySelectorAll("#stage text.words")].map((at) => [at.textContent, box(at)]),
    marks: [...document.querySelectorAll("#stage path.point")].map(box),
    stage: box(document.getElementById("stage")),
  };
}"""
WIDTHS = """async ([text, size]) => {
  const { measure } = await modules("layout/labels");
  const svg = document.body.appendChild(document.createElementNS("http://www.w3.org/2000/svg", "svg"));
  const line = svg.appendChild(document.createElementNS("http://www.w3.org/2000/svg", "text"));
  line.style.font = `700 ${size}px sans-serif`;
  line.textContent = text;
  const drawn = line.getComputedTextLength();
  svg.remove();
  return [measure(text, `700 ${size}px sans-serif`), drawn];
}"""
MOST_UNWORDED = 1  # highlighted ties without words, on a telephone; they show when it is enlarged, or the tie picked
Box = tuple[float, float, float, float]

# The captions that words or a name beside them nearly touch: text of 11 px has spaces of 3.
RUN_INTO = """() => {
  const boxes = (what) => [...document.querySelectorAll(`#stage text.${what}`)]
    .map((text) => [text.getBoundingClientRect(), text.textContent]);
  const near = ([a, one], [b, other]) => a.top < b.bottom - 3 && b.top < a.bottom - 3
    && a.left < b.right + 3 && b.left < a.right + 3 && `${one} ${other}`;
  const written = [...boxes("words"), ...boxes("name")];
  return boxes("caption").flatMap((caption) => written.map((text) => near(caption, text)).filter(Boolean));
}"""


@pytest.fixture(scope="module")
def visit(browser: Browser, address: str) -> Iterator[Reader]:
    with reading(browser, address, viewport={"width": 1440, "height": 900}) as reader:
        yield reader


@pytest.fixture(scope="module")
def order(root):
    """Return the ids of the actors of each dossier in the order of their marks."""
    return {dossier: list(read(root / "data" / dossier).dossier.actors) for dossier in DOSSIERS}


def overlap(one: Box, other: Box) -> float:
    """Return by how many pixels two boxes overlap, the lesser way; negative where they are apart."""
    across = min(one[2], other[2]) - max(one[0], other[0])
    return min(across, min(one[3], other[3]) - max(one[1], other[1]))


def shrunk(box: Box) -> Box:
    left, top, right, bottom = box
    return (left + 1, top + 1, right - 1, bottom - 1)


def faults(reader: Reader, actors: list[str]) -> list[str]:
    """Return in words what is wrong with the names in the picture as it stands."""
    seen = reader.seen(BOXES)
    left, top, right, bottom = seen["stage"]
    found = []
    for (one, box), (other, another) in combinations(seen["names"], 2):
        if one != other and overlap(box, another) > 1:
            found.append(f"{one} over {other} by {overlap(box, another):.1f} px")
    for name, box in seen["names"]:
        found += [
            f"{name} over the mark of {actor}"
            for actor, mark in zip(actors, seen["marks"], strict=True)
            if actor != name and overlap(box, shrunk(mark)) > 0
        ]
        if box[0] < left or box[1] < top or box[2] > right or box[3] > bottom:
            found.append(f"{name} is cut off")
    for words, box in seen["words"]:
        found += [f"{words!r} over {name}" for name, another in seen["names"] if overlap(box, another) > 1]
    unworded = int(reader.stage.get_attribute("data-unworded") or 0)
    if unworded > (0 if reader.page.viewport_size["width"] >= 1024 else MOST_UNWORDED):
        found.append(f"{unworded} highlighted ties say nothing")
    return found


def address_of(highlight: str, arrange: str) -> re.Pattern[str]:
    """Return what the address matches once the picture shows *highlight* and *arrange*: defaults are left out of it."""
    chosen = "" if highlight == "Everyone" else f"highlight={value_of('highlight', highlight)}&?"
    return re.compile(rf"/\??(dossier=[^&]*&?)?{chosen}{'arrange=network' if arrange == 'Network' else ''}$")


MOST_WAITING = 4  # names, on a screen smaller than a desk's; they show when picked


def unheard(visit: Reader) -> set[str]:
    """Return the ids of those of whom there is no report at the event, and of those only mentioned."""
    found: list[str] = visit.page.evaluate("""async () => {
      const { scene, view } = await shown();
      const event = scene.events.find((one) => one.id === view.event);
      return scene.actors.filter((_, i) => !["at-the-table", "involved", "left-out"]
        .includes(event.standings[i]?.group)).map((actor) => actor.id);
    }""")
    return set(found)


@pytest.fixture(scope="module", params=[(*screen, dossier) for screen in SCREENS for dossier in DOSSIERS])
def opened(visit, order, request) -> tuple[Reader, list[str]]:
    """Return a reader before whom a dossier lies open on a screen, and the dossier's actors."""
    width, height, dossier = request.param
    visit.page.set_viewport_size({"width": width, "height": height})
    visit.open(f"?dossier={dossier}")
    expect(visit.page.locator("html")).to_have_attribute("data-ready", dossier)
    return visit, order[dossier]


@pytest.fixture
def reset(opened) -> tuple[Reader, list[str]]:
    opened[0].reset()
    expect(opened[0].page).to_have_url(address_of("Everyone", "Table"))
    return opened


def test_every_actor_is_named_and_where_there_is_no_room_the_least_important_wait(reset):
    reader, actors = reset
    waiting = {"Table": reader.drawn() - reader.named()}
    silent = {"Table": unheard(reader), "Network": set(actors)}
    reader.arrange("Network")
    expect(reader.page).to_have_url(address_of("Everyone", "Network"))
    waiting["Network"] = set(actors) - reader.named()
    large = reader.page.viewport_size["width"] >= 1440
    for placement, names in waiting.items():
        assert not (large and names), f"{placement}: everyone is named on a large screen"
        assert len(names) <= MOST_WAITING, f"{placement}: too many wait"
        assert names <= silent[placement], f"{placement}: only the least important wait"
    for name in sorted(set().union(*waiting.values())):
        reader.actors.locator(f'[data-actor="{name}"]').click()
        expect(reader.stage.locator(NAMED.format(name)).first).to_be_attached()


def test_no_name_is_over_another_or_a_mark_or_cut_off_whatever_is_highlighted(reset):
    reader, actors = reset
    found = {}
    for arrange in ("Network", "Table"):
        reader.arrange(arrange)
        for highlight in HIGHLIGHTS:
            reader.highlight(highlight)
            expect(reader.page).to_have_url(address_of(highlight, arrange))
            found[arrange, highlight] = faults(reader, actors)
    assert {where: told for where, told in found.items() if told} == {}


def test_words_and_names_keep_a_space_from_the_captions_of_the_room(reset):
    reader, _ = reset
    found = {}
    for highlight in HIGHLIGHTS:
        reader.highlight(highlight)
        found[highlight] = reader.seen(RUN_INTO)
    assert {highlight: told for highlight, told in found.items() if told} == {}


def test_no_name_is_over_another_or_a_mark_or_cut_off_whatever_the_event(reset):
    reader, actors = reset
    found = {}
    for event in reader.event.get_by_role("option").all():
        value = event.get_attribute("value")
        reader.event.select_option(value=value)
        expect(reader.page.get_by_role("banner")).to_contain_text(event.inner_text().rsplit(", ", 1)[0])
        found[value] = faults(reader, actors)
    assert {where: told for where, told in found.items() if told} == {}


CAPTIONS = """() => [...document.querySelectorAll("#stage text.caption")].map((at) => [at.textContent,
  ["left", "top", "right", "bottom"].map((side) => at.getBoundingClientRect()[side])])"""


@pytest.mark.parametrize("screen", SCREENS, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("dossier", DOSSIERS)
def test_no_caption_of_the_room_lies_on_another(visit, screen, dossier):
    visit.page.set_viewport_size({"width": screen[0], "height": screen[1]})
    visit.open(f"?dossier={dossier}")
    for event in [option.get_attribute("value") for option in visit.event.locator("option:enabled").all()]:
        visit.turn(f"?dossier={dossier}&event={event}")
        captions = visit.seen(CAPTIONS)
        assert captions
        assert [(one, other) for (one, a), (other, b) in combinations(captions, 2) if overlap(a, b) > 0] == []


FIRST_FRAME = """([width, height]) => new Promise((done) => {
  const stage = document.getElementById("stage");
  let told = 0;
  new ResizeObserver(() => {
    if (!told++) { // at once, of the size as it is
      stage.style.cssText = `width: ${width}px; height: ${height}px; flex: none`;
      return;
    }
    const { right, bottom } = stage.getBoundingClientRect();
    const boxes = [...stage.querySelectorAll("text.name")].map((name) => name.getBoundingClientRect());
    stage.style.cssText = "";
    done(boxes.filter((box) => box.right > right || box.bottom > bottom).length);
  }).observe(stage);
})"""


def test_a_picture_whose_room_changes_is_painted_for_it_before_it_is_shown(visit):
    visit.page.set_viewport_size({"width": 1440, "height": 900})
    visit.open()
    assert visit.page.evaluate(FIRST_FRAME, [600, 300]) == 0, "names are cut off in the first frame"


@pytest.mark.parametrize("text", ["हिन्दी ไทย", "العربية עברית ไทย 中文 हिन्दी " * 3, "Anna Maria", "Борис 💩 中文"])
def test_a_line_is_as_wide_as_it_is_drawn_in_whatever_scripts(visit, text):
    measured, drawn = visit.open().page.evaluate(WIDTHS, [text, 30])
    assert measured == pytest.approx(drawn, abs=1)
