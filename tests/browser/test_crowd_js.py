"""assets/crowd.js: boxes and whether another overlaps one, the same marks again without making them anew."""

from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser

from tests.browser.bench import Bench, bench

HITS = """([boxes, asked]) => {
  const { crowd } = window.atTheTable;
  const one = crowd.make();
  boxes.forEach(one.add);
  return asked.map((box) => Boolean(one.hits(box)));
}"""
SAME = """([before, after]) => {
  const { crowd } = window.atTheTable;
  const first = crowd.of(before);
  return [crowd.of(after) === first, crowd.of(before) === first];
}"""
boxes = st.lists(
    st.builds(
        lambda left, top, width, height: {"left": left, "top": top, "right": left + width, "bottom": top + height},
        st.integers(-300, 900), st.integers(-300, 900), st.integers(1, 200), st.integers(1, 200),
    ),
    max_size=12,
)  # fmt: skip


@pytest.fixture(scope="module")
def call(browser: Browser) -> Iterator[Bench]:
    with bench(browser, "crowd") as call:
        yield call


def overlap(one: dict[str, int], other: dict[str, int]) -> bool:
    across = min(one["right"], other["right"]) - max(one["left"], other["left"])
    return across > 0 and min(one["bottom"], other["bottom"]) - max(one["top"], other["top"]) > 0


@settings(max_examples=25)
@given(standing=boxes, asked=boxes)
def test_a_box_hits_those_that_it_overlaps(call, standing, asked):
    hits = call.page.evaluate(HITS, [standing, asked])
    assert hits == [any(overlap(box, other) for other in standing) for box in asked]


@pytest.mark.parametrize("part", ["x", "y", "radius"])
def test_the_crowd_of_marks_is_the_same_until_one_of_them_changes(call, part):
    marks = [{"x": 10 * i, "y": 5 * i, "radius": 9} for i in range(30)]
    other = [*marks[:-1], marks[-1] | {part: marks[-1][part] + 1}]
    assert call.page.evaluate(SAME, [marks, [dict(mark) for mark in marks]]) == [True, True]
    assert call.page.evaluate(SAME, [marks, other]) == [False, True]
    assert call.page.evaluate(SAME, [marks, marks[:-1]])[0] is False
