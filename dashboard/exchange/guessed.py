"""Files to a dossier where there is nobody to ask: a list is read as its columns are guessed."""

from collections.abc import Sequence
from dataclasses import replace

from dashboard.dossier.problems import DossierError, Problem, shown
from dashboard.dossier.reading import Reading
from dashboard.exchange.files import File
from dashboard.exchange.lists.mapping import ListMapping, Wanted
from dashboard.exchange.opening import open_files, open_list


def open_guessing(files: Sequence[File], *, day: str = "") -> Reading:
    """Return the dossier in *files*, as :func:`open_files` does; a list is read as guessed, which is noted."""
    opened = open_files(files, day=day)
    if isinstance(opened, Reading):
        return opened
    mapping = opened.mapping
    if mapping is None:
        raise DossierError(_unclear(opened))
    reading = open_list(files, mapping, day=day)
    return replace(reading, notes=(_guessed(opened.path, mapping), *reading.notes))


def _unclear(asked: Wanted) -> Problem:
    mend = "call those of a list of ties from and to, those of a list of who was where event and actor"
    columns = ", ".join(map(shown, asked.columns[:10]))
    return Problem(asked.path, f"does not tell what its columns mean ({columns}); {mend}, or choose them on the page")


def _guessed(path: str, mapping: ListMapping) -> Problem:
    said = ", ".join(f"{shown(name)} as {role}" for role, name in mapping.columns.items())
    return Problem(path, f"was read as a list of {mapping.kind}, the columns {said}; if that is wrong, rename them")
