"""Lines of places in JSON."""

import json

from hypothesis import given
from hypothesis import strategies as st

from dashboard.exchange.json_formats.lines import lines
from dashboard.exchange.places import Way


def test_each_place_has_the_line_on_which_its_value_begins() -> None:
    text = '\n{"a": [1,\n {"b": "x\\ny"},\n\n "}]"],\n"c":\n{}}'
    ways: list[Way] = [(), ("a",), ("a", 0), ("a", 1), ("a", 1, "b"), ("a", 2), ("c",)]
    assert lines(text, ways) == dict(zip(ways, [2, 2, 2, 3, 3, 5, 7], strict=True))


def test_a_place_that_is_not_there_has_no_line() -> None:
    assert lines('{"a": [1]}', [("b",), ("a", 5), ("a", 0, "c")]) == {}


def test_of_a_name_that_stands_twice_the_last_counts() -> None:
    assert lines('{"a": 1,\n"a": 2}', [("a",)]) == {("a",): 2}


SHORT = st.text(max_size=4)


@given(st.recursive(SHORT | st.integers(), lambda inner: st.lists(inner) | st.dictionaries(SHORT, inner), max_leaves=9))
def test_every_place_of_any_value_has_a_line(value: object) -> None:
    text = json.dumps(value, indent=1)

    def ways(part: object, way: Way) -> list[Way]:
        pairs = part.items() if isinstance(part, dict) else enumerate(part) if isinstance(part, list) else ()
        return [way, *(one for step, inner in pairs for one in ways(inner, (*way, step)))]

    everywhere = ways(value, ())
    found = lines(text, everywhere)
    assert list(found) == everywhere
    assert list(found.values()) == sorted(found.values())
