"""Rows of a list that are totals, sources or notes."""

import pytest

from dashboard.dossier.problems import DossierError
from dashboard.dossier.reading import Reading
from dashboard.exchange.files import File
from dashboard.exchange.guessed import open_guessing
from tests.unit.exchange.made_workbooks import workbook

HEAD = "Meeting;Participant;Country\nSpring talks;Anna Marsh;NTH\nSpring talks;Ben Reed;STH\n"


def read(text: str) -> Reading:
    return open_guessing([File(name="a.csv", data=text.encode())], day="2030-05-03")


@pytest.mark.parametrize(
    "row",
    [
        "Total;3;",
        "TOTAL:;3;",
        "Sum;;2",
        "Total participants;2;",
        "Source: Ministry press release, 3 June 2030;;",
        "Source;Ministry press release;",
        "Note 2: without staff;;",
        "* acting;;",
        "\u2020 by video;;",
        "1) acting;;",
        "Gesamtsumme;2;",
        "Quelle: Ministerium;;",
        "Fußnote: ohne Gäste;;",
        "Somme;2;",
        "Remarque : sans invités;;",
        "Suma;2;",
        "Fuente: Ministerio;;",
        "Итого;2;",
        "Источник: министерство;;",
        "المجموع;2;",
        "المصدر: الوزارة;;",
        ";Total;2",
    ],
)
def test_a_total_a_source_and_a_note_are_left_out_with_a_note_in_six_languages(row: str) -> None:
    reading = read(f"{HEAD}{row}\n")
    assert (len(reading.dossier.seats), len(reading.dossier.events), len(reading.dossier.actors)) == (2, 1, 2)
    assert "a.csv: 1 row of totals, sources or notes left out: row 4" in "\n".join(map(str, reading.notes))
    assert reading.dossier.attributes == {"rows left out": "1 row of a.csv with totals, sources or notes: 4"}


@pytest.mark.parametrize("row", ["Total;Northland", "Northland;Total", "Sum Ting;Northland", "Noted Bank;Northland"])
def test_who_is_only_called_like_a_total_keeps_their_tie(row: str) -> None:
    reading = read(f"from;to\nNorthland;Southland\n{row}\n")
    assert len(reading.dossier.ties) == 2


def test_totals_of_a_sheet_and_of_a_list_of_ties_are_left_out_as_well() -> None:
    rows = [["from", "to", "weight"], ["Anna", "Ben", 2], ["Total", None, 2]]
    reading = open_guessing([workbook("a.xlsx", ties=rows)], day="2030-05-03")
    assert (len(reading.dossier.ties), len(reading.dossier.actors)) == (1, 2)


def test_a_list_of_nothing_but_notes_is_refused() -> None:
    with pytest.raises(DossierError, match="has no row that can be used"):
        read("Meeting;Participant\nSource: Ministry;\nNote: none;\n")
