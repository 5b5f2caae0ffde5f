"""In a Network the neighbours of a dragged actor follow it, and stay where they are when it is let go."""

import re
from collections.abc import Callable, Iterator
from math import dist
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.reader import NAMED, Reader, reading

Place = Callable[[str], int]
LAVROV, FOLLOWER, STRANGER = "sergey-lavrov", "russia", "mike-waltz"
WAY = (-220, -120)  # px, away from whoever is tied to Lavrov
NETWORK = "?arrange=network"
AT = re.compile(r"[?&]at=.*sergey-lavrov:")
PLACES = """() => [...document.querySelectorAll("#stage path.point")].map((mark) => mark.getAttribute("transform"))"""
MARK_AND_NAME = """([place, name]) =>
  [document.querySelectorAll("#stage path.point")[place], document.querySelector(name)].map((element) => {
    const { x, y } = element.getBoundingClientRect();
    return [x, y];
  })"""
WHEN_LET_GO = f"""() => document.addEventListener("pointerup", () => {{
  window.letGo = ({PLACES})();
}}, {{ capture: true, once: true }})"""
MARKS_OF_SVG = re.compile(r'<path [^>]*transform="(translate[^"]*)"')


@pytest.fixture(scope="module")
def visit(browser: Browser, address: str) -> Iterator[Reader]:
    with reading(browser, address, viewport={"width": 1440, "height": 900}) as reader:
        yield reader.open()


@pytest.fixture
def reader(visit: Reader) -> Iterator[Reader]:
    """Somebody in the Network, for whom things may move."""
    visit.fresh().turn(NETWORK)
    visit.page.emulate_media(reduced_motion="no-preference")
    yield visit
    visit.page.mouse.up()
    visit.page.emulate_media(reduced_motion="reduce")


@pytest.fixture(scope="module")
def place(riyadh) -> Place:
    return list(riyadh.actors).index


def hold(reader: Reader, place: Place, way: tuple[float, float] = WAY) -> None:
    """Take Lavrov along for *way* px, and do not let go."""
    x, y = reader.centre(place(LAVROV))
    reader.page.mouse.move(x, y)
    reader.page.mouse.down()
    reader.page.mouse.move(x + way[0], y + way[1], steps=6)


def rest(reader: Reader) -> list[str]:
    """Wait until nobody moves from one frame to the next, and return where each mark is."""
    before: list[str] = []
    for _ in range(600):
        now = reader.seen(PLACES)
        if now == before:
            return before
        before = now
    pytest.fail("the picture does not come to rest")


def points(places: list[str]) -> list[tuple[float, float]]:
    """Return the coordinates of each of *places*, px of the stage."""
    return [(float(x), float(y)) for x, y in (re.findall(r"-?[\d.]+", one)[:2] for one in places)]


def drag(reader: Reader, place: Place) -> None:
    """Drag Lavrov, wait until everyone is where they follow to, and let go."""
    hold(reader, place)
    rest(reader)
    reader.page.mouse.up()
    expect(reader.page).to_have_url(AT)


def moved(reader: Reader) -> set[str]:
    return set(reader.page.evaluate("async () => Object.keys((await shown()).view.moved)"))


def test_a_neighbour_follows_and_a_stranger_stays(reader: Reader, place: Place) -> None:
    follower, stranger = reader.centre(place(FOLLOWER)), reader.centre(place(STRANGER))
    hold(reader, place)
    rest(reader)
    x, y = reader.centre(place(FOLLOWER))
    assert (x, y) < follower and dist((x, y), follower) > 50, "it came after the hand, to the left"
    assert reader.centre(place(STRANGER)) == pytest.approx(stranger, abs=0.5)


def test_let_go_all_stay_and_the_address_holds_them(reader: Reader, place: Place) -> None:
    before = reader.seen(PLACES)
    hold(reader, place)
    held = rest(reader)
    reader.page.mouse.up()
    expect(reader.page).to_have_url(AT)
    there = {actor: reader.centre(place(actor)) for actor in moved(reader)}
    assert {LAVROV, FOLLOWER, "ukraine", "united-states"} <= set(there)
    assert STRANGER not in there
    others = len(there) - 1
    said = f"Sergey Lavrov and {others} others moved. Reset view puts everyone back."
    expect(reader.page.locator("#notice")).to_have_text(said)
    changed = {k for k, (was, now) in enumerate(zip(before, rest(reader), strict=True)) if was != now}
    assert changed == {k for k, (was, now) in enumerate(zip(before, held, strict=True)) if was != now}
    assert changed == {place(actor) for actor in there}
    reader.reload()
    for actor, at in there.items():
        assert reader.centre(place(actor)) == pytest.approx(at, abs=1)


