"""Rows of a list that cannot be used: told one by one or, where its reader says so, left out, and that is told."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from dashboard.dossier.problems import DossierError, Problem
from dashboard.exchange import naming
from dashboard.exchange.lists.entries import Entries
from dashboard.exchange.lists.mapping import ListMapping
from dashboard.exchange.lists.seating import MAX_WORDS, Word, unknown_problem
from dashboard.exchange.texts import MAX_TOLD

LEFT_OUT = "rows left out"  # attribute of the dossier: which rows are not in it
ASIDE = "with totals, sources or notes"  # why rows are not in it, behind their number
_NUMBERED = 200  # rows that it names


class UnusableRowsError(DossierError):
    """A list of which some rows cannot be used, and nothing else is wrong; *rows* are their numbers.

    *words* are those of which its reader is to say what seat they mean, with the numbers of their rows.
    """

    def __init__(self, problems: Sequence[Problem], rows: Sequence[int], words: Sequence[Word] = ()) -> None:
        super().__init__(problems)
        self.rows = tuple(rows)
        self.words = tuple(words)


def notes_on(
    read: Entries, mapping: ListMapping, problems: Sequence[Problem], words: Sequence[Word] = ()
) -> list[Problem]:
    """Return notes on the rows of *read* that are left out, if any; *words* are those that say no seat that is known.

    Raise :class:`DossierError` where there are other *problems* or no row is left, :class:`UnusableRowsError` where
    rows cannot be used and *mapping* does not say to leave them out, or where *words* are to be asked about.
    """
    if len(words) > MAX_WORDS:
        problems, words = [*problems, unknown_problem(read, words)], ()
    if problems or not read.rows:
        none = Problem(read.path, "has no row that can be used; mend some, or choose other columns")
        raise DossierError([*(problems or [none]), *_told(read.bad)])
    bad = [] if mapping.leave_out else read.bad
    if bad or words:
        asked = [unknown_problem(read, words)] if words else []
        raise UnusableRowsError([*_told(bad), *asked], _numbers(read) if bad else (), words)
    said = (replace(problem, message=f"{_reason(problem)}; the row was left out, as asked") for problem in read.bad)
    return [*_told(list(said)), *read.notes]


def attributes_of(read: Entries) -> dict[str, str]:
    """Return what a dossier of *read* says of the rows that are not in it."""
    return attribute_of([(read.path, _numbers(read), "could not be used"), (read.path, read.aside, ASIDE)])


def attribute_of(left_out: Iterable[tuple[str, Sequence[int], str]]) -> dict[str, str]:
    """Return the attribute that tells of rows *left_out*: their table, their numbers and why, where there are any."""
    told = [
        f"{naming.counted(len(numbers), 'row')} of {path} {why}: {_listed(numbers)}"
        for path, numbers, why in left_out
        if numbers
    ]
    return {LEFT_OUT: "; ".join(told)} if told else {}


def _listed(numbers: Sequence[int]) -> str:
    more = f" and {len(numbers) - _NUMBERED:,} more" if len(numbers) > _NUMBERED else ""
    return f"{', '.join(map(str, numbers[:_NUMBERED]))}{more}"


def _numbers(read: Entries) -> list[int]:
    return sorted({problem.row for problem in read.bad if problem.row is not None})


def _reason(problem: Problem) -> str:
    return problem.message.partition(";")[0]


def _told(bad: Sequence[Problem]) -> Iterator[Problem]:
    """Yield *bad*, but of those of one column or of whole rows only the first; the others are counted."""
    for column in dict.fromkeys(problem.column for problem in bad):
        alike = [problem for problem in bad if problem.column == column]
        yield from alike[:MAX_TOLD]
        if len(alike) > MAX_TOLD:
            yield replace(alike[MAX_TOLD], message=f"and {len(alike) - MAX_TOLD:,} more like these", line=None)
