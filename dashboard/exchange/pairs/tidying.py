"""Rows of two tables that are no node and no edge are left out, and cells that look like several names are told.

The rules are those of lists. Each table also tells of the other. A row that ties two nodes is an edge, though it begins
with *Total*. A row at which an edge ends is a node, though it is called *Note*.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from dashboard.dossier.alike import plainly
from dashboard.dossier.problems import Problem
from dashboard.exchange.lists.asides import without_asides
from dashboard.exchange.lists.leaving_out import ASIDE, attribute_of
from dashboard.exchange.lists.listing import Listing
from dashboard.exchange.lists.roles import REQUIRED, ListKind
from dashboard.exchange.lists.several import Named, several_names
from dashboard.exchange.network import Attributes
from dashboard.exchange.pairs.pair_columns import Pair


def tidied(pair: Pair) -> tuple[Pair, Attributes, tuple[Problem, ...]]:
    """Return *pair* without rows of totals, sources or notes, the attribute that tells of these, and notes.

    The notes tell of these rows, and of cells that look like several names.
    """
    ends = [pair.columns[role] for role in REQUIRED[ListKind.TIES]]
    naming = [pair.key, pair.label] if pair.label else [pair.key]
    sure, _, _ = without_asides(pair.nodes, named=naming, needed=naming)
    ties_two = _all_among(_spelled(sure.cells(pair.key)), pair.edges, ends)
    edges, of_edges, notes_of_edges = without_asides(pair.edges, named=ends, needed=ends, is_known=ties_two)
    is_end = _all_among(_spelled(cell for name in ends for cell in edges.cells(name)), pair.nodes, [pair.key])
    nodes, of_nodes, notes_of_nodes = without_asides(pair.nodes, named=naming, needed=naming, is_known=is_end)
    left_out = attribute_of([(nodes.path, of_nodes, ASIDE), (edges.path, of_edges, ASIDE)])
    tidy = replace(pair, nodes=nodes, edges=edges)
    return tidy, left_out, (*notes_of_nodes, *notes_of_edges, *several_names(_named(tidy, ends)))


def _named(pair: Pair, ends: Sequence[str]) -> list[Named]:
    """Return the columns of *pair* that hold names: labels or, where there are none, ids, and then the *ends*, too."""
    if pair.label:
        return [(pair.nodes, [pair.label])]
    return [(pair.nodes, [pair.key]), (pair.edges, ends)]


def _all_among(names: set[str], found: Listing, columns: Iterable[str]) -> Callable[[Sequence[str]], bool]:
    """Return what tells whether all of *columns* have one of *names* in the cells of a row of *found*."""
    places = [found.columns.index(name) for name in columns]
    known = names - {""}
    return lambda cells: _spelled(cells[place] for place in places) <= known


def _spelled(cells: Iterable[str]) -> set[str]:
    """Return *cells* as nodes are known by them: 1.0 is 1, as pandas writes it."""
    return {plainly(cell).removesuffix(".0") for cell in cells}
