"""A table's columns, cell by cell: every value against what its column may hold."""

from collections.abc import Iterator, Mapping, Sequence

from dashboard.dossier.cells import complaint
from dashboard.dossier.columns import Column, Holds, declared
from dashboard.dossier.problems import Problem, shown
from dashboard.dossier.seat_check import unknown_seat
from dashboard.dossier.spelling import misspelt, nearest
from dashboard.dossier.table import Table

Ids = Mapping[str, frozenset[str] | None]  # by file; None where a file's ids are not all known


def cell_problems(table: Table, ids: Ids) -> Iterator[Problem]:
    """Yield what is wrong with the cells of *table*, one problem at most a cell, column by column."""
    for column in declared(table.path, table.cells.columns).values():
        if table.holds(column.name):
            values = table.cells[column.name]
            wrong = _complaints(values.unique().tolist(), column, ids)
            if wrong:
                chosen = values[values.isin(list(wrong))]
                rows = zip(chosen.index.tolist(), chosen.tolist(), strict=True)
                yield from table.problems(column.name, ((row, wrong[value]) for row, value in rows))


def _complaints(values: Sequence[str], column: Column, ids: Ids) -> dict[str, str]:
    """Return what is wrong with those of the distinct *values* that are wrong."""
    wrong = {value: message for value in values if (message := complaint(value, column))}
    sound = [value for value in values if value and value not in wrong]
    if column.holds is Holds.WORD:
        return wrong | _unknown_words(sound, column)
    if column.holds is Holds.REFERENCE:
        return wrong | _unknown_ids(sound, column, ids.get(column.refers))
    return wrong


def _unknown_words(values: Sequence[str], column: Column) -> dict[str, str]:
    unknown = [value for value in values if value not in column.words]
    if column.name == "seat":
        return {value: unknown_seat(value) for value in unknown}
    choice = ", ".join(column.words)
    wrong = {}
    for value in unknown:
        hint = _meant(value, column)
        mend = f"write {hint}; the choice is {choice}" if hint else f"the choice is {choice}"
        wrong[value] = f"unknown {column.name.replace('_', ' ')} {shown(value)}; {mend}"
    return wrong


def _meant(value: str, column: Column) -> str:
    """Return the word that *value* is misspelt for or, as *plan* does for *planned*, begins."""
    near = misspelt(value, column.words)
    begun = [word for word in column.words if len(value) > 2 and word.startswith(value.casefold())]
    return next(iter(near if len(near) == 1 else begun if len(begun) == 1 else ()), "")


def _unknown_ids(values: Sequence[str], column: Column, known: frozenset[str] | None) -> dict[str, str]:
    if known is None:  # their file could not be read; that is told, and would be told again by every row here
        return {}
    unknown = [value for value in values if value not in known]
    hints = nearest(unknown, sorted(known))
    what = column.refers.removesuffix("s.csv")
    wrong = {}
    for value in unknown:
        mend = f"write {shown(hints[value])}, or add it to" if value in hints else "add it to"
        wrong[value] = f"unknown {what} {shown(value)}; {mend} {column.refers}"
    return wrong
