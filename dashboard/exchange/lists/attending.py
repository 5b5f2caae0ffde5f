"""A list of who was at which event, as a dossier."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from dashboard.dossier import dates
from dashboard.dossier.model import Actor, Claim, Dossier, Event, SeatClaim
from dashboard.dossier.problems import Problem
from dashboard.dossier.reading import Reading
from dashboard.dossier.seat_words import NO_CLAIM
from dashboard.dossier.words import ActorKind, DateBasis, EventKind, EventStatus, Seat
from dashboard.exchange import naming
from dashboard.exchange.from_network import COUNTRY
from dashboard.exchange.limits import MAX_EVENTS, count_problems
from dashboard.exchange.lists.attendance import Attendance, attendance
from dashboard.exchange.lists.entries import Entry, entries, one_each
from dashboard.exchange.lists.leaving_out import attributes_of, notes_on
from dashboard.exchange.lists.listing import Listing
from dashboard.exchange.lists.mapping import ListMapping
from dashboard.exchange.lists.roles import Role
from dashboard.exchange.lists.seating import Seating, seating
from dashboard.exchange.lists.undated import undated
from dashboard.exchange.origin import Origin
from dashboard.exchange.texts import Texts

NAMED = "The list names this event."


@dataclass(frozen=True, slots=True)
class _Homes:
    """What all rows of an actor agree on, by actor: it is then no matter of the single seat."""

    countries: Mapping[str, str]
    titles: Mapping[str, str]


def attended(found: Listing, mapping: ListMapping, origin: Origin) -> Reading:
    """Return the dossier of the list *found*, a seat a row.

    Those whose names are equal are one actor, and events of one name and date are one event.
    Raise :class:`DossierError` with everything that is wrong with the rows, unless *mapping* leaves those out.
    """
    texts = Texts(found.path)
    understood = entries(found, mapping, texts)
    whole = attendance(understood)
    problems = count_problems(len(whole.actors), len(understood.rows), path=found.path)
    if len(whole.keys) > MAX_EVENTS:
        mend = "split it, or read it as a list of ties"
        problems.append(Problem(found.path, f"has {len(whole.keys):,} events; {MAX_EVENTS} are the most: {mend}"))
    seats = seating(understood, mapping)
    left_out = notes_on(understood, mapping, [*problems, *texts.problems()], seats.unknown)
    notes = [*left_out, *texts.notes(), *undated(understood, mapping.kind), *seats.notes]
    return Reading(dossier=_dossier(whole, seats, mapping, origin), notes=tuple(notes))


def _dossier(whole: Attendance, seats: Seating, mapping: ListMapping, origin: Origin) -> Dossier:
    rows = whole.rows.rows
    countries = one_each((owner, entry.get(Role.COUNTRY)) for owner, entry in zip(whole.people, rows, strict=True))
    titles = one_each((owner, entry.get(Role.TITLE)) for owner, entry in zip(whole.people, rows, strict=True))
    events = _events(whole, mapping.event_kind, origin.source.id)
    claims = tuple(_seats(whole, seats.seats, events, _Homes(countries, titles), origin.source.id))
    return Dossier(
        id=origin.id,
        title=origin.stem,
        summary=f"A list of {naming.counted(len(claims), 'seat')} at {naming.counted(len(events), 'event')}, "
        f"read from {origin.file}.",
        as_of=origin.as_of,
        licence="not stated",
        opening=next(iter(events)),
        sources={origin.source.id: origin.source},
        actors={
            name: replace(_actor(name, label, countries.get(name, ""), whole), title=titles.get(name, ""))
            for label, name in whole.actors.items()
        },
        events=events,
        seats=claims,
        ties=(),
        stakes=(),
        attributes=attributes_of(whole.rows) | dict(seats.attributes),
    )


def _actor(name: str, label: str, country: str, whole: Attendance) -> Actor:
    code = country if COUNTRY.fullmatch(country) else ""
    own = dict(whole.of_people[name])
    if country and not code:
        own[whole.rows.names[Role.COUNTRY]] = country
    return Actor(id=name, name=label, kind=ActorKind.OTHER, country=code, attributes=own)


def _events(whole: Attendance, kind: EventKind, source: str) -> dict[str, Event]:
    rows = whole.rows.rows
    ends = one_each((owner, entry.get(Role.END)) for owner, entry in zip(whole.events, rows, strict=True))
    places = one_each((owner, entry.get(Role.PLACE)) for owner, entry in zip(whole.events, rows, strict=True))
    first: dict[str, Entry] = {}
    for owner, entry in zip(whole.events, rows, strict=True):
        first.setdefault(owner, entry)

    def event(label: str, start: str, name: str) -> Event:
        end = ends.get(name, "")
        return Event(
            id=name,
            name=label,
            kind=kind,
            status=EventStatus.HELD,
            start=start,
            end=end if start and end and not dates.is_before(end, start) else "",
            date_basis=DateBasis.STATED if start else DateBasis.UNKNOWN,
            place=places.get(name, ""),
            claim=Claim(source=source, locator=first[name].claim(source).locator, text=NAMED),
            attributes=whole.of_events[name],
        )

    return {name: event(label, start, name) for (label, start, _), name in whole.keys.items()}


def _seats(
    whole: Attendance, seats: Sequence[Seat], events: Mapping[str, Event], homes: _Homes, source: str
) -> Iterator[SeatClaim]:
    """Yield a seat for each row that claims one; what its event and its actor do not say of it stays with the seat."""
    names = whole.rows.names
    for event, actor, seat, entry in zip(whole.events, whole.people, seats, whole.rows.rows, strict=True):
        if seat is NO_CLAIM:
            continue
        said = entry.get(Role.SEAT)
        held = {
            Role.SEAT: "" if said == seat else said,
            Role.TITLE: "" if actor in homes.titles else entry.get(Role.TITLE),
            Role.END: "" if entry.get(Role.END) == events[event].end else entry.get(Role.END),
            Role.PLACE: "" if entry.get(Role.PLACE) == events[event].place else entry.get(Role.PLACE),
            Role.COUNTRY: "" if actor in homes.countries else entry.get(Role.COUNTRY),
        }
        own = {names[role]: text for role, text in held.items() if text}
        shown = {*whole.of_events[event], *whole.of_people[actor]}
        own |= {name: text for name, text in entry.others.items() if name not in shown}
        yield SeatClaim(
            event=event,
            actor=actor,
            seat=seat,
            side=whole.actors.get(entry.get(Role.SIDE), ""),
            claim=entry.claim(source),
            attributes=own,
        )
