"""Node-link JSON: a list of nodes and one of edges, as networkx, d3, graphology, sigma, vis.js and ngraph write it."""

from collections.abc import Iterator, Mapping, Sequence

from dashboard.exchange.draft import Draft
from dashboard.exchange.json_formats.node_link_rows import (
    WRAPPERS,
    Row,
    edge_rows,
    identified,
    named_ends,
    node_rows,
    numbered,
)
from dashboard.exchange.json_formats.parts import first, listed, refuse, root, worded
from dashboard.exchange.json_formats.safe import Document, Json, document
from dashboard.exchange.json_formats.values import aside, dumped, flat, identity, position, text, written
from dashboard.exchange.network import Edge, Network, Node

SUFFIXES: tuple[str, ...] = (".json",)

_OF_NODE = {"id", "label", "x", "y"}
_OF_EDGE = {"source", "target", "label", "directed", "undirected"}
_OF_GRAPH = _TITLES = ("name", "title")
_LABEL = ("label",)
_DIRECTIONS = ("directed", "undirected")
_STRUCTURE = {"directed", "multigraph", "graph", "options", "nodes", "edges", "links", *WRAPPERS}


def read(data: bytes, *, path: str) -> Network:
    """Return the network of a node-link file."""
    return network(document(data, path=path))


def network(file: Document) -> Network:
    """Return the network of a document in node-link JSON.

    Ends may be ids or, where nodes have none, places in the list of nodes, counted from 0. Without a list of nodes the
    edges name them. Where the file does not say whether its edges are directed, they are not, as networkx has it.
    """
    whole, draft = root(file, "node-link JSON"), file.draft
    if not {"nodes", "edges", "links"} & set(whole):
        refuse(draft, (), "is no node-link JSON: it has neither nodes nor edges nor links")
    if whole.get("edges") and whole.get("links"):
        refuse(draft, ("links",), "has edges as well as links; keep one of the two lists")
    if "relationships" in whole and not (whole.get("edges") or whole.get("links")):
        refuse(draft, ("relationships",), "is no list of edges; call it edges, and their ends source and target")
    name = "links" if whole.get("links") else "edges"
    raw = listed(draft, whole.get(name), (name,))
    declared = whole.get("nodes")
    draft.check_counts(len(declared) if isinstance(declared, list | dict) else 0, len(raw))
    nodes, edges = node_rows(draft, declared, ("nodes",)), edge_rows(draft, raw, (name,))
    ends = [row.get(end) for _, row in edges for end in named_ends(row)]
    key, ids = identified(draft, nodes, ends)
    _add_nodes(draft, nodes, key, ids, up=_is_up(whole, nodes, edges))
    _add_edges(draft, edges, by_place=ids if numbered(ids, ends) else (), directed=_directed(whole))
    title, about = _about(whole)
    return draft.network(title=title, attributes=about, implied="" if nodes else "there is no list of nodes")


def _about(whole: Mapping[str, Json]) -> tuple[str, dict[str, str]]:
    """Return the title and the attributes of the graph, which stand in an object of it or beside the nodes."""
    inner: dict[str, Json] = {}
    for name in ("graph", *WRAPPERS):
        one = whole.get(name)
        inner |= one if isinstance(one, dict) else dict(_pairs(one))
    beside = {name: value for name, value in whole.items() if name not in _STRUCTURE}
    holder = inner if first(inner, _TITLES) or not first(beside, _TITLES) else beside
    title = first(holder, _TITLES)
    about = flat(inner, without={title} if holder is inner else (), reserved=_OF_GRAPH)
    return worded(holder, title), flat(beside, without={title} if holder is beside else (), into=about)


def _pairs(value: Json) -> Iterator[tuple[str, Json]]:
    """Yield the pairs that *value* lists, as networkx 1 wrote the attributes of a graph."""
    for one in value if isinstance(value, list) else []:
        if isinstance(one, list) and len(one) == 2:
            yield text(one[0]), one[1]


def _is_up(whole: Mapping[str, Json], nodes: Sequence[Row], edges: Sequence[Row]) -> bool:
    """Tell whether y grows upwards: it grows downwards on the screens of d3, which leaves velocities, and of vis.js."""
    if "multigraph" in whole or "options" in whole:
        return True
    return not (any("vx" in row for _, row in nodes) or any(named_ends(row)[0] == "from" for _, row in edges))


