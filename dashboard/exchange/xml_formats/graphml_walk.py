"""The elements of a GraphML file, nested and in any order, to one flat list of what becomes a node or an edge."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from dashboard.dossier.problems import shown
from dashboard.exchange.xml_formats.gathering import Gathering
from dashboard.exchange.xml_formats.graphml_keys import Domain, Key, Keys, value_of
from dashboard.exchange.xml_formats.safe import ABOUT_FILE, Element
from dashboard.exchange.xml_formats.yfiles import Drawing, drawing, joined

_DOMAIN_OF: dict[str, Domain] = {"node": "node", "edge": "edge", "hyperedge": "edge"}
_STRUCTURE = {"id", "source", "target", "directed", "edgedefault"}
_ABOUT_FILE = (*ABOUT_FILE, "parse.")


@dataclass(slots=True)
class Item:
    """A graph, node, edge or hyperedge. *values* are its data by key, *own* what else it has, by name."""

    element: Element
    directed: bool = False
    values: dict[Key, str] = field(default_factory=dict)
    own: dict[str, str] = field(default_factory=dict)
    further: list[tuple[Key, str]] = field(default_factory=list)
    drawn: Drawing | None = None


@dataclass(slots=True)
class Walk:
    """A walk through a file, which collects *nodes* and *edges*; *graph* has what is said of the whole."""

    gathering: Gathering
    keys: Keys
    graph: Item
    nodes: list[Item] = field(default_factory=list)
    edges: list[Item] = field(default_factory=list)

    def through(self, root: Element) -> None:
        """Go through all graphs of the file."""
        graphs = root.named("graph")
        if len(graphs) > 1:
            message = f"the file has {len(graphs)} graphs; they were read as one, each node and edge with its graph"
            self.gathering.note(message, line=graphs[1].line)
        for child in root:
            if child.name == "data":
                self._take(child, self.graph, "graph")
            elif child.name not in ("graph", "key"):
                self._keep(child, self.graph)
        for number, graph in enumerate(graphs, start=1):
            name = graph.attributes.get("id") or str(number)
            self._graph(graph, {"graph": name} if len(graphs) > 1 else {}, about=self.graph)

    def _graph(self, graph: Element, given: dict[str, str], *, about: Item, default: bool | None = None) -> None:
        """Go through *graph*, whose nodes and edges all have what is *given*. What is said of it goes to *about*.

        Its edges are directed by *default*, which is that of the graph around it, where it does not say otherwise.
        """
        for name, value in graph.attributes.items():
            if name not in _STRUCTURE and not name.startswith(_ABOUT_FILE):
                self.gathering.add(about.own, name, value, line=graph.line)
        directed = self._default(graph) if default is None or "edgedefault" in graph.attributes else default
        for child in graph:
            if child.name in _DOMAIN_OF:
                item = self._item(child, _DOMAIN_OF[child.name], given)
                item.directed = child.name != "node" and self._directed(child, directed)
                (self.nodes if child.name == "node" else self.edges).append(item)
                self._inner(item, given, default=directed)
            elif child.name == "data":
                self._take(child, about, _DOMAIN_OF.get(about.element.name, "graph"))
            elif child.name != "key":
                self._keep(child, about)

    def _inner(self, item: Item, given: dict[str, str], *, default: bool) -> None:
        """Go through the graphs within *item*, a node or an edge."""
        for graph in item.element.named("graph"):
            what = f"a graph within {'a node' if item.element.name == 'node' else 'an edge'} was taken apart"
            self.gathering.note(f"{what}; its nodes and edges name their parent", line=graph.line)
            parent = item.element.attributes.get("id", "")
            self._graph(graph, {**given, "parent": parent}, about=item, default=default)

    def _item(self, element: Element, domain: Domain, given: dict[str, str]) -> Item:
        item = Item(element, own=dict(given))
        if domain == "edge" and "id" in element.attributes:
            item.own["id"] = element.attributes["id"]
        for name, value in element.attributes.items():
            if name not in _STRUCTURE and not name.startswith(_ABOUT_FILE):
                item.own[name] = value
        for child in element:
            if child.name == "data":
                self._take(child, item, domain)
            elif child.name not in ("graph", "endpoint", "port"):
                self._keep(child, item)
        if ports := [one for port in element.named("port") for one in port.walk()]:
            item.own["ports"] = ", ".join(one.attributes.get("name", "") for one in ports if one.name == "port")
            if any(one.name == "data" for one in ports):
                self.gathering.note("the data of ports were left out", line=element.line)
        return item

    def _take(self, data: Element, item: Item, domain: Domain) -> None:
        """Give the value of *data*, or what it draws, to *item*."""
        if data.children and (drawn := drawing(data)):
            self.gathering.note("of a drawing the fonts, borders and bends were left out", line=data.line)
            item.drawn = joined(item.drawn, drawn)
            return
        if data.named("resources"):
            if any(resources.children for resources in data.named("resources")):
                self.gathering.note("the pictures that yEd keeps in the file were left out", line=data.line)
            return
        key = self.keys.find(domain, data.attributes.get("key", ""), line=data.line)
        value = value_of(data, self.gathering)
        if item.values.setdefault(key, value) != value:
            item.further.append((key, value))

    def _keep(self, child: Element, item: Item) -> None:
        """Keep an element that has no place of its own in a network as an attribute."""
        self.gathering.add(item.own, child.name, child.plain, line=child.line)

    def _default(self, graph: Element) -> bool:
        given = graph.attributes.get("edgedefault", "").strip().lower()
        if given not in ("directed", "undirected"):
            what = f"edgedefault is {shown(given)}" if given else "the graph does not say whether edges are directed"
            self.gathering.note(f"{what}; those that do not say it themselves were read as undirected", line=graph.line)
        return given == "directed"

    def _directed(self, edge: Element, default: bool) -> bool:
        if (given := edge.attributes.get("directed")) is None:
            return default
        if (word := given.strip().lower()) in ("true", "1", "false", "0"):
            return word in ("true", "1")
        message = f"directed is {shown(given)}, and neither true nor false; what the graph says was taken"
        self.gathering.note(message, line=edge.line)
        return default


def pairs_of(hyperedge: Element) -> Iterator[tuple[str, str, bool]]:
    """Yield the two ends of each edge that *hyperedge* stands for, and whether it is directed: every pair of its
    endpoints, from one that goes in to one that comes out where their types say so."""
    ends = [(one.attributes.get("node", ""), one.attributes.get("type", "")) for one in hyperedge.named("endpoint")]
    for number, (tail, out_of) in enumerate(ends):
        for head, into in ends[number + 1 :]:
            if (out_of, into) == ("out", "in"):
                yield head, tail, True
            else:
                yield tail, head, (out_of, into) == ("in", "out")
