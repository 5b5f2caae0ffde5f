"""A network as Pajek's .net: numbers, labels, coordinates, weights, and nothing else that others read."""

import re
from collections.abc import Iterable, Iterator

from dashboard.exchange.json_formats.values import as_number
from dashboard.exchange.network import Edge, Network
from dashboard.exchange.text_formats.pajek_lines import WEIGHT

_UNSAFE = re.compile(r'["\\\x00-\x1f\x7f]|&(?=[#A-Za-z])')
_KEPT = {WEIGHT}


def write(network: Network) -> bytes:
    """Return *network* for Pajek, arcs before edges. A node without a label is labelled with its id."""
    numbers = {node.id: number for number, node in enumerate(network.nodes, start=1)}
    lines = [f"*Network {_safe(network.title)}"] if network.title else []
    lines.append(f"*Vertices {len(numbers)}")
    for number, node in enumerate(network.nodes, start=1):
        place = f" {node.position[0]!r} {-node.position[1]!r}" if node.position else ""
        lines.append(f'{number} "{_safe(node.label or node.id)}"{place}')
    for header, directed in (("*Arcs", True), ("*Edges", False)):
        chosen = [edge for edge in network.edges if edge.directed is directed]
        lines += [header, *_lines(chosen, numbers)] if chosen else []
    return "\n".join([*lines, ""]).encode("utf-8", "replace")


def losses(network: Network) -> tuple[str, ...]:
    """Return what of *network* stays behind."""
    left = []
    if any(node.id != str(number) for number, node in enumerate(network.nodes, start=1)):
        left.append("The ids of the nodes: Pajek numbers them from 1.")
    if any(node.attributes for node in network.nodes):
        left.append("The attributes of the nodes.")
    if any(set(edge.attributes) - _KEPT or _weight(edge) is None for edge in network.edges):
        left.append("The attributes of the edges, but for weights that are numbers.")
    if network.attributes:
        left.append("The attributes of the network.")
    directions = [edge.directed for edge in network.edges]
    if directions != sorted(directions, reverse=True):
        left.append("The order of the edges: those with a direction come first.")
    return tuple(left)


def _lines(edges: Iterable[Edge], numbers: dict[str, int]) -> Iterator[str]:
    for edge in edges:
        weight = _weight(edge) or ""
        label = f' l "{_safe(edge.label)}"' if edge.label else ""
        weight = f" {weight}" if weight else " 1" if label else ""
        yield f"{numbers[edge.tail]} {numbers[edge.head]}{weight}{label}"


def _weight(edge: Edge) -> str | None:
    """Return the weight of *edge*, empty where it has none, or nothing where its weight is no number."""
    weight = edge.attributes.get(WEIGHT, "")
    return weight if not weight or as_number(weight) is not None else None


def _safe(text: str) -> str:
    return _UNSAFE.sub(lambda found: f"&#{ord(found[0])};", text)
