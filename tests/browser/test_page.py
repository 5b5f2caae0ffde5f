"""The page's contract (section 6 of the design): every control by its role and name, with exactly its options."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.reader import Reader, reading

BUTTONS = (
    "Download PNG", "Picture …", "Data …", "Copy link", "Reset view", "Zoom in", "Zoom out", "Fit", "Open file",
    "Download SVG", "Print picture", "Copy alt text", "Copy roll call", "Plotly figure", "Download data",
)  # fmt: skip
SELECTS = {
    "Size": ["1×", "2×", "4×"],
    "Shape": ["Landscape", "Square", "Portrait"],
    "Picture theme": ["Light", "Dark"],
    "Picture ties": ["All", "Between sides", "None"],
    "Ties": ["All", "Between sides", "None"],
    "Extent": ["Whole dossier", "Current view"],
    "Theme": ["System", "Light", "Dark"],
    "Names": ["English", "Own language"],
}
COUNTRIES = ["Europe", "France", "NATO", "Russia", "Saudi Arabia", "Ukraine", "United States"]
GROUPS = {"At the table": 10, "Involved, not present": 4, "Left out": 5, "Mentioned": 3, "No report": 1}


@pytest.fixture(scope="module")
def visit(browser: Browser, address: str) -> Iterator[Reader]:
    with reading(browser, address, viewport={"width": 1280, "height": 800}) as reader:
        yield reader.open()


@pytest.fixture
def reader(visit: Reader) -> Reader:
    """Return a reader before whom the page lies as it opens: most of these tests only look."""
    visit.leave()
    return visit if visit.page.url == f"{visit.address}/" else visit.fresh()


CALLED = """async () => {
  const callbacks = await (await fetch("_dash-dependencies")).json();
  const main = await modules("main");
  const named = callbacks.flatMap(({ clientside_function: one }) => (one ? [one.function_name] : []));
  return { named: named.length, missing: named.filter((name) => typeof main[name] !== "function") };
}"""


def options(reader: Reader, name: str) -> list[str]:
    return reader.control("combobox", name).get_by_role("option").all_inner_texts()


def test_dossier_offers_every_dossier_that_is_served(reader):
    assert sorted(options(reader, "Dossier")) == [
        "Kissinger's travels, 1973–75",
        "Reykjavik summit 1986",
        "The talks on the war in Ukraine",
        "US–Russia talks in Riyadh",
    ]


def test_event_offers_every_event_that_could_have_a_table_by_date_and_no_background(reader):
    names = [re.sub(r",.*", "", option) for option in options(reader, "Event")]
    assert names == [
        "Trump–Putin phone call",
        "Emergency meeting of European leaders",
        "US–Russia talks",
        "Kellogg's visit to Zelensky",
        "Zelensky's trip to Saudi Arabia",
        "Trump–Putin summit",
    ]


@pytest.mark.parametrize(
    ("group", "choices", "chosen"),
    [
        ("Highlight", ["Everyone", "At the table", "Involved, not present", "Left out"], "Everyone"),
        ("Arrange", ["Table", "Network"], "Table"),
    ],
)
def test_a_radio_group_has_exactly_its_options_by_name_the_first_one_chosen(reader, group, choices, chosen):
    within = reader.control("radiogroup", group)
    expect(within.get_by_role("radio")).to_have_count(len(choices))
    for place, name in enumerate(choices):
        expect(within.get_by_role("radio").nth(place)).to_have_accessible_name(name)
    expect(reader.control("radio", chosen, within)).to_be_checked()


def test_country_has_a_checkbox_for_every_country_and_bloc_none_of_them_checked(reader):
    within = reader.control("group", "Country")
    expect(within.get_by_role("checkbox")).to_have_count(len(COUNTRIES))
    for name in COUNTRIES:
        expect(reader.control("checkbox", name, within)).not_to_be_checked()


def test_a_chosen_option_keeps_its_name(reader):
    reader.highlight("Left out")
    reader.country("Ukraine").check()
    reader.pick("Ukraine")
    reader.expect_query("?highlight=left-out&country=UKR&pick=ukraine")
    expect(reader.control("radio", "Left out")).to_be_checked()
    expect(reader.control("checkbox", "Ukraine")).to_be_checked()
    expect(reader.control("button", "Ukraine", reader.actors)).to_have_attribute("aria-pressed", "true")


@pytest.mark.parametrize(("name", "offered"), SELECTS.items())
def test_a_select_has_exactly_its_options(reader, name, offered):
    assert options(reader, name) == offered


@pytest.mark.parametrize("name", ["Dossier", "Event", "Size", "Shape", "Theme", "Names"])
def test_a_select_is_found_by_its_name_and_offers_a_choice(reader, name):
    expect(reader.control("combobox", name)).to_be_visible()
    assert len(options(reader, name)) > 1


def test_size_is_2x_unless_chosen(reader):
    expect(reader.control("combobox", "Size").locator("option:checked")).to_have_text("2×")


@pytest.mark.parametrize("name", BUTTONS)
def test_a_button_is_found_by_its_name(reader, name):
    expect(reader.button(name)).to_be_visible()
    expect(reader.button(name)).to_be_enabled()


def test_there_is_one_status_that_counts_and_names_the_selection(reader):
    expect(reader.status).to_have_count(1)
    reader.pick("Marco Rubio")
    expect(reader.status).to_have_text(re.compile("^23 of 23 actors.*Marco Rubio"))
    reader.highlight("Left out")
    expect(reader.status).to_have_text(re.compile("^5 of 23 actors"))


def test_the_list_of_actors_is_grouped_by_seat_and_lists_all_whatever_is_lit(reader):
    reader.highlight("Left out")
    expect(reader.status).to_have_text("5 of 23 actors")
    for name, size in GROUPS.items():
        expect(reader.control("list", name, reader.actors).get_by_role("button")).to_have_count(size)
    expect(reader.actors.get_by_role("button")).to_have_count(23)
    expect(reader.actors.locator("button[data-lit='false'][aria-pressed='false']")).to_have_count(18)


@pytest.mark.parametrize("name", ["Details", "At stake", "Sources"])
def test_a_region_is_found_by_its_name(reader, name):
    expect(reader.control("region", name)).to_be_visible()


def test_there_is_one_main_landmark_one_h1_and_the_language_is_said(reader):
    expect(reader.page.get_by_role("main")).to_have_count(1)
    expect(reader.page.get_by_role("heading", level=1)).to_have_count(1)
    expect(reader.page.locator("html")).to_have_attribute("lang", "en")


def test_every_source_is_listed_with_how_many_claims_rest_on_it(reader, riyadh):
    items = reader.sources.get_by_role("listitem")
    expect(items).to_have_count(len(riyadh.sources))
    cited = [row.claim.source for row in (*riyadh.seats, *riyadh.ties, *riyadh.stakes)]
    for place, source in enumerate(riyadh.sources.values()):
        expect(items.nth(place)).to_contain_text(source.title)
        expect(items.nth(place)).to_contain_text(source.publisher)
        expect(items.nth(place)).to_contain_text(re.compile(rf"\b{cited.count(source.id)} claims? rest"))


def test_every_link_to_a_source_is_https_and_tells_its_site_nothing_of_the_page(reader, riyadh):
    addresses = {source.url for source in riyadh.sources.values() if source.url}
    for name in ("Sergey Lavrov", "Kirill Dmitriev", "Marco Rubio", "Ukraine"):
        reader.pick(name)
        expect(reader.details.get_by_role("heading", name=name).first).to_be_visible()
        for link in reader.details.get_by_role("link").all() + reader.sources.get_by_role("link").all():
            assert link.get_attribute("href") in addresses
            assert "noopener" in (link.get_attribute("rel") or "")


def test_the_details_give_name_title_whom_they_represent_and_every_claim(reader, riyadh):
    reader.pick("Sergey Lavrov")
    for told in ("Foreign Minister", "Represents Russia", "delegate", "will hear out", "said by"):
        expect(reader.details).to_contain_text(told)
    seats = [row.claim.text for row in riyadh.seats if (row.event, row.actor) == ("talks", "sergey-lavrov")]
    ties = [row.claim.text for row in riyadh.ties if "sergey-lavrov" in (row.tail, row.head)]
    for text in seats + ties:
        expect(reader.details).to_contain_text(text)


def test_every_issue_shows_its_claims_when_asked(reader, riyadh):
    rows = reader.at_stake.get_by_role("row")
    expect(rows).to_have_count(1 + len({stake.issue for stake in riyadh.stakes}))
    row = rows.filter(has_text="Ukraine's NATO membership")
    row.get_by_text("Claims").click()
    for stake in riyadh.stakes:
        if stake.issue == "Ukraine's NATO membership":
            expect(row.get_by_text(stake.claim.text)).to_be_visible()


def test_embedded_it_shows_the_picture_without_controls_and_leads_to_the_whole(reader: Reader) -> None:
    reader.open("?embed=1&highlight=left-out")
    for name in ("Download PNG", "Reset view", "Open file"):
        expect(reader.button(name)).to_be_hidden()
    expect(reader.radio("Highlight", "Left out")).to_be_hidden()
    expect(reader.stage).to_be_visible()
    expect(reader.control("list", "Legend")).to_be_visible()
    whole = reader.page.get_by_role("link", name="Explore it, with every source")
    expect(whole).to_have_attribute("href", f"{reader.address}/?highlight=left-out")
    reader.page.keyboard.press("Escape")
    reader.expect_query("?embed=1&highlight=left-out")
    reader.open()


def test_the_whole_page_has_no_link_to_itself(reader: Reader) -> None:
    expect(reader.page.get_by_role("link", name="Explore it")).to_be_hidden()


def test_every_function_that_a_callback_names_is_there(reader: Reader) -> None:
    called = reader.page.evaluate(CALLED)
    assert called["named"] > 0
    assert called["missing"] == []


def test_the_bundle_exports_of_each_module_what_the_module_exports(reader):
    told = reader.page.evaluate("""async () => {
      const { href } = document.querySelector('link[rel="modulepreload"]');
      const { modules } = await import(href);
      const real = await Promise.all(Object.keys(modules).map((path) => import(new URL(path, href))));
      const names = (one) => Object.keys(one).sort().join();
      return Object.entries(modules).filter(([, one], n) => names(one) !== names(real[n])).map(([path]) => path);
    }""")
    assert told == []
