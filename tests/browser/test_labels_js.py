"""assets/labels.js: every name beside its mark, none over another name or a mark, none cut off."""

from collections.abc import Iterator
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser

from tests.browser.bench import Bench, bench

STAGE = {"left": 0, "top": 0, "right": 600, "bottom": 400}
FAMILY = "sans-serif"
FEW = settings(max_examples=15)
DRAWN = """([text, font, size]) => {
  const svg = document.body.appendChild(document.createElementNS("http://www.w3.org/2000/svg", "svg"));
  const line = svg.appendChild(document.createElementNS("http://www.w3.org/2000/svg", "text"));
  line.style.font = `700 ${size}px ${font}`;
  line.textContent = text;
  const width = line.getComputedTextLength();
  svg.remove();
  return width;
}"""


@pytest.fixture(scope="module")
def call(browser: Browser) -> Iterator[Bench]:
    with bench(browser, "crowd", "spots", "zones", "labels") as call:
        yield call


def wish(x: float, y: float, *texts: str, **told: object) -> dict:
    return {"x": x, "y": y, "radius": 10, "texts": texts, "size": 12, "weight": 500, "rank": 0, "must": False} | told


def overlap(one: dict, other: dict) -> bool:
    across = min(one["right"], other["right"]) - max(one["left"], other["left"])
    return across > 0 and min(one["bottom"], other["bottom"]) - max(one["top"], other["top"]) > 0


def around(mark: dict) -> dict:
    x, y, radius = mark["x"], mark["y"], mark["radius"]
    return {"left": x - radius, "right": x + radius, "top": y - radius, "bottom": y + radius}


crowds = st.lists(
    st.builds(
        wish,
        st.integers(0, 600),
        st.integers(0, 400),
        st.text("abc XYZ ШЩ هي", min_size=1, max_size=40),
        rank=st.integers(0, 5),
        size=st.sampled_from([11, 12.5, 16]),
    ),
    max_size=60,
)


@FEW
@given(wishes=crowds)
def test_no_name_overlaps_another_or_a_mark_and_none_leaves_the_stage(call, wishes):
    labels = [label for label in call("labels.place", wishes, wishes, [], STAGE, FAMILY) if label]
    assert not [pair for pair in combinations(labels, 2) if overlap(*pair)]
    assert not [label for label in labels for mark in wishes if overlap(label, around(mark))]
    for label in labels:
        assert label["left"] >= 0
        assert label["top"] >= 0
        assert label["right"] <= 600
        assert label["bottom"] <= 400


def test_a_name_alone_stands_right_below_its_mark(call):
    [label] = call("labels.place", [wish(300, 200, "Anna")], [wish(300, 200, "")], [], STAGE, FAMILY)
    assert 210 <= label["top"] <= 220
    assert (label["left"] + label["right"]) / 2 == pytest.approx(300, abs=0.1)


def test_no_name_covers_a_box_that_is_taken(call):
    taken = {"left": 200, "right": 400, "top": 205, "bottom": 260}
    [label] = call("labels.place", [wish(300, 200, "Anna")], [], [taken], STAGE, FAMILY)
    assert not overlap(label, taken)


def test_a_name_that_does_not_fit_gives_way_to_its_shorter_form(call):
    narrow = {"left": 0, "top": 0, "right": 90, "bottom": 60}
    long = "Bartholomew Featherstonehaugh-Cholmondeley"
    [label] = call("labels.place", [wish(45, 20, long, "Bart")], [], [], narrow, FAMILY)
    assert label["lines"] == ["Bart"]


def test_where_there_is_no_room_the_less_important_waits(call):
    slot = {"left": 0, "top": 0, "right": 70, "bottom": 45}
    labels = call("labels.place", [wish(35, 12, "Second", rank=2), wish(35, 12, "First", rank=1)], [], [], slot, FAMILY)
    assert labels[0] is None
    assert labels[1]["lines"] == ["First"]


def test_a_name_that_must_show_does_over_others_if_need_be(call):
    slot = {"left": 0, "top": 0, "right": 70, "bottom": 45}
    full = [{"left": 0, "right": 70, "top": 0, "bottom": 45}]
    assert call("labels.place", [wish(35, 12, "Anna")], [], full, slot, FAMILY) == [None]
    [label] = call("labels.place", [wish(35, 12, "Anna", must=True)], [], full, slot, FAMILY)
    assert label["lines"] == ["Anna"]


@pytest.mark.parametrize("corner", [(2, 2), (598, 2), (2, 398), (598, 398)])
def test_a_name_that_must_show_is_not_cut_off_in_a_corner(call, corner):
    [label] = call("labels.place", [wish(*corner, "Anastasia", must=True)], [], [], STAGE, FAMILY)
    assert label["left"] >= 0
    assert label["right"] <= 600
    assert label["top"] >= 0
    assert label["bottom"] <= 400


def test_the_words_of_a_tie_stand_on_it(call):
    [label] = call("labels.place", [wish(0, 0, "meets", along=[[100, 100], [200, 200]])], [], [], STAGE, FAMILY)
    assert (label["left"] + label["right"]) / 2 == pytest.approx(100)
    assert (label["top"] + label["bottom"]) / 2 == pytest.approx(100)


def test_a_long_name_takes_two_lines_broken_where_they_are_most_alike(call):
    assert call("labels.wrap", "Anna Maria Bonaventura") == ["Anna Maria", "Bonaventura"]
    assert call("labels.wrap", "Anna Maria") == ["Anna Maria"]
    assert call("labels.wrap", "Donaudampfschifffahrt") == ["Donaudampfschifffahrt"]


def test_a_name_beyond_measure_is_cut_with_an_ellipsis(call):
    lines = call("labels.wrap", "very " * 40)
    assert len(lines) <= 2
    assert sum(map(len, lines)) <= 50
    assert lines[-1].endswith("…")


def test_two_crowds_alike_are_labelled_alike(call):
    wishes = [wish(50 + 37 * n % 500, 30 + 53 * n % 340, f"Name {n}") for n in range(30)]
    first, second = call.each("labels.place", [[wishes, wishes, [], STAGE, FAMILY]] * 2)
    assert first == second


def test_a_long_name_is_cut_between_characters_and_never_within_one(call):
    assert "".join(call("labels.wrap", "a" + "💩" * 60)) == "a" + "💩" * 46 + "…"


@pytest.mark.parametrize("text", ["हिन्दी ไทย", "العربية עברית ไทย 中文 हिन्दी " * 3, "Anna Maria", "Борис 💩 中文"])
def test_a_line_is_as_wide_as_it_is_drawn_in_whatever_scripts(call, text):
    font, size = FAMILY, 30
    measured = call("labels.measure", text, f"700 {size}px {font}")
    drawn = call.page.evaluate(DRAWN, [text, font, size])
    assert measured == pytest.approx(drawn, abs=1)
