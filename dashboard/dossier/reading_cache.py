"""A dossier that was read before and has not changed since: what its files said is recalled, and not read anew.

To read is to doubt every cell, for which pandas is there, and to import that is a sixth of a start of the server.
"""

import json
from collections.abc import Mapping
from dataclasses import asdict, astuple
from functools import cache
from hashlib import sha256
from pathlib import Path

from dashboard.disk_cache import store
from dashboard.dossier.building import Cells, build
from dashboard.dossier.folder import contents
from dashboard.dossier.problems import Findings, Problem
from dashboard.dossier.reading import Reading, in_order, read_cells, read_files


def recall(folder: Path) -> Reading:
    """Return what :func:`read` returns of *folder*, or raise what it raises; what has no problem is read once."""
    found = Findings()
    files = contents(folder, found=found)
    if found.problems:
        return read_files(files, found=found)
    told = json.loads(store.kept(_name(files), lambda: _read(files)))
    notes = [*found.notes, *(Problem(*note) for note in told["notes"])]
    return Reading(dossier=build(Cells(**told["cells"])), notes=in_order(notes))


def _read(files: Mapping[str, bytes]) -> bytes:
    found = Findings()
    cells = read_cells(files, found=found)
    return json.dumps({"cells": asdict(cells), "notes": [astuple(note) for note in found.notes]}).encode()


def _name(files: Mapping[str, bytes]) -> str:
    told = sha256(_code().encode())
    for name, content in files.items():
        told.update(f"{name} {sha256(content).hexdigest()}".encode())
    return f"readings/{told.hexdigest()}.json"


@cache
def _code() -> str:
    """Return a hash of this room, in which it is decided what a file says: to change it is to read anew."""
    found = sha256()
    for path in sorted(Path(__file__).parent.glob("*.py")):
        found.update(path.read_bytes())
    return found.hexdigest()
