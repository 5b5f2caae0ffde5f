"""A browser takes only so many addresses in so many seconds: the page goes on, and the address follows."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.reader import Reader, reading

REFUSE = """(how) => {
  const refuse = { throws: () => { throw new DOMException("100 in 10 seconds", "SecurityError"); }, silent: () => {} };
  history.pushState = history.replaceState = refuse[how];
}"""
COME_TO_REST = """async () => {
  const { format } = await modules("state/view");
  const frames = async () => { for (let n = 0; n < 10; n += 1) await new Promise(requestAnimationFrame); };
  for (let last = null; ; await frames()) {
    const { scene, view } = await shown();
    const now = format(view, scene);
    if (now === last) return now;
    last = now;
  }
}"""
GIVEN_BACK = """() => {
  const { trail } = window.dash_component_api.getLayout("address").props;
  return trail.some(({ how }) => how === "back") && trail.at(-1).how === "turned";
}"""  # the address follows the second click too, and the page follows the address
TAKE_AGAIN = "() => { delete history.pushState; delete history.replaceState; }"
MANY = """() => {
  const real = history.replaceState.bind(history);
  let left = 100;
  history.replaceState = (...given) => {
    if ((left -= 1) < 0) throw new DOMException("100 in 10 seconds", "SecurityError");
    real(...given);
  };
}"""
REFUSALS = pytest.mark.parametrize("how", ["throws", "silent"])  # WebKit and Firefox throw, Chromium says nothing


@pytest.fixture(scope="module")
def visit(browser: Browser, address: str) -> Iterator[Reader]:
    with reading(browser, address, viewport={"width": 1440, "height": 900}) as reader:
        yield reader.open()


@pytest.fixture
def reader(visit: Reader) -> Iterator[Reader]:
    yield visit.open()
    visit.page.evaluate(TAKE_AGAIN)


@REFUSALS
def test_what_the_browser_refused_stands_in_the_address_once_it_takes_it(reader: Reader, how: str) -> None:
    reader.page.evaluate(REFUSE, how)
    reader.radio("Highlight", "Left out").check()
    reader.pick("Ukraine")
    expect(reader.status).to_contain_text("Ukraine selected")
    reader.expect_query("")
    reader.page.evaluate(TAKE_AGAIN)
    reader.expect_query("?highlight=left-out&pick=ukraine")


@REFUSALS
def test_all_that_was_refused_is_one_step_of_the_history(reader: Reader, how: str) -> None:
    reader.page.evaluate(REFUSE, how)
    reader.radio("Highlight", "Left out").check()
    reader.pick("Ukraine")
    reader.search.fill("u")
    expect(reader.status).to_contain_text("Ukraine selected")
    reader.page.evaluate(TAKE_AGAIN)
    reader.expect_query("?highlight=left-out&q=u&pick=ukraine")
    reader.page.go_back()
    reader.expect_query("")
    expect(reader.status).to_have_text("23 of 23 actors")


def test_an_actor_moved_by_a_held_key_is_in_the_end_where_the_address_says(reader: Reader) -> None:
    reader.page.evaluate(MANY)
    reader.actor("Marco Rubio").focus()
    for _ in range(110):
        reader.page.keyboard.press("Shift+ArrowRight")
        reader.page.keyboard.press("Shift+ArrowLeft")
    reader.page.keyboard.press("Shift+ArrowDown")
    reader.page.evaluate(TAKE_AGAIN)
    written = reader.page.evaluate(COME_TO_REST)
    assert "at=marco-rubio:" in written
    reader.expect_query(written)


@REFUSALS
def test_the_page_says_the_address_that_waits_to_whoever_asks_it(reader: Reader, how: str) -> None:
    reader.page.evaluate(REFUSE, how)
    reader.pick("Ukraine")
    expect(reader.status).to_contain_text("Ukraine selected")
    assert reader.page.evaluate("async () => (await modules('state/browser_history')).search()") == "?pick=ukraine"


@REFUSALS
def test_a_double_click_gives_back_the_selection_though_its_change_was_refused(reader: Reader, how: str) -> None:
    reader.pick("Ukraine")
    reader.expect_query("?pick=ukraine")
    reader.page.evaluate(REFUSE, how)
    reader.double_click(*reader.ground())
    reader.page.wait_for_function(GIVEN_BACK)
    expect(reader.status).to_contain_text("Ukraine selected")
    assert reader.page.evaluate(COME_TO_REST) == "?pick=ukraine"
    reader.expect_query("?pick=ukraine")


def test_going_back_gives_up_what_was_refused(reader: Reader) -> None:
    reader.pick("Ukraine")
    reader.expect_query("?pick=ukraine")
    reader.page.evaluate(REFUSE, "throws")
    reader.actor("Marco Rubio").click()
    expect(reader.status).to_contain_text("Marco Rubio selected")
    reader.page.evaluate(f"() => {{ ({TAKE_AGAIN})(); history.back(); }}")  # before the refused one is tried again
    expect(reader.page).not_to_have_url(re.compile("rubio"))
    expect(reader.status).to_have_text("23 of 23 actors")
