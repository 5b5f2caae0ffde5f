"""A path on this machine to the dossier there: a dossier's folder, or a file of any kind that is read here."""

import stat
from pathlib import Path

from dashboard.dossier.problems import DossierError, Problem
from dashboard.dossier.reading import Reading, read
from dashboard.exchange.files import File
from dashboard.exchange.limits import MAX_BYTES, bytes_problem


def reading_at(path: Path) -> Reading:
    """Return the dossier at *path*; the columns of a list are guessed, and the first note then says how.

    Raise :class:`DossierError` with everything that keeps it from being read.
    """
    if path.is_dir() or not path.exists():
        return read(path)
    from dashboard.exchange.guessed import open_guessing  # with every format behind it, which no folder waits for

    return open_guessing([file_at(path)])


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
