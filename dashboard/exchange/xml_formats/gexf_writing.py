"""A network to GEXF 1.3, which Gephi, Cytoscape, graphology and networkx read.

It is in the namespace ``http://gexf.net/1.3``, as Gephi writes it: networkx 3.6 reads that one, but refuses the other
that is about, with *www* in it, and files in which some edges have a direction and some have none.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from dashboard.exchange.network import Edge, Network, Node
from dashboard.exchange.xml_formats.gathering import LABELS
from dashboard.exchange.xml_formats.gexf_times import SPANS, time_format
from dashboard.exchange.xml_formats.gexf_viz import drawn
from dashboard.exchange.xml_formats.writing import DECIMAL, element, quoted, type_of

_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" \
xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
xsi:schemaLocation="http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd" version="1.3">
"""
_META = ("creator", "keywords", "description")  # what GEXF itself says of a file, besides its title and date
_LABELS = frozenset(name for names in LABELS.values() for name in names)


class _Writing:
    """What has to be known of the whole network to write any part of it."""

    def __init__(self, network: Network) -> None:
        self.network = network
        self.times = time_format(network)
        ids = [edge.attributes.get("id", "") for edge in network.edges]
        self._edge_ids = len(set(filter(None, ids))) == len(ids)
        self._unlabelled = {id(items[0]) for items in (network.nodes, network.edges) if _lacks_labels(items)}
        self.directed = 2 * sum(edge.directed for edge in network.edges) >= len(network.edges)
        items: tuple[Node | Edge, ...] = (*network.nodes, *network.edges)
        self._split = {id(item): self._parts(item) for item in items}
        self._columns = {"node": self._declared(network.nodes), "edge": self._declared(network.edges)}

    def _parts(self, item: Node | Edge) -> tuple[dict[str, str], list[str], dict[str, str]]:
        """Return the attributes of *item* that GEXF itself has, its drawing, and all its other attributes."""
        elements, names = drawn(item)
        own = {name: item.attributes[name] for name in SPANS if self.times and name in item.attributes}
        if isinstance(item, Edge):
            own |= {name: value for name, value in item.attributes.items() if self._is_of_edges(name, value, item)}
        others = {name: value for name, value in item.attributes.items() if name not in own and name not in names}
        return own, elements, others

    def _is_of_edges(self, name: str, value: str, edge: Edge) -> bool:
        return (
            (name == "id" and self._edge_ids)
            or (name == "weight" and bool(DECIMAL.fullmatch(value)))
            or name == "kind"
            or (name == "type" and value == "mutual" and not edge.directed)
        )

    def _declared(self, items: Iterable[Node | Edge]) -> dict[str, tuple[str, str]]:
        """Return the id and the type of each attribute that must be declared. Ids are numbers: graphology takes any
        other for the title."""
        values: dict[str, list[str]] = {}
        for item in items:
            for name, value in self._split[id(item)][2].items():
                values.setdefault(name, []).append(value)
        return {name: (str(count), type_of(several)) for count, (name, several) in enumerate(values.items())}

    def declarations(self) -> Iterator[str]:
        """Yield the declarations of the attributes."""
        for of, columns in self._columns.items():
            if columns:
                yield f'    <attributes class="{of}">\n'
                for name, (id_, type_) in columns.items():
                    yield f'      <attribute id="{id_}" title={quoted(name)} type="{type_}"/>\n'
                yield "    </attributes>\n"

    def item(self, item: Node | Edge) -> str:
        """Return a node or an edge."""
        own, elements, others = self._split[id(item)]
        of = "node" if isinstance(item, Node) else "edge"
        given: dict[str, str] = {}
        if isinstance(item, Node):
            given["id"] = item.id
        else:
            given |= {"source": item.tail, "target": item.head}
            if item.directed != self.directed and "type" not in own:
                given["type"] = "directed" if item.directed else "undirected"
        if item.label or id(item) in self._unlabelled:
            given["label"] = item.label
        start = f"<{of}" + "".join(f" {name}={quoted(value)}" for name, value in (given | own).items())
        ids = {name: self._columns[of][name][0] for name in others}
        values = "".join(f'<attvalue for="{ids[name]}" value={quoted(value)}/>' for name, value in others.items())
        inside = (f"<attvalues>{values}</attvalues>" if values else "") + "".join(elements)
        return f"      {start}>{inside}</{of}>\n" if inside else f"      {start}/>\n"


def _lacks_labels(items: Sequence[Node | Edge]) -> bool:
    """Tell whether no item has a label but readers would take an attribute for one. An empty one tells them better."""
    if any(item.label for item in items):
        return False
    return any(name.lower() in _LABELS for item in items for name in item.attributes)


def write(network: Network) -> bytes:
    """Return *network* as GEXF 1.3, the same bytes for the same network. What XML cannot hold, ``losses`` tells."""
    writing = _Writing(network)
    times = f' mode="dynamic" timeformat="{writing.times}"' if writing.times else ' mode="static"'
    default = "directed" if writing.directed else "undirected"
    parts = [
        _HEAD,
        *_meta(network, times=writing.times),
        f'  <graph defaultedgetype="{default}"{times}>\n',
        *writing.declarations(),
        f'    <nodes count="{len(network.nodes)}">\n',
        *map(writing.item, network.nodes),
        f'    </nodes>\n    <edges count="{len(network.edges)}">\n',
        *map(writing.item, network.edges),
        "    </edges>\n  </graph>\n</gexf>\n",
    ]
    return "".join(parts).encode()


def _meta(network: Network, *, times: str) -> Iterator[str]:
    """Yield what is said of the whole. GEXF has no attributes of graphs: ours are elements that others pass over."""
    attributes: Mapping[str, str] = network.attributes
    date = attributes.get("lastmodifieddate", "")
    if not network.title and not attributes:
        return
    yield f"  <meta lastmodifieddate={quoted(date)}>\n" if date else "  <meta>\n"
    if network.title:
        yield f"    {element('title', network.title, {})}\n"
    for name, value in attributes.items():
        if name in _META:
            yield f"    {element(name, value, {})}\n"
        elif not (name == "lastmodifieddate" and date) and not (name == "timeformat" and times and value == times):
            yield f"    {element('attribute', value, {'title': name})}\n"
    yield "  </meta>\n"
