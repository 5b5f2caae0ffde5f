"""CSV text to records, each with the row that a spreadsheet shows it in and the line that it starts on."""

import csv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from io import StringIO

from dashboard.dossier.problems import Problem

SEPARATORS = {",": "commas", ";": "semicolons", "\t": "tabs"}
MAX_ROWS = 100_001  # a header, and a tie for each edge of the largest network that we open
MAX_FAULTS = 50  # each makes us read on again from the next line, so a hostile file must not have many
_LONGEST_HEADER = 20_000  # characters that the separator is guessed from


@dataclass(frozen=True, slots=True)
class Record:
    """One row. *fault* says what is wrong with its quotation marks; *cells* are then those of its first line only."""

    row: int
    line: int
    cells: list[str]
    fault: str = ""

    def problem(self, path: str, message: str, column: str = "") -> Problem:
        """Return a problem with this row of the file *path*."""
        return Problem(path, message, self.row, column, self.line if self.line != self.row else None)


def separator(text: str, names: Sequence[str]) -> str:
    """Return what separates the cells of the first line of *text* that is not empty: what makes most of *names* of it,
    a comma where several do."""
    header = next((line for line in StringIO(text) if line.strip()), "")[:_LONGEST_HEADER]

    def known(mark: str) -> int:
        return sum(cell.strip() in names for cell in next(csv.reader([header], delimiter=mark), []))

    return max(SEPARATORS, key=known)


def records(text: str, mark: str) -> Iterator[Record]:
    """Yield the records of *text*, empty ones included, to the first that is beyond ``MAX_ROWS``.

    After a record with a fault, reading goes on at the line after its first, so that what follows is found too; the
    50th fault is the end.
    """
    lines = list(StringIO(text))
    start = row = faults = 0
    while start < len(lines) and row <= MAX_ROWS and faults < MAX_FAULTS:
        origin = start
        reader = csv.reader((lines[number] for number in range(origin, len(lines))), delimiter=mark, strict=True)
        try:
            for cells in reader:
                row += 1
                yield Record(row, start + 1, cells)
                start = origin + reader.line_num
                if row > MAX_ROWS:
                    return
        except csv.Error:
            row += 1
            faults += 1
            yield Record(row, start + 1, _first_line(lines[start], mark), _fault(lines[start]))
            start += 1


def limit(read: Sequence[Record]) -> str:
    """Return which limit ended the reading of *read* before its file did, and how to mend it, or nothing."""
    if len(read) > MAX_ROWS:
        return f"has more than {MAX_ROWS:,} rows; split the dossier into several"
    if sum(bool(record.fault) for record in read) >= MAX_FAULTS:
        return f"reading ended here, after {MAX_FAULTS} rows with stray quotation marks; mend those first"
    return ""


def _first_line(line: str, mark: str) -> list[str]:
    return next(csv.reader([line[: csv.field_size_limit()]], delimiter=mark), [])


def _fault(line: str) -> str:
    if line.count('"') % 2:
        return 'a quotation mark opens in this row and is not closed; close it, or write "" for one within a cell'
    if len(line) > csv.field_size_limit():
        return "the row is too long to read; shorten its cells"
    return 'a cell goes on after its closing quotation mark; write "" for a quotation mark within a cell'
