"""The address holds the whole view: it reopens it, Back walks through views, and nothing in it makes the page fail."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect

from dashboard.drawing.view_choices import VIEW_CHOICES
from tests.browser.reader import Reader, reading, replaced

WHOLE = "?event=paris-meeting&highlight=at-the-table&country=EU,FRA&q=e&pick=europe&arrange=network"
TWICE = """
export default function mount(element, act) {
  const button = Object.assign(document.createElement("button"), { textContent: "twice", onclick() {
    act({ kind: "highlight", group: "left-out" });
    act({ kind: "pick", id: "europe" });
  } });
  element.append(button);
  return () => {};
}"""

CHOOSE = """async ([controls, pause]) => {
  for (const control of controls) {
    control.click();
    await new Promise((done) => setTimeout(done, pause));
  }
}"""


@pytest.fixture(scope="module")
def visit(browser: Browser, address: str) -> Iterator[Reader]:
    with reading(browser, address, viewport={"width": 1440, "height": 900}) as reader:
        yield reader.open()


@pytest.fixture
def reader(visit: Reader) -> Reader:
    return visit.fresh()


def expect_whole(reader: Reader) -> None:
    """Wait until every control, list and region shows the view of WHOLE."""
    reader.expect_query(WHOLE)
    expect(reader.event).to_have_value("paris-meeting")
    expect(reader.radio("Highlight", "At the table")).to_be_checked()
    expect(reader.radio("Arrange", "Network")).to_be_checked()
    for name in ("Europe", "France"):
        expect(reader.country(name)).to_be_checked()
    expect(reader.country("Ukraine")).not_to_be_checked()
    expect(reader.search).to_have_value("e")
    expect(reader.status).to_have_text(re.compile("^3 of 23 actors.*Europe"))
    expect(reader.actor("Europe")).to_have_attribute("aria-pressed", "true")
    expect(reader.details.get_by_role("heading", name="Europe", exact=True)).to_be_visible()


def test_each_choice_stands_in_the_address_at_once(reader):
    reader.event.select_option(value="paris-meeting")
    reader.expect_query("?event=paris-meeting")
    reader.highlight("At the table")
    reader.expect_query("?event=paris-meeting&highlight=at-the-table")
    reader.country("France").check()
    reader.country("Europe").check()
    reader.expect_query("?event=paris-meeting&highlight=at-the-table&country=EU,FRA")
    reader.search.press_sequentially("e")
    reader.expect_query("?event=paris-meeting&highlight=at-the-table&country=EU,FRA&q=e")
    reader.arrange("Network")
    reader.pick("Europe")
    expect_whole(reader)


def test_an_address_opens_its_view_and_reload_reopens_it(reader):
    reader.open(WHOLE)
    expect_whole(reader)
    reader.reload()
    expect_whole(reader)


def test_an_address_opens_the_picture_that_the_choices_led_to(reader):
    reader.open(WHOLE)
    opened = [mark.get_attribute("transform") for mark in reader.marks.all()]
    reader.open("?event=paris-meeting")
    before = [mark.get_attribute("transform") for mark in reader.marks.all()]
    reader.arrange("Network")
    reader.expect_query("?event=paris-meeting&arrange=network")
    assert [mark.get_attribute("transform") for mark in reader.marks.all()] == opened != before


def test_back_and_forward_walk_through_views(reader):
    reader.highlight("Left out")
    reader.expect_query("?highlight=left-out")
    reader.pick("Europe")
    reader.expect_query("?highlight=left-out&pick=europe")
    reader.page.go_back()
    reader.expect_query("?highlight=left-out")
    expect(reader.status).to_have_text("5 of 23 actors")
    reader.page.go_back()
    reader.expect_query("")
    expect(reader.status).to_have_text("23 of 23 actors")
    expect(reader.radio("Highlight", "Everyone")).to_be_checked()
    reader.page.go_forward()
    reader.expect_query("?highlight=left-out")
    expect(reader.radio("Highlight", "Left out")).to_be_checked()


def test_going_back_fast_ends_on_the_view_of_the_address(reader):
    reader.highlight("Left out")
    reader.country("France").check()
    reader.arrange("Network")
    reader.expect_query("?highlight=left-out&country=FRA&arrange=network")
    reader.page.evaluate("() => [0, 20, 40].forEach((soon) => setTimeout(() => history.back(), soon))")
    reader.expect_query("")
    expect(reader.radio("Highlight", "Everyone")).to_be_checked()
    expect(reader.country("France")).not_to_be_checked()
    expect(reader.radio("Arrange", "Table")).to_be_checked()
    expect(reader.status).to_have_text("23 of 23 actors")
    reader.expect_query("")


def test_choices_of_one_frame_are_steps_of_their_own_though_the_address_waits_for_the_frame(reader):
    read = reader.page.evaluate("""async () => {
      const address = await modules("state/browser_history");
      act("legend", { kind: "highlight", group: "left-out" });
      act("actors", { kind: "pick", id: "europe" });
      while (!address.search()) await new Promise((done) => setTimeout(done));
      return address.search();
    }""")
    assert read == "?highlight=left-out&pick=europe"
    reader.page.go_back()
    reader.expect_query("?highlight=left-out")
    expect(reader.status).to_have_text("5 of 23 actors")
    reader.page.go_back()
    reader.expect_query("")
    expect(reader.status).to_have_text("23 of 23 actors")


def test_two_actions_of_one_component_in_a_moment_both_count(browser: Browser, unbundled: str) -> None:
    with (
        reading(browser, unbundled, viewport={"width": 1440, "height": 900}, has_touch=True) as reader,
        replaced(reader.page, "components/legend", TWICE),
    ):
        reader.open()
        reader.page.get_by_role("list", name="Legend").get_by_role("button").click()
        reader.expect_query("?highlight=left-out&pick=europe")
        reader.page.go_back()
        reader.expect_query("?highlight=left-out")


def test_whoever_goes_back_before_a_choice_is_in_the_address_is_where_the_address_leads(reader):
    reader.page.evaluate("""async () => {
      const { requestAnimationFrame: frame } = window;
      const waiting = [];
      window.requestAnimationFrame = (call) => waiting.push(call); // the address waits for a frame, which comes late
      act("legend", { kind: "highlight", group: "left-out" });
      const status = document.getElementById("count");
      while (!status.textContent.startsWith("5 of")) await new Promise((done) => setTimeout(done));
      window.requestAnimationFrame = frame;
      window.dispatchEvent(new PopStateEvent("popstate"));
      waiting.forEach((call) => frame(call));
    }""")
    reader.seen("() => {}")
    expect(reader.status).to_have_text("23 of 23 actors")
    expect(reader.radio("Highlight", "Everyone")).to_be_checked()
    assert reader.seen("() => location.search") == ""


def test_a_choice_that_was_left_for_another_dossier_is_not_written_over_its_address(reader):
    reader.select("Dossier", "Reykjavik summit 1986")
    reader.expect_query("?dossier=reykjavik-1986")
    reader.select("Dossier", "US–Russia talks in Riyadh")
    reader.expect_query("")
    reader.page.evaluate("""async () => {
      const { requestAnimationFrame: frame } = window;
      const waiting = [];
      window.requestAnimationFrame = (call) => waiting.push(call); // panels wait for frames, and the address with them
      act("legend", { kind: "highlight", group: "left-out" });
      while ((await shown()).view.highlight !== "left-out") await new Promise((done) => setTimeout(done));
      const come = () => { window.requestAnimationFrame = frame; waiting.forEach((call) => frame(call)); };
      window.addEventListener("popstate", come, { once: true });
      history.back();
    }""")
    expect(reader.event).to_have_value("session-1")
    expect(reader.control("combobox", "Dossier")).to_have_value("reykjavik-1986")
    reader.expect_query("?dossier=reykjavik-1986")
    reader.highlight("At the table")
    reader.expect_query("?dossier=reykjavik-1986&highlight=at-the-table")
    reader.page.go_back()
    reader.expect_query("?dossier=reykjavik-1986")
    reader.open()


def test_typing_replaces_the_address_instead_of_adding_to_the_history(reader):
    entries = reader.page.evaluate("history.length")
    reader.search.press_sequentially("macron")
    reader.expect_query("?q=macron")
    reader.expect_lit({"Emmanuel Macron"})
    assert reader.page.evaluate("history.length") == entries


def test_back_after_typing_gives_up_the_search_with_the_choice_before_it(reader):
    reader.highlight("Left out")
    reader.search.press_sequentially("mac")
    reader.expect_query("?highlight=left-out&q=mac")
    reader.page.go_back()
    reader.expect_query("")
    expect(reader.search).to_have_value("")
    expect(reader.status).to_have_text("23 of 23 actors")


def test_choosing_what_is_chosen_already_adds_nothing_to_the_history(reader):
    reader.highlight("Left out")
    reader.expect_query("?highlight=left-out")
    entries = reader.page.evaluate("history.length")
    reader.radio("Highlight", "Left out").click()
    reader.arrange("Table")
    assert reader.page.evaluate("history.length") == entries


@pytest.mark.parametrize(
    ("query", "named"),
    [
        ("?colour=red", "colour"),
        ("?highlight=outside", "outside"),
        ("?event=crimea", "crimea"),
        ("?country=ZZZ", "ZZZ"),
        ("?pick=nobody", "nobody"),
        ("?dossier=nowhere", "nowhere"),
        ("?q=%ff&at=<b>:1:1&arrange=%00", "arrange"),
    ],
)
def test_what_is_unknown_in_an_address_is_ignored_and_the_page_says_so(reader, query, named):
    reader.open(query)
    said = reader.page.get_by_text(re.compile("ignored", re.I))
    expect(said).to_be_visible()
    expect(said).to_contain_text(named)
    expect(reader.radio("Highlight", "Everyone")).to_be_checked()
    expect(reader.event).to_have_value("talks")


def test_an_address_holds_whatever_the_page_offers(reader):
    for chosen in VIEW_CHOICES["highlight"].options.values():
        reader.highlight(chosen)
    for chosen in VIEW_CHOICES["arrange"].options.values():
        reader.arrange(chosen)
    for value, chosen in VIEW_CHOICES["names"].options.items():
        reader.select("Names", chosen)
        reader.expect_key("names", "" if chosen == "English" else value)


def test_an_address_without_anything_unknown_says_nothing(reader):
    expect(reader.page.get_by_text(re.compile("ignored", re.I))).to_be_hidden()


def test_where_nothing_is_lit_the_page_says_so_and_how_to_get_back(reader):
    reader.search.fill("nobody of that name")
    expect(reader.status).to_have_text("0 of 23 actors")
    said = reader.page.get_by_text(re.compile("Nobody"))
    expect(said).to_be_visible()
    reader.button("Show everyone").click()
    expect(reader.status).to_have_text("23 of 23 actors")
    expect(reader.search).to_have_value("")
    expect(said).to_be_hidden()


def test_reset_view_gives_back_the_opening_view_and_back_undoes_it(reader):
    reader.open(WHOLE)
    mark = reader.marks.first
    reader.button("Reset view").click()
    reader.expect_query("")
    expect(reader.status).to_have_text("23 of 23 actors")
    expect(reader.search).to_have_value("")
    expect(reader.event).to_have_value("talks")
    expect(reader.radio("Highlight", "Everyone")).to_be_checked()
    reset = mark.get_attribute("transform")
    reader.page.go_back()
    expect_whole(reader)
    assert mark.get_attribute("transform") != reset


def test_reset_view_takes_the_zoom_back_too(reader):
    fitted = reader.marks.first.get_attribute("transform")
    reader.button("Zoom in").click()
    expect(reader.marks.first).not_to_have_attribute("transform", fitted)
    reader.button("Reset view").click()
    expect(reader.marks.first).to_have_attribute("transform", fitted)


def test_names_in_their_own_language_are_part_of_the_view(reader):
    reader.select("Names", "Own language")
    reader.expect_query("?names=own")
    expect(reader.actor("Сергей Лавров")).to_be_visible()
    reader.page.go_back()
    reader.expect_query("")
    expect(reader.control("combobox", "Names")).to_have_value("english")
    expect(reader.actor("Sergey Lavrov")).to_be_visible()
    reader.open("?names=own")
    expect(reader.control("combobox", "Names")).to_have_value("own")
    expect(reader.actor("Сергей Лавров")).to_be_visible()
    reader.select("Dossier", "Reykjavik summit 1986")
    reader.expect_query("?dossier=reykjavik-1986&names=own")
    reader.open()


def test_an_address_of_two_slashes_leads_to_the_page(reader):
    reader.page.goto(f"{reader.address}//?highlight=left-out")
    reader.painted()
    reader.expect_query("?highlight=left-out")
    reader.highlight("At the table")
    reader.expect_query("?highlight=at-the-table")


def test_enter_in_the_search_picks_the_one_actor_that_is_found(reader):
    reader.search.press_sequentially("USA")
    expect(reader.status).to_have_text(re.compile(r"^[2-9] of 23 actors$"))
    reader.search.press("Enter")
    reader.expect_query("?q=USA")
    reader.search.fill("macron")
    reader.search.press("Enter")
    reader.expect_query("?q=macron&pick=emmanuel-macron")
    expect(reader.details.get_by_role("heading", name="Emmanuel Macron")).to_be_visible()


def test_who_is_not_at_this_table_is_not_printed_as_left_out(reader):
    absent = reader.at_stake.locator("td.missing").first
    colours = absent.evaluate("(at) => [at, document.body].map((one) => getComputedStyle(one).color)")
    assert colours[0] == colours[1]
    expect(absent).to_have_css("font-weight", "700")


@pytest.mark.parametrize(
    "search",
    [
        f"?pick={'a' * 7000}",
        f"?country={'x' * 7000}",
        f"?{'k' * 7000}=1",
        "?" + "&".join(f"key{n}=1" for n in range(900)),
        f"?with={','.join(f'nobody{n}' for n in range(600))}",
        f"?at={'b' * 7000}:1:1&q=&event={'c' * 900}",
    ],
    ids=["pick", "country", "key", "many keys", "with", "two"],
)
def test_of_a_long_address_that_is_not_known_a_notice_repeats_the_start(reader, search):
    reader.open(search)
    expect(reader.page.locator("#notice")).to_contain_text("Ignored in this address")
    assert reader.seen("() => document.getElementById('notice').textContent.length") < 450


@pytest.mark.parametrize("pause", [0, 1, 3, 6, 10, 20])
def test_choices_that_follow_one_another_closely_all_count(reader: Reader, pause: int) -> None:
    controls = [
        reader.radio("Highlight", "Left out"),
        reader.country("France"),
        reader.radio("Arrange", "Network"),
        reader.actor("Europe"),
    ]
    handles = [control.element_handle() for control in controls]
    reader.page.evaluate(CHOOSE, [handles, pause])
    reader.expect_query("?highlight=left-out&country=FRA&pick=europe&arrange=network")
