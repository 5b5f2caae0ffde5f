"""A large record of several events: everyone is counted at each, drawn or not, and whom the event has is drawn."""

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Request, expect

from benchmarks.made_up import CLAIM, dossier_of
from benchmarks.pages import serving
from dashboard.application import create_app
from dashboard.dossier.model import Dossier, SeatClaim, StakeClaim
from dashboard.dossier.words import Seat
from dashboard.drawing.part import FEW
from dashboard.snapshot.taking import Look, take
from tests.browser.reader import Reader, reading

SIZE, STATES = 540, 67
PEOPLE = SIZE - STATES
SEATED, LEFT_OUT = 400, 10  # at the summit, with one state; at the talks the left out are at the table
DRAWN = FEW - LEFT_OUT  # of those at the table of the summit
SLOW = 20_000  # ms, for a server that places hundreds on a busy machine
TALKS = f"{LEFT_OUT} people, 1 state"
SUMMIT = f"{SEATED} people, 1 state, {DRAWN} of them drawn"
EVERYONE = f"{SIZE} of {SIZE} actors ({PEOPLE} people, {STATES} states), {FEW} of them drawn"
LAST = f"Person-{PEOPLE - 1}"  # sits at the summit and is not drawn there
MEETINGS = "event,date,actor,side\n" + "".join(
    f"Meeting {number},200{number}-01-01,{name} {n},{name}land {n % 3}\n"
    for number, name, count in ((1, "Anna", 90), (2, "Bruno", 450))
    for n in range(count)
)


def record() -> Dossier:
    """Return a record of two events: a few at the talks, hundreds at the summit, from which the few are left out."""
    dossier = dossier_of(SIZE)
    people = [actor for actor in dossier.actors if actor.startswith("person")]
    rows = [("talks", who, Seat.DELEGATE) for who in people[:LEFT_OUT]]
    rows += [("summit", who, Seat.LEFT_OUT) for who in people[:LEFT_OUT]]
    rows += [("summit", who, Seat.DELEGATE) for who in people[-SEATED:]]
    rows += [(event, "state-0", Seat.MEDIATOR) for event in ("talks", "summit")]
    return replace(
        dossier,
        ties=(),
        events={**dossier.events, "summit": replace(dossier.events["talks"], id="summit", name="Summit")},
        seats=tuple(SeatClaim(event=event, actor=who, seat=seat, claim=CLAIM) for event, who, seat in rows),
        stakes=(StakeClaim(event="summit", issue="Water", actor=people[-1], claim=CLAIM),),
    )


@pytest.fixture(scope="module")
def large() -> Iterator[str]:
    with serving(create_app([record()])) as address:
        yield address


@pytest.fixture(scope="module")
def visit(browser: Browser, large: str) -> Iterator[Reader]:
    with reading(browser, large, viewport={"width": 1440, "height": 900}) as reader:
        yield reader


@pytest.fixture
def reader(visit: Reader) -> Reader:
    return visit.open()


@pytest.fixture
def asked(visit: Reader) -> Iterator[list[Request]]:
    """Return the requests for a drawing, as they are made."""
    made: list[Request] = []

    def listen(request: Request) -> None:
        if request.url.endswith("/open"):
            made.append(request)

    visit.page.on("request", listen)
    yield made
    visit.page.remove_listener("request", listen)


def legend(reader: Reader) -> Locator:
    return reader.control("list", "Legend")


def expect_event(reader: Reader, table: str, marks: int = FEW) -> None:
    """Wait until the picture of an event stands, at whose table are as many as *table* says."""
    expect(legend(reader)).to_contain_text(f"At the table: {table}", timeout=SLOW)
    heading = reader.actors.get_by_role("heading", name=f"At the table: {table}", exact=True)
    expect(heading).to_be_visible(timeout=SLOW)
    expect(reader.page.locator("html[data-ready]")).to_be_attached(timeout=SLOW)
    expect(reader.stage).to_be_visible(timeout=SLOW)
    expect(reader.marks).to_have_count(marks, timeout=SLOW)


def words(reader: Reader) -> tuple[str, str]:
    """Return the alternative text and the roll call."""
    return reader.page.evaluate("""async () => {
      const { scene, view } = await shown();
      const { alternative, rollCall } = await modules("model/alternative");
      const { highlightOf } = await modules("model/highlight");
      return [alternative(scene, view, highlightOf(scene, view)), rollCall(scene, view)];
    }""")


def test_another_event_counts_all_who_were_there_and_draws_them(reader: Reader) -> None:
    expect_event(reader, TALKS)
    reader.event.select_option("summit")
    expect_event(reader, SUMMIT)
    expect(legend(reader)).to_contain_text(f"Left out: {LEFT_OUT} people")
    expect(reader.control("list", "At the table", reader.actors).get_by_role("listitem")).to_have_count(DRAWN)
    expect(reader.status.first).to_have_text(EVERYONE)


def test_both_counts_of_the_drawn_agree(reader: Reader) -> None:
    expect(reader.status.first).to_have_text(EVERYONE)
    expect(reader.page.locator("#undrawn")).to_contain_text(f"Drawn: {FEW} of {SIZE} actors")


def test_a_link_opens_on_those_of_its_event(reader: Reader) -> None:
    reader.open("?event=summit")
    expect_event(reader, SUMMIT)


