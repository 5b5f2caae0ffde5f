"""GraphML of many programs: what becomes of every part of it, what is wrong with it, and what comes back of our own."""

import io
import string
from dataclasses import replace

import networkx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.dossier.problems import DossierError
from dashboard.exchange.network import Edge, Network, Node
from dashboard.exchange.xml_formats import graphml
from tests.unit.exchange.xml_networks import networks

HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">"""


def read(inside: str, *, head: str = HEAD) -> Network:
    return graphml.read(f"{head}{inside}</graphml>".encode(), path="a.graphml")


def graph(inside: str, *, keys: str = "", default: str = "directed") -> Network:
    return read(f'{keys}<graph edgedefault="{default}">{inside}</graph>')


def notes(network: Network) -> list[str]:
    return [note.message for note in network.notes]


def problems(inside: str) -> list[str]:
    with pytest.raises(DossierError) as refused:
        graph(inside)
    return [f"{one.row}: {one.message}" for one in refused.value.problems]


def node(network: Network, id_: str) -> Node:
    (found,) = [one for one in network.nodes if one.id == id_]
    return found


@settings(max_examples=100, deadline=None)
@given(networks())
def test_what_is_written_comes_back_equal(network: Network) -> None:
    again = graphml.read(graphml.write(network), path="a.graphml")
    assert replace(again, notes=()) == network
    assert not [note for note in notes(again) if "id of another" not in note]


def test_the_same_network_gives_the_same_bytes() -> None:
    network = graph('<node id="b"/><node id="a"/><edge source="a" target="b"/>')
    assert graphml.write(network) == graphml.write(replace(network, notes=()))


def test_what_xml_cannot_hold_is_spelt_out_and_said() -> None:
    network = Network(nodes=(Node(id="a", label="x\x07\ud800", attributes={"": "1"}),), edges=())
    assert graphml.losses(network) == (
        r"control characters: they are spelt out, as in \x07",
        "attributes without a name: they get one that is made up",
    )
    assert graphml.read(graphml.write(network), path="a.graphml").nodes[0].label == r"x\x07\ud800"
    assert not graphml.losses(Network(nodes=(Node(id="a", label="\t\r\nж😀"),), edges=()))


def test_networkx_reads_what_we_write() -> None:
    network = Network(
        title="Riyadh",
        attributes={"note": "=1+1"},
        nodes=(
            Node(id="أ", label="لافروف", attributes={"n": "3", "ok": "true", "x": "far"}, position=(1.5, -2.0)),
            Node(id="b & c", attributes={"n": "0.5", "ok": "false"}),
        ),
        edges=(
            Edge(tail="أ", head="b & c", label="meets", attributes={"id": "e1", "weight": "2.5"}),
            Edge(tail="أ", head="b & c", attributes={"id": "e2"}),
        ),
    )
    theirs = networkx.read_graphml(io.BytesIO(graphml.write(network)))
    assert theirs.is_directed()
    assert theirs.graph["title"] == "Riyadh"
    assert theirs.nodes["أ"] == {"label": "لافروف", "n": 3.0, "ok": True, "x": 1.5, "y": -2.0, "x (2)": "far"}
    assert dict(theirs["أ"]["b & c"]) == {"e1": {"label": "meets", "weight": 2.5}, "e2": {}}


def test_we_read_what_networkx_writes() -> None:
    theirs = networkx.MultiGraph(name="My graph", source="me")
    theirs.add_node("ж", label="Ж", ok=True)
    theirs.add_edge("ж", "ж", key="k", weight=2)
    theirs.add_node("b")
    buffer = io.BytesIO()
    networkx.write_graphml_xml(theirs, buffer)
    network = graphml.read(buffer.getvalue(), path="a.graphml")
    assert network == Network(
        title="My graph",
        attributes={"source": "me"},
        nodes=(Node(id="ж", label="Ж", attributes={"ok": "True"}), Node(id="b")),
        edges=(Edge(tail="ж", head="ж", directed=False, attributes={"id": "k", "weight": "2"}),),
    )


