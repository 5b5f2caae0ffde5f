"""A table of nodes and one of edges, joined to the network that they are."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from dashboard.dossier.alike import plainly
from dashboard.dossier.problems import DossierError, shown
from dashboard.exchange.draft import Draft
from dashboard.exchange.limits import count_problems
from dashboard.exchange.lists.directions import has_direction, is_said
from dashboard.exchange.lists.listing import Listing
from dashboard.exchange.lists.roles import Role
from dashboard.exchange.lists.tie_lists import is_no_tie, zeros
from dashboard.exchange.network import Edge, Network, Node
from dashboard.exchange.pairs.pair_columns import Pair
from dashboard.exchange.pairs.tidying import tidied
from dashboard.exchange.places import Spot

_ENDS = (Role.FROM, Role.TO)
_SAID = (*_ENDS, Role.TIE, Role.DIRECTION)  # what an edge has a place for; the rest are its attributes
_IMPLIED = "not listed among the elements, as Kumu allows"

Cells = Mapping[str, str]


def joined(pair: Pair, *, path: str) -> Network:
    """Return the network of *pair*, which is called *path* where a problem is of both.

    Edges that name nodes by an id must name one that is there; those that name them by a label, as in Kumu, may name
    others, which are noted. Raise :class:`DossierError` with every problem of both.
    """
    pair, about, notes = tidied(pair)
    if problems := count_problems(len(pair.nodes.rows), len(pair.edges.rows), path=path):
        raise DossierError(problems)
    draft = Draft(path)
    for listing, columns in ((pair.nodes, [pair.key]), (pair.edges, [pair.columns[role] for role in _ENDS])):
        for fault in listing.unusable(columns):
            draft.problem(Spot(fault.path, fault.row or 0, fault.column), fault.message)
        for note in listing.unneeded(columns):
            draft.note(Spot(note.path, note.row or 0, note.column), note.message)
    for number, cells in _rows(pair.nodes):
        place = Spot(pair.nodes.path, number)
        if own := cells.pop(pair.key, ""):
            called = own if pair.by_label else cells.pop(pair.label, "")
            draft.add_node(place, Node(id=own, label=called, attributes=cells))
        else:
            draft.problem(place, f"has no {pair.key}; fill it in, or delete the row")
    _add_edges(draft, pair)
    if pair.by_label and draft.edges and not pair.is_met:
        message = f"no edge ends at what stands in {shown(pair.key)}; add a column id, which the ends of the edges name"
        draft.problem(Spot(pair.nodes.path, 1), message)
        raise draft.refused()
    network = draft.network(attributes=about, implied=_IMPLIED if pair.by_label else "")
    return replace(network, notes=(*notes, *network.notes))


def _add_edges(draft: Draft, pair: Pair) -> None:
    """Add the edges of *pair*; where one ends at 1.0, and 1 is a node, as pandas writes it, it ends there.

    So does one that names a node with other spaces, or in another Unicode form, where names are the only ids.
    """
    ids = {node.id for _, node in draft.nodes}
    floats: list[tuple[Spot, str]] = []
    ends = [pair.columns[role] for role in _ENDS]
    plain = {plainly(name): name for name in ids} if pair.by_label else {}
    bent: list[Spot] = []
    weight, none = pair.columns.get(Role.WEIGHT, ""), 0
    for number, cells in _rows(pair.edges):
        place = Spot(pair.edges.path, number)
        for name in ends:
            end = cells.get(name, "")
            if end.endswith(".0") and end not in ids and (whole := end.removesuffix(".0")) in ids:
                cells[name] = whole
                floats.append((place, end))
            elif end and end not in ids and (same := plain.get(plainly(end))):
                cells[name] = same
                bent.append(place)
        if is_no_tie(cells.get(weight, "")) and all(cells.get(name) in ids for name in ends):
            none += 1
        else:
            _add_edge(draft, cells, place, pair.columns)
    for note in zeros(none, pair.edges.path, weight):
        draft.note(Spot(note.path, 1, note.column), note.message)
    if bent:
        message = "a node that is spelled with other spaces, or in another Unicode form: read as one with it"
        draft.note(bent[0], f"ends at {message} ({len(bent):,} such ends)")
    if floats:
        place, end = floats[0]
        draft.note(place, f"{shown(end)} was read as {shown(end.removesuffix('.0'))} ({len(floats):,} such ends)")


def _rows(found: Listing) -> Iterator[tuple[int, dict[str, str]]]:
    """Yield the number of each row of *found* and its cells by column, but for the empty ones."""
    for number, row in found.rows:
        yield number, {name: cell for name, cell in zip(found.columns, row, strict=True) if cell}


def _add_edge(draft: Draft, cells: dict[str, str], place: Spot, columns: Mapping[Role, str]) -> None:
    said = {role: cells.pop(columns[role], "") for role in _SAID if role in columns}
    empty = [columns[role] for role in _ENDS if not said[role]]
    if empty:
        draft.problem(place, f"has no {' and no '.join(empty)}; fill it in, or delete the row")
        return
    direction = said.get(Role.DIRECTION, "")
    if not is_said(direction):
        cells[columns[Role.DIRECTION]] = direction
    draft.add_edge(
        place,
        Edge(
            tail=said[Role.FROM],
            head=said[Role.TO],
            label=said.get(Role.TIE, ""),
            directed=has_direction(direction),
            attributes=cells,
        ),
    )
