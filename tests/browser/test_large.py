"""A record too large for one picture: the foremost are drawn, the page says so, and leads to everyone else."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, expect

from benchmarks.made_up import dossier_of
from benchmarks.pages import serving
from dashboard.application import create_app
from dashboard.drawing.part import FEW
from tests.browser.reader import Reader, reading

SIZE = 540
RECORD = dossier_of(SIZE, most_seats=60)
SLOW = 20_000  # ms, for a server that places hundreds on a busy machine
# Seven hubs that everyone is tied to in turn, so that one of them is tied to many who are not drawn.
NODES = [*(f"Hub {n}" for n in range(7)), *(f"Person {n}" for n in range(SIZE))]
NETWORK = "graph [ {} {} ]".format(
    " ".join(f'node [ id {n} label "{name}" ]' for n, name in enumerate(NODES)),
    " ".join(f"edge [ source {n + 7} target {n % 7} ]" for n in range(SIZE)),
)


@pytest.fixture(scope="module")
def large() -> Iterator[str]:
    with serving(create_app([RECORD])) as address:
        yield address


@pytest.fixture(scope="module")
def visit(browser: Browser, large: str) -> Iterator[Reader]:
    with reading(browser, large, viewport={"width": 1440, "height": 900}) as reader:
        yield reader


@pytest.fixture
def reader(visit: Reader) -> Reader:
    return visit.open()


def undrawn(reader: Reader) -> Locator:
    return reader.page.locator("#undrawn")


def expect_count(reader: Reader, count: int, whole: int = SIZE) -> None:
    drawn = "all drawn" if count == whole else f"{count} of them drawn"
    said = re.compile(rf"^{whole} of {whole} actors( \(.*\))?, {drawn}")
    expect(reader.status.first).to_have_text(said, timeout=SLOW)
    expect(reader.marks).to_have_count(count, timeout=SLOW)


def test_the_page_opens_on_the_foremost_and_says_how_many_it_does_not_draw_and_why(reader: Reader) -> None:
    expect_count(reader, FEW)
    expect(undrawn(reader)).to_contain_text(f"Drawn: {FEW} of {SIZE} actors, those with seats first")
    expect(undrawn(reader)).to_contain_text("could not be read")


def test_all_can_be_drawn_and_the_foremost_alone_again(reader: Reader) -> None:
    reader.button(f"Draw all {SIZE}").click()
    expect_count(reader, SIZE)
    reader.expect_query(f"?draw={SIZE}")
    expect(undrawn(reader)).to_contain_text(f"All {SIZE} actors are drawn.")
    reader.button(f"Draw the foremost {FEW} alone").click()
    expect_count(reader, FEW)
    reader.expect_query("")


def test_back_and_a_link_bring_back_what_was_drawn(reader: Reader) -> None:
    reader.button(f"Draw all {SIZE}").click()
    expect_count(reader, SIZE)
    reader.page.go_back()
    expect_count(reader, FEW)
    reader.open(f"?draw={SIZE}")
    expect_count(reader, SIZE)


def test_a_search_finds_those_not_drawn_and_draws_one(reader: Reader) -> None:
    field = reader.page.get_by_role("searchbox", name="Find an actor")
    last = reader.page.evaluate("async () => (await shown()).scene.whole.rest.name.at(-1)")
    field.fill(last)
    expect(undrawn(reader)).to_contain_text("not drawn:")
    undrawn(reader).get_by_role("button", name=last, exact=True).click()
    expect(reader.marks).to_have_count(FEW + 1, timeout=SLOW)
    expect(reader.page.get_by_role("list", name="Actors").get_by_text(last, exact=True)).to_be_visible()
    expect(reader.page).to_have_url(re.compile("with="))


def test_a_tie_is_followed_to_one_who_is_not_drawn(reader: Reader) -> None:
    tied = reader.page.evaluate("""async () => {
      const { scene } = await shown();
      const i = scene.whole.tied.findIndex((places) => places.length);
      return [scene.actors[i].id, scene.whole.rest.name[scene.whole.tied[i][0]]];
    }""")
    reader.open(f"?pick={tied[0]}")
    details = reader.page.get_by_role("region", name="Details")
    expect(details).to_contain_text("Tied to actors not drawn")
    details.get_by_role("button", name=tied[1], exact=True).first.click()
    expect(reader.marks).to_have_count(FEW + 1, timeout=SLOW)
    expect(details.get_by_role("heading", level=3)).to_have_text(tied[1])


def test_an_address_that_picks_one_who_is_not_drawn_draws_them(reader: Reader) -> None:
    last = reader.page.evaluate("async () => (await shown()).scene.whole.rest.id.at(-1)")
    reader.open(f"?pick={last}")
    expect(reader.marks).to_have_count(FEW + 1, timeout=SLOW)
    expect(reader.page.locator("#count")).to_contain_text("selected")
    reader.button(f"Draw the foremost {FEW} alone").click()
    expect_count(reader, FEW)
    reader.expect_query("")


@pytest.mark.parametrize("query", ["?draw=0", "?with=nobody"])
def test_what_cannot_be_drawn_is_ignored_and_said(reader: Reader, query: str) -> None:
    reader.open(query)
    expect_count(reader, FEW)
    expect(reader.page.locator("#notice")).to_contain_text("Ignored in this address")


def test_a_large_file_opens_in_part_and_is_widened_too(reader: Reader) -> None:
    reader.drop("large.gml", NETWORK)
    expect(reader.page.locator("html[data-ready='large']")).to_be_attached(timeout=20_000)
    whole = len(NODES)
    expect_count(reader, FEW, whole)
    expect(reader.page.locator("#notice")).to_contain_text(f"{whole} actors, {SIZE} ties")
    expect(undrawn(reader)).to_contain_text(f"Drawn: {FEW} of {whole} actors, the most connected.")
    reader.button(f"Draw all {whole}").click()
    expect_count(reader, whole, whole)


def test_an_alternative_text_says_how_much_is_drawn(reader: Reader) -> None:
    text = reader.page.evaluate("""async () => {
      const { scene, view } = await shown();
      const { alternative } = await modules("model/alternative");
      const { highlightOf } = await modules("model/highlight");
      return alternative(scene, view, highlightOf(scene, view));
    }""")
    assert f"Drawn: {FEW} of {SIZE} actors" in text


def test_the_plotly_figure_has_those_who_are_drawn(reader: Reader) -> None:
    reader.open(f"?draw={SIZE}")
    expect_count(reader, SIZE)
    reader.button("Plotly figure").click()
    dialog = reader.page.get_by_role("dialog", name="Plotly figure")
    expect(dialog.locator(".scatterlayer .point").nth(SIZE - 1)).to_be_attached(timeout=SLOW)
    expect(dialog.get_by_text(f"draw={SIZE})")).to_be_visible()
    dialog.get_by_role("button", name="Close").click()


def test_a_refusal_leaves_the_picture_as_it_is_and_is_said(reader: Reader) -> None:
    reader.page.route(
        "**/open", lambda route: route.fulfill(status=200, content_type="text/plain", body="Too many ask.")
    )
    reader.button(f"Draw all {SIZE}").click()
    expect(reader.page.locator("#notice")).to_contain_text("Not drawn: Too many ask.")
    expect(reader.marks).to_have_count(FEW)
    reader.page.unroute("**/open")


def test_a_long_list_is_laid_out_by_stretches_and_not_by_entries_each_asked_for_in_every_frame(reader: Reader) -> None:
    reader.button(f"Draw all {SIZE}").click()
    expect_count(reader, SIZE)
    entries = reader.page.get_by_role("list", name="Actors").locator("[role=listitem]")
    expect(entries).to_have_count(SIZE)
    asked = reader.page.evaluate("""() => [...document.querySelectorAll("#actors *")]
      .filter((one) => getComputedStyle(one).contentVisibility === "auto")
      .map((one) => one.querySelectorAll("[role=listitem]").length)""")
    assert sum(asked) > SIZE / 2  # of a group that is no long list, all is laid out
    assert max(asked) == 20
    assert len(asked) < SIZE / 20 + 5  # the last stretch of each of the five groups is shorter


def test_whoever_is_far_down_a_long_list_is_brought_into_sight_by_the_keyboard(reader: Reader) -> None:
    last = reader.page.get_by_role("list", name="Actors").get_by_role("button").last
    last.focus()
    expect(last).to_be_in_viewport()
