"""A dossier as a network that other programs draw: plain attributes for people, and the whole record in ours."""

from collections.abc import Hashable, Iterable, Mapping
from math import isfinite
from typing import TYPE_CHECKING

from dashboard.dossier.columns import FRONT, FRONT_KEYS
from dashboard.dossier.model import Actor, Dossier, TieClaim
from dashboard.dossier.writing import tables
from dashboard.exchange.edges_to_ties import UNDIRECTED
from dashboard.exchange.marks import ACTOR, RECORD, ROW, SEATS, TIES, WITH_RECORD, Row, packed
from dashboard.exchange.naming import fresh
from dashboard.exchange.network import Edge, Network, Node

if TYPE_CHECKING:
    import pandas as pd

STANDING = "standing"  # follows from the record, so it is never read back
Positions = Mapping[str, tuple[float, float]]


def network_of(
    dossier: Dossier, positions: Positions | None = None, *, standing: Mapping[str, str] | None = None
) -> Network:
    """Return *dossier* as a network: actors are nodes, and each tie is an edge.

    Claims on one tie share its edge unless their attributes differ. *positions*, y up, and the words of *standing*, as
    for a seat group, are by actor; they are for other programs and are not read back. Without a position, an actor has
    the one that its file gave it.
    """
    rows = {path: _rows(table) for path, table in tables(dossier).items()}
    own = [{ACTOR: packed(row)} for row in rows["actors.csv"]]
    for attributes, seats in zip(own, _seats(dossier, rows["seats.csv"]), strict=True):
        attributes |= {SEATS: packed(seats)} if seats else {}
    front = {key: getattr(dossier, key) for key in FRONT_KEYS} | {"attributes": dict(dossier.attributes)}
    record = {RECORD: packed({FRONT: front} | {path: _bare(rows[path]) for path in WITH_RECORD})}
    own[0] |= record
    about = {key: getattr(dossier, key) for key in ("summary", "as_of", "licence")}
    return Network(
        nodes=tuple(
            Node(
                id=actor.id,
                label=actor.name,
                attributes=_beside(_plain(actor, standing or {}), actor.attributes) | carried,
                position=(positions or {}).get(actor.id) or _kept_position(actor),
            )
            for actor, carried in zip(dossier.actors.values(), own, strict=True)
        ),
        edges=tuple(_edges(dossier, rows["ties.csv"])),
        title=dossier.title,
        attributes=_beside(about, dossier.attributes) | record,
    )


def _rows(table: "pd.DataFrame") -> list[Row]:
    """Return the rows of *table* without empty cells, each with its number."""
    columns = [str(name) for name in table.columns]
    cells = zip(table.index.tolist(), *(table[name].tolist() for name in columns), strict=True)
    return [
        {ROW: int(row), **{name: cell for name, cell in zip(columns, texts, strict=True) if cell}}
        for row, *texts in cells
    ]


def _bare(rows: Iterable[Row]) -> list[Row]:
    """Return *rows*, which are in order, without their numbers."""
    return [{name: cell for name, cell in row.items() if name != ROW} for row in rows]


def _seats(dossier: Dossier, rows: Iterable[Row]) -> Iterable[list[Row]]:
    """Return the rows of ``seats.csv`` of each actor."""
    seats: dict[str, list[Row]] = {name: [] for name in dossier.actors}
    for row in rows:
        seats[str(row["actor"])].append(row)
    return seats.values()


def edge_of(tie: TieClaim) -> Hashable:
    """Return what the claims have in common that share an edge with *tie*; edges come in the order of their first."""
    return (tie.key, frozenset(tie.attributes.items()))


def _edges(dossier: Dossier, rows: Iterable[Row]) -> Iterable[Edge]:
    """Yield an edge for the claims on each tie that have the same attributes."""
    groups: dict[Hashable, list[tuple[TieClaim, Row]]] = {}
    for tie, row in zip(dossier.ties, rows, strict=True):
        groups.setdefault(edge_of(tie), []).append((tie, row))
    for group in groups.values():
        tie = group[0][0]
        publishers = dict.fromkeys(dossier.sources[one.claim.source].publisher for one, _ in group)
        withdrawn = "" if any(not one.claim.withdrawn for one, _ in group) else tie.claim.withdrawn
        plain = {"status": str(tie.status), "date": tie.date, "event": tie.event, "withdrawn": withdrawn}
        plain |= {"claim": tie.claim.text, "publishers": "; ".join(publishers)}
        yield Edge(
            tail=tie.tail,
            head=tie.head,
            label=tie.tie,
            directed=tie.attributes.get(UNDIRECTED) != "true",
            attributes=_beside(plain, tie.attributes) | {TIES: packed([row for _, row in group])},
        )


def _plain(actor: Actor, standing: Mapping[str, str]) -> dict[str, str]:
    names = {f"name_{tag}": name for tag, name in actor.names.items()}
    plain = {name: str(getattr(actor, name)) for name in ("kind", "country", "title", "short")}
    return plain | names | {STANDING: standing.get(actor.id, "")}


def _kept_position(actor: Actor) -> tuple[float, float] | None:
    """Return where the file that *actor* came from had it, if that said so."""
    try:
        x, y = float(actor.attributes["x"]), float(actor.attributes["y"])
    except (KeyError, ValueError):
        return None
    return (x, y) if isfinite(x) and isfinite(y) else None


def _beside(ours: Mapping[str, str], theirs: Mapping[str, str]) -> dict[str, str]:
    """Return the filled ones of *ours*, and *theirs* beside them: under another name where ours says something else."""
    together = {name: value for name, value in ours.items() if value}
    for name, value in theirs.items():
        if together.get(name) != value:
            together[fresh(name, together)] = value
    return together