def test_a_link_draws_more_and_others_besides_at_its_event(reader: Reader) -> None:
    reader.open(f"?event=summit&draw=310&with={LAST.lower()}")
    expect(reader.marks).to_have_count(311, timeout=SLOW)
    expect(legend(reader)).to_contain_text(f"At the table: {SUMMIT.replace(str(DRAWN), '301')}")
    expect(reader.actor(LAST)).to_be_visible()


def test_back_and_forward_bring_each_event_back_and_what_was_there_is_not_asked_for_again(
    reader: Reader, asked: list[Request]
) -> None:
    reader.event.select_option("summit")
    expect_event(reader, SUMMIT)
    reader.page.go_back()
    expect_event(reader, TALKS)
    assert len(asked) == 2
    reader.page.go_forward()
    expect_event(reader, SUMMIT)
    assert len(asked) == 2


def test_an_opened_file_is_counted_whole_at_each_event_and_its_sides_are_told_apart(reader: Reader) -> None:
    reader.drop("meetings.csv", MEETINGS)
    reader.page.get_by_role("dialog").get_by_role("button", name="Open", exact=True).click(timeout=SLOW)
    counted = f"540 of 540 actors, {FEW} of them drawn, and 6 sides, 3 of them drawn"
    expect(reader.status.first).to_have_text(counted, timeout=SLOW)
    expect(reader.page.locator("#undrawn")).to_contain_text(f"Drawn: {FEW} of 540 actors")
    expect_event(reader, "90", FEW + 3)
    expect(legend(reader)).to_contain_text("450 others in this dossier: no report of them at this event")
    reader.event.select_option(label="Meeting 2, 1 January 2002")
    expect_event(reader, f"450, {FEW} of them drawn", FEW + 3)
    reader.page.go_back()
    expect_event(reader, "90", FEW + 3)


def test_whoever_is_selected_stays_drawn_at_another_event(reader: Reader) -> None:
    reader.open(f"?event=summit&pick={LAST.lower()}")
    expect(reader.marks).to_have_count(FEW + 1, timeout=SLOW)
    reader.event.select_option("talks")
    expect(reader.status.first).to_contain_text(f"{LAST} selected, no report", timeout=SLOW)
    expect(reader.marks).to_have_count(FEW + 1, timeout=SLOW)
    expect(reader.actor(LAST)).to_have_attribute("aria-pressed", "true")


def test_a_highlight_and_a_search_count_those_not_drawn_too(reader: Reader) -> None:
    reader.open("?event=summit&highlight=at-the-table")
    expect(reader.status.first).to_have_text(
        f"{SEATED + 1} of {SIZE} actors ({SEATED} people, 1 state), {DRAWN} of them drawn", timeout=SLOW
    )
    reader.search.fill(LAST)
    expect(reader.status.first).to_have_text(f"1 of {SIZE} actors, 0 of them drawn")
    reader.search.press("Enter")
    expect(reader.status.first).to_contain_text(f"{LAST} selected, at the table", timeout=SLOW)


def test_a_holder_of_a_stake_who_is_not_drawn_is_named_where_they_sit(reader: Reader) -> None:
    reader.open("?event=summit")
    expect(reader.at_stake.get_by_role("row", name="Water").get_by_role("cell").nth(1)).to_have_text(LAST)


def test_alternative_text_and_roll_call_count_everyone(reader: Reader) -> None:
    reader.open("?event=summit")
    expect_event(reader, SUMMIT)
    alternative, roll_call = words(reader)
    assert f"At the table: {SUMMIT}." in alternative
    assert f"At the table, {SUMMIT}: State-0, " in roll_call
    assert f", and {SEATED + 1 - DRAWN} who are not drawn." in roll_call
    assert f"Left out, {LEFT_OUT} people: Person-0, " in roll_call


def test_a_snapshot_of_an_event_counts_everyone(browser: Browser, large: str) -> None:
    look = Look(size="1", shape="landscape", theme="light", ties="between", kind="svg")
    picture = take(browser, f"{large}/?event=summit", record().id, look).decode()
    legends = re.findall(r"<text[^>]*>(At the table: \d[^<]*)</text>", picture)
    assert legends == [f"At the table: {SUMMIT}"]
    assert f"At the table, {SUMMIT}: State-0, " in picture


def test_the_data_of_the_current_view_has_those_not_drawn(reader: Reader, tmp_path: Path) -> None:
    reader.open("?event=summit&highlight=at-the-table")
    expect_event(reader, SUMMIT)
    reader.select("Extent", "Current view")
    reader.control("combobox", "Format").select_option(".json")
    with reader.page.expect_download(timeout=SLOW) as download:
        reader.button("Download data").click()
    download.value.save_as(tmp_path / "view.json")
    assert len(json.loads((tmp_path / "view.json").read_text("utf-8"))["nodes"]) == SEATED + 1


def test_without_an_answer_the_counts_stand_and_no_picture_of_another_event_does(reader: Reader) -> None:
    reader.page.route(
        "**/open", lambda route: route.fulfill(status=200, content_type="text/plain", body="Too many ask.")
    )
    reader.event.select_option("summit")
    expect(reader.page.locator("#notice")).to_contain_text("Not drawn: Too many ask.")
    expect(legend(reader)).to_contain_text(f"At the table: {SEATED} people, 1 state")
    expect(reader.stage).to_be_hidden()
    reader.button("Download PNG").click()
    expect(reader.page.locator("#notice")).to_contain_text("the picture of this event has not come yet")
    reader.page.unroute("**/open")
    reader.event.select_option("talks")
    expect_event(reader, TALKS)