def test_a_file_of_igraph_has_its_names_as_labels_and_its_layout_as_positions() -> None:
    keys = (
        '<key id="g_name" for="graph" attr.name="name" attr.type="string"/>'
        '<key id="v_name" for="node" attr.name="name" attr.type="string"/>'
        '<key id="v_x" for="node" attr.name="X" attr.type="double"/><key id="v_y" for="node" attr.name="Y"/>'
    )
    data = '<data key="v_name">Mr Hi</data><data key="v_x">2.5</data><data key="v_y">-1e-3</data>'
    network = graph(f'<data key="g_name">Zachary</data><node id="n0">{data}</node>', keys=keys)
    assert network == Network(title="Zachary", nodes=(Node(id="n0", label="Mr Hi", position=(2.5, -0.001)),), edges=())


def test_a_file_of_gephi_has_its_edge_labels() -> None:
    keys = (
        '<key attr.name="label" attr.type="string" for="node" id="label"/>'
        '<key attr.name="Edge Label" attr.type="string" for="edge" id="edgelabel"/>'
        '<key attr.name="weight" attr.type="double" for="edge" id="weight"/>'
    )
    edge = '<edge source="a" target="a"><data key="edgelabel">knows</data><data key="weight">2.0</data></edge>'
    network = graph(f'<node id="a"><data key="label">A</data></node>{edge}', keys=keys)
    assert network.nodes == (Node(id="a", label="A"),)
    assert network.edges == (Edge(tail="a", head="a", label="knows", attributes={"weight": "2.0"}),)


def test_a_file_of_cytoscape_has_names_interactions_and_its_title_in_the_graphs_id() -> None:
    keys = "".join(
        f'<key id="{name}" for="{of}" attr.name="{name}" attr.type="string"/>'
        for of, name in [("node", "name"), ("node", "shared name"), ("edge", "interaction")]
    )
    data = '<data key="name">A</data><data key="shared name">A</data>'
    edge = '<edge source="1" target="1"><data key="interaction">pp</data></edge>'
    network = read(
        f'{keys}<graph id="My network" edgedefault="directed"><node id="1">{data}</node>{edge}</graph>',
        head="<graphml>",
    )
    assert network.title == "My network"
    assert network.nodes == (Node(id="1", label="A", attributes={"shared name": "A"}),)
    assert network.edges == (Edge(tail="1", head="1", label="pp"),)


def test_a_file_of_cytoscape_js_declares_nothing_and_is_read_all_the_same() -> None:
    inside = '<node id="p"><graph id="p:"><node id="a"><data type="position" key="x">1</data><data key="y">2</data>'
    network = read(
        f'<graph>{inside}<data key="w">7</data></node></graph></node><edge id="e" source="a" target="p"/></graph>'
    )
    assert node(network, "a") == Node(id="a", attributes={"parent": "p", "w": "7"}, position=(1.0, 2.0))
    assert network.edges == (Edge(tail="a", head="p", directed=False, attributes={"id": "e"}),)
    assert notes(network) == [
        "the graph does not say whether edges are directed;"
        " those that do not say it themselves were read as undirected",
        "a graph within a node was taken apart; its nodes and edges name their parent",
        "no key 'x' is declared; its data were kept under that name",
        "no key 'y' is declared; its data were kept under that name",
        "no key 'w' is declared; its data were kept under that name",
    ]


def test_a_file_of_neo4j_has_the_types_of_its_relations_as_labels() -> None:
    keys = '<key id="label" for="edge" attr.name="label"/>'
    edge = '<edge id="e0" source="n0" target="n0" label="KNOWS"><data key="label">KNOWS</data></edge>'
    network = graph(f'<node id="n0" labels=":Person"/>{edge}', keys=keys)
    assert network.nodes[0].attributes == {"labels": ":Person"}
    assert network.edges == (Edge(tail="n0", head="n0", label="KNOWS", attributes={"id": "e0"}),)


