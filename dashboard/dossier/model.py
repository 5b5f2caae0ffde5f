"""The record of one negotiation, as frozen values: what the later rooms read and never change.

*attributes*, wherever they stand: what a file has and this model has no place for, by name. No value is empty. They
take no part in the hash, so that a record stays hashable.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from dashboard.dossier.words import (
    ActorKind,
    DateBasis,
    EventKind,
    EventStatus,
    Roster,
    Seat,
    SourceKind,
    TieStatus,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A document that claims come from. *url* is https or empty; *date* is ISO 8601, possibly only a year.

    *kind* is None where it is not stated. *origin* says where the publisher has it from, and is empty where that is the
    publisher itself.
    """

    id: str
    title: str
    publisher: str
    date: str = ""
    url: str = ""
    language: str = ""
    kind: SourceKind | None = None
    origin: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One source's word. *withdrawn* holds the date of a correction; such a claim is shown and counts for nothing.

    *withdrawn_note* says why it was withdrawn.
    """

    source: str
    locator: str = ""
    text: str = ""
    speaker: str = ""
    quote: str = ""
    first_seen: str = ""
    withdrawn: str = ""
    withdrawn_note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """A person, state, bloc or organisation. *names* maps a language tag (``ar``) to the name in that language."""

    id: str
    name: str
    kind: ActorKind
    short: str = ""
    country: str = ""
    title: str = ""
    names: Mapping[str, str] = field(default_factory=dict, hash=False)
    attributes: Mapping[str, str] = field(default_factory=dict, hash=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """An occasion that could have a table, unless its kind is *background*.

    *headline* is the record's own sentence, or empty. *roster* is None where the record does not say that its list of
    the event's participants is complete.
    """

    id: str
    name: str
    kind: EventKind
    status: EventStatus
    start: str = ""
    end: str = ""
    date_basis: DateBasis = DateBasis.UNKNOWN
    place: str = ""
    country: str = ""
    headline: str = ""
    roster: Roster | None = None
    claim: Claim
    attributes: Mapping[str, str] = field(default_factory=dict, hash=False)

    @property
    def has_table(self) -> bool:
        """Whether anyone could sit at it."""
        return self.kind is not EventKind.BACKGROUND


@dataclass(frozen=True, slots=True, kw_only=True)
class SeatClaim:
    """One source's word on where *actor* stands at *event*. *side* is an id, never a person's, or empty.

    *title* is the office that the actor held at that event, or empty.
    """

    event: str
    actor: str
    seat: Seat
    side: str = ""
    part: str = ""
    title: str = ""
    claim: Claim
    attributes: Mapping[str, str] = field(default_factory=dict, hash=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class TieClaim:
    """One source's word on a directed relation; rows with equal *tail*, *tie*, *head* are claims on one tie."""

    tail: str
    head: str
    tie: str
    status: TieStatus
    event: str = ""
    date: str = ""
    date_basis: DateBasis = DateBasis.UNKNOWN
    claim: Claim
    attributes: Mapping[str, str] = field(default_factory=dict, hash=False)

    @property
    def key(self) -> tuple[str, str, str]:
        """What makes two rows claims on the same tie."""
        return (self.tail, self.tie, self.head)


@dataclass(frozen=True, slots=True, kw_only=True)
class StakeClaim:
    """One source's word that *issue* is at stake at *event*, and that it is *actor*'s."""

    issue: str
    actor: str
    event: str
    claim: Claim


@dataclass(frozen=True, kw_only=True)
class Dossier:
    """The whole record. Mappings keep the order of their files; every id that a row names exists.

    *opening* is an event with a table; it is empty where there is none, as in a network that names no event. *asked*
    is in no file: of the part of a record that is drawn, those whom a reader asked for, whatever is said of them.
    """

    id: str
    title: str
    summary: str
    as_of: str
    licence: str
    opening: str
    sources: Mapping[str, Source]
    actors: Mapping[str, Actor]
    events: Mapping[str, Event]
    seats: tuple[SeatClaim, ...]
    ties: tuple[TieClaim, ...]
    stakes: tuple[StakeClaim, ...]
    attributes: Mapping[str, str] = field(default_factory=dict, hash=False)
    asked: frozenset[str] = frozenset()

    @cached_property
    def derived(self) -> dict[object, object]:
        """What was worked out of the record, which never changes, so as not to work it out again."""
        return {}

    @cached_property
    def tables(self) -> tuple[Event, ...]:
        """The events that could have a table, by date, those without one last, then as the file has them."""
        events = [event for event in self.events.values() if event.has_table]
        return tuple(sorted(events, key=lambda event: event.start or "~"))
