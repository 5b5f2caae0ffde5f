"""GEXF of every version: what becomes of every part of it, what is wrong with it, and what comes back of our own."""

import io
from dataclasses import replace

import networkx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.dossier.problems import DossierError
from dashboard.exchange.network import Edge, Network, Node
from dashboard.exchange.xml_formats import gexf
from tests.unit.exchange.xml_networks import networks


def read(text: str) -> Network:
    return gexf.read(text.encode(), path="a.gexf")


def graph(inside: str, *, about: str = 'defaultedgetype="directed"') -> Network:
    return read(f"<gexf><graph {about}>{inside}</graph></gexf>")


def notes(network: Network) -> list[str]:
    return [note.message for note in network.notes]


def problems(inside: str) -> list[str]:
    with pytest.raises(DossierError) as refused:
        graph(inside)
    return [f"{one.row}: {one.message}" for one in refused.value.problems]


@settings(max_examples=100, deadline=None)
@given(networks())
def test_what_is_written_comes_back_equal(network: Network) -> None:
    again = gexf.read(gexf.write(network), path="a.gexf")
    assert replace(again, notes=()) == network
    assert not [note for note in notes(again) if "id of another" not in note]


@pytest.mark.parametrize(
    ("version", "namespace", "drawing"),
    [
        ("1.1", "http://www.gexf.net/1.1draft", "http:///www.gexf.net/1.1draft/viz"),
        ("1.1", "http://www.gexf.net/1.1draft", "http://www.gexf.net/1.1draft/viz"),
        ("1.2", "http://www.gexf.net/1.2draft", "http:///www.gexf.net/1.2draft/viz"),
        ("1.2", "http://gexf.net/1.2draft", "http://www.gexf.net/1.2draft/viz"),
        ("1.3", "http://www.gexf.net/1.3", "http://www.gexf.net/1.3/viz"),
        ("1.3", "http://gexf.net/1.3", "http://gexf.net/1.3/viz"),
        ("1.3", "https://gexf.net/1.3/", "viz"),
    ],
)
@pytest.mark.parametrize("prefix", ["", "g:"])
def test_every_version_in_every_namespace_is_the_same_network(
    version: str, namespace: str, drawing: str, prefix: str
) -> None:
    declared = f'xmlns:g="{namespace}"' if prefix else f'xmlns="{namespace}"'
    text = f"""<?xml version="1.0" encoding="UTF-8"?>
<{prefix}gexf {declared} xmlns:viz="{drawing}" version="{version}"><{prefix}graph defaultedgetype="directed">
<{prefix}nodes><{prefix}node id="a" label="A"><viz:size value="2.5"/><viz:position x="1" y="-2" z="0.0"/></{prefix}node>
</{prefix}nodes><{prefix}edges><{prefix}edge id="0" source="a" target="a"/></{prefix}edges></{prefix}graph>
</{prefix}gexf>"""
    assert read(text) == Network(
        nodes=(Node(id="a", label="A", attributes={"viz_size": "2.5"}, position=(1.0, -2.0)),),
        edges=(Edge(tail="a", head="a", attributes={"id": "0"}),),
    )


def test_no_namespace_and_no_declared_prefix_fail_nothing() -> None:
    assert graph('<node id="a"><viz:position x="1" y="2"/></node>').nodes[0].position == (1.0, 2.0)


def test_networkx_reads_what_we_write() -> None:
    network = Network(
        nodes=(
            Node(
                id="أ",
                label="لافروف",
                attributes={"n": "3", "ok": "true", "start": "2014-03-01"}
                | {"viz_color": "rgba(1, 2, 3, 0.5)", "viz_size": "4"},
                position=(1.5, -2.0),
            ),
            Node(id="b & c", label="B", attributes={"n": "0.5", "ok": "false"}),
        ),
        edges=(
            Edge(tail="أ", head="b & c", label="meets", attributes={"id": "e1", "weight": "2.5", "date": "2025"}),
            Edge(tail="أ", head="b & c", attributes={"id": "e2"}),
        ),
    )
    theirs = networkx.read_gexf(io.BytesIO(gexf.write(network)))
    place = {"position": {"x": 1.5, "y": -2.0, "z": 0.0}, "color": {"r": 1, "g": 2, "b": 3, "a": 0.5}, "size": 4.0}
    assert theirs.nodes["أ"] == {"label": "لافروف", "n": 3.0, "ok": True, "start": "2014-03-01", "viz": place}
    assert theirs["أ"]["b & c"]["e1"] == {"id": "e1", "label": "meets", "weight": 2.5, "date": 2025}


