"""Dates of a list that cannot be read."""

import pytest

from dashboard.dossier.reading import Reading
from dashboard.exchange.files import File
from dashboard.exchange.guessed import open_guessing

NONE = "no date that can be read in one way only"


def read(text: str) -> Reading:
    return open_guessing([File(name="a.csv", data=text.encode())], day="2030-05-03")


def told(reading: Reading) -> list[str]:
    return [str(note) for note in reading.notes if "no date" in str(note)]


@pytest.mark.parametrize("column", ["date", "Datum", "fecha", "дата", "تاريخ", "start"])
def test_a_column_called_like_a_date_without_one_is_told_with_each_cell(column: str) -> None:
    reading = read(f"event,actor,{column}\nTalks,Anna,18/02/2025\nRound,Ben,45706\n")
    assert told(reading) == [
        f"a.csv, column {column}: is called like a date and was not taken as one: 2 of its cells hold "
        f"{NONE}; they are kept as an attribute",
        f"a.csv, row 2, column {column}: holds {NONE}, '18/02/2025': it is kept as an attribute; write 2025-02-18",
        f"a.csv, row 3, column {column}: holds {NONE}, '45706': it is kept as an attribute; write 2025-02-18",
    ]
    owners = (*reading.dossier.events.values(), *reading.dossier.seats, *reading.dossier.actors.values())
    kept = [owner.attributes[column] for owner in owners if column in owner.attributes]
    assert sorted(kept) == ["18/02/2025", "45706"]


def test_one_date_that_can_be_read_is_read_and_the_others_are_told() -> None:
    reading = read("event,actor,date\nA,Anna,18/02/2025\nB,Anna,n.d.\nC,Anna,2025-02-18\nD,Anna,c. 1986\n")
    assert [event.start for event in reading.dossier.events.values()] == ["", "", "2025-02-18", ""]
    assert len(told(reading)) == 3


def test_a_column_of_dates_goes_before_one_that_is_only_called_better() -> None:
    reading = read("event,actor,date,start\nA,Anna,Monday,2025-02-18\nB,Anna,2025,2025-02-19\nC,Anna,late,2025-02-20\n")
    assert [event.start for event in reading.dossier.events.values()] == ["2025-02-18", "2025-02-19", "2025-02-20"]


def test_undated_events_of_one_name_are_not_merged_where_their_date_cells_differ() -> None:
    reading = read("event,actor,date\nTalks,Anna,18/02/2025\nTalks,Ben,18/02/2025\nTalks,Anna,03/07/2025\n")
    assert [seat.event for seat in reading.dossier.seats] == ["talks", "talks", "talks-2"]


def test_cells_beyond_thirty_are_counted() -> None:
    rows = "".join(f"Talks {number},Anna,day {number}\n" for number in range(40))
    assert told(read(f"event,actor,date\n{rows}"))[-1].endswith(
        "'day 29': it is kept as an attribute; write 2025-02-18"
    )
    assert any("and 10 more of its cells like these" in str(note) for note in read(f"event,actor,date\n{rows}").notes)


@pytest.mark.parametrize("column", ["Dates", "Date of meeting", "year", "Date (local)"])
def test_a_column_called_like_a_date_in_other_words_is_told_too_and_keeps_events_apart(column: str) -> None:
    reading = read(f"event,actor,{column}\nTalks,Anna,11-12 October 1986\nTalks,Ben,3-4 May 1987\n")
    assert len(told(reading)) == 3
    assert len(reading.dossier.events) == 2


def test_a_second_column_of_dates_is_told_too() -> None:
    reading = read("event,actor,date,start date\nTalks,Anna,2030-05-02,13/13/13\n")
    assert any("column start date: holds" in note for note in told(reading))
