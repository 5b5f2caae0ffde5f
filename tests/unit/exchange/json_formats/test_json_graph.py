"""JSON Graph Format, both versions."""

import json

import pytest
from hypothesis import given

from dashboard.dossier.problems import DossierError
from dashboard.exchange.json_formats import json_graph
from dashboard.exchange.network import Edge, Network, Node
from tests.unit.exchange.any_networks import networks


def read(value: object) -> Network:
    return json_graph.read(json.dumps(value).encode(), path="a.jgf")


def problems(graph: object) -> list[str]:
    with pytest.raises(DossierError) as refused:
        read(graph)
    return [f"{one.column}: {one.message}" for one in refused.value.problems]


@given(networks())
def test_what_is_written_comes_back_equal_and_without_a_note(network: Network) -> None:
    assert json_graph.read(json_graph.write(network), path="a.jgf") == network
    assert json_graph.losses(network) == ()


def test_nodes_may_be_a_list_or_an_object_by_id() -> None:
    about = {"label": "A", "type": "person", "metadata": {"x": 1, "y": 2, "age": {"years": 3}}}
    edge = {"source": "a", "target": "b", "relation": "knows", "id": 5, "metadata": {"w": 1}}
    rest = {"id": "g", "label": "Talks", "edges": [edge], "metadata": {"year": 2025}}
    first = read({"graph": {**rest, "nodes": [{"id": "a", **about}, {"id": "b"}]}})
    second = read({"graph": {**rest, "nodes": {"a": about, "b": {}}}})
    assert first == second
    assert (first.title, first.attributes) == ("Talks", {"year": "2025", "id": "g"})
    assert first.nodes == (
        Node(id="a", label="A", attributes={"age.years": "3", "type": "person"}, position=(1.0, 2.0)),
        Node(id="b"),
    )
    assert first.edges == (Edge(tail="a", head="b", label="knows", attributes={"w": "1", "id": "5"}),)


@pytest.mark.parametrize(("whole", "own", "said"), [({}, {}, True), ({"directed": False}, {}, False),
                                                    ({"directed": False}, {"directed": True}, True)])  # fmt: skip
def test_an_edge_is_directed_unless_it_or_its_graph_says_otherwise(
    whole: dict[str, bool], own: dict[str, bool], said: bool
) -> None:
    network = read({"graph": {**whole, "nodes": {"a": {}}, "edges": [{"source": "a", "target": "a", **own}]}})
    assert network.edges[0].directed is said


def test_a_label_comes_before_a_relation_which_is_then_kept() -> None:
    edge = {"source": "a", "target": "a", "label": "L", "relation": "R"}
    network = read({"graph": {"nodes": {"a": {}}, "edges": [edge]}})
    assert network.edges == (Edge(tail="a", head="a", label="L", attributes={"relation": "R"}),)


def test_of_several_graphs_the_first_is_read_and_the_others_are_named() -> None:
    network = read({"graphs": [{"nodes": {"a": {}}}, {"label": "Second"}, {"id": "third"}]})
    assert [node.id for node in network.nodes] == ["a"]
    (note,) = network.notes
    assert "holds 3 graphs; the first was read" in note.message
    assert note.message.endswith("('Second', 'third')")


def test_edges_of_more_than_two_nodes_are_a_problem() -> None:
    assert problems({"graph": {"nodes": {}, "hyperedges": [{"nodes": ["a"]}]}})[0].startswith("graph.hyperedges: joins")


def test_what_is_missing_is_a_problem_at_its_place() -> None:
    graph = {"nodes": [{"label": "A"}, 3], "edges": [{"source": "a"}, {"target": "a"}, {"source": "x", "target": "x"}]}
    assert [one.split(":")[0] for one in problems({"graph": graph})] == [
        *("graph.nodes[0]", "graph.nodes[1]", "graph.edges[0]", "graph.edges[1]", "graph.edges[2]")
    ]


def test_a_file_without_a_graph_is_none_of_this_format() -> None:
    assert "neither a graph nor graphs" in problems({"graphs": []})[0]
