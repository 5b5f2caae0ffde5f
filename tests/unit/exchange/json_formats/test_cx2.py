"""Cytoscape Exchange 2, as Cytoscape, NDEx and its client write it."""

import json

import pytest
from hypothesis import given

from dashboard.dossier.problems import DossierError
from dashboard.exchange.json_formats import cx2
from dashboard.exchange.network import Edge, Network, Node
from tests.unit.exchange.any_networks import broken

HEAD = {"CXVersion": "2.0", "hasFragments": False}
END = {"status": [{"error": "", "success": True}]}


def read(*aspects: object, head: object = HEAD, end: object = END) -> Network:
    return cx2.read(json.dumps([head, *aspects, end]).encode(), path="a.cx2")


def problems(*aspects: object, head: object = HEAD, end: object = END) -> list[str]:
    with pytest.raises(DossierError) as refused:
        read(*aspects, head=head, end=end)
    return [f"{one.column}: {one.message}" for one in refused.value.problems]


def test_nodes_edges_and_what_is_said_of_them_are_read_and_y_is_turned() -> None:
    network = read(
        {"networkAttributes": [{"name": "Talks", "year": 2025}]},
        {"nodes": [{"id": 0, "x": 1.5, "y": 2, "z": 3, "v": {"name": "Anna", "roles": ["a", "b"]}}, {"id": 1}]},
        {"edges": [{"id": 7, "s": 0, "t": 1, "v": {"interaction": "met", "weight": 0.5}}]},
    )
    assert (network.title, network.attributes) == ("Talks", {"year": "2025"})
    assert network.nodes == (
        Node(id="0", label="Anna", attributes={"roles": '["a","b"]', "z": "3"}, position=(1.5, -2.0)),
        Node(id="1"),
    )
    assert network.edges == (Edge(tail="0", head="1", label="met", attributes={"weight": "0.5", "id": "7"}),)
    assert network.notes == ()


def test_aliases_stand_for_their_names_and_defaults_for_what_is_not_there() -> None:
    declared = {"nodes": {"name": {"d": "string", "a": "n"}, "age": {"d": "integer", "v": 5}, "n": {}}}
    network = read({"attributeDeclarations": [declared]}, {"nodes": [{"id": 0, "v": {"age": 7}}, {"id": 1}]})
    assert [node.attributes for node in network.nodes] == [{"age": "7"}, {"age": "5"}]
    declared = {"nodes": {"name": {"a": "n"}}, "edges": {"interaction": {"a": "i", "v": "met"}}}
    network = read(
        {"attributeDeclarations": [declared]},
        {"nodes": [{"id": 0, "v": {"n": "Anna"}}]},
        {"edges": [{"s": 0, "t": 0, "v": {}}, {"s": 0, "t": 0, "v": {"i": "saw"}}]},
    )
    assert network.nodes[0].label == "Anna"
    assert [edge.label for edge in network.edges] == ["met", "saw"]


def test_fragments_of_an_aspect_are_joined() -> None:
    network = read({"nodes": [{"id": 0}]}, {"edges": [{"s": 0, "t": 1}]}, {"nodes": [{"id": 1}]})
    assert [node.id for node in network.nodes] == ["0", "1"]


def test_all_aspects_may_stand_in_one_object() -> None:
    aspects = {"nodes": [{"id": 1, "v": {"name": "A"}}, {"id": 2}], "edges": [{"id": 1, "s": 1, "t": 2}]}
    found = cx2.read(json.dumps(HEAD | aspects).encode(), path="a.cx2")
    assert ([node.id for node in found.nodes], len(found.edges), found.notes) == (["1", "2"], 1, ())


def test_what_says_that_one_object_is_not_whole_is_told_too() -> None:
    whole = HEAD | {"nodes": [], "metaData": [{"name": "nodes", "elementCount": 3}], "visualProperties": [{"x": 1}]}
    notes = [note.message for note in cx2.read(json.dumps(whole).encode(), path="a.cx2").notes]
    assert [note.partition(",")[0] for note in notes] == ["announces 3 nodes", "left aside"]
    with pytest.raises(DossierError, match="no space"):
        cx2.read(json.dumps(whole | {"status": [{"success": False, "error": "no space"}]}).encode(), path="a.cx2")


def test_looks_and_aspects_of_other_programs_are_left_aside_with_a_note() -> None:
    (note,) = read({"nodes": []}, {"visualProperties": [{"default": {}}]}, {"opaque": [1]}).notes
    assert note.message.endswith(": visualProperties, opaque")


def test_a_file_that_may_have_been_cut_off_says_so() -> None:
    said = [
        note.message for note in read({"metaData": [{"name": "nodes", "elementCount": 3}]}, end={"nodes": []}).notes
    ]
    assert said == [
        "has no status at its end, so that it may have been cut off; compare the number of nodes",
        "announces 3 nodes, and has 0",
    ]


def test_a_status_of_failure_is_a_problem() -> None:
    assert problems(end={"status": [{"success": False, "error": "no space"}]}) == [
        "[1].status[0]: the program that wrote the file says that it failed: no space; export it again"
    ]


@pytest.mark.parametrize(
    ("head", "said"),
    [
        ({"CXVersion": "1.0"}, "its CXVersion is '1.0'"),
        ({"nodes": []}, "names no CXVersion"),
        ({"CXVersion": None}, "names no CXVersion"),
        (1, "names no CXVersion"),
    ],
)
def test_another_version_is_refused(head: object, said: str) -> None:
    assert said in problems(head=head)[0]


def test_what_lacks_something_is_a_problem_at_its_place() -> None:
    assert problems({"nodes": [{"v": {}}, {"id": 1}, {"id": 1}]}, {"edges": [{"s": 1}, {"s": 1, "t": 2}]}) == [
        "[1].nodes[0]: this node has no id; give it one",
        "[2].edges[0]: this edge has no t; name the node where it ends",
        "[1].nodes[2]: the node '1' is there already ([1].nodes[1]); give each an id of its own",
        "[2].edges[1]: the edge '1' → '2' ends at '2', which is no node; mend it, or add it to the nodes",
    ]


@given(broken([json.dumps([HEAD, {"nodes": [{"id": 0, "x": 1, "y": 1, "v": {"n": "a"}}]}, END]).encode()]))
def test_a_damaged_file_is_read_or_refused_and_nothing_else(data: bytes) -> None:
    try:
        cx2.read(data, path="a.cx2")
    except DossierError as refused:
        assert refused.problems
