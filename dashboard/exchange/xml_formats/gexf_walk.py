"""The nodes and edges of a graph in GEXF, nested as they may be, to flat lists of them."""

from dataclasses import dataclass, field

from dashboard.dossier.problems import shown
from dashboard.exchange.xml_formats.gathering import Gathering
from dashboard.exchange.xml_formats.gexf_attributes import Columns
from dashboard.exchange.xml_formats.gexf_times import SPELLS, add_spells
from dashboard.exchange.xml_formats.gexf_viz import VIZ, Position, add_viz
from dashboard.exchange.xml_formats.safe import ABOUT_FILE, Element

KNOWN = VIZ | SPELLS | {"attvalues", "attvalue", "parents", "nodes", "edges", "node", "edge"}

_OF_NODE = {"id", "label"}
_OF_EDGE = {"source", "target", "label", "type"}


@dataclass(slots=True)
class Item:
    """A node or an edge on its way: what it has but for its label, which may yet turn out to be one of *attributes*."""

    element: Element
    attributes: dict[str, str]
    position: Position = None
    directed: bool = False


@dataclass(slots=True)
class Graph:
    """A graph, read from the outside in."""

    element: Element
    gathering: Gathering
    columns: Columns
    nodes: list[Item] = field(default_factory=list)
    edges: list[Item] = field(default_factory=list)


def take_graph(graph: Graph, given: dict[str, str]) -> None:
    """Take all nodes and edges of *graph*; each has what is *given*."""
    for group in graph.element.named("attributes"):
        graph.columns.declare(group)
    _take_all(graph, graph.element, given)


def _take_all(graph: Graph, container: Element, given: dict[str, str]) -> None:
    """Take the nodes and edges in *container*, a graph or a node, and in the lists in it."""
    for child in container:
        if child.name in ("nodes", "edges"):
            _check_count(child, graph.gathering)
            _take_all(graph, child, given)
        elif child.name == "node":
            graph.nodes.append(_node(graph, child, given))
            if child.named("nodes", "edges", "node", "edge"):
                graph.gathering.note("the nodes within a node were taken out; they name their parent", line=child.line)
                _take_all(graph, child, {**given, "parent": child.attributes.get("id", "")})
        elif child.name == "edge":
            graph.edges.append(_edge(graph, child, given))


def _check_count(group: Element, gathering: Gathering) -> None:
    said = group.attributes.get("count", "").strip()
    there = len(group.named(group.name.removesuffix("s")))
    if said and said != str(there):
        message = f"the count of {group.name} says {shown(said)}, and there are {there:,}, which were read"
        gathering.note(message, line=group.line)


def _node(graph: Graph, element: Element, given: dict[str, str]) -> Item:
    attributes = dict(given)
    for name, value in element.attributes.items():
        if name not in _OF_NODE and not name.startswith(ABOUT_FILE):
            graph.gathering.add(attributes, "parent" if name == "pid" else name, value, line=element.line)
    parents = [one.attributes.get("for", "") for group in element.named("parents") for one in group]
    if parents:
        name = "parent" if len(parents) == 1 else "parents"
        graph.gathering.add(attributes, name, "|".join(parents), line=element.line)
    return _with_parts(graph, Item(element, attributes), "node")


def _edge(graph: Graph, element: Element, given: dict[str, str]) -> Item:
    attributes = dict(given)
    for name, value in element.attributes.items():
        if name not in _OF_EDGE and not name.startswith(ABOUT_FILE):
            attributes[name] = value
    default = graph.element.attributes.get("defaultedgetype", "undirected").strip().lower()
    said = element.attributes.get("type", "").strip()
    kind = said.lower() or default
    if kind not in ("directed", "undirected"):
        attributes["type"] = said or default
        if kind != "mutual":
            message = f"the type of an edge is {shown(said or default)}, which GEXF does not know"
            kind = "directed" if default == "directed" else "undirected"
            graph.gathering.note(f"{message}; it was kept, and the edge read as {kind}", line=element.line)
    return _with_parts(graph, Item(element, attributes, directed=kind == "directed"), "edge")


def _with_parts(graph: Graph, item: Item, of: str) -> Item:
    """Return *item* with what its children say: values, times, drawing, and what GEXF does not know."""
    names = {child.name for child in item.element}
    if not names.isdisjoint(SPELLS):
        add_spells(item.element, item.attributes)
    for child in item.element if names - KNOWN else ():
        if child.name not in KNOWN:
            graph.gathering.add(item.attributes, child.name, child.plain, line=child.line)
    graph.columns.add_values(item.element, of, item.attributes)
    if not names.isdisjoint(VIZ):
        item.position = add_viz(item.element, item.attributes, graph.gathering)
    graph.gathering.count(len(item.attributes), line=item.element.line)
    return item
