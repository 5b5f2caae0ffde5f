"""Which paths on the command line are dossiers. Nothing is read yet, so that a wrong path is told at once."""

import os
from collections.abc import Sequence
from pathlib import Path

from dashboard.dossier.columns import FILES, FRONT
from dashboard.exchange.pairs.pair_files import pair_in, twin_of
from dashboard.server.errors import CommandError

MARK = FRONT  # a folder that holds one is a dossier


def dossier_paths(paths: Sequence[Path]) -> list[Path]:
    """Return the dossiers that *paths* give, each once.

    A path is a dossier's folder, a folder of such folders, or a file; what is in a file, only reading it tells.
    Of two files that are the nodes and the edges of one network, the first by name stands for both, as it does for the
    folder in which they are.
    """
    found: dict[Path, Path] = {}
    for path in map(there, paths):
        inner = [_whole(path)] if (path / MARK).exists() or not path.is_dir() else within(path)
        inner = inner or [_whole(one) for one in (pair_in(path) or ())[:1]]
        if not inner:
            message = (
                f"no dossier here; a dossier is a folder with a {MARK} (data/README.md), or a file given by its name"
            )
            raise CommandError(f"{path}: {message}")
        for one in inner:
            found.setdefault(one.resolve(), one)
    return list(found.values())


def _whole(path: Path) -> Path:
    """Return *path* or, where it is one half of a network in two files, that of the first of them by name."""
    twin = twin_of(path)
    return min(path, twin) if twin else path


def within(path: Path) -> list[Path]:
    """Return the dossiers' folders in the folder *path*, by name."""
    try:
        return sorted(child for child in path.iterdir() if (child / MARK).is_file())
    except OSError as error:
        raise CommandError(f"{path}: cannot be looked into: {error.strerror}; let this user read it") from error


def there(path: Path) -> Path:
    """Return *path* if anything is there that can be a dossier."""
    if not os.path.exists(path):  # unlike that of Path, it takes a name too long for the disk as one of nothing
        mend = "give a dossier's folder, a folder that holds dossiers, or a file"
        raise CommandError(f"{path}: no such file or folder; {mend}")
    if path.name in FILES and path.is_file() and (path.parent / MARK).exists():  # ties alone would open as a list
        raise CommandError(f"{path}: is one file of the dossier in {path.parent}; give that folder")
    return path
