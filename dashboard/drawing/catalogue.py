"""The catalogue: every dossier that is served, each with its scene, its figure and its archive, made once."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

import numpy

from dashboard.dossier.model import Dossier
from dashboard.dossier.writing import digest, zipped
from dashboard.drawing.figure import figure
from dashboard.drawing.scene import Scene, scene
from dashboard.keeping import kept

ARCHIVE = "data/{id}.zip"  # relative, so that it holds under a path of a public address too


@dataclass(frozen=True, slots=True)
class Exhibit:
    """One dossier as the page needs it. *archive* is a zip of its files; *figure* is Plotly's JSON."""

    title: str
    scene: Scene
    figure: dict[str, Any]
    archive: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Catalogue:
    """Every exhibit by the id of its dossier, in order; *first* opens where the address names none."""

    exhibits: Mapping[str, Exhibit] = field(repr=False)
    first: str


def catalogue(dossiers: Sequence[Dossier], *, public_url: str = "") -> Catalogue:
    """Return the catalogue of *dossiers*, at least one; the first of them opens first.

    *public_url* is the address that readers know the server by; empty where it is the one that they asked.
    """
    first = dossiers[0].id
    served = {
        "ids": [dossier.id for dossier in dossiers],
        "digests": {dossier.id: digest(dossier) for dossier in dossiers},
        "first": first,
        "publicUrl": public_url,
    }
    return Catalogue(exhibits={dossier.id: _exhibit(dossier, served) for dossier in dossiers}, first=first)


def scene_of(dossier: Dossier) -> Scene:
    """Return the scene of *dossier*, kept from an earlier time where neither it nor the code has changed since."""
    name = f"scenes/{digest(dossier)}-{_made_by()}.json"
    made: Scene = json.loads(kept(name, lambda: json.dumps(scene(dossier), ensure_ascii=False).encode()))
    return made


@cache
def _made_by() -> str:
    """Return a fingerprint of the code that a scene depends on, so that no scene outlives it."""
    rooms = Path(__file__).parents[1]
    files = sorted(path for room in ("dossier", "network", "drawing") for path in (rooms / room).rglob("*.py"))
    code = sha256(numpy.__version__.encode())
    for path in files:
        code.update(path.read_bytes())
    return code.hexdigest()[:16]


def _exhibit(dossier: Dossier, served: Mapping[str, Any]) -> Exhibit:
    seen = scene_of(dossier)
    seen["served"] = {**served, "archive": ARCHIVE.format(id=dossier.id)}
    return Exhibit(dossier.title, seen, figure(seen).to_plotly_json(), zipped(dossier))
