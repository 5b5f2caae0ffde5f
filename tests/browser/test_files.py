"""Files that a reader brings to the page: opened in this tab alone, asked about, refused, taken away again."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from dashboard.dossier.reading import Reading
from dashboard.dossier.writing import zipped
from dashboard.exchange.files import File
from dashboard.exchange.formats import WORKBOOK, written
from dashboard.exchange.opening import open_files
from tests.browser.reader import Reader, reading

GML = 'graph [ directed 1 label "Three" {} ]'.format(
    " ".join(f'node [ id {n} label "{name}" ]' for n, name in enumerate(["Anna", "Bo<b>ris", "Клара"]))
    + ' edge [ source 0 target 1 label "wrote to" ] edge [ source 1 target 2 label "met" ]'
)
TIES = "name,country,start,remarks\nAnna,Aland,2020-01-02,=1+1\nBoris,Bland,2020-02-03,said so\n"
ATTENDANCE = (
    "meeting,participant,role,on\nFirst talks,Anna,delegate,2020-01-02\nFirst talks,Boris,observer,2020-01-02\n"
)
BACK_ONCE_SHOWN = """(dossier) => {
  const { requestAnimationFrame: frame } = window;
  const looking = setInterval(async () => {
    if ((await shown()).view.dossier !== dossier || window.wentBack) return;
    clearInterval(looking);
    window.wentBack = true;
    const waiting = [];
    window.requestAnimationFrame = (call) => waiting.push(call); // whatever waits for a frame comes after Back
    const come = () => { window.requestAnimationFrame = frame; waiting.forEach((call) => frame(call)); };
    window.addEventListener("popstate", come, { once: true });
    history.back();
  });
}"""


@pytest.fixture(scope="module")
def visit(browser: Browser, address: str) -> Iterator[Reader]:
    with reading(browser, address, viewport={"width": 1440, "height": 900}) as reader:
        yield reader


@pytest.fixture
def reader(visit: Reader) -> Reader:
    return visit.open()


def bring(reader: Reader, *paths: Path) -> None:
    with reader.page.expect_file_chooser() as chooser:
        reader.button("Open file").click()
    chooser.value.set_files([str(path) for path in paths])


def made(folder: Path, name: str, content: str | bytes) -> Path:
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def ready(reader: Reader, dossier: str) -> None:
    expect(reader.page.locator(f"html[data-ready='{dossier}']")).to_be_attached(timeout=15_000)


def dialog(reader: Reader, name: str):
    return reader.page.get_by_role("dialog", name=name)


@pytest.fixture
def three(reader: Reader, tmp_path: Path) -> Reader:
    """A reader who has opened a network of three."""
    bring(reader, made(tmp_path, "three.gml", GML))
    ready(reader, "three")
    return reader


def test_the_file_that_was_opened_has_a_plotly_figure_and_a_line_of_python(three: Reader) -> None:
    three.button("Plotly figure").click()
    shown = dialog(three, "Plotly figure")
    for name in ("Anna", "Bo<b>ris", "Клара"):
        expect(shown.locator(".js-plotly-plot").get_by_text(name, exact=True)).to_be_visible(timeout=30_000)
    expect(shown.get_by_text('dashboard.figure(dashboard.read("three.gml"), arrange="network")')).to_be_visible()
    shown.get_by_role("button", name="Close").click()


def test_a_figure_that_the_server_refuses_is_not_drawn_and_the_dialog_says_why(three: Reader) -> None:
    three.page.route(
        "**/open", lambda route: route.fulfill(status=200, content_type="text/plain", body="Too many ask.")
    )
    three.button("Plotly figure").click()
    expect(dialog(three, "Plotly figure").get_by_text("Not drawn: Too many ask.")).to_be_visible()
    three.page.unroute("**/open")
    dialog(three, "Plotly figure").get_by_role("button", name="Close").click()


def test_a_network_opens_on_the_network_placement_with_everyone_without_a_report(three: Reader) -> None:
    expect(three.page.get_by_text("Opened three.gml: 3 actors, 2 ties.")).to_be_visible()
    expect(three.radio("Arrange", "Network")).to_be_checked()
    expect(three.radio("Arrange", "Table")).to_be_disabled()
    expect(three.actors.get_by_role("heading")).to_have_text("No report: 3")
    expect(three.status).to_have_text("3 of 3 actors")
    expect(three.details).to_contain_text("How to add seats")
    three.highlight("Left out")
    expect(three.status).to_have_text("0 of 3 actors")


def test_its_ties_are_sourced_to_the_file_and_its_strings_are_text(three: Reader) -> None:
    three.pick("Bo<b>ris")
    expect(three.details).to_contain_text("met")
    expect(three.details.locator(".cited").first).to_contain_text("three.gml")
    assert three.page.locator("#details b", has_text="ris").count() == 0


def test_reloading_closes_it_and_the_page_says_that_it_is_not_known(three: Reader) -> None:
    expect(three.page).to_have_url(f"{three.address}/?dossier=three")
    three.reload()
    expect(three.page.get_by_text("not known here: dossier=three")).to_be_visible()


def test_close_file_goes_back_to_the_first_dossier_and_forgets(three: Reader) -> None:
    three.button("Close file").click()
    ready(three, "riyadh-2025")
    expect(three.page).to_have_url(f"{three.address}/")
    assert three.control("combobox", "Dossier").get_by_role("option", name="Three (opened here)").count() == 0


def test_back_after_close_file_stays_and_says_so_in_the_address_too(three: Reader) -> None:
    three.pick("Anna")
    three.button("Close file").click()
    ready(three, "riyadh-2025")
    three.expect_query("")  # the address is written after the picture is shown
    for _ in range(2):
        three.page.go_back()
        expect(three.page.get_by_text("Three was closed; open its file again to go back to it.")).to_be_visible()
        expect(three.page).to_have_url(f"{three.address}/")
        expect(three.status).to_have_text("23 of 23 actors")


def test_back_and_the_combobox_go_between_it_and_the_dossiers_that_are_served(three: Reader) -> None:
    three.expect_query("?dossier=three")  # the address is written after the picture is shown
    three.page.go_back()
    ready(three, "riyadh-2025")
    three.control("combobox", "Dossier").select_option(label="Three (opened here)")
    ready(three, "three")
    three.control("combobox", "Dossier").select_option(value="reykjavik-1986")
    ready(three, "reykjavik-1986")
    expect(three.page.get_by_text("in this tab only")).to_be_hidden()


def test_back_as_soon_as_a_file_is_shown_leads_to_what_was_shown_before_it(reader: Reader, tmp_path: Path) -> None:
    reader.pick("Ukraine")
    reader.expect_query("?pick=ukraine")
    reader.page.evaluate(BACK_ONCE_SHOWN, "three")
    bring(reader, made(tmp_path, "three.gml", GML))
    reader.page.wait_for_function("() => window.wentBack")
    reader.expect_query("?pick=ukraine")
    ready(reader, "riyadh-2025")
    expect(reader.status).to_contain_text("Ukraine selected")
    reader.page.go_forward()
    reader.expect_query("?dossier=three")
    expect(reader.status).to_have_text("3 of 3 actors")


def test_two_readers_never_see_each_others_files(three: Reader, browser: Browser, address: str) -> None:
    with reading(browser, address, viewport={"width": 800, "height": 600}, locale="en") as other:
        other.open("?dossier=three")
        expect(other.page.get_by_text("not known here: dossier=three")).to_be_visible()


def test_a_dropped_list_is_asked_about_and_opens_as_it_was_mapped(reader: Reader) -> None:
    reader.drop("trips.csv", TIES)
    asked = dialog(reader, "Open trips.csv")
    expect(asked).to_contain_text("2 rows")
    expect(reader.control("combobox", "From (who)", asked)).to_have_value("name")
    expect(reader.control("combobox", "To (whom)", asked)).to_have_value("country")
    reader.control("combobox", "What is said", asked).select_option("")
    expect(asked.get_by_role("columnheader", name="remarks kept as an attribute")).to_be_visible()
    asked.get_by_role("button", name="Open", exact=True).click()
    ready(reader, "trips")
    expect(reader.status).to_have_text("4 of 4 actors")
    reader.pick("Anna")
    expect(reader.details).to_contain_text("=1+1")


def test_a_list_of_who_was_there_has_events_and_seats(reader: Reader, tmp_path: Path) -> None:
    bring(reader, made(tmp_path, "who.csv", ATTENDANCE))
    asked = dialog(reader, "Open who.csv")
    expect(asked.get_by_role("radio", name="A seat at an event")).to_be_checked()
    asked.get_by_role("button", name="Open", exact=True).click()
    ready(reader, "who")
    expect(reader.actors.get_by_role("heading", name="At the table: 2", exact=True)).to_be_visible()
    expect(reader.radio("Arrange", "Table")).to_be_checked()


def test_a_question_that_is_not_answered_says_what_is_missing_and_cancel_leaves_the_page(reader: Reader) -> None:
    reader.drop("trips.csv", TIES)
    asked = dialog(reader, "Open trips.csv")
    reader.control("combobox", "To (whom)", asked).select_option("")
    expect(asked.get_by_role("alert")).to_contain_text("Choose the column for “To (whom)”.")
    asked.get_by_role("button", name="Open", exact=True).click()
    expect(asked).to_be_visible()
    asked.get_by_role("button", name="Cancel").click()
    expect(asked).to_be_hidden()
    expect(reader.status).to_have_text("23 of 23 actors")


def test_what_a_list_leaves_open_is_among_the_notes_and_countries_have_their_names(
    reader: Reader, tmp_path: Path
) -> None:
    rows = "First talks,Anna; Boris,FRA,18/02/2025\nFirst talks,anna; boris,FRA,18/02/2025\nTotal,2,,\n"
    bring(reader, made(tmp_path, "who.csv", f"meeting,participant,country,date\n{rows}"))
    dialog(reader, "Open who.csv").get_by_role("button", name="Open", exact=True).click()
    ready(reader, "who")
    reader.page.get_by_role("button", name=re.compile("^Notes")).click()
    notes = dialog(reader, "Notes on who.csv")
    for words in ("2 cells look like several names", "holds no date that can be read", "row 4 ('Total')", "are alike"):
        expect(notes).to_contain_text(words)
    reader.page.keyboard.press("Escape")
    expect(reader.page.get_by_role("group", name="Country").get_by_role("checkbox", name="France")).to_be_visible()


def test_addresses_in_locators_are_links_where_they_are_safe(reader: Reader, tmp_path: Path) -> None:
    cells = (
        "see https://example.org/a_(b) and https://example.org/c.",
        "http://example.org/d javascript:alert(1)",
        "https://user@example.org/e <a href=https://localhost/f>",
    )
    rows = "".join(f'First talks,Anna,"{cell}"\n' for cell in cells)
    bring(reader, made(tmp_path, "who.csv", f"meeting,participant,reference\n{rows}"))
    dialog(reader, "Open who.csv").get_by_role("button", name="Open", exact=True).click()
    ready(reader, "who")
    reader.pick("Anna")
    links = reader.details.get_by_role("link")
    expect(links).to_have_text(["https://example.org/a_(b)", "https://example.org/c"])
    for link in links.all():
        expect(link).to_have_attribute("href", re.compile(r"^https://example\.org/(a_\(b\)|c)$"))
        expect(link).to_have_attribute("rel", "noopener noreferrer")
    for cell in cells:
        expect(reader.details).to_contain_text(cell)


def test_rows_that_cannot_be_used_are_listed_and_left_out_where_the_reader_says_so(reader: Reader) -> None:
    reader.drop("trips.csv", TIES + "Clara,,,12\n,Cland,2020-04-05,\n")
    asked = dialog(reader, "Open trips.csv")
    asked.get_by_role("button", name="Open", exact=True).click()
    told = asked.get_by_role("alert")
    expect(told).to_contain_text("trips.csv, row 4, column country: is empty")
    expect(told).to_contain_text("trips.csv, row 5, column name: is empty")
    told.get_by_role("button", name="Leave out these 2 rows and open").click()
    ready(reader, "trips")
    expect(reader.status).to_have_text("4 of 4 actors")
    expect(reader.page.get_by_text("2 rows could not be used and were left out")).to_be_visible()
    expect(reader.details).to_contain_text("2 rows of trips.csv could not be used: 4, 5")
    reader.page.get_by_role("button", name=re.compile("^Notes")).click()
    notes = dialog(reader, "Notes on trips.csv")
    expect(notes).to_contain_text("row 4, column country: is empty; the row was left out")


def test_the_nodes_and_edges_of_gephi_open_together(reader: Reader, tmp_path: Path) -> None:
    nodes = made(tmp_path, "talks [Nodes].csv", "Id,Label,timeset,party\n1,Anna,,red\n2,Boris,,\n3,Clara,,blue\n")
    edges = made(tmp_path, "talks [Edges].csv", "Source,Target,Type,Id,Label,Weight\n1,2,Directed,0,met,2.0\n")
    bring(reader, edges, nodes)
    ready(reader, "talks")
    expect(reader.page.get_by_text("Opened 2 files: 3 actors, 1 tie.")).to_be_visible()
    reader.pick("Anna")
    expect(reader.details).to_contain_text("met")
    expect(reader.details).to_contain_text("red")


def test_the_first_row_may_be_data(reader: Reader) -> None:
    reader.drop("trips.csv", TIES)
    dialog(reader, "Open trips.csv").get_by_role("checkbox", name="The first row names the columns").uncheck()
    expect(dialog(reader, "Open trips.csv")).to_contain_text("3 rows")


def test_every_problem_is_listed_and_nothing_else_changes(reader: Reader, tmp_path: Path) -> None:
    reader.open("?highlight=left-out&pick=ukraine")
    bad = GML.replace("target 2", "target 7").replace("source 0", "source 9")
    bring(reader, made(tmp_path, "bad.gml", bad))
    told = dialog(reader, "bad.gml cannot be opened")
    expect(told.get_by_role("listitem")).to_have_count(2)
    expect(told).to_contain_text("bad.gml, row 1")
    reader.page.context.grant_permissions(["clipboard-read", "clipboard-write"], origin=reader.address)
    told.get_by_role("button", name="Copy all").click()
    expect(told.get_by_role("status")).to_have_text("Copied")
    assert reader.page.evaluate("navigator.clipboard.readText()").count("bad.gml") == 2
    reader.page.keyboard.press("Escape")
    expect(told).to_be_hidden()
    reader.expect_query("?highlight=left-out&pick=ukraine")
    expect(reader.status).to_contain_text("Ukraine selected")


def test_what_is_too_large_is_refused_before_it_is_sent(reader: Reader, tmp_path: Path) -> None:
    bring(reader, made(tmp_path, "large.csv", b"a,b\n" + b"x" * 20_000_001))
    expect(reader.page.get_by_text("Not opened: large.csv has 20 MB; 20 MB are the most")).to_be_visible()


@pytest.mark.parametrize("form", ["zip", "xlsx", "folder"])
def test_a_dossier_opens_in_each_form_that_people_keep_it_in(reader: Reader, tmp_path: Path, riyadh, form) -> None:
    paths = {
        "zip": lambda: [made(tmp_path, "mine.zip", zipped(riyadh))],
        "xlsx": lambda: [made(tmp_path, "mine.xlsx", written(riyadh, WORKBOOK).data)],
        "folder": lambda: sorted(Path("data/riyadh-2025").iterdir()),
    }[form]()
    bring(reader, *paths)
    ready(reader, "riyadh-2025-2")
    expect(reader.actors.get_by_role("heading", name="At the table: 7 people, 3 states", exact=True)).to_be_visible()
    expect(reader.radio("Arrange", "Table")).to_be_checked()


@pytest.mark.parametrize("form", ["Zipped CSV", "Excel workbook", "GraphML", "GEXF", "Node-link JSON"])
def test_what_is_taken_away_is_the_dossier(reader: Reader, tmp_path: Path, riyadh, form: str) -> None:
    reader.control("combobox", "Format").select_option(label=form)
    with reader.page.expect_download() as download:
        reader.button("Download data").click()
    path = tmp_path / download.value.suggested_filename
    download.value.save_as(path)
    reading_of = open_files([File(name=path.name, data=path.read_bytes())])
    assert isinstance(reading_of, Reading)
    assert reading_of.dossier == riyadh
    expect(reader.page.get_by_text(f"Downloaded {path.name}")).to_be_visible()


def test_the_current_view_is_taken_away_alone(reader: Reader, tmp_path: Path) -> None:
    reader.open("?highlight=left-out")
    reader.control("combobox", "Extent").select_option(label="Current view")
    reader.control("combobox", "Format").select_option(label="Node-link JSON")
    with reader.page.expect_download() as download:
        reader.button("Download data").click()
    assert download.value.suggested_filename == "at-the-table_riyadh-2025_talks_left-out.json"
    download.value.save_as(tmp_path / "view.json")
    names = {node["id"] for node in json.loads((tmp_path / "view.json").read_text())["nodes"]}
    out = {"ukraine", "volodymyr-zelensky", "europe", "emmanuel-macron", "france"}
    at_the_table = {"united-states", "russia", "saudi-arabia", "sergey-lavrov"}  # where ties to those left out end
    assert names == out | at_the_table


def test_a_file_that_was_opened_is_taken_away_in_another_form(three: Reader, tmp_path: Path) -> None:
    three.control("combobox", "Format").select_option(label="Pajek")
    with three.page.expect_download() as download:
        three.button("Download data").click()
    download.value.save_as(tmp_path / "three.net")
    assert "*Vertices 3" in (tmp_path / "three.net").read_text()
    expect(three.page.get_by_text("What this form cannot carry stays behind")).to_be_visible()


def test_it_can_be_done_by_keyboard_alone(reader: Reader, tmp_path: Path) -> None:
    with reader.page.expect_file_chooser() as chooser:
        reader.button("Open file").focus()
        expect(reader.button("Open file")).to_be_focused()
        reader.page.keyboard.press("Enter")
    chooser.value.set_files(str(made(tmp_path, "trips.csv", TIES)))
    asked = dialog(reader, "Open trips.csv")
    expect(asked).to_be_visible()
    asked.get_by_role("button", name="Open", exact=True).focus()
    reader.page.keyboard.press("Enter")
    ready(reader, "trips")


ODD = "Meeting,Name,Status\n" + "".join(
    f"Talks,{name},{word}\n"
    for name, word in zip(
        ("Anna", "Boris", "Clara", "Dora", "Emil"), ("attended", "by video", "By Video", "tbc", "no"), strict=True
    )
)


def test_words_that_nobody_knows_are_asked_about_and_the_command_line_that_says_the_same_is_shown(
    reader: Reader,
) -> None:
    reader.drop("who.csv", ODD)
    asked = dialog(reader, "Open who.csv")
    expect(reader.control("combobox", "Seat", asked)).to_have_value("Status")
    expect(asked.get_by_role("group", name="Words that say no seat that is known")).to_be_hidden()
    main = asked.get_by_role("button", name="Open", exact=True)
    main.click()
    words = asked.get_by_role("group", name="Words that say no seat that is known")
    reader.control("combobox", "by video (2 rows)", words).select_option(label="observer")
    main.click()
    expect(asked.get_by_role("alert")).to_contain_text("Choose a seat, or no claim, for “tbc”.")
    reader.control("combobox", "tbc (1 row)", words).select_option(label="no claim")
    main.click()
    ready(reader, "who")
    expect(reader.actors.get_by_role("heading", name="At the table: 3", exact=True)).to_be_visible()
    expect(reader.actors.get_by_role("heading", name="Involved, not present: 1", exact=True)).to_be_visible()
    expect(reader.actors.get_by_role("heading", name="No report: 1", exact=True)).to_be_visible()
    reader.button("Command line").click()
    expect(dialog(reader, "Command line for who.csv")).to_contain_text(
        "python app.py --data who.csv --columns event=Meeting,actor=Name,seat=Status "
        "'--values=by video=observer' --values=tbc=none"
    )


def test_what_words_mean_is_asked_anew_where_another_column_says_the_seat(reader: Reader) -> None:
    reader.drop("who.csv", ODD)
    asked = dialog(reader, "Open who.csv")
    asked.get_by_role("button", name="Open", exact=True).click()
    words = asked.get_by_role("group", name="Words that say no seat that is known")
    expect(words).to_be_visible()
    reader.control("combobox", "Seat", asked).select_option("")
    expect(words).to_be_hidden()
    asked.get_by_role("button", name="Open", exact=True).click()
    ready(reader, "who")
    expect(reader.actors.get_by_role("heading", name="At the table: 4", exact=True)).to_be_visible()
    expect(reader.actors.get_by_role("heading", name="Involved, not present: 1", exact=True)).to_be_visible()
