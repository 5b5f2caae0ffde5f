"""Placements kept from run to run, by the hash of all that they depend on, the code that makes them included."""

import hashlib
import json
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np

from dashboard.disk_cache import store
from dashboard.network.placement.plane import Counts, Floats, Placement, Room


def kept(key: Mapping[str, Any], make: Callable[[], Placement], *, share: float = 1.0) -> Placement:
    """Return the placement kept under *key*, a JSON value with arrays in it, or what *make* returns, kept from now on.

    *share* is that of the usual time which *make* takes; one that is kept and took all of it is better, and is taken.
    """
    whole = store.found(_name(key, 1.0)) if share < 1 else None
    return _read(whole or store.kept(_name(key, share), lambda: _written(make())))


def _name(key: Mapping[str, Any], share: float) -> str:
    text = json.dumps({"code": _code(), "key": key, "share": share}, sort_keys=True, default=_told)
    return f"placements/{hashlib.sha256(text.encode()).hexdigest()}.json"


def _told(array: Floats | Counts) -> list[Any]:
    """Return what tells *array* from any other: numbers as text would take longer than a kept file to read."""
    return [array.shape, array.dtype.str, hashlib.sha256(array.tobytes()).hexdigest()]


@cache
def _code() -> str:
    """Return a hash of the modules that make placements, and numpy's version: to change them empties the cache."""
    found = hashlib.sha256(np.__version__.encode())
    for path in sorted(Path(__file__).parent.rglob("*.py")):
        found.update(path.read_bytes())
    return found.hexdigest()


def _written(placement: Placement) -> bytes:
    room = placement.room and {name: getattr(placement.room, name) for name in Room.__slots__}
    across, up = zip(*placement.positions.values(), strict=True) if placement.positions else ((), ())
    told: dict[str, Any] = {"actors": [*placement.positions], "x": across, "y": up, "room": room}
    told |= {"sides": dict(placement.sides), "scale": placement.scale}
    return json.dumps(told).encode()


def _read(content: bytes) -> Placement:
    told = json.loads(content)
    positions = dict(zip(told["actors"], zip(told["x"], told["y"], strict=True), strict=True))
    room = told["room"] and Room(**told["room"])
    return Placement(positions=positions, sides=told["sides"], room=room, scale=told["scale"])
