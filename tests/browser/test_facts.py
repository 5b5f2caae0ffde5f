"""The facts of the Riyadh talks that a reader must find true on the page."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.reader import NAMED, Reader, reading

PEOPLE_AT_THE_TABLE = {
    "Prince Faisal bin Farhan", "Musaad Al-Aiban", "Marco Rubio", "Mike Waltz", "Steve Witkoff", "Sergey Lavrov",
    "Yuri Ushakov",
}  # fmt: skip
STATES_AT_THE_TABLE = {"United States", "Russia", "Saudi Arabia"}
AROUND = {"Donald Trump", "Vladimir Putin", "Mohammed bin Salman", "Kirill Dmitriev"}
LEFT_OUT = {"Ukraine", "Volodymyr Zelensky", "Europe", "Emmanuel Macron", "France"}
TIED_TO_UKRAINE = {
    "united-states", "russia", "sergey-lavrov", "nato", "europe", "keith-kellogg", "saudi-arabia",
}  # fmt: skip


@pytest.fixture(scope="module")
def visit(browser: Browser, address: str) -> Iterator[Reader]:
    with reading(browser, address, viewport={"width": 1440, "height": 900}) as reader:
        yield reader.open()


@pytest.fixture
def reader(visit: Reader) -> Reader:
    return visit.fresh()


def test_the_page_opens_on_the_talks_at_al_diriyah_palace_with_everyone(reader):
    expect(reader.event).to_have_value("talks")
    expect(reader.page.get_by_role("heading", name="US–Russia talks").first).to_be_visible()
    expect(reader.page.get_by_text("Al-Diriyah Palace, Riyadh").first).to_be_visible()
    expect(reader.status).to_have_text("23 of 23 actors")


def test_at_the_table_lights_exactly_the_seven_people_and_their_three_states(reader):
    reader.highlight("At the table")
    reader.expect_lit(PEOPLE_AT_THE_TABLE | STATES_AT_THE_TABLE)
    expect(reader.status).to_have_text("10 of 23 actors")


def test_around_the_table_lights_exactly_trump_putin_the_crown_prince_and_dmitriev(reader):
    reader.highlight("Involved, not present")
    reader.expect_lit(AROUND)


def test_left_out_lights_exactly_ukraine_zelensky_europe_macron_and_france(reader):
    reader.highlight("Left out")
    reader.expect_lit(LEFT_OUT)


def test_nato_peskov_and_kellogg_are_never_among_the_left_out(reader):
    reader.highlight("Left out")
    expect(reader.status).to_have_text("5 of 23 actors")
    for name in ("NATO", "Dmitry Peskov", "Keith Kellogg"):
        expect(reader.actor(name)).to_have_attribute("data-lit", "false")
    left_out = reader.control("list", "Left out", reader.actors)
    expect(left_out.get_by_role("button")).to_have_count(5)
    mentioned = reader.control("list", "Mentioned", reader.actors)
    expect(mentioned.get_by_role("button")).to_have_text(["Dmitry Peskov", "Keith Kellogg", "NATO"])


def test_the_wealth_fund_has_no_report_and_is_counted_with_nobody(reader):
    silent = reader.control("list", "No report", reader.actors)
    expect(silent.get_by_role("button")).to_have_text(["Russia's sovereign wealth fund"])
    reader.pick("Russia's sovereign wealth fund")
    expect(reader.details).to_contain_text("No report")


def test_dmitrievs_seat_is_contested_and_the_details_say_by_whom(reader):
    expect(reader.actor("Kirill Dmitriev")).to_have_accessible_description(re.compile("contested"))
    reader.pick("Kirill Dmitriev")
    expect(reader.details).to_contain_text("Contested")
    for publisher in ("Euromaidan Press", "News-Pravda", "Azon Global", "Saudi Gazette"):
        expect(reader.details).to_contain_text(publisher)


def test_dmitrievs_mark_alone_is_ringed_as_contested_and_stands_around_the_table(reader, riyadh):
    ring = reader.stage.locator(".contested")
    expect(ring).to_have_count(1)
    box = ring.bounding_box()
    middle = (box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    assert middle == pytest.approx(reader.centre(list(riyadh.actors).index("kirill-dmitriev")), abs=1)
    around = reader.control("list", "Involved, not present", reader.actors)
    expect(around.get_by_role("button", name="Kirill Dmitriev")).to_be_visible()


def test_country_ukraine_lights_ukraine_and_zelensky_and_counts_two(reader):
    reader.country("Ukraine").check()
    reader.expect_lit({"Ukraine", "Volodymyr Zelensky"})
    expect(reader.status).to_have_text("2 of 23 actors")


def test_country_ukraine_names_in_the_picture_those_whom_they_are_tied_to_and_no_one_else(reader):
    reader.country("Ukraine").check()
    expect(reader.status).to_have_text("2 of 23 actors")
    assert reader.named() == TIED_TO_UKRAINE | {"ukraine", "volodymyr-zelensky"}


def lavrovs_claims(reader: Reader) -> None:
    for paragraph in ("¶ 3", "¶ 14", "¶ 15"):
        expect(reader.details.get_by_text(re.compile(rf"{paragraph}(?!\d)")).first).to_be_visible()
    for publisher in ("Euromaidan Press", "Azon Global", "News-Pravda (Moldova edition)"):
        link = reader.control("link", publisher, reader.details).first
        expect(link).to_have_attribute("href", re.compile("^https://"))


def test_picking_lavrov_in_the_list_shows_his_claims_with_paragraphs_and_links(reader):
    reader.pick("Sergey Lavrov")
    expect(reader.details.get_by_role("heading", name="Sergey Lavrov")).to_be_visible()
    lavrovs_claims(reader)


def test_picking_lavrov_in_the_picture_shows_the_same(reader, riyadh):
    reader.page.mouse.click(*reader.centre(list(riyadh.actors).index("sergey-lavrov")))
    expect(reader.details.get_by_role("heading", name="Sergey Lavrov")).to_be_visible()
    lavrovs_claims(reader)


def test_at_the_paris_meeting_macron_france_and_europe_sit_at_the_table_and_nobody_is_left_out(reader):
    reader.event.select_option(value="paris-meeting")
    expect(reader.page.get_by_text("17 February 2025").first).to_be_visible()
    reader.highlight("At the table")
    reader.expect_lit({"Emmanuel Macron", "France", "Europe"})
    reader.highlight("Left out")
    expect(reader.status).to_have_text("0 of 23 actors")
    expect(reader.control("list", "Left out", reader.actors)).to_have_count(0)


def test_the_settlement_is_at_stake_for_ukraine_and_russia_and_only_russia_is_at_the_table(reader):
    table = reader.at_stake.get_by_role("table")
    heads = table.get_by_role("columnheader").all_inner_texts()
    row = table.get_by_role("row").filter(has_text="The settlement of the war in Ukraine")
    cells = row.locator("th, td").all_inner_texts()
    told = dict(zip(heads, cells, strict=True))
    assert told["Whose it is"] == "Ukraine, Russia"
    assert told["At this table"] == "Russia"
    assert told["Not at this table"] == "Ukraine"


def test_every_actor_at_the_table_is_named_in_the_picture(reader):
    for identifier in ("marco-rubio", "sergey-lavrov", "faisal-bin-farhan", "russia", "ukraine", "europe"):
        expect(reader.stage.locator(NAMED.format(identifier)).first).to_be_visible()
