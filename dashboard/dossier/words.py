"""The words of a dossier: every value that a cell may hold where the choice is closed."""

from enum import StrEnum


class Seat(StrEnum):
    """An actor's standing at an event; the page groups them (:class:`Group`)."""

    MEDIATOR = "mediator"
    DELEGATE = "delegate"
    STAFF = "staff"
    OBSERVER = "observer"
    NEARBY = "nearby"
    PRINCIPAL = "principal"
    CONSULTED = "consulted"
    DECLINED = "declined"
    ABSENT = "absent"
    LEFT_OUT = "left_out"
    MENTIONED = "mentioned"
    NO_REPORT = "no_report"  # follows from silence; no row of a dossier may say it


class Group(StrEnum):
    """Where a seat stands on the page, from the innermost to the outermost."""

    AT_THE_TABLE = "at-the-table"
    INVOLVED = "involved"
    LEFT_OUT = "left-out"
    MENTIONED = "mentioned"
    NO_REPORT = "no-report"


GROUP_OF: dict[Seat, Group] = {
    Seat.MEDIATOR: Group.AT_THE_TABLE,
    Seat.DELEGATE: Group.AT_THE_TABLE,
    Seat.STAFF: Group.AT_THE_TABLE,
    Seat.OBSERVER: Group.AT_THE_TABLE,
    Seat.NEARBY: Group.INVOLVED,
    Seat.PRINCIPAL: Group.INVOLVED,
    Seat.CONSULTED: Group.INVOLVED,
    Seat.DECLINED: Group.INVOLVED,
    Seat.ABSENT: Group.INVOLVED,
    Seat.LEFT_OUT: Group.LEFT_OUT,
    Seat.MENTIONED: Group.MENTIONED,
    Seat.NO_REPORT: Group.NO_REPORT,
}

CLAIMABLE_SEATS = tuple(seat for seat in Seat if seat is not Seat.NO_REPORT)

MEANING: dict[Seat, str] = {  # what a source says of whoever has the seat: that they …
    Seat.MEDIATOR: "host or mediate, and sit there",
    Seat.DELEGATE: "take part for a side",
    Seat.STAFF: "are in the room to interpret, take notes or assist",
    Seat.OBSERVER: "are in the room and take no part",
    Seat.NEARBY: "are in the delegation or on the spot, and not in the room",
    Seat.PRINCIPAL: "lead a side from elsewhere, and are represented",
    Seat.CONSULTED: "are asked or briefed, before, after or meanwhile",
    Seat.DECLINED: "were invited and did not come",
    Seat.ABSENT: "were not there, and nothing is said of an invitation",
    Seat.LEFT_OUT: "were not invited, have no place or were not told, or gather those so treated",
    Seat.MENTIONED: "are spoken for or about, and no seat is claimed",
}


class ActorKind(StrEnum):
    """What an actor is; ``other`` where an imported file does not say."""

    PERSON = "person"
    STATE = "state"
    BLOC = "bloc"
    ORGANISATION = "organisation"
    OTHER = "other"


class EventKind(StrEnum):
    """What an event is; a *background* event has no table and is no choice on the page."""

    TALKS = "talks"
    CALL = "call"
    MEETING = "meeting"
    VISIT = "visit"
    SUMMIT = "summit"
    BACKGROUND = "background"


class EventStatus(StrEnum):
    """Whether an event took place, as its source has it."""

    HELD = "held"
    PLANNED = "planned"
    ANNOUNCED = "announced"
    NOT_HELD = "not_held"  # planned or announced, then put off or called off


class SourceKind(StrEnum):
    """What a source is, for whoever weighs it; an empty cell says that it is not stated."""

    OFFICIAL_RECORD = "official_record"
    PARTY_STATEMENT = "party_statement"
    NEWS_REPORT = "news_report"
    STATE_MEDIA = "state_media"
    AGGREGATOR = "aggregator"
    RESEARCH = "research"
    READERS_NOTE = "readers_note"


class Roster(StrEnum):
    """What a record says of its list of an event's participants."""

    COMPLETE = "complete"


class TieStatus(StrEnum):
    """How a tie is known: reported as held, expected or planned, or only said by a party."""

    HELD = "held"
    PLANNED = "planned"
    SAID = "said"


class DateBasis(StrEnum):
    """How a date is known: stated by the source, inferred from it (a weekday, say), or not known."""

    STATED = "stated"
    INFERRED = "inferred"
    UNKNOWN = "unknown"


REPRESENTS = "represents"  # the one tie that seats: a state stands where those who represent it stand
