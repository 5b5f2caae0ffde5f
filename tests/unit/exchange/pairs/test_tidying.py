"""Rows of two tables that are no node and no edge, and cells with several names in them."""

from collections.abc import Callable

import pytest

from dashboard.dossier.reading import Reading
from dashboard.exchange.files import File
from dashboard.exchange.opening import open_files
from tests.unit.exchange.made_workbooks import made

Rows = list[list[str]]
Open = Callable[[Rows, Rows], Reading]

BY_ID = [["Id", "Label", "Party"], ["1", "Anna", "red"], ["2", "Ben", "blue"]]
BY_LABEL = [["Label", "Type"], ["Anna", "person"], ["Ben", "person"]]
IDS = [["Source", "Target", "Weight"], ["1", "2", "3"]]
NAMES = [["From", "To", "Weight"], ["Anna", "Ben", "3"]]
TABLES = [(BY_ID, IDS), (BY_LABEL, NAMES)]

ASIDE = [
    ["Total", "", "3"],
    ["Total", "2", ""],
    ["TOTAL:", "3", ""],
    ["Sum", "", "2"],
    ["Total actors", "2", ""],
    ["Source: Ministry, 3 June 2030", "", ""],
    ["Source", "Ministry press release", ""],
    ["Note 2: without staff", "", ""],
    ["* acting", "", ""],
    ["Quelle: Ministerium", "", ""],
    ["Gesamtsumme", "2", ""],
    ["Somme", "2", ""],
    ["Remarque : sans invités", "", ""],
    ["Suma", "2", ""],
    ["Fuente: Ministerio", "", ""],
    ["Итого", "2", ""],
    ["Источник: министерство", "", ""],
    ["المجموع", "2", ""],
    ["المصدر: الوزارة", "", ""],
]


def from_csv(nodes: Rows, edges: Rows) -> Reading:
    def file(name: str, rows: Rows) -> File:
        lines = (",".join('"' + cell + '"' for cell in row) for row in rows)
        return File(name=name, data="\n".join(lines).encode())

    return open_whole([file("nodes.csv", nodes), file("edges.csv", edges)])


def from_sheets(nodes: Rows, edges: Rows) -> Reading:
    return open_whole([made({"nodes": nodes, "edges": edges}, name="net.xlsx")])


def open_whole(files: list[File]) -> Reading:
    reading = open_files(files, day="2030-05-03")
    assert isinstance(reading, Reading)
    return reading


def named(reading: Reading) -> list[str]:
    return [actor.name for actor in reading.dossier.actors.values()]


def notes(reading: Reading, words: str) -> list[str]:
    return [str(note) for note in reading.notes if words in str(note)]


pytestmark = pytest.mark.parametrize("opened", [from_csv, from_sheets])


@pytest.mark.parametrize("row", ASIDE)
@pytest.mark.parametrize(("nodes", "edges"), TABLES)
def test_a_total_a_source_and_a_note_below_either_table_are_left_out_with_a_note(
    opened: Open, nodes: Rows, edges: Rows, row: list[str]
) -> None:
    reading = opened([*nodes, row[: len(nodes[0])]], [*edges, row])
    assert (named(reading), len(reading.dossier.ties)) == (["Anna", "Ben"], 1)
    told = notes(reading, "1 row of totals, sources or notes left out")
    assert [note.partition(" (")[0].rpartition(" ")[2] for note in told] == ["4", "3"]


def test_they_are_placed_by_table_and_row_in_notes_and_in_the_record(opened: Open) -> None:
    reading = opened([*BY_ID, ["Total", "2", ""], ["Note: none", "", ""]], [*IDS, ["Sum", "", "3"]])
    book, suffix = ("net.xlsx, sheet ", "") if opened is from_sheets else ("", ".csv")
    assert list(map(str, reading.notes)) == [
        f"{book}nodes{suffix}: 2 rows of totals, sources or notes left out: row 4 ('Total'), row 5 ('Note: none')",
        f"{book}edges{suffix}: 1 row of totals, sources or notes left out: row 3 ('Sum')",
    ]
    assert reading.dossier.attributes == {
        "rows left out": f"2 rows of {book}nodes{suffix} with totals, sources or notes: 4, 5; "
        f"1 row of {book}edges{suffix} with totals, sources or notes: 3"
    }


