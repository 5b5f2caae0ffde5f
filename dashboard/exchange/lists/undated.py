"""Dates of a list that could not be read: told cell by cell, and never taken for the absence of a date."""

from collections.abc import Iterator

from dashboard.dossier.problems import Problem, shown
from dashboard.exchange.dates import moment
from dashboard.exchange.lists.entries import Entries, Entry
from dashboard.exchange.lists.roles import ROLES, UNLIKELY, ListKind, Role, called

_TOLD = 30  # cells of a column that are told one by one
_NONE = "no date that can be read in one way only"


def undated(read: Entries, kind: ListKind) -> Iterator[Problem]:
    """Yield a note on each cell of a column of dates that holds none, be it only called like such a column."""
    for role in (Role.DATE, Role.END):
        if role not in ROLES[kind]:
            continue
        chosen = read.names.get(role, "")
        for name in filter(None, dict.fromkeys((chosen, *_called_so(read, role)))):
            yield from _unread(read, role, name, chosen=name == chosen)


def _unread(read: Entries, role: Role, name: str, *, chosen: bool) -> Iterator[Problem]:
    """Yield a note on each cell of the column *name* that holds no date."""
    unread = [entry for entry in read.rows if _is_undated(entry, role, name, chosen=chosen)]
    cells = [(entry.number, entry.others[name]) for entry in unread]
    if cells and not chosen:
        message = f"is called like a date and was not taken as one: {len(cells):,} of its cells hold {_NONE}"
        yield Problem(read.path, f"{message}; they are kept as an attribute", column=name)
    for number, text in cells[:_TOLD]:
        message = f"holds {_NONE}, {shown(text)}: it is kept as an attribute; write 2025-02-18"
        yield Problem(read.path, message, number, name)
    if len(cells) > _TOLD:
        yield Problem(read.path, f"and {len(cells) - _TOLD:,} more of its cells like these", column=name)


def undated_as(entry: Entry, column: str) -> str:
    """Return what tells the undated event of *entry* from others of its name: the cell in *column* as it stands."""
    return "" if entry.get(Role.DATE) else entry.others.get(column, "")


def date_column(read: Entries, role: Role = Role.DATE) -> str:
    """Return the column of the dates of *role*, or the one that is surely called so though nobody chose it."""
    if role in read.names:
        return read.names[role]
    return next(iter(_called_so(read, role)), "")


def _called_so(read: Entries, role: Role) -> list[str]:
    """Return the columns that no role has and that are called like one of dates, the likeliest first."""
    names = dict.fromkeys(name for entry in read.rows for name in entry.others)
    likely = {name: UNLIKELY[role][called(name)] for name in names if called(name) in UNLIKELY[role]}
    return sorted(likely, key=lambda name: likely[name])


def _is_undated(entry: Entry, role: Role, name: str, *, chosen: bool) -> bool:
    if name not in entry.others:
        return False
    return not entry.get(role) if chosen else not moment(entry.others[name])
