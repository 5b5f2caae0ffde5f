"""GraphML, as Gephi, Cytoscape, networkx, igraph, yEd, NodeXL, Neo4j and others write it.

Data become attributes, whatever type their key declares, as the text that they are. Labels, titles and positions come
from the keys that these programs call so, or from what yEd draws. Nested graphs are taken apart, their nodes name
their *parent*; a hyperedge becomes an edge between every two of its endpoints, each of which carries its name.
"""

from dashboard.dossier.problems import DossierError, Findings
from dashboard.exchange.network import Network
from dashboard.exchange.xml_formats.gathering import Gathering, no_graph, number
from dashboard.exchange.xml_formats.graphml_keys import Keys, Roles
from dashboard.exchange.xml_formats.graphml_walk import Item, Walk, pairs_of
from dashboard.exchange.xml_formats.graphml_writing import write as write
from dashboard.exchange.xml_formats.safe import Element, parse
from dashboard.exchange.xml_formats.writing import losses_in_xml as losses
from dashboard.exchange.xml_formats.yfiles import Drawing

__all__ = ["SUFFIXES", "losses", "read", "write"]

SUFFIXES: tuple[str, ...] = (".graphml",)

_NAMELESS = {"", "g", "g0", "graph", "undefined"}  # ids of graphs that no one gave as a name


def read(data: bytes, *, path: str) -> Network:
    """Return the network of a GraphML file. Raise :class:`DossierError` with every problem that it has."""
    found = Findings()
    root = parse(data, path=path, found=found)
    if root.name != "graphml" or not root.named("graph"):
        raise DossierError(no_graph(root, "graphml", path=path))
    gathering = Gathering(path=path, found=found)
    gathering.check_size(root)
    keys = Keys(gathering)
    for place in (root, *root.named("graph")):  # where they belong, and where some programs put them
        for element in place.named("key"):
            keys.declare(element)
    walk = Walk(gathering, keys, Item(root))
    walk.through(root)
    _add_nodes(walk)
    _add_edges(walk)
    title, attributes = _about(walk, root)
    return gathering.network(title=title, attributes=attributes)


def _add_nodes(walk: Walk) -> None:
    drawn = any(item.drawn and item.drawn.labels for item in walk.nodes)
    roles = walk.keys.roles("node", drawn=drawn)
    for item in walk.nodes:
        position = _position(item, roles, walk.gathering)
        label, attributes = _settled(item, roles, walk.gathering)
        walk.gathering.node(
            item.element.attributes.get("id"),
            line=item.element.line,
            label=label,
            attributes=attributes,
            position=position,
        )


def _add_edges(walk: Walk) -> None:
    drawn = any(item.drawn and item.drawn.labels for item in walk.edges)
    roles = walk.keys.roles("edge", drawn=drawn)
    for item in walk.edges:
        element = item.element
        label, attributes = _settled(item, roles, walk.gathering)
        if element.name == "hyperedge":
            _add_hyperedge(item, label, attributes, walk.gathering)
            continue
        ends = (element.attributes.get("source"), element.attributes.get("target"))
        walk.gathering.edge(ends, line=element.line, label=label, directed=item.directed, attributes=attributes)


def _add_hyperedge(item: Item, label: str, attributes: dict[str, str], gathering: Gathering) -> None:
    """Add an edge between every two endpoints; *hyperedge* names the one that they come from."""
    line, count = item.element.line, len(item.element.named("endpoint"))
    if count < 2:
        gathering.problem("a hyperedge has fewer than two endpoints; give it those that it joins", line=line)
        return
    gathering.room_for(count * (count - 1) // 2, line=line)
    gathering.note("a hyperedge was read as an edge between every two of its endpoints", line=line)
    name = attributes.pop("id", "") or f"hyperedge of line {line}"
    for tail, head, directed in pairs_of(item.element):
        own = {"hyperedge": name, **attributes}
        gathering.edge((tail, head), line=line, label=label, directed=directed, attributes=own)


def _settled(item: Item, roles: Roles, gathering: Gathering) -> tuple[str, dict[str, str]]:
    """Return the label and the attributes of *item*."""
    line, values = item.element.line, item.values
    for key in roles.defaults:
        values.setdefault(key, key.default)
    label = values.pop(roles.label, "") if roles.label else ""
    attributes = item.own
    if "label" in attributes and attributes["label"] == (label or attributes["label"]):
        label = attributes.pop("label")  # as an attribute of the element: no GraphML, but Neo4j and others write it
    for key, value in [*values.items(), *item.further]:
        gathering.add(attributes, roles.names.get(key, key.name), value, line=line)
    gathering.count(len(attributes), line=line)
    return (_drawn(item.drawn, label, attributes, gathering, line=line) if item.drawn else label), attributes


def _drawn(drawn: Drawing, label: str, attributes: dict[str, str], gathering: Gathering, *, line: int) -> str:
    """Add what is *drawn* to *attributes*, and return the label, which is the first drawn where there is none."""
    label = label or "".join(drawn.labels[:1])
    for text in drawn.labels:
        if text != label:
            gathering.add(attributes, "y:label", text, line=line)
    for name, value in drawn.attributes.items():
        gathering.add(attributes, name, value, line=line)
    return label


def _position(item: Item, roles: Roles, gathering: Gathering) -> tuple[float, float] | None:
    """Take the position of *item* out of its values; one that is no two numbers stays there, and is noted."""
    drawn = item.drawn.position if item.drawn else None
    if roles.x not in item.values and roles.y not in item.values:
        return drawn
    x, y = (number(item.values.get(key, "")) if key else None for key in (roles.x, roles.y))
    if x is None or y is None:
        gathering.note("x and y are not two numbers; they were kept as attributes", line=item.element.line)
        return drawn
    for key in (roles.x, roles.y):
        if key:
            del item.values[key]
    if drawn:
        gathering.note("a node is drawn elsewhere than at its x and y; these were taken", line=item.element.line)
    return (x, y)


def _about(walk: Walk, root: Element) -> tuple[str, dict[str, str]]:
    """Return the title and the attributes of the whole."""
    title, attributes = _settled(walk.graph, walk.keys.roles("graph"), walk.gathering)
    for graph in root.named("graph"):
        name = graph.attributes.get("id", "")
        if name.strip().lower() in _NAMELESS or name == title:
            continue
        if title:
            walk.gathering.add(attributes, "id", name, line=graph.line)
        title = title or name
    return title, attributes
