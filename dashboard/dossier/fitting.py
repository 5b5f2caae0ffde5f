"""Rows fitted to their header: as many cells as it has, and no white space about them."""

from collections.abc import Sequence

from dashboard.dossier.cells import WHITE
from dashboard.dossier.problems import Findings
from dashboard.dossier.records import Record
from dashboard.dossier.table import MOST


def fitted(
    head: Record, body: Sequence[Record], header: Sequence[str], *, path: str, found: Findings
) -> tuple[list[Record], list[Record]]:
    """Return the rows that fit the header and those that do not."""
    width = len(header)
    broken = {record.row: message for record in body if (message := record.fault or _misfit(record, width))}
    misfits = [record for record in body if record.row in broken]
    fitting = [record for record in body if record.row not in broken]
    found.problems.extend(record.problem(path, broken[record.row]) for record in misfits[:MOST])
    if len(misfits) > MOST:
        message = f"and {len(misfits) - MOST:,} more rows that do not fit the header; mend those above first"
        found.problems.append(misfits[-1].problem(path, message))
    _look_beside(head, fitting, header, path=path, found=found)
    return fitting, misfits


def _look_beside(head: Record, body: Sequence[Record], header: Sequence[str], *, path: str, found: Findings) -> None:
    """Report cells in a column without a name, and note empty ones, beyond the last column or within."""
    beside = next((record for record in (head, *body) if len(record.cells) > len(header)), None)
    for place in (place for place, name in enumerate(header) if not name):
        filled = next((record for record in body if record.cells[place].strip(WHITE)), None)
        if filled:
            message = f"cell {place + 1} stands in a column without a name; name it in the first row, or delete it"
            found.problems.append(filled.problem(path, message))
        else:
            beside = head
    if beside:
        found.notes.append(beside.problem(path, "empty cells without a column were passed over, the first here"))


def _misfit(record: Record, width: int) -> str:
    """Return what is wrong with the number of cells of *record*; empty ones beyond the header are no matter."""
    count = len(record.cells)
    if count < width:
        return f"has {count} cells where the header has {width}; add the missing ones, empty or not"
    if any(cell.strip(WHITE) for cell in record.cells[width:]):
        return f"has {count} cells where the header has {width}; put text that holds a separator in quotation marks"
    return ""


def trimmed(rows: Sequence[Record], place: int, *, path: str, column: str, found: Findings) -> list[str]:
    """Return the cells of a column without the white space about them."""
    raw = [record.cells[place] for record in rows]
    cells = [cell.strip(WHITE) for cell in raw]
    if cells == raw:
        return cells
    touched = [record for record, cell in zip(rows, cells, strict=True) if cell != record.cells[place]]
    message = f"white space about {len(touched):,} of its cells was taken away, the first here"
    found.notes.append(touched[0].problem(path, message, column))
    for record in touched[:MOST]:
        cell = record.cells[place]
        if cell[0] in WHITE and cell.lstrip(WHITE).startswith('"'):
            message = "white space stands before the quotation mark that opens the cell; delete the white space"
            found.problems.append(record.problem(path, message, column))
    return cells
