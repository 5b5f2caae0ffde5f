"""Small dossiers made in code, so that each test shows the record it is about."""

from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from dashboard.dossier.model import Actor, Claim, Dossier, Event, SeatClaim, Source, TieClaim
from dashboard.dossier.reading import read
from dashboard.dossier.words import ActorKind, EventKind, EventStatus, Seat, TieStatus

KINDS = {"state": ActorKind.STATE, "bloc": ActorKind.BLOC, "body": ActorKind.ORGANISATION}
Make = Callable[..., Dossier]


def made(
    actors: Iterable[str],
    *,
    seats: Iterable[tuple[str, ...]] = (),
    ties: Iterable[tuple[str, str, str]] = (),
    names: Iterable[str] = (),
) -> Dossier:
    """Return a dossier with one event, ``talks``.

    Actors called ``state-…``, ``bloc-…`` and ``body-…`` are of that kind, the rest are people. A seat is (actor, seat,
    publisher, side, part, withdrawn), all but the first two optional; a tie (from, tie, to), withdrawn where its words
    begin with a minus.
    """
    seats = [(*seat, *("press", "", "", "")[len(seat) - 2 :]) for seat in seats]
    publishers = {seat[2] for seat in seats} | {"press"}
    labels = dict(zip(actors, names, strict=False))
    return Dossier(
        id="small", title="", summary="", as_of="2025-01-01", licence="CC0-1.0", opening="talks", stakes=(),
        sources={name: Source(id=name, title=name, publisher=name.partition("/")[0]) for name in sorted(publishers)},
        actors={
            actor: Actor(
                id=actor, name=labels.get(actor, actor), names={},
                kind=KINDS.get(actor.partition("-")[0], ActorKind.PERSON),
            )
            for actor in actors
        },
        events={
            "talks": Event(
                id="talks", name="Talks", kind=EventKind.TALKS, status=EventStatus.HELD, claim=Claim(source="press")
            )
        },
        seats=tuple(
            SeatClaim(
                event="talks", actor=actor, seat=Seat(seat), side=side, part=part,
                claim=Claim(source=publisher, withdrawn=withdrawn),
            )
            for actor, seat, publisher, side, part, withdrawn in seats
        ),
        ties=tuple(
            TieClaim(
                tail=tail, head=head, tie=tie.removeprefix("-"), status=TieStatus.HELD,
                claim=Claim(source="press", withdrawn="2025-01-01" if tie.startswith("-") else ""),
            )
            for tail, tie, head in ties
        ),
    )  # fmt: skip


@pytest.fixture
def make() -> Make:
    return made


@pytest.fixture(scope="session")
def reykjavik(root: Path) -> Dossier:
    return read(root / "data" / "reykjavik-1986").dossier
