"""A network as GML: ASCII with entities, ids that are numbers, positions as graphics, as the other readers want it."""

import json
import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import TypeAlias

from dashboard.exchange.json_formats.values import as_number, aside, dumped
from dashboard.exchange.limits import OURS
from dashboard.exchange.network import Attributes, Edge, Network, Node
from dashboard.exchange.text_formats.gml_names import key
from dashboard.exchange.text_formats.gml_tokens import LIST

ID = "identifier"  # what the id of a node is called that is no number
ONE = "1"  # how GML says true


_RESERVED: Mapping[str, Collection[str]] = {
    "node": {"id", "label", ID, "x", "y", "graphics", "graphics.x", "graphics.y"},
    "edge": {"source", "target", "label", "directed"},
    "graph": {"name", "directed", "multigraph", "node", "edge"},
}
_FIRST = ("Creator", "Version")  # stand before the graph
_ID = re.compile(r"0|[1-9]\d{0,8}", re.ASCII)
_INTEGERS = 2**31  # other readers hold them in 32 bits
_DEEPEST = 8  # lists in lists that dots in a name stand for
_UNSAFE = re.compile(r"[^ !#-%'-~]")

_Tree: TypeAlias = "dict[str, str | list[str] | _Tree]"  # values as they are written


def reserved(kind: str) -> Collection[str]:
    """Return the names of attributes of a *kind* (node, edge, graph) that GML needs itself."""
    return _RESERVED[kind]


def write(network: Network) -> bytes:
    """Return *network* as GML. Where an id is no number, all become attributes called identifier."""
    numbered = all(_ID.fullmatch(node.id) for node in network.nodes)
    ids = {node.id: node.id if numbered else str(number) for number, node in enumerate(network.nodes)}
    mixed = len({edge.directed for edge in network.edges}) == 2
    lines: list[str] = []
    _add_lines(lines, {name: _value(network.attributes[name]) for name in _FIRST if name in network.attributes}, "")
    lines.append("graph [")
    _add_lines(lines, _graph(network), "  ")
    for kind, trees in (("node", _nodes(network.nodes, ids, numbered)), ("edge", _edges(network.edges, ids, mixed))):
        for tree in trees:
            _add_lines(lines, {kind: tree}, "  ")
    return "\n".join([*lines, "]", ""]).encode("ascii")


def losses(network: Network) -> tuple[str, ...]:
    """Return what of *network* other programs will not find in GML; reading it here finds all."""
    if len({edge.directed for edge in network.edges}) == 2:
        return ("Other programs take every edge as directed; those that are not say so in an attribute.",)
    return ()


def _graph(network: Network) -> _Tree:
    pairs = [(edge.tail, edge.head) for edge in network.edges]
    ends = [pair if edge.directed else tuple(sorted(pair)) for pair, edge in zip(pairs, network.edges, strict=True)]
    tree: _Tree = {"directed": str(int(any(edge.directed for edge in network.edges)))}
    if len(set(ends)) < len(ends):
        tree["multigraph"] = ONE
    if network.title or "label" in network.attributes:  # without a name its label would be read as one
        tree["name"] = _quoted(network.title)
    rest = {name: value for name, value in network.attributes.items() if name not in _FIRST}
    return _with(tree, rest, "graph", _numeric([rest]))


def _nodes(nodes: Collection[Node], ids: Mapping[str, str], numbered: bool) -> Iterator[_Tree]:
    numeric = _numeric(node.attributes for node in nodes)
    for node in nodes:
        tree: _Tree = {"id": ids[node.id]}
        if node.label or "name" in node.attributes:  # without a label its name would be read as one
            tree["label"] = _quoted(node.label)
        if not numbered:
            tree[ID] = _quoted(node.id)
        if node.position:
            tree["graphics"] = dict(zip("xy", map(_real, node.position), strict=True))
        yield _with(tree, node.attributes, "node", numeric)


def _edges(edges: Collection[Edge], ids: Mapping[str, str], mixed: bool) -> Iterator[_Tree]:
    numeric = _numeric(edge.attributes for edge in edges)
    for edge in edges:
        tree: _Tree = {"source": ids[edge.tail], "target": ids[edge.head]}
        if edge.label:
            tree["label"] = _quoted(edge.label)
        if mixed:
            tree["directed"] = str(int(edge.directed))
        yield _with(tree, edge.attributes, "edge", numeric)


def _with(tree: _Tree, attributes: Attributes, kind: str, numeric: Collection[str]) -> _Tree:
    """Return *tree* with *attributes*, those with dots in their names as lists in lists."""
    own = aside(attributes, _RESERVED[kind])
    for (name, value), first in zip(own.items(), attributes, strict=True):
        *outer, last = _steps(name, own, kind)
        inside = tree
        for step in outer:
            inner = inside.setdefault(step, {})
            assert isinstance(inner, dict), "steps never lead through a name that is taken"
            inside = inner
        inside[last] = value if first in numeric else _value(value, name)
    return tree


def _steps(name: str, names: Collection[str], kind: str) -> list[str]:
    """Return the keys that lead to the attribute *name*: several only where reading them gives the same name.

    They lead through none of *names* and of what a *kind* needs itself, but for graphics, which is a list anyway.
    """
    if "." not in name:
        return [key(name)]
    steps = name.split(".")
    begins = [".".join(steps[:length]) for length in range(1, len(steps))]
    taken = any(begin in names or (begin in _RESERVED[kind] and begin != "graphics") for begin in begins)
    if len(steps) > _DEEPEST or not all(steps) or taken:
        return [key(name)]
    return list(map(key, steps))


def _numeric(owners: Iterable[Attributes]) -> set[str]:
    """Return the names of the attributes whose every value is a number that all readers know."""
    values: dict[str, set[str]] = {}
    for owner in owners:
        for name, value in owner.items():
            values.setdefault(name, set()).add(value)
    return {name for name, found in values.items() if not name.startswith(OURS) and all(map(_is_number, found))}


def _is_number(value: str) -> bool:
    number = as_number(value)
    return "." in value if isinstance(number, float) else number is not None and abs(number) < _INTEGERS


def _value(value: str, name: str = "") -> str | list[str]:
    """Return *value* as it is written, as several values where it is a list in JSON that GML can hold."""
    if not (value.startswith("[") and value.endswith("]")) or name.startswith(OURS) or "[" in value[1:]:
        return _quoted(value)
    try:
        items = json.loads(value)
    except ValueError:
        return _quoted(value)
    fits = all(isinstance(item, str) or (not isinstance(item, bool) and _is_number(dumped(item))) for item in items)
    if not items or not fits or items[0] == LIST or dumped(items) != value:
        return _quoted(value)
    written = [_quoted(item) if isinstance(item, str) else dumped(item) for item in items]
    return [_quoted(LIST), *written] if len(written) == 1 else written


def _quoted(text: str) -> str:
    return '"' + _UNSAFE.sub(lambda found: f"&#{ord(found[0])};", text) + '"'


def _real(number: float) -> str:
    """Return *number* with a point, without which other readers take it for a text."""
    mantissa, exponent, power = repr(number).partition("e")
    return (mantissa if "." in mantissa else mantissa + ".0") + exponent + power


def _add_lines(lines: list[str], tree: _Tree, margin: str) -> None:
    for name, value in tree.items():
        if isinstance(value, str):
            lines.append(f"{margin}{name} {value}")
        elif isinstance(value, dict):
            lines.append(f"{margin}{name} [")
            _add_lines(lines, value, margin + "  ")
            lines.append(f"{margin}]")
        else:
            lines.extend(f"{margin}{name} {one}" for one in value)
