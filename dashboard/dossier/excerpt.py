"""A part of a dossier that is a dossier itself: some actors and ties, with their seats at one event."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from typing import TypeVar

from dashboard.dossier.model import Claim, Dossier, Event, SeatClaim, Source, StakeClaim, TieClaim

Row = TypeVar("Row", SeatClaim, StakeClaim, TieClaim)
TieKey = tuple[str, str, str]


def excerpt(dossier: Dossier, *, actors: Collection[str], ties: Collection[TieKey], event: str) -> Dossier:
    """Return what *dossier* holds of *actors* and *ties* (``TieClaim.key``), and of their seats and stakes at *event*.

    Whoever is needed to make sense of them comes along: the ends of the ties, and whose side a seat is on. *event* is
    empty where the dossier opens on none. Of the rest nothing is left, neither events nor sources.
    """
    tied = [row for row in dossier.ties if row.key in ties]
    there = set(actors) | {end for row in tied for end in (row.tail, row.head)}
    seated = [row for row in dossier.seats if row.event == event and row.actor in there]
    there |= {row.side for row in seated if row.side}
    staked = [row for row in dossier.stakes if row.event == event and row.actor in there]
    occasions = {event, *(row.event for row in tied)}
    events = {name: about for name, about in dossier.events.items() if name in occasions}
    rows: tuple[TieClaim | SeatClaim | StakeClaim | Event, ...] = (*tied, *seated, *staked, *events.values())
    cited = {row.claim.source for row in rows}
    part = replace(
        dossier,
        opening=event,
        sources={name: about for name, about in dossier.sources.items() if name in cited} or _first(dossier),
        actors={name: about for name, about in dossier.actors.items() if name in there},
        events={name: replace(about, claim=_spoken(about.claim, dossier, there)) for name, about in events.items()},
        seats=tuple(_rows(seated, dossier, there)),
        ties=tuple(_rows(tied, dossier, there)),
        stakes=tuple(_rows(staked, dossier, there)),
    )
    told = f"{len(part.actors)} of {len(dossier.actors)} actors"
    return replace(part, attributes={**dossier.attributes, "excerpt": told})


def within(dossier: Dossier, actors: Collection[str]) -> Dossier:
    """Return what *dossier* holds of *actors* and of the ties among them, at all its events, from all its sources.

    Whose side one of them sits on comes along.
    """
    chosen = set(actors)
    there = chosen | {row.side for row in dossier.seats if row.actor in chosen and row.side}
    events = dossier.events.items()
    return replace(
        dossier,
        actors={name: about for name, about in dossier.actors.items() if name in there},
        events={name: replace(about, claim=_spoken(about.claim, dossier, there)) for name, about in events},
        seats=tuple(_rows((row for row in dossier.seats if row.actor in there), dossier, there)),
        ties=tuple(_rows((row for row in dossier.ties if row.tail in there and row.head in there), dossier, there)),
        stakes=tuple(_rows((row for row in dossier.stakes if row.actor in there), dossier, there)),
    )


def _first(dossier: Dossier) -> dict[str, Source]:
    """Return the first source: a dossier has one, even if nothing that is left rests on it."""
    name = next(iter(dossier.sources))
    return {name: dossier.sources[name]}


def _rows(rows: Iterable[Row], dossier: Dossier, there: Collection[str]) -> Iterator[Row]:
    for row in rows:
        yield replace(row, claim=_spoken(row.claim, dossier, there))


def _spoken(claim: Claim, dossier: Dossier, there: Collection[str]) -> Claim:
    """Return *claim*, naming a speaker who is not among those *there* in words."""
    if claim.speaker in there or claim.speaker not in dossier.actors:
        return claim
    return replace(claim, speaker=dossier.actors[claim.speaker].name)
