"""Which kind of network a JSON value holds: the formats share one suffix, and what is in them tells them apart."""

from collections.abc import Callable, Mapping
from enum import StrEnum

from dashboard.dossier.problems import plain, shown
from dashboard.exchange.json_formats import cx2, cyjs, json_graph, kumu, node_link
from dashboard.exchange.json_formats.parts import refuse
from dashboard.exchange.json_formats.safe import Document, Json, document
from dashboard.exchange.network import Network


class Kind(StrEnum):
    """A format of networks in JSON."""

    NODE_LINK = "node-link JSON"
    JSON_GRAPH = "JSON Graph Format"
    CYJS = "Cytoscape JSON"
    CX2 = "CX2"
    KUMU = "Kumu JSON"


_READERS: Mapping[Kind, Callable[[Document], Network]] = {
    Kind.NODE_LINK: node_link.network,
    Kind.JSON_GRAPH: json_graph.network,
    Kind.CYJS: cyjs.network,
    Kind.CX2: cx2.network,
    Kind.KUMU: kumu.network,
}


def read(data: bytes, *, path: str) -> Network:
    """Return the network of a JSON file of whichever kind; raise where it is of none."""
    return network(document(data, path=path))


def network(file: Document) -> Network:
    """Return the network of a document of whichever kind."""
    found = kind(file.value)
    if found is None:
        refuse(file.draft, (), _stranger(file.value))
    return _READERS[found](file)


def kind(value: Json) -> Kind | None:
    """Return the kind of network that *value* holds, or nothing."""
    if isinstance(value, list):
        return _kind_of_list(value)
    if not isinstance(value, dict):
        return None
    if "CXVersion" in value:
        return Kind.CX2
    if _is_palladio(value) or _is_vosviewer(value):
        return None
    elements, graph = value.get("elements"), value.get("graph")
    if "connections" in value and "nodes" not in value:
        return Kind.KUMU
    if "elements" in value and "nodes" not in value:
        has_data = isinstance(elements, list) and any(isinstance(one, dict) and "data" in one for one in elements)
        return Kind.CYJS if isinstance(elements, dict) or has_data else Kind.KUMU
    if {"nodes", "edges", "links"} & set(value) and "adjacency" not in value:
        return Kind.NODE_LINK
    is_graph = isinstance(graph, dict) and bool({"nodes", "edges", "metadata", "label", "hyperedges"} & set(graph))
    return Kind.JSON_GRAPH if is_graph or isinstance(value.get("graphs"), list) else None


def _kind_of_list(value: list[Json]) -> Kind | None:
    head = value[0] if value else None
    if isinstance(head, dict) and "CXVersion" in head:
        return Kind.CX2
    return Kind.CYJS if isinstance(head, dict) and isinstance(head.get("data"), dict) else None


def is_rows(value: list[Json]) -> bool:
    """Tell whether *value* is a list of rows: objects or lists, of no kind of network."""
    rows = bool(value) and all(isinstance(one, dict | list) for one in value[:3])
    return rows and not _is_cx_1(value) and _kind_of_list(value) is None


_ASPECTS = frozenset(("metaData", "nodes", "edges", "nodeAttributes", "edgeAttributes", "networkAttributes", "status",
                      "cartesianLayout", "visualProperties", "cyVisualProperties"))  # fmt: skip


def _is_cx_1(value: list[Json]) -> bool:
    """Tell whether *value* is CX of version 1: objects of one list each, called as its aspects are."""
    aspects = [name for one in value[:50] if isinstance(one, dict) and len(one) == 1 for name in one]
    return "numberVerification" in aspects[:3] or len(_ASPECTS.intersection(aspects)) > 1


def _is_vosviewer(value: dict[str, Json]) -> bool:
    """Tell whether *value* is the network of a map of VOSviewer."""
    items, links = value.get("items"), value.get("links", [])
    named = any(isinstance(one, dict) and "source_id" in one for one in links) if isinstance(links, list) else False
    return isinstance(items, list) and (
        named or (not links and any(isinstance(one, dict) and "label" in one for one in items))
    )


def _is_palladio(value: dict[str, Json]) -> bool:
    files = value.get("files")
    return isinstance(files, list) and any(isinstance(one, dict) and {"data", "fields"} & set(one) for one in files)


def _within(value: dict[str, Json]) -> str:
    """Return the name under which *value*, which is no network, has one, or nothing."""
    return next((name for name, one in value.items() if isinstance(one, dict) and kind(one)), "")


_MEND = "Write the nodes and the edges as two lists of these names, or save the rows as CSV"


def _stranger(value: Json) -> str:
    """Return what to do with *value*, which is of no kind that we read."""
    if isinstance(value, dict) and "adjacency" in value:
        return "lists neighbours (adjacency), which is not read here; write it with networkx's node_link_data"
    if isinstance(value, dict) and any(
        isinstance(one, dict) and _is_vosviewer(one) for one in (value, value.get("network"))
    ):
        return "is a map of VOSviewer, which is not read here; save the map from there as GML or Pajek"
    if isinstance(value, dict) and _is_palladio(value):
        return "is a project of Palladio, which is not read here; save the tables that it was made from as CSV"
    if isinstance(value, dict) and "@context" in value:
        return "is JSON-LD, which is not read here; write its events or its ties as rows of CSV"
    if isinstance(value, dict) and "children" in value:
        return "holds a tree, which is not read here; write its nodes and links as two lists"
    if isinstance(value, list) and _is_cx_1(value):
        return "is CX of version 1; save it from Cytoscape or NDEx as CX2"
    if isinstance(value, list) and is_rows(value):
        return 'is a list without the names of nodes and edges; write it as {"edges": [...]}, or save its rows as CSV'
    if isinstance(value, dict) and (inner := _within(value)):
        return f"has its network within {shown(inner)}; keep only what stands there"
    if isinstance(value, dict) and {"nodes", "edges", "links", "elements"} & {name.casefold() for name in value}:
        return "has no nodes or edges by these names; write nodes, edges, id, source and target in small letters"
    has = ", ".join(map(plain, list(value)[:6])) if isinstance(value, dict) else "no object with names"
    return f"holds no network that is known here ({', '.join(Kind)}); at its top it has {has or 'nothing'}. {_MEND}"
