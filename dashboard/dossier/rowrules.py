"""What the cells of one row say together: an end after its start, a date with its basis, a quote with its speaker."""

from collections.abc import Iterator

from dashboard.dossier import dates
from dashboard.dossier.problems import Problem, shown
from dashboard.dossier.table import Table
from dashboard.dossier.words import REPRESENTS, DateBasis

_DATED = {"events.csv": "start", "ties.csv": "date"}
_SPANS = (("start", "end", "end"), ("first_seen", "withdrawn", "withdrawal"))
_BASES = (DateBasis.STATED, DateBasis.INFERRED)


def row_problems(table: Table) -> Iterator[Problem]:
    """Yield what is wrong within single rows of *table* though each cell may be right by itself."""
    for first, last, name in _SPANS:
        if table.holds(first, last):
            yield from _spans(table, first, last, name)
    if table.path in _DATED and table.holds(_DATED[table.path]):
        yield from _bases(table, _DATED[table.path])
    if table.holds("quote"):
        yield from _speakers(table)
    if table.holds("from", "to"):
        yield from _selves(table)
    if table.holds("tie"):
        yield from _represents(table)


def _spans(table: Table, first: str, last: str, name: str) -> Iterator[Problem]:
    chosen = table.cells.loc[table.cells[last] != "", [first, last]]
    rows = list(zip(chosen.index.tolist(), chosen[first].tolist(), chosen[last].tolist(), strict=True))
    early = (
        (row, f"the {name} {shown(end)} is before the {first} {shown(start)}; correct one of them")
        for row, start, end in rows
        if dates.exists(start) and dates.exists(end) and dates.is_before(end, start)
    )
    yield from table.problems(last, early)
    if first == "start":
        message = "the event has an end and no start; give the start, be it the same day"
        yield from table.problems(first, ((row, message) for row, start, _ in rows if not start))


def _bases(table: Table, column: str) -> Iterator[Problem]:
    dated = table.cells[column] != ""
    if not table.holds("date_basis"):
        if dated.any():
            message = f"missing column date_basis, though there are dates; say of each {column} whether it is stated"
            yield table.problem(1, "date_basis", f"{message} or inferred")
        return
    basis = table.cells["date_basis"]
    baseless = basis.isin(["", DateBasis.UNKNOWN]) & dated
    dateless = basis.isin(list(_BASES)) & ~dated
    message = f"the {column} has no basis; write stated where the source gives it, inferred where it follows"
    yield from table.problems("date_basis", ((row, message) for row in table.cells.index[baseless].tolist()))
    message = f"has a basis where there is no {column}; give the {column}, or leave the basis empty"
    yield from table.problems("date_basis", ((row, message) for row in table.cells.index[dateless].tolist()))


def _speakers(table: Table) -> Iterator[Problem]:
    quoted = table.cells["quote"] != ""
    if table.holds("speaker"):
        quoted &= table.cells["speaker"] == ""
    message = "the quote has no speaker; name who said it, or put it into the claim in words of your own"
    yield from table.problems("speaker", ((row, message) for row in table.cells.index[quoted].tolist()))


def _selves(table: Table) -> Iterator[Problem]:
    chosen = table.cells["to"][(table.cells["from"] == table.cells["to"]) & (table.cells["to"] != "")]
    message = "is tied to itself; name another actor, or delete the row"
    rows = zip(chosen.index.tolist(), chosen.tolist(), strict=True)
    yield from table.problems("to", ((row, f"{shown(actor)} {message}") for row, actor in rows))


def _represents(table: Table) -> Iterator[Problem]:
    ties = table.cells["tie"]
    chosen = ties[(ties.str.casefold() == REPRESENTS) & (ties != REPRESENTS)]
    message = f"only {shown(REPRESENTS)} in small letters says who speaks for whom; write it so"
    rows = zip(chosen.index.tolist(), chosen.tolist(), strict=True)
    yield from table.problems("tie", ((row, f"{shown(tie)}: {message}") for row, tie in rows))
