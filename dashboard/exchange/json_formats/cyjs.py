"""Cytoscape's own JSON (.cyjs) and the elements of cytoscape.js, in groups or in one list."""

from collections.abc import Iterator, Mapping

from dashboard.exchange.draft import Draft
from dashboard.exchange.json_formats.cyjs_writing import OF_EDGE, OF_GRAPH, OF_NODE, losses, parallels, write
from dashboard.exchange.json_formats.parts import first, objects, refuse, worded
from dashboard.exchange.json_formats.safe import Document, Json, document
from dashboard.exchange.json_formats.values import flat, identity, position, text
from dashboard.exchange.network import Edge, Network, Node
from dashboard.exchange.places import Way

__all__ = ["SUFFIXES", "losses", "network", "read", "write"]

SUFFIXES: tuple[str, ...] = (".cyjs", ".json")

# What cytoscape.js says of every element, left aside where it says only this: how the mouse may treat it is no data.
_USUAL: Mapping[str, tuple[Json, ...]] = {
    **{name: (False,) for name in ("removed", "selected", "locked", "grabbed")},
    **{name: (True,) for name in ("selectable", "grabbable")},
    "pannable": (True, False),
    "classes": ("",),
    "scratch": ({},),
}
_DRAWING = {"style", "zoom", "minZoom", "maxZoom", "zoomingEnabled", "userZoomingEnabled", "pan", "panningEnabled"} | {
    *("userPanningEnabled", "boxSelectionEnabled", "renderer", "wheelSensitivity", "selectionType", "layout"),
    *("autolock", "autoungrabify", "autounselectify", "hideEdgesOnViewport", "textureOnViewport", "motionBlur"),
}


def read(data: bytes, *, path: str) -> Network:
    """Return the network of a file of Cytoscape or cytoscape.js. Its y grows downwards and is turned."""
    return network(document(data, path=path))


def network(file: Document) -> Network:
    """Return the network of a document of Cytoscape. Edges are directed unless the file says otherwise."""
    draft, whole = file.draft, file.value if isinstance(file.value, dict) else {}
    elements = whole.get("elements") if whole else file.value
    if not isinstance(elements, list | dict):
        refuse(draft, (), "is no file of Cytoscape: it has no elements, neither a list of them nor nodes and edges")
    nodes, edges = _sorted(draft, elements, ("elements",) if whole else ())
    draft.check_counts(len(nodes), len(edges))
    for place, element in nodes:
        _add_node(draft, element, place)
    directed = whole.get("directed") is not False
    ends = [(worded(_data(one), "source"), worded(_data(one), "target")) for _, one in edges]
    for (place, element), key in zip(edges, parallels(ends, directed=directed), strict=True):
        _add_edge(draft, element, place, directed=directed, key=key)
    if any(whole.get(name) for name in _DRAWING):
        draft.note((), "style, zoom and the like were left aside: they are no part of the network")
    data = _data(whole)
    title = first(data, ("name",))
    beside = {name: value for name, value in whole.items() if name not in _DRAWING | _STRUCTURE}
    about = flat(beside, into=flat(data, without={title}, reserved=OF_GRAPH))
    return draft.network(title=worded(data, title), attributes=about)


_STRUCTURE = {"data", "elements", "directed", "multigraph"}


def _data(whole: Mapping[str, Json]) -> dict[str, Json]:
    """Return what is said of the network as a whole: an object or, from networkx, a list of pairs."""
    data = whole.get("data")
    if isinstance(data, list):
        return {text(pair[0]): pair[1] for pair in data if isinstance(pair, list) and len(pair) == 2}
    return data if isinstance(data, dict) else {}


def _sorted(draft: Draft, elements: Json, way: Way) -> tuple[list["_Placed"], list["_Placed"]]:
    """Return the nodes and the edges among *elements*, each with its place."""
    found: tuple[list[_Placed], list[_Placed]] = ([], [])
    if isinstance(elements, dict):
        for group, name in zip(found, ("nodes", "edges"), strict=True):
            group.extend(_with_data(draft, objects(draft, elements.get(name), (*way, name))))
        return found
    for place, element in _with_data(draft, objects(draft, elements, way)):
        data = element["data"]
        is_edge = element.get("group") == "edges" or (isinstance(data, dict) and {"source", "target"} <= set(data))
        found[is_edge].append((place, element))
    return found


_Placed = tuple[Way, dict[str, Json]]


def _with_data(draft: Draft, elements: Iterator[_Placed]) -> Iterator[_Placed]:
    for place, element in elements:
        if isinstance(element.get("data"), dict):
            yield place, element
        else:
            draft.problem(place, "this element has no data; put its id and its name into an object called data")


def _add_node(draft: Draft, element: Mapping[str, Json], way: Way) -> None:
    """Add a node. Its label is its label or its name; a name or value that repeats the id, as in networkx, is none."""
    data = _data(element)
    own = identity(data.get("id"))
    if own is None:
        draft.problem((*way, "data"), "this node has no id; give it one")
        return
    called = first(data, ("label", "name"))
    label = "" if called == "name" and worded(data, "name") == own else worded(data, called)
    repeats = {name for name, known in (("name", (own, label)), ("value", (own,))) if worded(data, name) in known}
    about = flat(data, without={"id", called, *repeats}, reserved=OF_NODE)
    spot = element.get("position")
    place = position(spot, up=False) if isinstance(spot, dict) else None
    about = flat(_beside(element, without={"position"} if place else set()), into=about)
    draft.add_node(way, Node(id=own, label=label, attributes=about, position=place))


def _add_edge(draft: Draft, element: Mapping[str, Json], way: Way, *, directed: bool, key: int) -> None:
    """Add an edge. Its label is its label or its interaction; a key that only counts parallel edges is none."""
    data = _data(element)
    tail, head = identity(data.get("source")), identity(data.get("target"))
    if tail is None or head is None:
        missing = "source" if tail is None else "target"
        draft.problem((*way, "data"), f"this edge has no {missing}; name the node where it ends")
        return
    called, own = first(data, ("label", "interaction")), data.get("directed")
    label = worded(data, called)
    repeats = {"interaction"} if worded(data, "interaction") == label else set()
    said = ({"directed"} if isinstance(own, bool) else set()) | (
        {"key"} if text(data.get("key")) == str(key) else set()
    )
    about = flat(data, without={"source", "target", called, *repeats, *said}, reserved=OF_EDGE)
    about = flat(_beside(element, without={"position"}), into=about)
    said_so = own if isinstance(own, bool) else directed
    draft.add_edge(way, Edge(tail=tail, head=head, label=label, directed=said_so, attributes=about))


def _beside(element: Mapping[str, Json], without: set[str]) -> dict[str, Json]:
    """Return what *element* has beside its data and is more than usual."""
    known = {"data", "group", *without}
    return {name: one for name, one in element.items() if name not in known and one not in _USUAL.get(name, ())}
