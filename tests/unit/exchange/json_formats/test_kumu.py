"""Kumu's JSON: blueprints and exports."""

import json

import pytest
from hypothesis import given

from dashboard.dossier.problems import DossierError
from dashboard.exchange.json_formats import kumu
from dashboard.exchange.network import Edge, Network, Node
from tests.unit.exchange.any_networks import broken

EXPORT = {
    "version": 1,
    "name": "Talks",
    "description": "Who met whom.",
    "defaultMap": "map-2",
    "attributes": [{"_id": "attr-1", "name": "Tags"}],
    "elements": [
        {"_id": "elem-1", "attributes": {"label": "Anna", "element type": "Person", "tags": ["one", "two"]}},
        {"_id": "elem-2", "attributes": {"label": "Boris", "description": "Two\nlines"}},
    ],
    "connections": [
        {"_id": "conn-1", "direction": "directed", "from": "elem-1", "to": "elem-2", "attributes": {"label": "met"}},
        {"_id": "conn-2", "direction": "mutual", "from": "elem-2", "to": "elem-1", "attributes": {}},
    ],
    "loops": [{"_id": "loop-1", "attributes": {"label": "Trust"}, "connections": ["conn-1", "conn-2"]}],
    "maps": [
        {"_id": "map-1", "elements": [{"element": "elem-1", "position": {"x": 9, "y": 9}}]},
        {"_id": "map-2", "elements": [{"element": "elem-1", "position": {"x": 1, "y": 2}, "pinned": True}]},
    ],
    "perspectives": [{"_id": "pers-1", "style": "@settings {}"}],
}


def read(value: object) -> Network:
    return kumu.read(json.dumps(value).encode(), path="a.json")


def problems(value: object) -> list[str]:
    with pytest.raises(DossierError) as refused:
        read(value)
    return [f"{one.column}: {one.message}" for one in refused.value.problems]


def test_a_blueprint_knows_its_elements_by_their_labels() -> None:
    network = read(
        {
            "elements": [{"label": "A", "type": "Person", "tags": ["x"], "Dessert": "ice"}, {"label": "B"}],
            "connections": [{"from": "A", "to": "B", "type": "likes", "description": "much"}],
        }
    )
    assert network.nodes == (
        Node(id="A", label="A", attributes={"type": "Person", "tags": '["x"]', "Dessert": "ice"}),
        Node(id="B", label="B"),
    )
    assert network.edges == (Edge(tail="A", head="B", label="likes", attributes={"description": "much"}),)


@pytest.mark.parametrize(
    ("direction", "directed", "kept"),
    [("directed", True, {}), ("undirected", False, {}), ("mutual", False, {"direction": "mutual"}), (None, True, {})],
)
def test_a_connection_is_directed_unless_it_says_otherwise(
    direction: str | None, directed: bool, kept: dict[str, str]
) -> None:
    connection = {"from": "A", "to": "A"} | ({"direction": direction} if direction else {})
    network = read({"elements": [{"label": "A"}], "connections": [connection]})
    assert network.edges == (Edge(tail="A", head="A", directed=directed, attributes=kept),)


def test_ids_tell_elements_with_one_label_apart() -> None:
    elements = [{"id": "e1", "label": "A"}, {"id": "e2", "label": "A"}]
    network = read({"elements": elements, "connections": [{"id": "c1", "from": "e1", "to": "e2"}]})
    assert [(edge.tail, edge.head, edge.attributes) for edge in network.edges] == [("e1", "e2", {"id": "c1"})]


def test_a_connection_may_name_an_element_with_an_id_by_its_label() -> None:
    elements = [{"id": "e1", "label": "A"}, {"id": "e2", "label": "B"}]
    network = read({"elements": elements, "connections": [{"from": "A", "to": "e2"}]})
    assert [(edge.tail, edge.head) for edge in network.edges] == [("e1", "e2")]


def test_a_blueprint_need_not_list_every_element() -> None:
    network = read({"elements": [{"label": "A"}], "connections": [{"from": "A", "to": "C"}]})
    assert [node.id for node in network.nodes] == ["A", "C"]
    assert network.notes[0].message == "not listed among the elements, as Kumu allows: made a node each of 'C'"


def test_an_export_is_read_with_loops_and_the_positions_of_its_default_map() -> None:
    network = read(EXPORT)
    assert (network.title, network.attributes) == ("Talks", {"version": "1", "description": "Who met whom."})
    assert network.nodes == (
        Node(
            id="elem-1",
            label="Anna",
            attributes={"element type": "Person", "tags": '["one","two"]'},
            position=(1.0, -2.0),
        ),
        Node(id="elem-2", label="Boris", attributes={"description": "Two\nlines"}),
    )
    assert network.edges == (
        Edge(tail="elem-1", head="elem-2", label="met", attributes={"_id": "conn-1", "loops": '["Trust"]'}),
        Edge(
            tail="elem-2",
            head="elem-1",
            directed=False,
            attributes={"_id": "conn-2", "direction": "mutual", "loops": '["Trust"]'},
        ),
    )
    assert [note.message.split(";")[0] for note in network.notes] == [
        "has 2 maps",
        "left aside, as no part of the network but of Kumu's views of it: attributes, perspectives",
    ]


def test_an_export_lists_every_element() -> None:
    value = {**EXPORT, "connections": [{"_id": "c", "from": "elem-1", "to": "elem-9"}]}
    assert "which is no node" in problems(value)[0]


def test_what_lacks_something_is_a_problem_at_its_place() -> None:
    value = {"elements": [{"type": "x"}], "connections": [{"from": "A"}, 1]}
    assert [one.split(";")[0] for one in problems(value)] == [
        "connections[1]: is a number where an object in curly brackets belongs",
        "elements[0]: this element has no label",
        "connections[0]: this connection has no to",
    ]


def test_two_elements_with_one_label_and_no_ids_are_a_problem() -> None:
    assert "is there already" in problems({"elements": [{"label": "A"}, {"label": "A"}]})[0]


def test_a_file_with_neither_is_none_of_kumu() -> None:
    assert "neither elements nor connections" in problems({"nodes": []})[0]


@given(broken([json.dumps(EXPORT).encode()]))
def test_a_damaged_file_is_read_or_refused_and_nothing_else(data: bytes) -> None:
    try:
        kumu.read(data, path="a.json")
    except DossierError as refused:
        assert refused.problems
