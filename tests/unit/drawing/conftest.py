"""The river talks, made in code: a little of everything that a scene shows, small enough to be placed at once."""

from typing import Any

import pytest

from dashboard.dossier.model import Actor, Claim, Dossier, Event, SeatClaim, Source, StakeClaim, TieClaim
from dashboard.dossier.words import ActorKind, DateBasis, EventKind, EventStatus, Seat, TieStatus
from dashboard.drawing.part import part
from dashboard.drawing.scene import scene
from dashboard.drawing.scene_types import Scene


def source(identifier: str, **cells: Any) -> Source:
    return Source(id=identifier, title=f"Report of the {identifier}", publisher=identifier.title(), **cells)


def actor(identifier: str, kind: str, country: str = "", **cells: Any) -> Actor:
    """Return an actor who is called as their id is, with capitals."""
    name = identifier.replace("-", " ").title()
    return Actor(**{"id": identifier, "name": name, "kind": ActorKind(kind), "country": country, "names": {}} | cells)


def event(identifier: str, kind: str, **cells: Any) -> Event:
    defaults = {"name": identifier.title(), "status": EventStatus.HELD, "claim": claimed({})}
    return Event(**{"id": identifier, "kind": EventKind(kind)} | defaults | cells)


def seat(who: str, where: str, at: str = "talks", side: str = "", part: str = "", **claim: str) -> SeatClaim:
    return SeatClaim(event=at, actor=who, seat=Seat(where), side=side, part=part, claim=claimed(claim))


def tie(tail: str, words: str, head: str, status: str = "held", cells: Any = None, **claim: str) -> TieClaim:
    rest = cells or {}
    return TieClaim(tail=tail, head=head, tie=words, status=TieStatus(status), claim=claimed(claim), **rest)


def stake(issue: str, whose: str, at: str = "talks", **claim: str) -> StakeClaim:
    return StakeClaim(issue=issue, actor=whose, event=at, claim=claimed(claim))


def claimed(cells: dict[str, str]) -> Claim:
    return Claim(**{"source": "gazette", "text": "So it was."} | cells)


def by_id(*things: Any) -> dict[str, Any]:
    return {thing.id: thing for thing in things}


RIVER = Dossier(
    id="river-2030",
    title="The river talks",
    summary="Northland and Southland share out the river.",
    as_of="2030-05-04",
    licence="CC0-1.0",
    opening="talks",
    sources=by_id(
        source("gazette", date="2030-05-02", url="https://example.org/river"), source("herald", date="2030-05")
    ),
    actors=by_id(
        actor("anna-marsh", "person", "NTH", short="Marsh", title="Minister of Water", names={"ar": "آنا مارش"}),
        actor("sol-reed", "person", "STH"),
        actor("northland", "state", "NTH"),
        actor("southland", "state", "STH"),
        actor("coast-league", "bloc", "CST"),
        actor("river-union", "organisation", "RIV"),
        actor("old-ferry", "other"),
    ),
    events=by_id(
        event("flood", "background", start="2014", date_basis=DateBasis.INFERRED),
        event("visit", "visit", status=EventStatus.PLANNED),
        event("talks", "talks", start="2030-05-02T10:00Z", end="2030-05-02T12:30Z", date_basis=DateBasis.STATED,
              place="Mill Bridge"),
    ),
    seats=(
        seat("anna-marsh", "mediator", side="northland", locator="¶ 1"),
        seat("sol-reed", "delegate", side="southland"),
        seat("sol-reed", "nearby", side="southland", source="herald"),
        seat("coast-league", "left_out", speaker="sol-reed", quote="not this time"),
        seat("river-union", "mentioned"),
    ),
    ties=(
        tie("anna-marsh", "represents", "northland"),
        tie("sol-reed", "represents", "southland"),
        tie("coast-league", "objects to", "northland", "said", {"event": "talks"}),
        tie("coast-league", "objects to", "northland", "planned", source="herald"),
        tie("anna-marsh", "is to visit", "coast-league", "planned",
            {"date": "2030-06", "date_basis": DateBasis.INFERRED}),
    ),
    stakes=(
        stake("Water in summer", "southland"),
        stake("Water in summer", "northland", source="herald"),
        stake("Water in summer", "southland", source="herald"),
        stake("The ferry", "old-ferry"),
        stake("The ferry", "old-ferry", "visit"),
    ),
)  # fmt: skip


@pytest.fixture
def river() -> Dossier:
    """The river talks: 2 sources, 7 actors, of whom old-ferry alone has no report at the talks, and 3 events."""
    return RIVER


@pytest.fixture(scope="session")
def river_scene(cache: object) -> Scene:
    """The scene of the river talks; nobody may change it."""
    return scene(part(RIVER))
