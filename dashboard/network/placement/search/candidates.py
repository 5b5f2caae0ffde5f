"""The places that actors try: a few at random while the search is warm, a fine grid about them when it is cold."""

from dataclasses import dataclass

import numpy as np

from dashboard.network.placement.plane import Floats
from dashboard.network.placement.search.local_search import Propose

_STEPS = np.array([-36.0, -16.0, -6.0, 0.0, 6.0, 16.0, 36.0])  # px
_NUDGES = np.stack(np.meshgrid(_STEPS, _STEPS), axis=-1).reshape(-1, 2)
_FAR = 30.0  # px: the farthest random step from where an actor stands
_NEARBY = 3  # one try in so many is such a step


@dataclass(frozen=True, kw_only=True)
class Candidates:
    """Where actors may be tried: *spots* (k, 2), px, of those who roam; everyone else stays near the anchor."""

    spots: dict[int, Floats]
    chance: np.random.Generator

    def few(self, count: int) -> Propose:
        """Return *count* places for each drawing: near it and all over its zone, or about its anchor."""
        near = max(1, count // _NEARBY)

        def propose(actor: int, here: Floats, anchor: Floats) -> Floats:
            steps = np.round(self.chance.uniform(-_FAR, _FAR, (len(here), near, 2)), 3)
            spots = self.spots.get(actor)
            if spots is None:
                return np.concatenate([anchor[:, None], anchor[:, None] + steps], axis=1)
            far = spots[self.chance.integers(len(spots), size=(len(here), count - near))]
            return np.concatenate([here[:, None] + steps, far], axis=1)

        return propose

    def fine(self, *, everywhere: bool = True) -> Propose:
        """Return a grid about where each actor stands, and all its spots if it is to look *everywhere*."""

        def propose(actor: int, here: Floats, anchor: Floats) -> Floats:
            near = np.concatenate([anchor[:, None], here[:, None] + _NUDGES], axis=1)
            spots = self.spots.get(actor) if everywhere else None
            if spots is None:
                return near
            return np.concatenate([near, np.broadcast_to(spots, (len(here), *spots.shape))], axis=1)

        return propose
