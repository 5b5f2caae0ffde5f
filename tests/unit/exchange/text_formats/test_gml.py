"""GML as networkx, igraph, Gephi, yEd and Cytoscape write it."""

import io

import networkx
import pytest
from hypothesis import given

from dashboard.dossier.problems import DossierError
from dashboard.exchange.network import Edge, Network, Node
from dashboard.exchange.text_formats import gml
from tests.unit.exchange.any_networks import broken

IGRAPH = b"""Creator "igraph version 1.0.0"
Version 1
graph
[
  directed 0
  name "A &amp; B"
  node
  [
    id 0
    name "\xd0\x96 &quot;q&quot;"
    x 0.5
    y 1
  ]
  node
  [
    id 1
  ]
  edge
  [
    source 1
    target 0
    weight 0.25
  ]
]
"""
GEPHI = b"""graph
[
  Creator "Gephi"
  directed 1
  edge
  [
    id e1
    source n0
    target n1
    label "met"
    directed 0
  ]
  node
  [
    id n0
    label "Anna"
    graphics
    [
      x -10.5
      y 20.0
      w 10.0
      fill "#999999"
    ]
    party_name "x"
  ]
  node
  [
    id n1
    label "Anna"
  ]
]
"""


def read(text: str | bytes) -> Network:
    return gml.read(text if isinstance(text, bytes) else text.encode(), path="a.gml")


def graph(inside: str) -> Network:
    return read(f"graph [\n{inside}\n]")


def problems(inside: str) -> list[str]:
    with pytest.raises(DossierError) as refused:
        graph(inside)
    return [f"{one.row}: {one.message}" for one in refused.value.problems]


def test_a_file_of_igraph_is_read_whole() -> None:
    network = read(IGRAPH)
    assert (network.title, network.attributes) == ("A & B", {"Creator": "igraph version 1.0.0", "Version": "1"})
    assert network.nodes == (Node(id="0", label='Ж "q"', position=(0.5, 1.0)), Node(id="1"))
    assert network.edges == (Edge(tail="1", head="0", directed=False, attributes={"weight": "0.25"}),)
    assert network.notes == ()


def test_a_file_of_gephi_is_read_whole_though_labels_repeat_and_edges_come_first() -> None:
    network = read(GEPHI)
    assert network.attributes == {"Creator": "Gephi"}
    assert network.nodes == (
        Node(
            id="n0",
            label="Anna",
            attributes={"graphics.w": "10.0", "graphics.fill": "#999999", "party_name": "x"},
            position=(-10.5, 20.0),
        ),
        Node(id="n1", label="Anna"),
    )
    assert network.edges == (Edge(tail="n0", head="n1", label="met", directed=False, attributes={"id": "e1"}),)


def test_a_file_of_networkx_is_read_whole() -> None:
    made = networkx.MultiDiGraph(name='of "X"')
    made.add_node("عربي", graphics={"x": 1.0, "y": 2.5}, tags=["a", "b"], one=["x"], when=(1, 2))
    made.add_node("b_1", nested={"e": {"f": 1}}, text="l1\nl2")
    made.add_edge("عربي", "b_1", label="x")
    stream = io.BytesIO()
    networkx.write_gml(made, stream)
    network = read(stream.getvalue())
    assert network.title == 'of "X"'
    assert network.nodes == (
        Node(
            id="0",
            label="عربي",
            attributes={"tags": '["a","b"]', "one": '["x"]', "when": "[1,2]"},
            position=(1.0, 2.5),
        ),
        Node(id="1", label="b_1", attributes={"nested.e.f": "1", "text": "l1\nl2"}),
    )
    assert network.edges == (Edge(tail="0", head="1", label="x", attributes={"key": "0"}),)


@pytest.mark.parametrize("creator", ["yFiles", "Cytoscape"])
def test_y_is_turned_where_it_grows_downwards(creator: str) -> None:
    network = read(f'Creator "{creator}" graph [ node [ id 0 graphics [ x 1 y 2 ] ] ]')
    assert network.nodes[0].position == (1.0, -2.0)


def test_edges_are_not_directed_unless_the_graph_says_so() -> None:
    assert not graph("node [ id 0 ] edge [ source 0 target 0 ]").edges[0].directed
    assert graph("directed 1 node [ id 0 ] edge [ source 0 target 0 ]").edges[0].directed


def test_a_position_that_is_no_number_is_passed_over_and_noted() -> None:
    network = graph("node [ id 0 graphics [ x NAN y 1 ] ]")
    assert network.nodes == (Node(id="0"),)
    assert "no finite number says where it stands" in network.notes[0].message


def test_an_encoding_of_windows_is_read_and_noted() -> None:
    network = read('graph [\nnode [ id 0 label "é" ] ]'.encode("cp1252"))
    assert (network.nodes[0].label, network.notes[0].row) == ("é", 2)


def test_of_several_graphs_the_first_is_read_and_noted() -> None:
    network = read("graph [ node [ id 0 ] ]\ngraph [ ]")
    assert [node.id for node in network.nodes] == ["0"]
    assert network.notes[0].row == 2


def test_identifiers_are_ids_where_every_node_has_its_own() -> None:
    inside = 'node [ id 0 identifier "a" ] node [ id 1 identifier "{}" ] edge [ source 0 target 1 ]'
    assert [(edge.tail, edge.head) for edge in graph(inside.format("b")).edges] == [("a", "b")]
    assert graph(inside.format("a")).nodes[1] == Node(id="1", attributes={"identifier": "a"})


@pytest.mark.parametrize(
    ("inside", "said"),
    [
        ("node [ label 0 ]", "2: this node has no id; give it one, a whole number as a rule"),
        ("node 0", "1: a node of this graph is no list; put what belongs to it in square brackets"),
        ("node [ id 0 id 1 ]", "2: this node has 2 times id; keep one of them"),
        ("node [ id 0 ] node [ id 0 ]", "2: the node '0' is there already (line 2); give each an id of its own"),
        ("edge [ source 0 ]", "2: this edge has no target; name the node where it ends by its id"),
        ("edge [ ]", "2: this edge has no source and no target; name the node where it ends by its id"),
        (
            "node [ id 0 ]\nedge [ source 0 target 1 ]",
            "3: the edge '0' → '1' ends at '1', which is no node; mend it, or add it to the nodes",
        ),
    ],
)
def test_what_is_wrong_is_said_with_its_line(inside: str, said: str) -> None:
    assert problems(inside) == [said]


def test_a_file_without_a_graph_is_no_gml() -> None:
    with pytest.raises(DossierError, match="it has no graph"):
        read("node [ id 0 ]")


def test_an_empty_file_is_refused() -> None:
    with pytest.raises(DossierError, match="is an empty file"):
        read("")


@given(broken([IGRAPH, GEPHI]))
def test_a_damaged_file_is_read_or_refused_and_nothing_else(data: bytes) -> None:
    try:
        read(data)
    except DossierError as refused:
        assert refused.problems


def test_keys_in_capitals_are_refused_with_the_keys_that_are_read() -> None:
    with pytest.raises(DossierError) as error:
        gml.read(b"GRAPH [ NODE [ ID 1 ] ]", path="x.gml")
    assert "in small letters" in str(error.value)
