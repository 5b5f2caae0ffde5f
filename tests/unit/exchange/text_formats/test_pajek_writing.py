"""What we write for Pajek, and what stays behind."""

import io

import networkx
from hypothesis import given

from dashboard.exchange.network import Edge, Network, Node
from dashboard.exchange.text_formats import pajek
from tests.unit.exchange.any_networks import networks


@given(networks())
def test_labels_positions_weights_and_directions_come_back(network: Network) -> None:
    again = pajek.read(pajek.write(network), path="a.net")
    numbers = {node.id: str(number) for number, node in enumerate(network.nodes, start=1)}
    assert [(node.label, node.position) for node in again.nodes] == [
        (node.label or node.id, node.position) for node in network.nodes
    ]
    arcs_first = sorted(network.edges, key=lambda edge: not edge.directed)
    assert [(edge.tail, edge.head, edge.label, edge.directed) for edge in again.edges] == [
        (numbers[edge.tail], numbers[edge.head], edge.label, edge.directed) for edge in arcs_first
    ]


def test_networkx_reads_what_we_write() -> None:
    nodes = (Node(id="a", label="Anna Ж"), Node(id="b", label="Boris"))
    whole = Network(nodes=nodes, edges=(Edge(tail="a", head="b", attributes={"weight": "2.5"}),), title="Talks")
    graph = networkx.read_pajek(io.BytesIO(pajek.write(whole)))
    assert list(graph.edges(data="weight")) == [("Anna Ж", "Boris", 2.5)]


def test_what_stays_behind_is_said() -> None:
    poor = Network(nodes=(Node(id="1"),), edges=(Edge(tail="1", head="1", attributes={"weight": "2"}),))
    assert pajek.losses(poor) == ()
    rich = Network(
        nodes=(Node(id="a", attributes={"kind": "person"}),),
        edges=(Edge(tail="a", head="a", directed=False), Edge(tail="a", head="a", attributes={"weight": "much"})),
        attributes={"year": "2025"},
    )
    assert pajek.losses(rich) == (
        "The ids of the nodes: Pajek numbers them from 1.",
        "The attributes of the nodes.",
        "The attributes of the edges, but for weights that are numbers.",
        "The attributes of the network.",
        "The order of the edges: those with a direction come first.",
    )
