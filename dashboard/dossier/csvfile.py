"""A CSV file's text to a table."""

from collections.abc import Mapping, Sequence

from dashboard.dossier.cells import WHITE
from dashboard.dossier.columns import declared
from dashboard.dossier.fitting import fitted, trimmed
from dashboard.dossier.formulas import unguarded
from dashboard.dossier.heading import positions
from dashboard.dossier.problems import Findings, Problem
from dashboard.dossier.records import SEPARATORS, Record, limit, records, separator
from dashboard.dossier.table import Table

MAX_COLUMNS = 200
MAX_LINES = 1_000_000


def parse(text: str, *, path: str, found: Findings) -> Table | None:
    """Return the table in *text*, or None where it has no header to go by.

    Rows with too few or too many cells or with a stray quotation mark are problems and not in the table. Put right,
    with a note: semicolons or tabs as separators, white space about cells, empty rows, empty cells without a column.
    What writing set before a formula is taken off again.
    """
    if text.count("\n") > MAX_LINES:
        found.problems.append(Problem(path, f"has more than {MAX_LINES:,} lines; split the dossier into several"))
        return None
    mark = separator(text, list(declared(path, ())))
    read = list(records(text, mark))
    head, body = _head_and_body(read, path=path, found=found)
    if head is None or not _is_readable(head, path=path, found=found):
        return None
    if mark != ",":
        found.notes.append(head.problem(path, f"the cells are separated by {SEPARATORS[mark]} and were read so"))
    header = _header(head, path=path, found=found)
    places = positions(header, path=path, row=head.row, found=found)
    fitting, broken = fitted(head, body, header, path=path, found=found)
    if cut := limit(read):
        found.problems.append(read[-1].problem(path, cut))
    if not places:
        return None
    cells = {
        name: [unguarded(cell) for cell in trimmed(fitting, place, path=path, column=name, found=found)]
        for name, place in places.items()
    }
    ids = None if cut or "id" not in places else _ids(broken, places["id"]) | set(cells["id"]) - {""}
    return _table(fitting, cells, path=path, ids=ids)


def _head_and_body(read: Sequence[Record], *, path: str, found: Findings) -> tuple[Record | None, list[Record]]:
    """Return the first row that is not empty, and the others."""
    empty = {record.row for record in read if not record.fault and not any(cell.strip(WHITE) for cell in record.cells)}
    filled = [record for record in read if record.row not in empty]
    if not filled:
        message = f"is an empty file; its first row must be: {','.join(declared(path, ()))}"
        found.problems.append(Problem(path, message, 1))
        return None, []
    if empty:
        message = f"{len(empty):,} empty {'row was' if len(empty) == 1 else 'rows were'} passed over, the first here"
        found.notes.append(next(record for record in read if record.row in empty).problem(path, message))
    return filled[0], filled[1:]


def _is_readable(head: Record, *, path: str, found: Findings) -> bool:
    """Return whether there is a header to go by; report why not."""
    message = head.fault
    if len(head.cells) > MAX_COLUMNS and not message:
        message = f"has {len(head.cells):,} columns; {MAX_COLUMNS} are the most that can be read: delete the others"
    if message:
        found.problems.append(head.problem(path, message))
    return not message


def _header(head: Record, *, path: str, found: Findings) -> list[str]:
    """Return the names of the columns, without white space about them and without the empty ones after the last."""
    names = [cell.strip(WHITE) for cell in head.cells]
    if any(name and name != cell for name, cell in zip(names, head.cells, strict=True)):
        found.notes.append(head.problem(path, "white space about the names of columns was taken away"))
    while not names[-1]:
        names.pop()
    return names


def _ids(broken: Sequence[Record], place: int) -> frozenset[str]:
    return frozenset(cell.strip(WHITE) for record in broken for cell in record.cells[place : place + 1])


def _table(rows: Sequence[Record], cells: Mapping[str, list[str]], *, path: str, ids: frozenset[str] | None) -> Table:
    import pandas as pd  # too slow for a start that reads no file (reading_cache.py)

    index = pd.Index([record.row for record in rows], name="row", dtype="int64")
    lines = {record.row: record.line for record in rows if record.line != record.row}
    whole = pd.DataFrame(cells, index=index, dtype="str")
    return Table(path=path, cells=whole, lines=lines, ids=ids, repeats=_repeats(rows))


def _repeats(rows: Sequence[Record]) -> dict[int, int]:
    """Return the row that each of *rows* repeats, where it does, in every cell that the file has."""
    firsts: dict[tuple[str, ...], int] = {}
    told = ((record.row, _whole(record.cells)) for record in rows)
    return {row: first for row, cells in told if (first := firsts.setdefault(cells, row)) != row}


def _whole(cells: Sequence[str]) -> tuple[str, ...]:
    """Return what *cells* say, without empty ones at their end: a row may have them beyond the last column."""
    said = [unguarded(cell.strip(WHITE)) for cell in cells]
    while said and not said[-1]:
        said.pop()
    return tuple(said)
