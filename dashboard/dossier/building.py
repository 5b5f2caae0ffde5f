"""Tables without a problem to the frozen records of a dossier."""

from collections.abc import Iterable, Mapping

from dashboard.dossier.columns import NAME_IN, OWN, declared
from dashboard.dossier.front import Front
from dashboard.dossier.model import Actor, Claim, Dossier, Event, SeatClaim, Source, StakeClaim, TieClaim
from dashboard.dossier.table import Table
from dashboard.dossier.words import ActorKind, DateBasis, EventKind, EventStatus, Seat, TieStatus

Row = Mapping[str, str]


def build(front: Front, tables: Mapping[str, Table]) -> Dossier:
    """Return the dossier that *front* and *tables*, in which reading found no problem, hold."""
    return Dossier(
        **front.values,
        attributes=front.attributes,
        sources={row["id"]: _source(row) for row, _ in _rows(tables["sources.csv"])},
        actors={row["id"]: _actor(row, own) for row, own in _rows(tables["actors.csv"])},
        events={row["id"]: _event(row, own) for row, own in _rows(tables["events.csv"])},
        seats=tuple(_seat(row, own) for row, own in _rows(tables["seats.csv"])),
        ties=tuple(_tie(row, own) for row, own in _rows(tables["ties.csv"])),
        stakes=tuple(_stake(row) for row, _ in _rows(tables["stakes.csv"])),
    )


def _rows(table: Table) -> Iterable[tuple[Row, Row]]:
    """Return the rows of *table*, with empty cells for the columns that it does without; with each its attributes."""
    names = list(declared(table.path, table.cells.columns))
    free = [(name, name[len(OWN) :]) for name in names if name.startswith(OWN)]
    columns = (table.cells[name].tolist() if name in table.cells else [""] * len(table.cells) for name in names)
    for cells in zip(*columns, strict=True):
        row = dict(zip(names, cells, strict=True))
        yield row, {short: row[name] for name, short in free if row[name]}


def _source(row: Row) -> Source:
    return Source(**row)


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
    )


def _basis(row: Row) -> DateBasis:
    return DateBasis(row["date_basis"] or DateBasis.UNKNOWN)
