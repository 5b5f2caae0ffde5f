"""A workbook to the dossier whose tables are its sheets, or to the one list in it."""

import csv
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from io import StringIO

from dashboard.dossier.columns import FILES, FRONT, FRONT_KEYS, TABLES
from dashboard.dossier.formulas import unguarded
from dashboard.dossier.problems import DossierError, Findings, Problem, plain, shown
from dashboard.dossier.reading import Reading
from dashboard.exchange.bundling import Part, about, bundled
from dashboard.exchange.files import File
from dashboard.exchange.lists.guessing import guesses
from dashboard.exchange.lists.listing import Listing, listed
from dashboard.exchange.lists.roles import REQUIRED
from dashboard.exchange.pairs.pair_columns import pair_of
from dashboard.exchange.pairs.reading import of_pair
from dashboard.exchange.sniffing import table_of
from dashboard.exchange.workbooks.sheets import Sheet, sheets_of
from dashboard.exchange.workbooks.writing import ABOUT


def from_workbook(file: File, found: Findings, *, headed: bool | None, day: str) -> Reading | Listing:
    """Return the dossier in the sheets of *file*, or the list in one of them; what is put right is noted in *found*.

    Raise :class:`DossierError` with everything that is wrong with it.
    """
    own = Findings()  # what is found goes with the dossier, or with the list
    sheets = sheets_of(file, found=own)
    tables = {sheet.name: path for sheet in sheets if (path := _table(sheet))}
    if len(tables) > 1 and _is_dossier(sheets, tables):
        for sheet in sheets:
            own.problems.extend(sheet.problems(_path(sheet, file)) if sheet.name in tables else ())
        parts = [_part(sheet, tables[sheet.name], file) for sheet in sheets if sheet.name in tables]
        own.notes.extend([_unread(file, sheet) for sheet in sheets if sheet.name not in tables])
        return bundled(parts, name=file.path, found=own, day=day)
    if reading := _network(sheets, file, own, day):
        return reading
    chosen = _chosen(sheets, file, own, headed)
    found.notes.extend(own.notes)
    return chosen


def _table(sheet: Sheet) -> str:
    """Return which file of a dossier *sheet* is, or nothing."""
    named = f"{sheet.name.strip().casefold().removesuffix('.csv')}.csv"
    if len({row[0] for row in sheet.rows if row} & set(FRONT_KEYS)) >= len(FRONT_KEYS) / 2 or named == f"{ABOUT}.csv":
        return FRONT
    return _sure(sheet) or (named if named in FILES else "")


def _is_dossier(sheets: Sequence[Sheet], tables: Mapping[str, str]) -> bool:
    """Tell whether *tables*, files by the names of sheets, are a dossier's: many lists have a sheet *Actors*, too."""
    sure = sum(bool(_sure(sheet)) for sheet in sheets)
    return FRONT in tables.values() or sure > 1 or len(tables) > len(TABLES) / 2


def _sure(sheet: Sheet) -> str:
    """Return which file of a dossier *sheet* is by its columns, or nothing."""
    return table_of({cell.strip() for cell in next(filter(None, sheet.rows), ())}, sheet.name)


def _part(sheet: Sheet, path: str, file: File) -> Part:
    label = _path(sheet, file)
    if path == FRONT:
        text = about([[unguarded(cell) for cell in row] for row in sheet.rows])
    else:
        width = max(map(len, sheet.rows))
        written = StringIO()
        csv.writer(written, lineterminator="\n").writerows([*row, *[""] * (width - len(row))] for row in sheet.rows)
        text = written.getvalue()
    return Part(path=path, label=label, data=text.encode("utf-8", "replace"))


def _network(sheets: Sequence[Sheet], file: File, found: Findings, day: str) -> Reading | None:
    """Return the dossier of the network of which one of *sheets* holds the nodes and another the edges, or nothing."""
    lists = []
    for sheet in sheets:
        with suppress(DossierError):  # what is no list is no half of a network
            lists.append(listed(enumerate(sheet.rows, start=1), _path(sheet, file), Findings(), faults=sheet.faults))
    pair = pair_of(lists)
    if pair is None:
        return None
    if found.problems:
        raise DossierError(found.problems)
    halves = (pair.nodes.path, pair.edges.path)
    notes = [*found.notes, *(_unread(file, sheet) for sheet in sheets if _path(sheet, file) not in halves)]
    reading = of_pair(pair, file, name=file.stem, day=day)
    return replace(reading, notes=(*notes, *reading.notes))


def _chosen(sheets: Sequence[Sheet], file: File, found: Findings, headed: bool | None) -> Listing:
    """Return the list in the first of *sheets* whose columns can be understood, or in the first of them."""
    if not sheets:
        raise DossierError(
            [*found.problems, Problem(file.path, "has no sheet with anything in it; choose another file")]
        )

    def is_understood(sheet: Sheet) -> bool:
        aside = Findings()
        try:
            guessed = guesses(_listed(sheet, file, aside, headed))
        except DossierError:
            return False
        return any(all(role in guess for role in REQUIRED[kind]) for kind, guess in guessed.items())

    best = next(filter(is_understood, sheets), sheets[0]) if len(sheets) > 1 else sheets[0]
    found.notes.extend([_unread(file, sheet) for sheet in sheets if sheet is not best])
    return _listed(best, file, found, headed)


def _listed(sheet: Sheet, file: File, found: Findings, headed: bool | None) -> Listing:
    return listed(enumerate(sheet.rows, start=1), file.path, found, headed=headed, faults=sheet.faults)


def _path(sheet: Sheet, file: File) -> str:
    return f"{file.path}, sheet {plain(sheet.name)}"


def _unread(file: File, sheet: Sheet) -> Problem:
    return Problem(file.path, f"its sheet {shown(sheet.name)} is no table of a dossier and was not read")