YED = """<key for="node" id="d6" yfiles.type="nodegraphics"/><key for="edge" id="d9" yfiles.type="edgegraphics"/>
<key for="graphml" id="d7" yfiles.type="resources"/><key attr.name="description" for="node" id="d5"/>
<graph edgedefault="directed" id="G"><data key="d0" xml:space="preserve"/>
<node id="n0"><data key="d5" xml:space="preserve"><![CDATA[a <b>]]></data><data key="d6"><y:ShapeNode>
<y:Geometry height="30.0" width="60.0" x="100.0" y="200.0"/><y:Fill color="#FFCC00" transparent="false"/>
<y:NodeLabel alignment="center">Lavrov<y:LabelModel/></y:NodeLabel><y:NodeLabel>Minister</y:NodeLabel>
<y:Shape type="diamond"/></y:ShapeNode></data></node>
<node id="n1" yfiles.foldertype="group"><data key="d6"><y:ProxyAutoBoundsNode><y:Realizers active="0"><y:GroupNode>
<y:NodeLabel>Side</y:NodeLabel></y:GroupNode><y:GroupNode><y:NodeLabel>Closed</y:NodeLabel></y:GroupNode></y:Realizers>
</y:ProxyAutoBoundsNode></data><graph edgedefault="directed" id="n1:"><node id="n1::n0"/></graph></node>
<edge id="e0" source="n0" target="n1::n0"><data key="d9"><y:PolyLineEdge><y:Arrows source="none" target="standard"/>
<y:EdgeLabel>says<y:Whatever/></y:EdgeLabel></y:PolyLineEdge></data></edge></graph>
<data key="d7"><y:Resources><y:Resource id="1">PHN2Zz4=</y:Resource></y:Resources></data>"""


def test_a_drawing_of_yed_gives_labels_places_and_colours_and_says_what_stays_behind() -> None:
    network = read(YED)
    assert node(network, "n0") == Node(
        id="n0",
        label="Lavrov",
        attributes={
            "description": "a <b>",
            "y:label": "Minister",
            **{"y:width": "60.0", "y:height": "30.0", "y:fill": "#FFCC00", "y:shape": "diamond"},
        },
        position=(130.0, -215.0),
    )
    assert node(network, "n1").label == "Side"
    assert node(network, "n1::n0").attributes == {"parent": "n1"}
    (edge,) = network.edges
    assert (edge.label, edge.attributes["y:target_arrow"]) == ("says", "standard")
    assert "of a drawing the fonts, borders and bends were left out (3 times, here first)" in notes(network)
    assert "the pictures that yEd keeps in the file were left out" in notes(network)


def test_a_drawing_of_yed_live_gives_labels_and_places() -> None:
    data = (
        "<data key='d1'><x:List><y:Label Style='1'><y:Label.Text><![CDATA[Aufgabe 1]]></y:Label.Text></y:Label>"
        "</x:List></data><data key='d2'><y:RectD X='10' Y='20' Width='4' Height='2'/></data>"
    )
    found = graph(f"<node id='a'>{data}</node>").nodes[0]
    assert (found.label, found.position) == ("Aufgabe 1", (12.0, -21.0))


def test_defaults_are_applied_where_there_are_no_data() -> None:
    keys = '<key id="c" for="node" attr.name="colour"><default> grey </default></key><key id="l"><default/></key>'
    network = graph('<node id="a"/><node id="b"><data key="c">red</data></node>', keys=keys)
    assert [one.attributes for one in network.nodes] == [{"colour": "grey"}, {"colour": "red"}]


def test_a_key_is_found_by_its_domain_then_by_all_then_wherever_it_is_declared() -> None:
    keys = '<key id="k" for="node" attr.name="n"/><key id="k" for="edge" attr.name="e"/><key id="a" attr.name="all"/>'
    edge = '<edge source="1" target="1"><data key="k">2</data><data key="a">3</data><data key="o">4</data></edge>'
    network = graph(
        f'<data key="k">5</data><node id="1"><data key="k">1</data><data key="o">0</data></node>{edge}', keys=keys
    )
    assert network.nodes[0].attributes == {"n": "1", "o": "0"}
    assert network.edges[0].attributes == {"e": "2", "all": "3", "o": "4"}
    assert network.attributes == {"n": "5"}
    assert "the key 'k' is declared for nodes only; its data on graphs were kept" in notes(network)


