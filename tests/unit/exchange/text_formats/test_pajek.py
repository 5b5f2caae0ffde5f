"""Pajek's networks and projects, as Pajek, networkx and igraph write them."""

import io

import networkx
import pytest
from hypothesis import given

from dashboard.dossier.problems import DossierError
from dashboard.exchange.network import Edge, Network, Node
from dashboard.exchange.text_formats import pajek
from tests.unit.exchange.any_networks import broken

PROJECT = b"""% a project
*Network  Talks
*Vertices 3
1 "Ann" 0.1 0.2 0.5 ellipse ic Red [1-3]
2 "Bob"
*Arcs :1 "met"
1 2 2.5
*Edges
2 3
*Partition Sides
*Vertices 3
1
2
1
*Vector
*Vertices 2
0.5
0.7
*Network Second
*Vertices 2
*Arcs
1 2
*Partition Other
*Vertices 2
1
1
*Hierarchy
1 2
"""


def read(text: str | bytes) -> Network:
    return pajek.read(text if isinstance(text, bytes) else text.encode(), path="a.net")


def test_a_project_is_read_with_its_first_network_and_its_partitions() -> None:
    network = read(PROJECT)
    assert network.title == "Talks"
    assert network.nodes == (
        Node(
            id="1",
            label="Ann",
            attributes={"z": "0.5", "shape": "ellipse", "ic": "Red", "time": "1-3", "Sides": "1"},
            position=(0.1, -0.2),
        ),
        Node(id="2", label="Bob", attributes={"Sides": "2"}),
        Node(id="3", label="3", attributes={"Sides": "1"}),
    )
    assert network.edges == (
        Edge(tail="1", head="2", label="met", attributes={"weight": "2.5"}),
        Edge(tail="2", head="3", directed=False),
    )


def test_what_else_a_project_holds_is_noted() -> None:
    assert [f"{note.row}: {note.message}" for note in read(PROJECT).notes] == [
        "27: the section *hierarchy was left aside; it is no network, partition or vector",
        "3: 1 of 3 vertices have no line; their numbers were taken as labels",
        "15: the vector 'vector' has 2 values for 3 vertices, and was left aside",
        "23: the partition 'Other' has 2 values for 3 vertices, and was left aside",
        "19: holds 2 networks; the first was read. Save each of the others as a file: 'Second'",
    ]


def test_a_second_network_without_a_title_is_named_by_its_line() -> None:
    network = read("*Vertices 1\n*Vertices 2\n*Arcs\n1 2")
    assert (len(network.nodes), len(network.edges)) == (1, 0)
    assert network.notes[0].message.endswith("the one on line 2")


def test_partitions_of_one_name_are_told_apart() -> None:
    values = "*Partition\n*Vertices 1\n5\n"
    assert read(f"*Vertices 1\n{values}{values}").nodes[0].attributes == {"partition": "5", "partition (2)": "5"}


def test_a_byte_order_mark_is_passed_over_and_noted() -> None:
    network = read(b"\xef\xbb\xbf" + '*Vertices 1\n1 "Ж"'.encode())
    assert (network.nodes[0].label, len(network.notes)) == ("Ж", 1)


def test_an_encoding_of_windows_is_read_and_noted() -> None:
    network = read('*Vertices 1\n1 "Müller"'.encode("cp1252"))
    assert (network.nodes[0].label, network.notes[0].row) == ("Müller", 2)


@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_line_ends_of_every_system_are_read(end: str) -> None:
    assert len(read(end.join(["*vertices 2", "*ARCS", "1 2", ""])).edges) == 1


def test_a_file_of_networkx_is_read_whole() -> None:
    graph = networkx.MultiDiGraph(name="Talks")
    graph.add_node("a b", x="0.1", y="0.2", shape="box")
    graph.add_edge("a b", "Ж", weight=2.5)
    stream = io.BytesIO()
    networkx.write_pajek(graph, stream)
    network = read(stream.getvalue())
    assert [node.label for node in network.nodes] == ["a b", "Ж"]
    assert network.nodes[0].position == (0.1, -0.2)
    assert network.edges == (Edge(tail="1", head="2", attributes={"weight": "2.5"}),)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "is an empty file"),
        ("1 2\n", "row 1: '1 2' stands before the first section"),
        ("net { }", "it has no section *Vertices"),
        ("*Arcs\n1 2", "it has no section *Vertices"),
        ("*Vertices\n", "*Vertices names no number"),
        ("*a\n" * 3000, "has more than 2,000 sections"),
        ("*Vertices 1\n" + "*Vector\n*Vertices 1\n1\n" * 200, "has 200 partitions and vectors"),
    ],
)
def test_what_is_no_pajek_file_is_refused_with_a_reason(text: str, said: str) -> None:
    with pytest.raises(DossierError) as refused:
        read(text)
    assert said in str(refused.value)


@given(broken([PROJECT]))
def test_a_damaged_file_is_read_or_refused_and_nothing_else(data: bytes) -> None:
    try:
        read(data)
    except DossierError as refused:
        assert refused.problems


def test_a_comment_between_slashes_and_stars_is_passed_over() -> None:
    network = pajek.read(b'/* made by hand */\n*Vertices 2\n1 "a"\n/* the last */\n2 "b"\n*Edges\n1 2\n', path="x.net")
    assert [node.label for node in network.nodes] == ["a", "b"]
    assert len(network.edges) == 1
