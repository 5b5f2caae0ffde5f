"""Those of whom no row says anything: where they are many, they stand in the strip in file order, unsearched."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from dashboard.dossier.words import Group
from dashboard.network.placement.plane import Floats
from dashboard.network.placement.room.waiting_rows import Strip
from dashboard.network.seating import Standing

MANY = 40  # without a report: up to so many, the search finds the places from which their ties cross the fewest


@dataclass(frozen=True, kw_only=True)
class Silent:
    """*everyone* at an event, and *who* among them stand still, at *places* (n, 2), px."""

    everyone: tuple[str, ...]
    who: tuple[str, ...]
    places: Floats

    @property
    def told(self) -> list[str]:
        """All the others, in order."""
        still = set(self.who)
        return [actor for actor in self.everyone if actor not in still]

    def joined(self, points: Floats) -> Floats:
        """Return where everyone stands, when the others stand at *points*."""
        still = np.isin(np.array(self.everyone), np.array(self.who)) if self.who else np.zeros(len(self.everyone), bool)
        found = np.zeros((len(self.everyone), 2))
        found[still], found[~still] = self.places, points
        return found


def silent(stands: Mapping[str, Standing], strip: Strip | None) -> Silent:
    """Return those without a report, if they are many, on the places of *strip* that the mentioned leave."""
    who = tuple(actor for actor, standing in stands.items() if standing.group is Group.NO_REPORT)
    if strip is None or len(who) <= MANY:
        return Silent(everyone=tuple(stands), who=(), places=np.zeros((0, 2)))
    return Silent(everyone=tuple(stands), who=who, places=strip.places[len(strip.places) - len(who) :])