def _directed(whole: Mapping[str, Json]) -> bool | None:
    said = whole.get("directed")
    if isinstance(said, bool):
        return said
    options = whole.get("options")
    kind = options.get("type") if isinstance(options, dict) else None  # graphology
    return kind in ("directed", "mixed") if kind else None


def _add_nodes(draft: Draft, rows: Sequence[Row], key: str, ids: Sequence[str], *, up: bool) -> None:
    for (way, row), own in zip(rows, ids, strict=True):
        label = first(row, [name for name in ("label", "name") if name != key])
        place = position(row, up=up)
        without = (key, label, "x", "y") if place else (key, label)
        about = flat(row, without=without, reserved=_OF_NODE)
        draft.add_node(way, Node(id=own, label=worded(row, label), attributes=about, position=place))


def _add_edges(draft: Draft, rows: Sequence[Row], *, by_place: Sequence[str], directed: bool | None) -> None:
    """Add the edges of *rows*, whose ends are places in *by_place* where that holds any."""
    unsaid = 0
    for way, row in rows:
        names = named_ends(row)
        tail, head = identity(row.get(names[0])), identity(row.get(names[1]))
        if tail is None or head is None:
            missing = names[0] if tail is None else names[1]
            draft.problem(way, f"this edge has no {missing}; name the node where it ends")
            continue
        if by_place:
            tail, head = by_place[int(tail)], by_place[int(head)]
        said = _said(row, directed)
        unsaid += said is None
        label = first(row, _LABEL)
        own = [name for name in _DIRECTIONS if isinstance(row.get(name), bool)]
        about = flat(row, without=(*names, label, *own), reserved=_OF_EDGE)
        edge = Edge(tail=tail, head=head, label=worded(row, label), directed=bool(said), attributes=about)
        draft.add_edge(way, edge)
    if by_place:
        draft.note((), "no end of an edge is the id of a node; read as places in the list of nodes, counted from 0")
    if unsaid:
        draft.note((), f"does not say whether its edges are directed; read as not directed ({unsaid:,} edges)")


def _said(row: Mapping[str, Json], whole: bool | None) -> bool | None:
    """Return whether the edge *row* is directed: as it says itself, else as the *whole* file does, else as drawn."""
    own, undirected = row.get("directed"), row.get("undirected")
    if isinstance(own, bool):
        return own
    if isinstance(undirected, bool):
        return not undirected
    if whole is not None:
        return whole
    return True if row.get("arrows") or "fromId" in row else None  # vis.js, ngraph


def write(network: Network) -> bytes:
    """Return *network* as node-link JSON with ``edges``, which networkx 3.4 and later read by themselves."""
    directions = {edge.directed for edge in network.edges}
    mixed = len(directions) == 2
    about = written([aside(network.attributes, _OF_GRAPH)])[0]
    nodes = written(aside(node.attributes, _OF_NODE) for node in network.nodes)
    edges = written(aside(edge.attributes, _OF_EDGE) for edge in network.edges)
    whole = {
        "directed": True in directions or not directions,
        "multigraph": True,
        "graph": {"name": network.title, **about} if network.title else about,
        "nodes": [_node(node) | about for node, about in zip(network.nodes, nodes, strict=True)],
        "edges": [_edge(edge, mixed) | about for edge, about in zip(network.edges, edges, strict=True)],
    }
    return (dumped(whole) + "\n").encode()


def _node(node: Node) -> dict[str, object]:
    own: dict[str, object] = {"id": node.id}
    if node.label or "name" in node.attributes:  # without a label its name would be read as one
        own["label"] = node.label
    if node.position:
        own["x"], own["y"] = node.position
    return own


def _edge(edge: Edge, mixed: bool) -> dict[str, object]:
    own: dict[str, object] = {"source": edge.tail, "target": edge.head}
    if edge.label:
        own["label"] = edge.label
    if mixed:
        own["directed"] = edge.directed
    return own


def losses(network: Network) -> tuple[str, ...]:
    """Return what of *network* other programs will not find in node-link JSON; reading it here finds all."""
    if len({edge.directed for edge in network.edges}) == 2:
        return ("Other programs take every edge as directed; those that are not say so in an attribute.",)
    return ()
