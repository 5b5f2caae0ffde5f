"""The folder of a dossier: the bytes of its files, and nothing from outside of it."""

import os
import stat
from pathlib import Path

from dashboard.dossier.columns import FILES
from dashboard.dossier.problems import DossierError, Findings, Problem, shown
from dashboard.dossier.spelling import nearest

MAX_BYTES = 20_000_000  # of one file
_WHOLE = f"a dossier is a folder with {', '.join(FILES[:-1])} and {FILES[-1]}"


def contents(folder: Path, *, found: Findings) -> dict[str, bytes]:
    """Return the bytes of the dossier's files in *folder* that can be had, in the order of ``FILES``.

    Raise :class:`DossierError` where there is no such folder or it has nothing of a dossier: the one problem then.
    """
    names = _names(folder)
    files: dict[str, bytes] = {}
    for name in FILES:
        if name not in names:
            found.problems.append(Problem(name, _missing(name, names)))
            continue
        try:
            files[name] = _bytes(folder, name)
        except (OSError, ValueError) as error:
            found.problems.append(Problem(name, _complaint(error)))
    for name in sorted(names - set(FILES)):
        if name.casefold().endswith((".csv", ".toml")):
            found.notes.append(Problem(shown(name), "is no file of a dossier and was not read"))
    return files


def _names(folder: Path) -> set[str]:
    where = str(folder)
    if not os.path.exists(folder):
        raise DossierError(Problem(where, "there is no such folder; check the path"))
    if not folder.is_dir():
        raise DossierError(Problem(where, f"is a file, not a folder; {_WHOLE}"))
    try:
        names = set(os.listdir(folder))
    except OSError as error:
        raise DossierError(Problem(where, _complaint(error))) from error
    if not names:
        raise DossierError(Problem(where, f"is an empty folder; {_WHOLE}"))
    if not names & set(FILES):
        raise DossierError(Problem(where, f"holds no file of a dossier; {_WHOLE}"))
    return names


def _missing(name: str, names: set[str]) -> str:
    like = nearest([name], names - set(FILES)).get(name)
    return f"missing file; rename {shown(like)} to it" if like else f"missing file; {_WHOLE}"


def _bytes(folder: Path, name: str) -> bytes:
    """Return the bytes of one file. Raise ValueError, saying what is wrong, for what is not a plain file of the
    folder or is too large, and OSError for what cannot be read."""
    path = folder / name
    if path.is_symlink() and not os.path.exists(path):
        raise ValueError("is a link that leads nowhere; put the file itself into the folder")
    if not Path(os.path.realpath(path)).is_relative_to(os.path.realpath(folder)):
        raise ValueError("is a link that leads out of the folder; put the file itself into the folder")
    if stat.S_ISDIR(path.stat().st_mode):
        raise ValueError("is a folder, not a file; put the file in its place")
    if not stat.S_ISREG(path.stat().st_mode):  # a pipe would keep us waiting for ever
        raise ValueError("is no plain file; put a plain file in its place")
    with path.open("rb") as file:
        raw = file.read(MAX_BYTES + 1)
    if len(raw) > MAX_BYTES:
        raise ValueError(f"is larger than {MAX_BYTES // 1_000_000} MB; split the dossier into several")
    return raw


def _complaint(error: OSError | ValueError) -> str:
    if not isinstance(error, OSError):
        return str(error)
    reason = (error.strerror or type(error).__name__).lower()
    return f"cannot be read ({reason}); check the permissions of the file and of its folder"
