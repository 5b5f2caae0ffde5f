"""What a reader takes away: a picture that says what it shows, the data, a link (section 7 of the design)."""

import json
import re
import zipfile
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from urllib.parse import urlsplit
from xml.etree import ElementTree

import pytest
from playwright.sync_api import Browser, expect

from dashboard.dossier.reading import read
from dashboard.dossier.writing import digest
from dashboard.drawing.view_choices import LONGEST_ALTERNATIVE
from tests.browser import chunks
from tests.browser.reader import Reader, reading

VIEW = "?highlight=left-out&country=UKR&q=ukr&pick=ukraine"
KEYWORDS = {"Title", "Description", "Comment", "Source", "URL", "Creation Time", "Software", "Dossier-SHA256"}
SVG = "{http://www.w3.org/2000/svg}"
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


@pytest.fixture(scope="module")
def visit(browser: Browser, address: str) -> Iterator[Reader]:
    with reading(browser, address, viewport={"width": 1280, "height": 800}, color_scheme="dark") as reader:
        yield reader.open()


@pytest.fixture
def reader(visit: Reader) -> Reader:
    """Return a reader before whom the page lies as it opens, with how a picture is taken as it was at first."""
    for name, first in (("Size", "2×"), ("Shape", "Landscape"), ("Theme", "System")):
        visit.select(name, first)
    return visit.fresh()


def taken(reader: Reader, name: str) -> tuple[str, bytes]:
    """Return the file name and the bytes of what the button *name* downloads."""
    with reader.page.expect_download() as download:
        reader.button(name).click()
    return download.value.suggested_filename, Path(download.value.path()).read_bytes()


def drawing(reader: Reader) -> tuple[ElementTree.Element, str]:
    """Return the SVG of the view, and all its words in one line."""
    root = ElementTree.fromstring(taken(reader, "Download SVG")[1])
    return root, " ".join(" ".join(part.itertext()) for part in root.iter(f"{SVG}text"))


@pytest.mark.parametrize("scale", [1, 2, 4])
def test_a_png_is_1600_by_900_as_many_times_as_size_says(reader, scale):
    reader.select("Size", f"{scale}×")
    _, picture = taken(reader, "Download PNG")
    assert chunks.size(picture) == (1600 * scale, 900 * scale)


def test_a_picture_is_named_after_dossier_event_and_highlight_and_how_it_looks(reader):
    assert taken(reader, "Download PNG")[0] == "at-the-table_riyadh-2025_talks_everyone_landscape_light_2x.png"
    assert taken(reader, "Download SVG")[0] == "at-the-table_riyadh-2025_talks_everyone_landscape_light.svg"
    reader.turn("?event=paris-meeting&highlight=at-the-table")
    for name, option in (("Shape", "Portrait"), ("Size", "4×"), ("Picture theme", "Dark")):
        reader.select(name, option)
    named = "at-the-table_riyadh-2025_paris-meeting_at-the-table_portrait_dark"
    assert taken(reader, "Download PNG")[0] == f"{named}_4x.png"
    assert taken(reader, "Download SVG")[0] == f"{named}.svg"


def test_a_png_holds_what_it_shows_its_sources_and_the_state_of_the_dossier(reader, riyadh, address):
    reader.turn(VIEW)
    texts = chunks.texts(taken(reader, "Download PNG")[1])
    assert set(texts) == KEYWORDS
    assert "US–Russia talks" in texts["Title"]
    for told in ("Ukraine, Europe and France left out", "Left out: ", "2 of 23 actors", "Al-Diriyah Palace"):
        assert told in texts["Description"]
    assert len(texts["Description"]) <= LONGEST_ALTERNATIVE
    for told in ("Sergey Lavrov", "Kirill Dmitriev (contested)", "Left out: "):
        assert told in texts["Comment"]
    for source in riyadh.sources.values():
        assert source.publisher in texts["Source"]
    assert texts["URL"] == f"{address}/{VIEW}"
    assert datetime.fromisoformat(texts["Creation Time"]).tzinfo is not None
    assert "At the Table" in texts["Software"]
    assert texts["Dossier-SHA256"] == digest(riyadh)


def test_the_address_in_a_png_reopens_its_view(reader):
    reader.turn(VIEW)
    told = reader.status.inner_text()
    address = chunks.texts(taken(reader, "Download PNG")[1])["URL"]
    reader.page.goto(address)
    reader.painted()
    expect(reader.status).to_have_text(told)
    expect(reader.radio("Highlight", "Left out")).to_be_checked()
    expect(reader.search).to_have_value("ukr")
    expect(reader.actor("Ukraine")).to_have_attribute("aria-pressed", "true")


def test_an_svg_has_title_date_legend_filters_and_sources_as_real_text(reader, riyadh):
    reader.turn(VIEW)
    root, words = drawing(reader)
    for told in ("US–Russia talks", "18 February 2025", "as of", "Left out", "At the table", "contested", "state"):
        assert told in words
    shown = re.search(r"Shown: (.*?)(  |$|Sources)", words)
    assert shown, words
    for told in ("left out", "Ukraine", "ukr"):
        assert told in shown[1]
    for source in riyadh.sources.values():
        assert source.publisher in words
    assert root.find(f"{SVG}title").text
    assert root.find(f"{SVG}desc").text


