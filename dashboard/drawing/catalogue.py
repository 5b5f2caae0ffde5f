"""The catalogue: every dossier that is served, each with its scene and its archive, made once."""

import itertools
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from dashboard.disk_cache.store import nothing_kept
from dashboard.dossier.model import Dossier
from dashboard.dossier.writing import digest, zipped
from dashboard.drawing.part import USUAL, Choice, Part, part
from dashboard.drawing.scene import scene
from dashboard.drawing.scene_types import Scene, Served
from dashboard.network.drawn import drawn_at
from dashboard.network.placement.search.search_budget import HASTE

TABLES, TIES = 2, 500  # of a reader's dossier that are placed with all care; each of more gets less, to open soon
CAREFUL = 5_000  # pairs of actors, at all events of a served dossier, that are placed with all care, to start soon
LARGE = 0.1  # of the time for 300 actors that others have; with all of it a reader waited 5 s at each event, so 0.8 s
ARCHIVE = "data/{id}.zip"  # relative, so that it holds under a path of a public address too


@dataclass(frozen=True)
class ServedDossier:
    """One dossier as the page needs it, each part made when it is first asked for. *served* is said in its scene."""

    dossier: Dossier
    served: Served = field(repr=False)

    @cached_property
    def scene(self) -> Scene:
        """What the browser needs of the dossier."""
        return {**served_scene(self.dossier), "served": {**self.served, "archive": ARCHIVE.format(id=self.dossier.id)}}

    @cached_property
    def archive(self) -> bytes:
        """A zip of its files."""
        return zipped(self.dossier)


@dataclass(frozen=True, slots=True, kw_only=True)
class Catalogue:
    """Every served dossier by its id, in order; *first* opens where the address names none.

    *served* is what every scene says of them all.
    """

    dossiers: Mapping[str, ServedDossier] = field(repr=False)
    first: str
    served: Served = field(repr=False)

    def opened(self, dossier: Dossier, choice: Choice = USUAL) -> Scene:
        """Return the scene of what *choice* draws of a reader's *dossier*; nothing of it is kept.

        Its id in the scene is one that none of ours has, so that an address never means another dossier than it says.
        """
        with nothing_kept():
            seen = seen_while_waiting(part(dossier, choice))
        names = itertools.chain([dossier.id], (f"{dossier.id}-{number}" for number in itertools.count(2)))
        seen["id"] = next(name for name in names if name not in self.dossiers)
        seen["served"] = {**self.served, "opened": True}
        return seen

    def part(self, identifier: str, choice: Choice) -> Scene | None:
        """Return the scene of the part of a dossier that a reader asks for, or None for no dossier's id.

        Nothing of it is kept, for there are as many parts as readers.
        """
        entry = self.dossiers.get(identifier)
        if entry is None:
            return None
        with nothing_kept():
            seen = seen_while_waiting(part(entry.dossier, choice))
        seen["served"] = entry.scene["served"]
        return seen

    def prepare(self) -> None:
        """Make every dossier whole now, so that no reader waits for it."""
        for entry in self.dossiers.values():
            _ = entry.scene, entry.archive


def served_scene(dossier: Dossier, *, only: str = "") -> Scene:
    """Return the scene of a *dossier* that is served; *only* is as in :func:`scene`.

    Of one with more to place, each event gets less time, but as much as polishes where everyone sits.
    """
    seen = part(dossier)
    pairs = sum(len(drawn_at(seen.drawn, event.id)) ** 2 for event in dossier.tables)
    return scene(seen, share=min(1.0, max(HASTE, CAREFUL / max(1, pairs))), only=only)


def seen_while_waiting(drawn: Part, *, only: str = "") -> Scene:
    """Return the scene of what is *drawn* while a reader waits; *only* is as in :func:`scene`."""
    tables, ties = len(drawn.dossier.tables), len(drawn.dossier.ties)  # to read all ties took its time, drawn or not
    most = LARGE if drawn.large else 1.0  # of a large record each event's places are waited for
    return scene(drawn, share=min(most, TABLES / max(1, 1 if drawn.large else tables), TIES / max(1, ties)), only=only)


def catalogue(dossiers: Sequence[Dossier], *, public_url: str = "", printed: bool = True) -> Catalogue:
    """Return the catalogue of *dossiers*, at least one; the first of them opens first.

    *public_url* is the address that readers know the server by; empty where it is the one that they asked.
    Pictures print it where it is *printed*; where it is not, only their metadata hold it.
    """
    first = dossiers[0].id
    served: Served = {
        "ids": [dossier.id for dossier in dossiers],
        "titles": {dossier.id: dossier.title for dossier in dossiers},
        "digests": {dossier.id: digest(dossier) for dossier in dossiers},
        "first": first,
        "publicUrl": public_url,
        "printed": printed and bool(public_url),
    }
    entries = {dossier.id: ServedDossier(dossier, served) for dossier in dossiers}
    return Catalogue(dossiers=entries, first=first, served=served)
