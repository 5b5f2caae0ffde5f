"""Made-up dossiers to measure on: a few states, their people, ties between them, seats at one event; seeded."""

import random
from types import MappingProxyType

from dashboard.dossier.model import Actor, Claim, Dossier, Event, SeatClaim, Source, TieClaim
from dashboard.dossier.words import ActorKind, EventKind, EventStatus, Seat, TieStatus

SEED = 1648
SEATS = (Seat.DELEGATE, Seat.NEARBY, Seat.LEFT_OUT, Seat.MENTIONED, None)
CLAIM = Claim(source="made-up", text="Made up for a measurement.")


def dossier_of(count: int, *, seed: int = SEED, ties_each: int = 2, most_seats: int | None = None) -> Dossier:
    """Return a made-up dossier of *count* actors, an eighth of them states, with *ties_each* times as many ties.

    Four of five people have a seat, or the first *most_seats* of them.
    """
    chance = random.Random(seed)
    states = [f"state-{n}" for n in range(max(2, count // 8))]
    people = [f"person-{n}" for n in range(count - len(states))]
    actors = {i: Actor(id=i, name=i.title(), kind=_kind(i), names=MappingProxyType({})) for i in states + people}
    ties = {(person, "represents", chance.choice(states)) for person in people}
    while len(ties) < ties_each * count:
        ties.add((chance.choice(people), chance.choice(["met", "telephoned"]), chance.choice(states)))
    seats = [(person, chance.choice(SEATS)) for person in people][:most_seats]
    event = Event(id="talks", name="Talks", kind=EventKind.TALKS, status=EventStatus.HELD, claim=CLAIM)
    return Dossier(
        id=f"made-up-{count}-{seed}",
        title="Made up",
        summary="Made up.",
        as_of="2026-01-01",
        licence="CC0-1.0",
        opening="talks",
        sources={"made-up": Source(id="made-up", title="Made up", publisher="Nobody")},
        actors=actors,
        events={"talks": event},
        seats=tuple(SeatClaim(event="talks", actor=who, seat=seat, claim=CLAIM) for who, seat in seats if seat),
        ties=tuple(TieClaim(tail=a, tie=t, head=b, status=TieStatus.HELD, claim=CLAIM) for a, t, b in sorted(ties)),
        stakes=(),
    )


def _kind(identifier: str) -> ActorKind:
    return ActorKind.STATE if identifier.startswith("state") else ActorKind.PERSON
