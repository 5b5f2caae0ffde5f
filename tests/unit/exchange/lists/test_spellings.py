"""One name in several spellings."""

import pytest

from dashboard.dossier.reading import Reading
from dashboard.exchange.files import File
from dashboard.exchange.guessed import open_guessing


def read(text: str, name: str = "a.csv") -> Reading:
    return open_guessing([File(name=name, data=text.encode())], day="2030-05-03")


def notes(reading: Reading, words: str) -> list[str]:
    return [str(note) for note in reading.notes if words in str(note)]


@pytest.mark.parametrize(
    "other",
    ["Zoé\u00a0Marsh", "Zoé  Marsh", "Zoé \u200bMarsh", "\ufeffZoé Marsh", "Zoe\u0301 Marsh", "Zoé\u202fMarsh\u200e"],
)
def test_names_that_look_the_same_are_one_actor_with_a_note(other: str) -> None:
    ties = read(f"from,to\nZoé Marsh,Ben\n{other},Cara\n")
    seats = read(f"event,actor,side\nTalks,Zoé Marsh,North\nRound,{other},North\n")
    rows = read(f'[["from", "to"], ["Zoé Marsh", "Ben"], ["{other}", "Cara"]]', "a.json")
    for reading in (ties, seats, rows):
        assert [actor.name for actor in reading.dossier.actors.values()].count("Zoé Marsh") == 1
        assert not any("Marsh" in actor.name for actor in reading.dossier.actors.values() if actor.name != "Zoé Marsh")
        assert len(notes(reading, "1 name is spelled in several ways that differ only in spaces")) == 1


def test_events_whose_names_look_the_same_are_one() -> None:
    reading = read("event,actor\nSpring talks,Anna\nSpring\u00a0talks,Ben\n")
    assert [event.name for event in reading.dossier.events.values()] == ["Spring talks"]


def test_names_that_are_alike_stay_apart_and_are_listed() -> None:
    reading = read("from,to\nAnna Marsh,Ben\nanna marsh,Cara\n")
    assert len(reading.dossier.actors) == 4
    assert notes(reading, "alike") == [
        "a.csv: some names are alike: 'Anna Marsh', 'anna marsh'; nobody was joined: spell them alike if they are one "
        "actor's"
    ]


def test_a_network_with_ids_gets_the_note_alone() -> None:
    reading = read('graph [ node [ id 1 label "Anna Marsh" ] node [ id 2 label "Anna&#160;Marsh" ] ]', "a.gml")
    assert len(reading.dossier.actors) == 2
    assert len(notes(reading, "some names are alike")) == 1