def test_we_read_what_networkx_writes() -> None:
    theirs = networkx.DiGraph(name="My graph", mode="dynamic")
    theirs.add_node("ж", label="Ж", pid="b", price=[(1, "2009-01-01", "2010-01-01"), (2, "2010-01-01", "2011-01-01")])
    theirs.add_node("b", viz={"position": {"x": 1, "y": 2, "z": 3}, "color": {"r": 255, "g": 0, "b": 10, "a": 1}})
    theirs.add_edge("ж", "b", weight=2.5, spells=[("2009-01-01", "2009-02-01"), ("2010-01-01", "2010-02-01")])
    buffer = io.BytesIO()
    networkx.write_gexf(theirs, buffer)
    network = gexf.read(buffer.getvalue(), path="a.gexf")
    changing = "1 [2009-01-01/2010-01-01]; 2 [2010-01-01/2011-01-01]"
    assert network.title == "My graph"
    assert network.nodes == (
        Node(id="ж", label="Ж", attributes={"parent": "b", "price": changing}),
        Node(id="b", label="b", attributes={"viz_z": "3", "viz_color": "#ff000a"}, position=(1.0, 2.0)),
    )
    spells = "2009-01-01/2009-02-01; 2010-01-01/2010-02-01"
    assert network.edges[0].attributes == {"id": "0", "weight": "2.5", "spells": spells}
    assert notes(network) == ["values that change with time were kept as one text each (2 times, here first)"]


def test_a_drawing_is_kept_as_attributes() -> None:
    node = """<viz:color r="239" g="173" b="66" a="0.6"/><viz:size value="2.0375757"/>
<viz:shape value="image" uri="https://example.org/a.png"/><viz:position x="15.78" y="40.1" z="0.5"/>"""
    edge = '<viz:color hex="#FF5733"/><viz:thickness value="3"/><viz:shape value="dotted"/>'
    network = graph(f'<node id="a">{node}</node><edge source="a" target="a">{edge}</edge>')
    assert network.nodes[0] == Node(
        id="a",
        attributes={
            "viz_color": "rgba(239, 173, 66, 0.6)",
            "viz_size": "2.0375757",
            "viz_shape": "image",
            "viz_shape_uri": "https://example.org/a.png",
            "viz_z": "0.5",
        },
        position=(15.78, 40.1),
    )
    assert network.edges[0].attributes == {"viz_color": "#ff5733", "viz_thickness": "3", "viz_shape": "dotted"}
    for written in ('a="0.6"', 'uri="https://example.org/a.png"', 'z="0.5"', '<viz:thickness value="3"/>'):
        assert written in gexf.write(network).decode()


@pytest.mark.parametrize(
    ("colour", "kept"),
    [('r="300" g="0" b="0"', "r=300 g=0 b=0"), ('rgb="red"', "rgb=red"), ('r="1.0" g="2" b="3"', "#010203"), ("", "")],
)
def test_a_colour_that_is_none_is_kept_as_it_stands(colour: str, kept: str) -> None:
    assert graph(f'<node id="a"><viz:color {colour}/></node>').nodes[0].attributes == {"viz_color": kept}


@pytest.mark.parametrize(("x", "y"), [("268,72", "91,18"), ("NaN", "NaN"), ("INF", "0"), ("", "1")])
def test_a_place_that_is_no_number_stays_an_attribute_and_is_noted(x: str, y: str) -> None:
    network = graph(f'<node id="a"><viz:position x="{x}" y="{y}" z="0"/></node>')
    assert network.nodes[0] == Node(id="a", attributes={"viz_x": x, "viz_y": y})
    assert notes(network) == ["a position is not two numbers; it was kept as the attributes viz_x and viz_y"]


ATTRIBUTES = """<attributes class="node" mode="static"><attribute id="0" title="url" type="anyURI"/>
<attribute id="1" title="indegree" type="float"><default>1</default><options>1|2|3</options></attribute>
<attribute id="2" title="tags" type="liststring"/></attributes>
<attributes class="edge"><attribute id="0" title="since" type="integer"/></attributes>"""


