"""A list in JSON without the names of nodes and edges, a row for each object or list in it."""

from collections.abc import Iterator, Mapping, Sequence

from dashboard.dossier.problems import DossierError, Findings, Problem
from dashboard.exchange.json_formats.kinds import is_rows
from dashboard.exchange.json_formats.parts import kind_of
from dashboard.exchange.json_formats.safe import Document, Json
from dashboard.exchange.json_formats.values import flat, text
from dashboard.exchange.limits import MAX_ATTRIBUTES, MAX_EDGES
from dashboard.exchange.lists.listing import Listing, Row, listed

_ENDS = ("from", "to")  # what the first two of a row are that is followed by an object, as networkx writes its edges


def from_json(file: Document, *, path: str, found: Findings, headed: bool | None = None) -> Listing | None:
    """Return the list in the document *file*, or nothing where it is no list of rows; rows count from 1.

    Of objects, the names of their members are those of the columns; of lists, *headed* says whether the first names
    them. Raise :class:`DossierError` with everything that keeps it from being a list.
    """
    if not isinstance(file.value, list) or not is_rows(file.value):
        return None
    for place, one in enumerate(file.value):
        if not isinstance(one, list | dict):
            file.draft.problem((place,), f"is {kind_of(one)} where a row belongs: an object, or a list of its cells")
    if file.draft.problems:
        raise file.draft.refused()
    found.notes.extend(file.draft.said())
    rows = file.value[: MAX_EDGES + 2]  # so many that it is told
    if not any(isinstance(one, dict) or _is_followed(one) for one in rows):
        return listed(_lists(rows), path, found, headed=headed)
    cells = [_cells(row) for row in rows]
    names = list(dict.fromkeys(name for row in cells for name in row))
    if len(names) > MAX_ATTRIBUTES:  # told here: to fill them all up would take as many cells as names times rows
        most = f"{MAX_ATTRIBUTES} are the most that can be read"
        raise DossierError(Problem(path, f"has {len(names):,} columns; {most}: delete the others"))
    return listed(_objects(cells, names), path, found, headed=True)


def _is_followed(row: Json) -> bool:
    return isinstance(row, list) and any(isinstance(cell, dict) for cell in row[2:])


def _lists(rows: Sequence[Json]) -> Iterator[Row]:
    for number, row in enumerate(rows, start=1):
        yield number, [text(cell) for cell in row] if isinstance(row, list) else []


def _objects(cells: Sequence[Mapping[str, str]], names: Sequence[str]) -> list[Row]:
    """Return the *cells* of all rows below the *names* of their columns, which have the number 0."""
    return [(0, names), *((number, [row.get(name, "") for name in names]) for number, row in enumerate(cells, start=1))]


def _cells(row: Json) -> dict[str, str]:
    """Return the cells of *row* by the names of their columns."""
    if isinstance(row, dict):
        return flat(row)
    cells: dict[str, str] = {}
    for place, cell in enumerate(row if isinstance(row, list) else []):
        name = _ENDS[place] if place < len(_ENDS) else f"column {place + 1}"
        cells |= flat(cell) if isinstance(cell, dict) else {name: text(cell)}
    return cells
