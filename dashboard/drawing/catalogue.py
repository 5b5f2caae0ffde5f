"""The catalogue: every dossier that is served, each with its scene, its figure and its archive, made once."""

import itertools
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from dashboard.dossier.model import Dossier
from dashboard.dossier.writing import digest, zipped
from dashboard.drawing.figure import figure
from dashboard.drawing.scene import Scene, scene
from dashboard.keeping import nothing_kept

TABLES, TIES = (
    4,
    500,
)  # of a reader's dossier that are placed with all care; each of more gets less, to open soon
ARCHIVE = "data/{id}.zip"  # relative, so that it holds under a path of a public address too


@dataclass(frozen=True, slots=True)
class Exhibit:
    """One dossier as the page needs it. *archive* is a zip of its files; *figure* is Plotly's JSON."""

    dossier: Dossier
    scene: Scene
    figure: dict[str, Any]
    archive: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Catalogue:
    """Every exhibit by the id of its dossier, in order; *first* opens where the address names none.

    *served* is what every scene says of them all.
    """

    exhibits: Mapping[str, Exhibit] = field(repr=False)
    first: str
    served: Mapping[str, Any] = field(repr=False)

    def guest(self, dossier: Dossier) -> tuple[Scene, dict[str, Any]]:
        """Return the scene and the figure of a *dossier* that a reader brought; nothing of it is kept.

        Its id in the scene is one that none of ours has, so that an address never means another dossier than it says.
        """
        share = min(1.0, TABLES / max(1, len(dossier.tables)), TIES / max(1, len(dossier.ties)))
        with nothing_kept():
            seen = scene(dossier, share=share)
        names = itertools.chain([dossier.id], (f"{dossier.id}-{number}" for number in itertools.count(2)))
        seen["id"] = next(name for name in names if name not in self.exhibits)
        seen["served"] = {**self.served, "guest": True}
        return seen, figure(seen).to_plotly_json()


def catalogue(dossiers: Sequence[Dossier], *, public_url: str = "") -> Catalogue:
    """Return the catalogue of *dossiers*, at least one; the first of them opens first.

    *public_url* is the address that readers know the server by; empty where it is the one that they asked.
    """
    first = dossiers[0].id
    served = {
        "ids": [dossier.id for dossier in dossiers],
        "titles": {dossier.id: dossier.title for dossier in dossiers},
        "digests": {dossier.id: digest(dossier) for dossier in dossiers},
        "first": first,
        "publicUrl": public_url,
    }
    exhibits = {dossier.id: _exhibit(dossier, served) for dossier in dossiers}
    return Catalogue(exhibits=exhibits, first=first, served=served)


def _exhibit(dossier: Dossier, served: Mapping[str, Any]) -> Exhibit:
    seen = scene(dossier)
    seen["served"] = {**served, "archive": ARCHIVE.format(id=dossier.id)}
    return Exhibit(dossier, seen, figure(seen).to_plotly_json(), zipped(dossier))
