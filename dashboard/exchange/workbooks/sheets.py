"""A workbook to the text of its sheets. Nothing in it is ever run: of a formula the value is read that it last had."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, time, timedelta

from openpyxl.utils.cell import (  # type: ignore[import-untyped]  # it ships no types
    column_index_from_string,
    get_column_letter,
)
from openpyxl.utils.datetime import MAC_EPOCH, WINDOWS_EPOCH, from_excel  # type: ignore[import-untyped]  # as above

from dashboard.dossier.csvfile import MAX_COLUMNS
from dashboard.dossier.problems import DossierError, Findings, Problem, plain
from dashboard.dossier.records import MAX_ROWS
from dashboard.exchange import naming
from dashboard.exchange.files import File
from dashboard.exchange.limits import MAX_CELLS, MAX_LETTERS
from dashboard.exchange.workbooks.merging import fill
from dashboard.exchange.workbooks.parts import Parts, parts_of, text_in, unescaped
from dashboard.exchange.xml_formats.safe import Element

_PLACE = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")
_LAST = 18_278  # the column ZZZ: a cell without a place may stand behind it
_LEAVE_OUT = "leave out the sheets and columns that are not needed, or save the table as CSV"
_UNREADABLE = "shows a value that cannot be read; type it as text"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A sheet: the texts of its rows, the first of which is row 1, each without the empty cells at its end.

    *faults* are what is wrong with single cells, which are read as empty, by the numbers of their rows and columns.
    """

    name: str
    rows: Sequence[Sequence[str]]
    faults: Mapping[tuple[int, int], str] = field(default_factory=dict)

    def problems(self, path: str) -> Iterator[Problem]:
        """Yield the faults as problems of the sheet that is called *path*."""
        for (row, place), message in self.faults.items():
            yield Problem(path, message, row, get_column_letter(min(place, _LAST)))


