"""Rows as a list whose columns all have a name."""

from collections.abc import Sequence

import pytest

from dashboard.dossier.problems import DossierError, Findings
from dashboard.exchange.lists.listing import Listing, listed


def read(*rows: Sequence[str], headed: bool | None = None) -> tuple[Listing, list[str]]:
    found = Findings()
    return listed(enumerate(rows, start=1), "a.csv", found, headed=headed), [str(note) for note in found.notes]


def problems(*rows: Sequence[str]) -> list[str]:
    with pytest.raises(DossierError) as error:
        read(*rows)
    return [str(problem) for problem in error.value.problems]


@pytest.mark.parametrize(
    ("rows", "headed"),
    [
        ([["from", "x"], ["from", "x"]], True),
        ([["Gruppe", "Mitglied"], ["A", "B"], ["A", "C"]], True),
        ([["A", "B"], ["C", "A"]], False),
        ([["A", "2014"], ["C", "D"]], False),
        ([["A", "1"], ["B", "2"]], False),
        ([["A", "A"], ["C", "D"]], False),
        ([["A", "B", "{'weight': 1}"], ["C", "D", "{}"]], False),
    ],
    ids=["known", "never again", "again below", "a number", "numbers", "twice", "attributes"],
)
def test_a_first_row_names_the_columns_where_it_can_hold_nothing_else(rows: list[list[str]], headed: bool) -> None:
    found, _ = read(*rows)
    assert found.headed is headed


def test_the_reader_may_say_whether_it_does() -> None:
    assert read(["from", "to"], ["a", "b"], headed=False)[0].rows == ((1, ("from", "to")), (2, ("a", "b")))
    assert read(["A", "B"], ["B", "C"], headed=True)[0].columns == ("A", "B")


def test_columns_without_a_name_or_with_the_same_get_their_own() -> None:
    assert read(["from", "", "from"], ["a", "b", "c"])[0].columns == ("from", "column 2", "from (2)")


def test_white_space_empty_rows_and_guards_are_taken_off() -> None:
    found, notes = read([" from ", "to"], [], ["", ""], ["\u00a0a", "'=b"])
    assert (found.columns, found.rows, notes) == (("from", "to"), ((4, ("a", "=b")),), [])


def test_short_rows_are_filled_up_with_a_note() -> None:
    found, notes = read(["from", "to", "note"], ["a", "b"], ["c", "d", "e", "", ""])
    assert found.rows == ((2, ("a", "b", "")), (3, ("c", "d", "e")))
    assert notes == ["a.csv: 1 row ended before the last column; the missing cells were read as empty"]


def test_a_title_above_the_list_is_passed_over_with_a_note() -> None:
    found, notes = read(["Table 1"], ["", ""], ["from", "to"], ["a", "b"])
    assert found.rows == ((4, ("a", "b")),)
    assert notes == ["a.csv, row 1: 1 row above the first with several cells passed over"]


@pytest.mark.parametrize(
    ("rows", "message"),
    [
        ([["one"], ["two"]], "a.csv: has no two columns; a list needs a column for each end of a tie"),
        ([], "a.csv: has no two columns"),
        ([["from", "to"]], "a.csv: has no row below the names of its columns; add at least one"),
        ([["", "A", "B"], ["A", "0", "1"], ["B", "1", "0"]], "a.csv: is a matrix of who is tied to whom, which is not"),
        ([["from", *["x"] * 200], ["a", "b"]], "a.csv: has 201 columns; 150 are the most that can be read"),
    ],
)
def test_what_is_no_list_is_a_problem(rows: list[list[str]], message: str) -> None:
    assert problems(*rows)[0].startswith(message)


def test_titles_with_several_cells_above_the_names_of_the_columns_are_passed_over() -> None:
    found = Findings()
    rows = [
        (1, ["Liste der Anwesenden", "", "Stand: heute"]),
        (3, ["Name", "Land", "Funktion"]),
        (4, ["Müller", "DEU", "Rat"]),
    ]
    listing = listed(rows, "x.csv", found)
    assert listing.columns == ("Name", "Land", "Funktion")
    assert "above the names of the columns" in found.notes[0].message
    assert len(listed(rows, "x.csv", Findings(), headed=False).rows) == 3


def test_rows_with_too_many_cells_and_cells_at_fault_are_kept_aside_for_their_reader() -> None:
    rows = [["from", "to"], ["a", "b", "c"], ["d", ""], ["", ""]]
    faults = {(3, 2): "holds nothing; x", (4, 1): "holds nothing; x", (1, 1): "is no cell of a row; x"}
    listing = listed(enumerate(rows, start=1), "a.csv", Findings(), faults=faults)
    assert listing.rows == ((3, ("d", "")), (4, ("", "")))
    assert [str(fault).partition(";")[0] for fault in listing.faults] == [
        "a.csv, row 2: has 3 cells where the first row has 2",
        "a.csv, row 3, column to: holds nothing",
        "a.csv, row 4, column from: holds nothing",
    ]
    assert len(listing.unusable(["from"])) == 2
    assert [note.column for note in listing.unneeded(["from"])] == ["to"]


def test_the_line_of_dashes_of_a_table_in_markdown_is_passed_over() -> None:
    found, notes = read(["", "from", "to", ""], ["", "---", ":---:", ""], ["", "a", "b", ""])
    assert [cells[1:3] for _, cells in found.rows] == [("a", "b")]
    assert notes == ["a.csv, row 2: 1 line of dashes passed over"]
