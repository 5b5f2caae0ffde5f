"""What other programs add to a network that carries a dossier stays."""

from dataclasses import replace

from dashboard.dossier.model import Dossier
from dashboard.dossier.problems import Findings
from dashboard.dossier.reading import Reading, read_files
from dashboard.dossier.writing import files
from dashboard.exchange.dossiers import dossier_of
from dashboard.exchange.marks import ACTOR
from dashboard.exchange.network import Edge, Network, Node
from dashboard.exchange.to_network import network_of


def back(network: Network) -> Reading:
    reading = dossier_of(network, file="a.gexf", digest="ab12")
    assert read_files(files(reading.dossier), found=Findings()).dossier == reading.dossier
    return reading


def test_nodes_and_edges_that_came_in_are_actors_and_ties_whose_source_is_the_file(riyadh: Dossier) -> None:
    network = network_of(riyadh)
    new = replace(
        network,
        nodes=(*network.nodes, Node(id="Ukraine", label="A namesake")),
        edges=(*network.edges, Edge(tail="Ukraine", head="russia", label="writes to")),
    )
    reading = back(new)
    assert {*reading.dossier.actors} - {*riyadh.actors} == {"ukraine-2"}
    assert reading.dossier.ties[:-1] == riyadh.ties
    tie = reading.dossier.ties[-1]
    assert (tie.tail, tie.head, tie.claim.source) == ("ukraine-2", "russia", "file")
    assert reading.dossier.sources["file"].title == "a.gexf"
    (note,) = reading.notes
    assert "1 of its nodes and 1 of its edges were added elsewhere" in note.message


def test_the_file_is_no_source_where_only_a_node_came_in(riyadh: Dossier) -> None:
    network = network_of(riyadh)
    reading = back(replace(network, nodes=(*network.nodes, Node(id="New"))))
    assert "new" in reading.dossier.actors
    assert reading.dossier.sources == riyadh.sources


def test_a_source_of_the_record_keeps_its_id(riyadh: Dossier) -> None:
    named = replace(riyadh.sources["azon"], id="file")
    network = network_of(replace(riyadh, sources={**riyadh.sources, "file": named}))
    grown = replace(network, edges=(*network.edges, Edge(tail="nato", head="russia")))
    assert back(grown).dossier.ties[-1].claim.source == "file-2"


def test_attributes_that_came_in_are_kept_with_their_actors_and_ties(riyadh: Dossier) -> None:
    network = network_of(riyadh, standing={"nato": "mentioned"})
    nodes = tuple(replace(node, attributes={**node.attributes, "Degree": str(len(node.id))}) for node in network.nodes)
    edge = replace(network.edges[0], attributes={**network.edges[0].attributes, "Weight": "1.0"})
    dossier = back(replace(network, nodes=nodes, edges=(edge, *network.edges[1:]))).dossier
    assert {name: actor.attributes for name, actor in dossier.actors.items()} == {
        name: {"Degree": str(len(name))} for name in riyadh.actors
    }
    weighed = [tie for tie in dossier.ties if tie.attributes]
    assert {tie.key for tie in weighed} == {(edge.tail, edge.label, edge.head)}
    assert all(tie.attributes == {"Weight": "1.0"} for tie in weighed)


def test_a_label_that_is_no_longer_the_name_is_noted_and_the_record_kept(riyadh: Dossier) -> None:
    network = network_of(riyadh)
    nodes = (replace(network.nodes[0], label="Someone else"), *network.nodes[1:])
    reading = back(replace(network, nodes=nodes))
    assert reading.dossier == riyadh
    assert [str(note) for note in reading.notes] == [
        "a.gexf: the labels of 1 of its nodes are not the names in the record that it carries; those were kept: "
        "change names in the record itself"
    ]


def test_whoever_came_in_speaks_for_nobody_in_a_circle(riyadh: Dossier) -> None:
    network = network_of(riyadh)
    loop = Edge(tail="russia", head="sergey-lavrov", label="represents")
    assert (
        back(replace(network, edges=(*network.edges, loop))).dossier.ties[-1].tie == "represents (as the file has it)"
    )


def test_what_came_in_is_found_where_edges_were_deleted_too(riyadh: Dossier) -> None:
    network = network_of(riyadh)
    edges = tuple(replace(edge, attributes={**edge.attributes, "Weight": "2"}) for edge in network.edges[1:])
    dossier = back(replace(network, edges=edges)).dossier
    assert {tie.key for tie in dossier.ties} == {(edge.tail, edge.label, edge.head) for edge in edges}
    assert all(tie.attributes == {"Weight": "2"} for tie in dossier.ties)


def test_a_node_that_carries_two_actors_is_two(riyadh: Dossier) -> None:
    network = network_of(riyadh)
    first, second, *rest = network.nodes
    both = f"[{first.attributes[ACTOR]},{second.attributes[ACTOR]}]"
    merged = replace(first, attributes={**first.attributes, ACTOR: both, "New": "1"})
    kept = tuple(edge for edge in network.edges if second.id not in (edge.tail, edge.head))
    reading = back(replace(network, nodes=(merged, *rest), edges=kept))
    assert [*reading.dossier.actors] == [*riyadh.actors]
