"""JSON Graph Format, versions 1 (nodes in a list) and 2 (nodes in an object, by id)."""

from collections.abc import Iterator, Mapping

from dashboard.dossier.problems import shown
from dashboard.exchange.draft import Draft
from dashboard.exchange.json_formats.parts import first, kind_of, listed, objects, refuse, root, worded
from dashboard.exchange.json_formats.safe import Document, Json, document
from dashboard.exchange.json_formats.values import aside, dumped, flat, identity, position, written
from dashboard.exchange.network import Edge, Network, Node
from dashboard.exchange.places import Way

SUFFIXES: tuple[str, ...] = (".jgf", ".json")

_OF_NODE = {"x", "y"}  # of its metadata


def read(data: bytes, *, path: str) -> Network:
    """Return the network of a file in JSON Graph Format; of several graphs the first, and a note names the others."""
    return network(document(data, path=path))


def network(file: Document) -> Network:
    """Return the network of a document in JSON Graph Format. Its edges are directed unless it says otherwise."""
    draft = file.draft
    way, graph = _graph(root(file, "JSON Graph Format"), draft)
    if graph.get("hyperedges"):
        problem = "joins more than two nodes by an edge, which cannot be shown; write an edge for each two of them"
        draft.problem((*way, "hyperedges"), problem)
    nodes, edges = graph.get("nodes"), listed(draft, graph.get("edges"), (*way, "edges"))
    draft.check_counts(len(nodes) if isinstance(nodes, list | dict) else 0, len(edges))
    for place, members in _nodes(draft, nodes, (*way, "nodes")):
        _add_node(draft, members, place)
    whole = graph.get("directed")
    for place, members in objects(draft, edges, (*way, "edges")):
        _add_edge(draft, members, place, directed=whole if isinstance(whole, bool) else True)
    about = _about(graph, {"label", "directed", "nodes", "edges", "hyperedges"})
    return draft.network(title=worded(graph, first(graph, ("label",))), attributes=about)


def _graph(whole: Mapping[str, Json], draft: Draft) -> tuple[Way, dict[str, Json]]:
    """Return the graph to be read and the way to it."""
    graph = whole.get("graph")
    if isinstance(graph, dict):
        return ("graph",), graph
    graphs = listed(draft, whole.get("graphs"), ("graphs",))
    if not graphs or not isinstance(graphs[0], dict):
        refuse(draft, (), "is no JSON Graph Format: it has neither a graph nor graphs")
    if len(graphs) > 1:
        names = [worded(one, first(one, ("label", "id"))) for one in graphs[1:6] if isinstance(one, dict)]
        told = ", ".join(map(shown, filter(None, names)))
        message = f"holds {len(graphs):,} graphs; the first was read. Save each of the others as a file of its own"
        draft.note(("graphs", 1), f"{message} ({told})" if told else message)
    return ("graphs", 0), graphs[0]


def _nodes(draft: Draft, nodes: Json, way: Way) -> Iterator[tuple[Way, dict[str, Json]]]:
    """Yield each of *nodes* with its id among its members, and its place."""
    if not isinstance(nodes, dict):
        yield from objects(draft, nodes, way)
        return
    for own, members in nodes.items():
        if isinstance(members, dict):
            yield (*way, own), {**members, "id": own}
        else:
            draft.problem((*way, own), f"is {kind_of(members)} where an object in curly brackets belongs")


def _about(members: Mapping[str, Json], without: set[str]) -> dict[str, str]:
    """Return the attributes of *members*: those of its metadata, then what else it has."""
    metadata = members.get("metadata")
    inner = metadata if isinstance(metadata, dict) else {}
    beside = {*without, "metadata"} if isinstance(metadata, dict) or metadata is None else without
    return flat(members, without=beside, into=flat(inner, reserved=_OF_NODE))


def _add_node(draft: Draft, members: dict[str, Json], way: Way) -> None:
    own = identity(members.get("id"))
    if own is None:
        draft.problem(way, "this node has no id; give it one")
        return
    metadata = members.get("metadata")
    place = position(metadata, up=True) if isinstance(metadata, dict) else None
    if place and isinstance(metadata, dict):
        rest: dict[str, Json] = {name: value for name, value in metadata.items() if name not in _OF_NODE}
        members = {**members, "metadata": rest}
    label = first(members, ("label",))
    about = _about(members, {"id", label})
    draft.add_node(way, Node(id=own, label=worded(members, label), attributes=about, position=place))


def _add_edge(draft: Draft, members: dict[str, Json], way: Way, *, directed: bool) -> None:
    """Add an edge. Its label is its label or, without one, its relation."""
    tail, head = identity(members.get("source")), identity(members.get("target"))
    if tail is None or head is None:
        draft.problem(way, f"this edge has no {'source' if tail is None else 'target'}; name the node where it ends")
        return
    own = members.get("directed")
    label = first(members, ("label", "relation"))
    about = _about(members, {"source", "target", label, *(("directed",) if isinstance(own, bool) else ())})
    said = own if isinstance(own, bool) else directed
    draft.add_edge(way, Edge(tail=tail, head=head, label=worded(members, label), directed=said, attributes=about))


def write(network: Network) -> bytes:
    """Return *network* in JSON Graph Format 2, attributes and positions as metadata."""
    nodes = written(aside(node.attributes, _OF_NODE) for node in network.nodes)
    edges = written(aside(edge.attributes, _OF_NODE) for edge in network.edges)
    graph = {
        **({"label": network.title} if network.title else {}),
        "directed": all(edge.directed for edge in network.edges),
        "metadata": written([aside(network.attributes, _OF_NODE)])[0],
        "nodes": {node.id: _node(node, about) for node, about in zip(network.nodes, nodes, strict=True)},
        "edges": [_edge(edge, about) for edge, about in zip(network.edges, edges, strict=True)],
    }
    return (dumped({"graph": graph}) + "\n").encode()


def _node(node: Node, about: Mapping[str, object]) -> dict[str, object]:
    place = dict(zip(("x", "y"), node.position, strict=True)) if node.position else {}
    return {**({"label": node.label} if node.label else {}), "metadata": {**place, **about}}


def _edge(edge: Edge, about: Mapping[str, object]) -> dict[str, object]:
    label = {"label": edge.label} if edge.label else {}
    return {"source": edge.tail, "target": edge.head, **label, "directed": edge.directed, "metadata": about}


def losses(network: Network) -> tuple[str, ...]:
    """Return what of *network* JSON Graph Format does not carry: nothing."""
    return ()
