"""The cells of files without a problem to the frozen records of a dossier."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from dashboard.dossier.columns import NAME_IN, OWN, declared
from dashboard.dossier.model import Actor, Claim, Dossier, Event, SeatClaim, Source, StakeClaim, TieClaim
from dashboard.dossier.words import ActorKind, DateBasis, EventKind, EventStatus, Roster, Seat, SourceKind, TieStatus

Row = Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Cells:
    """What the files of a dossier say: the *front* matter by key, the *attributes* in it, the *tables* by file name.

    A table is its columns by name, each from the first row to the last.
    """

    front: Mapping[str, str]
    attributes: Mapping[str, str]
    tables: Mapping[str, Mapping[str, Sequence[str]]]


def build(cells: Cells) -> Dossier:
    """Return the dossier of *cells*, in which reading found no problem."""

    def rows(path: str) -> Iterable[tuple[Row, Row]]:
        return _rows(path, cells.tables[path])

    return Dossier(
        **cells.front,
        attributes=cells.attributes,
        sources={row["id"]: _source(row) for row, _ in rows("sources.csv")},
        actors={row["id"]: _actor(row, own) for row, own in rows("actors.csv")},
        events={row["id"]: _event(row, own) for row, own in rows("events.csv")},
        seats=tuple(_seat(row, own) for row, own in rows("seats.csv")),
        ties=tuple(_tie(row, own) for row, own in rows("ties.csv")),
        stakes=tuple(_stake(row) for row, _ in rows("stakes.csv")),
        asked=frozenset(),  # no file says whom a reader asks for
    )


def _rows(path: str, columns: Mapping[str, Sequence[str]]) -> Iterable[tuple[Row, Row]]:
    """Return the rows of a table, with empty cells for the columns that it does without; with each its attributes."""
    names = list(declared(path, columns))
    free = [(name, name[len(OWN) :]) for name in names if name.startswith(OWN)]
    none = [""] * max(map(len, columns.values()), default=0)
    for cells in zip(*(columns.get(name, none) for name in names), strict=True):
        row = dict(zip(names, cells, strict=True))
        yield row, {short: row[name] for name, short in free if row[name]}


def _source(row: Row) -> Source:
    words = {name: cell for name, cell in row.items() if name != "kind"}
    return Source(**words, kind=SourceKind(row["kind"]) if row["kind"] else None)


def _actor(row: Row, own: Row) -> Actor:
    names = {match[1]: cell for name, cell in row.items() if cell and (match := NAME_IN.fullmatch(name))}
    return Actor(
        id=row["id"],
        name=row["name"],
        short=row["short"],
        kind=ActorKind(row["kind"]),
        country=row["country"],
        title=row["title"],
        names=names,
        attributes=own,
    )


def _event(row: Row, own: Row) -> Event:
    return Event(
        id=row["id"],
        name=row["name"],
        kind=EventKind(row["kind"]),
        status=EventStatus(row["status"]),
        start=row["start"],
        end=row["end"],
        date_basis=_basis(row),
        place=row["place"],
        country=row["country"],
        headline=row["headline"],
        roster=Roster(row["roster"]) if row["roster"] else None,
        claim=_claim(row),
        attributes=own,
    )


def _seat(row: Row, own: Row) -> SeatClaim:
    return SeatClaim(
        event=row["event"],
        actor=row["actor"],
        seat=Seat(row["seat"]),
        side=row["side"],
        part=row["part"],
        title=row["title"],
        claim=_claim(row),
        attributes=own,
    )


def _tie(row: Row, own: Row) -> TieClaim:
    return TieClaim(
        tail=row["from"],
        head=row["to"],
        tie=row["tie"],
        status=TieStatus(row["status"]),
        event=row["event"],
        date=row["date"],
        date_basis=_basis(row),
        claim=_claim(row),
        attributes=own,
    )


def _stake(row: Row) -> StakeClaim:
    return StakeClaim(issue=row["issue"], actor=row["actor"], event=row["event"], claim=_claim(row))


def _claim(row: Row) -> Claim:
    return Claim(
        source=row["source"],
        locator=row["locator"],
        text=row["claim"],
        speaker=row["speaker"],
        quote=row["quote"],
        first_seen=row["first_seen"],
        withdrawn=row["withdrawn"],
        withdrawn_note=row["withdrawn_note"],
    )


def _basis(row: Row) -> DateBasis:
    return DateBasis(row["date_basis"] or DateBasis.UNKNOWN)
