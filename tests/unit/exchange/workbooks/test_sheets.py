"""The cells of a workbook as text: nothing of it is run."""

from datetime import date, datetime, time
from time import process_time

import pytest

from dashboard.dossier.problems import DossierError, Findings
from dashboard.exchange.files import File
from dashboard.exchange.workbooks import sheets
from dashboard.exchange.workbooks.sheets import Sheet, sheets_of
from tests.unit.exchange.made_workbooks import workbook
from tests.unit.exchange.workbooks.test_parts import changed

ONE = "xl/worksheets/sheet1.xml"


def with_cells(xml: str) -> File:
    """Return a workbook whose one sheet has the rows *xml*."""
    return changed(
        workbook(seats=[["x"]]), ONE,
        lambda text: text[: text.index("<sheetData>") + 11] + xml + text[text.index("</sheetData>") :],
    )  # fmt: skip


def read(file: File) -> tuple[list[Sheet], Findings]:
    found = Findings()
    return sheets_of(file, found=found), found


def cell(value: object) -> str:
    (sheet,), found = read(workbook(seats=[[value, "end"]]))
    assert found == Findings()
    return sheet.rows[0][0]


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("Лавров\nقال «\"»", "Лавров\nقال «\"»"),
        (" kept ", " kept "),
        (date(2025, 2, 18), "2025-02-18"),
        (datetime(2025, 2, 18, 10, 40), "2025-02-18T10:40"),
        (datetime(2025, 2, 18, 10, 40, 5), "2025-02-18T10:40:05"),
        (datetime(2025, 2, 18), "2025-02-18"),
        (time(10, 40), "10:40:00"),
        (2014, "2014"),
        (3.0, "3"),
        (0.1, "0.1"),
        (-1e-7, "-1e-07"),
        (1e300, "1e+300"),
        (True, "true"),
        (False, "false"),
        (None, ""),
    ],
)  # fmt: skip
def test_a_typed_cell_is_the_text_that_its_reader_means(value: object, text: str) -> None:
    assert cell(value) == text


def test_what_xml_cannot_hold_is_spelt_and_read_back() -> None:
    assert cell("a_x000D_b_x005F_x0041__xD83D_") == "a\rb_x0041__xD83D_"


def test_rows_and_columns_keep_their_places_and_empty_ends_are_left_out() -> None:
    (sheet,), _ = read(workbook(seats=[[], ["a", None, "c", None], [None], []], empty=[[None]]))
    assert (sheet.name, sheet.rows) == ("seats", [[], ["a", "", "c"]])


def test_cells_without_a_place_follow_one_another() -> None:
    (sheet,), _ = read(
        with_cells("<row><c><v>1</v></c><c><v>2</v></c></row><row r='4'><c r='B4'><v>3</v></c><c><v>4</v></c></row>")
    )
    assert sheet.rows == [["1", "2"], [], [], ["", "3", "4"]]


def test_of_a_formula_the_last_value_is_read_with_a_note() -> None:
    file = with_cells('<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1" t="str"><f>"a"</f><v>a</v></c></row>')
    (sheet,), found = read(file)
    assert sheet.rows == [["2", "a"]]
    assert [str(note) for note in found.notes] == [
        "talks.xlsx: 2 of its cells hold formulas; they were not run, their last values were read"
    ]


def test_a_formula_that_never_had_a_value_is_a_problem_with_its_place() -> None:
    (sheet,), _ = read(workbook(seats=[["a"], ["b", "=1+1"]]))
    assert sheet.rows == [["a"], ["b"]]
    assert [str(problem) for problem in sheet.problems("talks.xlsx, sheet seats")] == [
        "talks.xlsx, sheet seats, row 2, column B: holds a formula without a value; "
        "open the workbook in a spreadsheet and save it again"
    ]


def test_an_error_is_read_as_its_word_with_a_note() -> None:
    (sheet,), found = read(with_cells('<row><c t="e"><v>#N/A</v></c></row>'))
    assert sheet.rows == [["#N/A"]]
    assert "1 of its cells show an error, such as #N/A, and were read as that word" in str(found.notes[0])


@pytest.mark.parametrize(
    "xml", ['<c r="A1" t="s"><v>7</v></c>', '<c r="A1"><v>x</v></c>', '<c r="A1" s="z"><v>1</v></c>']
)
def test_a_value_that_cannot_be_read_is_a_problem_with_its_place(xml: str) -> None:
    (sheet,), _ = read(with_cells(f"<row>{xml}</row>"))
    assert str(next(sheet.problems("talks.xlsx, sheet seats"))).startswith(
        "talks.xlsx, sheet seats, row 1, column A: shows a value that cannot be read"
    )


def test_too_many_columns_and_rows_are_problems() -> None:
    _, found = read(with_cells('<row r="1"><c r="GS1"><v>1</v></c></row><row r="100002"><c><v>1</v></c></row>'))
    assert [str(problem) for problem in found.problems] == [
        "talks.xlsx, sheet seats: has 201 columns; 200 are the most that can be read: delete the others",
        "talks.xlsx, sheet seats: has more than 100,001 rows; leave out those that are not needed",
    ]


def test_a_fault_behind_the_last_column_that_has_a_name_is_told() -> None:
    (sheet,), found = read(with_cells('<row r="1"><c r="ZZZ1"/><c><f>1</f></c></row>'))
    assert "has 18,279 columns" in str(found.problems[0])
    assert "column ZZZ: holds a formula without a value" in str(next(sheet.problems("talks.xlsx, sheet seats")))


def test_empty_cells_and_rows_far_away_are_no_matter() -> None:
    start = process_time()
    (sheet,), found = read(
        with_cells('<row r="1"><c><v>1</v></c><c r="XFD1" s="0"/></row><row r="1048576"><c r="A1048576"/></row>')
    )
    assert (sheet.rows, found) == ([["1"]], Findings())
    assert process_time() - start < 1


def test_too_many_cells_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sheets, "MAX_CELLS", 3)
    with pytest.raises(DossierError, match="has more than 3 cells, the most that can be read; leave out"):
        read(workbook(seats=[["a", "b"]], ties=[["a", "b"]]))


def test_a_workbook_that_unpacks_to_too_much_is_refused_in_no_time() -> None:
    bomb = changed(workbook(seats=[["x"]]), ONE, lambda text: text + " " * 101_000_000)
    start = process_time()
    with pytest.raises(DossierError, match="holds more than 100 MB when unpacked"):
        read(bomb)
    assert process_time() - start < 1