def test_two_keys_of_one_name_and_two_data_of_one_key_are_both_kept_and_noted() -> None:
    keys = '<key id="a" for="node" attr.name="w"/><key id="b" for="node" attr.name="w"/>'
    data = '<data key="a">1</data><data key="b">2</data><data key="a">3</data><data key="a">1</data>'
    network = graph(f'<node id="n">{data}</node>', keys=keys)
    assert network.nodes[0].attributes == {"w": "1", "w (2)": "2", "w (3)": "3"}
    assert notes(network) == [
        "two keys for nodes are called 'w'; the second was kept as 'w (2)'",
        "a further value of 'w' was kept as 'w (3)'",
    ]


def test_types_are_not_enforced_and_white_space_that_lays_out_is_left_out() -> None:
    keys = '<key id="k" for="node" attr.name="n" attr.type="int"/>'
    network = graph('<node id="a"><data key="k">\n  many </data></node>', keys=keys)
    assert network.nodes[0].attributes == {"n": "many"}
    assert notes(network) == ["white space about a value was left out"]


@pytest.mark.parametrize("place", ["nan", "INF", "1,5", "left", "1_0", "1e999", ""])
def test_a_place_that_is_no_number_stays_an_attribute_and_is_noted(place: str) -> None:
    network = graph(f'<node id="a"><data key="x">{place}</data><data key="y">2</data></node>')
    assert network.nodes[0] == Node(id="a", attributes={"x": place, "y": "2"})
    assert "x and y are not two numbers; they were kept as attributes" in notes(network)


def test_each_edge_may_have_a_direction_or_not() -> None:
    edges = "".join(f'<edge source="a" target="a" directed="{word}"/>' for word in ("true", "false", "1", "0", "maybe"))
    network = graph(f'<node id="a"/>{edges}<edge source="a" target="a"/>', default="undirected")
    assert [edge.directed for edge in network.edges] == [True, False, True, False, False, False]
    assert notes(network) == ["directed is 'maybe', and neither true nor false; what the graph says was taken"]


def test_ports_are_kept_as_attributes() -> None:
    inside = '<node id="a"><port name="N"><port name="NE"/></port><port name="S"/></node>'
    network = graph(f'{inside}<edge source="a" target="a" sourceport="N" targetport="S"/>')
    assert network.nodes[0].attributes == {"ports": "N, NE, S"}
    assert network.edges[0].attributes == {"sourceport": "N", "targetport": "S"}


def test_a_hyperedge_joins_every_two_of_its_endpoints_and_names_itself() -> None:
    nodes = "".join(f'<node id="{letter}"/>' for letter in "abc")
    ends = '<endpoint node="a" type="in"/><endpoint node="b" type="out"/><endpoint node="c"/>'
    network = graph(f'{nodes}<hyperedge id="h"><data key="k">v</data>{ends}</hyperedge>')
    assert [(edge.tail, edge.head, edge.directed) for edge in network.edges] == [
        ("a", "b", True),
        ("a", "c", False),
        ("b", "c", False),
    ]
    assert {tuple(edge.attributes.items()) for edge in network.edges} == {(("hyperedge", "h"), ("k", "v"))}
    assert "a hyperedge was read as an edge between every two of its endpoints" in notes(network)


def test_graphs_within_nodes_and_several_graphs_become_one() -> None:
    inside = (
        '<node id="a"><graph edgedefault="undirected"><node id="b"><graph><node id="c"/></graph></node></graph></node>'
    )
    network = read(
        f'<graph id="one" edgedefault="directed">{inside}</graph><graph edgedefault="directed"><node id="d"/></graph>'
    )
    assert {one.id: one.attributes for one in network.nodes} == {
        "a": {"graph": "one"},
        "b": {"graph": "one", "parent": "a"},
        "c": {"graph": "one", "parent": "b"},
        "d": {"graph": "2"},
    }
    assert "the file has 2 graphs; they were read as one, each node and edge with its graph" in notes(network)


def test_what_graphml_does_not_know_is_kept() -> None:
    inside = '<node id="a"><desc>one\n two</desc><locator xlink:href="b.xml"/></node><note to="x"/>'
    network = graph(inside, keys="<desc>about</desc>")
    assert network.nodes[0].attributes == {"desc": "one\n two", "locator": "xlink:href=b.xml"}
    assert network.attributes == {"desc": "about", "note": "to=x"}


