"""Node-link JSON as networkx, d3, graphology, sigma, vis.js and ngraph write it, and what comes back of our own."""

import json

import networkx
import pytest
from hypothesis import given

from dashboard.dossier.problems import DossierError
from dashboard.exchange.json_formats import node_link
from dashboard.exchange.network import Edge, Network, Node
from tests.unit.exchange.any_networks import bare, networks


def read(value: object) -> Network:
    return node_link.read(json.dumps(value, indent=1).encode(), path="a.json")


def problems(value: object) -> list[str]:
    with pytest.raises(DossierError) as refused:
        read(value)
    return [f"{one.column}: {one.message}" for one in refused.value.problems]


def pairs(network: Network) -> list[tuple[str, str, bool]]:
    return [(edge.tail, edge.head, edge.directed) for edge in network.edges]


@given(networks())
def test_what_is_written_comes_back_equal_and_without_a_note(network: Network) -> None:
    assert node_link.read(node_link.write(network), path="a.json") == network


def test_a_file_of_networkx_is_read_whole() -> None:
    graph = networkx.MultiDiGraph(name="Talks", year=2025)
    graph.add_node("Путин", label="Vladimir Putin", x=1.5, y=-2.0, roles=["a", "b"], left=None)
    graph.add_node(7, seated=True)
    graph.add_node(("a", 1))
    graph.add_edge("Путин", 7, weight=2)
    graph.add_edge("Путин", 7, label="met")
    for edges in ("edges", "links"):
        network = read(networkx.node_link_data(graph, edges=edges))
        assert (network.title, network.attributes) == ("Talks", {"year": "2025"})
        assert network.nodes == (
            Node(
                id="Путин",
                label="Vladimir Putin",
                attributes={"roles": '["a","b"]', "left": ""},
                position=(1.5, -2.0),
            ),
            Node(id="7", attributes={"seated": "true"}),
            Node(id='["a",1]'),
        )
        assert network.edges == (
            Edge(tail="Путин", head="7", attributes={"weight": "2", "key": "0"}),
            Edge(tail="Путин", head="7", label="met", attributes={"key": "1"}),
        )
        assert network.notes == ()


def test_networkx_reads_what_we_write() -> None:
    network = Network(
        nodes=(Node(id="a", label="Anna", attributes={"age": "40"}, position=(0.5, 1.0)), Node(id="b")),
        edges=(Edge(tail="a", head="b", label="met"), Edge(tail="a", head="b", attributes={"weight": "2.5"})),
        title="Talks",
    )
    graph = networkx.node_link_graph(json.loads(node_link.write(network)), edges="edges")
    assert graph.name == "Talks"
    assert graph.nodes["a"] == {"label": "Anna", "age": 40, "x": 0.5, "y": 1.0}
    assert [data for _, _, data in graph.edges(data=True)] == [{"label": "met"}, {"weight": 2.5}]


def test_d3_counts_its_nodes_and_its_y_grows_downwards() -> None:
    network = read(
        {
            "nodes": [{"name": "A", "group": 1, "x": 3, "y": 4, "vx": 0}, {"name": "B", "group": 2}],
            "links": [{"source": 1, "target": 0, "value": 5}],
        }
    )
    assert network.nodes[0] == Node(id="0", label="A", attributes={"group": "1", "vx": "0"}, position=(3.0, -4.0))
    assert pairs(network) == [("1", "0", False)]
    assert [note.message for note in network.notes] == [
        "does not say whether its edges are directed; read as not directed (1 edges)"
    ]


def test_d3_may_have_put_the_nodes_themselves_at_the_ends() -> None:
    ends = {"source": {"id": "a", "x": 1}, "target": {"id": "b"}}
    assert pairs(read({"directed": True, "nodes": ["a", "b"], "links": [ends]})) == [("a", "b", True)]


def test_ends_that_are_places_although_nodes_have_ids_are_noted() -> None:
    network = read({"directed": False, "nodes": [{"id": "a"}, {"id": "b"}], "links": [{"source": 0, "target": 1}]})
    assert pairs(network) == [("a", "b", False)]
    assert "read as places in the list of nodes, counted from 0" in network.notes[0].message


