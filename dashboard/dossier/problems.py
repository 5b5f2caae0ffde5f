"""What can be wrong with a dossier, and how that is said: where, what, and how to mend it."""

from collections.abc import Iterable
from dataclasses import dataclass, field

SHOWN = 60  # characters of an offending value that a message repeats


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong with a dossier or, among the notes, one thing that was put right.

    *path* is the name of a file in the dossier's folder, or the folder as it was given. *row* counts as a spreadsheet
    does: the header is row 1 and a record whose cells hold line breaks is one row; in ``dossier.toml`` it is the line.
    *line* is the line of the file on which the row starts, and is given only where it differs from *row*.
    """

    path: str
    message: str
    row: int | None = None
    column: str = ""
    line: int | None = None

    def __str__(self) -> str:
        row, column = ("line", "key") if self.path.endswith(".toml") else ("row", "column")
        place = [self.path]
        if self.row is not None:
            place.append(f"{row} {self.row}" + (f" (line {self.line})" if self.line else ""))
        if self.column:
            place.append(f"{column} {self.column}")
        return f"{', '.join(place)}: {self.message}"


class DossierError(Exception):
    """A dossier that cannot be read; *problems* holds everything that keeps it from being read."""

    def __init__(self, problems: Problem | Iterable[Problem]) -> None:
        self.problems: tuple[Problem, ...] = (problems,) if isinstance(problems, Problem) else tuple(problems)
        super().__init__(self.problems)

    def __str__(self) -> str:
        return "\n".join(map(str, self.problems))


@dataclass(frozen=True, slots=True)
class Findings:
    """What reading comes across: *problems*, any of which fails it, and *notes*, which fail nothing."""

    problems: list[Problem] = field(default_factory=list)
    notes: list[Problem] = field(default_factory=list)


def plain(value: str) -> str:
    """Return *value* shortened to 60 characters, with control and other invisible characters spelt out."""
    text = repr(value[: SHOWN + 1])[1:-1]
    return text if len(text) <= SHOWN else text[: SHOWN - 1] + "…"


def shown(value: str) -> str:
    """Return *value* as a message repeats it: as :func:`plain` does, in single quotation marks."""
    return f"'{plain(value)}'"
