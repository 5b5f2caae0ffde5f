"""A workbook: a dossier whose tables are its sheets, or a list."""

from collections.abc import Sequence

import pytest

from dashboard.dossier.model import Dossier
from dashboard.dossier.problems import DossierError, Findings
from dashboard.dossier.reading import Reading
from dashboard.dossier.writing import tables
from dashboard.exchange.files import File
from dashboard.exchange.lists.listing import Listing
from dashboard.exchange.workbooks.reading import from_workbook
from tests.unit.exchange.made_workbooks import made, workbook

Rows = Sequence[Sequence[object]]


def sheets(dossier: Dossier) -> dict[str, list[list[object]]]:
    """Return the tables of *dossier* as someone would have typed them into sheets."""
    return {
        path.removesuffix(".csv"): [[str(name) for name in table], *([*row] for row in table.itertuples(index=False))]
        for path, table in tables(dossier).items()
    }


def opened(file: File) -> tuple[Reading | Listing, list[str]]:
    found = Findings()
    result = from_workbook(file, found, headed=None, day="2030-05-03")
    notes = found.notes if isinstance(result, Listing) else result.notes
    return result, [str(note) for note in notes]


def problems(file: File) -> list[str]:
    with pytest.raises(DossierError) as error:
        opened(file)
    return [str(problem) for problem in error.value.problems]


def test_a_list_beside_sheets_of_actors_and_events_is_a_list_and_no_broken_dossier() -> None:
    result, notes = opened(
        workbook(
            Attendance=[["event", "date", "actor"], ["Round 1", "2015-03-01", "UN"], ["Round 2", "2015-06-02", "UN"]],
            Actors=[["name", "kind", "country"], ["UN", "organisation", ""], ["Syria", "state", "SYR"]],
            Events=[
                ["event", "date", "place"],
                ["Round 1", "2015-03-01", "Geneva"],
                ["Round 2", "2015-06-02", "Geneva"],
            ],
        )
    )
    assert isinstance(result, Listing)
    assert (result.columns, len(result.rows)) == (("event", "date", "actor"), 2)
    assert [note for note in notes if "delete" in note] == []
    assert len(notes) == 2


def test_a_sheet_a_table_is_a_dossier_called_by_the_name_of_the_workbook(riyadh: Dossier) -> None:
    reading, (note,) = opened(made(sheets(riyadh), name="River talks.xlsx"))
    assert isinstance(reading, Reading)
    assert (reading.dossier.id, reading.dossier.seats) == ("river-talks", riyadh.seats)
    assert note.startswith("River talks.xlsx: no dossier.toml came with it")


def test_a_sheet_may_hold_the_front_matter(riyadh: Dossier) -> None:
    keys = ("id", "title", "summary", "as_of", "licence", "opening")
    about = [[key, getattr(riyadh, key)] for key in keys]
    reading, notes = opened(made({"About": about} | sheets(riyadh)))
    assert isinstance(reading, Reading)
    assert (reading.dossier, notes) == (riyadh, [])


def test_sheets_are_known_by_their_columns_and_others_are_noted(riyadh: Dossier) -> None:
    renamed = {f"Sheet{place}": rows for place, rows in enumerate(sheets(riyadh).values())}
    reading, notes = opened(made(renamed | {"Scratch": [["a"]]}))
    assert isinstance(reading, Reading)
    assert reading.dossier.actors == riyadh.actors
    assert "talks.xlsx: its sheet 'Scratch' is no table of a dossier and was not read" in notes


def test_a_problem_names_the_sheet_and_the_row_that_its_reader_sees(riyadh: Dossier) -> None:
    typed = sheets(riyadh)
    typed["seats"][4][2] = "deligate"
    typed["seats"].insert(1, [])
    assert problems(made(typed)) == [
        "talks.xlsx, sheet seats, row 6, column seat: unknown seat 'deligate'; write delegate; the choice is mediator, "
        "delegate, staff, observer, nearby, principal, consulted, declined, absent, left_out, mentioned"
    ]


def test_a_problem_with_the_front_matter_names_the_key(riyadh: Dossier) -> None:
    told = problems(made({"dossier": [["key", "value"], ["id", "X"], ["colour", "red"]]} | sheets(riyadh)))
    assert any(line.startswith("talks.xlsx, sheet dossier, column id: 'X' is no id") for line in told)
    assert any("unknown key 'colour'" in line for line in told)
    assert any("column title: missing key; add a row with it" in line for line in told)


def test_a_missing_sheet_is_a_missing_table(riyadh: Dossier) -> None:
    typed = sheets(riyadh)
    del typed["stakes"]
    assert problems(made(typed))[0].startswith("stakes.csv: missing file; a dossier needs sources.csv")


def test_one_sheet_of_another_kind_is_a_list() -> None:
    found, notes = opened(workbook(anything=[["from", "to"], ["a", "b"]]))
    assert isinstance(found, Listing)
    assert (found.path, found.columns, found.rows, notes) == ("talks.xlsx", ("from", "to"), ((2, ("a", "b")),), [])


def test_of_several_sheets_the_first_that_can_be_understood_is_the_list() -> None:
    found, notes = opened(workbook(Cover=[["Talks", "of 2030"], ["x", "y"]], Data=[["from", "to"], ["a", "b"]]))
    assert isinstance(found, Listing)
    assert found.columns == ("from", "to")
    assert notes == ["talks.xlsx: its sheet 'Cover' is no table of a dossier and was not read"]


def test_a_workbook_with_nothing_in_it_is_a_problem() -> None:
    assert problems(workbook(one=[], two=[[None]])) == [
        "talks.xlsx: has no sheet with anything in it; choose another file"
    ]


def test_cells_without_a_value_and_rows_too_long_are_told_to_the_reader_of_the_list() -> None:
    found, _ = opened(workbook(data=[["from", "to", "sum"], ["a", "=1+1", "=1+1"], ["a", "b", "c", "d"]]))
    assert isinstance(found, Listing)
    assert [str(fault).partition(": ")[0] for fault in found.faults] == [
        "talks.xlsx, row 3", "talks.xlsx, row 2, column to", "talks.xlsx, row 2, column sum"
    ]  # fmt: skip
    assert len(found.unusable(["from", "to"])) == 2


def test_of_a_dossier_each_cell_without_a_value_is_a_problem(riyadh: Dossier) -> None:
    typed = sheets(riyadh)
    typed["seats"][4][-1] = "=1+1"
    told = problems(made(typed | {"Scratch": [["x", "=1+1"]]}))
    assert next(line for line in told if "formula" in line).startswith("talks.xlsx, sheet seats, row 5, column ")
    assert not any("Scratch" in line for line in told)
