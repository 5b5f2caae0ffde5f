"""Several names in one cell."""

import pytest

from dashboard.dossier.problems import Findings
from dashboard.dossier.reading import Reading
from dashboard.exchange.files import File
from dashboard.exchange.guessed import open_guessing
from dashboard.exchange.lists.list_texts import from_text
from dashboard.exchange.lists.several import several_names
from tests.unit.exchange.made_workbooks import workbook

ONE_NAME = [
    "Bosnia and Herzegovina",
    "Trinidad and Tobago",
    "Antigua and Barbuda",
    "Antigua & Barbuda",
    "Sao Tome and Principe",
    "Saint Kitts and Nevis",
    "St. Kitts & Nevis",
    "Saint Vincent and the Grenadines",
    "Turks and Caicos",
    "TRINIDAD AND TOBAGO",
    "Trinidad y Tobago",
    "Antigua und Barbuda",
    "Serbia and Montenegro",
    "Ministry of Trade and Industry",
    "Food and Agriculture Organization",
    "Johnson & Johnson",
    "Marks and Spencer",
    "AT&T",
    "IT & HR",
    "Hong Kong, China",
    "France and Company",
]


def read(text: str, name: str = "a.csv") -> Reading:
    return open_guessing([File(name=name, data=text.encode())], day="2030-05-03")


def notes(reading: Reading, words: str = "several names") -> list[str]:
    return [str(note) for note in reading.notes if words in str(note)]


def told(*names: str) -> list[str]:
    rows = "".join(f'Talks,"{name}"\n' for name in names)
    found = from_text(f"event,actor\n{rows}".encode(), path="a.csv", found=Findings())
    return [note.message.partition(":")[0] for note in several_names([(found, ["actor"])])]


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
        "Norway & Sweden",
        "Norway and Sweden",
    ],
)
def test_several_names_in_a_cell_are_one_actor_and_a_note_with_their_count(cell: str) -> None:
    for text in (f"event,actor\nTalks,{cell}\nTalks,Iran\nTalks,Peru\n", f"from,to\nIran,{cell}\nPeru,Iran\n"):
        reading = read(text)
        assert len(notes(reading, "1 cell looks like several names, the first")) == 1
        assert len(reading.dossier.actors) == 3


def test_so_they_are_in_a_sheet_of_edges_alone_in_either_column() -> None:
    rows = [["Source", "Target"], ["UN; Norway", "Syria"], ["Iran", "Norway & Sweden"], ["Iran", "Peru; Chile"]]
    reading = open_guessing([workbook("a.xlsx", Edges=rows)], day="2030-05-03")
    assert [note.partition(" names")[0] for note in notes(reading)] == [
        "a.xlsx, column Source: 1 cell looks like several",
        "a.xlsx, column Target: 2 cells look like several",
    ]


def test_a_comma_or_and_parts_names_that_are_there_by_themselves() -> None:
    reading = read('event,actor\nTalks,Norway\nTalks,Syria\nRound,"Norway, Syria"\nSummit,Norway and Syria\n')
    assert len(notes(reading, "column actor: 2 cells look like several names, the first 'Norway, Syria' in row 4")) == 1


@pytest.mark.parametrize("joint", [" and ", " AND ", " & ", "&", " + ", " et ", " und ", " y ", " e ", " и ", " و "])
def test_and_in_six_languages_parts_names_that_stand_in_cells_of_their_own(joint: str) -> None:
    assert told(f"Ben{joint}Cara", "Ben", "Cara") == ["1 cell looks like several names, the first " + repr(
        f"Ben{joint}Cara") + " in row 2"]  # fmt: skip
    assert told(f"Ben{joint}Cara", "Ben", "Dan") == []


def test_the_and_of_arabic_parts_them_too_though_it_is_written_to_the_next_word() -> None:
    assert told("النرويج والسويد", "النرويج", "السويد")
    assert told("محمد وليد", "محمد", "النرويج") == []


@pytest.mark.parametrize(
    "cell",
    [
        "Norway & Sweden",
        "Norway, Sweden and Denmark",
        "Norway, Sweden, and Denmark",
        "UK & USA",
        "Trinidad and Tobago and Norway",
        "Norway and Bosnia and Herzegovina",
        "Jordan and Cara",
    ],
)
def test_and_parts_countries_whether_or_not_they_stand_in_other_cells(cell: str) -> None:
    assert len(told(cell, "Cara")) == 1


@pytest.mark.parametrize("cell", ONE_NAME)
def test_one_name_with_an_and_in_it_is_not_noted(cell: str) -> None:
    assert told(cell, "Iran", "Johnson", "Marks") == []


def test_a_country_is_one_name_even_where_its_parts_are_others() -> None:
    assert told("Trinidad and Tobago", "Trinidad", "Tobago") == []


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
    assert notes(read(f"event,actor\nTalks,{cell}\nTalks,Iran\n")) == []


def test_what_one_table_names_is_known_in_another() -> None:
    nodes, edges = (
        from_text(text.encode(), path=path, found=Findings())
        for path, text in (("n.csv", "label,kind\nBen,x\nCara,x\n"), ("e.csv", "from,to\nBen and Cara,Dan\n"))
    )
    notes = list(several_names([(nodes, ["label"]), (edges, ["from", "to"])]))
    assert [(note.path, note.column) for note in notes] == [("e.csv", "from")]
