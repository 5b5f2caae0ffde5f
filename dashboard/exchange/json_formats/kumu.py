"""Kumu's JSON: blueprints that people write (elements by label) and whole projects that Kumu exports (by id)."""

from collections import Counter
from collections.abc import Mapping, Sequence

from dashboard.exchange.draft import Draft
from dashboard.exchange.json_formats.parts import first, listed, objects, refuse, root, worded
from dashboard.exchange.json_formats.safe import Document, Json, document
from dashboard.exchange.json_formats.values import dumped, flat, identity, position
from dashboard.exchange.network import Edge, Network, Node
from dashboard.exchange.places import Way

SUFFIXES: tuple[str, ...] = (".json",)

_IDS = ("_id", "id")
_TYPES = ("label", "type", "connection type")
_STRUCTURE = {"elements", "connections", "loops", "maps", "name", "attributes", "perspectives", "defaultMap"}

_Placed = tuple[Way, dict[str, Json]]


def read(data: bytes, *, path: str) -> Network:
    """Return the network of a file of Kumu."""
    return network(document(data, path=path))


def network(file: Document) -> Network:
    """Return the network of a document of Kumu, with the positions of its default or first map (y is turned).

    Connections are directed unless they say otherwise; a mutual one is not directed and keeps the word. As in Kumu, a
    connection may end at an element that the file does not list, but not in an export, which lists them all.
    """
    whole, draft = root(file, "file of Kumu"), file.draft
    if not {"elements", "connections"} & set(whole):
        refuse(draft, (), "is no file of Kumu: it has neither elements nor connections")
    elements = [(way, _opened(one)) for way, one in objects(draft, whole.get("elements"), ("elements",))]
    connections = [(way, _opened(one)) for way, one in objects(draft, whole.get("connections"), ("connections",))]
    draft.check_counts(len(elements), len(connections))
    places = _places(draft, whole)
    for way, element in elements:
        _add_element(draft, element, way, places)
    loops = _loops(draft, whole)
    by_label = _by_label(elements)
    for way, connection in connections:
        _add_connection(draft, connection, way, by_label, loops)
    about = {name: one for name, one in whole.items() if name not in _STRUCTURE and not isinstance(one, dict | list)}
    left = [name for name in ("attributes", "perspectives") if whole.get(name)]
    if left:
        draft.note((), f"left aside, as no part of the network but of Kumu's views of it: {', '.join(left)}")
    is_export = any("_id" in one for _, one in elements)
    implied = "" if is_export else "not listed among the elements, as Kumu allows"
    return draft.network(title=worded(whole, first(whole, ("name",))), attributes=flat(about), implied=implied)


def _opened(members: dict[str, Json]) -> dict[str, Json]:
    """Return *members* with those of its attributes, where an export has them, among them."""
    inner = members.get("attributes")
    if not isinstance(inner, dict):
        return members
    return {**{name: value for name, value in members.items() if name != "attributes"}, **inner}


def _add_element(draft: Draft, element: dict[str, Json], way: Way, places: Mapping[str, Json]) -> None:
    own = identity(element.get(first(element, (*_IDS, "label"))))
    if own is None:
        draft.problem(way, "this element has no label; give it one")
        return
    spot = places.get(own)
    place = position(spot, up=False) if isinstance(spot, dict) else None
    about = flat(element, without={first(element, _IDS), "label"})
    draft.add_node(way, Node(id=own, label=worded(element, "label"), attributes=about, position=place))


def _by_label(elements: Sequence[_Placed]) -> dict[str, str]:
    """Return the id of each element by its label, but for labels that several have or that are ids themselves."""
    pairs = [(worded(one, "label"), worded(one, first(one, _IDS)) or worded(one, "label")) for _, one in elements]
    ids, counts = {own for _, own in pairs}, Counter(label for label, _ in pairs)
    return {label: own for label, own in pairs if counts[label] == 1 and label not in ids}


def _add_connection(
    draft: Draft, connection: dict[str, Json], way: Way, by_label: Mapping[str, str], loops: Mapping[str, list[str]]
) -> None:
    tail, head = identity(connection.get("from")), identity(connection.get("to"))
    if tail is None or head is None:
        draft.problem(way, f"this connection has no {'from' if tail is None else 'to'}; name the element where it ends")
        return
    label, direction = first(connection, _TYPES), worded(connection, "direction")
    without = {"from", "to", label, *(("direction",) if direction in ("directed", "undirected") else ())}
    about = flat(connection, without=without)
    if of_loops := loops.get(worded(connection, first(connection, _IDS))):
        about = flat({"loops": dumped(of_loops)}, into=about)
    edge = Edge(
        tail=by_label.get(tail, tail),
        head=by_label.get(head, head),
        label=worded(connection, label),
        directed=direction not in ("undirected", "mutual"),
        attributes=about,
    )
    draft.add_edge(way, edge)


def _loops(draft: Draft, whole: Mapping[str, Json]) -> dict[str, list[str]]:
    """Return the labels of the loops that each connection is in, by the id of the connection."""
    found: dict[str, list[str]] = {}
    untold = 0
    for way, raw in objects(draft, whole.get("loops"), ("loops",)):
        loop = _opened(raw)
        label = worded(loop, "label") or worded(loop, first(loop, _IDS))
        for connection in listed(draft, loop.get("connections"), (*way, "connections")):
            found.setdefault(identity(connection) or "", []).append(label)
        untold += bool(set(loop) - {"label", "connections", *_IDS})
    if untold:
        draft.note(("loops",), f"what is said of {untold:,} loops beside their names was left aside")
    return found


def _places(draft: Draft, whole: Mapping[str, Json]) -> dict[str, Json]:
    """Return the position of each element on the default map, or else on the first."""
    maps = [one for _, one in objects(draft, whole.get("maps"), ("maps",))]
    wanted = worded(whole, "defaultMap")
    chosen = next((one for one in maps if wanted and worded(one, first(one, _IDS)) == wanted), maps[0] if maps else {})
    if len(maps) > 1:
        draft.note(("maps",), f"has {len(maps):,} maps; positions were read from one and the looks of all left aside")
    spots = [one for _, one in objects(draft, chosen.get("elements"), ("maps",))]
    return {worded(one, "element"): one.get("position") for one in spots}
