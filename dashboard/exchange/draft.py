"""A network as a reader finds it, each part with its place, and the checks that every format has in common."""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field

from dashboard.dossier.problems import DossierError, Problem, shown
from dashboard.dossier.spelling import nearest
from dashboard.exchange.cleaning import Cleaning
from dashboard.exchange.limits import MAX_ATTRIBUTES, count_problems, used_up
from dashboard.exchange.network import Attributes, Edge, Network, Node
from dashboard.exchange.places import Place, Spot, Way, in_words, way_in_words

Locate = Callable[[Collection[Way]], Mapping[Way, int]]

MAX_LISTED = 1_000  # problems of one file that are listed: nobody reads on, and a page must hold them
MAX_FOUND = 10_000  # problems at which reading ends: a file that is wrong on every line would take too long


def _nowhere(places: Collection[Way]) -> Mapping[Way, int]:
    return {}


@dataclass(frozen=True, slots=True)
class Found:
    """Something to be said of a file."""

    place: Place
    message: str


@dataclass(slots=True)
class Used:
    """How much the parts of a network come to, each text counted as often as it is used."""

    letters: int = 0
    values: int = 0

    def add(self, attributes: Attributes, *texts: str) -> None:
        """Add *texts* and *attributes*, with their names, which stand beside each value in what a page is sent."""
        self.letters += sum(map(len, texts))
        if attributes:
            self.letters += sum(map(len, attributes)) + sum(map(len, attributes.values()))
            self.values += len(attributes)


