"""Nodes, ids and ends as the makers of node-link files call them."""

import json

import pytest

from dashboard.exchange.draft import Draft
from dashboard.exchange.json_formats.node_link_rows import (
    edge_rows,
    identified,
    named_ends,
    node_rows,
    numbered,
    opened,
)
from dashboard.exchange.json_formats.safe import Json, Numeral, document


def value(of: object) -> Json:
    return document(json.dumps(of).encode(), path="a").value


def rows(nodes: object) -> list[dict[str, Json]]:
    draft = Draft("a")
    found = [row for _, row in node_rows(draft, value(nodes), ("nodes",))]
    assert not draft.problems
    return found


def test_nodes_may_be_objects_ids_or_objects_by_id() -> None:
    assert rows([{"id": 1}, "b", 3]) == [{"id": "1"}, {"id": "b"}, {"id": "3"}]
    assert rows({"a": {"label": "A"}, "b": None}) == [{"id": "a", "label": "A"}, {"id": "b"}]


def test_a_node_of_another_kind_is_a_problem_at_its_place() -> None:
    draft = Draft("a")
    node_rows(draft, value([None, ["a"]]), ("nodes",))
    assert [found.place for found in draft.problems] == [("nodes", 0), ("nodes", 1)]


def test_edges_may_be_objects_or_lists_of_two_ends_with_a_weight_or_more() -> None:
    draft = Draft("a")
    raw = value([{"source": "a", "target": "b"}, ["a", "b"], ["a", "b", 2.5], ["a", "b", {"w": 1}], ["a"], 3])
    assert isinstance(raw, list)
    assert [row for _, row in edge_rows(draft, raw, ("links",))] == [
        {"source": "a", "target": "b"},
        {"source": "a", "target": "b"},
        {"source": "a", "target": "b", "weight": "2.5"},
        {"source": "a", "target": "b", "w": "1"},
    ]
    assert [found.place for found in draft.problems] == [("links", 4), ("links", 5)]


def test_what_is_wrapped_comes_out_but_for_names_that_are_there_already() -> None:
    assert opened({"key": "a", "attributes": {"x": "1"}}) == {"key": "a", "x": "1"}
    assert opened({"id": "a", "data": {"id": "b", "c": "d"}}) == {"id": "a", "c": "d", "data": {"id": "b"}}


@pytest.mark.parametrize("names", [("source", "target"), ("from", "to"), ("fromId", "toId")])
def test_ends_have_one_of_three_pairs_of_names(names: tuple[str, str]) -> None:
    assert named_ends(dict.fromkeys(names, "a")) == names


@pytest.mark.parametrize(
    ("nodes", "ends", "key", "ids"),
    [
        ([{"id": 1, "name": "A"}], ["1"], "id", ["1"]),
        ([{"key": "k", "label": "A"}], ["k"], "key", ["k"]),
        ([{"name": "A"}, {"name": "B"}], [Numeral("0")], "", ["0", "1"]),
        ([{"name": "A"}, {"name": "B"}], ["A"], "name", ["A", "B"]),
        ([{"label": "A"}, {"label": "B"}], ["A"], "label", ["A", "B"]),
        ([{"name": "A"}, {"name": "A"}], ["A"], "", ["0", "1"]),
        ([{}, {}], [], "", ["0", "1"]),
    ],
)
def test_nodes_are_known_by_id_else_by_place_else_by_name(
    nodes: object, ends: list[Json], key: str, ids: list[str]
) -> None:
    draft = Draft("a")
    assert identified(draft, node_rows(draft, value(nodes), ()), ends) == (key, ids)


def test_a_node_without_an_id_among_others_that_have_one_is_a_problem() -> None:
    draft = Draft("a")
    identified(draft, node_rows(draft, value([{"id": "a"}, {"name": "b"}]), ("nodes",)), [])
    ((place, message),) = [(found.place, found.message) for found in draft.problems]
    assert (place, message) == (("nodes", 1), "this node has no id; give it one, as a text or a number")


def test_ends_are_places_only_where_none_is_an_id_and_all_are_places() -> None:
    places: list[Json] = [Numeral("0"), Numeral("1")]
    assert numbered(["a", "b"], places)
    assert not numbered(["1", "b"], places)
    assert not numbered(["a"], places)
    assert not numbered(["a", "b"], ["0", "1"])
    assert not numbered(["a", "b"], [Numeral("9" * 400)])
