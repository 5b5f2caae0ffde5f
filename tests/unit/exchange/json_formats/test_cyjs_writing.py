"""What we write for Cytoscape and cytoscape.js."""

import json

import networkx as nx
import pytest

from dashboard.exchange.json_formats.cyjs import read
from dashboard.exchange.json_formats.cyjs_writing import losses, write
from dashboard.exchange.network import Edge, Network, Node


def written(*edges: Edge, **about: str) -> dict[str, list[dict[str, dict[str, object]]]]:
    network = Network(nodes=(Node(id="a", attributes=about, position=(1.0, 2.0)), Node(id="b", label="B")), edges=edges)
    elements: dict[str, list[dict[str, dict[str, object]]]] = json.loads(write(network))["elements"]
    return elements


def test_every_node_has_a_name_because_cytoscape_shows_it() -> None:
    assert [node["data"]["name"] for node in written()["nodes"]] == ["a", "B"]


def test_y_is_turned_because_it_grows_downwards_there() -> None:
    assert written()["nodes"][0]["position"] == {"x": 1.0, "y": -2.0}


def test_the_label_of_an_edge_stands_where_both_programs_look_for_it() -> None:
    assert written(Edge(tail="a", head="b", label="met"))["edges"][0]["data"] == {
        **{"source": "a", "target": "b"},
        **{"label": "met", "interaction": "met"},
    }


def test_names_that_the_format_needs_step_aside() -> None:
    assert written(id="1", name="a", label="L", value="7")["nodes"][0]["data"] == {
        **{"id": "a", "value": "a", "name": "a", "id~": 1},
        **{"name~": "a", "label~": "L", "value~": 7},
    }


@pytest.mark.parametrize("directed", [True, False])
def test_networkx_loads_it_whole_and_reading_it_back_is_equal(directed: bool) -> None:
    ends = [("a", "b"), ("b", "a"), ("a", "b"), ("b", "c")]
    network = Network(
        nodes=tuple(Node(id=name, label=name.upper(), attributes={"value": "a", "key": "1"}) for name in "abc"),
        edges=tuple(
            Edge(tail=tail, head=head, directed=directed, attributes={"key": str(number)})
            for number, (tail, head) in enumerate(ends)
        ),
    )
    graph = nx.cytoscape_graph(json.loads(write(network)))
    assert (set(graph), graph.number_of_edges(), graph.is_directed()) == ({"a", "b", "c"}, 4, directed)
    assert graph.nodes["b"]["name"] == "B"
    assert read(write(network), path="a.cyjs") == network


def test_ids_of_edges_stay_where_no_node_and_no_other_edge_has_them() -> None:
    first, second = Edge(tail="a", head="b", attributes={"id": "e"}), Edge(tail="a", head="b", attributes={"id": "b"})
    assert written(first)["edges"][0]["data"]["id"] == "e"
    assert "id" not in written(first, first)["edges"][0]["data"]
    assert "id" not in written(second)["edges"][0]["data"]


def test_edges_without_direction_are_said_to_be_lost_on_cytoscape() -> None:
    whole = Network(nodes=(Node(id="a"),), edges=(Edge(tail="a", head="a", directed=False),))
    assert losses(whole) == (
        "Cytoscape knows no edges without direction; those that have none say so in an attribute.",
    )
    assert losses(Network(nodes=(), edges=())) == ()
