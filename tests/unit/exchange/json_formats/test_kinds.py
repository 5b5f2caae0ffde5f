"""Which kind of network a JSON file holds, whatever it is called."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.dossier.problems import DossierError
from dashboard.exchange.json_formats.kinds import Kind, kind, read
from dashboard.exchange.json_formats.safe import document
from dashboard.exchange.network import Network
from tests.unit.exchange.any_networks import broken

SAMPLES: list[tuple[object, Kind]] = [
    ({"directed": False, "multigraph": False, "graph": {}, "nodes": [{"id": 1}], "edges": []}, Kind.NODE_LINK),
    ({"nodes": [{"name": "a"}], "links": [{"source": 0, "target": 0}]}, Kind.NODE_LINK),
    ({"links": [{"source": "a", "target": "b"}]}, Kind.NODE_LINK),
    ({"options": {"type": "mixed"}, "attributes": {}, "nodes": [{"key": "a"}], "edges": []}, Kind.NODE_LINK),
    ({"graph": {"nodes": [{"id": "a"}], "edges": []}}, Kind.JSON_GRAPH),
    ({"graph": {"nodes": {"a": {}}}}, Kind.JSON_GRAPH),
    ({"graphs": [{"nodes": {}}]}, Kind.JSON_GRAPH),
    ({"data": {"name": "x"}, "elements": {"nodes": [{"data": {"id": "a"}}], "edges": []}}, Kind.CYJS),
    ({"elements": [{"data": {"id": "a"}}]}, Kind.CYJS),
    ([{"group": "nodes", "data": {"id": "a"}}], Kind.CYJS),
    ([{"CXVersion": "2.0"}, {"nodes": [{"id": 1}]}, {"status": [{"success": True}]}], Kind.CX2),
    ({"elements": [{"label": "A"}], "connections": [{"from": "A", "to": "A"}]}, Kind.KUMU),
    ({"elements": [{"label": "A"}]}, Kind.KUMU),
]


@pytest.mark.parametrize(("value", "expected"), SAMPLES)
def test_a_kind_is_told_by_what_is_in_the_file(value: object, expected: Kind) -> None:
    data = json.dumps(value).encode()
    assert kind(document(data, path="a").value) is expected
    assert isinstance(read(data, path="a.json"), Network)


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ({"adjacency": [[]], "nodes": []}, "write it with networkx's node_link_data"),
        ({"name": "root", "children": []}, "holds a tree"),
        ([{"numberVerification": []}, {"nodes": [{"@id": 1}]}], "is CX of version 1"),
        ({"type": "FeatureCollection", "features": []}, "at its top it has type, features"),
        ([1, 2], "holds no network that is known here"),
        ({}, "at its top it has nothing"),
        ("text", "holds no network"),
        (None, "holds no network"),
    ],
)
def test_what_is_of_no_kind_says_what_it_has_and_how_to_go_on(value: object, said: str) -> None:
    with pytest.raises(DossierError) as refused:
        read(json.dumps(value).encode(), path="a.json")
    assert said in str(refused.value)


@given(broken([json.dumps(value).encode() for value, _ in SAMPLES]))
def test_a_damaged_file_is_read_or_refused_and_nothing_else(data: bytes) -> None:
    try:
        network = read(data, path="a.json")
    except DossierError as refused:
        assert refused.problems
    else:
        ids = {node.id for node in network.nodes}
        assert len(ids) == len(network.nodes)
        assert {end for edge in network.edges for end in (edge.tail, edge.head)} <= ids


NAMES = st.sampled_from(
    ["nodes", "edges", "links", "graph", "elements", "connections", "id", "data", "source", "label"]
)
SCALARS = st.none() | st.booleans() | st.floats() | st.text(max_size=3)


@given(st.recursive(SCALARS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(NAMES, inner, max_size=4)))
def test_any_value_at_all_is_read_or_refused(value: object) -> None:
    try:
        read(json.dumps(value).encode(), path="a.json")
    except DossierError as refused:
        assert refused.problems


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ([{"source": "a", "target": "b"}], "is a list without the names"),
        ([["a", "b"]], "is a list without the names"),
        ({"data": {"nodes": [{"id": "a"}], "edges": []}}, "within 'data'"),
        ({"Nodes": [{"Id": "a"}], "Edges": []}, "in small letters"),
        ({"nodes": [{"id": "a"}], "relationships": [{"startNode": "a", "endNode": "a"}]}, "call it edges"),
    ],
)
def test_a_network_in_another_shape_is_refused_with_a_way_out(value: object, words: str) -> None:
    with pytest.raises(DossierError) as error:
        read(json.dumps(value).encode(), path="x.json")
    assert words in str(error.value)


def test_the_ends_of_an_edge_on_a_json_canvas_are_read() -> None:
    canvas = {"nodes": [{"id": "1", "text": "A"}, {"id": "2"}], "edges": [{"id": "e", "fromNode": "1", "toNode": "2"}]}
    assert [(edge.tail, edge.head) for edge in read(json.dumps(canvas).encode(), path="x.json").edges] == [("1", "2")]
