"""assets/svg.js: drawing items to SVG, on the screen and in a file, whatever strings a dossier holds."""

from collections.abc import Iterator
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser

from tests.browser.bench import Bench, bench

XML = st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff")
DRAW = """([before, after]) => {
  const group = document.createElementNS(window.atTheTable.svg.NAMESPACE, "g");
  window.atTheTable.svg.draw(group, before);
  const kept = group.children[0];
  window.atTheTable.svg.draw(group, after);
  const parts = [...group.children].map((part) => [part.tagName, part.textContent,
    Object.fromEntries([...part.attributes].map(({ name, value }) => [name, value]))]);
  return { parts, same: kept === group.children[0] };
}"""


@pytest.fixture(scope="module")
def call(browser: Browser) -> Iterator[Bench]:
    with bench(browser, "svg") as call:
        yield call


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("Tom & Jerry", "Tom &amp; Jerry"),
        ("<script>alert('1')</script>", "&lt;script&gt;alert('1')&lt;/script&gt;"),
        ('a "b"', "a &quot;b&quot;"),
        ("&amp;", "&amp;amp;"),
        ("bell \x07 and \x00", "bell \ufffd and \ufffd"),
        ("¶ 3, Сергей Лавров", "¶ 3, Сергей Лавров"),
        (12.5, "12.5"),
    ],
)
def test_text_is_escaped(call, text, escaped):
    assert call("svg.escape", text) == escaped


@settings(max_examples=12)
@given(given=st.lists(st.tuples(st.text(XML, max_size=40), st.text(XML, max_size=40)), min_size=1, max_size=20))
def test_every_string_stands_in_the_file_as_it_was_given(call, given):
    written = call("svg.write", [["text", {"x": 1, "class": attribute}, text] for attribute, text in given])
    read = ElementTree.fromstring(f"<svg>{written}</svg>")
    assert [(part.get("class"), part.text or "") for part in read] == given


@settings(max_examples=12)
@given(text=st.text(max_size=200))
def test_no_string_makes_the_file_unreadable(call, text):
    ElementTree.fromstring(f"<svg>{call('svg.write', [['text', {'class': text}, text]])}</svg>")


def test_half_a_character_is_written_as_the_mark_of_a_lost_one(call):
    assert call("svg.escape", "a\ud83d") == "a\ufffd"


def test_numbers_are_written_with_two_decimals_at_most(call):
    assert call("svg.write", [["circle", {"cx": 1 / 3, "r": 7}]]) == '<circle cx="0.33" r="7"></circle>'


def draw(call: Bench, before: list, after: list) -> dict:
    return call.page.evaluate(DRAW, [before, after])


def test_drawing_leaves_exactly_the_items_that_it_was_given(call):
    before = [["text", {"x": 1, "class": "name"}, "Anna"], ["path", {"d": "M0 0"}], ["path", {"d": "M1 1"}]]
    after = [["text", {"x": 2, "y": 5}, "Boris"], ["circle", {"r": 3}]]
    assert draw(call, before, after)["parts"] == [
        ["text", "Boris", {"x": "2", "y": "5"}],
        ["circle", "", {"r": "3"}],
    ]


def test_drawing_again_keeps_the_elements_that_are_there(call):
    assert draw(call, [["text", {"x": 1}, "Anna"]], [["text", {"x": 2}, "Anna"]])["same"] is True


def test_markup_in_a_name_is_drawn_as_text(call):
    [part] = draw(call, [], [["text", {}, "<b onclick=alert(1)>bold</b>"]])["parts"]
    assert part == ["text", "<b onclick=alert(1)>bold</b>", {}]
