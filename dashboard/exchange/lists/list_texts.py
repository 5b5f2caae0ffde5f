"""The text of a list, whatever separates its cells, to rows."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice

from dashboard.dossier.csvfile import MAX_LINES
from dashboard.dossier.problems import DossierError, Findings, Problem
from dashboard.dossier.records import SEPARATORS, Record, limit, records
from dashboard.exchange import naming
from dashboard.exchange.decoding import decoded
from dashboard.exchange.limits import MAX_ATTRIBUTES, MAX_CELLS_OF_LIST, MAX_EDGES
from dashboard.exchange.lists.listing import Listing, Row, listed
from dashboard.exchange.lists.roles import KNOWN, bare

_LOOKED_AT = 50  # lines that the separator is told from
_MARKS = (*SEPARATORS, "|")
_WIDEST = 1_000  # cells of a row, beyond which a file is not looked at: it would fill the memory
_EDGE_OF_NETWORKX = re.compile(r"[^\s{},;|]+ [^\s{},;|]+ \{.*\}\s*$")
_MATRIX_MARKET = re.compile(r"\s*%%MatrixMarket\b", re.IGNORECASE)  # below whose comments stand the sizes
_COMMENT = re.compile(r"\s*(#|%|//|sep=.$)", re.IGNORECASE)  # the last is for Excel, which needs none to be told


def from_text(data: bytes, *, path: str, found: Findings, headed: bool | None = None) -> Listing:
    """Return the list in the bytes *data* of a text file; *headed* says whether its first row names the columns.

    Raise :class:`DossierError` with everything that keeps it from being a list.
    """
    text, notes = decoded(data, path=path, guess=True)
    found.notes.extend(notes)
    if text.count("\n") > MAX_LINES:
        raise DossierError(Problem(path, f"has more than {MAX_LINES:,} lines; split it"))
    text = _without_comments(text, path, found)
    mark = separator(text)
    if mark == " ":
        lines = ((number, line) for number, line in enumerate(text.split("\n"), start=1) if line.strip())
        rows = ((number, _spaced(line)) for number, line in islice(lines, MAX_EDGES + 2))  # so many that it is told
        return listed(_within_limits(rows, path), path, found, headed=headed)
    if problem := _size_problem(text, mark, path):
        raise DossierError(problem)
    read = list(records(text, mark))
    if cut := limit(read):
        found.problems.append(read[-1].problem(path, cut))
    faulty = tuple(record.problem(path, record.fault) for record in read if record.fault)
    if mark != ",":
        name = SEPARATORS.get(mark, "vertical bars")
        found.notes.append(Problem(path, f"the cells are separated by {name} and were read so", 1))
    found_list = listed(_cells(read), path, found, headed=headed)
    return replace(found_list, faults=(*faulty, *found_list.faults))


def _cells(read: Iterable[Record]) -> Iterator[Row]:
    return ((record.row, record.cells) for record in read if not record.fault)


def _spaced(line: str) -> Sequence[str]:
    """Return the cells of *line* between spaces; what stands in braces, as networkx writes an edge's, is one."""
    plain, brace, rest = line.partition("{")
    return [*plain.split(None, _WIDEST), *([brace + rest.strip()] if brace else [])]


def _within_limits(rows: Iterable[Row], path: str) -> Iterator[Row]:
    """Yield *rows*, and refuse the list *path* where they have too many cells."""
    cells = 0
    for number, row in rows:
        cells += len(row)
        if cells > MAX_CELLS_OF_LIST:
            message = f"has more than {MAX_CELLS_OF_LIST:,} cells; leave out columns that are not needed"
            raise DossierError(Problem(path, message))
        yield number, row


def _size_problem(text: str, mark: str, path: str) -> Problem | None:
    """Return what is wrong with the size of the list in *text*, before it is parsed."""
    widest = max(line.count(mark) for line in text.split("\n")) + 1
    if widest > _WIDEST:
        return Problem(path, f"has a row of {widest:,} cells; {MAX_ATTRIBUTES} are the most that can be read")
    cells = text.count(mark) + text.count("\n")
    if cells > MAX_CELLS_OF_LIST:
        message = f"has {cells:,} cells; {MAX_CELLS_OF_LIST:,} are the most: leave out columns that are not needed"
        return Problem(path, message)
    return None


def separator(text: str) -> str:
    """Return what separates the cells of *text*: the mark that most lines have, or a space."""
    lines = [line for line in islice(text.split("\n"), 4 * _LOOKED_AT) if line.strip()][:_LOOKED_AT]
    if sum(bool(_EDGE_OF_NETWORKX.match(line)) for line in lines) * 2 > len(lines):
        return " "  # the marks in the braces separate nothing

    def agreement(mark: str) -> tuple[int, int]:
        counts = [line.count(mark) for line in lines if mark in line]
        usual = max(set(counts), key=counts.count, default=0)
        return len(counts), usual

    best = max(_MARKS, key=agreement)
    return best if 2 * agreement(best)[0] >= len(lines) else " "


def _without_comments(text: str, path: str, found: Findings) -> str:
    """Return *text* with the comments at its start as empty lines, but for one that names the columns."""
    lines = text.split("\n")
    first = next((place for place, line in enumerate(lines) if line.strip() and not _COMMENT.match(line)), 0)
    if first and any(bare(cell) in KNOWN for cell in re.split(r"[,;\t|]", lines[first - 1][:1_000])[1:]):
        first -= 1
        lines[first] = _COMMENT.sub("", lines[first], count=1).lstrip(" ")
    if _MATRIX_MARKET.match(text):
        found.notes.append(Problem(path, "the sizes of the matrix were passed over; a row is a tie", first + 1))
        lines[first], first = "", first + 1
    if comments := sum(bool(line.strip()) for line in lines[:first]):
        message = f"{naming.counted(comments, 'line')} of comment at its start passed over"
        found.notes.append(Problem(path, message, 1))
    return "\n".join([*[""] * first, *lines[first:]])
