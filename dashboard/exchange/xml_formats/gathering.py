"""What the readers of XML formats come across, line by line, on its way into a draft of a network."""

import math
import re
from collections.abc import Mapping

from dashboard.dossier.problems import DossierError, Findings, Problem, plain, shown
from dashboard.exchange.draft import MAX_LISTED, Draft
from dashboard.exchange.limits import MAX_EDGES
from dashboard.exchange.naming import fresh
from dashboard.exchange.network import Edge, Network, Node
from dashboard.exchange.xml_formats.safe import Element

MAX_NAMES = 1_000  # of attributes that are declared, used or not
MAX_VALUES = 1_000_000  # of attributes in all: a default counts for every node or edge that it is applied to

# What programs call a name or a label, the surest first; for an edge also what they call the kind of tie that it is.
# The name that Cytoscape gives an edge is no such thing: it is made of both ends.
LABELS: Mapping[str, tuple[str, ...]] = {
    "graph": ("title", "name", "label", "shared name"),
    "node": ("label", "name", "shared name", "title"),
    "edge": (
        *("label", "edge label", "labele", "interaction", "shared interaction"),
        *("relationship", "relation", "kind"),
    ),
}

_ITEMS = ("node", "edge", "hyperedge")
_CONTAINERS = {*_ITEMS, "graph", "nodes", "edges"}  # what nodes and edges stand in
_NUMBER = re.compile(r"[+-]?(?:\d{1,400}(?:\.\d{0,400})?|\.\d{1,400})(?:[eE][+-]?\d{1,4})?", re.ASCII)


def number(text: str) -> float | None:
    """Return the number that *text* is in XML, or ``None`` for words, infinities and what is not a number."""
    if not _NUMBER.fullmatch(bare := text.strip()):
        return None
    value = float(bare)
    return value if math.isfinite(value) else None


def no_graph(root: Element, right: str, *, path: str) -> Problem:
    """Return the problem of a file that holds no graph of the format whose first element is *right*."""
    if root.name == right:
        return Problem(path, "has no <graph> in it; export it again", row=root.line)
    what = f"begins with <{plain(root.name)}> and not with <{right}>"
    return Problem(path, f"{what}; choose another file, or export it as one of that kind", row=root.line)


class Gathering:
    """What has been read so far of the file *path*, after what was *found* before its elements were looked at."""

    def __init__(self, *, path: str, found: Findings) -> None:
        self.path = path
        self._draft = Draft(path)
        for note in found.notes:
            self._draft.note(note.row or (), note.message)
        self._edge_ids: set[str] = set()
        self._notes: dict[str, tuple[int, int]] = {}
        self._values = 0

    def problem(self, message: str, *, line: int) -> None:
        """Keep a problem: the file will not be read."""
        self._draft.problem(line, message)

    def note(self, message: str, *, line: int) -> None:
        """Keep a note; the same note from several lines becomes one, which says how many."""
        if message not in self._notes and len(self._notes) >= MAX_LISTED:
            message = "there is more of this kind than is listed"
        first, count = self._notes.get(message, (line, 0))
        self._notes[message] = (min(first, line), count + 1)

    def add(self, attributes: dict[str, str], name: str, value: str, *, line: int) -> None:
        """Add an attribute. A second value under the same name is kept beside the first, and noted."""
        if attributes.setdefault(name, value) != value:
            self.check_names(len(attributes), line=line)
            attributes[other := fresh(name, attributes)] = value
            self.note(f"a further value of {shown(name)} was kept as {shown(other)}", line=line)

    def check_size(self, root: Element) -> None:
        """Refuse the file where there are more nodes or edges below *root* than we read, before any of them is made."""
        counts = dict.fromkeys(_ITEMS, 0)
        containers = [root]
        while containers:
            for child in containers.pop().children:
                if child.name in counts:
                    counts[child.name] += 1
                if child.children and child.name in _CONTAINERS:
                    containers.append(child)
        self._draft.check_counts(counts["node"], counts["edge"] + counts["hyperedge"])

    def check_names(self, count: int, *, line: int) -> None:
        """Refuse the file where *count* names of attributes are too many even to be told apart in good time."""
        if count > MAX_NAMES:
            what = f"has more than {MAX_NAMES:,} attributes of one thing; leave out what is not needed"
            raise DossierError(Problem(self.path, what, row=line))

    def node(
        self,
        id_: str | None,
        *,
        line: int,
        label: str,
        attributes: Mapping[str, str],
        position: tuple[float, float] | None,
    ) -> None:
        """Add a node. One without an id is a problem."""
        if not id_:
            self.problem("a node has no id; give it one", line=line)
            return
        self._draft.add_node(line, Node(id=id_, label=label, attributes=attributes, position=position))

    def edge(
        self,
        ends: tuple[str | None, str | None],
        *,
        line: int,
        label: str,
        directed: bool,
        attributes: Mapping[str, str],
    ) -> None:
        """Add an edge between *ends*, its source and its target. One that lacks either is a problem."""
        tail, head = ends
        if not tail or not head:
            lacking = " and ".join(end for end, value in zip(("source", "target"), ends, strict=True) if not value)
            self.problem(f"an edge has no {lacking}; name the node there", line=line)
            return
        if id_ := attributes.get("id"):
            if id_ in self._edge_ids:
                self.note("an edge has the id of another and keeps it", line=line)
            self._edge_ids.add(id_)
        edge = Edge(tail=tail, head=head, label=label, directed=directed, attributes=attributes)
        self._draft.add_edge(line, edge)

    def room_for(self, edges: int, *, line: int) -> None:
        """Refuse the file where one element of it stands for more *edges* than there is room for."""
        if len(self._draft.edges) + edges > MAX_EDGES:
            what = f"stands for {edges:,} edges, and {MAX_EDGES:,} are the most in all; divide it"
            raise DossierError(Problem(self.path, what, row=line))

    def network(self, *, title: str, attributes: Mapping[str, str]) -> Network:
        """Return the network. Raise :class:`DossierError` with every problem found."""
        for message, (line, count) in self._notes.items():
            self._draft.note(line, message if count == 1 else f"{message} ({count:,} times, here first)")
        return self._draft.network(title=title, attributes=attributes)

    def count(self, values: int, *, line: int) -> None:
        """Take note of so many more *values* of attributes, and refuse the file where they become too many."""
        self._values += values
        if self._values > MAX_VALUES:
            what = f"has more than {MAX_VALUES:,} values of attributes, defaults included; leave out what is not needed"
            raise DossierError(Problem(self.path, what, row=line))
