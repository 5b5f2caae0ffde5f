"""Placements kept on disk, by the hash of everything that they depend on, the code that makes them included.

A cache that is broken, full or not to be written is no error: the placement is made anew. What is kept is JSON.
"""

import contextlib
import hashlib
import json
import os
import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np

from dashboard.network.placement.stage import Placement, Room

VARIABLE = "AT_THE_TABLE_CACHE"  # a folder of the reader's choice, or OFF
OFF = "off"
_NAME = "at-the-table"


def kept(key: Mapping[str, Any], actors: Sequence[str], make: Callable[[], Placement]) -> Placement:
    """Return the placement of *actors* kept under *key*, a JSON value, or what *make* returns, kept from now on."""
    folder = _folder()
    if folder is None:
        return make()
    text = json.dumps({"code": _code(), "key": key}, sort_keys=True)
    path = folder / f"{hashlib.sha256(text.encode()).hexdigest()}.json"
    found = _read(path)
    if found is None or tuple(found.positions) != tuple(actors):
        found = make()
        _write(path, found)
    return found


def _folder() -> Path | None:
    """Return the folder of this reader's cache, or None where there is to be none."""
    named = os.environ.get(VARIABLE, "")
    if named:
        return None if named == OFF else Path(named)
    with contextlib.suppress(RuntimeError):  # no home folder
        if sys.platform == "win32":
            return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local") / _NAME
        if sys.platform == "darwin":
            return Path.home() / "Library" / "Caches" / _NAME
        return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / _NAME
    return None


@cache
def _code() -> str:
    """Return a hash of the modules that make placements, and numpy's version: to change them empties the cache."""
    found = hashlib.sha256(np.__version__.encode())
    for path in sorted(Path(__file__).parent.glob("*.py")):
        found.update(path.read_bytes())
    return found.hexdigest()


def _read(path: Path) -> Placement | None:
    """Return the placement in the file at *path*, or None if there is none that is whole."""
    try:
        told = json.loads(path.read_bytes())
        positions = {str(actor): (float(x), float(y)) for actor, (x, y) in told["positions"].items()}
        return Placement(positions=positions, room=told["room"] and Room(**told["room"]))
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None


def _write(path: Path, placement: Placement) -> None:
    """Write *placement* to *path* in one move, so that no reader ever sees half of it."""
    room = placement.room and {name: getattr(placement.room, name) for name in Room.__slots__}
    text = json.dumps({"positions": placement.positions, "room": room})
    with contextlib.suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, draft = tempfile.mkstemp(dir=path.parent, suffix=".tmp")
        try:
            with os.fdopen(handle, "w", encoding="utf-8") as file:
                file.write(text)
            os.replace(draft, path)
        except OSError:
            Path(draft).unlink(missing_ok=True)
