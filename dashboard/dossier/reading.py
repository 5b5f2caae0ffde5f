"""A folder to a dossier, or to every problem that it has."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from dashboard.dossier.alike import alike_note
from dashboard.dossier.building import Cells, build
from dashboard.dossier.checking import cell_problems
from dashboard.dossier.columns import FILES, FRONT
from dashboard.dossier.csvfile import parse
from dashboard.dossier.decoding import decode
from dashboard.dossier.folder import contents
from dashboard.dossier.front import Front, parse_front
from dashboard.dossier.model import Dossier
from dashboard.dossier.problems import DossierError, Findings, Problem
from dashboard.dossier.rowrules import row_problems
from dashboard.dossier.table import Table
from dashboard.dossier.validation import table_problems, whole_problems

ACTORS = "actors.csv"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A dossier that was read, and *notes* on what was put right in doing so."""

    dossier: Dossier
    notes: tuple[Problem, ...]


def read(folder: Path) -> Reading:
    """Return the dossier in *folder*. Nothing is dropped, guessed or repaired but what the notes say.

    Raise :class:`DossierError` as :func:`read_files` does, and for files that are missing or cannot be had.
    """
    found = Findings()
    return read_files(contents(folder, found=found), found=found)


def read_files(files: Mapping[str, bytes], *, found: Findings) -> Reading:
    """Return the dossier that *files*, by name, hold; *found* is what getting them came across.

    Raise :class:`DossierError` with every problem of every file, in the order of the files and their rows. What could
    not be looked for, such as ids in a file that is missing, is not held against the other files.

    Time is linear in the rows but for Python's collector, which looks again and again through what is already read
    (docs/performance.md, Growth). It is left on: to halt it would halt it for every thread of a server.
    """
    cells = read_cells(files, found=found)
    return Reading(dossier=build(cells), notes=in_order(found.notes))


def read_cells(files: Mapping[str, bytes], *, found: Findings) -> Cells:
    """Return what *files* say, or raise as :func:`read_files` does."""
    front, tables = _parsed(files, found=found)
    found.problems.extend(_checked(front, tables))
    if found.problems:
        raise DossierError(in_order(found.problems))
    mend = "give them one id if they are one actor's"
    found.notes.extend(alike_note(tables[ACTORS].columns()["name"], ACTORS, mend=mend))
    columns = {path: table.columns() for path, table in tables.items()}
    return Cells(front=front.values, attributes=front.attributes, tables=columns)


def _parsed(files: Mapping[str, bytes], *, found: Findings) -> tuple[Front, dict[str, Table]]:
    """Return the front matter and the tables, as far as *files* have them."""
    front = Front()
    tables: dict[str, Table] = {}
    for path, raw in files.items():
        text = decode(raw, path=path, found=found)
        if path == FRONT:
            front = parse_front(text, found=found)
        elif (table := parse(text, path=path, found=found)) is not None:
            tables[path] = table
    return front, tables


def _checked(front: Front, tables: Mapping[str, Table]) -> list[Problem]:
    """Return what is wrong with what the files say."""
    ids = {path: table.ids or None for path, table in tables.items()}  # without ids, one problem says so for all
    problems: list[Problem] = []
    for table in tables.values():
        problems += [*cell_problems(table, ids), *row_problems(table), *table_problems(table)]
    return [*problems, *whole_problems(front, tables)]


def in_order(problems: list[Problem]) -> tuple[Problem, ...]:
    """Return *problems* by file and row; those of one row as they were found, column by column."""
    order = {path: number for number, path in enumerate(FILES)}
    return tuple(sorted(problems, key=lambda problem: (order.get(problem.path, len(order)), problem.row or 0)))