def test_nothing_is_said_of_tables_without_such_rows(opened: Open) -> None:
    reading = opened(BY_ID, IDS)
    assert (reading.notes, reading.dossier.attributes) == ((), {})


@pytest.mark.parametrize("name", ["Total", "Sum", "Note Bank", "Source"])
def test_who_is_called_like_a_total_or_a_note_is_a_node_with_an_edge_or_an_id(opened: Open, name: str) -> None:
    by_id = opened([*BY_ID, ["3", name, ""]], [*IDS, ["3", "1", "1"]])
    assert (named(by_id), len(by_id.dossier.ties)) == (["Anna", "Ben", name], 2)


def test_the_company_total_is_a_node_and_ends_edges_that_name_labels(opened: Open) -> None:
    reading = opened([*BY_LABEL, ["Total", "company"]], [*NAMES, ["Total", "Ben", "1"], ["Anna", "Total", "1"]])
    assert (named(reading), len(reading.dossier.ties)) == (["Anna", "Ben", "Total"], 3)
    assert reading.dossier.actors["total"].attributes["Type"] == "company"
    assert notes(reading, "left out") == []


def test_an_edge_between_two_nodes_is_one_whatever_they_are_called(opened: Open) -> None:
    reading = opened([*BY_ID, ["Total", "TotalEnergies", ""]], [*IDS, ["Total", "1", "2"]])
    assert (named(reading), len(reading.dossier.ties)) == (["Anna", "Ben", "TotalEnergies"], 2)


def test_a_total_of_both_tables_is_one_although_its_number_is_a_node(opened: Open) -> None:
    reading = opened([*BY_ID, ["Total", "2", ""]], [*IDS, ["Total", "1", ""]])
    assert (named(reading), len(reading.dossier.ties)) == (["Anna", "Ben"], 1)


@pytest.mark.parametrize(
    "cell", ["UN; Norway; Syria", "UN | Norway", "Norway & Sweden", "Anna and Ben", "Anna Marsh, Cara Lind"]
)
def test_several_names_in_a_cell_are_one_actor_and_a_note_for_each_column(opened: Open, cell: str) -> None:
    labels = opened([*BY_ID, ["3", cell, ""], ["4", "Cara", ""]], [*IDS, ["3", "1", "1"]])
    assert [note.partition(" names")[0].partition("column ")[2] for note in notes(labels, "several names")] == [
        "Label: 1 cell looks like several"
    ]
    ends = [*NAMES, [cell, "Ben", "1"], ["Anna", cell, "1"], ["Ben", cell, "1"]]
    names = opened([*BY_LABEL, [cell, "group"]], ends)
    assert [note.partition(" names")[0].partition("column ")[2] for note in notes(names, "several names")] == [
        "Label: 1 cell looks like several",
        "From: 1 cell looks like several",
        "To: 2 cells look like several",
    ]
    assert named(labels).count(cell) == named(names).count(cell) == 1


def test_ids_with_marks_in_them_are_no_names_where_there_are_labels(opened: Open) -> None:
    labelled = [["Id", "Label"], ["a;1", "Anna"], ["a;2", "Ben"]]
    ties = [["Source", "Target"], ["a;1", "a;2"]]
    assert notes(opened(labelled, ties), "several names") == []
    assert len(notes(opened([["Id", "Party"], *labelled[1:]], ties), "several names")) == 3


def test_an_and_within_one_name_is_not_noted(opened: Open) -> None:
    cells = ["Trinidad and Tobago", "Johnson & Johnson", "Ministry of Trade and Industry"]
    reading = opened([*BY_LABEL, *([cell, "x"] for cell in cells)], [*NAMES, *(["Anna", cell, "1"] for cell in cells)])
    assert notes(reading, "several names") == []
