"""One name in several spellings, and several names in one cell."""

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


@pytest.mark.parametrize(
    "cell",
    [
        "UN; Norway; Syria",
        "UN;Syria",
        '"UN\nNorway"',
        "UN | Norway",
        "UN / Norway",
        '"Northland, Southland, Eastland"',
        '"Anna Marsh, Ben Reed"',
        '"Анна Марш, Борис Рид"',
        "الأمم المتحدة؛ النرويج",
    ],
)
def test_several_names_in_a_cell_are_one_actor_and_a_note_with_their_count(cell: str) -> None:
    for text in (f"event,actor\nTalks,{cell}\nTalks,Iran\nTalks,Peru\n", f"from,to\nIran,{cell}\nPeru,Iran\n"):
        reading = read(text)
        assert len(notes(reading, "1 cell looks like several names, the first")) == 1
        assert len(reading.dossier.actors) == 3


def test_a_comma_or_and_parts_names_that_are_there_by_themselves() -> None:
    reading = read('event,actor\nTalks,Norway\nTalks,Syria\nRound,"Norway, Syria"\nSummit,Norway and Syria\n')
    assert len(notes(reading, "column actor: 2 cells look like several names, the first 'Norway, Syria' in row 4")) == 1


@pytest.mark.parametrize(
    "cell",
    [
        '"Marsh, Anna"',
        '"Korea, Republic of"',
        "Bosnia and Herzegovina",
        "Marsh/Reed",
        '"Anna Marsh, minister of water"',
    ],
)
def test_a_mark_within_a_name_makes_no_several(cell: str) -> None:
    assert notes(read(f"event,actor\nTalks,{cell}\nTalks,Iran\n"), "several names") == []