@dataclass(frozen=True, slots=True)
class Draft:
    """The parts of a network in the order of the file. *locate* tells the lines of places in JSON; it is asked once."""

    path: str
    nodes: list[tuple[Place, Node]] = field(default_factory=list)
    edges: list[tuple[Place, Edge]] = field(default_factory=list)
    problems: list[Found] = field(default_factory=list)
    notes: list[Found] = field(default_factory=list)
    locate: Locate = _nowhere
    used: Used = field(default_factory=Used)

    def add_node(self, place: Place, node: Node) -> None:
        """Add *node*. Refuse the file where its texts become too many, before there are more of them."""
        self.nodes.append((place, node))
        self._use(place, node.attributes, node.id, node.label)

    def add_edge(self, place: Place, edge: Edge) -> None:
        """Add *edge* as :meth:`add_node` does a node."""
        self.edges.append((place, edge))
        self._use(place, edge.attributes, edge.tail, edge.head, edge.label)

    def problem(self, place: Place, message: str) -> None:
        """Add what keeps the file from being read."""
        self.problems.append(Found(place, message))
        if len(self.problems) >= MAX_FOUND:
            raise self.refused()

    def note(self, place: Place, message: str) -> None:
        """Add what was put right, or what was left aside."""
        self.notes.append(Found(place, message))

    def refused(self) -> DossierError:
        """Return the error that says all problems found so far."""
        listed = self._said(self.problems[:MAX_LISTED])
        if len(self.problems) > MAX_LISTED:
            more = "or more " if len(self.problems) >= MAX_FOUND else ""
            rest = f"has {len(self.problems) - MAX_LISTED:,} {more}further problems; mend those above first"
            listed = (*listed, Problem(self.path, rest))
        return DossierError(listed)

    def check_counts(self, nodes: int, edges: int) -> None:
        """Refuse a file with more *nodes* or *edges* than we read; to be asked as soon as they are known."""
        if over := count_problems(nodes, edges, path=self.path):
            raise DossierError((*over, *self._said(self.problems[:MAX_LISTED])))

    def network(self, *, title: str = "", attributes: Attributes | None = None, implied: str = "") -> Network:
        """Return the whole network, or raise every problem of the file.

        Nodes that only edges name are a problem; where the format allows them, *implied* says why, and they are a note.
        """
        self.check_counts(len(self.nodes), len(self.edges))
        own = {} if attributes is None else attributes
        self._use((), own, title)
        self._count_names([own], "the graph")
        self._count_names((node.attributes for _, node in self.nodes), "its nodes")
        self._count_names((edge.attributes for _, edge in self.edges), "its edges")
        cleaning = Cleaning()
        nodes = self._unique([(place, cleaning.node(node, place)) for place, node in self.nodes])
        edges = [(place, cleaning.edge(edge, place)) for place, edge in self.edges]
        title, own = cleaning.text(title, (), "the title"), cleaning.attributes(own, (), "the graph")
        self.problems.extend(Found(place, message) for place, message in cleaning.problems)
        self.notes.extend(Found(place, message) for place, message in cleaning.notes())
        self._check_ends(nodes, edges, implied)
        if self.problems:
            raise self.refused()
        self.check_counts(len(nodes), len(edges))
        return Network(
            nodes=tuple(nodes.values()),
            edges=tuple(edge for _, edge in edges),
            title=title,
            attributes=own,
            notes=self.said(),
        )

    def said(self) -> tuple[Problem, ...]:
        """Return the notes so far."""
        return self._said(self.notes)

    def _said(self, found: Iterable[Found]) -> tuple[Problem, ...]:
        listed = list(found)
        ways = {one.place for one in listed if isinstance(one.place, tuple) and one.place}
        lines = self.locate(ways) if ways else {}

        def problem(one: Found) -> Problem:
            if isinstance(one.place, Spot):
                return Problem(one.place.path, one.message, row=one.place.row, column=one.place.column)
            if isinstance(one.place, int):
                return Problem(self.path, one.message, row=one.place)
            return Problem(self.path, one.message, row=lines.get(one.place), column=way_in_words(one.place))

        return tuple(map(problem, listed))

    def _unique(self, nodes: Iterable[tuple[Place, Node]]) -> dict[str, Node]:
        first: dict[str, Place] = {}
        kept: dict[str, Node] = {}
        for place, node in nodes:
            if node.id in kept:
                message = f"the node {shown(node.id)} is there already ({in_words(first[node.id])})"
                message += "; give each an id of its own"
                self.problem(place, message)
            else:
                first[node.id], kept[node.id] = place, node
        return kept

    def _check_ends(self, nodes: dict[str, Node], edges: Iterable[tuple[Place, Edge]], implied: str) -> None:
        """Add to *nodes* those that only *edges* name, where they may; each of them is a problem where not."""
        loose = [
            (place, edge, end)
            for place, edge in edges
            for end in dict.fromkeys((edge.tail, edge.head))
            if end not in nodes
        ]
        if implied and loose:
            new = dict.fromkeys(end for _, _, end in loose)
            names = ", ".join(map(shown, list(new)[:5])) + (f" and {len(new) - 5:,} more" if len(new) > 5 else "")
            self.note(loose[0][0], f"{implied}: made a node each of {names}")
            nodes.update((end, Node(id=end)) for end in new)
            return
        meant = nearest(dict.fromkeys(end for _, _, end in loose[:MAX_LISTED]), nodes)
        for place, edge, end in loose:
            hint = f"write {shown(meant[end])} if that is meant, or" if end in meant else "mend it, or"
            edge_name = f"the edge {shown(edge.tail)} → {shown(edge.head)}"
            self.problem(place, f"{edge_name} ends at {shown(end)}, which is no node; {hint} add it to the nodes")

    def _use(self, place: Place, attributes: Attributes, *texts: str) -> None:
        self.used.add(attributes, *texts)
        if complaint := used_up(self.used.letters, self.used.values):
            self.problem(place, complaint)
            raise self.refused()

    def _count_names(self, owners: Iterable[Attributes], whose: str) -> None:
        """Refuse a file with too many names of attributes at once: what follows takes longer the more there are."""
        names: set[str] = set()
        for attributes in owners:
            names.update(attributes)
        if len(names) > MAX_ATTRIBUTES:
            most = f"{MAX_ATTRIBUTES} are the most that can be shown"
            message = f"has {len(names):,} different attributes on {whose}; {most}: leave out what is not needed"
            self.problem((), message)
            raise self.refused()
