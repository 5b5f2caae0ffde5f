"""Tables that are no list: matrices and lists of neighbours, told from their rows, and what to write instead."""

import re
from collections.abc import Sequence

from dashboard.exchange.lists.roles import KNOWN, UNLIKELY, WEAK, Role, bare

Rows = Sequence[Sequence[str]]

_AS_TIES = "write it as a list, with a row for each tie: from, to"
_AS_SEATS = "write it as a list, with a row for each event and each who was there: event, actor"
TIES = f"is a matrix of who is tied to whom, which is not read here; {_AS_TIES}"
PRESENCE = f"is a matrix of who was where, or who is tied to whom, which is not read here; {_AS_SEATS}; or from, to"
UNNAMED = f"is a matrix of numbers without names, which is not read here; {_AS_TIES}"
NEIGHBOURS = f"lists several neighbours in a row, which is not read here; {_AS_TIES}, in two columns"

_NUMBER = re.compile(r"[+-]?\d+([.,]\d+)?")
_MARKS = frozenset(
    [
        "0",
        "1",
        "x",
        "х",
        "+",
        "-",
        "–",
        "—",
        "•",
        "✓",
        "✔",
        "✗",
        "✘",
        "☐",
        "☑",
        "☒",
        "y",
        "n",
        "yes",
        "no",
        "true",
        "false",
        "ja",
        "nein",
        "oui",
        "non",
        "sí",
        "si",
        "да",
        "нет",
        "نعم",
        "لا",
    ]
) | {""}
_LABELS = 3  # columns before the marks, at most


def complaint(rows: Rows, *, headed: bool) -> str:
    """Return what is wrong with *rows*, the first of which may be *headed*, where they are no list; else nothing."""
    rows = [_trimmed(cells) for cells in rows]
    if len(rows) < 2:
        return ""
    if _is_unnamed(rows):
        return UNNAMED
    if _is_matrix(rows):
        return TIES
    if headed and _is_presence(rows):
        return PRESENCE
    known = any(bare(cell) in KNOWN for cell in rows[0][:_LABELS]) if headed else False
    return NEIGHBOURS if not known and _are_neighbours(rows[1:] if headed else rows) else ""


def _is_matrix(rows: Rows) -> bool:
    """Tell whether *rows* name the same things above and to the left; a word in the corner means nothing."""
    if len(rows) < 3 or len(rows[0]) < 3:
        return False
    corner, *above = rows[0]
    if set(above) != {cells[0] for cells in rows[1:] if cells}:
        return False
    numbers = all(not cell or _NUMBER.fullmatch(cell) for cells in rows[1:] for cell in cells[1:])
    return not corner or (numbers and not all(map(_NUMBER.fullmatch, above)))


def _is_unnamed(rows: Rows) -> bool:
    """Tell whether *rows* are all 0 and 1, or a square of numbers whose diagonal is 0: no nodes are called so."""
    cells = {cell for row in rows for cell in row}
    if cells <= {"0", "1", ""}:
        return True
    square = len(rows) > 2 and all(len(row) == len(rows) for row in rows)
    return (
        square
        and all(map(_NUMBER.fullmatch, cells))
        and all(float(_point(row[at])) == 0 for at, row in enumerate(rows))
    )


def _is_presence(rows: Rows) -> bool:
    """Tell whether all columns but the first few hold marks alone, and are called as nothing that we know."""
    names, body = rows[0], rows[1:]
    marked = [all(_mark(row, place) in _MARKS for row in body) for place in range(len(names))]
    labels = next((place for place in range(len(names)) if all(marked[place:])), len(names))
    if not 1 <= labels <= _LABELS or len(names) - labels < 2 or any(bare(name) in KNOWN for name in names[labels:]):
        return False
    found = {role for role in Role for name in names[:labels] if UNLIKELY[role].get(bare(name), WEAK) < WEAK}
    whole = {Role.FROM, Role.TO} <= found or {Role.EVENT, Role.ACTOR} <= found
    return not whole and any(_mark(row, place) for row in body for place in range(labels, len(names)))


def _are_neighbours(rows: Rows) -> bool:
    """Tell whether what stands beyond the second cell of *rows* is mostly named in the first two as well."""
    further = [cell for row in rows for cell in row[2:] if cell]
    if len(rows) < 2 or not further:
        return False
    if all(map(_NUMBER.fullmatch, further)) and len({len(row) for row in rows}) == 1:
        return False  # weights
    named = {cell for row in rows for cell in row[:2]}
    return 2 * sum(cell in named for cell in further) >= len(further)


def _mark(row: Sequence[str], place: int) -> str:
    return row[place].casefold() if place < len(row) else ""


def _point(number: str) -> str:
    return number.replace(",", ".")


def _trimmed(cells: Sequence[str]) -> list[str]:
    """Return *cells* without the empty ones at their end."""
    last = max((place for place, cell in enumerate(cells, start=1) if cell), default=0)
    return list(cells[:last])
