"""What the rows and files of a dossier say together: every rule that needs more than one row."""

from collections.abc import Iterator, Mapping

from dashboard.dossier.columns import FRONT, NEVER_EMPTY
from dashboard.dossier.cycles import circles
from dashboard.dossier.front import Front
from dashboard.dossier.problems import Problem, shown
from dashboard.dossier.spelling import nearest
from dashboard.dossier.table import Table
from dashboard.dossier.words import REPRESENTS, ActorKind, EventKind

Tables = Mapping[str, Table]


def table_problems(table: Table) -> Iterator[Problem]:
    """Yield what is wrong with the rows of *table* together."""
    if table.path in NEVER_EMPTY and table.cells.empty and table.ids == frozenset():
        message = f"has no rows; a dossier needs at least one of its {table.path.removesuffix('.csv')}"
        yield Problem(table.path, message, 1)
    if table.holds("id"):
        yield from _duplicate_ids(table)
    else:
        yield from _duplicate_rows(table)
    if table.holds("from", "tie", "to"):
        yield from _circles(table)


def _duplicate_ids(table: Table) -> Iterator[Problem]:
    ids = table.cells["id"][table.cells["id"] != ""]
    again = ids[ids.duplicated()]
    firsts = dict(zip(reversed(ids.tolist()), reversed(ids.index.tolist()), strict=True))
    message = "give one of them another id, or delete it"
    rows = zip(again.index.tolist(), again.tolist(), strict=True)
    yield from table.problems(
        "id", ((row, f"duplicate id {shown(name)}, first in row {firsts[name]}; {message}") for row, name in rows)
    )


def _duplicate_rows(table: Table) -> Iterator[Problem]:
    told = ((row, f"repeats row {first} cell by cell; delete one of them") for row, first in table.repeats.items())
    yield from table.problems("", told)


def _circles(table: Table) -> Iterator[Problem]:
    """Yield each circle of actors that represent one another; a withdrawn claim closes none."""
    chosen = table.cells["tie"] == REPRESENTS
    if table.holds("withdrawn"):
        chosen &= table.cells["withdrawn"] == ""
    ties = table.cells[chosen & (table.cells["from"] != "") & (table.cells["to"] != "")]
    pairs = list(zip(ties["from"].tolist(), ties["to"].tolist(), strict=True))
    rows = dict(zip(reversed(pairs), reversed(ties.index.tolist()), strict=True))
    yield from table.problems(
        "to",
        (
            (rows[tail, head], f"{shown(tail)} represents itself in a circle: {circle}; delete one of these ties")
            for tail, head, circle in circles(dict.fromkeys(pairs))
        ),
    )


def whole_problems(front: Front, tables: Tables) -> Iterator[Problem]:
    """Yield what is wrong between the files of a dossier, unknown ids in the tables apart."""
    yield from _no_events(front, tables.get("events.csv"))
    yield from _opening(front, tables.get("events.csv"))
    if "seats.csv" in tables:
        yield from _background_seats(tables["seats.csv"], tables.get("events.csv"))
        yield from _sides(tables["seats.csv"], tables.get("actors.csv"))


def _no_events(front: Front, events: Table | None) -> Iterator[Problem]:
    """Yield what is wrong where no event could have a table though the dossier opens on one, or the other way round."""
    if events is None or "opening" not in front.values:
        return
    if front.values["opening"]:
        if events.cells.empty and events.ids == frozenset():
            message = f"has no rows; a dossier needs at least one of its events, unless its opening in {FRONT} is empty"
            yield Problem(events.path, message, 1)
    elif events.holds("kind") and (events.cells["kind"] != EventKind.BACKGROUND).any():
        yield front.problem("opening", "is empty; name one of events.csv, on which the page opens")


def _opening(front: Front, events: Table | None) -> Iterator[Problem]:
    opening = front.values.get("opening", "")
    if not opening or events is None or events.ids is None:
        return
    if opening not in events.ids:
        hint = nearest([opening], sorted(events.ids)).get(opening)
        mend = f"write {shown(hint)}, or add it to" if hint else "name one of"
        yield front.problem("opening", f"unknown event {shown(opening)}; {mend} events.csv")
    elif opening in _of_kind(events, EventKind.BACKGROUND):
        message = f"the event {shown(opening)} is background and has no table to open on; name another"
        yield front.problem("opening", message)


def _background_seats(seats: Table, events: Table | None) -> Iterator[Problem]:
    if events is not None and seats.holds("event"):
        chosen = seats.cells["event"]
        chosen = chosen[chosen.isin(_of_kind(events, EventKind.BACKGROUND))]
        message = "is background and has no table; delete the row, or give the event another kind in events.csv"
        rows = zip(chosen.index.tolist(), chosen.tolist(), strict=True)
        yield from seats.problems("event", ((row, f"the event {shown(event)} {message}") for row, event in rows))


def _sides(seats: Table, actors: Table | None) -> Iterator[Problem]:
    if actors is not None and seats.holds("side"):
        chosen = seats.cells["side"]
        chosen = chosen[chosen.isin(_of_kind(actors, ActorKind.PERSON))]
        message = "is a person; name the state, bloc or organisation on whose side the actor is"
        rows = zip(chosen.index.tolist(), chosen.tolist(), strict=True)
        yield from seats.problems("side", ((row, f"the side {shown(side)} {message}") for row, side in rows))


def _of_kind(table: Table, kind: str) -> list[str]:
    """Return the ids of the actors or events of *kind*."""
    if not table.holds("id", "kind"):
        return []
    return [str(name) for name in table.cells["id"][table.cells["kind"] == kind] if name]
