"""The part of a large record that is drawn of an event: a picture of ten thousand names helps nobody."""

from dataclasses import dataclass, replace

from dashboard.dossier.excerpt import within
from dashboard.dossier.model import Dossier
from dashboard.network.ranking import ranked
from dashboard.network.seating import reported
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
    chosen = _foremost(dossier, event, choice.most or FEW)
    chosen |= {actor for actor in choice.besides if actor in dossier.actors}
    seats = tuple(
        row for row in dossier.seats if row.event == event
    )  # the sides of other events are not in the picture
    drawn = within(replace(dossier, seats=seats), _accompanied(dossier, event, chosen))
    return Part(dossier=dossier, drawn=drawn, choice=choice)


def _event(dossier: Dossier, choice: Choice) -> str:
    known = choice.event in dossier.events and dossier.events[choice.event].has_table
    return choice.event if known else dossier.opening


def _foremost(dossier: Dossier, event: str, most: int) -> set[str]:
    """Return the foremost at *event*, at most *most*; one that needs more than there is room for is passed over."""
    found: set[str] = set()
    for actor in ranked(dossier, event):
        more = {actor, *_giving(dossier, event, actor)} - found
        if len(found) + len(more) <= most:
            found |= more
    return found


def _accompanied(dossier: Dossier, event: str, chosen: set[str]) -> set[str]:
    """Return those *chosen*, the sides that they are on, and those without whom one of these would stand elsewhere."""
    stands = reported(dossier, event) if event else {}
    there, ahead = set(chosen), set(chosen)
    while ahead:
        sides = {row.side for actor in ahead if actor in stands for row in stands[actor].claims if row.side}
        ahead = (sides | {other for actor in ahead for other in _giving(dossier, event, actor)}) - there
        there |= ahead
    return there


def _giving(dossier: Dossier, event: str, actor: str) -> set[str]:
    """Return one of the people who give a body its seat at *event*, and whom these represent up to it."""
    stands = reported(dossier, event) if event else {}
    if actor not in stands or not stands[actor].through:
        return set()
    person = next(person for person in stands[actor].through if stands[person].seat is stands[actor].seat)
    return {person, *(body for body in represented(dossier)[person] if body in speakers(dossier)[actor])}
