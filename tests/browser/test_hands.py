"""Hands and keys on the picture: actors moved within their part of the room, the picture zoomed, snapshots reopened."""

import re
from collections.abc import Callable, Iterator
from math import dist
from pathlib import Path
from typing import Any
from zlib import crc32

import pytest
from playwright.sync_api import Browser, expect

from dashboard.drawing.view_choices import LONGEST_ALTERNATIVE
from dashboard.network import placement
from dashboard.network.seating import standings
from tests.browser import chunks
from tests.browser.reader import Reader, reading

ROOM = """async () => {
  const { scene, view } = await shown();
  const { placed } = await modules("layout/plane");
  const { width, height } = document.getElementById("stage").getBoundingClientRect();
  return placed(scene, view, { width, height }).room;
}"""
KEPT = """async (calls) => {
  const { keep } = await modules("layout/drag_bounds");
  return calls.map((given) => keep(...given));
}"""
IN_PIXELS = """async () => {
  const { scene } = await shown();
  const stage = document.getElementById("stage");
  const { left, top } = stage.getBoundingClientRect();
  const { marks, ties, tieItems } = (await modules("components/picture")).stageOf(stage).picture();
  const put = ([x, y]) => [x + left, y + top];
  return {
    marks: marks.flatMap(({ x, y, radius }) => (Number.isFinite(x) ? [[...put([x, y]), radius]] : [])),
    ties: Object.fromEntries(ties.flatMap(({ from, control, to }, t) =>
      tieItems[t].length ? [[scene.ties[t].id, [put(from), put(control), put(to)]]] : [])),
  };
}"""
STATES = re.compile("united-states~.*~soviet-union")
FINGER = 24  # px about a finger within which it finds something
ZOOM = "() => document.querySelector('#stage ellipse').getBoundingClientRect().width"


@pytest.fixture(scope="module")
def visit(browser: Browser, address: str) -> Iterator[Reader]:
    options = {"viewport": {"width": 1440, "height": 900}, "has_touch": True}
    with reading(browser, address, **options) as reader:
        reader.page.context.grant_permissions(["clipboard-read", "clipboard-write"], origin=address)
        yield reader.open()


@pytest.fixture
def reader(visit: Reader) -> Reader:
    return visit.fresh()


@pytest.fixture(scope="module")
def place(riyadh):
    return list(riyadh.actors).index


