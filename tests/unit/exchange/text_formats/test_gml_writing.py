"""GML of our own: it comes back, and other programs read it."""

import io

import networkx
from hypothesis import given

from dashboard.exchange.network import Edge, Network, Node
from dashboard.exchange.text_formats import gml
from tests.unit.exchange.any_networks import networks

NETWORK = Network(
    nodes=(
        Node(id="lavrov", label="Сергей Лавров", attributes={"age": "74", "a.b": "x", "tags": '["m","n"]'}),
        Node(id="rubio", label='"Rubio" & Co\n', attributes={"age": "53", "ü": "1.5"}, position=(1.0, -2e-7)),
    ),
    edges=(Edge(tail="lavrov", head="rubio", label="met"), Edge(tail="lavrov", head="rubio")),
    title="Talks",
    attributes={"Creator": "me", "year": "2025"},
)


@given(networks())
def test_what_is_written_comes_back_equal_and_without_a_note(network: Network) -> None:
    assert gml.read(gml.write(network), path="a.gml") == network


def test_networkx_reads_what_we_write() -> None:
    graph = networkx.read_gml(io.BytesIO(gml.write(NETWORK)))
    assert graph.name == "Talks"
    assert graph.nodes["Сергей Лавров"] == {"identifier": "lavrov", "age": 74, "a": {"b": "x"}, "tags": ["m", "n"]}
    assert graph.nodes['"Rubio" & Co\n']["graphics"] == {"x": 1.0, "y": -2e-7}
    assert [data for _, _, data in graph.edges(data=True)] == [{"label": "met"}, {}]


def test_it_is_ascii_because_networkx_reads_nothing_else() -> None:
    assert b"&#1057;" in gml.write(NETWORK)
    gml.write(NETWORK).decode("ascii")


def test_who_made_it_stands_before_the_graph() -> None:
    assert gml.write(NETWORK).startswith(b'Creator "me"\ngraph [\n  directed 1\n  multigraph 1\n  name "Talks"\n')


def test_ids_that_are_numbers_stay_ids_and_others_become_identifiers() -> None:
    numbers = Network(nodes=(Node(id="7"), Node(id="0")), edges=(Edge(tail="7", head="0"),))
    assert b"id 7" in gml.write(numbers)
    assert b"identifier" not in gml.write(numbers)
    assert b'id 0\n    label "&#1057;' in gml.write(NETWORK)


def test_a_number_that_other_programs_cannot_hold_stays_text() -> None:
    whole = Network(nodes=(Node(id="0", attributes={"a": "2147483648", "b": "1e-07"}),), edges=())
    assert b'a "2147483648"\n    b "1e-07"' in gml.write(whole)


def test_direction_differs_from_edge_to_edge_only_for_us() -> None:
    both = (Edge(tail="0", head="0"), Edge(tail="0", head="0", directed=False))
    assert gml.losses(NETWORK) == ()
    assert "take every edge as directed" in gml.losses(Network(nodes=(Node(id="0"),), edges=both))[0]
