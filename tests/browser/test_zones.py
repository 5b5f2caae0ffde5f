"""No name contradicts its zone: all of its box lies where its actor stands, and it is nearest to its actor's mark."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.reader import Reader, reading

DOSSIERS = ["riyadh-2025", "reykjavik-1986", "kissinger-1973-75"]
SCREENS = [(1440, 900, ""), (1366, 768, ""), (1024, 768, ""), (390, 844, "")]
FRAMES = [(360, 600, "&embed=1"), (680, 480, "&embed=1"), (680, 600, "&embed=1")]
SHAPES = ["Landscape", "Square", "Portrait"]
MOST_EVENTS = 7  # of a dossier: those about the opening one, for the largest has 153

# What stands in the picture, on the screen or in a file: names, the marks of those drawn in the order of actors, the
# rings of contested seats, the room: the table is over the band about it, and the zone of the left out is a box.
SEEN = """(root) => {
  const box = (at) => ["left", "top", "right", "bottom"].map((side) => at.getBoundingClientRect()[side]);
  const all = (what) => [...root.querySelectorAll(what)];
  return {
    names: all("text.name").map((at) => [at.dataset.actor, box(at)]),
    marks: all("path.point, path[transform][fill-opacity]").map(box).filter(([left]) => left > -1000),
    rings: all("circle.contested").map(box),
    room: all("ellipse").map(box),
    out: all("rect[rx]").map(box)[0] ?? null,
  };
}"""
TOLD = """async () => {
  const { scene, view } = await shown();
  const { standings, drawn } = scene.events.find((one) => one.id === view.event);
  return drawn.map((i) => [scene.actors[i].id, standings[i]?.group ?? "no-report", Boolean(standings[i]?.contested)]);
}"""
EVENTS = """async (most) => {
  const { events, opening } = (await shown()).scene;
  const ids = events.filter((event) => event.standings).map((event) => event.id);
  const first = Math.max(0, Math.min(ids.indexOf(opening) - 3, ids.length - most));
  return ids.slice(first, first + most);
}"""
Box = list[float]


@pytest.fixture(scope="module")
def visit(browser: Browser, address: str) -> Iterator[Reader]:
    with reading(browser, address, viewport={"width": 1440, "height": 900}) as reader:
        yield reader


@pytest.fixture(scope="module")
def desk(browser: Browser) -> Iterator[Page]:
    """Return an empty page on which a file lies open."""
    page = browser.new_page(viewport={"width": 1700, "height": 1400})
    yield page
    page.close()


def level(ellipse: Box, x: float, y: float) -> float:
    left, top, right, bottom = ellipse
    across, down = (2 * x - left - right) / (right - left), (2 * y - top - bottom) / (bottom - top)
    return across * across + down * down


def within(box: Box, ellipse: Box) -> bool:
    return all(level(ellipse, x, y) <= 1 for x in box[::2] for y in box[1::2])


def without(box: Box, ellipse: Box) -> bool:
    middle = [(ellipse[0] + ellipse[2]) / 2, (ellipse[1] + ellipse[3]) / 2]
    nearest = [min(max(middle[way], box[way]), box[way + 2]) for way in (0, 1)]
    return level(ellipse, *nearest) >= 1


def holds(outer: Box, box: Box) -> bool:
    return all(outer[way] <= box[way] and box[way + 2] <= outer[way + 2] for way in (0, 1))


def in_zone(box: Box, group: str, seen: dict[str, Any]) -> bool:
    outer, table = seen["room"][0], seen["room"][-1]
    if group == "at-the-table":
        return within(box, table)
    if group == "involved":
        return without(box, table) and within(box, outer)
    if group == "left-out":
        return holds(seen["out"], box)
    return box[1] >= (seen["out"] or outer)[3]


def apart(box: Box, mark: Box) -> float:
    """Return how far *box* is from a mark that fills the round in its box."""
    x, y = (mark[0] + mark[2]) / 2, (mark[1] + mark[3]) / 2
    across, down = max(box[0] - x, 0, x - box[2]), max(box[1] - y, 0, y - box[3])
    return (across * across + down * down) ** 0.5 - min(mark[2] - mark[0], mark[3] - mark[1]) / 2


def about(ring: Box, mark: Box) -> bool:
    """Tell whether two boxes have one middle."""
    return all(abs(ring[way] + ring[way + 2] - mark[way] - mark[way + 2]) < 1 for way in (0, 1))


def faults(seen: dict[str, Any], told: list[tuple[str, str, bool]]) -> list[str]:
    """Return in words whose name contradicts its zone, or is nearer to another mark than to its own."""
    assert seen["names"]
    assert len(seen["marks"]) == len(told)
    groups = {actor: group for actor, group, _ in told}
    contested = {actor: is_so for actor, _, is_so in told}
    marks = dict(zip(groups, seen["marks"], strict=True))
    found = [
        f"{actor} is not in {groups[actor]}" for actor, box in seen["names"] if not in_zone(box, groups[actor], seen)
    ]
    whole: dict[str, Box] = {}
    for actor, box in seen["names"]:
        before = whole.get(actor, box)
        whole[actor] = [*map(min, before[:2], box[:2]), *map(max, before[2:], box[2:])]
    for actor, box in whole.items():
        gaps = {other: apart(box, mark) for (other, *_), mark in zip(told, seen["marks"], strict=True)}
        if contested[actor]:
            gaps[actor] = min(apart(box, ring) for ring in [marks[actor], *seen["rings"]] if about(ring, marks[actor]))
        nearest = min(gaps, key=lambda other: gaps[other])
        if nearest != actor:
            found.append(f"{actor} reads as the name of {nearest}")
    return found


@pytest.mark.parametrize("dossier", DOSSIERS)
@pytest.mark.parametrize("screen", [*SCREENS, *FRAMES], ids=lambda screen: f"{screen[0]}x{screen[1]}{screen[2]}")
def test_on_every_screen_and_in_every_frame_a_name_lies_in_its_zone_and_by_its_mark(visit, screen, dossier):
    width, height, embedded = screen
    visit.page.set_viewport_size({"width": width, "height": height})
    found = {}
    for event in visit.open(f"?dossier={dossier}{embedded}").page.evaluate(EVENTS, MOST_EVENTS):
        visit.turn(f"?dossier={dossier}&event={event}{embedded}")
        seen = visit.seen(f"() => ({SEEN})(document.getElementById('stage'))")
        found[event] = faults(seen, visit.page.evaluate(TOLD))
    assert {event: told for event, told in found.items() if told} == {}


@pytest.mark.parametrize("dossier", DOSSIERS)
@pytest.mark.parametrize("shape", SHAPES)
def test_on_every_paper_a_name_lies_in_its_zone_and_by_its_mark(visit, desk, shape, dossier):
    visit.page.set_viewport_size({"width": 1440, "height": 900})
    found = {}
    visit.open(f"?dossier={dossier}").select("Shape", shape)
    for event in visit.page.evaluate(EVENTS, MOST_EVENTS):
        visit.turn(f"?dossier={dossier}&event={event}")
        with visit.page.expect_download() as download:
            visit.button("Download SVG").click()
        desk.set_content(Path(download.value.path()).read_text("utf-8"))
        seen = desk.evaluate(f"() => ({SEEN})(document.body)")
        found[event] = faults(seen, visit.page.evaluate(TOLD))
    assert {event: told for event, told in found.items() if told} == {}


@pytest.mark.parametrize("screen", SCREENS, ids=lambda screen: f"{screen[0]}x{screen[1]}")
def test_the_name_of_a_picked_actor_lies_in_its_zone_too(visit, screen):
    visit.page.set_viewport_size({"width": screen[0], "height": screen[1]})
    visit.open()
    for actor in ("kirill-dmitriev", "vladimir-putin", "france", "marco-rubio"):
        visit.turn(f"?pick={actor}")
        seen, told = visit.seen(f"() => ({SEEN})(document.getElementById('stage'))"), visit.page.evaluate(TOLD)
        groups = {one: group for one, group, _ in told}
        boxes = [box for one, box in seen["names"] if one == actor]
        assert boxes
        assert all(in_zone(box, groups[actor], seen) for box in boxes)