def test_attributes_have_titles_and_defaults_and_lists_stay_as_they_are() -> None:
    nodes = """<node id="a"><attvalues><attvalue for="0" value="https://gephi.org"/><attvalue for="2" value="[a, b]"/>
</attvalues></node>
<node id="b"><attvalues><attvalue for="1" value="x"/><attvalue for="2" value="a|b"/></attvalues></node>"""
    edge = '<edge source="a" target="b"><attvalue for="0" value="2014"/></edge>'
    network = graph(ATTRIBUTES + nodes + edge)
    assert [node.attributes for node in network.nodes] == [
        {"url": "https://gephi.org", "tags": "[a, b]", "indegree": "1"},
        {"indegree": "x", "tags": "a|b"},
    ]
    assert network.edges[0].attributes == {"since": "2014"}
    assert network.attributes == {"options of indegree": "1|2|3"}
    assert notes(network) == []


def test_values_of_gexf_1_0_name_their_attribute_by_id() -> None:
    node = '<node id="a"><attvalues><attvalue id="0" value="u"/></attvalues></node>'
    assert graph(ATTRIBUTES + node).nodes[0].attributes == {"url": "u", "indegree": "1"}


def test_undeclared_repeated_and_doubly_named_attributes_are_kept_and_noted() -> None:
    declared = '<attribute id="0" title="w"/><attribute id="1" title="w"/><attribute id="1"/>'
    values = "".join(f'<attvalue for="{id_}" value="{value}"/>' for id_, value in ["0a", "1b", "9c", "0d", "0a"])
    network = graph(
        f'<attributes class="node">{declared}</attributes><node id="n"><attvalues>{values}</attvalues></node>'
    )
    assert network.nodes[0].attributes == {"w": "a", "w (2)": "b", "9": "c", "w (3)": "d"}
    assert notes(network) == [
        "two attributes of nodes are called 'w'; the second was kept as 'w (2)'",
        "the attribute '1' is declared again; the first counts",
        "no attribute '9' is declared; its values were kept under that name",
        "a further value of 'w' was kept as 'w (3)'",
    ]


def test_attributes_of_no_class_count_for_nodes_and_edges() -> None:
    declared = '<attributes><attribute id="0" title="t"/></attributes>'
    node = '<node id="a"><attvalues><attvalue for="0" value="1"/></attvalues></node>'
    network = graph(
        f'{declared}{node}<edge source="a" target="a"><attvalues><attvalue for="0" value="2"/></attvalues></edge>'
    )
    assert (network.nodes[0].attributes, network.edges[0].attributes) == ({"t": "1"}, {"t": "2"})
    assert notes(network) == ["the class of attributes is '', and neither node nor edge; they were taken for both"]


@pytest.mark.parametrize(
    ("given", "inside", "kept"),
    [
        ('start="2009-03-01" end="2009-03-10"', "", {"start": "2009-03-01", "end": "2009-03-10"}),
        ("", '<spells><spell start="2009-03-01"/></spells>', {"start": "2009-03-01"}),
        ("", '<slices><slice start="1" end="2"/></slices>', {"start": "1", "end": "2"}),
        ('timestamp="2009"', "", {"timestamp": "2009"}),
        ('timestamps="[1,2,3]"', "", {"timestamps": "[1,2,3]"}),
        ("", '<spells><spell timestamp="1"/><spell timestamp="2"/></spells>', {"spells": "1; 2"}),
        (
            "",
            '<spells><spell end="2009-03-02"/><spell start="2010" endopen="2011"/>'
            '<spell startopen="2012" end="Infinity"/></spells>',
            {"spells": "../2009-03-02; 2010/2011[; ]2012/.."},
        ),
        ('start="2009"', '<spells><spell start="1" end="2"/></spells>', {"start": "2009", "spells": "1/2"}),
    ],
)
def test_times_are_kept_as_text(given: str, inside: str, kept: dict[str, str]) -> None:
    network = graph(f'<node id="a" {given}>{inside}</node><edge source="a" target="a" {given}>{inside}</edge>')
    assert network.nodes[0].attributes == kept
    assert network.edges[0].attributes == kept


