"""A plain list, from CSV or a sheet, as columns and rows of text: its reader has to say which column means what."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from dashboard.dossier.cells import WHITE
from dashboard.dossier.formulas import unguarded
from dashboard.dossier.problems import DossierError, Findings, Problem
from dashboard.exchange import naming
from dashboard.exchange.limits import MAX_ATTRIBUTES, MAX_EDGES, used_up
from dashboard.exchange.lists import shapes
from dashboard.exchange.lists.roles import KNOWN, bare

_NUMBER = re.compile(r"[+-]?\d[\d.,:/-]*")  # a date as well: no column is called so
_DASHES = re.compile(r":?-{3,}:?")  # what stands below the names of the columns in Markdown
_TITLES = 10  # rows above the names of the columns, at most
_WIDE = "has {} cells where the first row has {}; put text that holds a separator in quotation marks"

Row = tuple[int, Sequence[str]]  # its number, as a spreadsheet counts, and its cells
Faults = Mapping[tuple[int, int], str]  # what is wrong with cells, by the numbers of their rows and columns


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """A list of the file *path*. *rows* have a cell for each of *columns*, whose names all differ; *headed* tells
    whether these stand in the file. *digest* is the SHA-256 of that.

    *faults* are what is wrong with single rows, which are then not among *rows*, and with single cells, which are there
    as empty: a reader may need neither.
    """

    path: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    headed: bool
    digest: str = ""
    faults: tuple[Problem, ...] = field(default=())

    def cells(self, column: str) -> list[str]:
        """Return the cells of *column*, one a row."""
        place = self.columns.index(column)
        return [row[place] for _, row in self.rows]

    def unusable(self, columns: Collection[str]) -> list[Problem]:
        """Return those of the faults that matter where *columns* are needed."""
        return [fault for fault in self.faults if not fault.column or fault.column in columns]

    def unneeded(self, columns: Collection[str]) -> Iterator[Problem]:
        """Yield a note on each column beside *columns* in which cells have faults."""
        rest = [fault for fault in self.faults if fault.column and fault.column not in columns]
        for name in dict.fromkeys(fault.column for fault in rest):
            of_column = [fault for fault in rest if fault.column == name]
            said = f"{naming.counted(len(of_column), 'cell')} read as empty, the first here: "
            yield replace(of_column[0], message=said + of_column[0].message.partition(";")[0])


def listed(
    rows: Iterable[Row], path: str, found: Findings, *, headed: bool | None = None, faults: Faults | None = None
) -> Listing:
    """Return *rows* as a list. Rows that are shorter than the first are filled up with empty cells, which is noted."""
    kept = {number for number, _ in faults or ()}
    filled = [(number, [unguarded(cell.strip(WHITE)) for cell in cells]) for number, cells in rows]
    filled = [(number, cells) for number, cells in filled if any(cells) or number in kept]
    lines = [number for number, cells in filled if all(map(_DASHES.fullmatch, filter(None, cells))) and any(cells)]
    if lines:
        found.notes.append(Problem(path, f"{naming.counted(len(lines), 'line')} of dashes passed over", lines[0]))
        dashes = set(lines)
        filled = [(number, cells) for number, cells in filled if number not in dashes]
    start, what = _start([cells for _, cells in filled], searched=headed is not False)
    if start:
        message = f"{naming.counted(start, 'row')} above {what} passed over"
        found.notes.append(Problem(path, message, filled[0][0]))
    filled = filled[start:]
    heads = headed if headed is not None else bool(filled) and _is_header([cells for _, cells in filled])
    width = max((len(_trimmed(cells)) for _, cells in (filled[:1] if heads else filled)), default=0)
    columns = _columns(filled[0][1] if heads else (), width)
    body = filled[1:] if heads else filled
    if shape := shapes.complaint([cells for _, cells in filled], headed=heads):
        found.problems.append(Problem(path, shape))
    found.problems.extend(_problems(body, columns, path))
    if found.problems:
        raise DossierError(found.problems)
    if short := sum(len(cells) < width for _, cells in body):
        message = f"{naming.counted(short, 'row')} ended before the last column; the missing cells were read as empty"
        found.notes.append(Problem(path, message))
    wide = {number: len(_trimmed(cells)) for number, cells in body if len(_trimmed(cells)) > width}
    whole = [(number, (*cells[:width], *[""] * (width - len(cells)))) for number, cells in body if number not in wide]
    at_fault = [
        *(Problem(path, _WIDE.format(count, width), number) for number, count in wide.items()),
        *_cells_at_fault(faults or {}, [number for number, _ in whole], columns, path),
    ]
    return Listing(path=path, columns=columns, rows=tuple(whole), headed=heads, faults=tuple(at_fault))


def _cells_at_fault(faults: Faults, rows: Iterable[int], columns: Sequence[str], path: str) -> Iterator[Problem]:
    numbers = set(rows)
    for (number, place), message in faults.items():
        if number in numbers and place <= len(columns):
            yield Problem(path, message, number, columns[place - 1])


def _start(rows: Sequence[Sequence[str]], *, searched: bool) -> tuple[int, str]:
    """Return where the list in *rows* begins and what stands there; titles above it may have several cells, too."""
    several = next((place for place, cells in enumerate(rows) if sum(map(bool, cells)) > 1), 0)
    known = [_known(cells) for cells in rows[: several + _TITLES]] if searched else []
    named = next((place for place, count in enumerate(known) if count > 1), 0)
    if named > several and not any(known[:named]):
        return named, "the names of the columns"
    return several, "the first with several cells"


def _known(cells: Sequence[str]) -> int:
    """Return how many of *cells* are names of columns that we know."""
    return sum(len(cell) < naming.LONGEST_NAME and bare(cell) in KNOWN for cell in cells)


def _problems(rows: Sequence[Row], columns: Sequence[str], path: str) -> Iterator[Problem]:
    width = len(columns)
    if width < 2:
        mend = "a list needs a column for each end of a tie, or for the event and for who was there"
        yield Problem(path, f"has no two columns; {mend}")
    elif width > MAX_ATTRIBUTES:
        yield Problem(path, f"has {width:,} columns; {MAX_ATTRIBUTES} are the most that can be read: delete the others")
    elif not rows:
        yield Problem(path, "has no row below the names of its columns; add at least one")
    sizes = list(map(len, columns))
    names = [size for _, cells in rows for cell, size in zip(cells, sizes, strict=False) if cell]
    letters = sum(names) + sum(sum(map(len, cells)) for _, cells in rows)
    if complaint := used_up(letters, len(names)):
        yield Problem(path, complaint)
    if len(rows) > MAX_EDGES:
        yield Problem(path, f"has {len(rows):,} rows; {MAX_EDGES:,} are the most that can be read: split it")


def _is_header(rows: Sequence[Sequence[str]]) -> bool:
    """Tell whether the first of *rows* names the columns: it holds a name that we know, or nothing that comes again."""
    first = rows[0]
    if _known(first):
        return True
    if any(not cell or cell.startswith("{") or _NUMBER.fullmatch(cell) for cell in first) or len(set(first)) < len(
        first
    ):
        return False
    below = {cell for cells in rows[1:] for cell in cells[:2]}
    return not below.intersection(first[:2])


def _columns(header: Sequence[str], width: int) -> tuple[str, ...]:
    names: list[str] = []
    for place in range(width):
        name = naming.line(header[place]) if place < len(header) else ""
        names.append(naming.fresh(name[: naming.LONGEST_NAME].strip(WHITE) or f"column {place + 1}", names))
    return tuple(names)


def _trimmed(cells: Sequence[str]) -> Sequence[str]:
    """Return *cells* without the empty ones at their end."""
    last = max((place for place, cell in enumerate(cells, start=1) if cell), default=0)
    return cells[:last]