@dataclass(slots=True)
class Reader:
    """Reads the cells of a workbook, counts those of which a note will tell, and stops where there are too many, or too
    many letters in them: a text that cells share counts for each of them."""

    path: str
    parts: Parts
    found: Findings
    formulas: int = 0
    errors: int = 0
    merged: int = 0
    cells: int = 0
    letters: int = 0

    def sheet(self, name: str, root: Element) -> Sheet:
        """Return the sheet *name* whose XML is *root*."""
        self._count_cells(sum(len(row.children) for data in root.named("sheetdata") for row in data))
        rows: dict[int, dict[int, str]] = {}
        faults: dict[tuple[int, int], str] = {}
        number = 0
        for row in (row for data in root.named("sheetdata") for row in data.named("row")):
            number = _number(row.attributes.get("r", ""), number + 1)
            place = 0
            for cell in row.named("c"):
                place = _column(cell.attributes.get("r", ""), place + 1)
                text, fault = self._text(cell)
                if text:
                    self.count(text)
                    rows.setdefault(number, {})[place] = text
                if fault:
                    faults[number, place] = fault
                    rows.setdefault(number, {})
        self.merged += fill(rows, root, self.count)
        far = max((place for _, place in faults), default=0)
        return Sheet(name=name, rows=self._table(rows, name, far), faults=faults)

    def count(self, text: str) -> None:
        """Take note of a cell with *text*, and refuse the workbook where its cells hold too much."""
        self.letters += len(text)
        if self.letters > MAX_LETTERS:
            counted = "a text that several cells show counted for each"
            message = f"has cells of more than {MAX_LETTERS:,} letters, {counted}; {_LEAVE_OUT}"
            raise DossierError([*self.found.problems, Problem(self.path, message)])

    def _count_cells(self, more: int) -> None:
        self.cells += more
        if self.cells > MAX_CELLS:
            message = f"has more than {MAX_CELLS:,} cells, the most that can be read; {_LEAVE_OUT}"
            raise DossierError([*self.found.problems, Problem(self.path, message)])

    def notes(self) -> Iterator[Problem]:
        """Yield what was read otherwise than it stands."""
        if self.formulas:
            message = f"{self.formulas:,} of its cells hold formulas; they were not run, their last values were read"
            yield Problem(self.path, message)
        if self.errors:
            yield Problem(
                self.path, f"{self.errors:,} of its cells show an error, such as #N/A, and were read as that word"
            )

        if self.merged:
            message = f"{naming.counted(self.merged, 'row')} below the first of merged cells read as having its text"
            yield Problem(self.path, message)

    def _table(self, rows: dict[int, dict[int, str]], name: str, far: int) -> list[list[str]]:
        """Return *rows* in order, each from its first column on; those beyond the limits are a problem.

        *far* is the last column with a fault.
        """
        far = max([far, *(place for cells in rows.values() for place in cells)])
        if far > MAX_COLUMNS:
            message = f"has {far:,} columns; {MAX_COLUMNS} are the most that can be read: delete the others"
            self._problem(name, message)
        if max(rows, default=0) > MAX_ROWS:
            self._problem(name, f"has more than {MAX_ROWS:,} rows; leave out those that are not needed")
        last = min(max(rows, default=0), MAX_ROWS)
        kept = (rows.get(number, {}) for number in range(1, last + 1))
        return [
            [cells.get(place, "") for place in range(1, min(max(cells, default=0), MAX_COLUMNS) + 1)] for cells in kept
        ]

    def _text(self, cell: Element) -> tuple[str, str]:
        """Return the text of *cell*, as a reader of the sheet has it, and what is wrong with it."""
        kind = cell.attributes.get("t", "n")
        parts = {part.name: part for part in cell.children}
        if kind == "inlineStr":
            return (text_in(parts["is"]) if "is" in parts else ""), ""
        value = parts["v"].text if "v" in parts else ""
        if "f" in parts:
            self.formulas += 1
            if not value and kind != "str":  # which may well be an empty text
                return "", "holds a formula without a value; open the workbook in a spreadsheet and save it again"
        if kind == "e":
            self.errors += 1
        try:
            return (self._value(value, kind, cell.attributes.get("s", "")) if value else ""), ""
        except (ValueError, IndexError, OverflowError):
            return "", f"{_UNREADABLE}: {plain(value)}"

    def _value(self, value: str, kind: str, style: str) -> str:
        if kind == "s":
            return self.parts.texts[int(value)]
        if kind == "b":
            return "true" if value == "1" else "false"
        if kind != "n":
            return unescaped(value)
        if style and int(style) in self.parts.dates:
            return _date(from_excel(float(value), MAC_EPOCH if self.parts.from_1904 else WINDOWS_EPOCH))
        number = float(value)
        return str(int(number)) if number.is_integer() and abs(number) < 1e15 else repr(number)

    def _problem(self, name: str, message: str) -> None:
        self.found.problems.append(Problem(f"{self.path}, sheet {plain(name)}", message))


def sheets_of(file: File, *, found: Findings) -> list[Sheet]:
    """Return the sheets of the workbook *file* that hold anything; notes tell of formulas and errors.

    Dates become ISO 8601, truths ``true`` and ``false``. What is wrong with whole sheets is among the problems of
    *found*; raise :class:`DossierError` where it is no workbook, or larger than we read.
    """
    parts = parts_of(file, found=found)
    reader = Reader(file.path, parts, found)
    sheets = [reader.sheet(name, root) for name, root in parts.sheets]
    found.notes.extend(reader.notes())
    return [sheet for sheet in sheets if sheet.rows]


def _number(text: str, expected: int) -> int:
    return int(text) if text.isdecimal() and len(text) < 8 else expected


def _column(text: str, expected: int) -> int:
    """Return the number of the column that the place *text*, as in C12, names, or what was *expected*."""
    match = _PLACE.fullmatch(text)
    return int(column_index_from_string(match[1])) if match else expected


def _date(value: datetime | time | timedelta) -> str:
    """Return *value* as ISO 8601; midnight is no time of day, since a workbook has no dates without one."""
    if isinstance(value, datetime):
        return (
            value.date().isoformat()
            if value.time() == time()
            else value.isoformat(timespec="seconds").removesuffix(":00")
        )
    return value.isoformat() if isinstance(value, time) else str(value)
