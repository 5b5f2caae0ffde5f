"""A path on this machine to the dossier there: a dossier's folder, or a file of any kind that is read here."""

import stat
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from dashboard.dossier.columns import FRONT
from dashboard.dossier.problems import DossierError, Problem
from dashboard.dossier.reading import Reading, read
from dashboard.exchange.files import File
from dashboard.exchange.limits import MAX_BYTES, bytes_problem
from dashboard.exchange.lists.choices import NOTHING, Choices
from dashboard.exchange.pairs.pair_files import pair_in, twin_of


def reading_at(
    path: Path,
    *,
    leave_out: bool = False,
    choices: Choices = NOTHING,
    folder: Callable[[Path], Reading] = read,
) -> Reading:
    """Return the dossier at *path*; the columns of a list are guessed, and the first note then says how.

    *folder* reads that of a dossier. *leave_out* leaves out those rows of a list that cannot be used, *choices*
    come before guesses. Of a network in two tables, *path* is that of one or of the folder in which they are.

    Raise :class:`DossierError` with everything that keeps it from being read.
    """
    halves = _halves(path)
    if not halves and (path.is_dir() or not path.exists()):
        return folder(path)
    from dashboard.exchange.guessed import open_guessing  # with every format behind it, which no folder waits for

    if not halves:
        return open_guessing([file_at(path)], leave_out=leave_out, choices=choices)
    reading = open_guessing([file_at(half) for half in halves])
    note = Problem(halves[0].name, f"was read together with {halves[1].name}, as the nodes and edges of one network")
    return replace(reading, notes=(note, *reading.notes))


def _halves(path: Path) -> tuple[Path, ...]:
    """Return the two files of the network of which *path* is one, or the folder, or nothing."""
    if path.is_dir():
        return () if (path / FRONT).exists() else pair_in(path) or ()
    twin = twin_of(path)
    return (path, twin) if twin else ()


def file_at(path: Path) -> File:
    """Return the file at *path*. One that is too large is refused unread.

    Raise :class:`DossierError` for it, and for what cannot be read or is no plain file.
    """
    name = File(name=path.name, data=b"").path
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):  # a pipe would keep us waiting for ever
            raise DossierError(Problem(name, "is no plain file; save it as one, and give that"))
        if problem := bytes_problem(status.st_size, path=name):
            raise DossierError(problem)
        with path.open("rb") as file:
            return File(name=path.name, data=file.read(MAX_BYTES + 1))  # it may have grown meanwhile
    except OSError as error:
        reason = (error.strerror or type(error).__name__).lower()
        raise DossierError(Problem(name, f"cannot be read ({reason}); check its permissions")) from error