def test_a_picture_prints_no_address_that_leads_nowhere_else_and_its_metadata_hold_it(reader, riyadh, address):
    reader.turn(VIEW)
    root, words = drawing(reader)
    assert urlsplit(address).netloc not in words
    assert f"Record {riyadh.licence}, as of 18 February 2025 · made with At the Table" in words
    held = json.loads(root.find(f"{SVG}metadata").text)
    assert (held["URL"], held["Dossier-SHA256"]) == (f"{address}/{VIEW}", digest(riyadh))
    for source in riyadh.sources.values():
        assert source.publisher in held["Source"]


def test_the_ties_of_a_selected_actor_that_a_search_found_are_in_full_strength_in_a_picture(reader):
    reader.turn("?q=rubio&pick=marco-rubio")
    assert strong(ElementTree.fromstring(taken(reader, "Download SVG")[1])) == strong_ties(reader) > 0


def strong(root: ElementTree.Element) -> int:
    """Return how many ties of a picture are drawn in full strength."""
    ties = (part for part in root.iter(f"{SVG}path") if part.get("class") == "tie")
    return sum(part.get("stroke-opacity") == "1" for part in ties)


def strong_ties(reader: Reader) -> int:
    """Return how many ties are drawn in full strength on the page without a search."""
    reader.turn("?pick=marco-rubio")
    return reader.stage.locator('path.tie[stroke-opacity="1"]').count()


def test_an_svg_of_everyone_names_every_actor_and_no_filter(reader, riyadh):
    _, words = drawing(reader)
    assert "Shown:" not in words
    for actor in riyadh.actors.values():
        assert actor.name in words or (actor.short and actor.short in words)


def test_an_svg_says_in_which_language_each_name_is(reader):
    reader.turn("?names=own")
    root, _ = drawing(reader)
    lines: dict[str, list[tuple[str, list[str | None]]]] = {}
    for part in root.iter(f"{SVG}text"):
        if actor := part.get("data-actor"):
            lines.setdefault(actor, []).append((part.text, [part.get("lang"), part.get(XML_LANG)]))
    for actor, name, tongue in (
        ("sergey-lavrov", "Сергей Лавров", "ru"),
        ("mohammed-bin-salman", "محمد بن سلمان", "ar"),
        ("marco-rubio", "Marco Rubio", None),
    ):
        assert " ".join(text for text, _ in lines[actor]) == name
        assert all(told == [tongue, tongue] for _, told in lines[actor])
    assert [root.get("lang"), root.get(XML_LANG)] == ["en", "en"]


def test_an_svg_needs_nothing_from_anywhere(reader):
    root, _ = drawing(reader)
    for part in root.iter():
        assert part.tag.removeprefix(SVG) not in {"script", "image", "use", "foreignObject"}
        for name, value in part.attrib.items():
            assert not name.startswith("on")
            assert "http" not in value
            assert "url(" not in value


def test_a_snapshot_is_light_though_the_system_is_dark_and_dark_where_the_reader_asks(reader):
    light, _ = drawing(reader)
    reader.select("Picture theme", "Dark")
    dark, _ = drawing(reader)
    grounds = [int(root.find(f"{SVG}rect").get("fill")[1:3], 16) for root in (light, dark)]
    assert grounds[0] > 200
    assert grounds[1] < 60


def test_neither_the_zoom_nor_the_shape_of_the_screen_is_in_a_snapshot(reader):
    before = taken(reader, "Download SVG")[1]
    reader.button("Zoom in").click()
    assert taken(reader, "Download SVG")[1] == before
    reader.page.set_viewport_size({"width": 390, "height": 844})
    assert taken(reader, "Download SVG")[1] == before
    reader.page.set_viewport_size({"width": 1280, "height": 800})


def test_a_snapshot_shows_the_placement_that_is_chosen(reader):
    table = taken(reader, "Download SVG")[1]
    reader.arrange("Network")
    reader.expect_query("?arrange=network")
    network = taken(reader, "Download SVG")[1]
    assert table.count(b"<ellipse") >= 2
    assert network.count(b"<ellipse") == 0


def test_download_data_is_a_zip_that_reads_back_as_the_same_dossier(reader, riyadh, tmp_path):
    name, archive = taken(reader, "Download data")
    assert name.endswith(".zip")
    (tmp_path / name).write_bytes(archive)
    with zipfile.ZipFile(tmp_path / name) as opened:
        opened.extractall(tmp_path / "again")
    again = read(tmp_path / "again")
    assert again.dossier == riyadh
    assert again.notes == ()
    assert digest(again.dossier) == digest(riyadh)


def test_copy_link_puts_the_address_of_the_view_on_the_clipboard_and_says_so(reader, address):
    reader.page.context.grant_permissions(["clipboard-read", "clipboard-write"], origin=address)
    reader.turn(VIEW)
    reader.button("Copy link").click()
    expect(reader.page.get_by_text("Link copied")).to_be_visible()
    assert reader.page.evaluate("navigator.clipboard.readText()") == f"{address}/{VIEW}"
