"""The keyboard alone: everything is reached, chosen, walked along and left again."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.reader import Reader, reading

FOCUSED = """() => {
  const at = document.activeElement;
  return (at.labels?.[0]?.textContent ?? at.getAttribute("aria-label") ?? at.textContent).trim();
}"""
REACHED = (
    "Open file", "Options", "Dossier", "Event", "Everyone", "Table", "Find an actor", "Europe", "United States",
    "Claims", "Zoom in", "Zoom out", "Fit", "Download PNG", "Picture …", "Data …", "Copy link", "Reset view",
    "Prince Faisal bin Farhan", "Ukraine", "NATO", "Russia's sovereign wealth fund", "Report on the talks",
)  # fmt: skip


@pytest.fixture(scope="module")
def visit(browser: Browser, address: str) -> Iterator[Reader]:
    with reading(browser, address, viewport={"width": 1280, "height": 800}) as reader:
        yield reader.open()


@pytest.fixture
def reader(visit: Reader) -> Reader:
    return visit.fresh()


def test_slash_goes_to_the_search_and_is_typed_there_as_itself(reader):
    reader.page.keyboard.press("/")
    expect(reader.search).to_be_focused()
    expect(reader.search).to_have_value("")
    reader.page.keyboard.type("a/b")
    expect(reader.search).to_have_value("a/b")


def test_enter_selects_the_actor_in_focus_and_escape_clears(reader):
    reader.actor("Sergey Lavrov").focus()
    reader.page.keyboard.press("Enter")
    reader.expect_query("?pick=sergey-lavrov")
    expect(reader.actor("Sergey Lavrov")).to_be_focused()
    reader.page.keyboard.press("Escape")
    reader.expect_query("")
    expect(reader.actor("Sergey Lavrov")).to_be_focused()


def test_escape_in_the_search_empties_it_first_and_keeps_the_selection(reader):
    reader.pick("Sergey Lavrov")
    reader.search.press_sequentially("lav")
    reader.expect_query("?q=lav&pick=sergey-lavrov")
    reader.page.keyboard.press("Escape")
    expect(reader.search).to_have_value("")
    reader.expect_query("?pick=sergey-lavrov")
    reader.page.keyboard.press("Escape")
    reader.expect_query("")


@pytest.mark.parametrize(
    ("role", "name"),
    [("combobox", "Event"), ("checkbox", "Ukraine"), ("button", "Fit"), ("link", "Report on the talks in Riyadh")],
)
def test_escape_clears_wherever_the_focus_is(reader, role, name):
    reader.pick("Sergey Lavrov")
    reader.expect_query("?pick=sergey-lavrov")
    reader.control(role, name).focus()
    reader.page.keyboard.press("Escape")
    reader.expect_query("")


def test_arrows_move_along_the_ties_of_the_selection_to_every_other_end_and_round_again(reader):
    reader.actor("Volodymyr Zelensky").focus()
    reader.page.keyboard.press("Enter")
    reader.expect_query("?pick=volodymyr-zelensky")
    reached = []
    for _ in range(4):
        reader.page.keyboard.press("ArrowRight")
        reached.append(reader.page.evaluate("document.activeElement.dataset.actor"))
    assert set(reached[:3]) == {"ukraine", "keith-kellogg", "saudi-arabia"}
    assert reached[3] == reached[0]
    reader.page.keyboard.press("ArrowLeft")
    assert reader.page.evaluate("document.activeElement.dataset.actor") == reached[2]


def test_a_walk_along_a_tie_says_the_tie_aloud(reader):
    reader.actor("Volodymyr Zelensky").focus()
    reader.page.keyboard.press("ArrowRight")
    said = reader.page.locator("[aria-live=polite]").filter(has_text="Volodymyr Zelensky represents Ukraine")
    expect(said).to_have_count(1)


def test_enter_at_the_end_of_a_walk_selects_there(reader):
    reader.actor("Emmanuel Macron").focus()
    reader.page.keyboard.press("ArrowRight")
    expect(reader.actor("France")).to_be_focused()
    reader.page.keyboard.press("Enter")
    reader.expect_query("?pick=france")


def test_arrows_up_and_down_move_along_the_list(reader):
    reader.actor("Marco Rubio").focus()
    reader.page.keyboard.press("ArrowDown")
    expect(reader.actor("Mike Waltz")).to_be_focused()
    reader.page.keyboard.press("ArrowUp")
    expect(reader.actor("Marco Rubio")).to_be_focused()


def test_arrows_choose_among_the_highlights(reader):
    reader.radio("Highlight", "Everyone").focus()
    reader.page.keyboard.press("ArrowRight")
    expect(reader.radio("Highlight", "At the table")).to_be_checked()
    reader.expect_query("?highlight=at-the-table")
    expect(reader.radio("Highlight", "At the table")).to_be_focused()


def test_arrows_go_round_within_the_highlights_and_round_within_the_arrangements(reader):
    reader.radio("Highlight", "Left out").check()
    reader.expect_query("?highlight=left-out")
    reader.page.keyboard.press("ArrowRight")
    expect(reader.radio("Highlight", "Everyone")).to_be_focused()
    reader.expect_query("")
    reader.radio("Arrange", "Table").focus()
    reader.page.keyboard.press("ArrowLeft")
    expect(reader.radio("Arrange", "Network")).to_be_focused()
    reader.page.keyboard.press("ArrowRight")
    expect(reader.radio("Arrange", "Table")).to_be_focused()
    reader.expect_query("")
    expect(reader.radio("Highlight", "Everyone")).to_be_checked()


def test_tab_stops_once_in_each_group_of_radios_at_what_is_chosen(reader):
    reader.highlight("Left out")
    reader.event.focus()
    steps = ["Previous event", "Next event"]
    assert [tab(reader) for _ in range(5)] == [*steps, "Left out", "Table", "Find an actor"]
    reader.page.keyboard.press("Shift+Tab")
    reader.page.keyboard.press("Shift+Tab")
    expect(reader.radio("Highlight", "Left out")).to_be_focused()


def test_no_radio_of_the_page_is_in_a_group_without_a_name(reader):
    groups = """() => [...document.querySelectorAll("[role=radiogroup]")].map((group) =>
      [...new Set([...group.querySelectorAll("input[type=radio]")].map((radio) => radio.name))])"""
    reader.drop("ties.csv", "from,to\nAnna,Boris\n")
    expect(reader.page.get_by_role("dialog")).to_be_visible()
    names = reader.page.evaluate(groups)
    reader.page.get_by_role("dialog").get_by_role("button", name="Cancel").click()
    assert [len(group) for group in names] == [1, 1, 1]
    assert len({name for [name] in names if name}) == 3


@pytest.mark.parametrize(
    ("query", "within", "actor"),
    [
        ("?pick=marco-rubio", "Clear selection", "Marco Rubio"),
        ("?pick=emmanuel-macron~represents~france", "France", "Emmanuel Macron"),
    ],
)
def test_backspace_leads_from_the_details_to_their_actor_in_the_list(visit, query, within, actor):
    visit.open(query)
    visit.control("button", within, visit.details).focus()
    visit.page.keyboard.press("Backspace")
    expect(visit.actor(actor)).to_be_focused()
    visit.expect_query(query)
    visit.open()


def test_backspace_leads_from_the_details_of_an_event_to_the_first_of_the_list(reader):
    reader.details.focus()
    reader.page.keyboard.press("Backspace")
    expect(reader.actors.get_by_role("button").first).to_be_focused()


def test_backspace_elsewhere_goes_nowhere(reader):
    reader.button("Fit").focus()
    reader.page.keyboard.press("Backspace")
    expect(reader.button("Fit")).to_be_focused()


def test_space_checks_a_country(reader):
    reader.country("Ukraine").focus()
    reader.page.keyboard.press("Space")
    reader.expect_query("?country=UKR")


def test_tab_reaches_every_control_from_the_skip_link_on_and_comes_round_again(reader):
    reached = [tab(reader.reload())]
    while len(reached) < 150 and (len(reached) == 1 or reached[-1] != reached[0]):
        reached.append(tab(reader))
    assert reached[0].startswith("Skip to")
    assert reached[-1] == reached[0], "the focus never comes round"
    assert [name for name in REACHED if not any(one.startswith(name) for one in reached)] == []


def tab(reader: Reader) -> str:
    reader.page.keyboard.press("Tab")
    return reader.page.evaluate(FOCUSED)


def test_the_focus_is_kept_when_the_names_in_the_list_change(reader):
    reader.actor("Sergey Lavrov").focus()
    reader.event.select_option(value="trump-putin-call")
    reader.expect_query("?event=trump-putin-call")
    expect(reader.actor("Sergey Lavrov")).to_be_focused()


def test_a_focused_control_shows_that_it_is(reader):
    for control in (reader.search, reader.button("Download PNG"), reader.button("Fit"), reader.event):
        control.focus()
        reader.page.keyboard.press("Shift")  # a key was pressed: the focus is to be seen
        outline = control.evaluate("(at) => getComputedStyle(at).outlineStyle + getComputedStyle(at).boxShadow")
        assert outline != "nonenone"


def test_escape_folds_the_options_and_leaves_what_is_picked(reader: Reader) -> None:
    reader.pick("Ukraine")
    expect(reader.status).to_contain_text("Ukraine selected")
    names = reader.control("combobox", "Names")
    names.focus()
    reader.page.keyboard.press("Escape")
    expect(names).to_be_hidden()
    expect(reader.options.locator("summary")).to_be_focused()
    expect(reader.status).to_contain_text("Ukraine selected")
    reader.page.keyboard.press("Escape")
    expect(reader.status).not_to_contain_text("selected")