def test_dates_are_written_where_gephi_looks_for_them() -> None:
    def times(*values: str, about: dict[str, str] | None = None) -> str:
        span = dict(zip(("start", "end"), values, strict=False))
        return gexf.write(Network(nodes=(Node(id="a", attributes=span),), edges=(), attributes=about or {})).decode()

    assert 'timeformat="date"' in times("2014-03-01", "2014-06-30")
    assert '<node id="a" start="2014-03-01" end="2014-06-30"/>' in times("2014-03-01", "2014-06-30")
    assert 'timeformat="dateTime"' in times("2014-03-01T10:40Z")
    assert 'timeformat="double"' in times("1", "2.5", about={"timeformat": "double"})
    for unreadable in (("2014",), ("2014-03-02", "2014-03-01"), ("1",)):
        assert 'mode="static"' in times(*unreadable)
        assert 'title="start"' in times(*unreadable)


def test_nodes_within_nodes_are_taken_out_and_name_their_parent() -> None:
    inside = """<nodes><node id="a" label="A"><nodes>
<node id="b" label="B"><nodes><node id="c" label="C"/></nodes></node></nodes>
<edges><edge source="b" target="c"/></edges></node>
<node id="d" label="D" pid="a"/><node id="e"><parents><parent for="a"/></parents></node>
<node id="f"><parents><parent for="a"/><parent for="b"/></parents></node></nodes>"""
    network = graph(inside)
    assert {node.id: node.attributes for node in network.nodes} == {
        "a": {},
        "b": {"parent": "a"},
        "c": {"parent": "b"},
        "d": {"parent": "a"},
        "e": {"parent": "a"},
        "f": {"parents": "a|b"},
    }
    assert network.edges == (Edge(tail="b", head="c", attributes={"parent": "a"}),)
    assert notes(network) == ["the nodes within a node were taken out; they name their parent (2 times, here first)"]


def test_each_edge_may_have_a_type_a_weight_a_label_and_a_kind() -> None:
    types = ["directed", "undirected", "mutual", "Directed", "dir"]
    edges = "".join(f'<edge source="a" target="a" type="{kind}" label="l"/>' for kind in types)
    network = graph(f'<node id="a"/>{edges}<edge source="a" target="a" weight="2" kind="k" label="m"/>', about="")
    assert [edge.directed for edge in network.edges] == [True, False, False, True, False, False]
    own = [{}, {}, {"type": "mutual"}, {}, {"type": "dir"}, {"weight": "2", "kind": "k"}]
    assert [edge.attributes for edge in network.edges] == own
    assert notes(network) == [
        "the type of an edge is 'dir', which GEXF does not know; it was kept, and the edge read as undirected"
    ]
    assert '<edge source="a" target="a" label="l" type="mutual"/>' in gexf.write(network).decode()
    mutual = graph('<node id="a"/><edge source="a" target="a"/>', about='defaultedgetype="mutual"')
    assert mutual.edges == (Edge(tail="a", head="a", directed=False, attributes={"type": "mutual"}),)


def test_where_nothing_has_a_label_an_attribute_that_is_called_so_gives_it() -> None:
    declared = '<attributes class="node"><attribute id="0" title="Name"/></attributes>'
    node = '<attvalues><attvalue for="0" value="Lavrov"/></attvalues></node>'
    assert graph(f'{declared}<node id="a">{node}').nodes[0] == Node(id="a", label="Lavrov")
    labelled = graph(f'{declared}<node id="a" label="L">{node}').nodes[0]
    assert labelled == Node(id="a", label="L", attributes={"Name": "Lavrov"})
    assert graph('<node id="a"/><edge source="a" target="a" kind="meets"/>').edges[0].label == "meets"


def test_what_a_file_says_of_itself_is_kept() -> None:
    network = read(
        """<gexf><meta lastmodifieddate="2010-05-29+01:27"><Creator>me</Creator><Title>Les Misérables
</Title><keywords>a, b</keywords><keywords>c</keywords></meta>
<graph mode="dynamic" timeformat="double" start="1" timezone="UTC"><node id="a"/></graph></gexf>"""
    )
    assert network.title == "Les Misérables"
    assert network.attributes == {
        "lastmodifieddate": "2010-05-29+01:27",
        "creator": "me",
        "keywords": "a, b",
        "keywords (2)": "c",
        "timeformat": "double",
        "start": "1",
        "timezone": "UTC",
    }


