"""Text that other programs wrote: what no text may hold is taken out and noted, what is too long is a problem."""

import re
from dataclasses import dataclass, field, replace
from math import isfinite

from dashboard.dossier.problems import shown
from dashboard.exchange.limits import longest
from dashboard.exchange.naming import fresh
from dashboard.exchange.network import Attributes, Edge, Node
from dashboard.exchange.places import Place

# Control characters but tab and line ends, halves of characters (JSON can spell them), and what is no character.
FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
UNNAMED = "unnamed"  # what an attribute is called whose name is empty


@dataclass(slots=True)
class Cleaning:
    """One pass over all texts of a file. It counts what it does: a note each would bury the others."""

    problems: list[tuple[Place, str]] = field(default_factory=list)
    cleaned: list[tuple[Place, str]] = field(default_factory=list)
    astray: list[tuple[Place, str]] = field(default_factory=list)

    def node(self, node: Node, place: Place) -> Node:
        """Return *node* with clean texts, and without a position that is not finite."""
        whose = f"the node {shown(node.id)}"
        if node.position and not all(map(isfinite, node.position)):
            self.astray.append((place, whose))
            node = replace(node, position=None)
        if self._is_clean(node.attributes, node.id, node.label):
            return node
        return replace(
            node,
            id=self.text(node.id, place, whose),
            label=self.text(node.label, place, whose),
            attributes=self.attributes(node.attributes, place, whose),
        )

    def edge(self, edge: Edge, place: Place) -> Edge:
        """Return *edge* with clean texts."""
        if self._is_clean(edge.attributes, edge.tail, edge.head, edge.label):
            return edge
        whose = f"the edge {shown(edge.tail)} → {shown(edge.head)}"
        return replace(
            edge,
            tail=self.text(edge.tail, place, whose),
            head=self.text(edge.head, place, whose),
            label=self.text(edge.label, place, whose),
            attributes=self.attributes(edge.attributes, place, whose),
        )

    def attributes(self, attributes: Attributes, place: Place, whose: str) -> Attributes:
        """Return *attributes* with clean names and values; names that become equal are told apart by a number."""
        if self._is_clean(attributes):
            return attributes
        clean: dict[str, str] = {}
        for name, value in attributes.items():
            key = fresh(self.text(name, place, whose) or UNNAMED, clean)
            clean[key] = self.text(value, place, f"{shown(name)} of {whose}", longest(name))
        return clean

    def text(self, text: str, place: Place, whose: str, most: int = longest("")) -> str:
        """Return *text* without what no text may hold."""
        if len(text) > most:
            message = f"{whose} has a text of {len(text):,} characters; {most:,} are the most that can be read"
            self.problems.append((place, f"{message}: shorten it"))
        if FORBIDDEN.search(text):
            self.cleaned.append((place, whose))
            return FORBIDDEN.sub("", text)
        return text

    def notes(self) -> list[tuple[Place, str]]:
        """Return what was done, a note for each kind, at the place of the first."""
        said = []
        if self.cleaned:
            what = "control characters or halves of characters were taken out of"
            said.append((self.cleaned[0][0], f"{what} {_counted(self.cleaned, 'text', 'texts')}"))
        if self.astray:
            what = "no finite number says where it stands, so it was taken as without a position:"
            said.append((self.astray[0][0], f"{what} {_counted(self.astray, 'node', 'nodes')}"))
        return said

    def _is_clean(self, attributes: Attributes, *texts: str) -> bool:
        """Tell whether nothing is to be done. Texts are joined first: to search each takes several times as long."""
        if attributes:
            texts = (*texts, *attributes, *attributes.values())
        return (len(joined := "\n".join(texts)) <= longest("") or max(map(len, texts)) <= longest("")) and not (
            FORBIDDEN.search(joined) or "" in attributes
        )


def _counted(found: list[tuple[Place, str]], one: str, several: str) -> str:
    where = found[0][1]
    return f"1 {one}, of {where}" if len(found) == 1 else f"{len(found):,} {several}, the first of {where}"
