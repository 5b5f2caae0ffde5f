"""Those of whom no row says anything: where they are many, they stand in the waiting rows in file order, unsearched."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from dashboard.dossier.words import Group
from dashboard.network.placement.plane import Floats
from dashboard.network.placement.room.waiting_rows import WaitingRows
from dashboard.network.seating import Standing

MANY = 40  # without a report: up to so many, the search finds the places from which their ties cross the fewest


@dataclass(frozen=True, kw_only=True)
class Unreported:
    """*everyone* at an event, and *who* among them stand still, at *places* (n, 2), px."""

    everyone: tuple[str, ...]
    who: tuple[str, ...]
    places: Floats

    @property
    def others(self) -> list[str]:
        """All the others, in order."""
        still = set(self.who)
        return [actor for actor in self.everyone if actor not in still]

    def joined(self, points: Floats) -> Floats:
        """Return where everyone stands, when the others stand at *points*."""
        still = np.isin(np.array(self.everyone), np.array(self.who)) if self.who else np.zeros(len(self.everyone), bool)
        found = np.zeros((len(self.everyone), 2))
        found[still], found[~still] = self.places, points
        return found


def unreported(stands: Mapping[str, Standing], rows: WaitingRows | None) -> Unreported:
    """Return those without a report, if they are many, on the places of *rows* that the mentioned leave."""
    who = tuple(actor for actor, standing in stands.items() if standing.group is Group.NO_REPORT)
    if rows is None or len(who) <= MANY:
        return Unreported(everyone=tuple(stands), who=(), places=np.zeros((0, 2)))
    return Unreported(everyone=tuple(stands), who=who, places=rows.places[len(rows.places) - len(who) :])
