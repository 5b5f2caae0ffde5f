"""The tables of a dossier that come without a folder."""

import pytest

from dashboard.dossier.model import Dossier
from dashboard.dossier.problems import DossierError, Findings
from dashboard.dossier.reading import Reading
from dashboard.dossier.writing import files
from dashboard.exchange.bundling import Part, about, bundled


def parts(dossier: Dossier, *without: str, **changed: tuple[str, str]) -> list[Part]:
    """Return the files of *dossier* but for those *without*; *changed* are a table's name, a text and its successor."""
    given = []
    for path, data in files(dossier).items():
        old, new = changed.get(path.partition(".")[0], ("", ""))
        assert old.encode() in data
        raw = data.replace(old.encode(), new.encode(), 1) if old else data
        given.append(Part(path=path, label=f"my {path}", data=raw))
    return [part for part in given if part.path not in without]


def opened(given: list[Part], name: str = "River talks.zip") -> Reading:
    return bundled(given, name=name, found=Findings(), day="2030-05-03")


def problems(given: list[Part]) -> list[str]:
    with pytest.raises(DossierError) as error:
        opened(given)
    return [str(problem) for problem in error.value.problems]


def test_a_whole_set_is_its_dossier_without_a_note(riyadh: Dossier) -> None:
    assert opened(parts(riyadh)) == Reading(dossier=riyadh, notes=())


def test_without_a_front_matter_it_is_called_by_the_name_of_its_file_with_a_note(riyadh: Dossier) -> None:
    reading = opened(parts(riyadh, "dossier.toml"))
    dossier = reading.dossier
    assert (dossier.id, dossier.title, dossier.as_of) == ("river-talks", "River talks", "2030-05-03")
    assert (dossier.licence, dossier.opening) == ("not stated", "talks")
    assert dossier.summary == "Read from River talks.zip, where no dossier.toml says more."
    assert dossier.seats == riyadh.seats
    assert [str(note) for note in reading.notes] == [
        "River talks.zip: no dossier.toml came with it: id and title are made of this name, as_of is today, the "
        "licence not stated; add one to say them"
    ]


def test_every_missing_table_is_told_beside_what_is_wrong_with_the_others(riyadh: Dossier) -> None:
    told = problems(parts(riyadh, "dossier.toml", "seats.csv", "stakes.csv", ties=("represents", "Represents")))
    places = [line.partition(":")[0] for line in told]
    assert places == ["seats.csv", "my ties.csv, row 7, column tie", "stakes.csv"]
    assert "missing file; a dossier needs sources.csv, actors.csv" in told[0]


def test_a_table_that_came_twice_is_a_problem(riyadh: Dossier) -> None:
    twice = Part(path="seats.csv", label="seats (1).csv", data=files(riyadh)["seats.csv"])
    (told,) = problems([*parts(riyadh), twice])
    assert told == "seats (1).csv: is seats.csv of a dossier, and so is 'my seats.csv'; leave one of them out"


def test_problems_and_notes_name_the_files_as_they_came(riyadh: Dossier) -> None:
    (told,) = problems(parts(riyadh, seats=("delegate", "deligate")))
    assert told.startswith("my seats.csv, row ")
    (note,) = opened(parts(riyadh, seats=("delegate", " delegate"))).notes
    assert note.path == "my seats.csv"


def test_keys_and_values_are_a_front_matter() -> None:
    rows = [["key", "value"], ["id", "a"], ["attr_note", 'said\n"so"'], [], ["", "x"], ["opening"], ["licnce", "b"]]
    assert about(rows) == '"licnce" = ""\nid = "a"\nopening = ""\n\n[attributes]\n"note" = "said\\n\\"so\\""\n'
