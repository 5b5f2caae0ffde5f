"""Who stands where at an event: the claims on every seat, weighed by the rules of the house."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from dashboard.dossier.model import Dossier, SeatClaim
from dashboard.dossier.words import GROUP_OF, ActorKind, Group, Seat, SourceKind
from dashboard.network.memo import once
from dashboard.network.ties import represented

_INNERMOST_FIRST = tuple(Group)
_SEATED = frozenset({Group.AT_THE_TABLE, Group.INVOLVED, Group.LEFT_OUT})
_BODIES = frozenset({ActorKind.STATE, ActorKind.BLOC, ActorKind.ORGANISATION})


class Word(StrEnum):
    """What a claim on a seat is counted as; a note of a reader's is counted as nothing."""

    REPORT = "report"
    STATEMENT = "statement"
    NOTE = "note"


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """Where *actor* stands at an event, and how that is known.

    *reports* and *statements* count those that agree on *group* (:func:`confirmation`). *claims* are the actor's own
    rows, withdrawn ones too.
    *through* names the people that a state, bloc or organisation stands through; it is empty where the record seats
    the actor itself.
    """

    actor: str
    seat: Seat = Seat.NO_REPORT
    group: Group = Group.NO_REPORT
    side: str = ""
    part: str = ""
    contested: bool = False
    reports: int = 0
    statements: int = 0
    claims: tuple[SeatClaim, ...] = ()
    through: tuple[str, ...] = ()


@once
def standings(dossier: Dossier, event: str) -> dict[str, Standing]:
    """Return where every actor of *dossier* stands at *event*, in file order.

    Silence is not absence: an actor that no claim seats has ``Seat.NO_REPORT``, never ``Seat.LEFT_OUT``.
    Raise ``ValueError`` for an event that the dossier does not hold.
    """
    found = reported(dossier, event)
    return {actor: found.get(actor) or Standing(actor=actor) for actor in dossier.actors}


@once
def reported(dossier: Dossier, event: str) -> dict[str, Standing]:
    """Return where those stand whom a row about *event* concerns, themselves or through their people.

    Of a large record with many events that is a small part of what :func:`standings` returns.
    Raise ``ValueError`` for an event that the dossier does not hold.
    """
    if event not in dossier.events:
        raise ValueError(f"{dossier.id}: no event {event!r}; choose one of {', '.join(dossier.events)}")
    own = {actor: _own(dossier, actor, claims) for actor, claims in _rows(dossier).get(event, {}).items()}
    people = [actor for actor, standing in own.items() if _sits(dossier, standing)]
    speaking: dict[str, list[str]] = {}
    for person in people:
        for body in represented(dossier)[person]:
            speaking.setdefault(body, []).append(person)
    silent = {body: Standing(actor=body) for body in speaking}
    return {
        actor: _through_people(dossier, standing, own, speaking.get(actor, ()))
        for actor, standing in (silent | own).items()
    }


@once
def _rows(dossier: Dossier) -> dict[str, dict[str, list[SeatClaim]]]:
    """Return the claims on seats by event and actor, the actors in file order."""
    rows: dict[str, dict[str, list[SeatClaim]]] = {}
    for row in dossier.seats:
        rows.setdefault(row.event, {}).setdefault(row.actor, []).append(row)
    place = {actor: index for index, actor in enumerate(dossier.actors)}
    return {event: {actor: of[actor] for actor in sorted(of, key=place.__getitem__)} for event, of in rows.items()}


def _own(dossier: Dossier, actor: str, rows: Sequence[SeatClaim]) -> Standing:
    """Return where the rows about *actor* alone place it."""
    live = [row for row in rows if not row.claim.withdrawn]
    claimed = [row for row in live if row.seat is not Seat.MENTIONED] or live
    if not claimed:
        return Standing(actor=actor, claims=tuple(rows))
    whole = {GROUP_OF[row.seat] for row in claimed if not row.part}
    # Present for parts only: whoever sat there for a while did sit there.
    group = _outermost(whole) if whole else _innermost(GROUP_OF[row.seat] for row in claimed)
    agreeing = [row for row in claimed if GROUP_OF[row.seat] is group]
    reports, statements = confirmation(dossier, agreeing)
    return Standing(
        actor=actor,
        seat=agreeing[0].seat,
        group=group,
        side=_first(row.side for row in agreeing),
        part=_first(row.part for row in agreeing),
        contested=len(whole) > 1,
        reports=reports,
        statements=statements,
        claims=tuple(rows),
    )


def _through_people(
    dossier: Dossier, standing: Standing, own: Mapping[str, Standing], speaking: Sequence[str]
) -> Standing:
    """Return *standing*, or where its people, in file order, stand for a body that the record does not seat itself."""
    actor = standing.actor
    if standing.group in _SEATED or dossier.actors[actor].kind not in _BODIES:
        return standing
    people = [own[name] for name in speaking if _sits(dossier, own[name])]
    if not people:
        return standing
    group = _innermost(person.group for person in people)
    people = [person for person in people if person.group is group]
    foremost = sorted(people, key=lambda person: tuple(Seat).index(person.seat))
    reports, statements = max((person.reports, person.statements) for person in people)
    return Standing(
        actor=actor,
        seat=foremost[0].seat,
        group=group,
        side=_first(person.side for person in foremost) or actor,
        reports=reports,
        statements=statements,
        claims=standing.claims,
        through=tuple(person.actor for person in people),
    )


def confirmation(dossier: Dossier, rows: Iterable[SeatClaim]) -> tuple[int, int]:
    """Return how many independent reports and how many parties' statements *rows* are.

    A claim with a speaker, or of a party's own document, is a statement; several of one speaker are one. Any other is a
    report; several that one origin or one publisher has are one. A reader's note is neither.
    """
    counted = {counted_as(dossier, row) for row in rows}
    return sum(how is Word.REPORT for how, _ in counted), sum(how is Word.STATEMENT for how, _ in counted)


def is_seated(stands: Standing) -> bool:
    """Return whether a source seats an actor at the table, be it contested or not."""
    said = (GROUP_OF[row.seat] is Group.AT_THE_TABLE and not row.claim.withdrawn for row in stands.claims)
    return stands.group is Group.AT_THE_TABLE or any(said)


def counted_as(dossier: Dossier, row: SeatClaim) -> tuple[Word, str]:
    """Return as what *row* is counted, and under whose name."""
    source = dossier.sources[row.claim.source]
    if source.kind is SourceKind.READERS_NOTE:
        return Word.NOTE, source.publisher
    if row.claim.speaker or source.kind is SourceKind.PARTY_STATEMENT:
        return Word.STATEMENT, row.claim.speaker or source.publisher
    return Word.REPORT, source.origin or source.publisher


def _sits(dossier: Dossier, standing: Standing) -> bool:
    return dossier.actors[standing.actor].kind is ActorKind.PERSON and standing.group in _SEATED


def _innermost(groups: Iterable[Group]) -> Group:
    return min(groups, key=_INNERMOST_FIRST.index)


def _outermost(groups: Iterable[Group]) -> Group:
    return max(groups, key=_INNERMOST_FIRST.index)


def _first(texts: Iterable[str]) -> str:
    """Return the first text that is not empty, or the empty text."""
    return next((text for text in texts if text), "")
