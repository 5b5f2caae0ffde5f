"""The part of a large record that is drawn of an event: a picture of ten thousand names helps nobody."""

from collections.abc import Mapping, Set
from dataclasses import dataclass, replace
from itertools import chain

from dashboard.dossier.excerpt import within
from dashboard.dossier.model import Dossier
from dashboard.network.memo import once
from dashboard.network.ranking import ranked
from dashboard.network.seating import reported
from dashboard.network.ties import represented, speakers

MANY = 500  # actors: up to so many are all drawn
FEW = 300  # of more, so many at first
STEPS = (1_000, 3_000)  # that a reader may widen it to, before all
LONGEST_ID = 200  # letters: those of actors are shorter
MOST_BESIDES = 200  # actors that a reader may add one by one


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """Who is drawn: the *most* foremost, 0 for as many as is usual, and those *besides*, asked for by name.

    *event* is the one that is shown; empty for the one that opens.
    """

    most: int = 0
    besides: tuple[str, ...] = ()
    event: str = ""


USUAL = Choice()
SHAPE = f"draw has most, a number from 0, besides, at most {MOST_BESIDES} ids of actors, and event, the id of one."


def choice_of(draw: object) -> Choice:
    """Return whom a page asks to be drawn, the usual where it says nothing; raise ``ValueError`` where it errs."""
    if draw is None:
        return USUAL
    if not isinstance(draw, dict):
        raise ValueError(SHAPE)
    most, besides, event = draw.get("most", 0), draw.get("besides", []), draw.get("event", "")
    listed = isinstance(besides, list) and len(besides) <= MOST_BESIDES and all(map(_is_id, besides))
    if type(most) is not int or most < 0 or not listed or not isinstance(event, str):
        raise ValueError(SHAPE)
    return Choice(most=most, besides=tuple(dict.fromkeys(besides)), event=event)


def _is_id(one: object) -> bool:
    return isinstance(one, str) and len(one) <= LONGEST_ID


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
    def usual(self) -> bool:
        """Whether it is what the page opens on, which is made at a start; for any other a reader waits."""
        return self.name in ("", Part(dossier=self.dossier, drawn=self.drawn, choice=USUAL).name)

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

    Those *besides* are asked for by name; in a large record everyone is, if *choice* has at least so many. They are
    drawn at every event (``drawn_at``). Ids among those *besides* that are no actor's are passed over, and so is an
    event that has no table.
    """
    asked = frozenset(choice.besides).intersection(dossier.actors)
    if len(dossier.actors) <= max(MANY, choice.most):
        asked = frozenset(dossier.actors) if len(dossier.actors) > MANY else asked
        return Part(dossier=dossier, drawn=replace(dossier, asked=asked) if asked else dossier, choice=choice)
    event = _event(dossier, choice)
    chosen = _foremost(dossier, event, choice.most or FEW) | asked
    seats = tuple(
        row for row in dossier.seats if row.event == event
    )  # the sides of other events are not in the picture
    drawn = within(replace(dossier, seats=seats, asked=asked), _accompanied(dossier, event, chosen))
    return Part(dossier=dossier, drawn=drawn, choice=choice)


def _event(dossier: Dossier, choice: Choice) -> str:
    known = choice.event in dossier.events and dossier.events[choice.event].has_table
    return choice.event if known else dossier.opening


def _foremost(dossier: Dossier, event: str, most: int) -> set[str]:
    """Return the foremost at *event*, at most *most*; one that needs more than there is room for is passed over."""
    found: set[str] = set()
    giving = _giving(dossier, event)
    for actor in ranked(dossier, event):
        more = {actor, *giving.get(actor, ())} - found
        if len(found) + len(more) <= most:
            found |= more
    return found


def _accompanied(dossier: Dossier, event: str, chosen: Set[str]) -> set[str]:
    """Return those *chosen*, the sides that they are on, and those without whom one of these would stand elsewhere."""
    import networkx as nx  # which the ranking has imported

    needs = nx.DiGraph()
    needs.add_nodes_from(chosen)
    stands = reported(dossier, event) if event else {}
    needs.add_edges_from((who, row.side) for who, stand in stands.items() for row in stand.claims if row.side)
    needs.add_edges_from((body, other) for body, others in _giving(dossier, event).items() for other in others)
    return set(chain.from_iterable(nx.bfs_layers(needs, chosen)))


@once
def _giving(dossier: Dossier, event: str) -> Mapping[str, Set[str]]:
    """Return, by body, one of the people who give it its seat at *event*, and whom these represent up to it."""
    stands = reported(dossier, event) if event else {}
    found: dict[str, Set[str]] = {}
    for body, stand in stands.items():
        if stand.through:
            person = next(person for person in stand.through if stands[person].seat is stand.seat)
            found[body] = {person, *speakers(dossier)[body].intersection(represented(dossier)[person])}
    return found
