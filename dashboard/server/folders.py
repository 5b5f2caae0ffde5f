"""Which folders on the command line hold dossiers. Nothing is read yet, so that a wrong path is told at once."""

import os
from collections.abc import Sequence
from pathlib import Path

from dashboard.server.errors import ShelfError

MARK = "dossier.toml"  # a folder that holds one is a dossier


def folders(paths: Sequence[Path]) -> list[Path]:
    """Return the folders of dossiers that *paths* give, each once: a path is a dossier, or a folder of dossiers."""
    found: dict[Path, Path] = {}
    for path in map(there, paths):
        inner = [path] if os.path.exists(path / MARK) or not path.is_dir() else within(path)
        if not inner:
            raise ShelfError(f"{path}: no dossier here; a dossier is a folder with a {MARK} (data/README.md)")
        for folder in inner:
            found.setdefault(folder.resolve(), folder)
    return list(found.values())


def within(path: Path) -> list[Path]:
    """Return the dossiers' folders in the folder *path*, by name."""
    try:
        return sorted(child for child in path.iterdir() if (child / MARK).is_file())
    except OSError as error:
        raise ShelfError(f"{path}: cannot be looked into: {error.strerror}; let this user read it") from error


def there(path: Path) -> Path:
    """Return *path* if anything is there."""
    if not os.path.exists(path):  # unlike that of Path, it takes a name too long for the disk as one of nothing
        raise ShelfError(f"{path}: no such folder; give a dossier's folder, or a folder that holds dossiers")
    return path