def test_graphology_says_of_each_edge_whether_it_is_directed() -> None:
    network = read(
        {
            "options": {"type": "mixed", "multi": True},
            "attributes": {"name": "G", "year": 1},
            "nodes": [{"key": "a", "attributes": {"label": "A", "x": 1, "y": 2}}, {"key": "b"}],
            "edges": [{"key": "e", "source": "a", "target": "b"}, {"source": "b", "target": "a", "undirected": True}],
        }
    )
    assert (network.title, network.attributes) == ("G", {"year": "1"})
    assert network.nodes[0] == Node(id="a", label="A", position=(1.0, 2.0))
    assert pairs(network) == [("a", "b", True), ("b", "a", False)]


def test_vis_draws_arrows_on_directed_edges_and_its_y_grows_downwards() -> None:
    network = read(
        {
            "nodes": [{"id": 1, "label": "A", "x": 0, "y": 5}, {"id": 2}],
            "edges": [{"from": 1, "to": 2, "arrows": "to"}, {"from": 2, "to": 1}],
        }
    )
    assert network.nodes[0].position == (0.0, -5.0)
    assert pairs(network) == [("1", "2", True), ("2", "1", False)]


def test_edges_of_ngraph_are_directed() -> None:
    network = read({"nodes": [{"id": "a"}, {"id": "b", "data": {"w": 1}}], "links": [{"fromId": "a", "toId": "b"}]})
    assert pairs(network) == [("a", "b", True)]
    assert network.nodes[1].attributes == {"w": "1"}


def test_nodes_may_be_plain_ids() -> None:
    assert [node.id for node in read({"nodes": ["a", 2], "edges": []}).nodes] == ["a", "2"]


def test_without_a_list_of_nodes_the_edges_name_them() -> None:
    network = read({"directed": True, "links": [["a", "b", 3]]})
    assert [node.id for node in network.nodes] == ["a", "b"]
    assert network.edges[0].attributes == {"weight": "3"}
    assert network.notes[0].message == "there is no list of nodes: made a node each of 'a', 'b'"


def test_what_stands_beside_the_nodes_is_the_graphs_own() -> None:
    network = read({"title": "T", "meta": {"by": "me"}, "graph": {"a": 1}, "nodes": ["a"]})
    assert (network.title, network.attributes) == ("T", {"a": "1", "meta.by": "me"})


def test_an_end_that_is_no_node_is_a_problem_at_its_place() -> None:
    said = problems({"nodes": ["a", "b"], "links": [{"source": "a", "target": "B"}, {"source": "a"}]})
    assert [one.split(";")[0] for one in said] == [
        "links[1]: this edge has no target",
        "links[0]: the edge 'a' → 'B' ends at 'B', which is no node",
    ]


def test_nodes_with_one_id_are_a_problem_with_its_line() -> None:
    with pytest.raises(DossierError) as refused:
        node_link.read(b'{"nodes": [\n{"id": 1},\n{"id": "1"}]}', path="a.json")
    (problem,) = refused.value.problems
    assert (problem.row, problem.column) == (3, "nodes[1]")


def test_edges_and_links_at_once_are_a_problem() -> None:
    assert problems({"nodes": ["a"], "edges": [["a", "a"]], "links": [["a", "a"]]}) == [
        "links: has edges as well as links; keep one of the two lists"
    ]


def test_a_file_with_none_of_them_is_no_node_link_file() -> None:
    assert problems({"a": 1}) == [": is no node-link JSON: it has neither nodes nor edges nor links"]


def test_too_many_nodes_are_refused() -> None:
    assert "has 20,001 nodes" in problems({"nodes": list(range(20_001))})[0]


def test_direction_differs_from_edge_to_edge_only_for_us() -> None:
    both = (Edge(tail="a", head="a"), Edge(tail="a", head="a", directed=False))
    assert node_link.losses(Network(nodes=(Node(id="a"),), edges=both[:1])) == ()
    assert "take every edge as directed" in node_link.losses(Network(nodes=(Node(id="a"),), edges=both))[0]


def test_equal_networks_give_equal_bytes() -> None:
    network = read({"directed": True, "nodes": ["b", "a"], "links": [["a", "b"]]})
    assert node_link.write(network) == node_link.write(bare(network))
