"""A dossier as a workbook: what other programs find in it."""

import io
from dataclasses import replace

import openpyxl  # type: ignore[import-untyped]
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.dossier.model import Dossier
from dashboard.dossier.problems import Findings
from dashboard.dossier.writing import tables
from dashboard.exchange.files import File
from dashboard.exchange.workbooks import writing as xlsx
from dashboard.exchange.workbooks.sheets import sheets_of


def cells(dossier: Dossier, sheet: str) -> list[list[object]]:
    """Return the values of a sheet as another program finds them."""
    book = openpyxl.load_workbook(io.BytesIO(xlsx.write(dossier)))
    return [list(row) for row in book[sheet].iter_rows(values_only=True)]


def test_there_is_a_sheet_for_each_table_and_one_for_the_front_matter(riyadh: Dossier) -> None:
    book = openpyxl.load_workbook(io.BytesIO(xlsx.write(riyadh)))
    assert book.sheetnames == ["dossier", "sources", "actors", "events", "seats", "ties", "stakes"]
    assert cells(riyadh, "dossier")[:3] == [["key", "value"], ["id", "riyadh-2025"], ["title", riyadh.title]]


def test_pandas_finds_the_tables(riyadh: Dossier) -> None:
    actors = pd.read_excel(io.BytesIO(xlsx.write(riyadh)), sheet_name="actors", dtype=str, keep_default_na=False)
    assert actors.equals(tables(riyadh)["actors.csv"].reset_index(drop=True).astype(actors.dtypes))


def test_every_cell_is_text_and_stays_so_when_edited(riyadh: Dossier) -> None:
    book = openpyxl.load_workbook(io.BytesIO(xlsx.write(riyadh)))
    filled = [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert {(cell.data_type, cell.number_format, cell.quotePrefix) for cell in filled} == {("s", "@", True)}


@pytest.mark.parametrize("text", ["=1+1", "@SUM(A1)", "+x", "＝1"])
def test_what_a_spreadsheet_would_run_is_guarded(riyadh: Dossier, text: str) -> None:
    dossier = replace(riyadh, title=text, attributes={"note": text})
    assert ["title", f"'{text}"] in cells(dossier, "dossier")
    assert ["attr_note", f"'{text}"] in cells(dossier, "dossier")


@settings(max_examples=60, database=None)
@given(text=st.text("a<&>\"'_x0D \n]ж🙂", min_size=1, max_size=12).filter(lambda text: text == text.strip()))
def test_a_text_is_found_in_its_cell_as_it_is(text: str, riyadh: Dossier) -> None:
    written = xlsx.write(replace(riyadh, summary=text))
    about = sheets_of(File(name="a.xlsx", data=written), found=Findings())[0]
    assert dict(row for row in about.rows if len(row) == 2)["summary"] == text


def test_equal_dossiers_are_equal_workbooks(riyadh: Dossier) -> None:
    assert xlsx.write(riyadh) == xlsx.write(replace(riyadh))
