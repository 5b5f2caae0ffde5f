"""The headline of an event, in one sentence."""

from dataclasses import replace
from pathlib import Path

import pytest

from dashboard.dossier.model import Dossier
from dashboard.dossier.reading import read
from dashboard.dossier.words import ActorKind, EventKind, EventStatus
from dashboard.drawing.headline import MOST_WORDS, headline
from tests.unit.network.conftest import made

PEOPLE = ["ann", "bob", "cid", "state-x", "state-y", "bloc-z"]
TIES = [("ann", "represents", "state-x"), ("bob", "represents", "state-y"), ("cid", "represents", "state-y")]


def said(dossier: Dossier, **changes: object) -> str:
    return headline(dossier, replace(dossier.events["talks"], **changes))  # type: ignore[arg-type]


def seated(*actors: str, out: tuple[str, ...] = (), more: tuple[str, ...] = ()) -> Dossier:
    seats = [
        *((actor, "delegate") for actor in actors),
        *((actor, "left_out", f"paper{n}") for n, actor in enumerate(out)),
    ]
    return made([*PEOPLE, *more], seats=seats, ties=TIES)


@pytest.mark.parametrize(
    ("dossier", "event", "words"),
    [
        ("riyadh-2025", "talks", "7 people of 3 states met; Ukraine, Europe and France left out"),
        ("riyadh-2025", "trump-putin-call", "Trump and Putin spoke"),
        ("riyadh-2025", "trump-putin-summit", "Trump and Putin are to meet"),
        ("riyadh-2025", "paris-meeting", "Macron and Europe met"),
        ("riyadh-2025", "zelensky-trip", "Zelensky and Saudi Arabia are to meet"),
    ],
)
def test_the_events_that_ship_say_who_met_and_who_was_left_out(
    root: Path, dossier: str, event: str, words: str
) -> None:
    record = read(root / "data" / dossier).dossier
    assert headline(record, record.events[event]) == words


def test_every_event_that_ships_has_a_headline_of_a_few_words(root: Path) -> None:
    for folder in (root / "data").iterdir():
        if folder.is_dir():
            record = read(folder).dossier
            for event in record.tables:
                assert 0 < len(headline(record, event).split()) <= MOST_WORDS, (folder.name, event.id)


def test_people_are_counted_apart_from_their_states() -> None:
    assert said(seated("ann", "bob", "cid")) == "3 people of 2 states met"


def test_a_body_that_nobody_speaks_for_is_counted_besides() -> None:
    assert said(seated("ann", "bob", "bloc-z")) == "2 people of 2 states and bloc-z met"


def test_two_are_named() -> None:
    assert said(seated("ann", "bob")) == "ann and bob met"


def test_one_alone_does_not_meet() -> None:
    assert said(seated("ann")) == "Only ann is reported at the table"
    assert said(seated("ann"), status=EventStatus.PLANNED) == "Only ann is named"


@pytest.mark.parametrize(
    ("status", "words"),
    [("held", "spoke"), ("planned", "are to speak"), ("announced", "are to speak"), ("not_held", "were to speak")],
)
def test_a_call_is_spoken_and_what_has_not_been_is_to_be(status: str, words: str) -> None:
    assert said(seated("ann", "bob"), kind=EventKind.CALL, status=EventStatus(status)) == f"ann and bob {words}"


def test_states_and_blocs_left_out_are_named_before_people_and_at_most_three() -> None:
    states = tuple(f"state-{letter}" for letter in "abcde")
    dossier = seated("ann", "bob", "cid", out=("dan", *states), more=("dan", *states))
    assert said(dossier) == "3 people of 2 states met; state-a and 4 more left out"
    assert said(seated("ann", "bob", out=("dan",), more=("dan",))) == "ann and bob met; dan left out"


def test_those_with_most_reports_come_first() -> None:
    seats = [("ann", "delegate"), ("bob", "delegate"), ("state-a", "left_out", "one")]
    seats += [("state-b", "left_out", "one"), ("state-b", "left_out", "two")]
    dossier = made([*PEOPLE, "state-a", "state-b"], seats=seats, ties=TIES)
    assert said(dossier) == "ann and bob met; state-b and state-a left out"


def test_the_record_s_own_headline_is_taken() -> None:
    assert said(seated("ann", "bob"), headline="Two met by night") == "Two met by night"


def test_whoever_is_of_no_known_kind_is_a_participant() -> None:
    dossier = seated("ann", "bob", "cid")
    other = replace(dossier.actors["cid"], kind=ActorKind.OTHER)
    assert said(replace(dossier, actors={**dossier.actors, "cid": other})) == "3 participants met"


def test_of_an_event_without_seats_there_is_no_report() -> None:
    assert said(seated()) == "No report says who took part"
    assert said(seated(), status=EventStatus.PLANNED) == "No report says who takes part"
