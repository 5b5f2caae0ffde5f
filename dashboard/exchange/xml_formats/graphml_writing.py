"""A network to GraphML that Gephi, Cytoscape, networkx, igraph and we ourselves read."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from dashboard.exchange.naming import fresh
from dashboard.exchange.network import Edge, Network, Node
from dashboard.exchange.xml_formats.gathering import LABELS
from dashboard.exchange.xml_formats.graphml_keys import PLAIN, Domain
from dashboard.exchange.xml_formats.writing import element, names_of, quoted, type_of

_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
"""
_OURS = ' xmlns:table="urn:at-the-table"'
_AXES = ("x", "y")
_LABEL_KEYS: dict[Domain, str] = {"graph": "title", "node": "label", "edge": "edgelabel"}  # edgelabel is Gephi's own


@dataclass(frozen=True, slots=True)
class _Keys:
    """The keys of one domain: the ids of those of its attributes, by name, and the lines that declare all."""

    domain: Domain
    ids: Mapping[str, str]
    lines: Sequence[str]

    def data(self, label: str, attributes: Mapping[str, str]) -> Iterator[str]:
        """Yield the data of one element."""
        if label:
            yield _data(_LABEL_KEYS[self.domain], label)
        for name, value in attributes.items():
            if name in self.ids:
                yield _data(self.ids[name], value)


def write(network: Network) -> bytes:
    """Return *network* as GraphML, the same bytes for the same network.

    Types are the narrowest that all values of an attribute are written in. Edges that differ from most in having a
    direction, or none, say so each; networkx alone reads no such mixture. What XML cannot hold, ``losses`` tells.
    """
    nodes, edges = network.nodes, network.edges
    ids = [edge.attributes.get("id", "") for edge in edges]
    with_ids = len(set(filter(None, ids))) == len(ids)
    of_graph = _keys("graph", [network], labelled=bool(network.title))
    axes = _AXES if any(node.position for node in nodes) else ()
    of_nodes = _keys("node", nodes, labelled=any(node.label for node in nodes), axes=axes)
    of_edges = _keys("edge", edges, labelled=any(edge.label for edge in edges), skip="id" if with_ids else "")
    directed = 2 * sum(edge.directed for edge in edges) >= len(edges)
    body = [
        f'  <graph id="G" edgedefault="{"directed" if directed else "undirected"}">\n',
        *(f"    {data}\n" for data in of_graph.data(network.title, network.attributes)),
        *(_node(node, of_nodes) for node in nodes),
        *(_edge(edge, of_edges, directed=directed, with_id=with_ids) for edge in edges),
    ]
    declared = [line for keys in (of_graph, of_nodes, of_edges) for line in keys.lines]
    return "".join([_HEAD, *declared, *body, "  </graph>\n</graphml>\n"]).encode()


def _keys(
    domain: Domain,
    items: Iterable[Node | Edge | Network],
    *,
    labelled: bool,
    axes: Sequence[str] = (),
    skip: str = "",
) -> _Keys:
    """Return the keys of a *domain*. An attribute that reading would take for a label or a position is marked as none,
    and has a name of its own where that is taken: igraph refuses two keys of one name."""
    label = LABELS[domain][0]
    lines = [_key(axis, domain, axis, "double") for axis in axes]
    lines += [_key(_LABEL_KEYS[domain], domain, label, "string")] if labelled else []
    mistakable = {*(LABELS[domain][:1] if labelled else LABELS[domain]), *(_AXES if domain == "node" else ())}
    values = {name: several for name, several in names_of(items).items() if not (skip and name == skip)}
    taken = {*axes, *([label] if labelled else []), *values}
    ids: dict[str, str] = {}
    for name, several in values.items():
        ids[name] = f"{domain[0]}{len(ids)}"
        called, mark = name, ""
        if name.lower() in mistakable:
            called = fresh(name, taken) if name in (*axes, label) else name
            mark = f"{_OURS} {PLAIN}={quoted(name)}"
        lines.append(_key(ids[name], domain, called, type_of(several), mark))
    return _Keys(domain, ids, lines)


def _key(id_: str, domain: Domain, name: str, type_: str, mark: str = "") -> str:
    return f'  <key id="{id_}" for="{domain}" attr.name={quoted(name)} attr.type="{type_}"{mark}/>\n'


def _data(key: str, value: str) -> str:
    return element("data", value, {"key": key})


def _node(node: Node, keys: _Keys) -> str:
    place = [_data(axis, repr(float(value))) for axis, value in zip(_AXES, node.position or (), strict=False)]
    return _with_data(f"node id={quoted(node.id)}", [*keys.data(node.label, node.attributes), *place])


def _edge(edge: Edge, keys: _Keys, *, directed: bool, with_id: bool) -> str:
    id_ = f" id={quoted(edge.attributes['id'])}" if with_id else ""
    own = "" if edge.directed == directed else f' directed="{str(edge.directed).lower()}"'
    start = f"edge{id_} source={quoted(edge.tail)} target={quoted(edge.head)}{own}"
    return _with_data(start, list(keys.data(edge.label, edge.attributes)))


def _with_data(start: str, data: list[str]) -> str:
    if not data:
        return f"    <{start}/>\n"
    return "".join([f"    <{start}>\n", *(f"      {one}\n" for one in data), f"    </{start.split(' ', 1)[0]}>\n"])
