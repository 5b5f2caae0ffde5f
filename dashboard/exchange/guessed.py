"""Files to a dossier where there is nobody to ask: a list is read as its columns are guessed."""

from collections.abc import Sequence
from dataclasses import replace

from dashboard.dossier.problems import DossierError, Problem, shown
from dashboard.dossier.reading import Reading
from dashboard.exchange import naming
from dashboard.exchange.files import File
from dashboard.exchange.lists.leaving_out import UnusableRowsError
from dashboard.exchange.lists.mapping import ListMapping, Wanted
from dashboard.exchange.opening import open_files, take_list

LEAVE_OUT = "--leave-out-bad-rows"  # what says so on the command line


def open_guessing(files: Sequence[File], *, day: str = "", leave_out: bool = False) -> Reading:
    """Return the dossier in *files*, as :func:`open_files` does; a list is read as guessed, which is noted.

    *leave_out* leaves out those rows of it that cannot be used, which are noted as well.
    """
    opened = open_files(files, day=day)
    if isinstance(opened, Reading):
        return opened
    mapping = opened.mapping
    if mapping is None:
        raise DossierError(_unclear(opened))
    try:
        reading = take_list(opened.listing, replace(mapping, leave_out=leave_out), opened.notes, day=day)
    except UnusableRowsError as error:
        raise DossierError([_unusable(opened, len(error.rows)), *error.problems]) from None
    return replace(reading, notes=(_guessed(opened.path, mapping), *reading.notes))


def _unclear(asked: Wanted) -> Problem:
    mend = "call those of a list of ties from and to, those of a list of who was where event and actor"
    columns = ", ".join(map(shown, asked.columns[:10]))
    return Problem(asked.path, f"does not tell what its columns mean ({columns}); {mend}, or choose them on the page")


def _unusable(asked: Wanted, count: int) -> Problem:
    message = f"{naming.counted(count, 'row')} cannot be used, for the reasons below; mend what is wrong, or leave out"
    return Problem(asked.path, f"{message} such rows with {LEAVE_OUT}")


def _guessed(path: str, mapping: ListMapping) -> Problem:
    said = ", ".join(f"{shown(name)} as {role}" for role, name in mapping.columns.items())
    return Problem(path, f"was read as a list of {mapping.kind}, the columns {said}; if that is wrong, rename them")