def test_a_value_made_of_elements_is_kept_as_its_text_and_noted() -> None:
    network = graph('<node id="a"><data key="k"><p>one <b>two</b></p></data></node>')
    assert network.nodes[0].attributes == {"k": "one two"}
    assert "a value is made of elements; it was kept as the text in them" in notes(network)


def test_keys_may_stand_in_the_graph() -> None:
    network = graph('<key id="d" for="node" attr.name="age"/><node id="a"><data key="d">7</data></node>')
    assert (network.nodes[0].attributes, notes(network)) == ({"age": "7"}, [])


def test_every_problem_is_told_with_its_line() -> None:
    inside = """
<node id="Kyiv"/><node/>
<node id="Kyiv"/>
<edge source="Kyiv"/><edge/>
<edge source="Kyiv" target="kyiv"/>
<edge source="nowhere" target="Kyiv"/>
<hyperedge><endpoint node="Kyiv"/></hyperedge>
"""
    assert problems(inside) == [
        "3: a node has no id; give it one",
        "5: an edge has no target; name the node there",
        "5: an edge has no source and target; name the node there",
        "8: a hyperedge has fewer than two endpoints; give it those that it joins",
        "4: the node 'Kyiv' is there already (line 3); give each an id of its own",
        "6: the edge 'Kyiv' → 'kyiv' ends at 'kyiv', which is no node;"
        " write 'Kyiv' if that is meant, or add it to the nodes",
        "7: the edge 'nowhere' → 'Kyiv' ends at 'nowhere', which is no node; mend it, or add it to the nodes",
    ]


@pytest.mark.parametrize(
    ("data", "said"),
    [
        ("<gexf><graph/></gexf>", "begins with <gexf> and not with <graphml>"),
        ("<graphml/>", "has no <graph> in it; export it again"),
        ("<graphml>" + "<graph>" * 70, "nests elements more than 64 deep"),
    ],
)
def test_another_file_is_refused(data: str, said: str) -> None:
    with pytest.raises(DossierError) as refused:
        graphml.read(data.encode(), path="a.graphml")
    assert refused.value.problems[0].message.startswith(said)


@pytest.mark.parametrize(
    ("inside", "said"),
    [
        ('<node id="a"/>' + '<edge source="a" target="a"/>' * 50_001, "has 50,001 edges; 50,000 are the most"),
        ("<node/>" * 10_001, "has 10,001 nodes; 10,000 are the most"),
        ('<node id="a"/><hyperedge>' + '<endpoint node="a"/>' * 500 + "</hyperedge>", "stands for 124,750 edges"),
        (
            "<node id='a'>" + "".join(f"<data key='{n}'/>" for n in range(200)) + "</node>",
            "has 200 different attributes",
        ),
        (
            "<node id='a'>" + "".join(f"<data key='k'>{n}</data>" for n in range(2_000)) + "</node>",
            "has more than 1,000",
        ),
        (
            f"<node id='a'><data key='k'>{'x' * 5_000}</data></node>",
            "'k' of the node 'a' has a text of 5,000 characters",
        ),
    ],
)
def test_no_file_holds_more_than_can_be_shown(inside: str, said: str) -> None:
    assert problems(inside)[0].partition(": ")[2].startswith(said)


def test_defaults_do_not_make_a_small_file_large() -> None:
    keys = "".join(f'<key id="{n}" for="edge"><default>x</default></key>' for n in range(140))
    with pytest.raises(DossierError, match="has more than 1,000,000 values of attributes, defaults included"):
        graph('<node id="a"/>' + '<edge source="a" target="a"/>' * 10_000, keys=keys)


@settings(max_examples=150, deadline=None)
@given(st.integers(0, len(YED)), st.integers(0, 30), st.text(string.printable, max_size=20))
def test_damage_ends_in_a_network_or_in_problems(place: int, lost: int, junk: str) -> None:
    try:
        network = read(YED[:place] + junk + YED[place + lost :])
        assert {end for edge in network.edges for end in (edge.tail, edge.head)} <= {one.id for one in network.nodes}
    except DossierError as refused:
        assert refused.problems
