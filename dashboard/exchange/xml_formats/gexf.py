"""GEXF 1.0 to 1.3, in any of the namespaces that it has had, as Gephi, networkx, graphology, rgexf and others write it.

Attributes keep their values as the text that they are, lists included. Drawings become positions and attributes such
as ``viz_color``, times the attributes *start* and *end* or *spells*. Nodes within nodes are taken out and name their
*parent*. A mutual edge is one without a direction that keeps its *type*.
"""

from collections.abc import Iterator

from dashboard.dossier.problems import DossierError, Findings
from dashboard.exchange.network import Network
from dashboard.exchange.xml_formats.gathering import LABELS, Gathering, no_graph
from dashboard.exchange.xml_formats.gexf_attributes import Columns
from dashboard.exchange.xml_formats.gexf_times import kept_format
from dashboard.exchange.xml_formats.gexf_walk import KNOWN, Graph, Item, take_graph
from dashboard.exchange.xml_formats.gexf_writing import write as write
from dashboard.exchange.xml_formats.graphml_keys import value_of
from dashboard.exchange.xml_formats.safe import ABOUT_FILE, Element, parse
from dashboard.exchange.xml_formats.writing import losses_in_xml as losses

__all__ = ["SUFFIXES", "losses", "read", "write"]

SUFFIXES: tuple[str, ...] = (".gexf",)

_OF_GRAPH = {"mode", "type", "idtype", "defaultedgetype", "timeformat", "timerepresentation", "name"}


def read(data: bytes, *, path: str) -> Network:
    """Return the network of a GEXF file. Raise :class:`DossierError` with every problem that it has."""
    found = Findings()
    root = parse(data, path=path, found=found)
    graphs = root.named("graph")
    if root.name != "gexf" or not graphs:
        raise DossierError(no_graph(root, "gexf", path=path))
    gathering = Gathering(path=path, found=found)
    gathering.check_size(root)
    title, attributes = _meta(root, gathering)
    if len(graphs) > 1:
        message = f"the file has {len(graphs)} graphs; they were read as one, each node and edge with its graph"
        gathering.note(message, line=graphs[1].line)
    nodes: list[Item] = []
    edges: list[Item] = []
    for count, element in enumerate(graphs, start=1):
        graph = Graph(element, gathering, Columns(gathering))
        take_graph(graph, {"graph": element.attributes.get("id", str(count))} if len(graphs) > 1 else {})
        nodes += graph.nodes
        edges += graph.edges
        for name, value in _about(graph):
            gathering.add(attributes, name, value, line=element.line)
        name = element.attributes.get("name", "")
        if title and name not in ("", title):
            gathering.add(attributes, "name", name, line=element.line)
        title = title or name
    _finish(nodes, edges, gathering)
    return gathering.network(title=title, attributes=attributes)


def _meta(root: Element, gathering: Gathering) -> tuple[str, dict[str, str]]:
    """Return the title and what else the file says of itself."""
    title, attributes = "", dict[str, str]()
    for child in root:
        if child.name in ("meta", "metadata"):
            for name, value in child.attributes.items():
                gathering.add(attributes, name, value, line=child.line)
            for one in child:
                name = one.attributes.get("title", one.name) if one.name == "attribute" else one.name
                value = value_of(one, gathering)
                if one.name == "title" and not title:
                    title = value
                else:
                    gathering.add(attributes, name, value, line=one.line)
        elif child.name != "graph":
            gathering.add(attributes, child.name, child.plain, line=child.line)
    return title, attributes


def _about(graph: Graph) -> Iterator[tuple[str, str]]:
    """Yield the attributes of a graph that are not about how it is written."""
    given = graph.element.attributes
    if kept := kept_format(given.get("timeformat", "")):
        yield "timeformat", kept
    for name, value in given.items():
        if name not in _OF_GRAPH and not name.startswith(ABOUT_FILE):
            yield name, value
    yield from graph.columns.options.items()
    for child in graph.element:
        if child.name not in KNOWN and child.name != "attributes":
            yield child.name, child.plain


def _finish(nodes: list[Item], edges: list[Item], gathering: Gathering) -> None:
    """Give each item its label and pass it on."""
    for item, label in _labelled(nodes, "node"):
        id_, line = item.element.attributes.get("id"), item.element.line
        gathering.node(id_, line=line, label=label, attributes=item.attributes, position=item.position)
    for item, label in _labelled(edges, "edge"):
        ends = (item.element.attributes.get("source"), item.element.attributes.get("target"))
        line, directed = item.element.line, item.directed
        gathering.edge(ends, line=line, label=label, directed=directed, attributes=item.attributes)


def _labelled(items: list[Item], of: str) -> Iterator[tuple[Item, str]]:
    """Yield *items* with their labels: where no item has one, the first of their attributes that is called so."""
    called = ""
    if not any("label" in item.element.attributes for item in items):
        names = {name.lower(): name for item in items for name in item.attributes}
        called = next((names[name] for name in LABELS[of] if name in names), "")
    for item in items:
        yield item, item.attributes.pop(called, "") if called else item.element.attributes.get("label", "")
