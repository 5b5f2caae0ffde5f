"""A network as Cytoscape's own JSON, in which names and interactions stand where Cytoscape looks for them, and ids and
the numbers of parallel edges where networkx does."""

from collections import Counter
from collections.abc import Iterable, Mapping

from dashboard.exchange.json_formats.values import aside, dumped, written
from dashboard.exchange.network import Edge, Network, Node

OF_NODE = {"id", "name", "label", "value"}
OF_EDGE = {"id", "source", "target", "label", "interaction", "directed", "key"}
OF_GRAPH = {"name"}


def write(network: Network) -> bytes:
    """Return *network* as Cytoscape's JSON; y is turned, because there it grows downwards."""
    directions = {edge.directed for edge in network.edges}
    mixed = len(directions) == 2
    ids_free = _ids_are_free(network)
    nodes = written(_of_node(node) for node in network.nodes)
    edges = written(_of_edge(edge, ids_free) for edge in network.edges)
    keys = parallels(((edge.tail, edge.head) for edge in network.edges), directed=True in directions)
    whole = {
        "directed": True in directions or not directions,
        "multigraph": True,
        "data": ({"name": network.title} if network.title else {}) | written([aside(network.attributes, OF_GRAPH)])[0],
        "elements": {
            "nodes": [_node(node, about) for node, about in zip(network.nodes, nodes, strict=True)],
            "edges": [
                _edge(edge, about, mixed, key) for edge, about, key in zip(network.edges, edges, keys, strict=True)
            ],
        },
    }
    return (dumped(whole) + "\n").encode()


def losses(network: Network) -> tuple[str, ...]:
    """Return what of *network* Cytoscape will not find in its JSON; reading it here finds all."""
    if any(not edge.directed for edge in network.edges):
        return ("Cytoscape knows no edges without direction; those that have none say so in an attribute.",)
    return ()


def parallels(ends: Iterable[tuple[str, str]], *, directed: bool) -> list[int]:
    """Return for each of *ends* how many before it are the same, in either order unless they are *directed*."""
    seen: Counter[tuple[str, ...]] = Counter()
    numbers = []
    for pair in ends:
        same = pair if directed else tuple(sorted(pair))
        numbers.append(seen[same])
        seen[same] += 1
    return numbers


def _ids_are_free(network: Network) -> bool:
    """Tell whether edges can keep their attribute id: cytoscape.js has one set of ids for nodes and edges together."""
    ids = Counter(edge.attributes["id"] for edge in network.edges if "id" in edge.attributes)
    return not ids or (max(ids.values()) == 1 and not any(node.id in ids for node in network.nodes))


def _of_node(node: Node) -> dict[str, str]:
    keeps_name = node.attributes.get("name") not in (None, node.id, node.label)
    return aside(node.attributes, OF_NODE, free={"name"} if keeps_name else ())


def _of_edge(edge: Edge, ids_free: bool) -> dict[str, str]:
    keeps_interaction = edge.attributes.get("interaction") not in (None, edge.label)
    free = ({"id"} if ids_free else set()) | ({"interaction"} if keeps_interaction else set())
    return aside(edge.attributes, OF_EDGE, free=free)


def _node(node: Node, about: Mapping[str, object]) -> dict[str, object]:
    data: dict[str, object] = {"id": node.id, "value": node.id, "name": node.label or node.id}
    if node.label == node.id or "name" in about:
        data["label"] = node.label
    place = {"position": {"x": node.position[0], "y": -node.position[1]}} if node.position else {}
    return {"data": {**data, **about}, **place}


def _edge(edge: Edge, about: Mapping[str, object], mixed: bool, key: int) -> dict[str, object]:
    data: dict[str, object] = {"source": edge.tail, "target": edge.head} | ({"key": key} if key else {})
    if edge.label or "interaction" in about:
        data |= {"label": edge.label, "interaction": edge.label}
    if mixed:
        data["directed"] = edge.directed
    return {"data": {**data, **about}}
