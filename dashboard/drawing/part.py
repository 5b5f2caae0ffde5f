"""The part of a large record that is drawn of an event: a picture of ten thousand names helps nobody."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from dashboard.dossier.excerpt import within
from dashboard.dossier.model import Dossier
from dashboard.network.foremost import ranked
from dashboard.network.seating import Standing, reported
from dashboard.network.ties import represented, speakers

MANY = 500  # actors: up to so many are all drawn
FEW = 300  # of more, so many at first
STEPS = (1_000, 3_000)  # that a reader may widen it to, before all
MOST_BESIDES = 200  # as in assets/undrawn.js: actors that a reader may add one by one


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """Who is drawn: the *most* foremost, 0 for as many as is usual, and those *besides* whom a reader asked for.

    *event* is the one that is shown; empty for the one that opens.
    """

    most: int = 0
    besides: tuple[str, ...] = ()
    event: str = ""


USUAL = Choice()


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A *dossier*, and the part of it, a dossier too, that is drawn by a *choice*.

    Facts are those of the dossier. Where a seat or a tie is missing in the part, nothing follows from that.
    """

    dossier: Dossier
    drawn: Dossier
    choice: Choice

    @property
    def large(self) -> bool:
        """Whether the dossier has too many actors for one picture; of such a one, one event is placed at a time."""
        return len(self.dossier.actors) > MANY

    @property
    def event(self) -> str:
        """The id of the event that is shown, empty where the dossier opens on none."""
        return _event(self.dossier, self.choice)

    @property
    def name(self) -> str:
        """What tells this drawing from any other of the same dossier; empty where there is no other."""
        if not self.large:
            return ""
        return " ".join([self.event, str(self.most), *self.choice.besides]).strip()

    @property
    def most(self) -> int:
        """How many of the foremost are drawn."""
        return min(self.choice.most or FEW, len(self.dossier.actors))


def part(dossier: Dossier, choice: Choice = USUAL) -> Part:
    """Return the part of *dossier* that *choice* draws: all of it, if it is not large or they are all asked for.

    Ids among those *besides* that are no actor's are passed over, and so is an event that has no table.
    """
    if len(dossier.actors) <= max(MANY, choice.most):
        return Part(dossier=dossier, drawn=dossier, choice=choice)
    event = _event(dossier, choice)
    chosen = {*ranked(dossier, event)[: choice.most or FEW]}
    chosen |= {actor for actor in choice.besides if actor in dossier.actors}
    seats = tuple(
        row for row in dossier.seats if row.event == event
    )  # the sides of other events are not in the picture
    drawn = within(replace(dossier, seats=seats), _accompanied(dossier, event, chosen) if event else chosen)
    return Part(dossier=dossier, drawn=drawn, choice=choice)


def _event(dossier: Dossier, choice: Choice) -> str:
    known = choice.event in dossier.events and dossier.events[choice.event].has_table
    return choice.event if known else dossier.opening


def _accompanied(dossier: Dossier, event: str, chosen: set[str]) -> set[str]:
    """Return those *chosen* and without whom one would stand elsewhere: its side, the foremost of its people."""
    stands = reported(dossier, event)
    there, ahead = set(chosen), set(chosen)
    while ahead:
        found = {other for actor in ahead if actor in stands for other in _needed(dossier, stands, stands[actor])}
        ahead = found - there
        there |= ahead
    return there


def _needed(dossier: Dossier, stands: Mapping[str, Standing], standing: Standing) -> set[str]:
    """Return the sides of *standing*, one of the people who give a body its seat, and whom these represent up to it."""
    people = [person for person in standing.through if stands[person].seat is standing.seat][:1]
    speaking = speakers(dossier)[standing.actor]
    between = {body for person in people for body in represented(dossier)[person] if body in speaking}
    return {*people, *between, *(row.side for row in standing.claims if row.side)}
