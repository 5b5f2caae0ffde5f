"""A table of a dossier: strings that know their file, their row and their line."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dashboard.dossier.problems import Problem

if TYPE_CHECKING:
    import pandas as pd

MOST = 1_000  # problems told one by one of one column, so that a hostile file cannot fill the memory with them


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A file of a dossier.

    *cells*: strings without white space about them, a column for each known one of the file; the index is the row.
    *lines*: the line of the file that a row starts on, where the two differ. *ids*: the ids that the file gives,
    those of rows too broken to be in *cells* included; None where some could not be found. *repeats*: the first row
    that is the same in all its cells, those of unknown columns included, by each row that repeats one.
    """

    path: str
    cells: "pd.DataFrame"
    lines: Mapping[int, int]
    ids: frozenset[str] | None
    repeats: Mapping[int, int]

    def problem(self, row: int, column: str, message: str) -> Problem:
        """Return a problem with the cell in *row* and *column*."""
        return Problem(self.path, message, row, column, self.lines.get(row))

    def problems(self, column: str, messages: Iterable[tuple[int, str]]) -> Iterator[Problem]:
        """Yield a problem for each row and message, of the first 1,000; then one that counts the others."""
        last = more = 0
        for count, (row, message) in enumerate(messages):
            if count < MOST:
                yield self.problem(row, column, message)
            else:
                last, more = row, more + 1
        if more:
            yield self.problem(last, column, f"and {more:,} more problems in this column; mend those above first")

    def columns(self) -> dict[str, list[str]]:
        """Return the cells of each column by its name."""
        return {str(name): self.cells[name].tolist() for name in self.cells}

    def holds(self, *columns: str) -> bool:
        """Return whether the file has all of *columns*."""
        return all(column in self.cells for column in columns)
