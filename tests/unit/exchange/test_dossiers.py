"""A network as a dossier."""

import random
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.dossier.model import Dossier
from dashboard.dossier.problems import DossierError, Findings, Problem
from dashboard.dossier.reading import Reading, read_files
from dashboard.dossier.writing import files
from dashboard.exchange.dossiers import dossier_of
from dashboard.exchange.marks import ACTOR
from dashboard.exchange.network import Edge, Network, Node
from dashboard.exchange.to_network import network_of
from tests.unit.exchange.any_dossiers import dossiers

ANYTHING = st.text("aЖ \n\t\r=+-@'\",;\x00\u202e\ud800\uffff0", max_size=6)


def arrived(network: Network, file: str = "My net.gexf") -> Reading:
    return dossier_of(network, file=file, digest="ab12", day="2030-05-03")


def again(dossier: Dossier) -> Dossier:
    return read_files(files(dossier), found=Findings()).dossier


@st.composite
def networks(draw: st.DrawFn) -> Network:
    """Return a network with any text wherever text may stand, more than a reader of a format would let pass."""
    owned = st.dictionaries(ANYTHING | st.sampled_from(["kind", "label", "date", "undirected", "x", "country"]),
                            ANYTHING | st.sampled_from(["person", "2025", "RUS"]), max_size=3)  # fmt: skip
    ids = draw(st.lists(ANYTHING, min_size=1, max_size=4, unique=True))
    end = st.sampled_from(ids)
    label = ANYTHING | st.sampled_from(["represents", "Represents"])
    spot = st.none() | st.tuples(st.floats(-9, 9), st.integers(-9, 9))
    edge = st.builds(Edge, tail=end, head=end, label=label, directed=st.booleans(), attributes=owned)
    return Network(
        nodes=tuple(Node(id=name, label=draw(ANYTHING), attributes=draw(owned), position=draw(spot)) for name in ids),
        edges=tuple(draw(st.lists(edge, max_size=4))),
        title=draw(ANYTHING),
        attributes=draw(owned),
    )


@settings(max_examples=80, database=None)
@given(network=networks())
def test_any_network_is_a_dossier_that_breaks_no_rule(network: Network) -> None:
    dossier = arrived(network).dossier
    assert again(dossier) == dossier
    assert (len(dossier.actors), dossier.opening, dossier.seats) == (len(network.nodes), "", ())
    assert len(dossier.ties) == sum(edge.tail != edge.head for edge in network.edges)


@settings(max_examples=25, database=None)
@given(dossier=dossiers())
def test_a_network_that_carries_a_dossier_is_that_dossier(dossier: Dossier) -> None:
    reading = arrived(network_of(dossier))
    assert (reading.dossier, reading.notes) == (dossier, ())


def test_a_network_is_a_dossier_whose_one_source_is_the_file() -> None:
    nodes = (Node(id="a"), Node(id="b"))
    dossier = arrived(Network(nodes=nodes, edges=(Edge(tail="a", head="b"),), attributes={"made": "by us"})).dossier
    assert (dossier.id, dossier.title) == ("my-net", "My net")
    assert (dossier.as_of, dossier.licence) == ("2030-05-03", "not stated")
    assert dossier.summary == (
        "A network of 2 actors and 1 tie, read from My net.gexf. It names no event, so nobody has a seat."
    )
    assert [(source.id, source.title, source.note) for source in dossier.sources.values()] == [
        ("file", "My net.gexf", "The file itself; SHA-256 ab12")
    ]
    assert (dossier.events, dossier.attributes) == ({}, {"made": "by us"})


def test_a_title_and_a_licence_are_taken_from_the_file() -> None:
    network = Network(nodes=(Node(id="a"),), edges=(), title="Les\nMisérables", attributes={"license": "CC0"})
    assert (arrived(network).dossier.title, arrived(network).dossier.licence) == ("Les Misérables", "CC0")


def test_a_network_without_nodes_is_a_problem() -> None:
    with pytest.raises(DossierError, match=r"My net.gexf: has no nodes; choose a file with at least one"):
        arrived(Network(nodes=(), edges=()))


def test_texts_that_are_too_long_are_told_at_once() -> None:
    nodes = tuple(Node(id=f"n{number}", label="x" * 4_001) for number in range(3))
    with pytest.raises(DossierError) as error:
        arrived(Network(nodes=nodes, edges=()))
    assert [str(problem)[:37] for problem in error.value.problems] == [
        f"My net.gexf: the node 'n{number}' has a text"[:37] for number in range(3)
    ]


def test_attributes_of_the_graph_that_fill_a_front_matter_are_a_problem() -> None:
    attributes = {f"n{number}": "x" * 4_000 for number in range(30)}
    with pytest.raises(DossierError, match=r"of the graph hold 12\d,\d{3} characters; 100,000 are the most"):
        arrived(Network(nodes=(Node(id="a"),), edges=(), attributes=attributes))


def test_parts_of_a_dossier_without_its_record_are_left_out_with_a_note(riyadh: Dossier) -> None:
    network = network_of(riyadh)
    nodes = tuple(Node(id=node.id, attributes={"kind": "state", ACTOR: "{"}) for node in network.nodes)
    reading = arrived(Network(nodes=nodes, edges=()))
    assert all(actor.kind == "state" and not actor.attributes for actor in reading.dossier.actors.values())
    assert "carry parts of a dossier (at_the_table:…) that has lost its record; they were left out" in str(
        reading.notes
    )


def test_the_largest_network_is_a_dossier_in_seconds() -> None:
    chance = random.Random(1648)
    nodes = tuple(Node(id=f"n{number}") for number in range(10_000))
    ends = [(chance.randrange(5_000), 5_000 + chance.randrange(5_000)) for _ in range(50_000)]
    edges = tuple(Edge(tail=f"n{tail}", head=f"n{head}") for tail, head in ends)
    start = process_time()
    dossier = arrived(Network(nodes=nodes, edges=edges)).dossier
    assert process_time() - start < 10  # a second or two, on a machine that does nothing else
    assert (len(dossier.actors), len(dossier.ties)) == (10_000, 50_000)


def test_the_notes_of_the_reader_come_first() -> None:
    note = Problem("My net.gexf", "a note")
    network = Network(nodes=(Node(id="a"),), edges=(Edge(tail="a", head="a"),), notes=(note,))
    assert arrived(network).notes[0] is note
    assert len(arrived(network).notes) == 2