def test_let_go_on_the_way_nobody_goes_any_further(reader: Reader, place: Place) -> None:
    start = points(reader.seen(PLACES))[place(FOLLOWER)]
    reader.page.evaluate(WHEN_LET_GO)
    hold(reader, place)
    reader.page.mouse.up()
    expect(reader.page).to_have_url(AT)
    rest(reader)
    let_go, then = points(reader.page.evaluate("letGo"))[place(FOLLOWER)], points(reader.seen(PLACES))[place(FOLLOWER)]
    assert then == pytest.approx(let_go, abs=1)
    reader.page.go_back()
    expect(reader.page).not_to_have_url(AT)
    hold(reader, place)
    rest(reader)
    assert dist(points(reader.seen(PLACES))[place(FOLLOWER)], start) > dist(then, start) + 10, "it was on its way"


def test_one_step_back_undoes_all_of_it(reader: Reader, place: Place) -> None:
    before = reader.seen(PLACES)
    drag(reader, place)
    assert rest(reader) != before
    reader.page.go_back()
    reader.expect_query(NETWORK)
    expect_places(reader, before)


def test_reset_view_puts_everyone_back(reader: Reader, place: Place) -> None:
    before = reader.seen(PLACES)
    drag(reader, place)
    reader.fresh().turn(NETWORK)
    expect_places(reader, before)


def expect_places(reader: Reader, places: list[str]) -> None:
    """Wait until all marks are at *places*, where they glide to."""
    reader.page.wait_for_function(f"(places) => JSON.stringify(({PLACES})()) === JSON.stringify(places)", arg=places)


def test_escape_takes_back_the_hand_and_whoever_followed(reader: Reader, place: Place) -> None:
    before = reader.seen(PLACES)
    hold(reader, place)
    assert rest(reader) != before
    reader.page.keyboard.press("Escape")
    reader.page.mouse.up()
    expect_places(reader, before)
    reader.expect_query(NETWORK)


def test_a_name_goes_along_with_its_mark(reader: Reader, place: Place) -> None:
    name = [place(FOLLOWER), NAMED.format(FOLLOWER)]
    mark, text = reader.page.evaluate(MARK_AND_NAME, name)
    hold(reader, place)
    rest(reader)
    mark_then, text_then = reader.page.evaluate(MARK_AND_NAME, name)
    assert dist(mark, mark_then) > 50
    assert [b - a for a, b in zip(text, text_then, strict=True)] == pytest.approx(
        [b - a for a, b in zip(mark, mark_then, strict=True)], abs=1
    )


def test_a_second_drag_takes_along_whom_the_first_did(reader: Reader, place: Place) -> None:
    drag(reader, place)
    first = reader.centre(place(FOLLOWER))
    hold(reader, place, (-60, 0))
    rest(reader)
    assert dist(reader.centre(place(FOLLOWER)), first) > 10


def test_at_a_table_nobody_follows(reader: Reader, place: Place) -> None:
    reader.turn("?")
    rest(reader)
    hold(reader, place, (-300, 60))
    rest(reader)
    reader.page.mouse.up()
    expect(reader.page).to_have_url(re.compile(r"\?at=sergey-lavrov:-?\d+:-?\d+$"))


def test_nobody_follows_by_ties_that_are_not_drawn(reader: Reader, place: Place) -> None:
    reader.turn(f"{NETWORK}&ties=none")
    hold(reader, place)
    rest(reader)
    reader.page.mouse.up()
    expect(reader.page).to_have_url(re.compile(r"&at=sergey-lavrov:-?\d+:-?\d+$"))


def test_keys_move_one_alone(reader: Reader) -> None:
    reader.actor("Sergey Lavrov").press("Shift+ArrowLeft")
    expect(reader.page).to_have_url(re.compile(r"&at=sergey-lavrov:-?\d+:-?\d+$"))
    expect(reader.page.locator("#notice")).to_have_text("Sergey Lavrov moved. Reset view puts everyone back.")


def test_who_wants_no_motion_sees_the_neighbours_go_once_at_the_end(reader: Reader, place: Place) -> None:
    reader.page.emulate_media(reduced_motion="reduce")
    start = reader.centre(place(FOLLOWER))
    hold(reader, place)
    rest(reader)
    assert reader.centre(place(FOLLOWER)) == pytest.approx(start, abs=0.5)
    reader.page.mouse.up()
    expect(reader.page).to_have_url(AT)
    assert FOLLOWER in moved(reader)
    assert dist(reader.centre(place(FOLLOWER)), start) > 50


def test_a_snapshot_has_whoever_followed_where_they_went(reader: Reader, place: Place, riyadh) -> None:
    before = drawn(reader)
    drag(reader, place)
    after = drawn(reader)
    ids = list(riyadh.actors)
    assert {ids[k] for k, (was, now) in enumerate(zip(before, after, strict=True)) if was != now} == moved(reader)


def drawn(reader: Reader) -> list[str]:
    """Return where each mark stands in an SVG of the view."""
    with reader.page.expect_download() as download:
        reader.button("Download SVG").click()
    reader.leave()
    return MARKS_OF_SVG.findall(Path(download.value.path()).read_text(encoding="utf-8"))
