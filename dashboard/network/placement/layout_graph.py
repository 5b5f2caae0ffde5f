"""What is placed, as arrays: actors with the boxes that they take, ties as pairs."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from dashboard.dossier.model import Dossier
from dashboard.dossier.words import REPRESENTS
from dashboard.network.memo import once
from dashboard.network.placement.name_boxes import GAP, extent, label
from dashboard.network.placement.plane import MARKER, Counts, Floats, Shape
from dashboard.network.ties import standing

CLOSE = 2.5  # the pull to the state that one represents, against 1 of any other tie


@dataclass(frozen=True, kw_only=True)
class LayoutGraph:
    """Actors and ties of a drawing. Several ties between two actors are one pair: they are drawn along one line.

    *half_width* and *depth* (n,) give the box of mark and label, px: it reaches ``MARKER`` up from the mark's middle
    and *depth* down. *pairs* (m, 2) index the actors, *pull* (m,) is the strength of each pair's spring.
    """

    ids: tuple[str, ...]
    half_width: Floats
    depth: Floats
    pairs: Counts
    pull: Floats

    @property
    def box(self) -> tuple[Floats, Floats]:
        """The middle of each box from the mark's middle, and its half size, both (n, 2)."""
        down = (MARKER - self.depth) / 2
        half = np.stack([self.half_width, (MARKER + self.depth) / 2], axis=-1)
        return np.stack([np.zeros_like(down), down], axis=-1), half

    @property
    def key(self) -> dict[str, Any]:
        """All that a drawing of the graph depends on, as a JSON value with arrays in it."""
        return {"ids": self.ids, "boxes": [self.half_width, self.depth], "ties": [self.pairs, self.pull]}

    @property
    def name(self) -> tuple[Floats, Floats]:
        """The middle of each label from the mark's middle, and its half size, both (n, 2)."""
        top = MARKER + GAP
        half = np.stack([self.half_width, (self.depth - top) / 2], axis=-1)
        return np.stack([np.zeros_like(self.depth), -(self.depth + top) / 2], axis=-1), half

    def among(self, ids: Sequence[str]) -> "LayoutGraph":
        """Return the graph of those *ids* alone, who are some of it in its order, and of the ties among them."""
        if len(ids) == len(self.ids):
            return self
        place = {actor: index for index, actor in enumerate(ids)}
        new = np.array([place.get(actor, -1) for actor in self.ids], dtype=np.int64)
        pairs = new[self.pairs]
        both = (pairs >= 0).all(axis=1)
        return LayoutGraph(
            ids=tuple(ids),
            half_width=self.half_width[new >= 0],
            depth=self.depth[new >= 0],
            pairs=pairs[both],
            pull=self.pull[both],
        )


@once
def graph_of(dossier: Dossier, *, shape: Shape) -> LayoutGraph:
    """Return the actors of *dossier* in file order, and its ties."""
    place = {actor: index for index, actor in enumerate(dossier.actors)}
    pull: dict[tuple[int, int], float] = {}
    for tail, tie, head in sorted(standing(dossier), key=lambda key: place[key[0]]):
        pair = min(place[tail], place[head]), max(place[tail], place[head])
        if pair[0] != pair[1]:
            pull[pair] = max(pull.get(pair, 1.0), CLOSE if tie == REPRESENTS else 1.0)
    extents = np.array([extent(label(actor, shape)) for actor in dossier.actors.values()]).reshape(-1, 2)
    return LayoutGraph(
        ids=tuple(dossier.actors),
        half_width=extents[:, 0],
        depth=extents[:, 1],
        pairs=np.array(list(pull), dtype=np.int64).reshape(-1, 2),
        pull=np.array(list(pull.values())),
    )
