"""From event to event: by buttons and by keys, in the order of their dates."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.reader import Reader, reading

OPENING, NEXT, SECOND = "riyadh-0218", "istanbul-0227", "london-0302"


@pytest.fixture(scope="module")
def visit(browser: Browser, address: str) -> Iterator[Reader]:
    with reading(browser, address, viewport={"width": 1440, "height": 900}) as reader:
        yield reader


@pytest.fixture
def reader(visit: Reader) -> Reader:
    return visit.open(f"?dossier=ukraine-talks&event={OPENING}")


def test_the_buttons_lead_to_the_event_before_and_after(reader: Reader) -> None:
    expect(reader.page.get_by_text("event 1 of 23", exact=True)).to_be_visible()
    reader.button("Next event").click()
    expect(reader.event).to_have_value(NEXT)
    reader.expect_query(f"?dossier=ukraine-talks&event={NEXT}")
    expect(reader.page.get_by_text("event 2 of 23", exact=True)).to_be_visible()
    reader.button("Previous event").click()
    expect(reader.event).to_have_value(OPENING)
    reader.expect_query(f"?dossier=ukraine-talks&event={OPENING}")
    reader.page.go_back()
    expect(reader.event).to_have_value(NEXT)


def test_two_quick_steps_are_two_events(reader: Reader) -> None:
    reader.button("Next event").dblclick()
    expect(reader.event).to_have_value(SECOND)
    reader.expect_query(f"?dossier=ukraine-talks&event={SECOND}")


def test_brackets_step_too_and_are_letters_where_a_reader_types(reader: Reader) -> None:
    reader.page.keyboard.press("]")
    expect(reader.event).to_have_value(NEXT)
    reader.page.keyboard.press("[")
    expect(reader.event).to_have_value(OPENING)
    reader.search.press_sequentially("]")
    expect(reader.search).to_have_value("]")
    expect(reader.event).to_have_value(OPENING)


def test_a_bracket_behind_altgr_steps_and_one_with_ctrl_is_the_browsers(reader: Reader) -> None:
    press = """(more) => document.body.dispatchEvent(
      new KeyboardEvent("keydown", { key: "]", ctrlKey: true, altKey: true, bubbles: true, ...more }))"""
    reader.page.evaluate(press, {})
    reader.page.evaluate(press, {"modifierAltGraph": True})
    reader.expect_query(f"?dossier=ukraine-talks&event={NEXT}")


def test_at_the_ends_a_step_leads_nowhere_and_the_button_says_so_and_keeps_the_focus(reader: Reader) -> None:
    first, last = reader.button("Previous event"), reader.button("Next event")
    expect(first).to_have_attribute("aria-disabled", "true")
    expect(last).to_have_attribute("aria-disabled", "false")
    first.press("Enter")
    expect(first).to_be_focused()
    reader.expect_query(f"?dossier=ukraine-talks&event={OPENING}")
    reader.open("?dossier=ukraine-talks&event=florida-0321")
    expect(reader.page.get_by_text("event 23 of 23", exact=True)).to_be_visible()
    expect(last).to_have_attribute("aria-disabled", "true")


def test_a_step_is_told_to_those_who_listen(reader: Reader) -> None:
    expect(reader.status).to_contain_text("actors")
    reader.button("Next event").click()
    announced = reader.page.locator("[aria-live=polite], [role=status]").filter(has_text="Istanbul")
    expect(announced).not_to_have_count(0)


def test_with_one_event_there_are_no_steps(reader: Reader) -> None:
    reader.drop("one.csv", "meeting,participant,role\nTalks,Anna,delegate\nTalks,Boris,observer\n")
    reader.page.get_by_role("dialog").get_by_role("button", name="Open", exact=True).click()
    expect(reader.status).to_have_text("2 of 2 actors")
    expect(reader.button("Next event")).to_be_hidden()
