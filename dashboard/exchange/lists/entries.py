"""The rows of a list whose columns are understood: their cells by role, and the others as attributes."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from dashboard.dossier.model import Claim
from dashboard.dossier.problems import Problem
from dashboard.exchange.dates import moment
from dashboard.exchange.lists.asides import without_asides
from dashboard.exchange.lists.listing import Listing
from dashboard.exchange.lists.mapping import ListMapping
from dashboard.exchange.lists.roles import REQUIRED, Role
from dashboard.exchange.lists.several import several_names
from dashboard.exchange.lists.spellings import one_spelling
from dashboard.exchange.texts import Texts

SAID = "The list has this row."
ERROR = "shows the error {} of a spreadsheet; mend the cell, or delete the row"
_ACTORS = (Role.FROM, Role.TO, Role.ACTOR)
_NAMES = (*_ACTORS, Role.SIDE)  # whose cells name actors
_ERRORS = {"#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!", "#SPILL!", "#CALC!"}
EMPTY = "is empty; fill it in, or delete the row"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A row: its *number*, the cells of its roles on one line each, and the other filled cells by their columns."""

    number: int
    cells: Mapping[Role, str]
    others: Mapping[str, str]

    def get(self, role: Role) -> str:
        """Return the cell of *role*, or nothing."""
        return self.cells.get(role, "")

    def claim(self, source: str) -> Claim:
        """Return the row as a claim of the *source*."""
        record = self.get(Role.LOCATOR)
        place = f"{record}, row {self.number}" if record else f"row {self.number}"
        return Claim(source=source, locator=place, text=self.get(Role.CLAIM) or SAID)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entries:
    """The *rows* of the list *path* that can be used, and the *names* of the columns of their roles.

    *bad* are what is wrong with the others, by row, *aside* the numbers of those that are none of the list; *notes*
    tell of cells that were read as empty, and of what else was put right.
    """

    path: str
    rows: Sequence[Entry]
    names: Mapping[Role, str]
    bad: Sequence[Problem] = ()
    aside: Sequence[int] = ()
    notes: Sequence[Problem] = ()


def entries(found: Listing, mapping: ListMapping, texts: Texts) -> Entries:
    """Return the rows of *found* as *mapping* has them; *texts* puts the cells right.

    Dates are as ISO 8601; a cell that says none, or a time whose zone nobody knows, stays among the others as well.
    Totals and notes below the list are left out, and names that look the same are spelled the same; both are noted.
    """
    named, actors, events = (
        [mapping.columns[role] for role in roles if mapping.columns.get(role) in found.columns]
        for roles in (_NAMES, _ACTORS, [Role.EVENT])
    )
    needed = [mapping.columns[role] for role in REQUIRED[mapping.kind] if role in mapping.columns]
    found, aside, notes = without_asides(found, named=actors, needed=needed)
    notes += several_names([(found, named)])
    for chosen in (named, events):
        found, told = one_spelling(found, chosen)
        notes += told
    roles = {name: role for role, name in mapping.columns.items()}
    columns = [(place, name, roles.get(name)) for place, name in enumerate(found.columns)]

    def entry(number: int, row: Sequence[str]) -> Entry:
        cells: dict[Role, str] = {}
        others: dict[str, str] = {}
        whose = f"row {number}"
        for place, name, role in columns:
            text = row[place]
            if role in (Role.DATE, Role.END):
                cells[role] = moment(text)
                if (text and not cells[role]) or (":" in text and "T" not in cells[role]):
                    others[name] = texts.shortened(text, whose)
            elif role:
                cells[role] = texts.shortened(text, whose) if role is Role.CLAIM else texts.line(text, whose)
            elif right := texts.shortened(text, whose):
                others[name] = right
        return Entry(number=number, cells=cells, others=others)

    read = _sorted([entry(number, row) for number, row in found.rows], found, mapping)
    return replace(read, aside=aside, notes=(*notes, *read.notes))


def _sorted(rows: Sequence[Entry], found: Listing, mapping: ListMapping) -> Entries:
    """Return *rows* as those that can be used and what is wrong with the others."""
    names = dict(mapping.columns)
    at_fault = found.unusable(names.values())
    places = {(fault.row, fault.column) for fault in at_fault}
    empty = [
        Problem(found.path, EMPTY, row.number, names[role])
        for role in REQUIRED[mapping.kind]
        for row in rows
        if role in names and not row.get(role) and (row.number, names[role]) not in places
    ]
    errors = [
        Problem(found.path, ERROR.format(row.get(role)), row.number, names[role])
        for role in REQUIRED[mapping.kind]
        for row in rows
        if role in names and row.get(role) in _ERRORS
    ]
    bad = sorted([*at_fault, *empty, *errors], key=lambda problem: problem.row or 0)
    numbers = {problem.row for problem in bad}
    return Entries(
        path=found.path,
        rows=[row for row in rows if row.number not in numbers],
        names=names,
        bad=bad,
        notes=tuple(found.unneeded(names.values())),
    )


def shared(texts: Iterable[str], owners: Sequence[str]) -> dict[str, str] | None:
    """Return the text of each of *owners*, one a row as *texts* are, or nothing unless each has one and there are fewer
    of them than rows."""
    told = set(zip(owners, texts, strict=True))
    return dict(told) if len(told) == len(set(owners)) < len(owners) else None


def one_each(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Return the text of each owner among *pairs* of owner and text who has one and the same wherever there is one."""
    texts: dict[str, set[str]] = {}
    for owner, text in pairs:
        if text:
            texts.setdefault(owner, set()).add(text)
    return {owner: next(iter(found)) for owner, found in texts.items() if len(found) == 1}