def test_a_wrong_count_is_noted() -> None:
    network = graph('<nodes count="3">\n<node id="a"/></nodes><edges count="0"/>')
    assert notes(network) == ["the count of nodes says '3', and there are 1, which were read"]


def test_several_graphs_become_one() -> None:
    network = read('<gexf><graph id="x"><node id="a"/></graph><graph><node id="b"/></graph></gexf>')
    assert [node.attributes["graph"] for node in network.nodes] == ["x", "2"]
    assert "the file has 2 graphs; they were read as one, each node and edge with its graph" in notes(network)


def test_what_gexf_does_not_know_is_kept() -> None:
    network = read(
        '<gexf><graph><node id="a" group="1"><note>x</note></node><about by="me"/></graph><more>y</more></gexf>'
    )
    assert network.nodes[0].attributes == {"group": "1", "note": "x"}
    assert network.attributes == {"more": "y", "about": "by=me"}


def test_an_id_that_several_edges_have_is_noted_and_kept() -> None:
    network = graph('<node id="a"/><edge id="0" source="a" target="a"/><edge id="0" source="a" target="a"/>')
    assert [edge.attributes for edge in network.edges] == [{"id": "0"}, {"id": "0"}]
    assert notes(network) == ["an edge has the id of another and keeps it"]


def test_every_problem_is_told_with_its_line() -> None:
    inside = """
<node id="0.0" label="Myriel"/><node label="x"/>
<node id="0.0" label="Again"/>
<edge source="0.0" target="1.0"/>
<edge id="1" target="0.0"/>
"""
    assert problems(inside) == [
        "2: a node has no id; give it one",
        "5: an edge has no source; name the node there",
        "3: the node '0.0' is there already (line 2); give each an id of its own",
        "4: the edge '0.0' → '1.0' ends at '1.0', which is no node;"
        " write '0.0' if that is meant, or add it to the nodes",
    ]


@pytest.mark.parametrize(
    ("data", "said"),
    [
        ("<graphml><graph/></graphml>", "begins with <graphml> and not with <gexf>"),
        ("<gexf/>", "has no <graph> in it; export it again"),
        ("<gexf><graph>" + "<node/>" * 20_001 + "</graph></gexf>", "has 20,001 nodes"),
        (
            "<gexf><graph><node id='a'>"
            + "".join(f"<attvalue for='{n}'/>" for n in range(1_100))
            + "</node></graph></gexf>",
            "has more than 1,000 attributes of one thing",
        ),
        (
            "<gexf><graph><node id='a'>"
            + "<attvalue for='0' value='1' start='2014-03-01'/>" * 300
            + "</node></graph></gexf>",
            "'0' of the node 'a' has a text of",
        ),
    ],
)
def test_what_cannot_be_shown_is_refused(data: str, said: str) -> None:
    with pytest.raises(DossierError) as refused:
        read(data)
    assert refused.value.problems[0].message.startswith(said)


SAMPLE = f"""<gexf version="1.2"><meta><creator>x</creator></meta><graph mode="dynamic">{ATTRIBUTES}<nodes count="2">
<node id="a" label="A" start="2014"><attvalues><attvalue for="1" value="2" start="2014"/></attvalues>
<viz:color r="1" g="2" b="3"/><viz:position x="1" y="2" z="0"/>
<spells><spell start="1"/><spell end="2"/></spells></node><node id="b" pid="a"/></nodes>
<edges><edge id="0" source="a" target="b" type="mutual" weight="1.0"/></edges></graph></gexf>""".encode()


@settings(max_examples=150, deadline=None)
@given(st.integers(0, len(SAMPLE)), st.integers(0, 30), st.binary(max_size=10))
def test_damage_ends_in_a_network_or_in_problems(place: int, lost: int, junk: bytes) -> None:
    try:
        network = gexf.read(SAMPLE[:place] + junk + SAMPLE[place + lost :], path="a.gexf")
        assert {end for edge in network.edges for end in (edge.tail, edge.head)} <= {one.id for one in network.nodes}
    except DossierError as refused:
        assert refused.problems
