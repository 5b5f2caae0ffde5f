"""Text to XML: escaped so that every reader gives back the same text, and the same bytes for the same network."""

import re
from collections.abc import Iterable, Mapping

from dashboard.exchange.cleaning import FORBIDDEN
from dashboard.exchange.network import Edge, Network, Node

WHOLE = re.compile(r"-?(?:0|[1-9]\d{0,17})", re.ASCII)  # what fits into 64 bits, without zeros that a reader would drop
DECIMAL = re.compile(r"-?(?:0|[1-9]\d{0,17})(?:\.\d{1,17})?(?:[eE][+-]?\d{1,2})?", re.ASCII)

_ESCAPES = str.maketrans(
    {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\t": "&#9;", "\n": "&#10;", "\r": "&#13;"}
)


def quoted(text: str) -> str:
    """Return *text* as the value of an XML attribute, quotation marks included.

    Characters that XML cannot hold at all stand as ``\\x07`` or ``\\ud800`` in it.
    """
    return f'"{escaped(text)}"'


def escaped(text: str) -> str:
    """Return *text* as it may stand in XML, between tags as well as in quotation marks."""
    return FORBIDDEN.sub(_spelt, text).translate(_ESCAPES)


def element(name: str, text: str, attributes: Mapping[str, str]) -> str:
    """Return an element that holds *text* and says so where white space at its ends belongs to it."""
    given = "".join(f" {key}={quoted(value)}" for key, value in attributes.items())
    space = ' xml:space="preserve"' if text != text.strip(" \t\r\n") else ""
    return f"<{name}{given}{space}>{escaped(text)}</{name}>"


def type_of(values: Iterable[str]) -> str:
    """Return the narrowest type, in the words that GraphML and GEXF share, that all *values* are written in."""
    several = set(values)
    if several <= {"true", "false", "True", "False"}:
        return "boolean"
    if all(map(WHOLE.fullmatch, several)):
        return "long"
    return "double" if all(map(DECIMAL.fullmatch, several)) else "string"


def names_of(items: Iterable[Node | Edge | Network]) -> dict[str, list[str]]:
    """Return the values of every attribute of *items* by its name, in the order in which the names first come up."""
    values: dict[str, list[str]] = {}
    for item in items:
        for name, value in item.attributes.items():
            values.setdefault(name, []).append(value)
    return values


def losses_in_xml(network: Network) -> tuple[str, ...]:
    """Return, in words, what of *network* no XML can carry."""
    lost: list[str] = []
    if any(map(FORBIDDEN.search, _texts(network))):
        lost.append(r"control characters: they are spelt out, as in \x07")
    if any("" in item.attributes for item in _items(network)):
        lost.append("attributes without a name: they get one that is made up")
    return tuple(lost)


def _items(network: Network) -> tuple[Network | Node | Edge, ...]:
    return (network, *network.nodes, *network.edges)


def _texts(network: Network) -> Iterable[str]:
    yield network.title
    for item in _items(network):
        yield from item.attributes
        yield from item.attributes.values()
    for node in network.nodes:
        yield from (node.id, node.label)
    for edge in network.edges:
        yield from (edge.tail, edge.head, edge.label)


def _spelt(match: re.Match[str]) -> str:
    code = ord(match[0])
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"
