"""Which of two lists holds the nodes of a network and which its edges, told from the names of their columns."""

from collections.abc import Sequence
from dataclasses import dataclass

from dashboard.exchange.lists.guessing import Guess, guesses
from dashboard.exchange.lists.listing import Listing
from dashboard.exchange.lists.roles import REQUIRED, UNLIKELY, WEAK, ListKind, bare

IDS = ("id", "node id", "node", "key", "vertex", "vertex id")
LABELS = ("label", "name", "title", "element", "full name", "node label")


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two lists. *key* is the column of *nodes* that the ends of *edges* name, *columns* what those of *edges* mean."""

    nodes: Listing
    edges: Listing
    key: str
    columns: Guess

    @property
    def by_label(self) -> bool:
        """Whether edges name nodes as people do, and not by an id."""
        return called(self.key) in LABELS

    @property
    def label(self) -> str:
        """The column of labels beside that of ids, or nothing."""
        if self.by_label:
            return ""
        return next((name for known in LABELS for name in self.nodes.columns if called(name) == known), "")

    @property
    def is_met(self) -> bool:
        """Whether any of the edges ends at a node."""
        return bool(_ends(self.edges, self.columns) & set(self.nodes.cells(self.key)))


def called(column: str) -> str:
    """Return what *column* of nodes is called, as ``bare`` has it; neo4j writes ``name:ID`` for ids and ``:LABEL`` for
    kinds."""
    if column.startswith(":"):
        return ""
    return IDS[0] if column.endswith(":ID") else bare(column)


def pair_of(lists: Sequence[Listing]) -> Pair | None:
    """Return the pair among *lists*, or nothing unless one of them holds edges, and another what these may end at.

    Of several that may be the nodes, it is the one at which most edges end.
    """
    told = [(one, _columns(one)) for one in lists]
    edges = [(one, columns) for one, columns in told if columns]
    if len(edges) != 1:
        return None
    listing, columns = edges[0]
    ends = _ends(listing, columns)
    keyed = [(one, name) for one, columns in told if not columns and one.headed for name in _keys(one)]
    shares = [len(ends & set(one.cells(name))) for one, name in keyed]
    if not keyed or (len(lists) > 2 and not any(shares)):
        return None
    nodes, key = keyed[shares.index(max(shares))]
    return Pair(nodes=nodes, edges=listing, key=key, columns=columns)


def _columns(found: Listing) -> Guess:
    """Return what the columns of *found* are where two of them are surely called as the ends of a tie."""
    guess = guesses(found)[ListKind.TIES] if found.headed else {}
    sure = all(role in guess and UNLIKELY[role].get(bare(guess[role]), WEAK) < WEAK for role in REQUIRED[ListKind.TIES])
    return guess if sure else {}


def _keys(found: Listing) -> list[str]:
    """Return the columns of *found* that may name its nodes, the likeliest first."""
    known = (*IDS, *LABELS)
    likely = [name for name in found.columns if called(name) in known]
    return sorted(likely, key=lambda name: known.index(called(name)))


def _ends(found: Listing, columns: Guess) -> set[str]:
    return set().union(*(found.cells(columns[role]) for role in REQUIRED[ListKind.TIES])) - {""}
