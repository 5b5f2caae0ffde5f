"""Who uses the keyboard alone always knows where they are: the focus is seen, covered by nothing, and never lost."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.reader import Reader
from tests.browser.states import BROKEN, LOOKS, PAIR, looking

EDGE = 3.0  # WCAG 2.2, 1.4.11: contrast of the line about what has the focus
MOST = 220  # presses of Tab on a page
SEEN = """() => {
  const at = document.activeElement;
  const label = at.labels?.[0]?.textContent || at.getAttribute("aria-label");
  const name = (label || at.textContent || at.id).trim().slice(0, 30);
  const own = at.matches(".bar .form-check-input") ? at.nextElementSibling : at;
  const lines = [getComputedStyle(own), getComputedStyle(at, "::after")];
  const line = lines.find((one) => one.outlineStyle !== "none" && parseFloat(one.outlineWidth) >= 2);
  const row = "li, [role=listitem]";
  const box = (at.matches("button.actor") ? at.closest(row) : own).getBoundingClientRect();
  const shares = [0.1, 0.5, 0.9];
  const points = shares.flatMap((x) => shares.map((y) => [box.left + x * box.width, box.top + y * box.height]));
  const shown = points.some(([x, y]) => {
    const over = document.elementFromPoint(x, y);
    return over && (own.contains(over) || over.contains(own) || over === at || over.closest(row) === at.closest(row));
  });
  const ground = getComputedStyle(document.body).backgroundColor;
  const key = [...document.querySelectorAll("*")].indexOf(at);
  return { name, lost: at === document.body, line: line?.outlineColor, ground, shown, key };
}"""
PRESSED = ("Fit", "Zoom in", "Zoom out", "Download PNG", "Download SVG", "Download data", "Copy link", "Copy alt text",
           "Reset view")  # fmt: skip


@pytest.fixture(scope="module")
def visit(browser: Browser, address: str) -> Iterator[Reader]:
    with looking(browser, address, LOOKS["wide, light"]) as reader:
        yield reader.open()


@pytest.fixture
def reader(visit: Reader) -> Reader:
    return visit.open()  # another test may have left another dossier


def contrast(one: str, other: str) -> float:
    def light(colour: str) -> float:
        parts = [float(part) / 255 for part in colour[colour.index("(") + 1 : -1].split(",")[:3]]
        red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    low, high = sorted((light(one), light(other)))
    return (high + 0.05) / (low + 0.05)


def focused(reader: Reader) -> dict[str, Any]:
    found: dict[str, Any] = reader.page.evaluate(SEEN)
    return found


def has_focus(reader: Reader) -> bool:
    return not focused(reader)["lost"]


@pytest.mark.parametrize("look", ["wide, dark", "400 % zoom"])
def test_whatever_has_the_focus_is_seen_in_a_line_of_contrast_and_covered_by_nothing(
    browser: Browser, address: str, look: str
) -> None:
    with looking(browser, address, LOOKS[look]) as reader:
        wrong, count = walked(reader.open("?pick=kirill-dmitriev"))
    assert count > 60
    assert wrong == []


def walked(reader: Reader) -> tuple[list[str], int]:
    """Return what is wrong with the focus on the way that Tab leads through the page, and how many places there are."""
    wrong, keys = [], set()
    for _ in range(MOST):
        reader.page.keyboard.press("Tab")
        at = focused(reader)
        if at["key"] in keys or at["lost"]:
            break
        keys.add(at["key"])
        if not at["line"] or contrast(at["line"], at["ground"]) < EDGE:
            wrong.append(f"{at['name']}: no line of contrast")
        if not at["shown"]:
            wrong.append(f"{at['name']}: is covered")
    return wrong, len(keys)


@pytest.mark.parametrize("name", PRESSED)
def test_a_button_that_is_pressed_keeps_the_focus(reader: Reader, name: str) -> None:
    reader.pick("Marco Rubio")
    reader.button(name).focus()
    reader.page.keyboard.press("Enter")
    said = {"Reset view": reader.status.filter(has_text="23 of 23 actors")}.get(name, reader.page.locator("body"))
    expect(said).to_be_visible()
    expect(reader.button(name)).to_be_focused()


def test_every_button_of_a_selection_leads_somewhere(reader: Reader) -> None:
    told = reader.details.get_by_role("heading", level=3).first
    for name in ("Russia", "show this tie", "Clear selection"):
        reader.pick("Sergey Lavrov")
        expect(told).to_contain_text("Sergey Lavrov")
        button = reader.details.get_by_role("button", name=name).first
        button.focus()
        reader.page.keyboard.press("Enter")
        expect(reader.status).not_to_contain_text("Sergey Lavrov selected")
        assert has_focus(reader), f"the focus is lost after {name}"


def test_who_shows_everyone_again_is_not_left_nowhere(reader: Reader) -> None:
    reader.search.fill("nobody of that name")
    again = reader.button("Show everyone")
    again.focus()
    reader.page.keyboard.press("Enter")
    expect(again).to_be_hidden()
    assert has_focus(reader)


def test_the_legend_keeps_the_focus_when_it_is_pressed(reader: Reader) -> None:
    key = reader.page.get_by_role("list", name="Legend").get_by_role("button").first
    key.focus()
    reader.page.keyboard.press("Enter")
    expect(key).to_have_attribute("aria-pressed", "true")
    expect(key).to_be_focused()


def test_a_dialog_takes_the_focus_and_gives_it_back(reader: Reader) -> None:
    reader.button("Open file").focus()
    reader.drop(*BROKEN)
    dialog = reader.page.get_by_role("dialog")
    expect(dialog.locator(":focus")).to_have_count(1)
    reader.page.keyboard.press("Escape")
    expect(dialog).to_have_count(0)
    expect(reader.button("Open file")).to_be_focused()


def test_closing_a_file_leaves_the_focus_on_the_page(reader: Reader) -> None:
    reader.drop(*PAIR)
    close = reader.button("Close file")
    close.focus()
    reader.page.keyboard.press("Enter")
    expect(close).to_have_count(0)
    expect(reader.page.locator("html[data-ready='riyadh-2025']")).to_be_attached()
    assert has_focus(reader)


def test_another_dossier_and_another_event_keep_the_focus_on_their_choice(reader: Reader) -> None:
    dossier = reader.control("combobox", "Dossier")
    dossier.focus()
    dossier.select_option(value="reykjavik-1986")
    expect(reader.page.locator("html[data-ready='reykjavik-1986']")).to_be_attached()
    expect(dossier).to_be_focused()
    reader.event.focus()
    reader.event.select_option(index=2)
    expect(reader.event).to_be_focused()


def test_who_is_moved_by_keyboard_keeps_the_focus(reader: Reader) -> None:
    reader.actor("Marco Rubio").focus()
    reader.page.keyboard.press("Shift+ArrowUp")
    expect(reader.page.get_by_text("Marco Rubio moved.")).to_be_visible()
    expect(reader.actor("Marco Rubio")).to_be_focused()