@pytest.fixture(scope="module")
def snapshot(visit: Reader, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A snapshot of those left out, with Macron picked."""
    visit.open("?highlight=left-out&pick=emmanuel-macron")
    with visit.page.expect_download() as download:
        visit.button("Download PNG").click()
    path = tmp_path_factory.mktemp("pictures") / "picture.png"
    download.value.save_as(path)
    return path


def moved(reader: Reader) -> dict[str, list[float]]:
    """Return the points of the plane that the address puts actors at."""
    found: dict[str, list[float]] = reader.page.evaluate("async () => (await shown()).view.moved")
    return found


def carry(reader: Reader, start: tuple[float, float], end: tuple[float, float]) -> None:
    mouse = reader.page.mouse
    mouse.move(*start)
    mouse.down()
    mouse.move(*end, steps=6)
    mouse.up()


def expect_width(reader: Reader, holds: Callable[[float], bool]) -> None:
    """Wait until the room is drawn so wide that *holds*; a frame at a time, for there is nothing else to wait for."""
    for _ in range(120):
        if holds(reader.page.evaluate(ZOOM)):
            return
        reader.page.evaluate("() => new Promise((done) => requestAnimationFrame(done))")
    pytest.fail(f"the room is {reader.page.evaluate(ZOOM)} px wide")


def expect_x(reader: Reader, place: int, holds: Callable[[float], bool]) -> None:
    """Wait until the actor at *place* stands so far from the left that *holds*, a frame at a time."""
    for _ in range(120):
        if holds(reader.centre(place)[0]):
            return
        reader.page.evaluate("() => new Promise((done) => requestAnimationFrame(done))")
    pytest.fail(f"it stands at {reader.centre(place)[0]} px")


def notice(reader: Reader) -> Any:
    return reader.page.locator("#notice")


def test_nobody_who_was_left_out_can_be_dragged_to_the_table(reader: Reader, place: Any) -> None:
    box = reader.stage.bounding_box()
    carry(reader, reader.centre(place("ukraine")), (box["x"] + box["width"] / 2, box["y"] + box["height"] * 0.4))
    expect(reader.page).to_have_url(re.compile(r"at=ukraine:"))
    room, (x, y) = reader.page.evaluate(ROOM), moved(reader)["ukraine"]
    assert ((x - room["cx"]) / room["around_rx"]) ** 2 + ((y - room["cy"]) / room["around_ry"]) ** 2 > 1


def test_an_address_cannot_put_anybody_over_a_line_either(visit: Reader, place: Any) -> None:
    visit.open("?at=ukraine:0:200,marco-rubio:950:950")
    box = visit.stage.bounding_box()
    room = visit.page.evaluate(ROOM)

    def level(actor: str, part: str) -> float:
        px, py = visit.centre(place(actor))
        x, y = 2 * (px - box["x"]) / box["width"] - 1, 1 - 2 * (py - box["y"]) / box["height"]
        return ((x - room["cx"]) / room[f"{part}_rx"]) ** 2 + ((y - room["cy"]) / room[f"{part}_ry"]) ** 2

    assert level("ukraine", "around") > 1
    assert level("marco-rubio", "table") < 1


def test_shift_and_an_arrow_move_the_actor_in_focus_and_reset_puts_it_back(reader: Reader, place: Any) -> None:
    before = reader.centre(place("marco-rubio"))
    reader.actor("Marco Rubio").focus()
    reader.page.keyboard.press("Shift+ArrowRight")
    expect(reader.page).to_have_url(re.compile(r"\?at=marco-rubio:"))
    expect(notice(reader)).to_have_text("Marco Rubio moved. Reset view puts everyone back.")
    assert reader.centre(place("marco-rubio"))[0] > before[0] + 3
    reader.button("Reset view").click()
    reader.expect_query("")
    assert reader.centre(place("marco-rubio")) == pytest.approx(before, abs=1)


def test_escape_takes_a_drag_back_and_keeps_the_selection(reader: Reader, place: Any) -> None:
    reader.pick("Marco Rubio")
    reader.expect_query("?pick=marco-rubio")
    x, y = reader.centre(place("nato"))
    reader.page.mouse.move(x, y)
    reader.page.mouse.down()
    reader.page.mouse.move(x - 60, y, steps=6)
    expect_x(reader, place("nato"), lambda now: now < x - 30)
    reader.page.keyboard.press("Escape")
    expect_x(reader, place("nato"), lambda now: abs(now - x) < 1)
    reader.page.mouse.move(x - 90, y, steps=3)
    reader.page.mouse.up()
    reader.seen("() => {}")
    assert reader.centre(place("nato")) == pytest.approx((x, y), abs=1)
    reader.expect_query("?pick=marco-rubio")


def test_an_actor_that_was_moved_before_is_put_back_to_where_it_was_moved(reader: Reader, place: Any) -> None:
    x, y = reader.centre(place("nato"))
    carry(reader, (x, y), (x - 60, y))
    expect(reader.page).to_have_url(re.compile(r"at=nato:"))
    address, put = reader.page.url, reader.centre(place("nato"))
    reader.page.mouse.down()
    reader.page.mouse.move(x - 120, y, steps=6)
    reader.page.keyboard.press("Escape")
    reader.page.mouse.up()
    expect_x(reader, place("nato"), lambda now: abs(now - put[0]) < 1)
    expect(reader.page).to_have_url(address)


def test_a_drag_that_the_system_takes_over_moves_nobody(reader: Reader, place: Any) -> None:
    x, y = reader.centre(place("nato"))
    client = reader.page.context.new_cdp_session(reader.page)
    client.send("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": [{"x": x, "y": y}]})
    for step in (20, 40, 60):
        client.send("Input.dispatchTouchEvent", {"type": "touchMove", "touchPoints": [{"x": x - step, "y": y}]})
    expect_x(reader, place("nato"), lambda now: now < x - 20)
    client.send("Input.dispatchTouchEvent", {"type": "touchCancel", "touchPoints": []})
    expect_x(reader, place("nato"), lambda now: abs(now - x) < 1)
    reader.expect_query("")


def test_a_colleague_who_opens_the_address_sees_the_same_arrangement(reader: Reader, place: Any) -> None:
    x, y = reader.centre(place("nato"))
    carry(reader, (x, y), (x - 60, y))
    expect(reader.page).to_have_url(re.compile(r"at=nato:"))
    put = reader.centre(place("nato"))
    assert put[0] < x - 30
    assert reader.reload().centre(place("nato")) == pytest.approx(put, abs=1)


def test_the_wheel_zooms_in_and_out_again_and_fit_shows_everything(reader: Reader) -> None:
    box = reader.stage.bounding_box()
    width = reader.page.evaluate(ZOOM)
    reader.page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    reader.page.mouse.wheel(0, -400)
    expect_width(reader, lambda now: now > width * 1.5)
    reader.button("Fit").click()
    expect_width(reader, lambda now: abs(now - width) < 1)


def test_two_fingers_zoom_the_picture(reader: Reader) -> None:
    box = reader.stage.bounding_box()
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] - 30
    width = reader.page.evaluate(ZOOM)
    client = reader.page.context.new_cdp_session(reader.page)

    def touch(kind: str, apart: float) -> None:
        points = [] if kind == "touchEnd" else [{"x": x - apart, "y": y, "id": 1}, {"x": x + apart, "y": y, "id": 2}]
        client.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})

    touch("touchStart", 40)
    for apart in (60, 80, 100, 120):
        touch("touchMove", apart)
    touch("touchEnd", 0)
    expect_width(reader, lambda now: now > width * 1.5)


def test_a_snapshot_that_is_chosen_reopens_its_view(reader: Reader, snapshot: Path) -> None:
    with reader.page.expect_file_chooser() as chooser:
        reader.button("Open file").click()
    chooser.value.set_files(snapshot)
    reader.expect_query("?highlight=left-out&pick=emmanuel-macron")
    expect(notice(reader)).to_have_text("Snapshot reopened.")
    expect(reader.actor("Emmanuel Macron")).to_have_attribute("aria-pressed", "true")
    expect(reader.radio("Highlight", "Left out")).to_be_checked()


def test_a_snapshot_as_svg_reopens_its_view_too(reader: Reader) -> None:
    reader.open("?event=paris-meeting&country=FRA,UKR")
    with reader.page.expect_download() as download:
        reader.button("Download SVG").click()
    drawn = Path(download.value.path()).read_bytes()
    reader.open()
    reader.drop("picture.svg", drawn)
    reader.expect_query("?event=paris-meeting&country=FRA,UKR")
    expect(notice(reader)).to_have_text("Snapshot reopened.")
    resaved = b'<?xml version="1.0" encoding="UTF-8"?>\n<!-- by another program -->\n' + drawn
    reader.open()
    reader.drop("drawing.txt", resaved)
    reader.expect_query("?event=paris-meeting&country=FRA,UKR")


def test_a_snapshot_that_is_dropped_reopens_its_view(reader: Reader, snapshot: Path) -> None:
    reader.drop("picture.png", snapshot.read_bytes())
    reader.expect_query("?highlight=left-out&pick=emmanuel-macron")


def test_a_snapshot_of_an_earlier_state_of_the_dossier_says_so(reader: Reader, snapshot: Path) -> None:
    digest = reader.page.evaluate("async () => (await shown()).scene.digest").encode()
    stale = snapshot.read_bytes().replace(digest, b"0" * len(digest))
    reader.drop("picture.png", stale)
    expect(notice(reader)).to_contain_text("The dossier has changed since this snapshot was made")
    reader.expect_query("?highlight=left-out&pick=emmanuel-macron")


@pytest.mark.parametrize(
    ("file", "reason"),
    [
        (b"\x89PNG\r\n\x1a\n" + b"\x00" * 60, "this picture is no snapshot of At the Table"),
        (b'<svg xmlns="http://www.w3.org/2000/svg"/>', "this picture is no snapshot of At the Table"),
        (b"<svg><metadata>[null, 1]</metadata></svg>", "this picture is no snapshot of At the Table"),
        (b"<?xml version='1.0'?><svg><metadata>{", "this picture is no snapshot of At the Table"),
    ],
)
def test_a_file_that_is_no_snapshot_is_refused_in_words(reader: Reader, file: bytes, reason: str) -> None:
    reader.drop("picture.png", file)
    expect(notice(reader)).to_contain_text(f"Not reopened: {reason}")
    reader.expect_query("")


def test_a_snapshot_of_another_dossier_opens_it_and_says_which(reader: Reader, snapshot: Path) -> None:
    reader.open("?dossier=reykjavik-1986")
    reader.drop("picture.png", snapshot.read_bytes())
    expect(notice(reader)).to_have_text("Snapshot reopened; it shows another dossier: US–Russia talks in Riyadh.")
    reader.expect_query("?highlight=left-out&pick=emmanuel-macron")
    expect(reader.page.locator('html[data-ready="riyadh-2025"]')).to_be_attached()


def readdressed(snapshot: Path, address: str) -> bytes:
    """Return the bytes of *snapshot* with another address in it."""
    texts = {**chunks.texts(snapshot.read_bytes()), "URL": address}
    header = snapshot.read_bytes()[:33]
    return header + b"".join(chunk(f"{name}\0\0\0\0\0{text}") for name, text in texts.items())


def chunk(text: str) -> bytes:
    data = b"iTXt" + text.encode()
    return (len(data) - 4).to_bytes(4) + data + crc32(data).to_bytes(4)


def test_the_digest_in_a_snapshot_says_which_dossier_it_shows_and_the_address_follows(
    reader: Reader, snapshot: Path
) -> None:
    reader.open("?dossier=reykjavik-1986")
    wrong = readdressed(snapshot, "http://elsewhere/?dossier=reykjavik-1986&highlight=left-out&pick=nobody")
    reader.drop("picture.png", wrong)
    reader.expect_query("?highlight=left-out&pick=nobody")
    expect(reader.page.locator('html[data-ready="riyadh-2025"]')).to_be_attached()
    expect(notice(reader)).to_have_text(
        "Snapshot reopened; it shows another dossier: US–Russia talks in Riyadh. "
        "Ignored in this address, for it is not known here: pick=nobody"
    )


def test_an_address_without_end_in_a_snapshot_is_refused(reader: Reader, snapshot: Path) -> None:
    reader.drop("picture.png", readdressed(snapshot, "http://elsewhere/?q=" + "a" * 8_000))
    expect(notice(reader)).to_have_text("Not reopened: the address in this picture is too long to be that of a view.")
    reader.expect_query("")


def test_the_moves_of_a_picture_are_there_when_its_reader_returns_to_it(reader: Reader, place: Any) -> None:
    reader.actor("Mike Waltz").focus()
    reader.page.keyboard.press("Shift+ArrowLeft")
    expect(reader.page).to_have_url(re.compile(r"\?at=mike-waltz:"))
    address, put = reader.page.url, reader.centre(place("mike-waltz"))
    reader.arrange("Network")
    reader.expect_query("?arrange=network")
    reader.event.select_option(value="paris-meeting")
    reader.expect_query("?event=paris-meeting&arrange=network")
    reader.event.select_option(value="talks")
    reader.arrange("Table")
    expect(reader.page).to_have_url(address)
    assert reader.centre(place("mike-waltz")) == pytest.approx(put, abs=1)
    reader.button("Reset view").click()
    reader.expect_query("")
    reader.arrange("Network")
    reader.arrange("Table")
    reader.expect_query("")


def along(curve: list[list[float]]) -> list[tuple[float, float]]:
    """Return points close together on the curve of a tie, px, from its two ends and the point that it bends towards."""
    (x0, y0), (x1, y1), (x2, y2) = curve
    shares = [step / 200 for step in range(201)]
    return [
        (
            (1 - t) ** 2 * x0 + 2 * t * (1 - t) * x1 + t * t * x2,
            (1 - t) ** 2 * y0 + 2 * t * (1 - t) * y1 + t * t * y2,
        )
        for t in shares
    ]


def free_of(marks: list[list[float]], spot: tuple[float, float]) -> list[float]:
    """Return how far each of *marks* (x, y, radius), px, is from *spot*."""
    return [dist(spot, (x, y)) - radius for x, y, radius in marks]


@pytest.mark.parametrize("aside", [-20, 20])
def test_a_finger_finds_a_tie_as_easily_as_an_actor(browser: Browser, address: str, aside: int) -> None:
    with reading(browser, address, viewport={"width": 1440, "height": 900}, has_touch=True) as reader:
        reader.open("?dossier=reykjavik-1986")
        picture = reader.page.evaluate(IN_PIXELS)
        curve = next(curve for tie, curve in picture["ties"].items() if STATES.fullmatch(tie))
        others = [along(one) for tie, one in picture["ties"].items() if not STATES.fullmatch(tie)]
        spots = [(x, y + aside) for x, y in along(curve)]
        room = {
            spot: min(*(dist(spot, point) for other in others for point in other), *free_of(picture["marks"], spot))
            for spot in spots
        }
        spot = max(room, key=room.__getitem__)
        assert room[spot] > FINGER  # nothing else is within reach there: where two ties meet, the nearer is found
        reader.page.touchscreen.tap(*spot)
        expect(reader.details.get_by_role("heading", level=3)).to_contain_text("United States")
        expect(reader.page).to_have_url(re.compile("pick=united-states~"))


def test_escape_takes_back_what_was_said(reader: Reader) -> None:
    reader.actor("Marco Rubio").press("Shift+ArrowRight")
    expect(notice(reader)).to_be_visible()
    reader.page.keyboard.press("Escape")
    expect(notice(reader)).to_be_hidden()


def test_what_was_said_leaves_by_itself_unless_it_asks_for_something(browser: Browser, address: str) -> None:
    with reading(browser, address, viewport={"width": 1440, "height": 900}, has_touch=True) as reader:
        reader.page.clock.install()
        reader.open("?colour=red")
        reader.page.clock.fast_forward(30_000)
        expect(notice(reader)).to_contain_text("colour")
        reader.actor("Marco Rubio").press("Shift+ArrowRight")
        expect(notice(reader)).to_have_text("Marco Rubio moved. Reset view puts everyone back.")
        reader.page.clock.fast_forward(8_000)
        expect(notice(reader)).to_be_visible()
        reader.page.clock.fast_forward(3_000)
        expect(notice(reader)).to_be_hidden()


def test_who_mediates_is_counted_in_the_legend_and_is_no_highlight(reader: Reader) -> None:
    legend = reader.control("list", "Legend")
    expect(legend.get_by_text("hosts or mediators: 2 people, 1 state", exact=True)).to_be_visible()
    expect(legend.get_by_role("button", name="mediators")).to_have_count(0)
    expect(legend.get_by_role("button", name="At the table: 7 people, 3 states", exact=True)).to_have_count(1)


def test_the_alternative_text_says_the_point_and_the_roll_call_names_who_is_where(reader: Reader) -> None:
    reader.button("Copy alt text").click()
    expect(reader.dialog("Picture").get_by_role("status")).to_have_text("Alternative text copied")
    told = reader.page.evaluate("() => navigator.clipboard.readText()")
    assert told.startswith("7 people of 3 states met; Ukraine, Europe and France left out. US–Russia talks, Al-Diriyah")
    assert "Left out: 2 people, 2 states, 1 bloc." in told
    assert len(told) <= LONGEST_ALTERNATIVE
    reader.button("Copy roll call").click()
    expect(reader.dialog("Picture").get_by_role("status")).to_have_text("Roll call copied")
    told = reader.page.evaluate("() => navigator.clipboard.readText()")
    assert told.startswith("US–Russia talks, Al-Diriyah Palace, Riyadh, 18 February 2025.")
    assert "Involved, not present: Kirill Dmitriev (contested), Donald Trump" in told
    assert "Left out: " in told and "Ukraine" in told.split("Left out: ")[1].split(".")[0]


def test_a_group_in_the_legend_is_the_highlight_and_gives_it_back(reader: Reader) -> None:
    legend = reader.control("list", "Legend")
    legend.get_by_role("button", name="Mentioned: 2 people, 1 organisation", exact=True).click()
    reader.expect_query("?highlight=mentioned")
    reader.expect_lit(["Dmitry Peskov", "Keith Kellogg", "NATO"])
    legend.get_by_role("button", name="Left out: 2 people, 2 states, 1 bloc", exact=True).click()
    expect(reader.radio("Highlight", "Left out")).to_be_checked()
    legend.get_by_role("button", name="Left out: 2 people, 2 states, 1 bloc", exact=True).click()
    reader.expect_query("")


@pytest.mark.parametrize("shape", list(placement.Shape))
def test_nobody_jumps_when_a_hand_takes_hold_of_them(visit, riyadh, shape):
    placed, stands = placement.table(riyadh, "talks", shape=shape), standings(riyadh, "talks")
    room = {name: getattr(placed.room, name) for name in placed.room.__slots__}
    calls = [[at, room, str(stands[actor].group)] for actor, at in placed.positions.items()]
    kept = dict(zip(placed.positions, visit.page.evaluate(KEPT, calls), strict=True))
    assert {actor: kept[actor] for actor, at in placed.positions.items() if dist(at, kept[actor]) > 0.03} == {}
