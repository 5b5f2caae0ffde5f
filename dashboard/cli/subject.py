"""Which dossier a snapshot is of, and which others are served with it."""

import os
from collections.abc import Sequence
from pathlib import Path

from dashboard.cli.dossier_paths import MARK, dossier_paths, there
from dashboard.cli.load_dossiers import open_dossier, take_down
from dashboard.dossier.model import Dossier
from dashboard.exchange.lists.choices import NOTHING, Choices
from dashboard.server.errors import CommandError
from dashboard.snapshot.view import unknown


def subject(
    name: str, paths: Sequence[Path], *, leave_out: bool = False, choices: Choices = NOTHING
) -> tuple[Dossier, list[Dossier]]:
    """Return the dossier that *name* means, and all to serve: those of *paths*, or one from elsewhere alone.

    A folder or file that is there comes before an id.  The others matter to the address alone, which names a dossier
    wherever it is not the one that a server of *paths* opens on. A file is served alone: beside others it could have
    another id.
    """
    path = Path(name)
    if os.path.isfile(path) or os.path.isfile(path / MARK) or any(mark in name for mark in (os.sep, os.altsep) if mark):
        wanted = open_dossier(there(path), leave_out=leave_out, choices=choices).dossier.id
        near = {path.resolve(), path.resolve().parent} if path.is_dir() else set()
        found = dossier_paths(paths if near & {one.resolve() for one in paths} else [path])
    else:
        wanted, found = name, dossier_paths(paths)
    served = take_down(found, leave_out=leave_out, choices=choices)
    by_id = {dossier.id: dossier for dossier in served}
    if wanted not in by_id:
        right = {dossier.id: (dossier.title,) for dossier in served}
        raise CommandError(f"{unknown('dossier', wanted, right)} (or give a dossier's folder or a file)")
    return by_id[wanted], served
