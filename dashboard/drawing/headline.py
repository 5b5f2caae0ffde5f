"""The headline of an event: one sentence that says who met, and which states and blocs were left out."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from dashboard.dossier.model import Dossier, Event
from dashboard.dossier.words import ActorKind, EventKind, EventStatus, Group
from dashboard.drawing.theme import COUNTED_WORDS
from dashboard.network.seating import Standing, reported
from dashboard.network.ties import represented

NAMED = 3  # of those left out
MOST_WORDS = 12  # of a headline, unless one name alone has more
_BODIES = (ActorKind.STATE, ActorKind.BLOC, ActorKind.ORGANISATION)
_VERBS = {EventKind.CALL: ("spoke", "speak")}  # in the past, and after "to"; of any other event:
_VERB = ("met", "meet")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Seated:
    """Who is drawn at the table: *people*, the *bodies* that some of them represent, and the bodies *alone*.

    *unknown* are those of whom the record does not say what they are.
    """

    people: Sequence[str]
    bodies: Sequence[str]
    alone: Sequence[str]
    unknown: Sequence[str]


def headline(dossier: Dossier, event: Event) -> str:
    """Return the headline of *event*: its record's own, or else who met and who of the states and blocs was left out.

    The most that is left out is named, those first of whom there are most reports.
    """
    if event.headline:
        return event.headline
    stands = reported(dossier, event.id)
    met = _met(dossier, event, stands)
    out = _left_out(dossier, stands)
    for named in range(min(NAMED, len(out)), -1, -1):
        sentence = "; ".join([met, *([_out(dossier, out, named)] if out else [])])
        if len(sentence.split()) <= MOST_WORDS:
            return sentence
    return met


def _met(dossier: Dossier, event: Event, stands: Mapping[str, Standing]) -> str:
    seated = _seated(dossier, stands)
    several = [*seated.people, *seated.alone, *seated.unknown]
    if not several:
        return "No report says who takes part" if _coming(event) else "No report says who took part"
    if len(several) == 1:
        known = "is named" if event.status is not EventStatus.HELD else "is reported at the table"
        return f"Only {_name(dossier, several[0])} {known}"
    who = _joined(_name(dossier, one) for one in several) if len(several) == 2 else _counted(dossier, seated)
    past, plain = _VERBS.get(event.kind, _VERB)
    if event.status is EventStatus.HELD:
        return f"{who} {past}"
    return f"{who} {'are' if _coming(event) else 'were'} to {plain}"


def _coming(event: Event) -> bool:
    return event.status in {EventStatus.PLANNED, EventStatus.ANNOUNCED}


def _seated(dossier: Dossier, stands: Mapping[str, Standing]) -> _Seated:
    at = [actor for actor, standing in stands.items() if standing.group is Group.AT_THE_TABLE]
    kinds = {actor: dossier.actors[actor].kind for actor in at}
    people = [actor for actor in at if kinds[actor] is ActorKind.PERSON]
    spoken_for = {body for person in people for body in represented(dossier)[person]}
    bodies = [actor for actor in at if kinds[actor] in _BODIES]
    return _Seated(
        people=people,
        bodies=[body for body in bodies if body in spoken_for],
        alone=[body for body in bodies if body not in spoken_for],
        unknown=[actor for actor in at if kinds[actor] is ActorKind.OTHER],
    )


def _counted(dossier: Dossier, seated: _Seated) -> str:
    """Return how many took part, as in "7 people of 3 states" or "2 states and Europe"."""
    if seated.unknown:
        return f"{len(seated.people) + len(seated.alone) + len(seated.unknown):,} participants"
    parts = []
    if seated.people:
        states = _some(dossier, seated.bodies, ActorKind.STATE)
        people = f"{len(seated.people):,} {'person' if len(seated.people) == 1 else 'people'}"
        parts.append(f"{people} of {states}" if states else people)
    if len(seated.alone) == 1:
        parts.append(_name(dossier, seated.alone[0]))
    else:
        parts += filter(None, (_some(dossier, seated.alone, kind) for kind in _BODIES))
    return _joined(parts)


def _some(dossier: Dossier, actors: Sequence[str], kind: ActorKind) -> str:
    """Return how many of *actors* are of *kind*, in words, or nothing where none is."""
    count = sum(dossier.actors[actor].kind is kind for actor in actors)
    return f"{count:,} {COUNTED_WORDS[kind][count != 1]}" if count else ""


def _left_out(dossier: Dossier, stands: Mapping[str, Standing]) -> list[str]:
    """Return the states and blocs left out, or everyone left out where there is none, by reports and statements."""
    out = [actor for actor, standing in stands.items() if standing.group is Group.LEFT_OUT]
    foremost = [actor for actor in out if dossier.actors[actor].kind in {ActorKind.STATE, ActorKind.BLOC}] or out
    return sorted(foremost, key=lambda actor: (-stands[actor].reports, -stands[actor].statements))


def _out(dossier: Dossier, out: Sequence[str], named: int) -> str:
    """Return that those left *out* were, the first so many of them *named*."""
    rest = len(out) - named
    more = [f"{rest} {'more' if named else 'others'}"] if rest else []
    return f"{_joined([*(_name(dossier, actor) for actor in out[:named]), *more])} left out"


def _name(dossier: Dossier, actor: str) -> str:
    known = dossier.actors[actor]
    return known.short or known.name


def _joined(words: Iterable[str]) -> str:
    """Return *words* as a list in a sentence."""
    *first, last = words
    return f"{', '.join(first)} and {last}" if first else last
