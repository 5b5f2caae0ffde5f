"""Cytoscape's JSON as Cytoscape, cytoscape.js and networkx write it."""

import json

import networkx
import pytest
from hypothesis import given

from dashboard.dossier.problems import DossierError
from dashboard.exchange.json_formats import cyjs
from dashboard.exchange.network import Edge, Network, Node
from tests.unit.exchange.any_networks import networks


def read(value: object) -> Network:
    return cyjs.read(json.dumps(value).encode(), path="a.cyjs")


def problems(value: object) -> list[str]:
    with pytest.raises(DossierError) as refused:
        read(value)
    return [f"{one.column}: {one.message}" for one in refused.value.problems]


def node(**data: object) -> Node:
    return read({"elements": {"nodes": [{"data": {"id": "a", **data}}]}}).nodes[0]


def edge(**data: object) -> Edge:
    ends = {"source": "a", "target": "a"}
    return read([{"data": {"id": "a"}}, {"data": {**ends, **data}}]).edges[0]


@given(networks())
def test_what_is_written_comes_back_equal_and_without_a_note(network: Network) -> None:
    assert cyjs.read(cyjs.write(network), path="a.cyjs") == network


def test_a_file_of_cytoscape_is_read_whole_and_its_y_is_turned() -> None:
    network = read(
        {
            "format_version": "1.0",
            "generated_by": "cytoscape-3.10.1",
            "data": {"name": "Talks", "SUID": 52},
            "elements": {
                "nodes": [
                    {"data": {"id": "1", "name": "Anna", "SUID": 1}, "position": {"x": 3, "y": 4}, "selected": False},
                    {"data": {"id": "2", "name": "Boris"}, "position": {"x": 0.5, "y": -1}, "selected": True},
                ],
                "edges": [{"data": {"id": "9", "source": "1", "target": "2", "interaction": "met"}, "selected": False}],
            },
        }
    )
    assert network.title == "Talks"
    assert network.attributes == {"SUID": "52", "format_version": "1.0", "generated_by": "cytoscape-3.10.1"}
    assert network.nodes == (
        Node(id="1", label="Anna", attributes={"SUID": "1"}, position=(3.0, -4.0)),
        Node(id="2", label="Boris", attributes={"selected": "true"}, position=(0.5, 1.0)),
    )
    assert network.edges == (Edge(tail="1", head="2", label="met", attributes={"id": "9"}),)
    assert network.notes == ()


def test_a_flat_list_says_by_group_or_by_ends_what_is_an_edge() -> None:
    elements = [
        {"data": {"source": "a", "target": "b"}},
        {"group": "edges", "data": {"source": "b", "target": "a"}},
        {"group": "nodes", "data": {"id": "a", "parent": "p"}, "classes": "left out"},
        {"data": {"id": "b"}, "classes": ""},
        {"data": {"id": "p"}},
    ]
    network = read(elements)
    assert network == read({"elements": elements})
    assert [(one.tail, one.head) for one in network.edges] == [("a", "b"), ("b", "a")]
    assert network.nodes[0].attributes == {"parent": "p", "classes": "left out"}
    assert network.nodes[1].attributes == {}


def test_how_the_mouse_may_treat_an_element_is_no_data_unless_it_is_unusual() -> None:
    usual = {"removed": False, "selectable": True, "grabbable": True, "locked": False, "pannable": True}
    assert read([{"data": {"id": "a"}, **usual}]).nodes[0].attributes == {}
    assert read([{"data": {"id": "a"}, "locked": True}]).nodes[0].attributes == {"locked": "true"}


def test_style_and_zoom_are_left_aside_with_a_note() -> None:
    network = read({"elements": [{"data": {"id": "a"}}], "zoom": 2, "style": [{"selector": "node"}]})
    assert network.attributes == {}
    assert "style, zoom and the like were left aside" in network.notes[0].message


def test_a_node_is_called_by_its_label_else_its_name_unless_that_only_repeats_its_id() -> None:
    assert node(label="L", name="N") == Node(id="a", label="L", attributes={"name": "N"})
    assert node(name="N").label == "N"
    assert node(name="a") == Node(id="a")
    assert node(label="a", name="a") == Node(id="a", label="a")


def test_an_edge_is_called_by_its_label_else_its_interaction() -> None:
    assert edge(label="L", interaction="I") == Edge(tail="a", head="a", label="L", attributes={"interaction": "I"})
    assert edge(interaction="I", name="a (I) a") == Edge(tail="a", head="a", label="I", attributes={"name": "a (I) a"})


def test_edges_are_directed_unless_the_file_or_the_edge_says_otherwise() -> None:
    assert edge().directed
    assert not edge(directed=False).directed
    elements = [{"data": {"id": "a"}}, {"data": {"source": "a", "target": "a"}}]
    assert not read({"directed": False, "elements": elements}).edges[0].directed


def test_what_networkx_writes_is_read_whole() -> None:
    graph = networkx.path_graph(3)
    graph.name = "Path"
    network = read(networkx.cytoscape_data(graph))
    assert network.title == "Path"
    assert network.nodes[1] == Node(id="1")
    assert [(one.tail, one.head, one.directed) for one in network.edges] == [("0", "1", False), ("1", "2", False)]


def test_every_element_that_lacks_something_is_a_problem_at_its_place() -> None:
    elements = {"nodes": [{"id": "a"}, {"data": {}}, 1], "edges": [{"data": {"source": "a"}}]}
    assert [one.split(";")[0] for one in problems({"elements": elements})] == [
        "elements.nodes[0]: this element has no data",
        "elements.nodes[2]: is a number where an object in curly brackets belongs",
        "elements.nodes[1].data: this node has no id",
        "elements.edges[0].data: this edge has no target",
    ]


def test_a_file_without_elements_is_none_of_cytoscape() -> None:
    assert "it has no elements" in problems({"data": {}})[0]
