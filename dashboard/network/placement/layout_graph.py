"""What is placed, as arrays: actors with the boxes that they take, ties as pairs."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from dashboard.dossier.model import Dossier
from dashboard.dossier.words import REPRESENTS, ActorKind
from dashboard.network.memo import once
from dashboard.network.placement.geometry import Truths
from dashboard.network.placement.name_boxes import GAP, LINE, extent, label, width
from dashboard.network.placement.plane import MARKER, Counts, Floats, Shape
from dashboard.network.ties import standing

SIDES = ("below", "above", "right", "left")  # of a mark, where its label may stand: the best first
COUNT = (9.0, 2.0)  # px, beyond the mark to the right and up: the number of its reports
CLOSE = 2.8  # the pull to the state that one represents, against 1 of any other tie


@dataclass(frozen=True, kw_only=True)
class LayoutGraph:
    """Actors and ties of a drawing. Several ties between two actors are one pair: they are drawn along one line.

    *half_width* and *depth* (n,) give the box of mark and label, px: it reaches ``MARKER`` up from the mark's middle
    and *depth* down. *length* (n,) is that of the whole name on one line, px. *side* (n,) is the side of the mark on
    which the label stands, an index of ``SIDES``. *pairs* (m, 2) index the actors, *pull* (m,) is the strength of each
    pair's spring.
    """

    ids: tuple[str, ...]
    half_width: Floats
    depth: Floats
    length: Floats
    side: Counts
    pairs: Counts
    pull: Floats

    @property
    def box(self) -> tuple[Floats, Floats]:
        """The middle of the box of each mark and label from the mark's middle, and its half size, both (n, 2)."""
        everyone = np.arange(len(self.ids))
        middle, half = self.boxes_on_sides
        return middle[everyone, self.side], half[everyone, self.side]

    @property
    def boxes_on_sides(self) -> tuple[Floats, Floats]:
        """As :attr:`box`, with the label on each of ``SIDES``, both (n, s, 2)."""
        middle, half = self.names_on_sides
        low = np.minimum(middle - half, -MARKER)
        high = np.maximum(middle + half, MARKER + np.array(COUNT))
        return (low + high) / 2, (high - low) / 2

    @property
    def key(self) -> dict[str, Any]:
        """All that a drawing of the graph depends on, as a JSON value with arrays in it."""
        boxes = [self.half_width, self.depth, self.length, self.side]
        return {"ids": self.ids, "boxes": boxes, "ties": [self.pairs, self.pull]}

    @property
    def names_on_sides(self) -> tuple[Floats, Floats]:
        """The middle of each label from the mark's middle, on each of ``SIDES``, and its half size, both (n, s, 2)."""
        high = np.maximum((self.depth - MARKER - GAP) / 2, LINE / 2)
        nothing, down, right = np.zeros_like(high), MARKER + GAP + high, MARKER + GAP + self.half_width
        ways = [(nothing, -down), (nothing, down), (right, nothing), (-right, nothing)]
        middle = np.stack([np.stack(way, axis=-1) for way in ways], axis=1)
        half = np.stack([self.half_width, high], axis=-1)
        return middle, np.repeat(half[:, None], len(SIDES), axis=1)

    def aligned(self, who: Sequence[int], half_width: Floats) -> "LayoutGraph":
        """Return the graph with the labels of those *who* to the right of their marks, on one line, each of that half
        width, px."""
        widths, depths, side = self.half_width.copy(), self.depth.copy(), self.side.copy()
        widths[list(who)], depths[list(who)], side[list(who)] = half_width, MARKER + GAP + LINE, SIDES.index("right")
        return replace(self, half_width=widths, depth=depths, side=side)

    def with_ties(self, chosen: Truths) -> "LayoutGraph":
        """Return the graph with the pairs that are *chosen* (m,) alone."""
        return replace(self, pairs=self.pairs[chosen], pull=self.pull[chosen])

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
            length=self.length[new >= 0],
            side=self.side[new >= 0],
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
    labels = [label(actor, shape) for actor in dossier.actors.values()]
    bold = [actor.kind is not ActorKind.PERSON for actor in dossier.actors.values()]
    extents = np.array([extent(lines, bold=heavy) for lines, heavy in zip(labels, bold, strict=True)]).reshape(-1, 2)
    return LayoutGraph(
        ids=tuple(dossier.actors),
        half_width=extents[:, 0],
        depth=extents[:, 1],
        length=np.array([width(" ".join(lines), bold=heavy) for lines, heavy in zip(labels, bold, strict=True)]),
        side=np.zeros(len(extents), dtype=np.int64),
        pairs=np.array(list(pull), dtype=np.int64).reshape(-1, 2),
        pull=np.array(list(pull.values())),
    )
