"""The part of a large record that is drawn: a picture of ten thousand names helps nobody."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from dashboard.dossier.excerpt import within
from dashboard.dossier.model import Dossier
from dashboard.network.foremost import ranked

MANY = 500  # actors: up to so many are all drawn
FEW = 300  # of more, so many at first
STEPS = (1_000, 3_000)  # that a reader may widen it to, before all
MOST_BESIDES = 200  # as in assets/undrawn.js: actors that a reader may add one by one


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """Who is drawn: the *most* foremost, 0 for as many as is usual, and those *besides* whom a reader asked for."""

    most: int = 0
    besides: tuple[str, ...] = ()


USUAL = Choice()


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A *dossier*, and the part of it, a dossier too, that is drawn by a *choice*."""

    dossier: Dossier
    drawn: Dossier
    choice: Choice

    def described(self) -> dict[str, Any] | None:
        """Return who is not drawn as the browser needs it, or None for a record that is not large.

        *rest* has a column for each thing that is searched, the foremost first; *tied* has, for each actor that is
        drawn, the places in these columns of those whom it is tied to.
        """
        if len(self.dossier.actors) <= MANY:
            return None
        rest = [actor for actor in ranked(self.dossier) if actor not in self.drawn.actors]
        about = [self.dossier.actors[actor] for actor in rest]
        return {
            "actors": len(self.dossier.actors),
            "ties": len({row.key for row in self.dossier.ties}),
            "most": self.most,
            "usual": FEW,
            "besides": list(self.choice.besides),
            "steps": [step for step in STEPS if self.most < step < len(self.dossier.actors)],
            "rest": {
                "id": rest,
                "name": [actor.name for actor in about],
                "title": [actor.title for actor in about],
                "country": [actor.country for actor in about],
            },
            "tied": self._tied(rest),
        }

    def _tied(self, rest: Iterable[str]) -> list[list[int]]:
        place = {actor: index for index, actor in enumerate(rest)}
        found: dict[str, dict[int, None]] = {actor: {} for actor in self.drawn.actors}
        for row in self.dossier.ties:
            for one, other in ((row.tail, row.head), (row.head, row.tail)):
                if one in found and other in place and not row.claim.withdrawn:
                    found[one][place[other]] = None
        return [sorted(places) for places in found.values()]

    @property
    def name(self) -> str:
        """What tells this drawing from any other of the same dossier; empty where there is no other."""
        if len(self.dossier.actors) <= MANY:
            return ""
        return " ".join([str(self.most), *self.choice.besides])

    @property
    def most(self) -> int:
        """How many of the foremost are drawn."""
        return min(self.choice.most or FEW, len(self.dossier.actors))


def part(dossier: Dossier, choice: Choice = USUAL) -> Part:
    """Return the part of *dossier* that *choice* draws: all of it, if it is not large or they are all asked for.

    Ids among those *besides* that are no actor's are passed over.
    """
    if len(dossier.actors) <= max(MANY, choice.most):
        return Part(dossier=dossier, drawn=dossier, choice=choice)
    there = {*ranked(dossier)[: choice.most or FEW], *(actor for actor in choice.besides if actor in dossier.actors)}
    return Part(dossier=dossier, drawn=within(dossier, there), choice=choice)
